// From a page to its feeds.
import { describe, expect, test } from "vitest";
import { lookForFeeds, readPage } from "../../src/sources/discover-feeds.ts";
import type { Page } from "../../src/sources/fetch-page.ts";

const at = "https://example.org/blog/post";
const offered = (head: string) => readPage(head, at).offered.map(({ url, format }) => [url, format]);

describe("a page", () => {
  test("names its feeds in links, relative ones included, each once", () => {
    expect(
      offered(`<link rel="alternate" type="application/rss+xml" href="rss.xml">
        <link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="//cdn.example/atom">
        <link rel=alternate type=application/feed+json href=/feed.json>
        <link rel="alternate" type="application/rss+xml" href="https://www.example.org/blog/rss.xml#again">`),
    ).toEqual([
      ["https://example.org/blog/rss.xml", "RSS"],
      ["https://cdn.example/atom", "Atom"],
      ["https://example.org/feed.json", "JSON Feed"],
    ]);
  });

  test("with a base element is read from there", () => {
    expect(
      offered(
        `<base href="https://other.example/a/"><link rel="alternate" type="application/rss+xml" href="f">`,
      ),
    ).toEqual([["https://other.example/a/f", "RSS"]]);
  });

  test.each([
    ['<link rel="alternate" hreflang="fr" href="/fr">'],
    ['<link rel="stylesheet" type="application/rss+xml" href="/x">'],
    ['<link rel="alternate" type="application/json+oembed" href="/oembed">'],
    ['<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">'],
    ['<!-- <link rel="alternate" type="application/rss+xml" href="/x"> -->'],
  ])("does not offer %s", (head) => {
    expect(offered(head)).toEqual([]);
  });

  test("offers no more than a menu can hold", () => {
    const many = Array.from(
      { length: 60 },
      (_, n) => `<link rel=alternate type=application/rss+xml href="/${n}">`,
    );
    expect(offered(many.join(""))).toHaveLength(25);
  });
});

describe("looking for feeds", () => {
  const html = (text: string): Page => ({
    kind: "body",
    url: at,
    contentType: "text/html",
    bytes: new TextEncoder().encode(text),
    validators: { etag: null, lastModified: null },
    retryAfter: null,
    movedTo: null,
    freshForMs: null,
  });
  const missing: Page = { kind: "failed", problem: { kind: "not-found", detail: "no" }, retryAfter: null };

  test("where a page sends browsers on is looked at first", async () => {
    const asked: string[] = [];
    await lookForFeeds(at, async (address) => {
      asked.push(address);
      return address === at
        ? html('<html><meta http-equiv="Refresh" content="0; URL=\'/moved\'"><a href="/rss">RSS</a>')
        : missing;
    });
    expect(asked.slice(1, 3)).toEqual(["https://example.org/moved", "https://example.org/rss"]);
  });

  test("what the page links in its text is tried first, six addresses in all", async () => {
    const asked: string[] = [];
    const found = await lookForFeeds(at, async (address) => {
      asked.push(address);
      return address === at
        ? html('<html><a href="/news/rss">RSS</a><a href="/feedback">Tell us</a>')
        : missing;
    });
    expect(found).toMatchObject({ kind: "page", feeds: [] });
    expect(asked).toEqual([
      at,
      "https://example.org/news/rss",
      "https://example.org/feed",
      "https://example.org/rss",
      "https://example.org/rss.xml",
      "https://example.org/atom.xml",
      "https://example.org/index.xml",
    ]);
  });

  test("a host that stops answering is not asked again", async () => {
    const asked: string[] = [];
    await lookForFeeds(at, async (address) => {
      asked.push(address);
      if (address === at) return html("<html>");
      return { kind: "failed", problem: { kind: "timeout", detail: "silent" }, retryAfter: null };
    });
    expect(asked).toHaveLength(2);
  });

  test("a challenge page is named as one, and nothing more is tried", async () => {
    let count = 0;
    const found = await lookForFeeds(at, async () => {
      count += 1;
      return html("<!doctype html><title>Just a moment...</title>");
    });
    expect(found).toMatchObject({
      kind: "failed",
      problem: { detail: expect.stringContaining("Cloudflare") },
    });
    expect(count).toBe(1);
  });
});
