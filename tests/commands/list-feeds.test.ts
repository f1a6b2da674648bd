// /feeds list: sources in health and in trouble, in words, within the limits.
import { describe, expect, test } from "vitest";
import { listFeeds } from "../../src/commands/feeds/list-feeds.ts";
import { LIMITS } from "../../src/delivery/discord/limits.ts";
import type { SourceState } from "../../src/sources/source.ts";
import type { SourceOfServer } from "../../src/storage/follower-verbs.ts";

const NOW = new Date("2026-11-20T12:00:00Z");

function feed(name: string, changes: Partial<SourceState> = {}): SourceOfServer {
  return {
    follower: null,
    source: {
      id: name.toLowerCase(),
      kind: "feed",
      name,
      url: `https://example.org/${name}`,
      topics: [],
      why: "test",
      everyMinutes: 15,
      firstSight: "silent",
      language: "en",
    },
    state: {
      sourceId: name.toLowerCase(),
      validators: { etag: null, lastModified: null },
      nextVisitAt: "2026-11-20T12:11:00.000Z",
      lastVisitAt: "2026-11-20T11:56:00.000Z",
      lastOkAt: "2026-11-20T11:56:00.000Z",
      failingSince: null,
      failures: 0,
      lastProblem: null,
      itemsSeen: 20,
      ...changes,
    },
  };
}

const broken = feed("The Register", {
  failingSince: "2026-11-18T09:12:00.000Z",
  failures: 31,
  lastProblem: { kind: "server-error", detail: "HTTP 503 from www.theregister.com" },
});

describe("the list of feeds", () => {
  test("sources in trouble come first, with what went wrong, since when, and the next visit", () => {
    const { content, embeds } = listFeeds([feed("Ars Technica"), broken], 1, NOW, 50, "en");
    expect(content).toBe("**2 feeds**, 1 failing");
    expect(embeds?.[0]?.description?.split("\n")).toEqual([
      "⚠️ **The Register** · HTTP 503 from www.theregister.com, failing for 2 days (31 tries) · next visit in 11 minutes",
      "✅ **Ars Technica** · visited 4 minutes ago · 20 items so far · next visit in 11 minutes",
    ]);
  });

  test("sources asked in vain while the network was away are not said to be well", () => {
    const never = feed("Never", { lastOkAt: null });
    const before = feed("Before", { lastOkAt: "2026-11-20T09:56:00.000Z" });
    const { content, embeds } = listFeeds([never, before, feed("Well")], 1, NOW, 50, "en");
    expect(content).toBe("**3 feeds**, 2 without an answer, as if our network were away");
    expect(embeds?.[0]?.description?.split("\n")).toEqual([
      "⏳ **Before** · tried 4 minutes ago, no answer, last answer 2 hours ago · next visit in 11 minutes",
      "⏳ **Never** · tried 4 minutes ago, no answer · next visit in 11 minutes",
      "✅ **Well** · visited 4 minutes ago · 20 items so far · next visit in 11 minutes",
    ]);
  });

  test("two feeds of one outlet are told apart by their ids", () => {
    const one = feed("Courts");
    const two = { ...one, source: { ...one.source, id: "courts-appeals" } };
    expect(listFeeds([one, two], 1, NOW, 50, "en").embeds?.[0]?.description).toMatch(
      /^✅ \*\*Courts\*\* `courts` · .*\n✅ \*\*Courts\*\* `courts-appeals` · /,
    );
  });

  test("the bundled history is no feed of today: it comes last and is counted apart", () => {
    const told = feed("Docket Wire", { itemsSeen: 14 });
    const history = { ...told, source: { ...told.source, isHistory: true } };
    const { content, embeds } = listFeeds([history, feed("The Gazette")], 1, NOW, 50, "en");
    expect(content).toBe("**1 feed**, 1 of the bundled history, all well");
    expect(embeds?.[0]?.description?.split("\n").at(-1)).toBe(
      "📖 **Docket Wire** · bundled history, 14 items told so far",
    );
  });

  test("a source not visited yet says so, and one that is due is due now", () => {
    const fresh = feed("New", { lastVisitAt: null, nextVisitAt: "2026-11-20T11:59:00.000Z" });
    expect(listFeeds([fresh], 1, NOW, 50, "en").embeds?.[0]?.description).toBe(
      "⏳ **New** · not visited yet · next visit due now",
    );
  });

  test("a source that its publisher ended says so, and one paused here that it is", () => {
    const gone = feed("Gone", {
      failingSince: "2026-11-18T09:12:00.000Z",
      stopped: {
        why: "gone.example says the feed is gone for good (HTTP 410).",
        at: "2026-11-18T09:12:00.000Z",
      },
    });
    const followed = {
      sourceId: "b",
      guildId: "1",
      addedBy: "2",
      addedAt: "",
      heardSince: "",
      firstSightAt: null,
    };
    const paused = { ...feed("Break"), follower: { ...followed, pausedAt: "2026-11-20T11:00:00.000Z" } };
    expect(listFeeds([gone, paused], 1, NOW, 50, "en").embeds?.[0]?.description?.split("\n")).toEqual([
      "⏹️ **Gone** · stopped: gone.example says the feed is gone for good (HTTP 410). Visits ended 2 days ago.",
      "⏸️ **Break** (added here) · paused here 1 hour ago",
    ]);
  });

  test("what a server said cannot ping or format", () => {
    const nasty = feed("Nasty", {
      failingSince: "2026-11-20T11:00:00.000Z",
      lastProblem: { kind: "not-a-feed", detail: "@everyone **<html>** https://evil.example/x" },
    });
    const text = listFeeds([nasty], 1, NOW, 50, "en").embeds?.[0]?.description ?? "";
    expect(text).not.toMatch(/@everyone|:\/\/|(^|[^\\])<html/);
  });

  test("seventy feeds are cut into pages, every feed on exactly one of them, each within the limits", () => {
    const long = { kind: "timeout" as const, detail: `no answer ${"x".repeat(300)}` };
    const feeds = Array.from({ length: 70 }, (_, index) =>
      feed(`A feed with quite a long name, number ${index} of them all`, {
        failingSince: "2026-11-18T09:12:00.000Z",
        failures: 31,
        lastProblem: long,
      }),
    );
    const seen: string[] = [];
    for (let page = 1; page <= 6; page += 1) {
      const { content, embeds } = listFeeds(feeds, page, NOW, 50, "en");
      expect(content).toContain(`page ${page} of 6`);
      const text = embeds?.[0]?.description ?? "";
      expect(text.length).toBeLessThanOrEqual(LIMITS.description);
      seen.push(...(text.match(/number \d+/g) ?? []));
    }
    expect(new Set(seen).size).toBe(70);
    expect(seen).toHaveLength(70);
    expect(listFeeds(feeds, 99, NOW, 50, "en").content).toContain("page 6 of 6");
  });
});
