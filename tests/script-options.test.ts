// What comes in: a script's command line. What goes out: its exit code and what it says of a wrong option.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const fuzz = join(import.meta.dirname, "fuzz", "run.ts");
const run = (...words: string[]) => spawnSync(process.execPath, [fuzz, ...words], { encoding: "utf8" });

test("a wrong option is answered with the right ones, and nothing runs", () => {
  const { status, stderr, stdout } = run("--documnets", "10");
  expect(status).toBe(2);
  expect(stderr.trim()).toBe(
    "Unknown option '--documnets'. Options, with what they are when left out: --documents (50000), --seed (1), --seconds (1800)",
  );
  expect(stdout).toBe("");
});
