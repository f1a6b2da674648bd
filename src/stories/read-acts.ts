/**
 * Which acts a text tells of, and which one it is about.
 *
 * In: a title and the sentences after it. Out: every mention of an act we know, each with how it is meant and how much
 * it weighs; the heaviest is the event.
 * Surprise: a mention that does not happen still counts, a little: "could be held in contempt" is no contempt, but
 * when a text says nothing firmer it tells what the piece is near.
 */
import type { Act } from "./act.ts";
import { ACTS } from "./act-lexicon.ts";

/** How a mention is meant: it happened, it did not, it may or will, or it is the story so far. */
export type Meaning = "asserted" | "negated" | "possible" | "background";

export interface ActMention {
  act: Act;
  meaning: Meaning;
  /** 0 is the title, 1 the first sentence, and so on. */
  place: number;
  /** Offsets into that title or sentence. */
  start: number;
  end: number;
  text: string;
  weight: number;
}

/** Where a mention stands matters more than what it is: title, first sentence, second, third, the rest. */
const PLACE_WEIGHT = [3, 2, 1.3, 0.8, 0.6, 0.4, 0.3];
const MEANING_WEIGHT: Record<Meaning, number> = {
  asserted: 1,
  background: 0.35,
  possible: 0.3,
  negated: 0.15,
};

const POSSIBLE =
  /\b(?:could|may|might|would|should|can|if|whether|unless|plans? to|planned to|intends? to|wants? to|wanted to|asks? (?:\w+ )?to|asked (?:\w+ )?to|seeks? to|hopes? to|threat(?:ens|ened)?(?: to)?|risks?|weigh(?:s|ing|ed)?|consider(?:s|ing)?|mull(?:s|ed|ing)?|likely|possible|prepares? to|set to|expected to|vows? to|urg(?:es?|ed)|implor(?:es?|ed)|(?:ask|call|push)(?:s|ed|es)? (?:\w+ )?for|faces?|facing|in order to|before|until|pending)\b[^.;:]{0,45}$/;
