/**
 * What is different about an item that is a docket entry.
 *
 * In: an entry as just read, the store. Out: the entry we know it as, what was learnt, its place in the docket's record.
 * Surprise: one entry comes from several sources under names that meet only later. When a new name belongs to two items
 * of ours, they were one all along: they are joined here, and what was told of both is set right.
 */
import { hash } from "node:crypto";
import { courtKey } from "../items/court-key.ts";
import type { DocketRef, Item } from "../items/item.ts";
import { mergeEntry } from "../items/merge-entry.ts";
import { wordsOf } from "../items/words.ts";
import type { Verdict } from "../relevance/verdict.ts";
import type { DocketEntry } from "../storage/docket-record.ts";
import type { Store } from "../storage/store.ts";
import { pointOn } from "./unite-told.ts";

/** Keys that name one entry of one docket and nothing else. Feed ids and addresses name whatever a publisher likes. */
const ENTRY_KEY = /^(?:pacer|seq|entry|day|said|courtlistener|filed|scotus):/;

/** The entry under any of its names; several that turn out to be one are joined, the one seen first stays. */
export async function findEntry(tx: Store, fresh: Item, at: string): Promise<Item | null> {
  const names = fresh.keys.filter((key) => ENTRY_KEY.test(key));
  const [first, ...others] = await tx.findItems(names);
  if (!first) return tx.findItem(fresh.keys);
  let kept = first;
  for (const other of others) {
    if (!other.docket || areApart(kept.docket, other.docket)) continue;
    kept = await joinEntries(tx, kept, other, at);
  }
  return kept;
}

/** Two numbers of one docket are two entries, whatever else they share. */
function areApart(a: DocketRef | undefined, b: DocketRef): boolean {
  return a?.entryNumber != null && b.entryNumber !== null && a.entryNumber !== b.entryNumber;
}

async function joinEntries(tx: Store, one: Item, other: Item, at: string): Promise<Item> {
  const [kept, gone] = one.firstSeenAt <= other.firstSeenAt ? [one, other] : [other, one];
  const left = await tx.joinItems(kept.id, gone.id, at);
  await pointOn(tx, left, at);
  const merged = mergeEntry(kept, gone, false);
  const joined = { ...(merged?.entry ?? kept), keys: [...new Set([...kept.keys, ...gone.keys])] };
  if (merged) await tx.saveItem({ ...joined, revision: kept.revision + 1 });
  return joined;
}

/**
 * The entry with what this sight of it taught, or null when it taught nothing. A text that it had before is no correction:
 * some feeds show two texts under one number, and each visit would put the one in place of the other. Where the court says
 * when it was changed, that counts.
 */
export async function learnEntry(tx: Store, known: Item, fresh: Item): Promise<Item | null> {
  const isOwn = known.sourceId === fresh.sourceId;
  const merged = mergeEntry(known, fresh, isOwn);
  if (!merged) return null;
  const revision = known.revision + 1;
  if (merged.entry.text === known.text) return { ...merged.entry, revision };
  const { title, text, summary, links } = known;
  if (!isNewer(known, fresh) && (await tx.findItem([formerText(known, fresh.text)])) !== null) {
    const rest = mergeEntry(known, { ...fresh, title, text, summary, ...(links ? { links } : {}) }, isOwn);
    return rest && { ...rest.entry, revision };
  }
  await tx.addItemKeys(known.id, [formerText(known, text)]);
  return { ...merged.entry, revision };
}

function isNewer(known: Item, fresh: Item): boolean {
  return known.updatedAt !== null && fresh.updatedAt !== null && fresh.updatedAt > known.updatedAt;
}

/** A name that only this entry can have: that it once said this. */
function formerText({ id }: Item, text: string): string {
  return `was:${id}:${hash("sha256", wordsOf(text).join(" ")).slice(0, 16)}`;
}

/** Where the entry stands in the docket's record; null when it names no docket, or is nobody's. */
export function placeInDocket(item: Item, verdict: Verdict, kind: string): DocketEntry | null {
  const { docket } = item;
  const caseId = verdict.caseId ?? verdict.topics[0];
  if (!docket?.caseNumber || verdict.tier === "negative" || caseId === undefined) return null;
  return {
    caseId,
    court: courtKey(docket.court ?? "") ?? docket.court ?? "",
    docket: docket.caseNumber,
    number: docket.entryNumber,
    filedOn: docket.filedOn ?? (item.publishedAt ?? item.firstSeenAt).slice(0, 10),
    kind,
  };
}
