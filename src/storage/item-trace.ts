/**
 * An item's whole way through the program, as `/why` tells it.
 *
 * In: nothing, this file names the nouns. Out: `ItemTrace`, `TraceWanted`.
 * Surprise: each stage may be missing. What is null never happened: not judged, in no story, not told, owed to nobody.
 */
import type { Alert, AlertReason } from "../alerts/alert.ts";
import type { Delivery } from "../delivery/delivery.ts";
import type { Item } from "../items/item.ts";
import type { Verdict } from "../relevance/verdict.ts";
import type { Hold, HoldDecision } from "../sources/hold.ts";
import type { Placement } from "../stories/story.ts";

/**
 * What somebody points at. `address`: keys of the item (strongest first), and addresses as it may have been published.
 * `message`: a Discord message of ours. `ref`: the reference that ends its footer ("ref 3k9f2m1q.2").
 */
export type TraceWanted =
  | { kind: "address"; keys: string[]; addresses: string[] }
  | { kind: "story"; storyId: string }
  | { kind: "message"; messageId: string }
  | { kind: "ref"; ref: string };

export interface ItemTrace {
  item: Item;
  /** What it said before, first text first; empty when it never changed. */
  earlierTexts: Omit<Item, "keys">[];
  /** Every source that carried it, first one first; `sourceName` is null for a source we have forgotten. */
  sightings: { sourceId: string; sourceName: string | null; at: string }[];
  /** The holds that kept it back, with what servers decided; empty for nearly every item. */
  held: { hold: Hold; decisions: HoldDecision[] }[];
  judged: { verdict: Verdict; at: string } | null;
  placed: PlacedTrace | null;
  told: { alert: Alert; versions: VersionTrace[] } | null;
  /** Where the alert is owed; `guildId` is null when the subscription was ended. */
  deliveries: (Delivery & { guildId: string | null })[];
  /** Subscriptions whose filters the alert did not pass. */
  leftOut: { guildId: string; channelId: string; why: string }[];
}

export interface VersionTrace {
  version: number;
  reason: AlertReason;
  at: string;
  /** Known from added sources alone then, and so told only to the servers that follow them. */
  isOfAddedSources: boolean;
}

export interface PlacedTrace {
  storyId: string;
  placement: Placement;
  at: string;
  /** 1 for the report that opened the story. */
  position: number;
  reports: number;
  /** True while nobody has decided yet what to say about the story as it is now. */
  isUndecided: boolean;
  /** Why nothing was said when it was last decided; null when something was, or nothing was decided yet. */
  why: string | null;
}
