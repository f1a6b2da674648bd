// What comes in: a local server that answers as CourtListener's API does, and a clock the test turns. What goes out:
// what a visit brings, and how often it asked.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type BudgetMemory,
  createBudget,
  nextRequestAt,
  paceFor,
} from "../../../src/sources/dockets/courtlistener-budget.ts";
import {
  type CourtListenerAccess,
  entriesAddress,
  visitCourtListener,
} from "../../../src/sources/dockets/courtlistener-visit.ts";
import { createFetcher, type Fetcher } from "../../../src/sources/fetch-page.ts";
import { afterVisit, firstState } from "../../../src/sources/next-visit.ts";
import type { Source, SourceState } from "../../../src/sources/source.ts";

const START = Date.parse("2026-11-20T12:00:00Z");
const MINUTE = 60_000;

type Reply = { status?: number; body: object | string; headers?: Record<string, string> };
let answer: (request: IncomingMessage, url: URL) => Reply;
let asked: { url: URL; authorization: string | undefined }[];
let origin: string;
let elsewhere: string;
let fetcher: Fetcher;
let now: number;
const closing: (() => Promise<unknown>)[] = [];

async function listen(): Promise<string> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", `http://${request.headers.host}`);
    asked.push({ url, authorization: request.headers.authorization });
    const { status = 200, body, headers = {} } = answer(request, url);
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(async () => {
  asked = [];
  now = START;
  origin = await listen();
  elsewhere = await listen();
  fetcher = createFetcher({ userAgent: "test", allowPrivateHosts: ["127.0.0.1"] });
  closing.push(() => fetcher.close());
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function source(): Source {
  return {
    id: "docket",
    kind: "courtlistener-entries",
    name: "The docket",
    url: `${origin}/docket/4214664/in-re-warrant/`,
    topics: [],
    why: "test",
    everyMinutes: 15,
    firstSight: "silent",
    language: "en",
    docket: { court: "nysd", number: "1:13-mj-02814" },
  };
}

function access(kept: { text: string | null } = { text: null }, dockets = 1): CourtListenerAccess {
  const budget = createBudget(
    async () => kept.text,
    async (text) => {
      kept.text = text;
    },
  );
  return { token: () => "secret-token", budget, dockets: () => dockets };
}

const visit = (state: SourceState, how: CourtListenerAccess | null) =>
  visitCourtListener(source(), state, fetcher, () => new Date(now), how);

const entry = (number: number, changed: number) => ({
  id: 1000 + number,
  docket: `${origin}/api/rest/v4/dockets/4214664/`,
  date_filed: "2026-11-20",
  entry_number: number,
  description: `ORDER number ${number}.`,
  date_modified: new Date(changed).toISOString(),
  recap_documents: [],
});

/** Twenty entries a page, the last change first, one minute apart. */
function docketOf(entries: number) {
  return (_request: IncomingMessage, url: URL): Reply => {
    const start = Number(url.searchParams.get("cursor") ?? 0);
    const numbers = Array.from({ length: Math.min(20, entries - start) }, (_, at) => entries - start - at);
    const next =
      start + 20 < entries
        ? `${origin}/api/rest/v4/docket-entries/?docket=4214664&cursor=${start + 20}`
        : null;
    const results = numbers.map((number) => entry(number, START - (entries - number) * MINUTE));
    return { body: { count: `${origin}/?count=on`, next, previous: null, results } };
  };
}

describe("a visit", () => {
  test("asks for the last changes of the docket, with the token and without the full texts", async () => {
    answer = docketOf(3);
    const brought = await visit(firstState(source(), new Date(now)), access());
    expect(brought).toMatchObject({ kind: "fresh" });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.authorization).toBe("Token secret-token");
    expect(asked[0]?.url.pathname).toBe("/api/rest/v4/docket-entries/");
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toEqual({
      docket: "4214664",
      order_by: "-date_modified",
      omit: "recap_documents__plain_text",
    });
    if (brought.kind !== "fresh") return;
    expect(brought.parsed.items[0]?.docket).toMatchObject({ court: "nysd", caseNumber: "1:13-mj-02814" });
  });

  test("the first one reads the newest hundred entries, the next one a single page", async () => {
    answer = docketOf(150);
    let state = firstState(source(), new Date(now));
    const how = access();
    const first = await visit(state, how);
    if (first.kind !== "fresh") throw new Error(JSON.stringify(first));
    expect(first.parsed.items).toHaveLength(100);
    expect(first.parsed.problems).toHaveLength(1);
    state = afterVisit(source(), state, first, new Date(now), 100);
    expect(state.lastGap).toBeUndefined();
    now += 60 * MINUTE;
    asked = [];
    await visit(state, how);
    // Changes of the last two hours: sixty of them are a minute apart, and the hour between the visits had none.
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  test("a docket in which nothing changes costs one request", async () => {
    answer = docketOf(150);
    const state = {
      ...firstState(source(), new Date(now)),
      lastBodyAt: new Date(START + 3 * 60 * MINUTE).toISOString(),
    };
    await visit(state, access());
    expect(asked).toHaveLength(1);
  });

  test("a next page on another server is not asked for", async () => {
    answer = () => ({ body: { next: `${elsewhere}/steal`, results: [entry(1, START)] } });
    expect(await visit(firstState(source(), new Date(now)), access())).toMatchObject({ kind: "fresh" });
    expect(asked).toHaveLength(1);
  });

  test("a redirect to another server goes there without the token", async () => {
    answer = (_request, url) =>
      url.origin === origin
        ? { status: 302, body: "", headers: { location: `${elsewhere}/entries` } }
        : { body: { next: null, results: [] } };
    await visit(firstState(source(), new Date(now)), access());
    expect(asked.map(({ authorization }) => authorization)).toEqual(["Token secret-token", undefined]);
  });
});

describe("when CourtListener says no", () => {
  const refusal = async (reply: Reply) => {
    answer = () => reply;
    const brought = await visit(firstState(source(), new Date(now)), access());
    return brought.kind === "failed" ? `${brought.problem.kind}: ${brought.problem.detail}` : brought.kind;
  };

  test("each reason is told plainly", async () => {
    expect(await refusal({ status: 401, body: { detail: "Invalid token." } })).toBe(
      "forbidden: CourtListener does not accept the token in COURTLISTENER_TOKEN (HTTP 401). It says: “Invalid token.”",
    );
    expect(await refusal({ status: 403, body: { detail: "You do not have permission." } })).toContain(
      "does not let this token",
    );
    expect(await refusal({ status: 404, body: { detail: "Not found." } })).toContain(
      "not-found: CourtListener knows no such docket",
    );
    expect(await refusal({ body: "<!doctype html><title>Sign in</title>" })).toContain("Sign in");
    expect(
      await refusal({ status: 400, body: { detail: "Unknown filter parameters are not allowed." } }),
    ).toContain("Unknown filter");
  });

  test("no token is a reason and no request", async () => {
    answer = docketOf(1);
    expect(await visit(firstState(source(), new Date(now)), null)).toMatchObject({
      kind: "failed",
      problem: { kind: "forbidden", detail: expect.stringContaining("COURTLISTENER_TOKEN") },
    });
    expect(asked).toEqual([]);
  });

  test("too many requests: everybody waits as long as it says, also after a restart", async () => {
    const kept = { text: null };
    answer = () => ({
      status: 429,
      body: {
        detail: "Request was throttled. Rate limit exceeded: 5/min. Expected available in 47 seconds.",
      },
    });
    const brought = await visit(firstState(source(), new Date(now)), access(kept));
    expect(brought).toMatchObject({
      kind: "failed",
      problem: { kind: "rate-limited", detail: "CourtListener says that its limit of 5/min is reached." },
      retryAt: new Date(START + 47_000).toISOString(),
    });
    answer = docketOf(1);
    expect(await visit(firstState(source(), new Date(now)), access(kept))).toMatchObject({ kind: "failed" });
    expect(asked).toHaveLength(1);
    now += 48_000;
    expect(await visit(firstState(source(), new Date(now)), access(kept))).toMatchObject({ kind: "fresh" });
  });
});

describe("the budget", () => {
  const memory = (...minutesAgo: number[]): BudgetMemory => ({
    asked: minutesAgo.map((minutes) => START - minutes * MINUTE).sort((a, b) => a - b),
    restUntil: 0,
  });
  const next = (of: BudgetMemory) => nextRequestAt(of, new Date(START))?.getTime() ?? null;
  const times = (count: number, minutes: (at: number) => number) =>
    memory(...Array.from({ length: count }, (_, at) => minutes(at)));

  test("five a minute, fifty an hour, a hundred and twenty-five a day", () => {
    expect(next(memory())).toBeNull();
    expect(next(times(4, () => 0.5))).toBeNull();
    expect(next(times(5, () => 0.5))).toBe(START + 0.5 * MINUTE);
    expect(next(times(49, (at) => 2 + at))).toBeNull();
    expect(next(times(50, (at) => 2 + at))).toBe(START + 9 * MINUTE);
    expect(next(times(124, (at) => 61 + at * 10))).toBeNull();
    expect(next(times(125, (at) => 61 + at * 10))).toBe(START + (1440 - 61 - 1240) * MINUTE);
  });

  test("a day of visits at its own pace never runs out, whatever the number of dockets", async () => {
    for (const dockets of [1, 3, 20]) {
      const kept = { text: null as string | null };
      const { budget } = access(kept, dockets);
      let refusals = 0;
      const due = Array.from({ length: dockets }, (_, at) => START + (at * paceFor(dockets)) / dockets);
      for (let visits = 0; visits < 300; visits++) {
        const at = Math.min(...due);
        due[due.indexOf(at)] = at + paceFor(dockets);
        if ((await budget.claim(new Date(at))) !== null) refusals += 1;
      }
      expect([dockets, refusals]).toEqual([dockets, 0]);
    }
  });

  test("twenty at once spend five requests, not twenty", async () => {
    const { budget } = access();
    const claims = await Promise.all(Array.from({ length: 20 }, () => budget.claim(new Date(now))));
    expect(claims.filter((comeBack) => comeBack === null)).toHaveLength(5);
  });

  test("a memory that cannot be read blocks nobody, and a clock that was set back for a day at most", async () => {
    expect(await access({ text: "{" }).budget.claim(new Date(now))).toBeNull();
    const future = JSON.stringify({
      asked: Array(125).fill(START + 900 * 86_400_000),
      restUntil: START + 900 * 86_400_000,
    });
    const kept = { text: future };
    const comeBack = await access(kept).budget.claim(new Date(now));
    expect(comeBack?.getTime()).toBeLessThanOrEqual(START + 86_400_000);
  });
});

test("a docket's page and its list of entries are the same source", () => {
  const list =
    "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=4214664&order_by=-date_modified&omit=recap_documents__plain_text";
  expect(entriesAddress("https://www.courtlistener.com/docket/4214664/in-re-warrant/")).toBe(list);
  expect(entriesAddress("https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=4214664")).toBe(
    list,
  );
  expect(entriesAddress("https://www.courtlistener.com/opinion/1/x/")).toBeNull();
  expect(entriesAddress("nonsense")).toBeNull();
});
