// What comes in: Atom 0.3 and 1.0, its texts in every type and mode, its links, people and dates, one in each document.
// What goes out: the field a person would look for. Surprise: where a base is given, it counts from its own element on.
import { describe, expect, test } from "vitest";
import { atom, atom03, readFirst, rss } from "./small-feeds.ts";

type Row = [situation: string, document: string, wanted: object];
const base64 = (text: string) => Buffer.from(text).toString("base64");
const when = "2014-09-08T14:00:00.000Z";

const TEXTS: Row[] = [
  ["no type: text", atom("<title>1 &lt; 2 &amp;amp; 3</title>"), { title: "1 < 2 &amp; 3" }],
  [
    "text",
    atom('<title type="text">&lt;b&gt;</title><content type="text">&lt;p&gt; is a tag</content>'),
    { title: "<b>", text: "<p> is a tag" },
  ],
  [
    "html",
    atom('<title type="html">&lt;b&gt;Stay&lt;/b&gt; &amp;amp; more</title>'),
    { title: "Stay & more" },
  ],
  [
    "html in CDATA",
    atom('<title type="html"><![CDATA[<b>Stay</b> &amp; more]]></title>'),
    { title: "Stay & more" },
  ],
  [
    "html with tags standing openly",
    atom('<content type="html"><p>One</p>&lt;p&gt;Two&lt;/p&gt;</content>'),
    { text: "One\nTwo" },
  ],
  [
    "xhtml",
    atom(
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">if <i>a</i> &lt; b &amp;amp; c</div></title>',
    ),
    { title: "if a < b &amp; c" },
  ],
  [
    "xhtml under a prefix",
    atom(
      '<content type="xhtml" xmlns:x="http://www.w3.org/1999/xhtml"><x:div><x:p>One</x:p><x:p>Two</x:p></x:div></content>',
    ),
    { text: "One\nTwo" },
  ],
  [
    "a media type of plain text",
    atom('<content type="text/plain">a &lt;b> c</content>'),
    { text: "a <b> c" },
  ],
  [
    "a media type of HTML",
    atom('<content type="text/html">&lt;p&gt;One&lt;/p&gt;</content>'),
    { text: "One" },
  ],
  [
    "XML of somebody's own",
    atom('<content type="application/xml"><order><word>One</word></order></content>'),
    { text: "One" },
  ],
  [
    "base64 by its media type",
    atom(`<title type="application/octet-stream">${base64("Stay lifted")}</title>`),
    { title: "Stay lifted" },
  ],
  ["HTML although no type says so", atom("<summary>&lt;p&gt;One&lt;/p&gt;</summary>"), { summary: "One" }],
  ["capitals in the type", atom('<summary type="HTML">&lt;p&gt;One&lt;/p&gt;</summary>'), { summary: "One" }],
  ["an empty type", atom('<title type="">1 &lt; 2</title>'), { title: "1 < 2" }],
  [
    "several contents: the longest",
    atom("<content>One.</content><content>One and two.</content>"),
    { text: "One and two." },
  ],
  [
    "a content kept elsewhere",
    atom('<title>Stay</title><content src="/full.html" type="text/html"/>'),
    { title: "Stay", text: "" },
  ],
  [
    "brackets in a text title",
    atom('<title type="text">&lt;Sealed&gt; v. &lt;Sealed&gt;</title>'),
    { title: "<Sealed> v. <Sealed>" },
  ],
  [
    "0.3, escaped HTML",
    atom03('<title type="text/html" mode="escaped">&lt;b&gt;Stay&lt;/b&gt;</title>'),
    { title: "Stay" },
  ],
  [
    "0.3, inline XML",
    atom03(
      '<title type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>stay</b></div></title>',
    ),
    { title: "A stay" },
  ],
  [
    "0.3, base64 of text",
    atom03(`<summary type="text/plain" mode="base64">${base64("if a <b> c")}</summary>`),
    { summary: "if a <b> c" },
  ],
  [
    "0.3, base64 of HTML, wrapped",
    atom03(
      `<content type="text/html" mode="base64">\n ${base64("<p>The order was <b>stayed</b>.</p>").replace(/(.{20})/g, "$1\n")}</content>`,
    ),
    { text: "The order was stayed." },
  ],
  [
    "0.3, the same text in two types",
    atom03(
      '<content type="multipart/alternative"><content type="text/plain">One</content><content type="text/html" mode="escaped">&lt;p&gt;One, two&lt;/p&gt;</content></content>',
    ),
    { text: "One, two" },
  ],
  [
    "0.3, tagline and link of the feed",
    atom03(
      "<title>x</title>",
      '<title>News</title><tagline>All of it</tagline><link rel="alternate" type="text/html" href="/"/>',
    ),
    { feed: { title: "News", description: "All of it", link: "http://court.example/" } },
  ],
  [
    "a subtitle in HTML",
    atom("<title>x</title>", '<subtitle type="html">&lt;i&gt;All&lt;/i&gt; of it</subtitle>'),
    { feed: { description: "All of it" } },
  ],
  [
    "a stranger's title after",
    atom('<title>Stay</title><x:title xmlns:x="http://x.example/">No</x:title>'),
    { title: "Stay" },
  ],
  [
    "a stranger's title before",
    atom('<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">No</dc:title><title>Stay</title>'),
    { title: "Stay" },
  ],
  [
    "a stranger's id",
    atom('<id>urn:1</id><x:id xmlns:x="http://x.example/">no</x:id>'),
    { keys: ["guid:court:urn:1"] },
  ],
  [
    "a stranger's element with attributes of Atom's",
    atom('<x:y xmlns:x="http://x.example/" href="/no" type="html">no</x:y><title>Stay</title>'),
    { title: "Stay", url: null },
  ],
  [
    "Atom under a prefix",
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>News</a:title><a:entry><a:title>Stay</a:title><a:link href="/1"/></a:entry></a:feed>',
    { title: "Stay", url: "http://court.example/1", feed: { title: "News" } },
  ],
  [
    "Atom without a namespace",
    '<feed><entry><title>Stay</title><summary type="html">&lt;b&gt;One&lt;/b&gt;</summary></entry></feed>',
    { title: "Stay", summary: "One" },
  ],
  [
    "the feed the entry was taken from",
    atom(
      "<source><title>Wire</title><id>urn:wire</id><author><name>No</name></author><updated>2001-01-01</updated></source><title>Stay</title><id>urn:1</id>",
    ),
    { title: "Stay", author: null, keys: ["guid:court:urn:1"], updatedAt: null },
  ],
  [
    "a film's own words",
    atom(
      '<media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>No</media:title><media:description>What is seen</media:description></media:group><title>Stay</title>',
    ),
    { title: "Stay", summary: "What is seen" },
  ],
];

