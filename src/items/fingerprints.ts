/**
 * A text as a few numbers by which its reprints are found among many.
 *
 * In: a text. Out: about two of five of its run hashes, chosen by what they are, not by where they stand.
 * Surprise: nothing is decided here. Shared fingerprints only name candidates; compare-texts.ts reads both texts.
 */
import type { ParsedItem } from "./item.ts";
import { readableSentences } from "./readable-text.ts";
import { wordsOf } from "./words.ts";

/** Words in a run: a shared passage shorter than this is noise and never found. */
const RUN = 5;
/** Runs in a window: of every so many consecutive runs at least one is kept. */
const WINDOW = 4;

/** Fingerprints that must be shared before two texts are worth comparing: a sentence or two. */
export const LEAST_SHARED_FINGERPRINTS = 8;

/**
 * Winnowing: the hash of every run of five words, and of every window of four runs the smallest. Guarantee: two texts
 * that share a passage of at least eight words (WINDOW + RUN - 1) share a fingerprint, wherever it stands; expected
 * density 2 / (WINDOW + 1). Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003. Hashes are unsigned 32-bit numbers.
 */
export function fingerprintsOf(text: string): ReadonlySet<number> {
  const hashes = runHashes(wordsOf(text));
  const kept = new Set<number>();
  // A text shorter than a window is a window of its own.
  for (let start = 0; start === 0 || start + WINDOW <= hashes.length; start += 1) {
    let least = hashes[start];
    if (least === undefined) break;
    for (const hash of hashes.slice(start + 1, start + WINDOW)) if (hash < least) least = hash;
    kept.add(least);
  }
  return kept;
}

/** Fingerprints of an item that are remembered: a text of about 240 words has as many. */
const MOST_REMEMBERED = 96;
/** How long they are: who reprints something after a year makes it news again. */
export const REMEMBERED_DAYS = 365;

/**
 * The fingerprints by which an item's reprints are found: of a long text the smallest ones. Which ones are smallest
 * depends on the words alone, so two texts of which each has half of the other's runs still share about a third of
 * theirs (Broder: On the resemblance and containment of documents, 1997): 32, four times as many as are asked for. None
 * for entries of dockets, in which a court uses the same words about different things.
 */
export function rememberedFingerprints(item: Pick<ParsedItem, "title" | "text" | "docket">): number[] {
  if (item.docket) return [];
  const readable = readableSentences(item).map((sentence) => sentence.text);
  const all = [...fingerprintsOf(readable.join("\n"))];
  if (all.length < LEAST_SHARED_FINGERPRINTS) return [];
  return all.sort((a, b) => a - b).slice(0, MOST_REMEMBERED);
}

function runHashes(words: string[]): number[] {
  const own = words.map(hashOf);
  const hashes: number[] = [];
  for (let at = 0; at + RUN <= own.length; at += 1) {
    let hash = 0;
    for (let next = at; next < at + RUN; next += 1)
      hash = Math.imul(hash ^ (own[next] ?? 0), 0x9e3779b1) >>> 0;
    // Without this last mixing the smallest hash would depend mostly on the last word.
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hashes.push((hash ^ (hash >>> 13)) >>> 0);
  }
  return hashes;
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
