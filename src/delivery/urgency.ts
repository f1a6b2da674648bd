/**
 * Which alerts go first when Discord lets us send only so many at a time.
 *
 * In: an alert's content. Out: whether it is urgent.
 * Surprise: it is about the kind alone, so that everybody can say beforehand what goes first: what a court or a
 * parliament has decided. Reports, statements and filings wait their turn behind it.
 */
import type { AlertContent } from "../alerts/alert.ts";
import type { EventKind } from "../stories/event-frame.ts";

/** Judgments and opinions are rulings here, see stories/event-frame.ts. */
const URGENT: ReadonlySet<EventKind> = new Set(["ruling", "order", "legislation"]);

export function isUrgent({ kind, routine }: Pick<AlertContent, "kind" | "routine">): boolean {
  return URGENT.has(kind) && !routine;
}
