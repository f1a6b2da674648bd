/** Feeds as they are served, not as they should be. */

import { describe, expect, test } from "vitest";
import type { ParsedItem } from "../../src/items/item.ts";
import { parseDocument } from "../../src/sources/parse-document.ts";
import type { ParsedFeed } from "../../src/sources/source.ts";
import fc from "../property.ts";

const url = "https://example.org/feeds/news.xml";

async function read(text: string): Promise<ParsedFeed> {
  const parsed = await parseDocument(Buffer.from(text), { url, scope: "court" });
  if ("problem" in parsed) throw new Error(parsed.problem.detail);
  return parsed;
}
const rss = (items: string, root = '<rss version="2.0">') =>
  read(`${root}<channel><title>News</title>${items}</channel></rss>`);
const first = async (item: string, root?: string) =>
  (await rss(`<item>${item}</item>`, root)).items[0] as ParsedItem;

test("RSS 2.0: every field in its place", async () => {
  const item = await first(
    `<title>Stay &amp; contempt</title><link>/a?utm_source=rss</link><guid isPermaLink="false">77</guid>
     <description>&lt;p&gt;Short.&lt;/p&gt;</description><content:encoded><![CDATA[<p>Long one.</p><p>Two.</p>]]></content:encoded>
     <dc:creator>Jane Doe</dc:creator><pubDate>Mon, 08 Sep 2014 10:00:00 EDT</pubDate><category>Courts</category><category>Privacy</category>
     <enclosure url="/a.mp3" type="audio/mpeg" length="12"/>`,
  );
  expect(item).toEqual({
    keys: ["guid:court:77", "url:https://example.org/a"],
    url: "https://example.org/a?utm_source=rss",
    title: "Stay & contempt",
    author: "Jane Doe",
    publishedAt: "2014-09-08T14:00:00.000Z",
    updatedAt: null,
    summary: "Short.",
    text: "Long one.\nTwo.",
    categories: ["Courts", "Privacy"],
    enclosures: [{ url: "https://example.org/a.mp3", type: "audio/mpeg", length: 12 }],
  });
});

test("Atom: types, links of several kinds, names of people, a base address", async () => {
  const feed =
    await read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://court.example/x/" xml:lang="en-US"><title type="html">A &amp;amp; B</title>
    <link rel="self" href="https://court.example/feed"/><link href="/"/>
    <entry><id>urn:1</id><title>1 &lt; 2</title><link rel="replies" href="c"/><link rel="alternate" href="stay.html"/><link rel="enclosure" href="o.pdf" type="application/pdf" length="9"/>
    <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">The <b>stay</b> is lifted.</div></summary>
    <author><name>Ann Clerk</name><email>a@b.c</email></author><updated>2014-08-29T10:00:00Z</updated><category term="order"/></entry></feed>`);
  expect(feed.feed).toEqual({
    title: "A & B",
    link: "https://court.example/",
    language: "en-US",
    description: null,
  });
  expect(feed.items[0]).toMatchObject({
    keys: ["guid:court:urn:1", "url:https://court.example/x/stay.html"],
    title: "1 < 2",
    url: "https://court.example/x/stay.html",
    summary: "The stay is lifted.",
    author: "Ann Clerk",
    publishedAt: "2014-08-29T10:00:00.000Z",
    updatedAt: "2014-08-29T10:00:00.000Z",
    categories: ["order"],
    enclosures: [{ url: "https://court.example/x/o.pdf", type: "application/pdf", length: 9 }],
  });
});

test("RDF, old RSS, RSS without a version and a channel without a root are feeds too", async () => {
  const rdf =
    await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>T</title><link>https://t.example/</link></channel>
    <item rdf:about="https://t.example/1"><title>One</title><link>https://t.example/1</link></item></rdf:RDF>`);
  expect(rdf).toMatchObject({ feed: { title: "T", link: "https://t.example/" }, items: [{ title: "One" }] });
  for (const root of ['<rss version="0.91">', "<rss>", '<rss version="3.7">'])
    expect((await first("<title>x</title>", root)).title).toBe("x");
  expect((await read("<channel><title>T</title><item><title>x</title></item></channel>")).items).toHaveLength(
    1,
  );
});

