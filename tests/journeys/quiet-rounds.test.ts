// What comes in: rounds in which nothing is new. What goes out: hardly a write, on both engines, and no source forgotten.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createJourney } from "../../src/app/journey.ts";
import { createLog } from "../../src/app/log.ts";
import { createStateWriter } from "../../src/app/write-states.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { createFetcher, type Fetcher } from "../../src/sources/fetch-page.ts";
import { createPoliteness } from "../../src/sources/politeness.ts";
import { openCountedStore } from "../storage/counted-store.ts";
import { sourceOf } from "../storage/samples.ts";
import { type RunningPostgres, startPostgres } from "../storage/start-postgres.ts";
import { NO_SERVERS } from "./no-servers.ts";

const SOURCES = 120;
const ETAG = '"v1"';
const FEED = `<rss version="2.0"><channel><title>Wire</title><item><guid>https://wire.example/1</guid>
<title>One report of the wire</title><link>https://wire.example/1</link></item></channel></rss>`;

let postgres: RunningPostgres;
let host: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const server = createServer((request, response) => answer(request, response));
const whole = (response: ServerResponse) =>
  response.writeHead(200, { etag: ETAG, "content-type": "application/rss+xml" }).end(FEED);

beforeAll(async () => {
  postgres = await startPostgres();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await postgres.stop();
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});

describe.each(["SQLite", "PostgreSQL"])("a round on %s", (engine) => {
  let counted: Awaited<ReturnType<typeof openCountedStore>>;
  let fetcher: Fetcher;
  let now: Date;

  beforeEach(async () => {
    answer = (_request, response) => whole(response);
    counted = await openCountedStore(engine === "SQLite" ? "file::memory:" : await postgres.newDatabase());
    fetcher = createFetcher({ userAgent: "CourtCrier/test", allowPrivateHosts: [host] });
    now = new Date("2014-09-09T08:00:00Z");
    await counted.store.syncSources(
      Array.from({ length: SOURCES }, (_, at) =>
        sourceOf(`s${String(at).padStart(3, "0")}`, { url: `http://${host}/${at}` }),
      ),
      now.toISOString(),
    );
  });
  afterEach(async () => {
    await fetcher.close();
    await counted.store.close();
  });

  async function round(): Promise<number> {
    const journey = createJourney({
      store: counted.store,
      fetcher,
      politeness: createPoliteness(
        { atOnce: 16, perHost: 1, spacingMs: 0 },
        [host],
        new AbortController().signal,
      ),
      knowledge: () => ({ cases: [], watch: buildWatch([]) }),
      send: async () => ({ kind: "sent", messageId: "m" }),
      servers: NO_SERVERS,
      sendNotice: async () => ({ kind: "sent", messageId: "n" }),
      sendDigest: async () => ({ kind: "sent", messageId: "g" }),
      digestFits: () => true,
      isWatched: () => true,
      clock: () => now,
      isStopping: () => false,
      isFatal: () => false,
      log: createLog("fatal"),
    });
    counted.take();
    return journey.collect();
  }
  const states = async () => (await counted.store.listSources()).map(({ state }) => state);

  test("in which nothing has changed is stored in a few transactions, every source with its next visit", async () => {
    expect(await round()).toBe(1);
    now = new Date("2014-09-09T10:00:00Z");
    answer = (request, response) => {
      if (request.headers["if-none-match"] === ETAG) response.writeHead(304, { etag: ETAG }).end();
      else whole(response);
    };
    expect(await round()).toBe(0);
    const { transactions } = counted.take();
    // About one in twenty asks for the whole document; those keep a transaction of their own.
    expect(transactions).toBeLessThan(SOURCES / 4);
    const visited = await states();
    expect(visited.every(({ lastOkAt }) => lastOkAt === now.toISOString())).toBe(true);
    expect(visited.every(({ nextVisitAt }) => nextVisitAt > now.toISOString())).toBe(true);
  });

  test("that brings what all of them brought before writes nothing but where each source stands", async () => {
    await round();
    now = new Date("2014-09-09T10:00:00Z");
    expect(await round()).toBe(0);
    const { writes } = counted.take();
    // The sign of life is a row of its own, written when the round begins and ends.
    expect(writes.filter((kind) => kind === "InsertQueryNode").length).toBeLessThanOrEqual(2);
    expect(writes.filter((kind) => kind === "UpdateQueryNode")).toHaveLength(SOURCES);
    // Its guid, its address and the words of its first source; those of the other sources are not kept with it.
    const item = await counted.store.findItem(["guid:https://wire.example/1"]);
    expect(item?.keys).toHaveLength(3);
    expect(await counted.store.sightingsOf([item?.id ?? ""])).toHaveLength(SOURCES);
  });

  test("whose visits all fail keeps each failure", async () => {
    answer = (_request, response) => response.writeHead(503).end();
    await round();
    expect((await states()).every(({ failures }) => failures === 1)).toBe(true);
    expect(counted.take().transactions).toBeLessThan(SOURCES / 4);
  });

  test("one state that cannot be stored costs the others nothing, and a newer one is never overwritten", async () => {
    const [first, second] = await states();
    if (!first || !second) throw new Error("no states");
    const writer = createStateWriter(counted.store);
    const stranger = writer.write({ ...first, sourceId: "nobody" });
    const older = writer.write({ ...first, itemsSeen: 1 });
    const refused = expect(stranger).rejects.toThrow("no source nobody in the store");
    void writer.flush();
    const newer = writer.write({ ...first, itemsSeen: 2 });
    const other = writer.write({ ...second, itemsSeen: 3 });
    await writer.flush();
    await Promise.all([refused, older, newer, other]);
    expect((await states()).slice(0, 2).map(({ itemsSeen }) => itemsSeen)).toEqual([2, 3]);
  });

  test("what waits is stored by itself when no round ends", async () => {
    const [first] = await states();
    if (!first) throw new Error("no states");
    await createStateWriter(counted.store).write({ ...first, itemsSeen: 9 });
    expect((await states())[0]?.itemsSeen).toBe(9);
  });
});
