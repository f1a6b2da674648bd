// What comes in: the ECB+ articles beside the repository (or under COURT_CRIER_SHARED); without them it says so and ends.
// What goes out: how well compareTexts tells reprints from other reports of the same event, beside SimHash and Jaccard.
// Surprise: some pairs of "different" articles in ECB+ are reprints by any reading. They are counted against every
// method, and once more set aside: pairs where at least half of the shorter one's words stand in the other in verbatim
// runs of eight words and more (no stems, no folding, no shingles: as a reader with a marker would find).
import { existsSync, readFileSync } from "node:fs";
import { compareTexts, type Published } from "../../src/items/compare-texts.ts";
import { fingerprintsOf, LEAST_SHARED_FINGERPRINTS } from "../../src/items/fingerprints.ts";
import { containment, shinglesOf } from "../../src/items/shingles.ts";
import { sharedFile } from "../shared-material.ts";
import { type Article, countWords, EDITS, quote, seededChance } from "./edit-article.ts";
import { distance, simHash } from "./sim-hash.ts";

const EACH = 120;
const QUOTATIONS = 500;
/** Manku et al. 2007 call two pages the same when their 64-bit SimHashes differ in at most three bits. */
const MANKU_BITS = 3;

interface Pair {
  a: Published;
  b: Published;
}

const path = sharedFile("corpus/ecbplus-dev.jsonl");
if (!existsSync(path)) {
  console.log(`near-duplicates: not measured, ${path} is not at hand`);
  process.exit(0);
}

/** One object per article, so that what is read of a text is read once. */
const published = new Map<Article, Published>();
const prints = new Map<string, { shingles: ReadonlySet<string>; fingerprints: ReadonlySet<number> }>();
const chance = seededChance(20141121);
const corpus = readFileSync(path, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { topic: number; event: string; sentences: string[] })
  .map(({ topic, event, sentences }) => ({ topic, event, article: toArticle(sentences) }));
const long = corpus.filter(({ article }) => countWords(article.sentences) >= 120);

const reprints: Record<string, Pair[]> = {};
for (const [name, edit] of Object.entries(EDITS)) {
  reprints[name] = Array.from({ length: EACH }, () => {
    const original = pick(long);
    const foreign = pick(long.filter(({ topic }) => topic !== original.topic));
    return toPair(original.article, edit(original.article, chance, foreign.article));
  });
}
const others: Pair[] = [];
const knownReprints = new Set<Pair>();
for (const [at, one] of corpus.entries()) {
  for (const other of corpus.slice(at + 1)) {
    if (one.topic !== other.topic || one.event !== other.event) continue;
    addOther(one.article, other.article);
  }
}
while (others.length < 4000) {
  const one = pick(corpus);
  const other = pick(corpus.filter(({ topic, event }) => topic === one.topic && event !== one.event));
  addOther(one.article, other.article);
}
const quotations = Array.from({ length: QUOTATIONS }, () => {
  const quoted = pick(long);
  const host = pick(
    long.filter(({ topic, article }) => topic === quoted.topic && article !== quoted.article),
  );
  return toPair(quoted.article, quote(host.article, quoted.article, chance));
}).filter(({ a, b }) => verbatimShare(a, b) < 0.5);

/** Says whether a pair is the same text; `suppresses` whether a bot that trusts it would leave the second untold. */
interface Method {
  isSame: (pair: Pair) => boolean;
  suppresses?: (pair: Pair) => boolean;
}
const jaccard = ({ a, b }: Pair) => {
  const [left, right] = [printsOf(a).shingles, printsOf(b).shingles];
  const { count } = containment(left, right);
  return count / (left.size + right.size - count || 1);
};
const bits = ({ a, b }: Pair) => distance(simHash(a.text), simHash(b.text));
const METHODS: Record<string, Method> = {
  compareTexts: {
    isSame: ({ a, b }) => compareTexts(a, b).kind !== "new",
    suppresses: ({ a, b }) => compareTexts(a, b).kind === "copy",
  },
  "  and found by fingerprints": {
    isSame: ({ a, b }) =>
      compareTexts(a, b).kind !== "new" &&
      containment(printsOf(a).fingerprints, printsOf(b).fingerprints).count >= LEAST_SHARED_FINGERPRINTS,
    suppresses: ({ a, b }) => compareTexts(a, b).kind === "copy",
  },
  "SimHash64, 3 bits (Manku)": { isSame: (pair) => bits(pair) <= MANKU_BITS },
  "SimHash64, 7 bits": { isSame: (pair) => bits(pair) <= 7 },
  "SimHash64, 10 bits": { isSame: (pair) => bits(pair) <= 10 },
  "Jaccard of 4-runs >= .8": { isSame: (pair) => jaccard(pair) >= 0.8 },
  "Jaccard of 4-runs >= .5": { isSame: (pair) => jaccard(pair) >= 0.5 },
  "Jaccard of 4-runs >= .3": { isSame: (pair) => jaccard(pair) >= 0.3 },
};