test("JSON Feed gives the same keys as the same entry in RSS", async () => {
  const json = await read(
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "T & T",
      items: [
        {
          id: "https://example.org/1",
          url: "/1",
          title: "a < b",
          content_html: "<p>x</p>",
          date_published: "2014-09-08T10:00:00+01:00",
          authors: [{ name: "N" }],
        },
      ],
    }),
  );
  const item = await first("<guid>https://example.org/1</guid><link>/1</link><title>a &lt; b</title>");
  expect(json.items[0]).toMatchObject({
    title: "a < b",
    text: "x",
    author: "N",
    publishedAt: "2014-09-08T09:00:00.000Z",
    keys: item.keys,
  });
});

describe("what breaks a strict parser does not cost the feed", () => {
  test.each([
    ["bare ampersands", "<title>AT&T v. R&D</title>", "AT&T v. R&D"],
    ["HTML entities", "<title>caf&eacute;&nbsp;&mdash; &hellip;</title>", "café — …"],
    ["control characters", "<title>a\u0008b\u0000c</title>", "abc"],
    ["an unclosed tag", "<title>open<description>x</description>", "open"],
    ["CDATA with HTML", "<title><![CDATA[<b>Bold</b> &amp; old]]></title>", "Bold & old"],
    ["other capitals", "<TITLE>Loud</TITLE>", "Loud"],
    ["an unquoted attribute", "<title type=html>plain</title>", "plain"],
    ["an unknown namespace", "<x:y><z/></x:y><title>kept</title>", "kept"],
    ["double escaping", "<title>Q&amp;amp;A</title>", "Q&A"],
    ["a media title only", "<media:group><media:title>filmed</media:title></media:group>", "filmed"],
  ])("%s", async (_what, xml, title) => {
    expect((await first(xml)).title).toBe(title);
  });

  test("an impossible Atom date loses the date, not the feed", async () => {
    const feed = await read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>x</title><published>the day before</published><link>https://e.example/1</link></entry></feed>',
    );
    expect(feed.items[0]).toMatchObject({ title: "x", publishedAt: null, url: "https://e.example/1" });
  });

  test("an item that is not closed does not swallow the next", async () => {
    const feed = await rss(
      "<item><title>one</title><description>broken <b>text<item><title>two</title></item>",
    );
    expect(feed.items.map((item) => item.title)).toEqual(["one", "two"]);
  });

  test("warnings printed before the feed and a cut-off end", async () => {
    const feed = await read(
      '<br />\n<b>Warning</b>: mysql in <b>/var</b><br />\n<rss version="2.0"><channel><item><title>one</title></item><item><title>tw',
    );
    expect(feed.items.map((item) => item.title)).toEqual(["one", "tw"]);
    expect(feed.problems).toEqual([expect.stringContaining("breaks off")]);
  });

  test("entities of a DOCTYPE are not expanded", async () => {
    const feed = await read(
      '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss version="2.0"><channel><item><title>&b;</title><link>file:///etc/passwd</link></item></channel></rss>',
    );
    expect(feed.items[0]?.title).toBe("&b;");
  });
});

test("channel image, text input and atom:self do not pass for the feed's own title and link", async () => {
  const feed = await read(
    '<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><image><title>Logo</title><link>https://logo.example/</link></image><a:link rel="self" href="https://self.example/"/><title>News</title><link>https://news.example/</link></channel></rss>',
  );
  expect(feed.feed).toMatchObject({ title: "News", link: "https://news.example/" });
});

