/**
 * Clerk's phrases, and whether an entry says one at a given word.
 *
 * In: a docket entry's text; a phrase such as "notice of … hearing|argument". Out: the entry's words; the phrases that match.
 * Surprise: the longest phrase wins, so the order of a list means nothing: "letter motion" beats "letter" wherever it stands.
 */

export interface Word {
  /** As the clerk wrote it. */
  said: string;
  /** Lower case, without "'s". */
  text: string;
  /** It was a genitive: "Plaintiff's", "Defendants'". */
  owns: boolean;
  /** What stands behind it: the end of a sentence, a colon, a bracket, or nothing. */
  stop: "." | ":" | "(" | "";
  /** In capitals, as clerks write what an entry is. */
  shouted: boolean;
}

/** One place of a phrase: the words it may be; none when it is a gap. */
interface Place {
  oneOf: readonly string[];
  needed: boolean;
}

export interface Phrase<Meaning> {
  places: readonly Place[];
  means: Meaning;
}

export interface Match<Meaning> {
  means: Meaning;
  /** Where it begins and the first word behind it. */
  from: number;
  to: number;
  /** Words that were named; the measure by which the longest phrase wins. */
  size: number;
}

/** Words that "…" may stand for. */
const GAP = 6;
const ABBREVIATED =
  /^(?:\p{L}|\d+|mr|mrs|ms|dr|jr|sr|esq|hon|inc|corp|co|ltd|no|nos|st|vs|dist|cir|ct|div|dkt|doc|app|atty|pltf|dft)$/u;
const TOKEN =
  /(?:\p{L}\.){2,}\p{L}?(?!\p{L})|[\p{L}\p{N}]+(?:'(?:\p{L}+|(?=[\s,]|$)))?|\$(?=\s?\d)|[.;:(&]/gu;

/** The words of an entry in order; hyphens and slashes divide, "&" is "and", the "$" of an amount a word of its own. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: token, index } of text.replace(/\(s\)/gi, "").matchAll(TOKEN)) {
    const last = words.at(-1);
    if (/^[.;:(]$/.test(token)) {
      const isInside = /[.:]/.test(token) && !/^[\s)\]*]|^$/.test(text.slice(index + 1, index + 2));
      if (!last || isInside || (token === "." && ABBREVIATED.test(last.text))) continue;
      if (last.stop !== ".") last.stop = token === ":" || token === "(" ? token : ".";
      continue;
    }
    const plain = token === "&" ? "and" : token.replaceAll(".", "");
    words.push({
      said: token,
      text: plain.replace(/'s?$/i, "").toLowerCase(),
      owns: /'s?$/i.test(plain),
      stop: "",
      shouted: /^\p{Lu}{4,}/u.test(plain),
    });
  }
  return words;
}

/**
 * "notice of … hearing|argument": "|" divides what may stand at one place, "?" marks what may be missing, "…" a few words,
 * "." a full stop, "$" an amount of money.
 */
export function toPhrase<Meaning>(said: string, means: Meaning): Phrase<Meaning> {
  const places = said.split(" ").map((part) => ({
    oneOf: part === "…" ? [] : part.replace(/^\?/, "").split("|"),
    needed: !part.startsWith("?"),
  }));
  return { places, means };
}

/** The phrases of a table, written several to a line with ", " between. */
export function list(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(", "));
}

/** Finds phrases by the first word they may begin with. */
export class PhraseList<Meaning> {
  readonly #byFirst = new Map<string, Phrase<Meaning>[]>();

  constructor(phrases: Iterable<Phrase<Meaning>>) {
    for (const phrase of phrases) {
      for (const { oneOf, needed } of phrase.places) {
        for (const word of oneOf) this.#byFirst.set(word, [...(this.#byFirst.get(word) ?? []), phrase]);
        if (needed) break;
      }
    }
  }

  /** The longest phrase that begins at this word, or null. */
  longestAt(words: readonly Word[], from: number): Match<Meaning> | null {
    let best: Match<Meaning> | null = null;
    for (const form of singularsOf(words[from]?.text ?? "")) {
      for (const { places, means } of this.#byFirst.get(form) ?? []) {
        const end = follow(words, from, places, 0);
        if (end && (!best || end.size > best.size)) best = { means, from, ...end };
      }
    }
    return best;
  }
}

/** Whether a word is one of these, in the singular or the plural. */
export function isOneOf(word: Word | undefined, list: ReadonlySet<string>): boolean {
  return word !== undefined && singularsOf(word.text).some((form) => list.has(form));
}

/** The words of a line, for `isOneOf`. */
export function setOf(line: string): ReadonlySet<string> {
  return new Set(line.split(/\s+/));
}

/** Whether a sentence or a heading ends with this word; a bracket goes on. */
export function isOver(word: Word | undefined): boolean {
  return word?.stop === "." || word?.stop === ":";
}

function singularsOf(word: string): string[] {
  if (!word.endsWith("s")) return [word];
  const forms = [word, word.slice(0, -1)];
  if (word.endsWith("es")) forms.push(word.slice(0, -2));
  if (word.endsWith("ies")) forms.push(`${word.slice(0, -3)}y`);
  return forms;
}

function follow(
  words: readonly Word[],
  at: number,
  places: readonly Place[],
  place: number,
  isAcross = false,
): { to: number; size: number } | null {
  const wanted = places[place];
  if (!wanted) return { to: at, size: 0 };
  const isBroken = place > 0 && !isAcross && words[at - 1]?.stop === ".";
  if (wanted.oneOf[0] === ".") {
    return words[at - 1]?.stop === "." ? follow(words, at, places, place + 1, true) : null;
  }
  if (wanted.oneOf.length === 0) {
    for (let skipped = 0; skipped <= GAP; skipped += 1) {
      const isOver = skipped > 0 && words[at + skipped - 1]?.stop !== "";
      if (isOver && places[place + 1]?.oneOf[0] !== ".") return null;
      const end = follow(words, at + skipped, places, place + 1, isAcross || skipped > 0);
      if (end || isOver) return end;
    }
    return null;
  }
  const word = words[at];
  if (word && !isBroken && singularsOf(word.text).some((form) => wanted.oneOf.includes(form))) {
    const end = follow(words, at + 1, places, place + 1);
    if (end) return { to: end.to, size: end.size + 1 };
  }
  return wanted.needed ? null : follow(words, at, places, place + 1, isAcross);
}
