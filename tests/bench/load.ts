// What comes in: `npm run bench:load -- [--seconds N] [--only WORD]`. What goes out: a table: how much of Discord's fifty
// requests a second was used while 2,000 subscriptions in 500 servers waited for 100 alerts, on SQLite and on PostgreSQL, and
// how long a quiet server waits beside a noisy one. Exit code 1 where we were refused, or an order was broken.
// Surprise: all 200,000 posts are owed at once, which is the hardest for the store; by the limit they take 67 minutes, so
// the first N seconds are measured. Discord is a process of its own, but shares the machine.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openStore } from "../../src/storage/open-store.ts";
import { type BusyTown, type Counted, channelId, guildId, type Question } from "../load/busy-discord.ts";
import { openManyServers } from "../load/many-servers.ts";
import { readScriptOptions } from "../script-options.ts";
import { startPostgres } from "../storage/start-postgres.ts";

const LIMIT = 50;
const ALERTS = 100;
const MANY = Array.from({ length: 500 }, () => 4);
/** One server that wants everything in a hundred channels, and one that wants it in one. */
const NOISY = [100, 1];
const PROBES = 5;

const values = readScriptOptions({
  seconds: { type: "string", default: "60" },
  only: { type: "string", default: "" },
});
const seconds = Number(values.seconds) || 60;
const rows: Record<string, Record<string, string | number>> = {};
let isFaulty = false;

const run = async (name: string, work: () => Promise<Record<string, string | number>>) => {
  if (!name.includes(values.only)) return;
  rows[name] = { ...(await work()), "load of the machine": loadavg()[0]?.toFixed(1) ?? "" };
  console.error(name, rows[name]);
};
const folder = await mkdtemp(join(tmpdir(), "crier-load-"));
const postgres = "PostgreSQL".includes(values.only) ? await startPostgres() : null;
try {
  await run("SQLite", () => measureMany(`file:${join(folder, "many.db")}`));
  if (postgres) await run("PostgreSQL", async () => measureMany(await postgres.newDatabase()));
  await run("noisy beside quiet", () => measureNoisy(`file:${join(folder, "noisy.db")}`));
} finally {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
}
console.table(rows);
process.exitCode = isFaulty ? 1 : 0;

async function measureMany(url: string) {
  return withTown(MANY, url, async (room, count) => {
    const seeded = performance.now();
    for (let alert = 0; alert < ALERTS; alert += 1) await room.owe();
    const seedSeconds = (performance.now() - seeded) / 1000;
    const cpu = process.cpuUsage();
    const heap: number[] = [];
    const delivered = room.deliver();
    const begun = Date.now();
    for (let at = 0; at < seconds; at += 10) {
      await pause(10_000);
      heap.push(heapMegabytes());
    }
    const ended = Date.now();
    const used = process.cpuUsage(cpu);
    // What was left of the second before the first post is nobody's.
    const { within, ...counted } = await count({ from: begun + 2_000, to: ended });
    room.stop();
    await delivered;
    const after = await count({ from: 0, to: 0 });
    judge(after);
    const measured = (ended - begun - 2_000) / 1000;
    return {
      "posts a second": (within / measured).toFixed(1),
      "of the limit": `${((100 * within) / (LIMIT * measured)).toFixed(1)} %`,
      posts: after.posts,
      "429s": after.refused,
      "out of order": after.outOfOrder,
      twice: after.twice,
      "heap MB, first and last": `${heap[0]} / ${heap.at(-1)}`,
      "CPU of the bot": `${((used.user + used.system) / 10 / (ended - begun)).toFixed(0)} %`,
      "owed in s": seedSeconds.toFixed(0),
      channels: counted.channels,
    };
  });
}

async function measureNoisy(url: string) {
  return withTown(NOISY, url, async (room, count) => {
    for (let alert = 0; alert < ALERTS; alert += 1) await room.owe((guild) => guild === guildId(0));
    const delivered = room.deliver();
    const waits: number[] = [];
    for (let probe = 0; probe < PROBES; probe += 1) {
      // Not in step with the rounds.
      await pause(3_000 + probe * 700);
      const event = await room.owe();
      const owed = Date.now();
      let seenAt: number | null = null;
      while (seenAt === null && Date.now() < owed + 60_000) {
        await pause(100);
        ({ seenAt } = await count({ from: 0, to: 0, channel: channelId(1, 0), event }));
      }
      waits.push(((seenAt ?? Number.POSITIVE_INFINITY) - owed) / 1000);
    }
    room.stop();
    await delivered;
    const after = await count({ from: 0, to: 0 });
    judge(after);
    return {
      posts: after.posts,
      "429s": after.refused,
      "out of order": after.outOfOrder,
      twice: after.twice,
      "quiet waits, s": waits.map((one) => one.toFixed(1)).join(" "),
    };
  });
}

function judge({ refused, outOfOrder, twice }: Counted): void {
  if (refused + outOfOrder + twice > 0) isFaulty = true;
}

function heapMegabytes(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}

type Room = Awaited<ReturnType<typeof openManyServers>>;

async function withTown<T>(
  servers: number[],
  url: string,
  work: (room: Room, count: (question: Question) => Promise<Counted>) => Promise<T>,
): Promise<T> {
  const town: BusyTown = { servers, messagesPerWindow: 5, windowMs: 5_000 };
  const child: ChildProcess = fork(join(import.meta.dirname, "..", "load", "busy-discord.ts"), [
    JSON.stringify(town),
  ]);
  try {
    const [ready] = (await once(child, "message")) as [{ url: string }];
    const room = await openManyServers(ready.url, await openStore(url), servers);
    const count = async (question: Question) => {
      const answer = once(child, "message");
      child.send(question);
      return ((await answer) as [Counted])[0];
    };
    try {
      return await work(room, count);
    } finally {
      room.stop();
      await room.close();
    }
  } finally {
    child.disconnect();
  }
}
