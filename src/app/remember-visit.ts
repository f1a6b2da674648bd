/**
 * Storing what one visit brought: items, verdicts, places in stories and the source's cursor, in one transaction.
 *
 * In: a source, its state, a visit that brought a document. Out: how many items were new.
 * Surprise: the cursor is saved last and only for a whole visit. An item that cannot be handled is left unseen and the
 * next visit asks for everything, so that it comes again.
 */
import type { CaseFile } from "../cases/case-file.ts";
import { hasChanged } from "../items/has-changed.ts";
import type { Item, ParsedItem } from "../items/item.ts";
import { wordsKey } from "../items/item-keys.ts";
import { makeItem } from "../items/make-item.ts";
import type { Watch } from "../relevance/build-watch.ts";
import { judgeFollowed, judgeWatchedBill } from "../relevance/judge-followed.ts";
import { judgeItem } from "../relevance/judge-item.ts";
import type { Verdict } from "../relevance/verdict.ts";
import { afterVisit } from "../sources/next-visit.ts";
import { cameLate, findOutage } from "../sources/outage.ts";
import { DAY } from "../sources/rhythm.ts";
import type { Source, SourceState, Visit } from "../sources/source.ts";
import type { Store } from "../storage/store.ts";
import { elsewhereWindow, mayBeElsewhere, placeElsewhere } from "../stories/place-elsewhere.ts";
import { placeItem, storyWindow } from "../stories/place-item.ts";
import { readDocketKind } from "../stories/read-docket-kind.ts";
import { readEventFrame } from "../stories/read-event-frame.ts";
import type { Story, StoryMember } from "../stories/story.ts";
import { findRenamed } from "./find-renamed.ts";
import type { JourneyParts } from "./journey.ts";
import { findEntry, learnEntry, placeInDocket } from "./remember-entry.ts";
import { sayOutage } from "./say-outage.ts";

/** How a visit saw one of its items. */
interface Sight {
  at: string;
  /** It was there when we first came. */
  isBaseline: boolean;
  /** Why it came late; null when it came in time. */
  caughtUp: string | null;
}

export type FreshVisit = Extract<Visit, { kind: "fresh" }>;

export interface VisitMemory {
  rememberVisit(source: Source, state: SourceState, visit: FreshVisit): Promise<number>;
}

type MemoryParts = Pick<JourneyParts, "store" | "knowledge" | "clock" | "log">;

export function createVisitMemory({ store, knowledge, clock, log }: MemoryParts): VisitMemory {
  /** Items and cursor together: either all of a visit is stored, or it never happened. */
  async function rememberVisit(source: Source, state: SourceState, visit: FreshVisit): Promise<number> {
    return store.transaction(async (tx) => {
      const now = clock();
      let newItems = 0;
      let isWhole = true;
      const items = inPublishedOrder(visit.parsed.items);
      const outage = findOutage(source, state, now);
      const renamed = state.itemsSeen > 0 ? await findRenamed(tx, source, items) : new Map();
      for (const parsed of items) {
        const old = renamed.get(parsed) ?? null;
        const sight: Sight = {
          at: now.toISOString(),
          isBaseline: isFirstSight(source, state, parsed),
          caughtUp: outage && cameLate(parsed, outage, now) ? sayOutage(source.name, outage) : null,
        };
        try {
          if (await rememberItem(tx, source, parsed, old, sight)) newItems += 1;
        } catch (cause) {
          if (!(cause instanceof ItemFault)) throw cause;
          // One bad item never costs the others, and is not marked done: without validators it comes again.
          isWhole = false;
          log.error(
            { source: source.id, title: parsed.title, err: cause.cause },
            "an item could not be handled",
          );
        }
      }
      const next = afterVisit(source, state, visit, now, newItems);
      await tx.saveSourceState(isWhole ? next : { ...next, validators: { etag: null, lastModified: null } });
      return newItems;
    });
  }

  async function rememberItem(
    tx: Store,
    source: Source,
    parsed: ParsedItem,
    renamed: Item | null,
    { at, isBaseline, caughtUp }: Sight,
  ) {
    const made = thinking(() => makeItem(parsed, source, at, isBaseline));
    const fresh = caughtUp === null || isBaseline ? made : { ...made, caughtUp };
    const known = fresh.docket
      ? ((await findEntry(tx, fresh, at)) ?? renamed)
      : ((await tx.findItem(fresh.keys)) ?? renamed);
    const words = wordsKey(parsed, source.id);
    const keys = words === null ? fresh.keys : [...fresh.keys, words];
    if (known) {
      await tx.noteSighting(known.id, source.id, at, isBaseline);
      await tx.addItemKeys(known.id, keys);
      const revised = fresh.docket ? learnEntry(known, fresh) : reviseArticle(known, fresh);
      if (revised ?? (await isNewlyFollowed(tx, source, known)))
        await reviseItem(tx, known, revised ?? known, source, at);
      return false;
    }
    const { cases, watch } = knowledge();
    const verdict = thinking(() => judgeFor(source, fresh, watch));
    const placed = verdict.tier === "negative" ? null : await findPlace(tx, fresh, verdict, cases);

    // Everything is decided before the first write, so that a fault above leaves the item unseen and not half done.
    await tx.saveItem({ ...fresh, keys });
    await tx.noteSighting(fresh.id, source.id, at, isBaseline);
    await tx.saveVerdict(fresh.id, verdict, at);
    if (placed) await tx.savePlacement(fresh, verdict, placed.frame, placed.placement, at);
    await enterInDocket(tx, fresh, verdict);
    return true;
  }

  async function enterInDocket(tx: Store, item: Item, verdict: Verdict): Promise<void> {
    const kind = readDocketKind(item.text || item.title).kind;
    const entry = item.docket ? placeInDocket(item, verdict, kind) : null;
    if (entry) await tx.saveEntry(item, entry);
  }

  async function findPlace(tx: Store, item: Item, verdict: Verdict, cases: CaseFile[]) {
    const frame = thinking(() => readEventFrame(item, verdict, cases));
    const { fromIso, toIso } = storyWindow(item);
    const candidates = await tx.storiesAround(verdict.caseId, fromIso, toIso);
    const member = { item, verdict, frame };
    const placement = thinking(() => placeItem(member, candidates, cases));
    if (placement.kind === "joins" || !mayBeElsewhere(member)) return { frame, placement };
    const others = await storiesElsewhere(tx, member, cases);
    return { frame, placement: thinking(() => placeElsewhere(member, others)) ?? placement };
  }

  /** A law that ends a lawsuit is news of both: the stories of the lawsuits for a topic's item, and the other way round. */
  async function storiesElsewhere(tx: Store, { item, verdict }: StoryMember, cases: CaseFile[]) {
    const { fromIso, toIso } = elsewhereWindow(item);
    const lawsuits = cases.filter(({ role }) => role === "case").map(({ id }) => id);
    const shelves = verdict.caseId === null ? lawsuits : [null];
    const found: Story[] = [];
    for (const shelf of shelves) found.push(...(await tx.storiesAround(shelf, fromIso, toIso)));
    return found;
  }

  /** Same item, new words: its story is looked at again, and the post is edited, never repeated. */
  async function reviseItem(
    tx: Store,
    known: Item,
    revised: Item,
    source: Source,
    at: string,
  ): Promise<void> {
    const { cases, watch } = knowledge();
    const verdict = thinking(() => judgeFor(source, revised, watch));
    const story = await tx.findStoryOfItem(known.id);
    const frame = story && thinking(() => readEventFrame(revised, verdict, cases));
    // A stub that was not ours may be, now that its text is there.
    const placed = story || verdict.tier === "negative" ? null : await findPlace(tx, revised, verdict, cases);

    await tx.saveItem(revised);
    if (frame) await tx.reviseFrame(known.id, frame, at);
    else await tx.saveVerdict(known.id, verdict, at);
    if (placed) await tx.savePlacement(revised, verdict, placed.frame, placed.placement, at);
    await enterInDocket(tx, revised, verdict);
  }

  return { rememberVisit };
}

