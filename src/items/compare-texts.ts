/**
 * Is one text another's copy, an excerpt of it, its new version, or a text of its own?
 *
 * In: two published things. Out: which of the four, with the figures that say so.
 * Surprise: only a copy may be left untold. Whoever quotes half a page of somebody else's article has written a new one;
 * an excerpt says less than its original but may be all that one outlet has.
 */
import { comparisonUrl } from "./canonical-url.ts";
import type { ParsedItem } from "./item.ts";
import { isCrowded } from "./item-keys.ts";
import { readableSentences } from "./readable-text.ts";
import { containment, type Overlap, shinglesOf } from "./shingles.ts";
import { wordsOf } from "./words.ts";

export type Published = Pick<ParsedItem, "title" | "text" | "url" | "publishedAt" | "docket">;

export interface TextComparison {
  /**
   * `copy`: the same text, give or take an edit. `excerpt`: most of the shorter stands in the longer, which has more
   * than as much again. `revision`: another text at the same address. `new`: neither, whatever it quotes.
   */
  kind: "copy" | "excerpt" | "revision" | "new";
  /** Share of the shorter text's four-word runs that the longer one has. */
  containment: number;
  /** How many runs both have. */
  shared: number;
  /** Share of the longer text's runs that the shorter one has. */
  cover: number;
}

/** The same text from this share of the shorter one on. Below lie quotations. */
const LEAST_SHARE = 0.5;
/** Fewer runs than this prove nothing: a boiler-plate paragraph, a common quotation. */
const LEAST_SHARED = 40;
/** A stub is known by its title, and only while the news is fresh. */
const LEAST_TITLE = 0.8;
const LEAST_TITLE_WORDS = 4;
const STUB_HOURS = 72;

/** Compares two texts; symmetric: which was first plays no part. Linear in the shorter text once both were read. */
export function compareTexts(a: Published, b: Published): TextComparison {
  const [left, right] = [readPrint(a), readPrint(b)];
  const overlap = containment(left.shingles, right.shingles);
  const figures = { containment: overlap.share, shared: overlap.count, cover: overlap.cover };
  if (areDistinctEntries(a, b)) return { kind: "new", ...figures };
  if (left.page !== null && left.page === right.page)
    return { kind: isSameWording(a, b) ? "copy" : "revision", ...figures };
  const isStub = Math.min(left.shingles.size, right.shingles.size) < LEAST_SHARED;
  if (isStub ? !isSameStub(left, right, overlap) : !isSameText(overlap)) return { kind: "new", ...figures };
  const areBare = left.shingles.size + right.shingles.size === 0;
  return { kind: overlap.cover >= LEAST_SHARE || areBare ? "copy" : "excerpt", ...figures };
}

function isSameText(overlap: Overlap): boolean {
  return overlap.share >= LEAST_SHARE && overlap.count >= LEAST_SHARED;
}

/** Entries of dockets are kept apart by what the court calls them, however alike their wording. */
function areDistinctEntries(a: Published, b: Published): boolean {
  if (!a.docket || !b.docket) return false;
  const differ = (one: string | null, other: string | null) =>
    one !== null && other !== null && one !== other;
  return (
    differ(a.docket.court, b.docket.court) ||
    differ(a.docket.caseNumber, b.docket.caseNumber) ||
    differ(a.docket.entryNumber, b.docket.entryNumber) ||
    differ(a.docket.documentUrl, b.docket.documentUrl)
  );
}

function isSameWording(a: Published, b: Published): boolean {
  return wordsOf(`${a.title}\n${a.text}`).join(" ") === wordsOf(`${b.title}\n${b.text}`).join(" ");
}

/**
 * Too short to be compared by their runs: the same title, within three days, and nothing in the shorter text that the
 * longer lacks. "Day 2" is not "Day 21", and "Minute order" is no title to go by.
 */
function isSameStub(a: Print, b: Print, overlap: Overlap): boolean {
  if (a.isDocket || b.isDocket || a.numbers !== b.numbers) return false;
  // Written so that an unknown time fails.
  if (!(Math.abs(a.time - b.time) <= STUB_HOURS * 3_600_000)) return false;
  const title = containment(a.titleWords, b.titleWords);
  const words = a.titleWords.size + b.titleWords.size - title.count;
  if (title.count < LEAST_TITLE_WORDS || title.count / words < LEAST_TITLE) return false;
  return Math.min(a.shingles.size, b.shingles.size) === 0 || overlap.share >= LEAST_TITLE;
}

/** What of a published thing is compared. */
interface Print {
  shingles: ReadonlySet<string>;
  titleWords: ReadonlySet<string>;
  /** Those of the title, joined. */
  numbers: string;
  /** Null where many things share the address. */
  page: string | null;
  /** Milliseconds; NaN when unknown, which is near nothing. */
  time: number;
  isDocket: boolean;
}

const known = new WeakMap<Published, Print>();

function readPrint(one: Published): Print {
  const before = known.get(one);
  if (before) return before;
  // Furniture is the same on every page of an outlet; only what an article says is compared.
  const readable = readableSentences(one).map((sentence) => sentence.text);
  const titleWords = new Set(wordsOf(one.title));
  const page = one.url === null ? null : comparisonUrl(one.url);
  const print: Print = {
    shingles: shinglesOf(readable.join("\n")),
    titleWords,
    numbers: [...titleWords]
      .filter((word) => /\d/.test(word))
      .sort()
      .join(" "),
    page: isCrowded(page) ? null : page,
    time: Date.parse(one.publishedAt ?? ""),
    isDocket: one.docket !== undefined,
  };
  known.set(one, print);
  return print;
}
