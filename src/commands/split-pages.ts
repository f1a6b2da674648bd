/**
 * A list in pages that each fit a message and a phone.
 *
 * In: lines or blocks in order, how many a page may have. Out: one page of them, and how many pages there are.
 * Surprise: a page ends where its room ends, so pages of long lines have fewer. Turning pages needs no memory of them: the
 * same list falls into the same pages.
 */
import { cutAtWord, LIMITS } from "../delivery/discord/limits.ts";

export interface Split {
  /** Blocks a page may have at most. */
  most: number;
  /** UTF-16 units a page may have; a description's 4096 when absent. */
  room?: number;
  /** What stands between two blocks: "\n" for lines, "\n\n" for paragraphs. */
  between: "\n" | "\n\n";
}

export interface Page {
  text: string;
  /** From 1 on; a page that does not exist is the first or the last one. */
  page: number;
  pages: number;
  /** The place of its first block in the whole list, from 0 on. */
  first: number;
}

export function splitPages(
  blocks: readonly string[],
  wanted: number,
  { most, room = LIMITS.description, between }: Split,
): Page {
  const pages: { first: number; blocks: string[] }[] = [{ first: 0, blocks: [] }];
  let used = 0;
  for (const [at, block] of blocks.entries()) {
    const text = cutAtWord(block, room);
    const current = pages.at(-1);
    const isFull = current && (current.blocks.length >= most || used + text.length > room);
    if (!current || (isFull && current.blocks.length > 0)) {
      pages.push({ first: at, blocks: [text] });
      used = text.length + between.length;
    } else {
      current.blocks.push(text);
      used += text.length + between.length;
    }
  }
  const page = Math.min(Math.max(1, wanted), pages.length);
  const shown = pages[page - 1] ?? { first: 0, blocks: [] };
  return { text: shown.blocks.join(between), page, pages: pages.length, first: shown.first };
}

/** "page 2 of 3", or nothing when there is one. */
export function sayPage({ page, pages }: Pick<Page, "page" | "pages">): string {
  return pages > 1 ? `page ${page} of ${pages}` : "";
}
