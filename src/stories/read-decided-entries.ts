/**
 * Which entries an order decides, and how; which it only mentions.
 *
 * In: the text of a docket entry. Out: decided entries with the outcome, and all others it refers to.
 * Surprise: only the court decides. "MOTION to reconsider ORDER granting 15 Motion" decides nothing, and in "ORDER denying
 * 30 Motion to reconsider 20 Order granting 15 Motion" only 30 is decided: the rest describes it.
 */
import { type EntryReference, readEntryReferences } from "./entry-references.ts";
import { readEntryKind } from "./read-entry-kind.ts";

export const OUTCOMES = [
  "granted",
  "denied",
  "denied without prejudice",
  "granted in part",
  "moot",
  "withdrawn",
  "terminated",
  "adopted",
  "deferred",
  "stricken",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface DecidedEntry {
  entry: string;
  outcome: Outcome;
}

export interface EntryLinks {
  decides: DecidedEntry[];
  /** Entry numbers named but not decided, in order, each once. */
  refersTo: string[];
}

const QUALIFIED =
  "(?:\\s+(?:as moot|without prejudice|with prejudice|in part|in full|in its entirety|as unopposed|as set forth \\w+|nunc pro tunc|ex parte))?";
/** Longest first: "granting in part and denying in part" is one outcome. */
const ACTS: [Outcome, string][] = [
  [
    "granted in part",
    "grant(?:ing|ed)[\\s,]+in part[\\s,]*(?:and|&)?[\\s,]*den(?:ying|ied)(?: without prejudice| as moot)?(?:[\\s,]+in part)?",
  ],
  [
    "granted in part",
    "den(?:ying|ied)[\\s,]+in part[\\s,]*(?:and|&)[\\s,]*grant(?:ing|ed)[\\s,]+in part|(?:partially |partly )?grant(?:ing|ed)[\\s,]+in part|partially grant(?:ing|ed)",
  ],
  [
    "moot",
    "(?:den(?:ying|ied)|find(?:ing)?|found|terminat(?:ing|ed)|dismiss(?:ing|ed)|declar(?:ing|ed)|deem(?:ing|ed)|overrul(?:ing|ed))(?: without prejudice)?[\\s,]+(?:as )?(?:to be )?moot|mooting|moot",
  ],
  [
    "denied without prejudice",
    "(?:den(?:ying|ied)|dismiss(?:ing|ed)|overrul(?:ing|ed))[\\s,]+without prejudice",
  ],
  [
    "granted",
    "(?:conditionally |provisionally |hereby )?(?:grant(?:ing|ed)|allow(?:ing|ed)|approv(?:ing|ed)|sustain(?:ing|ed))",
  ],
  ["denied", "(?:summarily |hereby )?(?:den(?:ying|ied)|overrul(?:ing|ed)|reject(?:ing|ed)|refus(?:ing|ed))"],
  ["withdrawn", "withdr(?:awing|awn)"],
  ["terminated", "terminat(?:ing|ed)"],
  ["adopted", "(?:approving and )?(?:adopt(?:ing|ed)|accept(?:ing|ed)|confirm(?:ing|ed))"],
  [
    "deferred",
    "(?:deferr(?:ing|ed)|reserv(?:ing|ed) (?:decision|ruling) on|hold(?:ing)? in abeyance|held in abeyance|tak(?:ing|en) under (?:advisement|submission)|referr(?:ing|ed))",
  ],
  ["stricken", "stri(?:king|cken)|struck"],
];
const ANY_ACT = new RegExp(ACTS.map(([, words], at) => `(?<a${at}>\\b(?:${words})\\b)`).join("|"), "gi");
/** Between the verb and the number: "granting Plaintiff's", "denying the", "granting in full Defendant's". */
const LEADS = new RegExp(
  `^${QUALIFIED}(?:\\s+(?:the|as to|re:?|on|of|[\\p{L}.]+'s?))*[\\s(]*(?:(?:ecf|dkt|doc|docket)\\.?\\s*(?:nos?\\.?|#)?\\s*)?$`,
  "iu",
);
const LINKS = /^(?:[^.;]|\.(?!\s+[A-Z])){0,220}?(?:[,;]|\band|&)\s*(?:also\s+)?(?:the\s+)?$/i;
const PASSIVE =
  /^[\])\s,]*(?:[^.;]|\b(?:no|dkt|doc|ecf|inc|co|corp)\.){0,160}?\b(?:is|are|be|was|were)\s+(?:hereby\s+|therefore\s+|accordingly\s+)*$/i;
