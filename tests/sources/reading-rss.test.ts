// What comes in: RSS of every age, RDF and Channel Definition Format, one habit of publishers in each document. What goes
// out: the field a person would look for. Surprise: none of these habits is rare; each has been seen in feeds.
import { describe, expect, test } from "vitest";
import { rdf, readFeed, readFirst, rss } from "./small-feeds.ts";

type Row = [situation: string, document: string, wanted: object];
const when = "2014-09-08T14:00:00.000Z";

const ENTRIES: Row[] = [
  ["a title alone", rss("<title>Stay lifted</title>"), { title: "Stay lifted" }],
  ["a Dublin Core title alone", rss("<dc:title>Stay lifted</dc:title>"), { title: "Stay lifted" }],
  [
    "a media title does not outrank",
    rss("<media:title>Film</media:title><title>Stay</title>"),
    { title: "Stay" },
  ],
  [
    "a title of a picture inside the entry",
    rss("<image><title>Logo</title><link>http://logo.example/</link></image><title>Stay</title>"),
    { title: "Stay", url: null },
  ],
  [
    "the title of media nested in their content",
    rss(
      '<media:content url="/v.mp4" fileSize="7"><media:title>Hearing</media:title><media:credit>Ann</media:credit></media:content>',
    ),
    {
      title: "Hearing",
      author: "Ann",
      enclosures: [{ url: "http://court.example/v.mp4", type: null, length: 7 }],
    },
  ],
  ["a description", rss("<description>Short.</description>"), { summary: "Short.", text: "Short." }],
  [
    "summary before description",
    rss("<summary>Short.</summary><description>The long one.</description>"),
    { summary: "Short.", text: "The long one." },
  ],
  [
    "description before summary",
    rss("<description>Short.</description><summary>The longer one.</summary>"),
    { summary: "Short.", text: "The longer one." },
  ],
  [
    "content:encoded",
    rss("<description>Short.</description><content:encoded>&lt;p>The long one.&lt;/p></content:encoded>"),
    { summary: "Short.", text: "The long one." },
  ],
  [
    "only content:encoded",
    rss("<content:encoded>&lt;p>All.&lt;/p></content:encoded>"),
    { summary: "All.", text: "All." },
  ],
  [
    "content under another prefix",
    rss(
      "<c:encoded>&lt;p>All.&lt;/p></c:encoded>",
      "",
      ' xmlns:c="http://purl.org/rss/1.0/modules/content/"',
    ),
    { text: "All." },
  ],
  ["fullitem", rss("<fullitem>&lt;p>All.&lt;/p></fullitem>"), { text: "All." }],
  [
    "a body of XHTML",
    rss('<body xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></body>'),
    { text: "One.\nTwo." },
  ],
  [
    "a prefixed body of XHTML",
    rss("<x:body><x:p>One.</x:p></x:body>", "", ' xmlns:x="http://www.w3.org/1999/xhtml"'),
    { text: "One." },
  ],
  ["a Dublin Core description", rss("<dc:description>Short.</dc:description>"), { summary: "Short." }],
  ["an abstract", rss("<dcterms:abstract>Short.</dcterms:abstract>"), { summary: "Short." }],
  ["an itunes summary", rss("<itunes:summary>Short.</itunes:summary>"), { summary: "Short." }],
  [
    "markup standing openly in a description",
    rss("<description>A <b>bold</b> word.</description>"),
    { summary: "A bold word." },
  ],
  [
    "a description said to be plain text",
    rss('<description type="text/plain">if a &lt;b></description>'),
    { summary: "if a <b>" },
  ],
  ["a link", rss("<link>http://court.example/1</link>"), { url: "http://court.example/1" }],
  [
    "a link in CDATA with blanks",
    rss("<link><![CDATA[ http://court.example/?a=1&b=2 ]]></link>"),
    { url: "http://court.example/?a=1&b=2" },
  ],
  [
    "a link whose ampersands are entities without an end",
    rss("<link>http://court.example/?a=1&copy=2&lt=3</link>"),
    { url: "http://court.example/?a=1&copy=2&lt=3" },
  ],
  [
    "a link wrapped over two lines",
    rss("<link>http://court.example/a\n   b</link>"),
    { url: "http://court.example/ab" },
  ],
  ["a link without http", rss("<link>www.court.example/1</link>"), { url: "http://www.court.example/1" }],
  ["a link without a scheme", rss("<link>//court.example/1</link>"), { url: "http://court.example/1" }],
  [
    "a path with blanks",
    rss("<link>/orders/stay lifted.pdf</link>"),
    { url: "http://court.example/orders/stay%20lifted.pdf" },
  ],
  ["a link that is a query", rss("<link>?id=7</link>"), { url: "http://court.example/news/feed.xml?id=7" }],
  [
    "a link that runs a script",
    rss("<link>javascript:alert(1)</link><title>Stay</title>"),
    { url: null, title: "Stay" },
  ],
  ["a guid that is the link", rss("<guid>http://court.example/1</guid>"), { url: "http://court.example/1" }],
  [
    "a guid that is no link",
    rss('<guid isPermaLink="false">http://court.example/1</guid>'),
    { url: null, keys: ["guid:http://court.example/1"] },
  ],
  [
    "isPermaLink in other letters",
    rss('<guid ISPERMALINK="FALSE">http://court.example/1</guid>'),
    { url: null },
  ],
  [
    "guid and link",
    rss("<guid>http://court.example/g</guid><link>http://court.example/1</link>"),
    { url: "http://court.example/1", keys: ["guid:http://court.example/g", "url:https://court.example/1"] },
  ],
  ["an Atom id in RSS", rss("<id>seven</id>"), { keys: ["guid:court:seven"] }],
  [
    "FeedBurner's redirector",
    rss(
      "<link>http://feeds.example/~r/1</link><feedburner:origLink>http://court.example/1</feedburner:origLink>",
    ),
    { url: "http://court.example/1" },
  ],
  [
    "pubDate",
    rss("<title>x</title><pubDate>Mon, 08 Sep 2014 10:00:00 EDT</pubDate>"),
    { publishedAt: when, updatedAt: null },
  ],
  [
    "an empty pubDate before the real one",
    rss("<title>x</title><pubDate/><pubDate>Mon, 08 Sep 2014 14:00:00 GMT</pubDate>"),
    { publishedAt: when },
  ],
  [
    "dc:date",
    rss("<title>x</title><dc:date>2014-09-08T14:00:00Z</dc:date>"),
    { publishedAt: when, updatedAt: when },
  ],
  [
    "dcterms:issued and modified",
    rss(
      "<title>x</title><dcterms:issued>2014-09-08T14:00:00Z</dcterms:issued><dcterms:modified>2014-09-09</dcterms:modified>",
    ),
    { publishedAt: when, updatedAt: "2014-09-09T00:00:00.000Z" },
  ],
  [
    "dcterms:created",
    rss("<title>x</title><dcterms:created>2014-09-08T14:00:00Z</dcterms:created>"),
    { publishedAt: when },
  ],
  [
    "Atom's dates in RSS",
    rss(
      "<title>x</title><a:published>2014-09-08T14:00:00Z</a:published><a:updated>2014-09-09</a:updated>",
      "",
      ' xmlns:a="http://www.w3.org/2005/Atom"',
    ),
    { publishedAt: when, updatedAt: "2014-09-09T00:00:00.000Z" },
  ],
  [
    "when it expires is not when it came",
    rss("<title>x</title><expirationDate>2030-01-01</expirationDate>"),
    { publishedAt: null },
  ],
  [
    "categories of several kinds",
    rss(
      "<title>x</title><category domain='d'>Courts</category><category/><dc:subject>Privacy</dc:subject><category>Courts</category>",
    ),
    { categories: ["Courts", "Privacy"] },
  ],
  [
    "an enclosure's length that is none",
    rss('<title>x</title><enclosure url="/a.mp3" length="-1" type="audio/mpeg"/>'),
    { enclosures: [{ url: "http://court.example/a.mp3", type: "audio/mpeg", length: null }] },
  ],
  [
    "the source of the entry is not the entry",
    rss('<source url="http://wire.example/">The Wire</source><title>Stay</title>'),
    { title: "Stay", url: null },
  ],
  [
    "comments are not the article",
    rss("<title>x</title><comments>http://court.example/c</comments><link>http://court.example/1</link>"),
    { url: "http://court.example/1" },
  ],
];