const all = Object.values(reprints).flat();
const strict = others.filter((pair) => !knownReprints.has(pair));
console.log(
  `${all.length} reprints (${Object.keys(EDITS).length} kinds of edits), ${others.length} other pairs (${knownReprints.size} of them are reprints word for word), ${quotations.length} partial quotations`,
);
console.table(
  Object.fromEntries(
    Object.entries(METHODS).map(([name, { isSame, suppresses }]) => {
      const recall = share(all, isSame);
      const wrong = others.filter(isSame).length;
      const wrongStrict = strict.filter(isSame).length;
      const found = recall * all.length;
      return [
        name,
        {
          recall: recall.toFixed(3),
          "wrong of all": wrong,
          precision: (found / (found + wrong)).toFixed(3),
          "wrong, reprints aside": wrongStrict,
          "precision, reprints aside": (found / (found + wrongStrict)).toFixed(3),
          "quotations suppressed": quotations.filter(suppresses ?? isSame).length,
        },
      ];
    }),
  ),
);
console.table(
  Object.fromEntries(
    Object.entries(reprints).map(([kind, pairs]) => [
      kind,
      Object.fromEntries(
        Object.entries(METHODS).map(([name, { isSame }]) => [name.trim(), share(pairs, isSame).toFixed(3)]),
      ),
    ]),
  ),
);
if (process.argv.includes("--wrong")) {
  for (const { a, b } of strict.filter((pair) => METHODS.compareTexts?.isSame(pair)))
    console.log(JSON.stringify({ ...compareTexts(a, b), a: a.text, b: b.text }));
}

function printsOf({ text }: Published) {
  const print = prints.get(text) ?? { shingles: shinglesOf(text), fingerprints: fingerprintsOf(text) };
  prints.set(text, print);
  return print;
}

function pick<T>(from: T[]): T {
  return from[Math.floor(chance() * from.length)] as T;
}

function addOther(one: Article, other: Article): void {
  const pair = toPair(one, other);
  others.push(pair);
  if (verbatimShare(pair.a, pair.b) >= 0.5) knownReprints.add(pair);
}

/** Share of the shorter text's words that stand in the other in verbatim runs of at least eight words. */
function verbatimShare(a: Published, b: Published): number {
  const [left, right] = [a, b].map(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [short, long] = (left ?? []).length <= (right ?? []).length ? [left, right] : [right, left];
  const runs = new Set(long?.map((_, at) => long.slice(at, at + 8).join(" ")));
  const covered = new Set<number>();
  for (let at = 0; at + 8 <= (short?.length ?? 0); at += 1) {
    if (runs.has(short?.slice(at, at + 8).join(" ") ?? ""))
      for (let of = 0; of < 8; of += 1) covered.add(at + of);
  }
  return short?.length ? covered.size / short.length : 0;
}

function toPair(a: Article, b: Article): Pair {
  return { a: toPublished(a), b: toPublished(b) };
}

function toPublished(article: Article): Published {
  const before = published.get(article);
  if (before) return before;
  const { title, sentences } = article;
  const made = { title, text: sentences.join("\n"), url: null, publishedAt: "2014-09-01T00:00:00.000Z" };
  published.set(article, made);
  return made;
}

/** ECB+ gives no titles; the first sentence that is no address stands in. */
function toArticle(sentences: string[]): Article {
  const said = sentences.filter((sentence) => !/^https? ?: ?\/ ?\//.test(sentence));
  return { title: said[0] ?? "", sentences: said.slice(1) };
}

function share(pairs: Pair[], isSame: (pair: Pair) => boolean): number {
  return pairs.filter(isSame).length / pairs.length;
}
