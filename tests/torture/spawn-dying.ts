// What comes in: an environment, a death. What goes out: dying-bot.ts as a child process that takes orders.
// Surprise: that the child died is an ordinary answer here (null), not an error; that it ended otherwise is one.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer, Order } from "./dying-bot.ts";
import type { Death } from "./dying-store.ts";

export interface DyingBot {
  /** Where its health, and in preview mode Discord, is to be found; null when it died on the way. */
  url: Promise<string | null>;
  /** Resolves when the step has ended; false when the program died in it. */
  wake(step: Extract<Order, { wake: string }>["wake"], now: number): Promise<boolean>;
  /** How often each point was passed: "before insert items" -> 12. */
  report(): Promise<Map<string, number>>;
  isDead(): boolean;
  kill(): Promise<void>;
}

const ENTRY = join(import.meta.dirname, "dying-bot.ts");

/** `now` null: the child has the clock of the machine. */
export function spawnDyingBot(
  environment: Record<string, string>,
  death: Death | null,
  now: number | null,
): DyingBot {
  const child: ChildProcess = fork(ENTRY, {
    env: {
      PATH: process.env.PATH ?? "",
      HTTP_PORT: "0",
      LOG_LEVEL: "silent",
      // Hundreds of lives load the same files.
      NODE_COMPILE_CACHE: join(tmpdir(), "crier-compiled"),
      ...environment,
      CRIER_DEATH: JSON.stringify(death),
      ...(now !== null && { CRIER_NOW: String(now) }),
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const ended = once(child, "close").then(([code, signal]) => {
    if (signal !== "SIGKILL") throw new Error(`the program ended with ${code}:\n${output}`);
    return null;
  });
  // Whoever waits for an answer learns of it; when nobody waits, nobody is to be told.
  ended.catch(() => {});
  const answer = (): Promise<Answer | null> =>
    Promise.race([once(child, "message").then(([message]) => message as Answer), ended]);

  return {
    url: answer().then((said) => (said && "url" in said ? said.url : null)),
    async wake(wake, now) {
      if (!child.connected) return false;
      const said = answer();
      child.send({ wake, now } satisfies Order, () => {});
      return (await said) !== null;
    },
    async report() {
      const said = answer();
      child.send({ report: true } satisfies Order);
      const answered = await said;
      if (!answered || !("passed" in answered)) throw new Error("the program died and cannot report");
      return new Map(answered.passed);
    },
    isDead: () => child.signalCode !== null || child.exitCode !== null,
    async kill() {
      child.kill("SIGKILL");
      await ended.catch(() => {});
    },
  };
}