const AUTHORS: Row[] = [
  ["an address", rss("<author>ann@court.example</author>"), { author: "ann@court.example" }],
  [
    "address, then name in brackets",
    rss("<author>ann@court.example (Ann Clerk)</author>"),
    { author: "Ann Clerk" },
  ],
  [
    "name, then address in brackets",
    rss("<author>Ann Clerk (ann@court.example)</author>"),
    { author: "Ann Clerk" },
  ],
  [
    "name, then address in angles",
    rss("<author>Ann Clerk &lt;ann@court.example&gt;</author>"),
    { author: "Ann Clerk" },
  ],
  ["name, then address bare", rss("<author>Ann Clerk ann@court.example</author>"), { author: "Ann Clerk" }],
  ["address, then name bare", rss("<author>ann@court.example Ann Clerk</author>"), { author: "Ann Clerk" }],
  ["mailto", rss("<author>mailto:ann@court.example</author>"), { author: "ann@court.example" }],
  [
    "an address in angles only",
    rss("<author>&lt;ann@court.example&gt;</author>"),
    { author: "ann@court.example" },
  ],
  ["dc:creator", rss("<dc:creator>Ann Clerk</dc:creator>"), { author: "Ann Clerk" }],
  ["dc:author", rss("<dc:author>Ann Clerk</dc:author>"), { author: "Ann Clerk" }],
  ["itunes:author", rss("<itunes:author>Ann Clerk</itunes:author>"), { author: "Ann Clerk" }],
  ["an address and a creator", rss("<dc:creator>Ann Clerk</dc:creator><author/>"), { author: "Ann Clerk" }],
  ["a name with an ampersand", rss("<author>Clerk &amp; Sons</author>"), { author: "Clerk & Sons" }],
  [
    "Atom's person in RSS",
    rss("<a:author><a:name>Ann Clerk</a:name></a:author>", "", ' xmlns:a="http://www.w3.org/2005/Atom"'),
    { author: "Ann Clerk" },
  ],
];

