// What comes in: a state file of the preview. What goes out: what it remembers, or a sentence on why it cannot.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { KeeperUnusable, openKeeper } from "../../src/preview/keep-world.ts";

const folder = mkdtempSync(join(tmpdir(), "crier-keeper-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("what was put is there at the next opening, in the order it was first written", () => {
  const path = join(folder, "world.db");
  const first = openKeeper(path);
  first.put([
    { kind: "message", id: "1", body: { text: "old" } },
    { kind: "message", id: "2", body: {} },
  ]);
  first.put([{ kind: "message", id: "1", body: { text: "new" } }]);
  first.remove("message", "2");
  first.close();
  const second = openKeeper(path);
  expect(second.load()).toEqual([{ kind: "message", id: "1", body: { text: "new" } }]);
  second.close();
});

test("a file that is no database is refused with its name and what to do", () => {
  const path = join(folder, "words.db");
  writeFileSync(path, "these are words and no database\n".repeat(100));
  expect(() => openKeeper(path)).toThrow(KeeperUnusable);
  expect(() => openKeeper(path)).toThrow(`${path} cannot be used (file is not a database). Move it away`);
});