test("an empty feed is a feed; an empty document, a page, JSON and other XML are not, and it is said what they are", async () => {
  expect((await read('<feed xmlns="http://www.w3.org/2005/Atom"></feed>')).items).toEqual([]);
  expect((await rss("")).items).toEqual([]);
  const told = async (text: string) => {
    const parsed = await parseDocument(Buffer.from(text), {});
    return "problem" in parsed ? parsed.problem : null;
  };
  expect(await told(" \n")).toMatchObject({ kind: "empty" });
  expect(await told("<!doctype html><html><title>Log in</title></html>")).toMatchObject({
    kind: "not-a-feed",
    detail: expect.stringContaining("“Log in”"),
  });
  expect(await told('<?xml version="1.0"?><opml/>')).toMatchObject({
    detail: expect.stringContaining("<opml>"),
  });
  expect(await told('{"error":"x"}')).toMatchObject({ detail: expect.stringContaining("JSON") });
  expect(await told("<rss version='2.0'><chan")).toMatchObject({
    kind: "not-a-feed",
    detail: expect.stringContaining("breaks off"),
  });
  expect(await told("Service unavailable")).toMatchObject({
    detail: expect.stringContaining("Service unavailable"),
  });
});

test("a tag torn in two by an opening without an end is not put together again", async () => {
  for (const torn of ["<i<!--tem>", "<i<![CDATA[tem>"]) {
    const feed = await read(
      `<rss version="2.0"><channel><title>N</title>${torn}<title>A</title></item><item><title>B</title></item></channel></rss>`,
    );
    expect(feed.items.map((item) => item.title)).toEqual(["B"]);
  }
});

test("a mutated feed never throws, never takes long, never invents an item", async () => {
  const seeds = [
    '<rss version="2.0"><channel><title>N</title><item><title>A &amp; b</title><guid>1</guid><description><![CDATA[<p>x</p>]]></description><pubDate>Mon, 08 Sep 2014 10:00:00 EDT</pubDate></item><item><title>B</title></item></channel></rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title type="html">a</title><link href="/1"/><content type="xhtml"><div>x</div></content><updated>2014-08-29</updated></entry></feed>',
    '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","title":"x","content_text":"y"}]}',
  ];
  const noise = fc.constantFrom(
    "",
    "<",
    ">",
    "&",
    "]]>",
    "<![CDATA[",
    "<!--",
    '"',
    "<item>",
    "</item>",
    "<entry>",
    "\u0000",
    "xmlns=",
    "<p",
    "é",
    "&#xD800;",
    "<title",
    "{",
    "}",
    ",",
  );
  const mutation = fc.record({ at: fc.nat(400), remove: fc.nat(30), insert: noise });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(mutation, { maxLength: 6 }),
      async (seed, mutations) => {
        let text = seed;
        for (const { at, remove, insert } of mutations)
          text = text.slice(0, at) + insert + text.slice(at + remove);
        const started = performance.now();
        const parsed = await parseDocument(Buffer.from(text), { url, scope: "s" });
        expect(performance.now() - started).toBeLessThan(1000);
        if ("problem" in parsed) return;
        const starts =
          text.replaceAll("\u0000", "").match(/<(?:[\w]*:)?(?:item|entry)|"id"|"title"/gi)?.length ?? 0;
        expect(parsed.items.length).toBeLessThanOrEqual(starts);
        for (const item of parsed.items) expect(item.keys.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 1500 },
  );
});

test("a million nested tags, or as many that never close, are read in a second", async () => {
  const hostile = [
    `<rss version="2.0"><channel><item><title>x</title><description>${"<a>".repeat(300_000)}`,
    `<rss version="2.0"><channel><item><title>x</title><description><![CDATA[${"<p ".repeat(300_000)}]]></description></item></channel></rss>`,
    `<rss version="2.0"><channel>${"<item><title>".repeat(100_000)}`,
    `<rss version="2.0"><channel><item><title>x</title>${'<a b="'.repeat(200_000)}`,
    `<${"a".repeat(1_000_000)}`,
    `<rss version="2.0"><channel>${"<![CDATA[".repeat(300_000)}`,
    `<rss version="2.0"><channel>${"<![CDATA[</item><item>".repeat(100_000)}]]>`,
    `<rss version="2.0"><channel><item><description>${"<![CDATA[<!-- ".repeat(100_000)}`,
    `<rss version="2.0"><channel><item><description>${"&lt;![CDATA[&lt;a b='> ".repeat(100_000)}`,
    `<rss version="2.0"><channel><item><title>${"< ".repeat(100_000)}`,
  ];
  for (const text of hostile) {
    const started = performance.now();
    await parseDocument(Buffer.from(text), { url, scope: "s" });
    expect(performance.now() - started).toBeLessThan(2000);
  }
});

