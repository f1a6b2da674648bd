// What comes in: nothing. What goes out: visits per second and processor time per visit that finds nothing changed (304),
// over ten thousand sources on a local server: undici alone, our visitor, and a whole round of the program with its store.
// Surprise: the server is a process of its own, so that its work is not counted as ours. About one visit in twenty asks for
// the whole document, as in life.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Agent, request } from "undici";
import { createJourney } from "../../src/app/journey.ts";
import { createLog } from "../../src/app/log.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { createFetcher } from "../../src/sources/fetch-page.ts";
import { afterVisit } from "../../src/sources/next-visit.ts";
import { createPoliteness } from "../../src/sources/politeness.ts";
import type { Source, SourceState } from "../../src/sources/source.ts";
import { visitSource } from "../../src/sources/visit-source.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { NO_SERVERS } from "../journeys/no-servers.ts";

const SOURCES = 10_000;
const TURNS = { atOnce: 16, perHost: 16, spacingMs: 0 };
/** Rounds of each; the best counts. */
const TURNS_EACH = 3;
const ETAG = '"v1"';
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

    const journey = createJourney({
      store,
      fetcher,
      politeness: createPoliteness(TURNS, [host], new AbortController().signal),
      knowledge: () => ({ cases: [], watch: buildWatch([]) }),
      send: async () => ({ kind: "sent", messageId: "none" }),
      servers: NO_SERVERS,
      sendNotice: async () => ({ kind: "sent", messageId: "none" }),
      sendDigest: async () => ({ kind: "sent", messageId: "g" }),
      digestFits: () => true,
      isWatched: () => false,
      clock: () => NOW,
      isStopping: () => false,
      isFatal: () => false,
      log: createLog("error"),
    });
    const rounds: Record<string, () => Promise<unknown>> = {
      "undici alone": () =>
        atATime(rows, async ({ source }) => {
          const answer = await request(source.url, { dispatcher: agent, headers: { "if-none-match": ETAG } });
          await answer.body.dump();
        }),
      "our visit, nothing stored": () =>
        atATime(rows, async ({ source, state }) => {
          await visitSource(source, state, fetcher, NOW);
        }),
      "each state committed by itself": () =>
        atATime(rows, async ({ source, state }) => {
          const visit = await visitSource(source, state, fetcher, NOW);
          await store.saveSourceState(afterVisit(source, state, visit, NOW, 0));
        }),
      "a round of the program": () => journey.collect(rows),
    };
    const best = new Map<string, Cost>();
    // Turn by turn, so that whatever else the machine does falls on all of them.
    for (let turn = 0; turn <= TURNS_EACH; turn += 1) {
      for (const [name, round] of Object.entries(rounds)) {
        const cost = await measure(round);
        const known = best.get(name);
        // The first turn warms up.
        if (turn > 0 && (!known || cost.seconds < known.seconds)) best.set(name, cost);
      }
    }
    await fetcher.close();
    await store.close();
    return describe(best);
  } finally {
    await agent.close();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Cost {
  seconds: number;
  /** Of this process, user and system, in seconds. */
  processor: number;
}

async function measure(round: () => Promise<unknown>): Promise<Cost> {
  const [began, spent] = [performance.now(), process.cpuUsage()];
  await round();
  const { user, system } = process.cpuUsage(spent);
  return { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
}

async function atATime<T>(all: T[], visit: (one: T) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: TURNS.atOnce }, async () => {
      while (next < all.length) await visit(all[next++] as T);
    }),
  );
}

function describe(costs: Map<string, Cost>): Record<string, Record<string, string>> {
  const bare = costs.get("undici alone");
  const rows = [...costs].map(([name, { seconds, processor }]) => [
    name,
    {
      "visits a second": (SOURCES / seconds).toFixed(0),
      "processor time a visit (µs)": ((processor / SOURCES) * 1e6).toFixed(0),
      "time : undici": (seconds / (bare?.seconds ?? Number.NaN)).toFixed(1),
      "processor time : undici": (processor / (bare?.processor ?? Number.NaN)).toFixed(1),
    },
  ]);
  return Object.fromEntries(rows);
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
    validators: { etag: ETAG, lastModified: null },
  };
}
