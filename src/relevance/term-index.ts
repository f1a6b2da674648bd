/**
 * Finds every term of every case file in one pass over an item's words.
 *
 * In: terms as the case files write them, each with the slots that want to know. Out: `TermHit` values.
 * Surprise: terms overlap freely ("Microsoft Ireland" also counts as "Microsoft"), which is why this is a tree of words
 * and not one regular expression: an alternation would consume the inner term, and could backtrack.
 */
import { readWords, type Words } from "./read-words.ts";

interface Node<T> {
  next: Map<string, Node<T>>;
  /** Words that end in "*" in the case file: any word that begins so. */
  prefixes: { prefix: string; node: Node<T> }[];
  ends: { term: string; capitals: boolean[]; slot: T }[];
}

const ANY_ENDING = "qzq";

export interface TermHit<T> {
  slot: T;
  /** The term as the case file writes it. */
  term: string;
  /** Index of its first word, and of the word after its last. */
  at: number;
  end: number;
}

export interface TermIndex<T> {
  root: Node<T>;
}

function emptyNode<T>(): Node<T> {
  return { next: new Map(), prefixes: [], ends: [] };
}

export function buildTermIndex<T>(entries: { term: string; slot: T }[]): TermIndex<T> {
  const root = emptyNode<T>();
  for (const { term, slot } of entries) addTerm(root, term, slot);
  return { root };
}

function addTerm<T>(root: Node<T>, term: string, slot: T): void {
  // "*" is read as letters that no text contains, so that it stays on its word. Marks that would be a break in a text
  // ("State: Microsoft") are none in a term.
  const { words } = readWords(term.replace(/[;:!?|]/g, " ").replaceAll("*", ANY_ENDING));
  if (words.length === 0) return;
  const capitals = readCapitals(term, words.length);
  let node = root;
  for (const word of words) {
    node = word.endsWith(ANY_ENDING)
      ? stepPrefix(node, word.slice(0, -ANY_ENDING.length))
      : stepWord(node, word);
  }
  node.ends.push({ term, capitals, slot });
}

function stepWord<T>(node: Node<T>, word: string): Node<T> {
  const child = node.next.get(word) ?? emptyNode<T>();
  node.next.set(word, child);
  return child;
}

function stepPrefix<T>(node: Node<T>, prefix: string): Node<T> {
  const known = node.prefixes.find((entry) => entry.prefix === prefix);
  if (known) return known.node;
  const added = { prefix, node: emptyNode<T>() };
  node.prefixes.push(added);
  return added.node;
}

/**
 * A word written in capitals ("CLOUD Act", "US") must begin with a capital in the text: "the cloud acts", "tell us".
 * Not so beside a number: "13-mj-2814" is as good as "13-MJ-2814".
 */
function readCapitals(term: string, length: number): boolean[] {
  if (/\d/.test(term)) return Array.from({ length }, () => false);
  const originals = term.normalize("NFKD").match(/(?:\p{L}\.){2,}|[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const flags = originals.map((word) => /^(?:\p{Lu}[.]?){2,}s?$/u.test(word));
  return Array.from({ length }, (_, index) => originals.length === length && flags[index] === true);
}

/** Every term in the words, at every place, in order of place. */
export function findTerms<T>(index: TermIndex<T>, text: Words): TermHit<T>[] {
  const hits: TermHit<T>[] = [];
  for (let at = 0; at < text.words.length; at++) walk(index.root, text, at, at, hits);
  return hits;
}

function walk<T>(node: Node<T>, text: Words, start: number, at: number, hits: TermHit<T>[]): void {
  for (const end of node.ends) {
    if (end.capitals.every((needed, offset) => !needed || text.isCapital[start + offset])) {
      hits.push({ slot: end.slot, term: end.term, at: start, end: at });
    }
  }
  const word = text.words[at];
  if (word === undefined) return;
  const child = node.next.get(word);
  if (child) walk(child, text, start, at + 1, hits);
  for (const { prefix, node: after } of node.prefixes) {
    if (word.startsWith(prefix)) walk(after, text, start, at + 1, hits);
  }
}
