/**
 * Which court, which judge, which docket.
 *
 * In: texts, the item's docket reference, the files of the cases it may belong to. Out: names in the case file's words.
 * Surprise: a judge counts only by full name or with the title before the surname. "Carney" alone may be a banker and
 * "Lynch" an attorney general.
 */

import type { CaseFile } from "../cases/case-file.ts";
import { citeCourt } from "../items/court-citation.ts";
import type { Item } from "../items/item.ts";
import { COURT_NAMES } from "./court-names.ts";
import { plainCase } from "./read-acts.ts";

export interface CourtReading {
  court: string | null;
  judge: string | null;
  docket: string | null;
  entryNumber: string | null;
  reasons: string[];
}

const JUDGE_TITLE =
  "(?:chief |district |magistrate |circuit |associate |u\\.?s\\.? |federal )*(?:judge|justice)s?";
const NAMED_JUDGE =
  /\b(?:Chief |District |Magistrate |Circuit |Associate |US |U\.S\. )*(?:Judge|Justice) (?!Commissioner|Department|Minist|Secretar|Committee|Reform|Advocate)((?:[A-Z][\p{L}'’-]+|[A-Z]\.)(?: (?:[A-Z][\p{L}'’-]+|[A-Z]\.|de|von|van)){1,3})/u;
const ENTRY_NUMBER =
  /\b(?:document|doc\.?|dkt\.?|docket entry|entry|ecf no\.?)\s*(?:no\.?\s*|#\s*)?(\d{1,4})\b/i;

/** Court, judge and docket of the event. `texts` are the title and sentences, the ones about the event first. */
export function readCourt(
  item: Pick<Item, "docket">,
  texts: readonly string[],
  cases: readonly CaseFile[],
): CourtReading {
  const reasons: string[] = [];
  const note = (what: string, value: string | null, from: string | null): string | null => {
    if (value) reasons.push(`${what} ${value}${from ? ` from «${from.trim()}»` : ""}`);
    return value;
  };
  const docketHit = findDocket(item, texts, cases);
  const judgeHit = findJudge(texts, cases);
  const courtHit = item.docket?.court
    ? { name: inFileWords(item.docket.court, cases), text: "the docket" }
    : findCourt(texts, cases);
  const judge = note("judge", judgeHit?.name ?? null, judgeHit?.text ?? null);
  const docket = note("docket", docketHit?.number ?? null, docketHit?.text ?? null);
  const court =
    note("court", courtHit?.name ?? null, courtHit?.text ?? null) ??
    note(
      "court",
      judgeHit?.court ?? docketHit?.court ?? null,
      judgeHit?.court ? "the judge" : "the docket number",
    );
  // What a docket entry names is another one: the motion it decides, the order it answers.
  const written = docketHit && !item.docket ? ENTRY_NUMBER.exec(texts.join(" ")) : null;
  const entryNumber = note("entry", item.docket?.entryNumber ?? written?.[1] ?? null, written?.[0] ?? null);
  return { court, judge, docket, entryNumber, reasons };
}

function findDocket(item: Pick<Item, "docket">, texts: readonly string[], cases: readonly CaseFile[]) {
  const all = plainCase([item.docket?.caseNumber ?? "", ...texts].join(" \n "));
  for (const file of cases) {
    for (const docket of file.dockets) {
      const spelling = [docket.number, ...docket.spellings].find((s) => hasWord(all, plainCase(s)));
      if (spelling) return { number: docket.number, court: docket.court, text: spelling };
    }
  }
  return item.docket?.caseNumber ? { number: item.docket.caseNumber, court: null, text: null } : null;
}

function findJudge(texts: readonly string[], cases: readonly CaseFile[]) {
  for (const text of texts) {
    const plain = plainCase(text);
    for (const file of cases) {
      for (const judge of file.judges) {
        const names = judge.name
          .replace(/,.*$/, "")
          .split(/\s+/)
          .filter((part) => !/^(?:[A-Z]\.?|I{1,3}|IV|Jr\.?|Sr\.?)$/.test(part));
        const [first, last] = [plainCase(names[0] ?? ""), plainCase(names.at(-1) ?? "")];
        if (!last || first === last) continue;
        const name = new RegExp(
          `\\b${escapePattern(first)} (?:[a-z]\\.? )?${escapePattern(last)}\\b|\\b${JUDGE_TITLE} (?:[a-z]\\.? )*${escapePattern(last)}\\b`,
        ).exec(plain);
        if (name)
          return {
            name: judge.name,
            court: inFileWords(judge.court, cases),
            text: text.slice(name.index, name.index + name[0].length),
          };
      }
    }
    const named = NAMED_JUDGE.exec(text);
    if (named?.[1]) return { name: named[1], court: null, text: named[0] };
  }
  return null;
}

function findCourt(texts: readonly string[], cases: readonly CaseFile[]) {
  for (const text of texts) {
    const plain = plainCase(text);
    let nearest: { name: string; text: string; at: number } | null = null;
    for (const court of COURT_NAMES) {
      for (const name of court.any) {
        const at = indexOfWord(plain, plainCase(name));
        if (at >= 0 && (!nearest || at < nearest.at))
          nearest = { name: inFileWords(court.court, cases), text: text.slice(at, at + name.length), at };
      }
    }
    if (nearest) return nearest;
  }
  return null;
}

/** The case file's own name for a court, when one of its dockets lies there; else as lawyers cite it. */
export function inFileWords(court: string, cases: readonly CaseFile[]): string {
  const key = courtKey(court);
  for (const file of cases)
    for (const docket of file.dockets)
      if (courtKey(docket.court) === key || courtKey(docket.courtName) === key) return docket.court;
  return citeCourt(court);
}

/** One key for all names of a court: "2d Cir." and "U.S. Court of Appeals, Second Circuit" are one. */
export function courtKey(court: string): string {
  const plain = plainCase(court).trim();
  const known = COURT_NAMES.find(
    (entry) =>
      plainCase(entry.court) === plain || entry.any.some((name) => indexOfWord(plain, plainCase(name)) >= 0),
  );
  return known ? plainCase(known.court) : plain.replace(/[^a-z0-9]+/g, "");
}

function hasWord(text: string, word: string): boolean {
  return indexOfWord(text, word) >= 0;
}

function indexOfWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + word.length] ?? " ";
    if (!/[a-z0-9]/.test(before) && !/[a-z0-9]/.test(after)) return at;
  }
  return -1;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
