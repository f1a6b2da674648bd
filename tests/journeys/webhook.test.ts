// What comes in: CourtListener's pushes over real HTTP. What goes out: one alert for each entry, whatever arrives twice,
// late, in the wrong order, or from somebody else. Surprise: the payloads are written here; their shape is CourtListener's.
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Publisher, startPublisher } from "../commands/local-publisher.ts";
import { type RunningApp, runApp } from "./run-app.ts";

const SECRET = "a-secret-of-some-length";
const STAY =
  "ORDER lifting the stay. Microsoft shall say by September 5 how it will proceed. Signed by Judge Preska.";
const DOCKET = {
  docket_id: 4214664,
  caseName: "In re Warrant to Search a Certain E-Mail Account",
  docketNumber: "1:13-mj-02814",
  court_id: "nysd",
};

let library: Publisher;
let bot: RunningApp;
let dataDir: string;
beforeEach(async () => {
  library = await startPublisher({
    "/api/rest/v4/search/?type=d&q=docket_id%3A4214664": {
      type: "application/json",
      body: JSON.stringify({ results: [DOCKET] }),
    },
    "/api/rest/v4/search/?type=d&q=docket_id%3A77": { status: 503 },
  });
  dataDir = await mkdtemp(join(tmpdir(), "crier-push-"));
  bot = await start();
});
afterEach(async () => {
  await bot.stop();
  await library.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const start = (from = "127.0.0.1") =>
  runApp(
    "sources: []\n",
    [library.host],
    { CRIER_DATA: dataDir, COURTLISTENER_WEBHOOK_SECRET: SECRET, COURTLISTENER_WEBHOOK_FROM: from },
    { courtListener: library.url },
  );

function entry(number: number, description: string, changes: object = {}) {
  return {
    id: 9_000_000 + number,
    docket: 4214664,
    date_filed: "2026-11-19",
    time_filed: null,
    entry_number: number,
    recap_sequence_number: `2026-11-19.00${number}`,
    pacer_sequence_number: 300 + number,
    description,
    date_created: "2026-11-19T18:00:00Z",
    date_modified: "2026-11-19T18:00:00Z",
    recap_documents: [],
    ...changes,
  };
}

const event = (...results: object[]) => ({
  payload: { results },
  webhook: { event_type: 1, version: 2, date_created: "2026-11-19T18:00:01Z", deprecation_date: null },
});

async function push(body: unknown, key: string | null, path = SECRET) {
  const response = await fetch(`${bot.app.url}/hooks/courtlistener/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(key === null ? {} : { "idempotency-key": key }) },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, says: ((await response.json()) as { message: string }).message };
}

/** What the program does by itself after a push, run to its end. */
async function settle() {
  await bot.app.wake("take");
  await bot.app.wake("announce");
  await bot.app.wake("deliver");
}

describe("an entry that CourtListener pushes", () => {
  test("is told, under the docket that was looked up once", async () => {
    expect(await push(event(entry(84, STAY)), "k1")).toEqual({ status: 200, says: "Received." });
    await settle();
    const [message, ...others] = await bot.messages();
    expect(others).toEqual([]);
    expect(message?.content).toMatch(/Microsoft Ireland/);
    expect(message?.embeds[0]?.footer?.text).toMatch(/confirmed by the docket, entry 84/);
    await push(event(entry(85, "ORDER scheduling a conference on the warrant.")), "k2");
    await settle();
    expect(library.asked.filter((path) => path.includes("search"))).toHaveLength(1);
  });

  test("twice, under two keys, together: it is one entry and one alert", async () => {
    const body = event(entry(84, STAY));
    const answers = await Promise.all([push(body, "k1"), push(body, "k1"), push(body, "k2")]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.filter(({ says }) => says === "Received before.")).toHaveLength(1);
    await settle();
    expect(await bot.messages()).toHaveLength(1);
  });

  test("a stub, then its text: the alert is edited", async () => {
    await push(event(entry(84, "")), "k1");
    await settle();
    const full = entry(84, STAY, { date_modified: "2026-11-19T18:20:00Z" });
    await push(event(full), "k2");
    await settle();
    const messages = await bot.messages();
    expect(messages).toHaveLength(1);
    expect(messages[0]?.content).toContain("lifts the stay");
    expect(messages[0]?.embeds[0]?.url).toBe("https://www.courtlistener.com/docket/4214664/#entry-84");
  });

  test("out of order: the older text does not take the newer one's place", async () => {
    await push(event(entry(84, STAY, { date_modified: "2026-11-19T19:00:00Z" })), "k2");
    await push(event(entry(84, "ORDER on the stay, to be docketed.")), "k1");
    await settle();
    const messages = await bot.messages();
    expect(messages).toHaveLength(1);
    expect(JSON.stringify(messages[0])).not.toContain("to be docketed");
  });

  test("received before a death: it is told in the next life, once", async () => {
    await push(event(entry(84, STAY)), "k1");
    await bot.app.stop();
    bot = await start();
    expect((await push(event(entry(84, STAY)), "k1")).says).toBe("Received before.");
    await settle();
    await settle();
    expect(await bot.messages()).toHaveLength(1);
  });

  test("of a docket that cannot be looked up now: it waits and is told later", async () => {
    await push(event(entry(3, STAY, { docket: 77 })), "k1");
    await settle();
    expect(await bot.messages()).toEqual([]);
    library.answers["/api/rest/v4/search/?type=d&q=docket_id%3A77"] = {
      type: "application/json",
      body: JSON.stringify({ results: [{ ...DOCKET, docket_id: 77 }] }),
    };
    bot.pass(10);
    await settle();
    expect(await bot.messages()).toHaveLength(1);
  });
});

describe("who and what is refused", () => {
  test("without the secret there is nothing at this address", async () => {
    for (const path of ["", "wrong", `${SECRET}x`, SECRET.slice(1)])
      expect(await push(event(entry(84, STAY)), "k1", path)).toEqual({
        status: 404,
        says: "There is nothing at this address.",
      });
    await settle();
    expect(await bot.messages()).toEqual([]);
  });

  test("another sender is answered as if there were nothing, with the right secret too", async () => {
    await bot.app.stop();
    bot = await start("34.210.230.218");
    expect((await push(event(entry(84, STAY)), "k1")).status).toBe(404);
  });

  test.each([
    ["no key", event(entry(84, STAY)), null, 400, /Idempotency-Key/],
    ["no JSON", "<html>", "k1", 400, /not JSON/],
    ["no event", { results: [] }, "k1", 400, /event_type/],
    ["three megabytes", JSON.stringify({ x: "x".repeat(3_000_000) }), "k1", 413, /At most/],
  ])("%s: a sentence says what is wrong", async (_name, body, key, status, sentence) => {
    const answer = await push(body, key);
    expect(answer.status).toBe(status);
    expect(answer.says).toMatch(sentence);
  });

  test("another method is told which one is right, a body that breaks off takes nothing down", async () => {
    const got = await fetch(`${bot.app.url}/hooks/courtlistener/${SECRET}`);
    expect(got.status).toBe(405);
    await new Promise<void>((resolve) => {
      const broken = request(`${bot.app.url}/hooks/courtlistener/${SECRET}`, {
        method: "POST",
        headers: { "content-length": "1000", "idempotency-key": "k9" },
      });
      broken.on("error", () => resolve());
      broken.write("{", () => broken.destroy(new Error("cut")));
    });
    expect((await push(event(entry(84, STAY)), "k1")).status).toBe(200);
  });

  test("an event that holds no news, and an entry that is none, are accepted and left", async () => {
    const other = { ...event(), webhook: { event_type: 4 } };
    expect((await push(other, "k1")).status).toBe(200);
    expect((await push(event({ nonsense: true }, entry(84, STAY)), "k2")).status).toBe(200);
    await settle();
    expect(await bot.messages()).toHaveLength(1);
  });
});