const DECIDERS = new Set(["order", "opinion", "judgment", "minute-entry"]);

/** Reads what a docket entry decides. Entry numbers are of the same docket. */
export function readDecidedEntries(text: string): EntryLinks {
  const references = readEntryReferences(text);
  const reading = readEntryKind(text);
  const isCourts =
    (reading.kind !== null && DECIDERS.has(reading.kind)) ||
    (reading.noise && /^\W*\w*\s*order\b/i.test(text));
  const outcomes = new Map<EntryReference, Outcome>();
  if (isCourts) decide(text, references, outcomes);
  const decides: DecidedEntry[] = [];
  for (const [{ entry }, outcome] of outcomes) {
    if (!decides.some((decided) => decided.entry === entry)) decides.push({ entry, outcome });
  }
  const decided = new Set(decides.map(({ entry }) => entry));
  const others = references.map(({ entry }) => entry).filter((entry) => !decided.has(entry));
  return { decides, refersTo: [...new Set(others)] };
}

function decide(text: string, references: EntryReference[], outcomes: Map<EntryReference, Outcome>): void {
  const acts = [...text.matchAll(ANY_ACT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
    outcome: ACTS[
      Object.values(match.groups ?? {}).findIndex((group) => group !== undefined)
    ]?.[0] as Outcome,
  }));
  let unused: (typeof acts)[number] | null = null;
  for (const [at, act] of acts.entries()) {
    const before = text.slice(0, act.start);
    if (/\b(?:not|never|without|decline[sd]? to)\s+(?:be\s+)?$/i.test(before)) continue;
    if (/ing\b/i.test(act.words)) {
      // "20 Order granting 15 Motion": tells which order is meant.
      if (/\d[\])]?\s+(?:\w+\s+){0,2}(?:order|opinion|judgment|ruling)s?,?\s*$/i.test(before)) continue;
      const next = acts[at + 1]?.start ?? text.length;
      const led = take(text, references, act, next, outcomes);
      if (!led) unused ??= act;
    } else {
      // "Motion, Dkt. No. [316], is GRANTED": the last number before the verb.
      const named = references.filter(({ end }) => end <= act.start).at(-1);
      const between = named && text.slice(named.end, act.start);
      const isSaid =
        between !== undefined && (PASSIVE.test(between) || /^[\])\s,.:-]*(?:\w+\s+){0,2}$/.test(between));
      if (named && isSaid && !outcomes.has(named)) outcomes.set(named, act.outcome);
      else if (!named) unused ??= act;
    }
  }
  // "Order Granting Application (Related Doc # 74)", when the order does one thing only.
  const related = references.filter(({ isRelated }) => isRelated);
  const answers = /^(?:granted|denied|moot)/.test(unused?.outcome ?? "");
  if (unused && answers && outcomes.size === 0 && acts.length === 1) {
    for (const reference of related) outcomes.set(reference, unused.outcome);
  }
}

/** The numbers a verb governs: the one right behind it, and those joined to it by "and" or commas. */
function take(
  text: string,
  references: EntryReference[],
  act: { end: number; outcome: Outcome },
  until: number,
  outcomes: Map<EntryReference, Outcome>,
): boolean {
  let last: EntryReference | null = null;
  for (const reference of references) {
    if (reference.start < act.end || reference.start >= until) continue;
    const between = text.slice(last?.end ?? act.end, reference.start);
    if (last ? !LINKS.test(between) : !LEADS.test(between)) break;
    outcomes.set(reference, act.outcome);
    last = reference;
  }
  return last !== null;
}
