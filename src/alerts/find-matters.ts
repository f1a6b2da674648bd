/**
 * What of a newer version of an alert nobody may miss.
 *
 * In: what a message shows, and what it should. Out: corrections, a deletion, a confirmation; nothing for all else.
 * Surprise: it is asked only when a message cannot be edited any more. More outlets or another wording are worth an edit,
 * but no message of their own.
 */
import type { AlertContent, Correction } from "./alert.ts";

export interface Matters {
  /** New ones, in order. */
  corrections: Correction[];
  isDeleted: boolean;
  isConfirmed: boolean;
}

/** `before` is null when nobody knows what the message shows; then what may have been there before is left out. */
export function findMatters(before: AlertContent | null, after: AlertContent): Matters | null {
  const known = new Set((before?.corrections ?? []).map((one) => JSON.stringify(one)));
  const corrections = (after.corrections ?? []).filter((one) => !known.has(JSON.stringify(one)));
  const isDeleted = after.entry?.change === "deleted" && before?.entry?.change !== "deleted";
  const isConfirmed = before !== null && after.isConfirmedByDocket && !before.isConfirmedByDocket;
  return corrections.length > 0 || isDeleted || isConfirmed ? { corrections, isDeleted, isConfirmed } : null;
}
