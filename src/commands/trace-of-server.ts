/**
 * An item's way as far as one server may know it.
 *
 * In: a trace, the server's sources. Out: the trace without what other servers' choices show, or null.
 * Surprise: not only names must go. That a story has a report more than one can see, or was told in a channel elsewhere,
 * says as much; so reports are counted anew, and who else was told is left out while only added sources know of it.
 */
import type { CaseFile } from "../cases/case-file.ts";
import { isAddedId } from "../sources/added-source.ts";
import { alertOfServer, storyOfServer } from "../storage/alert-of-server.ts";
import type { SourceOfServer } from "../storage/follower-verbs.ts";
import type { ItemTrace, PlacedTrace, TraceWanted } from "../storage/item-trace.ts";
import type { Store } from "../storage/store.ts";
import type { Story } from "../stories/story.ts";

export interface Asker {
  /** Null outside of any server. */
  guildId: string | null;
  /** As `sourcesOfServer` gives them. */
  sources: readonly SourceOfServer[];
}

/** Null when the server's sources never carried what is meant, nor anything of its story. */
export async function traceForServer(
  store: Store,
  wanted: TraceWanted,
  asker: Asker,
  cases: CaseFile[],
): Promise<ItemTrace | null> {
  const trace = await store.traceItem(wanted);
  if (!trace) return null;
  const whole = trace.placed ? await store.findStory(trace.placed.storyId) : null;
  const seen = whole ? await storyOfServer(store, whole, asker.guildId) : null;
  const isSeen = isOurs(asker);
  if (trace.sightings.length > 0 && !trace.sightings.some(isSeen)) {
    // A page nobody here watches was never seen; of a story or a message there may be another report.
    const other = wanted.kind === "address" ? undefined : seen?.story.members[0]?.item;
    if (!other) return null;
    const instead = { kind: "address" as const, keys: other.keys, addresses: [] };
    const again = await store.traceItem(instead);
    return again?.item.id === other.id ? traceForServer(store, instead, asker, cases) : null;
  }
  const known = ofOwnSources(trace, asker);
  const told = seen?.isWhole === false ? await asTold(store, known, seen.story, asker, cases) : known;
  return withoutEarlier(told, seen?.newsSince ?? null);
}

/**
 * Without the versions that were told elsewhere only, before any source of this server brought the event. Where there is
 * no later one, the last of them was told here when its sources brought it.
 */
function withoutEarlier(trace: ItemTrace, newsSince: string | null): ItemTrace {
  const { told } = trace;
  if (!told || newsSince === null) return trace;
  const versions = told.versions.filter(
    ({ isOfAddedSources, at }) => !isOfAddedSources || Date.parse(at) >= Date.parse(newsSince),
  );
  const last = told.versions.at(-1);
  if (versions.length === 0 && last) versions.push({ ...last, at: newsSince });
  return { ...trace, told: { ...told, versions } };
}

function isOurs({ sources }: Asker): (one: { sourceId: string }) => boolean {
  const ours = new Set(sources.map(({ source }) => source.id));
  return ({ sourceId }) => ours.has(sourceId) || !isAddedId(sourceId);
}

/** Without where else it was seen and held back, and under the name it has here. */
function ofOwnSources(trace: ItemTrace, asker: Asker): ItemTrace {
  const isSeen = isOurs(asker);
  const sightings = trace.sightings.filter(isSeen);
  const held = trace.held.filter(({ hold }) => isSeen(hold));
  if (isSeen(trace.item)) return { ...trace, sightings, held };
  const [first] = sightings;
  const { baselineWhy: _, ...item } = trace.item;
  // What its first source did to it (old on its first day, changed since) is not ours to tell.
  const here = { ...item, isBaseline: false, revision: 1, outlet: first?.sourceName ?? item.outlet };
  return { ...trace, item: here, earlierTexts: [], sightings, held };
}

/** Story, alert and deliveries where the story has reports that this server does not know. */
async function asTold(
  store: Store,
  trace: ItemTrace,
  story: Story,
  { guildId }: Asker,
  cases: CaseFile[],
): Promise<ItemTrace> {
  const placed = trace.placed && asPlaced(trace.placed, trace.item.id, story);
  const { told } = trace;
  if (!told?.alert.content.isOfAddedSources) return { ...trace, placed };
  const alert = await alertOfServer(store, told.alert, guildId, cases);
  if (!alert || !placed) {
    const why = "none of this server's sources brought it as news";
    return {
      ...trace,
      placed: placed && { ...placed, why, isUndecided: false },
      told: null,
      deliveries: [],
      leftOut: [],
    };
  }
  const deliveries = trace.deliveries.filter((one) => one.guildId === guildId);
  return { ...trace, placed, told: { ...told, alert }, deliveries };
}

function asPlaced(placed: PlacedTrace, itemId: string, { id, members }: Story): PlacedTrace {
  const position = members.findIndex(({ item }) => item.id === itemId) + 1;
  const counted = { ...placed, position, reports: members.length };
  if (position > 1 || placed.placement.kind === "opens") return counted;
  const evidence = ["the first report of it from the sources of this server"];
  return { ...counted, placement: { kind: "opens", storyId: id, evidence } };
}
