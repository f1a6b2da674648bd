// Lists of feeds of other readers: what is read, what is written, and that nothing in them can hurt.

import { describe, expect, test } from "vitest";
import { type OpmlFeed, readOpml, writeOpml } from "../../src/sources/opml.ts";
import fc from "../property.ts";

const DAY = new Date("2026-11-20T12:00:00Z");

function feedsOf(text: string): OpmlFeed[] {
  const read = readOpml(text);
  if (read.kind === "refused") throw new Error(read.why);
  return read.feeds;
}

describe("an OPML file", () => {
  test("is read with its folders, whatever case and types its writer liked", () => {
    const read =
      readOpml(`\ufeff<?xml version="1.0"?><!-- made by a reader --><OPML version="1.1"><head><title>Mine &amp; yours</title></head><body>
      <outline text="Courts"><outline type="rss" text="A &quot;court&quot;" xmlUrl="https://a.example/feed?x=1&amp;y=2"/>
        <outline title="B" xmlURL=" https://b.example/ " htmlUrl="https://b.example"></outline></outline>
      <outline type="link" text="A link" url="https://link.example"/>
      <outline type="rss" text="C" url="https://c.example/rss"/></body></OPML>`);
    expect(read).toEqual({
      kind: "opml",
      title: "Mine & yours",
      feeds: [
        { title: 'A "court"', address: "https://a.example/feed?x=1&y=2", folder: "Courts" },
        { title: "B", address: "https://b.example/", folder: "Courts" },
        { title: "C", address: "https://c.example/rss", folder: null },
      ],
      withoutAddress: ["A link"],
    });
  });

  test("with bare ampersands and a missing end is read as far as it goes", () => {
    const text = `<opml><body><outline text="R&D" xmlUrl="https://a.example/?a=1&b=2"/><outline text="B" xmlUrl="https://b.example`;
    expect(feedsOf(text)).toEqual([{ title: "R&D", address: "https://a.example/?a=1&b=2", folder: null }]);
  });

  test("cannot expand entities of its own, nor fetch any", () => {
    const bomb = `<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY x SYSTEM "file:///etc/passwd">]><opml><body><outline text="&b;&x;" xmlUrl="https://a.example/"/></body></opml>`;
    expect(feedsOf(bomb)).toEqual([{ title: "&b;&x;", address: "https://a.example/", folder: null }]);
  });

  test("fifty thousand outlines deep does not exhaust the stack", () => {
    const deep = `<opml><body>${'<outline text="x">'.repeat(50_000)}<outline xmlUrl="https://a.example/"/>`;
    expect(feedsOf(deep)).toHaveLength(1);
  });

  test.each([
    "",
    "hello",
    "<html><body>no</body></html>",
    '{"version":"https://jsonfeed.org/version/1"}',
    "<rss/>",
  ])("that is none (%s) is refused with a sentence", (text) => {
    expect(readOpml(text)).toMatchObject({
      kind: "refused",
      why: expect.stringContaining("not an OPML file"),
    });
  });
});

// What XML cannot hold at all is dropped on writing; everything else must come back.
const text = fc
  .string({
    unit: fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.constantFrom(..."&<>\"'\t\n\r ;#"),
    ),
  })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML 1.0 §2.2 does not allow.
  .map((raw) => raw.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ""));
const feed = fc.record({
  title: text.filter((title) => title !== ""),
  address: fc
    .oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), text)
    .map((a) => a.trim())
    .filter(Boolean),
  folder: fc.option(fc.constantFrom("News & views", "<Courts>", "\u00dc"), { nil: null }),
});

test("what is written is read back the same, whatever titles and addresses hold", () => {
  fc.assert(
    fc.property(fc.array(feed, { maxLength: 20 }), text, (feeds, title) => {
      const read = readOpml(writeOpml(title, feeds, DAY));
      if (read.kind === "refused") throw new Error(read.why);
      // Feeds of one folder are written together.
      expect(read.feeds).toEqual([...Map.groupBy(feeds, ({ folder }) => folder).values()].flat());
      expect(read.title ?? "").toBe(title.trim());
      expect(read.withoutAddress).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("no document at all makes reading fail or take long", () => {
  const soup = fc.array(
    fc.constantFrom(
      '<opml version="2.0">',
      "<body>",
      '<outline text="a" xmlUrl="https://a.example/"',
      ">",
      "/>",
      "</outline>",
      "<![CDATA[",
      "]]>",
      "<!--",
      "&",
      "&#0;",
      "\u0000",
      '"',
      "</opml>",
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(soup, (parts) => {
      readOpml(parts.join(" "));
    }),
    { numRuns: 500 },
  );
});
