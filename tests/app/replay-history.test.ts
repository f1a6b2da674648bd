// What comes in: a small history and a store that has a bad moment. What goes out: the replay goes on where it was.
// Surprise: the bad moment is real: a trigger in the database refuses the last item until it is dropped.
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createJourney } from "../../src/app/journey.ts";
import { createLog } from "../../src/app/log.ts";
import { replayHistory } from "../../src/app/replay-history.ts";
import { createHistoryFeeds } from "../../src/preview/history-feeds.ts";
import { readHistory } from "../../src/preview/read-history.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { createFetcher } from "../../src/sources/fetch-page.ts";
import { createPoliteness } from "../../src/sources/politeness.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { NO_SERVERS } from "../journeys/no-servers.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "crier-replay-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("the store refuses the last step for a moment: it is played again and nothing of it is missed", async () => {
  const { feeds } = await readHistory(join(import.meta.dirname, "..", "..", "feeds"));
  const gazette = feeds.filter(({ id }) => id === "harbour-gazette");
  const server = createServer((request, response) => history.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const history = createHistoryFeeds(gazette, `http://${host}`);
  const store = await openStore(`file:${join(folder, "crier.db")}`);
  await store.syncSources(history.sources, "2026-11-20T12:00:00Z");

  const guids = new Set(gazette.flatMap(({ items }) => items.map(({ guid }) => guid)));
  const beside = new DatabaseSync(join(folder, "crier.db"));
  beside.exec(
    `create trigger refuse before insert on items when (select count(*) from items) = ${guids.size - 1}
     begin select raise(abort, 'not now'); end`,
  );
  const log = createLog("silent");
  let faults = 0;
  log.error = () => {
    faults += 1;
    beside.exec("drop trigger refuse");
  };

  const fetcher = createFetcher({ userAgent: "CourtCrier/test", allowPrivateHosts: [host] });
  const journey = createJourney({
    store,
    fetcher,
    politeness: createPoliteness(
      { atOnce: 8, perHost: 1, spacingMs: 0 },
      [host],
      new AbortController().signal,
    ),
    knowledge: () => ({ cases: [], watch: buildWatch([]) }),
    send: async () => ({ kind: "never", why: "nobody subscribed" }),
    servers: NO_SERVERS,
    sendNotice: async () => ({ kind: "never", why: "no admin channel" }),
    sendDigest: async () => ({ kind: "never", why: "nobody subscribed" }),
    digestFits: () => true,
    isWatched: () => false,
    clock: () => new Date("2026-11-20T12:00:00Z"),
    isStopping: () => false,
    isFatal: () => false,
    log,
  });
  const played = await replayHistory({
    history,
    store,
    collect: journey.collect,
    announce: async () => {},
    deliver: async () => {},
    stepMs: 0,
    signal: new AbortController().signal,
    log,
  });

  expect(faults).toBe(1);
  expect(played).toBe(history.steps.length);
  const stored = beside.prepare("select count(*) as items from items").get();
  expect(stored?.items).toBe(guids.size);
  beside.close();
  await store.close();
  await fetcher.close();
  await new Promise((resolve) => server.close(resolve));
});
