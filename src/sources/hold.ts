/**
 * A hold: items of one visit that are kept back until the people who run a server say what to do with them.
 *
 * In: nothing, this file names the nouns. Out: `Hold`, `HoldChoice`, `HoldDecision`.
 * Surprise: a hold has no state. Each server decides for itself, so one hold may be posted here, skipped there and be
 * undecided elsewhere.
 */
import { createHash } from "node:crypto";
import type { Source } from "./source.ts";

/** What people may choose: each as news of its own, all as one digest, or nothing. */
export const HOLD_CHOICES = ["post", "digest", "skip"] as const;
export type HoldChoice = (typeof HOLD_CHOICES)[number];

export interface Hold {
  id: string;
  sourceId: string;
  /** The source as people know it. */
  name: string;
  /** When they were seen; ISO 8601 UTC, as all instants here. */
  at: string;
  /** What looked wrong, as a clause about the source: "it brought 60 items at once, where …". */
  why: string;
  count: number;
  /** The newest of them, at most three. */
  newest: { title: string; at: string | null }[];
}

/** What one server said. */
export interface HoldDecision {
  holdId: string;
  guildId: string;
  choice: HoldChoice;
  by: string;
  at: string;
}

/** An undecided hold counts as skipped after this long; it can still be decided. */
export const HOLD_OPEN_MS = 7 * 24 * 3_600_000;

const NEWEST_SHOWN = 3;

/** `held` are the items of the visit that are kept back; their order does not matter. */
export function makeHold(
  source: Pick<Source, "id" | "name">,
  held: readonly { title: string; publishedAt: string | null }[],
  why: string,
  at: string,
): Hold {
  const newest = [...held]
    .sort((a, b) => Date.parse(b.publishedAt ?? at) - Date.parse(a.publishedAt ?? at))
    .slice(0, NEWEST_SHOWN)
    .map(({ title, publishedAt }) => ({ title, at: publishedAt }));
  const { id: sourceId, name } = source;
  return { id: holdId(sourceId, at), sourceId, name, at, why, count: held.length, newest };
}

/** Why held items that were let go as a digest come late: a clause for people, without markdown or full stop. */
export function sayHeldUp({ name, count }: Pick<Hold, "name" | "count">): string {
  return `held back because ${name} suddenly brought ${count === 1 ? "1 item that may be old" : `${count} items`}`;
}

/** `h` and 20 characters: it goes into the custom id of a button, which has room for 100. */
function holdId(sourceId: string, at: string): string {
  return `h${createHash("sha256").update(`${sourceId} ${at}`).digest("hex").slice(0, 20)}`;
}
