// What comes in: a server that plays Congress.gov's API, with pages, a key and refusals. What goes out: whole lists, the
// key where it belongs and nowhere else, and sentences that say what to do.
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Secret } from "../../src/app/secret.ts";
import { createFetcher, type Fetcher } from "../../src/sources/fetch-page.ts";
import { afterVisit, firstState } from "../../src/sources/next-visit.ts";
import type { Source, SourceKind, Visit } from "../../src/sources/source.ts";
import { visitSource } from "../../src/sources/visit-source.ts";

const KEY = "key-that-nobody-may-see";
const now = new Date("2026-01-01T00:00:00.000Z");
interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}
let answer: (url: URL, request: IncomingMessage) => Answer;
let asked: { path: string; key: string | undefined; etag: string | undefined }[];
let servers: { server: Server; origin: string }[];
let fetcher: Fetcher;

/** The first is the API; the second another host altogether. */
beforeEach(async () => {
  asked = [];
  servers = await Promise.all([0, 1].map(listen));
  const [api] = servers;
  fetcher = createFetcher({
    userAgent: "CourtCrier/test (+https://example.org)",
    allowPrivateHosts: servers.map(({ origin }) => new URL(origin).host),
    apiKeys: [{ prefix: `${api?.origin}/`, header: "x-api-key", key: new Secret(KEY) }],
  });
});
afterEach(async () => {
  await fetcher.close();
  for (const { server } of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    const key = request.headers["x-api-key"];
    asked.push({
      path: url.pathname + url.search,
      key: typeof key === "string" ? key : undefined,
      etag: request.headers["if-none-match"],
    });
    const { status = 200, headers = {}, body = "" } = answer(url, request);
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const origin = (at = 0): string => servers[at]?.origin ?? "";

function sourceOf(kind: SourceKind, path: string): Source {
  return {
    id: "bill",
    kind,
    name: "Congress.gov",
    url: `${origin()}${path}`,
    topics: [],
    why: "test",
    everyMinutes: 120,
    firstSight: "silent",
    language: "en",
  };
}

const ACTIONS = "/v3/bill/115/hr/4943/actions";
function visit(
  path = ACTIONS,
  etag: string | null = null,
  kind: SourceKind = "congress-actions",
): Promise<Visit> {
  const source = sourceOf(kind, path);
  const state = {
    ...firstState(source, now),
    validators: { etag, lastModified: null },
    lastBodyAt: now.toISOString(),
  };
  return visitSource(source, state, fetcher, now);
}

const floor = {
  actionDate: "2018-03-22",
  text: "On passage Passed by recorded vote: 256 - 167.",
  type: "Floor",
  sourceSystem: { code: 2 },
};
const stage = {
  ...floor,
  text: "Passed/agreed to in House: On passage Passed by recorded vote: 256 - 167.",
  sourceSystem: { code: 9 },
};
const introduced = { actionDate: "2018-02-06", text: "Introduced in House", sourceSystem: { code: 9 } };
const page = (actions: object[], next?: string): string =>
  JSON.stringify({ actions, pagination: { count: 3, ...(next ? { next } : {}) } });

describe("a list in pages", () => {
  test("is read whole, an event repeated on the next page once, with the key in a header and not in the address", async () => {
    answer = (url) =>
      url.searchParams.get("offset") === "250"
        ? { body: page([stage, introduced]) }
        : {
            headers: { etag: '"one"' },
            body: page([floor], `${origin()}${ACTIONS}?offset=250&limit=250&format=json&api_key=x`),
          };
    const result = await visit();
    if (result.kind !== "fresh") throw new Error(inspect(result));
    expect(result.parsed.items.map(({ title }) => title)).toEqual([
      "H.R. 4943 (115th Congress): Introduced in House",
      "H.R. 4943 (115th Congress): Passed House",
    ]);
    expect(result.validators).toEqual({ etag: null, lastModified: null });
    expect(asked.map(({ path }) => path)).toEqual([
      `${ACTIONS}?format=json&limit=250`,
      `${ACTIONS}?offset=250&limit=250&format=json`,
    ]);
    expect(asked.map(({ key }) => key)).toEqual([KEY, KEY]);
    expect(inspect(result, { depth: 9 })).not.toContain(KEY);
  });

  test("of one page keeps its validators, and unchanged is unchanged", async () => {
    answer = (_url, request) =>
      request.headers["if-none-match"] === '"one"'
        ? { status: 304 }
        : { headers: { etag: '"one"' }, body: page([floor]) };
    expect(await visit()).toMatchObject({ kind: "fresh", validators: { etag: '"one"' } });
    expect((await visit(ACTIONS, '"one"')).kind).toBe("unchanged");
  });

  test("is not read by half: a page that fails fails the visit", async () => {
    answer = (url) =>
      url.searchParams.has("offset")
        ? { status: 500 }
        : { body: page([floor], `${origin()}${ACTIONS}?offset=250`) };
    expect(await visit()).toMatchObject({ kind: "failed", problem: { kind: "server-error" } });
  });

  test.each([
    ["in a circle", () => `${origin()}${ACTIONS}?format=json&limit=250`],
    ["to another host, which never sees the key", () => `${origin(1)}${ACTIONS}`],
  ])("is not followed %s", async (_where, next) => {
    answer = () => ({ body: page([floor], next()) });
    expect(await visit()).toMatchObject({
      kind: "failed",
      problem: { detail: expect.stringMatching(/do not come to an end/) },
    });
    expect(asked).toHaveLength(1);
  });
});

test("the key does not follow a redirect to another host", async () => {
  answer = (url) =>
    url.origin === origin()
      ? { status: 302, headers: { location: `${origin(1)}/elsewhere` } }
      : { body: page([]) };
  await visit();
  expect(asked.map(({ key }) => key)).toEqual([KEY, undefined]);
});

test.each([
  [403, { error: { code: "API_KEY_INVALID" } }, "forbidden", /set CONGRESS_API_KEY/],
  [401, { error: { code: "API_KEY_MISSING" } }, "forbidden", /refuses the key/],
  [429, { error: { code: "OVER_RATE_LIMIT" } }, "rate-limited", /asked too often/],
  [404, {}, "not-found", /404/],
])("HTTP %i is told in words that say what to do", async (status, body, kind, detail) => {
  answer = () => ({ status, body: JSON.stringify(body), headers: { "retry-after": "3600" } });
  const result = await visit();
  expect(result).toMatchObject({ kind: "failed", problem: { kind, detail: expect.stringMatching(detail) } });
  expect(inspect(result, { depth: 9 })).not.toContain(KEY);
});

test.each([
  ["an empty body", "", "empty", /empty/],
  ["a login page", "<html><title>Sign in</title></html>", "not-a-feed", /page instead of the docket/],
  ["an error in JSON", '{"message":"try later"}', "not-a-feed", /without a list of proceedings/],
])(
  "a court that answers 200 with %s has failed, and is left alone for an hour",
  async (_what, body, kind, detail) => {
    answer = () => ({ body });
    const result = await visit("/RSS/Cases/JSON/17-2.json", null, "scotus-json");
    expect(result).toMatchObject({
      kind: "failed",
      problem: { kind, detail: expect.stringMatching(detail) },
    });
    const source = sourceOf("scotus-json", "/RSS/Cases/JSON/17-2.json");
    const next = afterVisit(source, firstState(source, now), result, now, 0);
    expect(Date.parse(next.nextVisitAt) - now.getTime()).toBeGreaterThanOrEqual(3_600_000);
  },
);
