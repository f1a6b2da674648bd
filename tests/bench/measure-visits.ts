// What comes in: nothing. What goes out: visits per second and processor time per visit that finds nothing changed (304),
// over ten thousand sources on a local server: our visitor, our visitor with the store, and undici alone.
// Surprise: the server is a process of its own, so that its work is not counted as ours.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Agent, request } from "undici";
import { createFetcher } from "../../src/sources/fetch-page.ts";
import { afterVisit } from "../../src/sources/next-visit.ts";
import type { Source, SourceState } from "../../src/sources/source.ts";
import { visitSource } from "../../src/sources/visit-source.ts";
import { openStore } from "../../src/storage/open-store.ts";

const SOURCES = 10_000;
const AT_A_TIME = 16;
const NOW = new Date("2014-09-09T12:00:00.000Z");

const SERVER = `
import { createServer } from "node:http";
const feed = '<rss version="2.0"><channel><title>x</title><item><title>y</title></item></channel></rss>';
createServer((asked, answer) => {
  if (asked.headers["if-none-match"] === '"v1"') answer.writeHead(304, { etag: '"v1"' }).end();
  else answer.writeHead(200, { etag: '"v1"', "content-type": "application/rss+xml" }).end(feed);
}).listen(0, "127.0.0.1", function () { console.log(this.address().port); });
`;

export async function measureVisits(): Promise<Record<string, Record<string, string>>> {
  const server = spawn(process.execPath, ["--input-type=module", "-e", SERVER], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const folder = mkdtempSync(join(tmpdir(), "crier-visits-"));
  const agent = new Agent({ keepAliveTimeout: 4000 });
  try {
    const port = await new Promise<string>((resolve) =>
      createInterface({ input: server.stdout }).once("line", resolve),
    );
    const host = `127.0.0.1:${port}`;
    const fetcher = createFetcher({ userAgent: "court-crier bench", allowPrivateHosts: [host] });
    const store = await openStore(`file:${join(folder, "visits.db")}`);
    const sources = makeSources(host);
    await store.syncSources(sources, NOW.toISOString());
    const rows = (await store.listSources()).map(({ source, state }) => ({ source, state: seen(state) }));

    const bare = await timed(rows, async ({ source }) => {
      const answer = await request(source.url, { dispatcher: agent, headers: { "if-none-match": '"v1"' } });
      await answer.body.dump();
    });
    const ours = await timed(rows, async ({ source, state }) => {
      await visitSource(source, state, fetcher, NOW);
    });
    const stored = await timed(rows, async ({ source, state }) => {
      const visit = await visitSource(source, state, fetcher, NOW);
      await store.saveSourceState(afterVisit(source, state, visit, NOW, 0));
    });
    await fetcher.close();
    await store.close();
    return {
      "undici alone": bare,
      "our visit": ours,
      "our visit, state stored": stored,
    };
  } finally {
    await agent.close();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One round over all sources, so many at a time. Processor time is that of this process, user and system. */
async function timed<T>(all: T[], visit: (one: T) => Promise<void>): Promise<Record<string, string>> {
  for (const one of all.slice(0, 500)) await visit(one);
  const [began, spent] = [performance.now(), process.cpuUsage()];
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      while (next < all.length) await visit(all[next++] as T);
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(spent);
  return {
    "visits a second": (all.length / seconds).toFixed(0),
    "processor time a visit (µs)": ((user + system) / all.length).toFixed(0),
  };
}

function makeSources(host: string): Source[] {
  return Array.from({ length: SOURCES }, (_, at) => ({
    id: `source-${at}`,
    name: `Source ${at}`,
    url: `http://${host}/feed/${at}`,
    kind: "feed",
    why: "bench",
    topics: [],
    firstSight: "silent",
    everyMinutes: 30,
    language: "en",
  }));
}

function seen(state: SourceState): SourceState {
  return {
    ...state,
    lastOkAt: NOW.toISOString(),
    validators: { etag: '"v1"', lastModified: null },
  };
}
