// What comes in: the settings as environment, in CRIER_DEATH where to die, orders from the parent process. What goes out:
// the real program in a process of its own, with its time in the parent's hands.
// Surprise: nothing ticks here. The parent wakes each step and learns when it has ended, unless the program died in it.
import { flushCompileCache } from "node:module";
import { createLog } from "../../src/app/log.ts";
import { readSettings } from "../../src/app/settings.ts";
import { startApp } from "../../src/app/start-app.ts";
import { type Death, openDyingStore, Points } from "./dying-store.ts";

/** `now`: milliseconds since 1970. */
export type Order = { now: number; wake: "collect" | "announce" | "deliver" } | { report: true };
export type Answer = { url: string } | { done: true } | { passed: [string, number][] };

const read = readSettings(process.env);
if (read.kind === "faults") throw new Error(read.faults.join("; "));
const points = new Points(JSON.parse(process.env.CRIER_DEATH ?? "null") as Death | null);
const begin = process.env.CRIER_NOW;
let now: number | null = begin === undefined ? null : Number(begin);

const say = (answer: Answer) => process.send?.(answer);
const app = await startApp({
  settings: read.settings,
  log: createLog(read.settings.logLevel ?? "error"),
  clock: () => new Date(now ?? Date.now()),
  say: () => {},
  onFatal: (sentence) => {
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
  },
  openStore: (databaseUrl) => openDyingStore(databaseUrl, points),
  isReplayOnly: true,
  replayStepMs: 0,
  preview: { messagesPerWindow: 1000, windowMs: 1000 },
});
// Whoever is killed cannot do it at the end.
flushCompileCache();
await app.replayed;
// Nobody is left to give orders.
process.on("disconnect", () => process.exit(1));
process.on("message", async (order: Order) => {
  if ("report" in order) {
    say({ passed: [...points.passed] });
    return;
  }
  now = order.now;
  await app.wake(order.wake);
  say({ done: true });
});
say({ url: app.url });
