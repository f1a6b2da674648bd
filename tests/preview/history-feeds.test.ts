/**
 * The history as a reader meets it: over HTTP, through two parsers that are not ours.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { parseFeed } from "feedsmith";
import Parser from "rss-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHistoryFeeds, type HistoryFeeds } from "../../src/preview/history-feeds.ts";
import { itemMoment, readHistory } from "../../src/preview/read-history.ts";

const feedsDir = fileURLToPath(new URL("../../feeds", import.meta.url));
const { feeds } = await readHistory(feedsDir);
let server: Server;
let history: HistoryFeeds;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (!history.handle(request, response)) response.writeHead(418).end("not a feed of ours");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  history = createHistoryFeeds(feeds, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What a careful reader does: bytes, decoded as the header says. */
async function fetchFeed(id: string, headers: Record<string, string> = {}, method = "GET") {
  const response = await fetch(urlOf(id), { headers, method });
  const charset = /charset=([\w-]+)/.exec(response.headers.get("content-type") ?? "")?.[1] ?? "utf-8";
  return { response, charset, xml: new TextDecoder(charset).decode(await response.arrayBuffer()) };
}

/** feedsmith keeps an Atom title's type beside its text. */
function titlesByFeedsmith(parsed: ReturnType<typeof parseFeed<string>>): (string | undefined)[] {
  if (parsed.format === "atom") return (parsed.feed.entries ?? []).map((entry) => entry.title?.value);
  return parsed.format === "rss" ? (parsed.feed.items ?? []).map((item) => item.title) : [];
}

function urlOf(id: string): string {
  return history.sources.find((source) => source.id === `history-${id}`)?.url ?? "unknown source";
}

describe("every feed of the history", () => {
  test.each(feeds.map((feed) => [feed.id, feed] as const))(
    "%s is read alike by rss-parser and feedsmith",
    async (id, feed) => {
      history.showUntil("2027-01-01T00:00:00Z");
      const { response, xml } = await fetchFeed(id);
      expect(response.status).toBe(200);
      const byRssParser = await new Parser().parseString(xml);
      const byFeedsmith = parseFeed(xml);
      expect(byFeedsmith.format).toBe(feed.format);
      const expected = [...new Map(feed.items.map((item) => [item.guid, item])).values()]
        .sort((a, b) => itemMoment(b) - itemMoment(a))
        .slice(0, 20);
      expect(byRssParser.items.map((item) => item.title)).toEqual(expected.map((item) => item.title));
      expect(byRssParser.items.map((item) => item.link)).toEqual(expected.map((item) => item.url));
      expect(byRssParser.items.map((item) => Date.parse(item.isoDate ?? ""))).toEqual(
        expected.map((item) => Date.parse(item.published)),
      );
      expect(titlesByFeedsmith(byFeedsmith)).toEqual(expected.map((item) => item.title));
    },
  );

  test("is empty but valid before its first issue", async () => {
    history.showUntil("2013-01-01T00:00:00Z");
    for (const feed of feeds) {
      const { xml } = await fetchFeed(feed.id);
      expect((await new Parser().parseString(xml)).items).toEqual([]);
    }
  });
});

