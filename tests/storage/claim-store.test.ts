// What comes in: one database file, two programs. What goes out: the second is refused until the first is gone.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { claimStore } from "../../src/storage/claim-store.ts";

const folder = mkdtempSync(join(tmpdir(), "crier-claim-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a second claim is refused with the file and what to do, until the first is let go of", () => {
  const url = `file:${join(folder, "one.db")}`;
  const first = claimStore(url);
  expect(() => claimStore(url)).toThrow(/one\.db is in use by another Court Crier; stop that one/);
  claimStore(`file:${join(folder, "two.db")}`).release();
  first.release();
  claimStore(url).release();
});

test("a program killed with -9 leaves no claim behind", async () => {
  const url = `file:${join(folder, "killed.db")}`;
  const module = join(import.meta.dirname, "../../src/storage/claim-store.ts");
  const script = `import { claimStore } from ${JSON.stringify(module)};
    globalThis.claim = claimStore(${JSON.stringify(url)}); console.log("claimed"); setInterval(() => {}, 1e6);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  expect(() => claimStore(url)).toThrow(/another Court Crier/);
  child.kill("SIGKILL");
  await once(child, "close");
  claimStore(url).release();
});

test("stores in memory and on a server are nobody's alone", () => {
  for (const url of ["file::memory:", "postgres://crier@127.0.0.1/crier"]) {
    const claims = [claimStore(url), claimStore(url)];
    for (const claim of claims) claim.release();
  }
});

test("where no claim can be made, the file is named with what to do", () => {
  const url = `file:${join(folder, "no-such-folder", "one.db")}`;
  expect(() => claimStore(url)).toThrow(/one\.db\.lock cannot be opened; check that the path is a file/);
});
