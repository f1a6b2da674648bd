/**
 * How long people wait for an answer, when fifty ask at the same instant and the store is full.
 *
 * In: `npm run bench:commands [-- ITEMS SUBSCRIPTIONS]`; 100,000 and 10,000 when left out. Out: a table of milliseconds
 * (p50, p99, the longest) for each command and each autocompletion. The exit code says whether an autocompletion took
 * more than 100 ms at its 99th of a hundred.
 * Surprise: a time is the whole way: page, local Discord, gateway, discord.js, command, store, and back.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { readCases } from "../../src/cases/read-cases.ts";
import { allCommands } from "../../src/commands/all-commands.ts";
import { answerInteractions } from "../../src/commands/answer-interaction.ts";
import { registerCommands } from "../../src/commands/register-commands.ts";
import { connectDiscord } from "../../src/delivery/discord/connect.ts";
import { PREVIEW_TOKEN } from "../../src/preview/preview-server.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Asked, Waited } from "./crowd.ts";
import { fillStore } from "./fill-store.ts";
import { questionsOf } from "./questions.ts";

const PEOPLE = 50;
const ROUNDS = 10;
const LONGEST_SUGGESTION_MS = 100;
const [items = 100_000, subscriptions = 10_000] = process.argv.slice(2).map(Number);

const folder = mkdtempSync(join(tmpdir(), "crier-commands-"));
const { cases } = await readCases(join(import.meta.dirname, "..", "..", "feeds"));
const store = await openStore(`file:${join(folder, "crier.db")}`);
const guild = DEFAULT_SEED.guilds[0];
if (!guild) throw new Error("The local Discord has no server.");
const began = performance.now();
const channels = guild.channels.map(({ id }) => id);
await fillStore(store, { items, subscriptions, cases, guildId: guild.id, channels });
console.log(
  `${items} items and ${subscriptions} subscriptions stored in ${Math.round((performance.now() - began) / 1000)} s`,
);

const worker = new Worker(new URL("./crowd.ts", import.meta.url));
const hear = <T>() =>
  new Promise<T>((resolve, reject) => {
    worker.once("message", resolve);
    worker.removeAllListeners("error").once("error", reject);
  });
const { apiUrl } = await hear<{ apiUrl: string }>();
const log = {
  info() {},
  warn: (_: object, text: string) => console.warn(text),
  error: (fields: object, text: string) => console.error(text, fields),
};
const discord = await connectDiscord({ token: PREVIEW_TOKEN, apiUrl, log });
answerInteractions(discord.client, allCommands, {
  store,
  cases: () => cases,
  watch: () => buildWatch(cases),
  look: () => Promise.reject(new Error("Nothing is visited here.")),
  feedsPerServer: 50,
  now: () => new Date(),
  log,
  program: { version: "0", startedAt: new Date(), contact: "https://crier.example/" },
});
await registerCommands(discord.client, allCommands, store);

const rows: Record<string, Record<string, string>> = {};
let isQuick = true;
try {
  for (const [name, question] of Object.entries(questionsOf(items))) {
    worker.postMessage({ question, people: PEOPLE, rounds: ROUNDS } satisfies Asked);
    const { times, fault } = await hear<Waited>();
    if (fault) {
      console.error(`${name} was not answered: ${fault}`);
      process.exitCode = 1;
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? 0;
    rows[name] = { p50: at(0.5).toFixed(0), p99: at(0.99).toFixed(0), longest: at(1).toFixed(0) };
    if ("autocomplete" in question && at(0.99) > LONGEST_SUGGESTION_MS) isQuick = false;
  }
  console.table(rows);
  console.log(`${PEOPLE} people at once, ${ROUNDS} times; load ${loadavg()[0]?.toFixed(1)} on this machine`);
} finally {
  await discord.destroy();
  await worker.terminate();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
if (!isQuick) process.exitCode = 1;