const LINKS: Row[] = [
  [
    "a page before its data",
    atom('<link type="application/json" href="/1.json"/><link type="text/html" href="/1"/>'),
    { url: "http://court.example/1" },
  ],
  ["a rel that is not said", atom('<link href="/1"/>'), { url: "http://court.example/1" }],
  [
    "a rel written as its registry's address",
    atom('<link rel="http://www.iana.org/assignments/relation/alternate" href="/1"/>'),
    { url: "http://court.example/1" },
  ],
  ["capitals in rel", atom('<link rel="ALTERNATE" href="/1"/>'), { url: "http://court.example/1" }],
  [
    "replies, via, related and next are other pages",
    atom(
      '<link rel="replies" href="/r"/><link rel="via" href="/v"/><link rel="related" href="/x"/><link rel="next" href="/n"/><title>x</title>',
    ),
    { url: null },
  ],
  [
    "an enclosure",
    atom('<link rel="enclosure" href="/a.pdf" type="application/pdf" length="9"/>'),
    { enclosures: [{ url: "http://court.example/a.pdf", type: "application/pdf", length: 9 }] },
  ],
  ["the address as text", atom03("<link>http://court.example/1</link>"), { url: "http://court.example/1" }],
  [
    "an id is not changed",
    atom("<id>HTTP://Court.example/%7Eann</id>"),
    { keys: ["guid:HTTP://Court.example/%7Eann"] },
  ],
  ["an id with attributes", atom('<id scheme="x">urn:1</id>'), { keys: ["guid:court:urn:1"] }],
  [
    "an ampersand in an attribute",
    atom('<link href="/?a=1&amp;b=2&c=3"/>'),
    { url: "http://court.example/?a=1&b=2&c=3" },
  ],
  ["quotes in an attribute", atom(`<link title='"Stay"' href='/1'/>`), { url: "http://court.example/1" }],
];