/**
 * A feed that was empty when we first came (a court on a quiet night, or a publisher at work on its site) is seen for
 * the first time when it has items: those from long before we came are what was there already, the others are news.
 */
function isFirstSight(source: Source, state: SourceState, parsed: ParsedItem): boolean {
  if (source.firstSight !== "silent") return false;
  if (state.lastOkAt === null) return true;
  if (state.itemsSeen > 0 || parsed.publishedAt === null) return false;
  return Date.parse(state.lastOkAt) - Date.parse(parsed.publishedAt) > DAY;
}

/** Only its own publisher revises an article: an aggregator's cut version is no correction. */
function reviseArticle(known: Item, fresh: Item): Item | null {
  if (known.sourceId !== fresh.sourceId || !hasChanged(known, fresh)) return null;
  return {
    ...fresh,
    id: known.id,
    firstSeenAt: known.firstSeenAt,
    publishedAt: known.publishedAt ?? fresh.publishedAt,
    isBaseline: known.isBaseline,
    // When it came is a fact of its first sight: a text corrected later makes nothing late, or in time.
    caughtUp: known.caughtUp ?? null,
    revision: known.revision + 1,
  };
}

/** Somebody who follows a docket wants its entries, whatever they are about. */
function judgeFor(source: Source, item: Item, watch: Watch): Verdict {
  const verdict = judgeItem(item, watch);
  if (source.kind === "congress-actions") {
    const topics = watch.matters.filter(({ id, role }) => role === "topic" && source.topics.includes(id));
    return judgeWatchedBill(
      verdict,
      source.name,
      topics.map(({ id }) => id),
    );
  }
  if (!source.addedBy || !source.docket) return verdict;
  const { court, number } = source.docket;
  return judgeFollowed(verdict, { caseId: source.id, name: `${court} ${number}` });
}

/** A court's own feed brought the entry when nobody asked for its docket; now somebody does. */
async function isNewlyFollowed(tx: Store, source: Source, known: Item): Promise<boolean> {
  if (!source.addedBy || !source.docket) return false;
  return (await tx.findStoryOfItem(known.id)) === null;
}

/** What went wrong while thinking about one item, as opposed to while storing it. */
class ItemFault extends Error {}

function thinking<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new ItemFault("an item could not be handled", { cause });
  }
}

// Older reports first, so that the first report opens the story and later ones join it.
function inPublishedOrder(items: ParsedItem[]): ParsedItem[] {
  const time = (item: ParsedItem) =>
    item.publishedAt ? Date.parse(item.publishedAt) : Number.POSITIVE_INFINITY;
  return [...items].reverse().sort((a, b) => time(a) - time(b) || 0);
}
