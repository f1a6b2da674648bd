// What comes in: nothing. What goes out: documents to mutate, as bytes: feeds of every kind as publishers write them.
// Surprise: real feeds are added where the shared samples are at hand, small ones only: fifty thousand are to be read.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { makeFeed } from "../bench/make-feeds.ts";
import { sharedFile } from "../shared-material.ts";

const MOST_BYTES = 20_000;

const RSS_MODULES = `<?xml version="1.0" encoding="utf-8"?>
<!-- a comment with <item> in it -->
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:georss="http://www.georss.org/georss" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Warrant &amp; Cloud</title><link>https://example.org/</link><atom:link rel="self" href="https://example.org/feed"/><language>en-us</language><ttl>30</ttl>
<item><title>Judge holds Microsoft in contempt</title><link>/2014/09/contempt?utm_source=rss</link><guid isPermaLink="false">tag:1</guid><pubDate>Tue, 09 Sep 2014 14:03:00 EST</pubDate><dc:creator>Jordan Miles</dc:creator><category domain="x">Privacy</category><description>The &lt;b&gt;order&lt;/b&gt; was agreed &amp;mdash; both sides said &lt;a href="/more"&gt;so&lt;/a&gt;.</description><content:encoded><![CDATA[<p>The order was agreed.</p><script>alert(1)</script><p>Appeal &amp; stay follow &#8211; soon.</p>]]></content:encoded><enclosure url="https://example.org/a.mp3" length="123" type="audio/mpeg"/><slash:comments>4</slash:comments><georss:point>53.3 -6.2</georss:point></item>
<item><title>Second hearing</title><media:group><media:content url="https://example.org/v.mp4" fileSize="99"/><media:title>Video of it</media:title></media:group><itunes:author>Radio Dublin</itunes:author><itunes:summary>Interview on the case</itunes:summary><pubDate>2014-09-10T08:00:00+02:00</pubDate></item>
</channel></rss>`;

const OWN: string[] = [
  RSS_MODULES,
  `<rss version="0.91"><channel><title>Old news</title><link>http://example.org/</link><item><title>AT&T caf&eacute; ruling</title><link>http://example.org/a?x=1&y=2</link><description>Bare & ampersands, <b>bold</b> words</description></item><item><title>Unclosed<item><title>Next</title></item></channel></rss>`,
  `<?xml version="1.0"?><feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:base="http://example.org/blog/"><title mode="escaped">Old &lt;i&gt;Atom&lt;/i&gt;</title><link rel="alternate" href="."/><entry><title>First entry</title><link rel="alternate" type="text/html" href="one"/><id>tag:example.org,2003:1</id><issued>2003-12-13T08:29:29-04:00</issued><modified>2003-12-13T18:30:02Z</modified><author><name>Ada</name></author><summary type="text/plain">Short words</summary><content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Longer <em>words</em> here</p></div></content></entry></feed>`,
  `<?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="de"><a:title type="html">Prefixed &amp;amp; odd</a:title><a:entry xml:base="../x/"><a:title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Ein <b>Titel</b></div></a:title><a:link href="y"/><a:id>urn:uuid:1</a:id><a:updated>2014-01-01</a:updated><a:content type="text">Plain &lt;not a tag&gt; text</a:content></a:entry></a:feed>`,
  `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://example.org/"><title>RDF</title><link>http://example.org/</link></channel><item rdf:about="http://example.org/1"><title>One</title><link>http://example.org/1</link><dc:date>2014-09</dc:date></item></rdf:RDF>`,
  `<CHANNEL HREF="http://example.org/"><TITLE>Channel definition</TITLE><ITEM HREF="http://example.org/i" LASTMOD="1998-03-01T12:00"><TITLE>Push item</TITLE><ABSTRACT>Old words</ABSTRACT></ITEM></CHANNEL>`,
  `{"version":"https://jsonfeed.org/version/1","title":"JSON","items":[{"id":"1","url":"https://example.org/1","title":"One","content_html":"<p>Words</p>","date_published":"2014-01-01T00:00:00Z"},{"id":2,"content_text":"Two & three"}]}`,
  `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "expanded"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>Entities &b;</title><item><title>One &a; &c;</title><description>&b;&b;</description></item></channel></rss>`,
  `<html><head><title>No feed</title></head><body><p>Just a page</p></body></html>`,
];

/** In a fixed order, so that a seed names the same documents again on the same machine. */
export function gatherSeeds(): Uint8Array[] {
  const seeds: Uint8Array[] = OWN.map((text) => Buffer.from(text));
  for (const format of ["rss", "rss-cdata", "atom", "rdf", "json"] as const)
    seeds.push(Buffer.from(makeFeed(format, 4, 120, 7)));
  seeds.push(Buffer.from(`\ufeff${RSS_MODULES}`, "utf16le"));
  seeds.push(
    Buffer.from(
      RSS_MODULES.replace("utf-8", "windows-1252").replace("Judge", "Caf\u00e9 \u0093judge\u0094"),
      "latin1",
    ),
  );
  for (const folder of ["pacer_rss", "courtlistener_atom"]) addFolder(seeds, sharedFile(`samples/${folder}`));
  for (const folder of ["illformed", "encoding", "entities", "wellformed"])
    addFolder(seeds, sharedFile(`samples/feedparser/${folder}`));
  return seeds;
}

function addFolder(seeds: Uint8Array[], folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = `${folder}/${name}`;
    if (name.endsWith(".xml") && statSync(path).size <= MOST_BYTES) seeds.push(readFileSync(path));
  }
}
