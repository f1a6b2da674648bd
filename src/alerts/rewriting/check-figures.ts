/**
 * Numbers, dates, names and quotations: does each stand in the sentences it is said to come from?
 *
 * In: a sentence of a rewriting and the quoted sentences it names. Out: what does not stand there, or null.
 * Surprise: a number is held together with what it counts and a day with its month: "14 days" does not come from "14
 * judges and five days".
 */
import { plainCase } from "../../stories/read-acts.ts";
import { readWords, type Word } from "./read-words.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const MONTH_DAY = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b`, "g");
const DAY_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b`, "g");
const MONTH_YEAR = new RegExp(`\\b${MONTH}(?: \\d{1,2},)? (\\d{4})\\b`, "g");
const SLASHED_DAY = /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g;
const ISO_DAY = /\b(\d{4})-(\d\d)-(\d\d)\b/g;
/** "May" is a month only where it is written so and stands like one. */
const BARE_MONTH =
  /\b(January|February|March|April|June|July|August|September|October|November|December|(?<=\b(?:in|since|last|next|this|early|late|mid|until|by|of) )May)\b/g;
const RELATIVE_DAY =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:to(?:day|night|morrow)|yesterday)|\b(?:last|next|this) (?:week|month|year|term|spring|summer|autumn|fall|winter)\b/g;

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const OTHER_NUMBERS: Record<string, string> = {
  thirty: "30",
  forty: "40",
  fifty: "50",
  sixty: "60",
  seventy: "70",
  eighty: "80",
  ninety: "90",
  hundred: "100",
  first: "1st",
  second: "2nd",
  third: "3rd",
  fourth: "4th",
  fifth: "5th",
  sixth: "6th",
  seventh: "7th",
  eighth: "8th",
  ninth: "9th",
  tenth: "10th",
  eleventh: "11th",
  twice: "2x",
  once: "1x",
  half: "half",
  dozen: "12",
  dozens: "12s",
  hundreds: "100s",
  thousands: "1000s",
  millions: "1000000s",
};
const COUNTED =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|per|percent|million|billion|trillion|thousand|judges?|justices?|votes?|pages?|dollars?|euros?|pounds?|members?|states?|countries|companies|counts?|people|users?|accounts?|customers?)$/;

/** Every figure of a text in one spelling: "number:3", "number:14 days", "date:8-29", "day:monday", "year"-less months. */
export function figuresIn(text: string): Set<string> {
  const found = new Set<string>();
  const plain = plainCase(text);
  for (const [, month = "", day] of plain.matchAll(MONTH_DAY))
    found.add(`date:${monthOf(month)}-${Number(day)}`);
  for (const [, day, month = ""] of plain.matchAll(DAY_MONTH))
    found.add(`date:${monthOf(month)}-${Number(day)}`);
  for (const [, year, month, day] of plain.matchAll(ISO_DAY))
    for (const part of [`date:${Number(month)}-${Number(day)}`, `number:${year}`]) found.add(part);
  for (const [, month = "", year] of plain.matchAll(MONTH_YEAR)) found.add(`date:${monthOf(month)} ${year}`);
  for (const [day] of plain.matchAll(SLASHED_DAY)) found.add(`date:${day}`);
  for (const [month] of text.matchAll(BARE_MONTH)) found.add(`month:${monthOf(month.toLowerCase())}`);
  for (const [day] of plain.matchAll(RELATIVE_DAY)) found.add(`day:${day}`);
  const words = readWords(text.replace(ISO_DAY, " "));
  for (const [at, { text: word }] of words.entries()) {
    const number = numberOf(word);
    if (number === null) continue;
    found.add(`number:${number}`);
    const counted = words[at + 1]?.text.toLowerCase() ?? "";
    if (COUNTED.test(counted)) found.add(`number:${number} ${counted.replace(/s$/, "")}`);
  }
  for (const mark of text.matchAll(/[%$€£§]/g)) found.add(`mark:${mark[0]}`);
  return found;
}

function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3)) + 1;
}

function numberOf(word: string): string | null {
  const lower = word.toLowerCase();
  // "a one-time rule" and "13-mj-2814" are read as they stand.
  if (/\d/.test(lower)) return lower.replace(/[,$€£]/g, "");
  const small = SMALL.indexOf(lower);
  return small >= 0 ? String(small) : (OTHER_NUMBERS[lower] ?? null);
}

/** Says what figure, name or quotation of `claim` is in none of `cited`; null when all are. */
export function checkFigures(claim: string, cited: readonly string[]): string | null {
  const known = new Set(cited.flatMap((text) => [...figuresIn(text)]));
  const figure = [...figuresIn(claim)].find((one) => !known.has(one));
  if (figure) return `${figure.replace(":", " ")} is not in what it cites`;
  return checkNames(claim, cited) ?? checkQuotations(claim, cited);
}

function checkNames(claim: string, cited: readonly string[]): string | null {
  const sources = cited.map(readWords);
  const known = new Set(sources.flat().map(({ text }) => text));
  const names = new Set(sources.flat().flatMap(({ text, isName }) => (isName ? [text] : [])));
  const pairs = new Set(sources.flatMap(pairsOfNames));
  const words = readWords(claim);
  for (const [at, word] of words.entries()) {
    if (!word.isName) continue;
    if (!known.has(word.text)) return `the name ${word.text} is not in what it cites`;
    const before = words[at - 1];
    // A sentence's first word has its capital anyway: it is a name where the source knows it as one.
    const isRun = before?.clause === word.clause && (before.isName || (at === 1 && names.has(before.text)));
    if (isRun && !pairs.has(`${before.text} ${word.text}`))
      return `the name ${before.text} ${word.text} is not in what it cites`;
  }
  return null;
}

/** "Chief Judge Loretta Preska" knows "Judge Preska": of a name, inner parts may be left out. */
function pairsOfNames(words: readonly Word[]): string[] {
  const found: string[] = [];
  let run: string[] = [];
  for (const [at, { text, isName, isContent, clause }] of words.entries()) {
    const goesOn =
      (isName || (at === 0 && isContent)) && (run.length === 0 || clause === words[at - 1]?.clause);
    if (!goesOn) run = [];
    if (isName || (at === 0 && isContent)) {
      found.push(...run.map((earlier) => `${earlier} ${text}`));
      run.push(text);
    }
  }
  return found;
}

const QUOTATION = /"([^"]+)"/g;

function checkQuotations(claim: string, cited: readonly string[]): string | null {
  const spoken = quotedIn(claim);
  if ((plainCase(claim).match(/"/g) ?? []).length % 2 === 1) return "a quotation is left open";
  if (spoken.length === 0) return null;
  if (cited.length > 1) return "a quotation must come from one sentence, for its speaker's sake";
  const known = cited.flatMap(quotedIn).map(tight);
  const invented = spoken.find((words) => !known.some((one) => one.includes(tight(words))));
  return invented === undefined ? null : "a quotation is not in quotation marks in what it cites";
}

function quotedIn(text: string): string[] {
  return [...plainCase(text).matchAll(QUOTATION)].map(([, words = ""]) => words);
}

function tight(text: string): string {
  return text.replace(/\s+/g, " ").replace(/^[\s,.]+|[\s,.]+$/g, "");
}