const FUTURE = /\b(?:will|shall|to be|going to|'ll)\s+(?:\w+\s+){0,2}$/;
/** "Briefs of friends of the court are due on 13 December." */
const DUE_LATER = /^[^.;:,]{0,90}\b(?:(?:is|are|falls?|fall) due|ha(?:s|ve) until)\b/;
/** "Contempt looms", "a ruling is likely": said of what has not happened, behind its name. */
const LOOMS =
  /^ ?(?:finding |order |ruling |penalt(?:y|ies) )?(?:looms?|looming|possible|likely|threatened|feared|expected|nears?)\b/;
const NEGATED =
  /\b(?:not|never|no|neither|nor|without|n't|denies having|did not|does not|has not)\s+(?:\w+\s+){0,3}$/;
const BACKGROUND =
  /\b(?:had(?: been| already| previously)?|previously|earlier|since|after|following|back in|in the past|formerly|once|ever since|having|last (?:year|july|month|december|april|june)|in (?:19|20)\d\d|after (?:it|the company|microsoft|the court|the judge))\b[^.;:]{0,40}$/;
/** "The ruling that upheld the warrant has drawn concern": the ruling is known, the concern is new. */
const NAMES_RULING = /\b(?:ruling|decision|order|judgment|opinion|verdict) (?:that|which) (?:\w+ ){0,2}$/;
/** "the Act after a failed vote": a clause of what came before ends in the act. */
const COMES_AFTER = /\w (?:after|following|despite) (?:\w+ )?\w+$/;
/** Acts whose own words hold the "will", "not" or "cannot" that would otherwise weaken them. */
const SPEAKS_OF_WILL = new Set([
  "defied",
  "rehearing-denied",
  "cert-granted",
  "cert-denied",
  "reversed",
  "argued",
]);

/** The text in lower case with plain quotes and hyphens, character for character: offsets stay valid. */
export function plainCase(text: string): string {
  return (
    Array.from(text.split(""), (unit) => {
      const lower = unit.toLowerCase();
      return lower.length === unit.length ? lower : unit;
    })
      .join("")
      .replace(/[\u2018\u2019\u2032\u00b4`]/g, "'")
      .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/\s/g, " ")
      // Full stops of "U.S.", "v." and initials would end a clause that goes on.
      .replace(/\bu\.s\./g, "us  ")
      .replace(/\b([a-z])\.(?=[ a-z])/g, "$1 ")
  );
}

/**
 * Every act the texts mention, heaviest first; `texts[0]` is the title (empty when there is none). `judges`: surnames in
 * plain case that mean a judge in this matter.
 */
export function readActs(texts: readonly string[], judges: readonly string[] = []): ActMention[] {
  const mentions = texts.flatMap((text, place) => readActsIn(text, place, judges));
  return preferTelling(
    mentions.sort((a, b) => b.weight - a.weight || a.place - b.place || a.start - b.start),
  );
}

/** Below this strength an act is an everyday word ("files brief", "rules", "defies") for something more telling. */
const TELLING = 2.75;
const OPENING = 2;

/** "Files brief", says the title, "an amicus brief", the first sentence: the narrower act of the same kind leads. */
function preferTelling(mentions: ActMention[]): ActMention[] {
  const main = mentions[0];
  if (!main || main.act.strength >= TELLING) return mentions;
  const better = mentions.find(
    (other) =>
      other.act.kind === main.act.kind &&
      other.act.strength >= TELLING &&
      other.meaning === "asserted" &&
      other.place <= OPENING,
  );
  return better ? [better, ...mentions.filter((other) => other !== better)] : mentions;
}

/** "Preska lifts stay" becomes "judge  lifts stay": what a judge does is known by the office. Offsets stay valid. */
function maskJudges(plain: string, judges: readonly string[]): string {
  return judges.reduce(
    (masked, name) =>
      masked.replace(new RegExp(`\\b${name}('s)?(?![a-z])`, "g"), (found, genitive = "") =>
        `judge${genitive}`.padEnd(found.length),
      ),
    plain,
  );
}

function readActsIn(text: string, place: number, judges: readonly string[]): ActMention[] {
  const plain = maskJudges(plainCase(text), judges);
  const found: ActMention[] = [];
  for (const act of ACTS) {
    for (const pattern of place === 0 ? [...act.patterns, ...(act.inTitle ?? [])] : act.patterns) {
      for (const match of plain.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        const meaning = meaningOf(plain, start, end, act);
        const weight =
          act.strength * (PLACE_WEIGHT[place] ?? 0.2) * MEANING_WEIGHT[meaning] * (1 - start / 2000);
        found.push({ act, meaning, place, start, end, text: text.slice(start, end), weight });
      }
    }
  }
  return dropContained(found);
}

function meaningOf(plain: string, start: number, end: number, act: Act): Meaning {
  const before = clauseBefore(plain, start);
  if (!SPEAKS_OF_WILL.has(act.act)) {
    if (NEGATED.test(before)) return "negated";
    if (POSSIBLE.test(before) || FUTURE.test(before)) return "possible";
    if (DUE_LATER.test(plain.slice(end)) || LOOMS.test(plain.slice(end))) return "possible";
  }
  const words = plain.slice(start, end);
  if (
    BACKGROUND.test(before) ||
    NAMES_RULING.test(before) ||
    /\bhad\b/.test(words.slice(0, 12)) ||
    COMES_AFTER.test(words)
  )
    return "background";
  return "asserted";
}

/** What stands before the mention in its own clause; a comma or an "and" with a new verb is left to the patterns. */
function clauseBefore(plain: string, start: number): string {
  const before = plain.slice(Math.max(0, start - 70), start);
  const cut = Math.max(
    before.lastIndexOf(". "),
    before.lastIndexOf("; "),
    before.lastIndexOf(": "),
    before.lastIndexOf(", "),
  );
  return cut < 0 ? before : before.slice(cut + 1);
}

/** Of two mentions that overlap, the stronger act (then the longer wording) says what is meant. */
function dropContained(mentions: ActMention[]): ActMention[] {
  const ranked = [...mentions].sort(
    (a, b) => b.act.strength - a.act.strength || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: ActMention[] = [];
  for (const mention of ranked) {
    if (kept.some((other) => mention.start < other.end && other.start < mention.end)) continue;
    kept.push(mention);
  }
  return kept;
}
