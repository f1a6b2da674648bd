/**
 * What may wake people: one definition, for quiet hours, roles that are mentioned, and channels that say little.
 *
 * In: what kind of event an alert is about. Out: whether it is urgent.
 * Surprise: urgent is what a court has decided. A hearing or a deadline is known beforehand, a filing or a law in the
 * making can wait for the morning.
 */
import type { EventKind } from "../stories/event-frame.ts";

export const URGENT_KINDS: readonly EventKind[] = ["ruling", "order"];

export function isUrgent(kind: EventKind): boolean {
  return URGENT_KINDS.includes(kind);
}