const BASES: Row[] = [
  [
    "on the feed",
    atom('<link href="1"/>', "", ' xml:base="http://other.example/a/"'),
    { url: "http://other.example/a/1" },
  ],
  [
    "on the entry",
    atom("").replace("<entry>", '<entry xml:base="http://other.example/a/"><link href="1"/>'),
    { url: "http://other.example/a/1" },
  ],
  [
    "on the link",
    atom('<link xml:base="http://other.example/a/" href="1"/>'),
    { url: "http://other.example/a/1" },
  ],
  [
    "on the feed, relative",
    atom('<link href="1"/>', "", ' xml:base="sub/"'),
    { url: "http://court.example/news/sub/1" },
  ],
  [
    "one within the other",
    atom('<link xml:base="b/" href="1"/>', "", ' xml:base="http://other.example/a/"'),
    { url: "http://other.example/a/b/1" },
  ],
  [
    "that of a sibling does not count",
    atom('<title xml:base="http://other.example/">x</title><link href="/1"/>'),
    { url: "http://court.example/1" },
  ],
  [
    "malformed",
    atom('<link href="1"/>', "", ' xml:base="http://[no/"'),
    { url: "http://court.example/news/1" },
  ],
  [
    "no web address",
    atom('<link href="1"/>', "", ' xml:base="javascript:alert(1)//"'),
    { url: "http://court.example/news/1" },
  ],
  [
    "with letters beyond ASCII",
    atom('<link href="1"/>', "", ' xml:base="http://other.example/é/"'),
    { url: "http://other.example/%C3%A9/1" },
  ],
  [
    "in RSS, on root, channel and item",
    rss("<link>1</link>", "", ' xml:base="http://other.example/a/"')
      .replace("<channel>", '<channel xml:base="b/">')
      .replace("<item>", '<item xml:base="c/">'),
    { url: "http://other.example/a/b/c/1" },
  ],
  [
    "on an enclosure",
    rss('<enclosure xml:base="http://other.example/a/" url="1.mp3"/>'),
    { enclosures: [{ url: "http://other.example/a/1.mp3", type: null, length: null }] },
  ],
  [
    "on the feed's own link",
    atom("<title>x</title>", '<link xml:base="http://other.example/a/" href="."/>'),
    { feed: { link: "http://other.example/a/" } },
  ],
];

const PEOPLE_AND_DATES: Row[] = [
  [
    "a name with address and page",
    atom("<author><name>Ann Clerk</name><email>a@b.example</email><uri>http://a.example/</uri></author>"),
    { author: "Ann Clerk" },
  ],
  [
    "the address first",
    atom("<author><email>a@b.example</email><name>Ann Clerk</name></author>"),
    { author: "Ann Clerk" },
  ],
  ["an address alone", atom("<author><email>a@b.example</email></author>"), { author: "a@b.example" }],
  ["a name without its element", atom("<author>Ann Clerk</author>"), { author: "Ann Clerk" }],
  [
    "two authors: the first",
    atom("<author><name>Ann</name></author><author><name>Ben</name></author>"),
    { author: "Ann" },
  ],
  [
    "who contributed did not write it",
    atom("<title>x</title><contributor><name>Con</name></contributor>"),
    { author: null },
  ],
  [
    "published and updated",
    atom(
      "<title>x</title><published>2014-09-08T10:00:00-04:00</published><updated>2014-09-09T00:00:00Z</updated>",
    ),
    { publishedAt: when, updatedAt: "2014-09-09T00:00:00.000Z" },
  ],
  [
    "updated alone",
    atom("<title>x</title><updated>2014-09-08T14:00:00Z</updated>"),
    { publishedAt: when, updatedAt: when },
  ],
  [
    "0.3: issued, modified, created",
    atom03(
      "<title>x</title><created>2014-09-01</created><issued>2014-09-08T14:00:00Z</issued><modified>2014-09-09</modified>",
    ),
    { publishedAt: when, updatedAt: "2014-09-09T00:00:00.000Z" },
  ],
  [
    "0.3: created alone",
    atom03("<title>x</title><created>2014-09-08T14:00:00Z</created>"),
    { publishedAt: when },
  ],
  [
    "categories by label and term",
    atom(
      '<title>x</title><category term="ct" label="Courts"/><category term="privacy" scheme="http://s.example/"/>',
    ),
    { categories: ["Courts", "privacy"] },
  ],
  [
    "a language on the feed",
    atom("<title>x</title>", "", ' xml:lang="en-GB"'),
    { feed: { language: "en-GB" } },
  ],
];

describe.each([
  ["texts", TEXTS],
  ["links", LINKS],
  ["a base address", BASES],
  ["people and dates", PEOPLE_AND_DATES],
])("%s", (_what, rows) => {
  test.each(rows)("%s", async (_situation, document, wanted) => {
    expect(await readFirst(document)).toMatchObject(wanted);
  });
});
