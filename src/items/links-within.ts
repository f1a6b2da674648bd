/**
 * The links of a part of a text.
 *
 * In: the links of a whole text, where a part of it stands. Out: those in the part, as places in the part.
 * Surprise: a link across the border is kept for the words inside. A linked paragraph is linked sentence by sentence.
 */
import type { TextLink } from "./item.ts";

/** `start` and `end` are offsets into the whole text; those of the result count from `start`. */
export function linksWithin(links: readonly TextLink[] | undefined, start: number, end: number): TextLink[] {
  return (links ?? [])
    .filter((link) => link.start < end && link.end > start)
    .map((link) => ({
      start: Math.max(link.start, start) - start,
      end: Math.min(link.end, end) - start,
      url: link.url,
    }));
}
