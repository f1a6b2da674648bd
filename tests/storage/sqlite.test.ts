/** The store's contract on SQLite. In: nothing. Out: tests. Surprise: none; each test has a file of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openStore } from "../../src/storage/open-store.ts";
import { describeStore } from "./store-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "crier-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
describeStore("SQLite", () => openStore(`file:${join(folder, `${++files}.db`)}`));