describe("the feed of an outlet", () => {
  test("hides the future and shows the version that stood at the time", async () => {
    history.showUntil("2014-08-30T12:00:00Z");
    const before = (await new Parser().parseString((await fetchFeed("dublin-ledger")).xml)).items;
    expect(before[0]?.title).toBe("Stay granted to Microsoft in Dublin e-mail case");
    expect(before.every((item) => Date.parse(item.isoDate ?? "") <= Date.parse("2014-08-30T12:00:00Z"))).toBe(
      true,
    );
    history.showUntil("2014-08-31T00:00:00Z");
    const after = (await new Parser().parseString((await fetchFeed("dublin-ledger")).xml)).items;
    expect(after[0]?.title).toMatch(/^Correction: stay lifted/);
    expect(after.length).toBe(before.length);
    expect(after[0]?.guid).toBe(before[0]?.guid);
  });

  test("in ISO-8859-1 says so, and its dashes and accents arrive", async () => {
    history.showUntil("2014-09-10T00:00:00Z");
    const { charset, xml } = await fetchFeed("dublin-ledger");
    expect(charset).toBe("iso-8859-1");
    expect(xml.startsWith('<?xml version="1.0" encoding="iso-8859-1"?>')).toBe(true);
    const titles = (await new Parser().parseString(xml)).items.map((item) => item.title);
    expect(titles[0]).toBe("Microsoft in contempt of US court over e-mails in Dublin – but faces no penalty");
  });

  test("writes the time zone of its town", async () => {
    history.showUntil("2014-09-10T00:00:00Z");
    expect((await fetchFeed("harbour-gazette")).xml).toContain(
      "<pubDate>Mon, 08 Sep 2014 20:10:00 -0400</pubDate>",
    );
  });

  test("escapes an ampersand once, in titles and in HTML", async () => {
    history.showUntil("2014-07-01T00:00:00Z");
    expect((await new Parser().parseString((await fetchFeed("cloud-and-court")).xml)).title).toMatch(
      /^Cloud & Court/,
    );
    const brief = (await new Parser().parseString((await fetchFeed("civil-liberties-brief")).xml)).items;
    expect(brief.find((item) => item.guid === "1106")?.["content:encoded"]).toContain("AT&amp;T filed one");
  });

  test("answers 304 to its ETag or its date, and 200 again once something is new", async () => {
    history.showUntil("2014-08-01T12:00:00Z");
    const { response } = await fetchFeed("harbour-gazette");
    const etag = response.headers.get("etag") ?? "";
    const modified = response.headers.get("last-modified") ?? "";
    expect((await fetchFeed("harbour-gazette", { "if-none-match": etag })).response.status).toBe(304);
    expect(
      (await fetchFeed("harbour-gazette", { "if-none-match": `"other", W/${etag}` })).response.status,
    ).toBe(304);
    expect((await fetchFeed("harbour-gazette", { "if-modified-since": modified })).response.status).toBe(304);
    history.showUntil("2014-08-14T00:00:00Z");
    const both = { "if-none-match": etag, "if-modified-since": modified };
    expect((await fetchFeed("harbour-gazette", both)).response.status).toBe(200);
    expect((await fetchFeed("harbour-gazette", { "if-modified-since": modified })).response.status).toBe(200);
  });

  test("a stale ETag is not outvoted by a matching date", async () => {
    history.showUntil("2014-08-01T12:00:00Z");
    const modified = (await fetchFeed("harbour-gazette")).response.headers.get("last-modified") ?? "";
    const headers = { "if-none-match": '"stale"', "if-modified-since": modified };
    expect((await fetchFeed("harbour-gazette", headers)).response.status).toBe(200);
  });

  test("answers HEAD without a body, refuses POST, and leaves other addresses to others", async () => {
    history.showUntil("2014-08-01T12:00:00Z");
    const head = await fetchFeed("harbour-gazette", {}, "HEAD");
    expect([head.response.status, head.xml]).toEqual([200, ""]);
    expect((await fetchFeed("harbour-gazette", {}, "POST")).response.status).toBe(405);
    expect((await fetch(`${urlOf("harbour-gazette")}x`)).status).toBe(418);
  });

  test("refuses to show until something that is no instant", () => {
    expect(() => history.showUntil("some day")).toThrow("Not an instant");
  });
});

describe("the steps of the replay", () => {
  test("go forward and cover every item and revision once", () => {
    const ats = history.steps.map((step) => Date.parse(step.at));
    expect(ats).toEqual(ats.toSorted((a, b) => a - b));
    expect(history.steps.reduce((sum, step) => sum + step.itemCount, 0)).toBe(
      feeds.flatMap((feed) => feed.items).length,
    );
  });

  test("name exactly the sources that change, so that a replay need visit no other", async () => {
    const seen = new Map<string, string | null>();
    const changed = async (): Promise<string[]> => {
      const found: string[] = [];
      for (const source of history.sources) {
        const etag = (await fetch(source.url, { method: "HEAD" })).headers.get("etag");
        if (seen.get(source.id) !== etag) found.push(source.id);
        seen.set(source.id, etag);
      }
      return found;
    };
    history.showUntil("2013-01-01T00:00:00Z");
    await changed();
    for (const step of history.steps) {
      history.showUntil(step.at);
      expect((await changed()).sort(), step.at).toEqual([...step.sourceIds].sort());
    }
  });

  test("group what was published within six hours, and no more", () => {
    const [launch] = history.steps;
    expect(launch).toEqual({
      at: "2013-12-09T14:20:00.000Z",
      itemCount: 1,
      sourceIds: ["history-harbour-gazette"],
    });
    const contempt = history.steps.find((step) => step.at.startsWith("2014-09-09T0"));
    expect(contempt?.sourceIds).toEqual([
      "history-sdny-13-mag-2814",
      "history-harbour-gazette",
      "history-redmond-statement-desk",
    ]);
  });
});
