/**
 * What one server may see of a story and of its alert.
 *
 * In: an alert or a story, a server. Out: the same as that server's own sources tell it, or null.
 * Surprise: one text goes to all, with one exception: while an event is known from added sources alone, each server is
 * shown what its own sources say of it. Else one server's choice of outlets would be read in the channels of another.
 */
import type { Alert, AlertContent } from "../alerts/alert.ts";
import { describeStory } from "../alerts/describe-story.ts";
import type { CaseFile } from "../cases/case-file.ts";
import { isAddedId } from "../sources/added-source.ts";
import { asSeenBy } from "../stories/as-seen-by.ts";
import type { Story } from "../stories/story.ts";
import type { Sighting, Store } from "./store.ts";

export interface StoryOfServer {
  /** The reports that its sources carried, under the names it knows; none when it knows nothing of the event. */
  story: Story;
  /** Whether that is all of the story. */
  isWhole: boolean;
  /** Whether any of it was news to the server, and not there at a first visit, or held back. */
  isNews: boolean;
  /** When the first of it was; ISO 8601 UTC, null when none was. */
  newsSince: string | null;
}

/** `guildId` null is who asks outside of any server, and has everybody's sources. */
export async function storyOfServer(
  store: Store,
  story: Story,
  guildId: string | null,
): Promise<StoryOfServer> {
  const sightings = await store.sightingsOf(story.members.map(({ item }) => item.id));
  const added = [...new Set(sightings.map(({ sourceId }) => sourceId).filter(isAddedId))];
  const followers = await store.listFollowers(added);
  const own = new Set(followers.filter((one) => one.guildId === guildId).map(({ sourceId }) => sourceId));
  const seen = sightings.filter(({ sourceId }) => own.has(sourceId) || !isAddedId(sourceId));
  const names = new Map<string, string>();
  if (seen.length < sightings.length)
    for (const { source } of await store.sourcesOfServer(guildId)) names.set(source.id, source.name);
  const news = (await withoutHeld(store, seen, guildId)).filter(({ isSilent }) => !isSilent);
  return {
    story: asSeenBy(story, seen, (id) => names.get(id) ?? null, isAddedId),
    isWhole: seen.length === sightings.length,
    isNews: news.length > 0,
    newsSince: news.map(({ at }) => at).sort()[0] ?? null,
  };
}

async function withoutHeld(store: Store, sightings: Sighting[], guildId: string | null): Promise<Sighting[]> {
  const holds = [...new Set(sightings.flatMap(({ holdId }) => holdId ?? []))];
  if (holds.length === 0) return sightings;
  const free = (await store.decisionsOn(holds)).filter(
    (one) => one.guildId === guildId && one.choice !== "skip",
  );
  return sightings.filter(({ holdId }) => holdId === null || free.some((one) => one.holdId === holdId));
}

/** Null when the server has no source that reported the event as news. */
export async function alertOfServer(
  store: Store,
  alert: Alert,
  guildId: string | null,
  cases: CaseFile[],
): Promise<Alert | null> {
  const { content } = alert;
  if (!content.isOfAddedSources) return alert;
  const whole = await store.findStory(alert.storyId);
  if (!whole) return null;
  const { story, isWhole, isNews } = await storyOfServer(store, whole, guildId);
  if (!isNews) return null;
  if (isWhole) return alert;
  const ids = new Set(story.members.map(({ item }) => item.id));
  const corrections = content.corrections?.filter(({ itemId }) => ids.has(itemId));
  return {
    ...alert,
    content: {
      ...keepDecided(describeStory(story, cases), content),
      isOfAddedSources: true,
      ...(corrections && corrections.length > 0 ? { corrections } : {}),
      ...(content.mergedInto ? { mergedInto: content.mergedInto } : {}),
    },
  };
}

/** What the entry decides was read where the store is at hand; it is of the same entry. */
function keepDecided(own: AlertContent, whole: AlertContent): AlertContent {
  const { entry } = own;
  const decides = whole.entry?.decides;
  if (!entry || !decides || entry.number !== whole.entry?.number) return own;
  return { ...own, entry: { ...entry, decides } };
}