test("half a million brackets in a title or a text cost far less than a second", async () => {
  for (const bracket of ["<", "&lt;", "< ", "&lt;a ", ">", "&"]) {
    for (const field of ["title", "description"]) {
      const text = `<rss version="2.0"><channel><item><title>One</title><guid>1</guid><${field}>Two ${bracket.repeat(500_000)}</${field}></item></channel></rss>`;
      const began = process.cpuUsage();
      const read = await parseDocument(Buffer.from(text), { url, scope: "s" });
      const { user, system } = process.cpuUsage(began);
      expect("problem" in read ? read.problem : read.items[0]?.title).toMatch(/^One|^Two/);
      expect([bracket, field, (user + system) / 1e6 < 1]).toEqual([bracket, field, true]);
    }
  }
});

test("of a title's half a megabyte the beginning stays, and no reference is cut in two", async () => {
  const begin = "x".repeat(3_996);
  const read = await parseDocument(
    Buffer.from(
      `<rss version="2.0"><channel><item><guid>1</guid><title>${begin}&amp;amp;${"y".repeat(500_000)}</title></item></channel></rss>`,
    ),
    { url, scope: "s" },
  );
  expect("problem" in read ? read.problem : read.items[0]?.title).toBe(begin);
});

test("an entry in which nothing stands is said to be empty, and costs the others nothing", async () => {
  const feed = await rss("<item/><item><title>One</title></item><item></item>");
  expect(feed.items.map((item) => item.title)).toEqual(["One"]);
  expect(feed.problems).toEqual(["2 entries are empty."]);
});

test("a misspelt media type does not turn words into garbage, real base64 is undone", async () => {
  const feed = await read(
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="tex/html">Stay lifted, again</title></entry>
     <entry><title type="application/octet-stream">U3RheSBsaWZ0
ZWQ=</title></entry></feed>`,
  );
  expect(feed.items.map((item) => item.title)).toEqual(["Stay lifted, again", "Stay lifted"]);
});

test("links of a text are kept with it, each from where its nearest base says", async () => {
  const atom =
    await read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://court.example/x/"><title>T</title>
    <entry><id>1</id><title>E</title><summary type="html">&lt;a href="s">short&lt;/a></summary>
      <content type="xhtml" xml:base="y/"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <a href="z?a=1&amp;b=2">order</a> of
      <span xml:base="https://other.example/w/">the <a href="v">judge</a></span>, <a href="javascript:x">no</a>.</p></div></content></entry></feed>`);
  const [entry] = atom.items;
  expect(entry?.text).toBe("The order of the judge, no.");
  expect(entry?.links).toEqual([
    { start: 4, end: 9, url: "https://court.example/x/y/z?a=1&b=2" },
    { start: 17, end: 22, url: "https://other.example/w/v" },
  ]);
  const plain = await first('<title>t</title><description>&lt;a href="/p"&gt;w&lt;/a&gt;</description>');
  expect(plain.links).toEqual([{ start: 0, end: 1, url: "https://example.org/p" }]);
  const json = await read(
    '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","content_html":"a <a href=\\"/p\\">w</a>"}]}',
  );
  expect(json.items[0]?.links).toEqual([{ start: 2, end: 3, url: "https://example.org/p" }]);
  expect(Object.keys((await first("<title>t</title><description>none</description>")) ?? {})).not.toContain(
    "links",
  );
});
