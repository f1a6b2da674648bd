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
