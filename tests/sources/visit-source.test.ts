/** Visits to a server that misbehaves for real: each ends in time, with a reason a person understands. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFetcher, type Fetcher } from "../../src/sources/fetch-page.ts";
import { afterVisit, firstState } from "../../src/sources/next-visit.ts";
import type { Source, SourceState } from "../../src/sources/source.ts";
import { visitSource } from "../../src/sources/visit-source.ts";
import { type MisbehavingServer, startMisbehavingServer } from "./misbehaving-server.ts";

const now = new Date("2026-01-01T00:00:00.000Z");
const LIMITS = { connectTimeoutMs: 1000, headersTimeoutMs: 600, bodyTimeoutMs: 1500, maxBytes: 1024 * 1024 };
let server: MisbehavingServer;
let fetcher: Fetcher;

beforeAll(async () => {
  server = await startMisbehavingServer();
  fetcher = createFetcher({
    userAgent: "CourtCrier/test (+https://example.org)",
    allowPrivateHosts: [server.host],
    ...LIMITS,
  });
});
afterAll(async () => {
  await fetcher.close();
  await server.stop();
});

function sourceAt(path: string): Source {
  const url = path.startsWith("/") ? server.url + path : path;
  return {
    id: "court",
    kind: "feed",
    name: "Court",
    url,
    topics: [],
    why: "test",
    everyMinutes: 30,
    firstSight: "silent",
    language: "en",
  };
}

function visit(path: string, validators = { etag: null, lastModified: null } as SourceState["validators"]) {
  const source = sourceAt(path);
  return visitSource(source, { ...firstState(source, now), validators }, fetcher, now);
}

describe("what goes wrong has a name and a sentence", () => {
  test.each([
    ["/html", "not-a-feed", /web page titled “Welcome”/],
    ["/challenge", "forbidden", /Cloudflare/],
    ["/empty", "empty", /empty/],
    ["/404", "not-found", /404/],
    ["/410", "gone", /410/],
    ["/500", "server-error", /500/],
    ["/always-304", "http-status", /304/],
    ["/50-megabytes", "too-big", /1 MiB/],
    ["/announced-50-megabytes", "too-big", /1 MiB/],
    ["/gzip-bomb", "too-big", /1 MiB/],
    ["/hang", "timeout", /does not answer/],
    ["/hang-in-body", "timeout", /too slowly/],
    ["/hang-in-gzip", "timeout", /too slowly/],
    ["/drip", "timeout", /too slowly/],
    ["/reset", "network", /broke off/],
    ["/reset-midway", "network", /broke off/],
    ["/not-http", "network", /HTTP/],
    ["/damaged-gzip", "network", /damaged/],
    ["/unknown-encoding", "network", /sdch/],
    ["/circle", "too-many-redirects", /5 times/],
    ["/to-metadata", "private-address", /private network/],
    ["/to-octal-loopback", "private-address", /private network/],
    ["/to-file", "bad-address", /not a web address/],
    ["ftp://example.org/feed", "bad-address", /not a web address/],
    ["http://127.0.0.1:1/feed", "private-address", /ALLOW_PRIVATE_HOSTS/],
    ["http://[::ffff:127.0.0.1]:1/feed", "private-address", /private network/],
    ["http://2130706433:1/feed", "private-address", /private network/],
    ["http://localhost:1/feed", "private-address", /private network/],
  ])("%s is %s", async (path, kind, detail) => {
    const result = await visit(path);
    expect(result).toMatchObject({
      kind: "failed",
      problem: { kind, detail: expect.stringMatching(detail) },
    });
  });
});

test("a public name that leads into our own network is refused when the connection is made", async () => {
  const rebinding = createFetcher({
    userAgent: "CourtCrier/test",
    allowPrivateHosts: [],
    ...LIMITS,
    resolveName: (_name, done) => done(null, [{ address: "127.0.0.1", family: 4 }]),
  });
  const page = await rebinding.fetch(server.url.replace("127.0.0.1", "rebinding.example"), {
    etag: null,
    lastModified: null,
  });
  expect(page).toMatchObject({ kind: "failed", problem: { kind: "private-address" } });
  await rebinding.close();
});

test("the operator can allow a network, and only that", async () => {
  const allowed = createFetcher({
    userAgent: "CourtCrier/test",
    allowPrivateHosts: ["127.0.0.0/8"],
    ...LIMITS,
  });
  expect((await allowed.fetch(`${server.url}/feed`, { etag: null, lastModified: null })).kind).toBe("body");
  expect(await allowed.fetch("http://10.0.0.1/", { etag: null, lastModified: null })).toMatchObject({
    problem: { kind: "private-address" },
  });
  await allowed.close();
});

describe("a feed is read however it is packed", () => {
  test.each(["/feed", "/gzip", "/deflate", "/raw-deflate", "/br", "/zstd"])("%s", async (path) => {
    const result = await visit(path);
    expect(result).toMatchObject({
      kind: "fresh",
      parsed: { items: [{ title: "Stay lifted", url: `${server.url}/stay` }] },
    });
  });
});

test("after a redirect relative links start at the new address, and the bot says who it is", async () => {
  expect(await visit("/moved")).toMatchObject({
    kind: "fresh",
    parsed: { items: [{ url: `${server.url}/stay` }] },
  });
  expect(server.requests.at(-1)?.headers["user-agent"]).toBe("CourtCrier/test (+https://example.org)");
});

test("an unchanged feed is asked for conditionally and keeps its validators", async () => {
  const source = { ...sourceAt("/conditional"), id: "conditional" };
  let state = firstState(source, now);
  const first = await visitSource(source, state, fetcher, now);
  state = afterVisit(source, state, first, now, 1);
  expect(state.validators.etag).toBe('"v1"');
  const second = await visitSource(source, state, fetcher, now);
  expect(second).toMatchObject({ kind: "unchanged", validators: { etag: '"v1"' } });
});

test("now and then everything is asked for, so that a server stuck at 'unchanged' is found out", async () => {
  const source = sourceAt("/conditional");
  const kinds = new Set<string>();
  for (let hour = 0; hour < 100; hour++) {
    const nextVisitAt = new Date(now.getTime() + hour * 3_600_000).toISOString();
    const state = {
      ...firstState(source, now),
      nextVisitAt,
      validators: { etag: '"v1"', lastModified: null },
    };
    kinds.add((await visitSource(source, state, fetcher, now)).kind);
  }
  expect([...kinds].sort()).toEqual(["fresh", "unchanged"]);
});

test("429 says when to come back, in seconds or as a date", async () => {
  expect(await visit("/429-seconds")).toMatchObject({
    problem: { kind: "rate-limited" },
    retryAt: "2026-01-01T00:02:00.000Z",
  });
  expect(await visit("/429-date")).toMatchObject({ retryAt: "2027-01-01T00:00:00.000Z" });
});

test("stopping the program ends a visit at once", async () => {
  const stop = new AbortController();
  const source = sourceAt("/hang");
  const running = visitSource(source, firstState(source, now), fetcher, now, stop.signal);
  stop.abort(new Error("stopping"));
  await expect(running).rejects.toThrow("stopping");
});
