/**
 * How long a search takes among many items, on either engine.
 *
 * In: `node tests/bench/search.ts [ITEMS] [sqlite|postgres]`. Out: milliseconds, p50 and the longest, for each question.
 * Surprise: the words are drawn as words are used, a few very often and most rarely; else no question would be a hard one.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSearch } from "../../src/commands/search/read-search.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { itemOf, minute, verdictOf } from "../storage/samples.ts";
import { startPostgres } from "../storage/start-postgres.ts";

const ROUNDS = 15;
const [items = "10000", engine = "sqlite"] = process.argv.slice(2);
const count = Number(items);
const folder = mkdtempSync(join(tmpdir(), "crier-search-"));
const postgres = engine === "postgres" ? await startPostgres() : null;
const store = await openStore(postgres ? await postgres.newDatabase() : `file:${join(folder, "crier.db")}`);

let seed = 42;
const random = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
};
// Zipf: the n-th word about 1/n as often as the first.
const word = () => `word${Math.floor(20_000 ** random())}`;
const words = (length: number) => Array.from({ length }, word).join(" ");

const began = performance.now();
for (let at = 0; at < count; at += 500) {
  await store.transaction(async (tx) => {
    for (let one = at; one < Math.min(at + 500, count); one += 1) {
      const item = itemOf(String(one), { title: words(9), text: words(300), publishedAt: minute(one) });
      await tx.saveItem(item);
      await tx.noteSighting(item.id, item.sourceId, minute(one));
      await tx.saveVerdict(item.id, verdictOf(), minute(one));
    }
  });
}
console.log(
  `${count} items of 300 words on ${engine}: stored in ${Math.round(performance.now() - began)} ms`,
);

const questions = [
  "word1",
  "word7 word9",
  '"word1 word2"',
  "word30 word60",
  "word15000",
  "word15*",
  "word2 -word1",
];
for (const typed of questions) {
  const read = readSearch(typed);
  if (read.kind === "refused") throw new Error(read.why);
  const times: number[] = [];
  let total = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    total = (await store.search(read.terms, "1", 5, 0)).total;
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const middle = times[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(
    `${typed.padEnd(16)} ${total} found, p50 ${middle.toFixed(1)} ms, longest ${times.at(-1)?.toFixed(1)} ms`,
  );
}
await store.close();
await postgres?.stop();
rmSync(folder, { recursive: true, force: true });
