/**
 * Which bills a report is about.
 *
 * In: two items. Out: whether each is about a bill that the other never names.
 * Surprise: a report on one bill names a dozen older laws. Only what stands in the title or, where that names none, in the
 * first sentences is its subject; and one word in common anywhere is enough to leave the two undecided.
 */
import type { Item } from "../items/item.ts";
import { readableSentences } from "../items/readable-text.ts";

/** "the International Communications Privacy Act": its capitals, and the small words between them. */
const NAMED = /((?:\p{Lu}[\p{L}\d'’.-]*\s+|(?:and|of|for|to|the|&)\s+){1,8})(?:Act|Bill)\b/gu;
const NUMBERED = /\b(H\.? ?R\.?|S\.) ?(\d{2,4})\b/g;
/** Words that any bill may have before its "Act". */
const SAYS_NOTHING =
  /^(?:and|of|for|to|the|a|an|this|that|new|senate|house|uk|us|privacy|reform|powers|draft|federal|congressional|spending|budget|omnibus)$/i;
const OPENING_SENTENCES = 2;

interface Bills {
  /** In small letters: the telling words of each name. */
  subject: readonly string[][];
  whole: string;
}

const known = new WeakMap<Item, Bills>();

/** Symmetric; false as soon as one names no bill. */
export function namesOtherBills(a: Item, b: Item): boolean {
  const [left, right] = [readBills(a), readBills(b)];
  return isForeignTo(left, right) && isForeignTo(right, left);
}

/** Whether the bill that one is about is named in the other, and the other way round; symmetric. */
export function nameOneBill(a: Item, b: Item): boolean {
  const [left, right] = [readBills(a), readBills(b)];
  const isNamedIn = ({ subject }: Bills, { whole }: Bills) =>
    subject.some((words) => words.every((word) => whole.includes(word)));
  return isNamedIn(left, right) && isNamedIn(right, left);
}

function isForeignTo({ subject }: Bills, { whole }: Bills): boolean {
  return subject.length > 0 && subject.every((words) => words.every((word) => !whole.includes(word)));
}

function readBills(item: Item): Bills {
  const before = known.get(item);
  if (before) return before;
  const sentences = readableSentences(item).map(({ text }) => text);
  const inTitle = billsIn(item.title);
  const bills: Bills = {
    subject: inTitle.length > 0 ? inTitle : billsIn(sentences.slice(0, OPENING_SENTENCES).join(" ")),
    whole: [item.title, ...sentences].join(" ").toLowerCase(),
  };
  known.set(item, bills);
  return bills;
}

function billsIn(text: string): string[][] {
  const named = [...text.matchAll(NAMED)].map(([, words = ""]) =>
    words
      .trim()
      .split(/\s+/)
      .filter((word) => !SAYS_NOTHING.test(word))
      .map((word) => word.toLowerCase().replace(/['’]s$/, "")),
  );
  const numbered = [...text.matchAll(NUMBERED)].map(([whole]) => [whole.toLowerCase()]);
  return [...named, ...numbered].filter((words) => words.length > 0);
}
