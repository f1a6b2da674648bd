/**
 * Finding the story an item belongs to, with all that the store knows of earlier ones.
 *
 * In: an item that is ours, the store. Out: what it says happened, where it goes, what it will be found by.
 * Surprise: a copy of an earlier report is looked for first, a year back; only what is nobody's copy is compared with the
 * stories of its weeks.
 */
import type { CaseFile } from "../cases/case-file.ts";
import { LEAST_SHARED_FINGERPRINTS, rememberedFingerprints } from "../items/fingerprints.ts";
import type { Item } from "../items/item.ts";
import type { Verdict } from "../relevance/verdict.ts";
import type { Store } from "../storage/store.ts";
import { placeCopy } from "../stories/place-copy.ts";
import { elsewhereWindow, mayBeElsewhere, placeElsewhere } from "../stories/place-elsewhere.ts";
import { placeItem, storyWindow } from "../stories/place-item.ts";
import { readEventFrame } from "../stories/read-event-frame.ts";
import type { Story, StoryMember } from "../stories/story.ts";
import { thinking } from "./thinking.ts";

export async function findPlace(tx: Store, item: Item, verdict: Verdict, cases: CaseFile[], at: string) {
  const frame = thinking(() => readEventFrame(item, verdict, cases));
  const prints = thinking(() => rememberedFingerprints(item));
  const earlier = await tx.itemsSharing(prints, LEAST_SHARED_FINGERPRINTS, at);
  const copied = thinking(() => placeCopy(item, earlier));
  if (copied) return { frame, prints, placement: copied };
  const { fromIso, toIso } = storyWindow(item);
  const candidates = await tx.storiesAround(verdict.caseId, fromIso, toIso);
  const member = { item, verdict, frame };
  const placement = thinking(() => placeItem(member, candidates, cases));
  if (placement.kind === "joins" || !mayBeElsewhere(member)) return { frame, prints, placement };
  const others = await storiesElsewhere(tx, member, cases);
  return { frame, prints, placement: thinking(() => placeElsewhere(member, others)) ?? placement };
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
