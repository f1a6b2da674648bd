// What comes in: an environment. What goes out: the real program as a child process, as `npm start` runs it.
// Surprise: it waits for lines the program prints, never for time to pass; kill -9 takes just the process it started.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

export interface SpawnedBot {
  output(): string;
  /** Resolves with the first match in what was printed so far or will be; rejects when the process ends before. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Resolves when so many alerts were printed, edits not counted; rejects when the process ends before. */
  printedAlerts(count: number): Promise<void>;
  /** Sends a signal that does not end it. */
  signal(signal: NodeJS.Signals): void;
  kill(signal: NodeJS.Signals): Promise<number | null>;
  exited: Promise<number | null>;
}

export function spawnBot(environment: Record<string, string>, args: string[] = ["start"]): SpawnedBot {
  const child: ChildProcess = spawn(process.execPath, ["src/main.ts", ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? "", HTTP_PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      for (const listener of listeners) listener();
    });
  }
  const exited = once(child, "close").then(([code]) => code as number | null);
  function until<T>(find: () => T | null, what: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find();
        if (found === null) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      exited.then((code) => reject(new Error(`ended with ${code} before ${what}:\n${output}`)));
      look();
    });
  }

  return {
    output: () => output,
    exited,
    printed: (pattern) => until(() => output.match(pattern), String(pattern)),
    // Counted line by line: one pattern for "so many lines" takes exponential time where there are fewer.
    async printedAlerts(count) {
      await until(() => (countAlerts(output) >= count ? true : null), `${count} alerts`);
    },
    signal: (signal) => void child.kill(signal),
    async kill(signal) {
      child.kill(signal);
      return exited;
    },
  };
}

/** An alert is printed indented by two spaces, an edit by four. */
function countAlerts(output: string): number {
  return output.match(/^ {2}\S.*\n/gm)?.length ?? 0;
}
