/**
 * One item of a visit: known or new, ours or not, in which story; stored.
 *
 * In: an item as a source carried it, and how the visit saw it. Out: whether it was new to us, and to this source.
 * Surprise: everything is decided before the first write, so that a fault leaves the item unseen and not half done.
 */
import { rememberedFingerprints } from "../items/fingerprints.ts";
import { hasChanged } from "../items/has-changed.ts";
import type { Item, ParsedItem } from "../items/item.ts";
import { wordsKey } from "../items/item-keys.ts";
import { makeItem } from "../items/make-item.ts";
import type { Watch } from "../relevance/build-watch.ts";
import { judgeFollowed, judgeWatchedBill } from "../relevance/judge-followed.ts";
import { judgeItem } from "../relevance/judge-item.ts";
import type { Verdict } from "../relevance/verdict.ts";
import { isOneBill } from "../sources/legislation/bill.ts";
import type { Source } from "../sources/source.ts";
import type { Store } from "../storage/store.ts";
import { kindOfEntry } from "../stories/kind-of-entry.ts";
import { readEventFrame } from "../stories/read-event-frame.ts";
import type { Knowledge } from "./journey.ts";
import { findPlace } from "./place-in-story.ts";
import { findEntry, learnEntry, placeInDocket } from "./remember-entry.ts";
import { thinking } from "./thinking.ts";
import { uniteStories } from "./unite-told.ts";

/** How a visit saw one of its items. */
export interface Sight {
  at: string;
  /** The item it is under new names. */
  known: Item | null;
  /** To be remembered and never told: there at the first visit, or old (`oldWhy` says how that is known). */
  isBaseline: boolean;
  oldWhy: string | null;
  /** The hold that keeps it back. */
  holdId: string | null;
  /** Why it came late; null when it came in time. */
  caughtUp: string | null;
}

export interface Remembered {
  isNew: boolean;
  /** The source had not shown it before. */
  isNewHere: boolean;
}

export type RememberItem = (
  tx: Store,
  source: Source,
  parsed: ParsedItem,
  sight: Sight,
) => Promise<Remembered>;

/** @throws ItemFault when the item cannot be thought about; nothing of it is stored then. */
export function createRememberItem(knowledge: () => Knowledge): RememberItem {
  return rememberItem;

  async function rememberItem(tx: Store, source: Source, parsed: ParsedItem, sight: Sight) {
    const { at, isBaseline, holdId } = sight;
    const caughtUp = isBaseline ? null : sight.caughtUp;
    const made = thinking(() => makeItem(parsed, source, at, isBaseline));
    const fresh: Item = {
      ...made,
      ...(sight.oldWhy === null ? {} : { baselineWhy: sight.oldWhy }),
    };
    const known = fresh.docket
      ? ((await findEntry(tx, fresh, at)) ?? sight.known)
      : ((await tx.findItem(fresh.keys)) ?? sight.known);
    const words = wordsKey(parsed, source.id);
    const keys = words === null ? fresh.keys : [...fresh.keys, words];
    if (known) {
      const isNewHere = await tx.noteSighting(known.id, source.id, at, isBaseline, holdId, caughtUp);
      await tx.addItemKeys(known.id, keys);
      const revised = fresh.docket ? await learnEntry(tx, known, fresh) : reviseArticle(known, fresh);
      if (revised ?? (await isNewlyFollowed(tx, source, known)))
        await reviseItem(tx, known, revised ?? known, source, at);
      return { isNew: false, isNewHere };
    }
    const { cases, watch } = knowledge();
    const verdict = thinking(() => judgeFor(source, fresh, watch));
    const placed = verdict.tier === "negative" ? null : await findPlace(tx, fresh, verdict, cases, at);

    // Everything is decided before the first write, so that a fault above leaves the item unseen and not half done.
    await tx.saveItem({ ...fresh, keys });
    await tx.noteSighting(fresh.id, source.id, at, isBaseline, holdId, caughtUp);
    await tx.saveVerdict(fresh.id, verdict, at);
    if (placed) {
      await settleIn(tx, fresh, verdict, placed, at);
      await tx.keepFingerprints(fresh.id, placed.prints, at);
    }
    await enterInDocket(tx, fresh, verdict);
    return { isNew: true, isNewHere: true };
  }

  async function enterInDocket(tx: Store, item: Item, verdict: Verdict): Promise<void> {
    const kind = kindOfEntry(item).kind ?? "other";
    const entry = item.docket ? placeInDocket(item, verdict, kind) : null;
    if (entry) await tx.saveEntry(item, entry);
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
    const placed =
      story || verdict.tier === "negative" ? null : await findPlace(tx, revised, verdict, cases, at);
    const isOurs = verdict.tier !== "negative";
    const prints = isOurs ? thinking(() => rememberedFingerprints(revised)) : [];

    await tx.saveItem(revised);
    if (frame) await tx.reviseFrame(known.id, frame, at);
    else await tx.saveVerdict(known.id, verdict, at);
    if (placed) await settleIn(tx, revised, verdict, placed, at);
    await tx.keepFingerprints(known.id, prints, at);
    await enterInDocket(tx, revised, verdict);
  }
}

/** Into its story; stories that the item shows to be the same event are united there. */
async function settleIn(
  tx: Store,
  item: Item,
  verdict: Verdict,
  { frame, placement }: Awaited<ReturnType<typeof findPlace>>,
  at: string,
): Promise<void> {
  await tx.savePlacement(item, verdict, frame, placement, at);
  if (placement.kind === "joins" && placement.unites)
    await uniteStories(tx, placement.storyId, placement.unites, at);
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
    ...(known.baselineWhy ? { baselineWhy: known.baselineWhy } : {}),
    revision: known.revision + 1,
  };
}

/** Somebody who follows a docket wants its entries, whatever they are about. */
function judgeFor(source: Source, item: Item, watch: Watch): Verdict {
  const verdict = judgeItem(item, watch);
  if (isOneBill(source)) {
    const topics = watch.matters.filter(({ id, role }) => role === "topic" && source.topics.includes(id));
    return judgeWatchedBill(verdict, source.name, topics);
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
