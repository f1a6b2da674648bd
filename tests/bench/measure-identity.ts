// What comes in: nothing. What goes out: how long it takes to find an item by its keys among 10 thousand, 100 thousand and
// a million, through the Store on SQLite.
// Surprise: one file grows from size to size, so that its pages are as scattered as in life.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/storage/open-store.ts";
import { seededChance } from "./edit-article.ts";
import { keysOf, writeItems } from "./identity-rows.ts";

const SIZES = [10_000, 100_000, 1_000_000];
const LOOKUPS = 4000;

export async function measureIdentity(): Promise<Record<string, Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), "crier-identity-"));
  const path = join(folder, "items.db");
  const rows: Record<string, Record<string, string>> = {};
  try {
    await (await openStore(`file:${path}`)).close();
    let written = 0;
    const medians: number[] = [];
    for (const size of SIZES) {
      writeItems(path, written, size);
      written = size;
      rows[`${size.toLocaleString("en")} items`] = {
        ...(await timeLookups(path, size, medians)),
        "file (MB)": (statSync(path).size / 1e6).toFixed(0),
      };
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Adds its median to `medians`; the first of them is what the others are compared with. */
async function timeLookups(path: string, size: number, medians: number[]): Promise<Record<string, string>> {
  const store = await openStore(`file:${path}`);
  const chance = seededChance(size);
  const known = Array.from({ length: LOOKUPS }, () => keysOf(Math.floor(chance() * size)));
  const unknown = Array.from({ length: LOOKUPS }, (_, at) => keysOf(10_000_000 + at));
  try {
    const found = await quantiles(known, async (keys) => {
      if ((await store.findItem(keys)) === null) throw new Error("an item was not found");
    });
    const missed = await quantiles(unknown, async (keys) => {
      if ((await store.findItem(keys)) !== null) throw new Error("an item was found that is not there");
    });
    medians.push(found.median);
    return {
      "known, median / 99 % (µs)": found.text,
      "unknown, median / 99 % (µs)": missed.text,
      "known, times the first": (found.median / (medians[0] ?? Number.NaN)).toFixed(2),
    };
  } finally {
    await store.close();
  }
}

async function quantiles(
  all: string[][],
  look: (keys: string[]) => Promise<void>,
): Promise<{ median: number; text: string }> {
  for (const keys of all.slice(0, 500)) await look(keys);
  const times: number[] = [];
  for (const keys of all) {
    const began = performance.now();
    await look(keys);
    times.push((performance.now() - began) * 1000);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * times.length)] ?? 0;
  return { median: at(0.5), text: `${at(0.5).toFixed(0)} / ${at(0.99).toFixed(0)}` };
}
