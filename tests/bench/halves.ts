/**
 * Half A or half B of a labelled corpus.
 *
 * In: a labelled item. Out: its half.
 * Surprise: the half hangs on the event's name, so that all reports of an event are in one.
 */
import { createHash } from "node:crypto";
import type { LabelledItem } from "../../src/evaluation/labelled-items.ts";

export function halfOf({ id, labels }: Pick<LabelledItem, "id" | "labels">): "A" | "B" {
  const digest = createHash("sha256")
    .update(labels.event ?? id)
    .digest();
  return (digest.at(-1) ?? 0) % 2 === 0 ? "A" : "B";
}