const OTHERS: Row[] = [
  [
    "RSS 0.90",
    rdf("<title>Stay</title><link>http://court.example/1</link>").replace(
      "http://purl.org/rss/1.0/",
      "http://my.netscape.com/rdf/simple/0.9/",
    ),
    { title: "Stay", url: "http://court.example/1" },
  ],
  [
    "RDF names its entries in an attribute",
    rdf("<title>Stay</title>").replace("<item>", '<item rdf:about="http://court.example/1">'),
    { keys: ["guid:http://court.example/1"] },
  ],
  [
    "RDF with Dublin Core",
    rdf(
      "<title>Stay</title><d:creator>Ann</d:creator><d:date>2014-09-08T14:00:00Z</d:date>",
      "",
      ' xmlns:d="http://purl.org/dc/elements/1.1/"',
    ),
    { author: "Ann", publishedAt: when },
  ],
  [
    "RSS 1.1",
    '<Channel xmlns="http://purl.org/net/rss1.1#"><title>News</title><items><item><title>Stay</title><link>http://court.example/1</link></item></items></Channel>',
    { title: "Stay", feed: { title: "News" } },
  ],
  [
    "Channel Definition Format",
    '<CHANNEL HREF="http://court.example/"><TITLE>News</TITLE><ABSTRACT>About courts</ABSTRACT><ITEM HREF="/1" LASTMOD="2014-09-08T10:00:00-04:00"><TITLE>Stay</TITLE><ABSTRACT>Short.</ABSTRACT></ITEM></CHANNEL>',
    {
      title: "Stay",
      url: "http://court.example/1",
      updatedAt: when,
      summary: "Short.",
      feed: { title: "News", link: "http://court.example/", description: "About courts" },
    },
  ],
  [
    "entries beside the channel",
    "<rss><channel><title>News</title></channel><item><title>Stay</title></item></rss>",
    { title: "Stay", feed: { title: "News" } },
  ],
  [
    "capitals everywhere",
    "<RSS><CHANNEL><TITLE>NEWS</TITLE><ITEM><TITLE>STAY</TITLE></ITEM></CHANNEL></RSS>",
    { title: "STAY" },
  ],
  [
    "a prefix for RSS itself",
    '<r:rss xmlns:r="http://backend.userland.com/rss2"><r:channel><r:item><r:title>Stay</r:title></r:item></r:channel></r:rss>',
    { title: "Stay" },
  ],
  [
    "a picture before the channel's own words",
    rss(
      "<title>Stay</title>",
      "<image><title>Logo</title><link>http://logo.example/</link></image><title>News</title><link>http://court.example/</link>",
    ),
    { feed: { title: "News", link: "http://court.example/" } },
  ],
  [
    "a text input before them",
    rss(
      "<title>Stay</title>",
      "<textInput><title>Search</title><link>http://search.example/</link><description>d</description></textInput><title>News</title><link>/</link><description>All</description>",
    ),
    { feed: { title: "News", link: "http://court.example/", description: "All" } },
  ],
  [
    "an empty text input",
    rdf("<title>Stay</title>", "<textinput/><link>http://court.example/</link>"),
    { feed: { link: "http://court.example/" } },
  ],
  [
    "the channel's language",
    rss("<title>x</title>", "<language>en-us</language>"),
    { feed: { language: "en-us" } },
  ],
  [
    "Dublin Core's word on the language",
    rss("<title>x</title>", "<dc:language>de</dc:language>"),
    { feed: { language: "de" } },
  ],
  ["xml:lang on the root", rss("<title>x</title>", "", ' xml:lang="fr"'), { feed: { language: "fr" } }],
  [
    "an underscore in it",
    rss("<title>x</title>", "<language>pt_BR</language>"),
    { feed: { language: "pt-BR" } },
  ],
];

describe.each([
  ["an entry", ENTRIES],
  ["its author", AUTHORS],
  ["formats and channels", OTHERS],
])("%s", (_what, rows) => {
  test.each(rows)("%s", async (_situation, document, wanted) => {
    expect(await readFirst(document)).toMatchObject(wanted);
  });
});

test("an entry of a hundred thousand characters in one line, and a thousand entries, keep every one", async () => {
  const long = "warrant ".repeat(12_500);
  const feed = await readFeed(
    rss(
      `<title>long</title><description>${long}</description>`,
      "<item><title>short</title></item>".repeat(999),
    ),
  );
  expect(feed.items).toHaveLength(1000);
  expect(feed.items.at(-1)?.text).toBe(long.trim());
});
