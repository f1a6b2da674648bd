/**
 * The items that report one event.
 *
 * In: nothing, this file names the nouns. Out: `Story`, `StoryMember`, `Placement`.
 * Surprise: a story's id comes from its first member and stays, whatever joins later.
 */
import type { Item } from "../items/item.ts";
import type { Verdict } from "../relevance/verdict.ts";
import type { EventFrame } from "./event-frame.ts";

/** An item as a story knows it: the item, whose it is, what it says happened. */
export interface StoryMember {
  item: Item;
  verdict: Verdict;
  frame: EventFrame;
}

export interface Story {
  /** `s` + the first member's item id without its `i`. */
  id: string;
  caseId: string | null;
  topics: string[];
  /** In the order they joined; never empty. */
  members: StoryMember[];
}

/** A story of thousands is spoken for by those that opened it and those that joined last: its event, and how it is told now. */
export const FIRST_SPEAKERS = 32;
export const LAST_SPEAKERS = 96;

/** The members that a new report is compared with: all of them, unless there are very many. `members` in joining order. */
export function speakersOf<T>(members: readonly T[]): readonly T[] {
  if (members.length <= FIRST_SPEAKERS + LAST_SPEAKERS) return members;
  return [...members.slice(0, FIRST_SPEAKERS), ...members.slice(-LAST_SPEAKERS)];
}

/** Where an item goes, and why: each clause of `evidence` is printable as it is. */
export type Placement =
  | {
      kind: "joins";
      storyId: string;
      score: number;
      evidence: string[];
      /** Stories that this report shows to be the same event: they become one with `storyId`. */
      unites?: string[];
    }
  | { kind: "opens"; storyId: string; evidence: string[] };
