// What comes in: nothing. What goes out: resident memory of a process that has a store of ten thousand sources and half a
// million remembered items open and has just listed what is due and looked up items: at rest, after collecting garbage.
// Surprise: it measures itself in a process of its own, started here, so that no other bench's memory is counted.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openStore } from "../../src/storage/open-store.ts";
import { keysOf, writeItems } from "./identity-rows.ts";

const SOURCES = 10_000;
const ITEMS = 500_000;
const NOW = "2014-09-09T12:00:00.000Z";

export async function measureMemory(): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "crier-memory-"));
  try {
    const path = join(folder, "items.db");
    const store = await openStore(`file:${path}`);
    await store.syncSources(
      Array.from({ length: SOURCES }, (_, at) => ({
        id: `source-${at}`,
        name: `Source ${at}`,
        url: `https://example.org/feed/${at}`,
        kind: "feed" as const,
        why: "bench",
        topics: [],
        firstSight: "silent" as const,
        everyMinutes: 30,
        language: "en",
      })),
      NOW,
    );
    await store.close();
    writeItems(path, 0, ITEMS);
    const child = spawn(process.execPath, ["--expose-gc", fileURLToPath(import.meta.url), path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const line = await new Promise<string>((resolve) =>
      createInterface({ input: child.stdout }).once("line", resolve),
    );
    return JSON.parse(line);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The measured process: `node --expose-gc measure-memory.ts PATH` prints one line of figures. */
async function rest(path: string): Promise<void> {
  const megabytes = () => {
    globalThis.gc?.();
    return (process.memoryUsage().rss / 1e6).toFixed(0);
  };
  const store = await openStore(`file:${path}`);
  const empty = megabytes();
  const due = await store.dueSources("2030-01-01T00:00:00.000Z", SOURCES);
  const listed = await store.listSources();
  for (let at = 0; at < 20_000; at += 1) await store.findItem(keysOf((at * 7919) % ITEMS));
  const used = megabytes();
  console.log(
    JSON.stringify({
      "store just opened (MB)": empty,
      [`${due.length} due and ${listed.length} listed sources held, 20,000 look-ups in ${ITEMS.toLocaleString("en")} items (MB)`]:
        used,
    }),
  );
  await store.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await rest(process.argv[2] ?? "");
