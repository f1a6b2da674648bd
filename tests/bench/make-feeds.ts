// What comes in: how many articles, how long, which format. What goes out: a feed as publishers' software writes it.
// Surprise: the words are made up and seeded, the markup is not: paragraphs, links, quotes, entities, CDATA, images.
import { type Chance, seededChance } from "./edit-article.ts";

export type FeedFormat = "rss" | "rss-cdata" | "atom" | "rdf" | "json";

const SYLLABLES = "war rant co urt mi cro soft ser ver dub lin ap peal pri va cy tre a ty cloud or der".split(
  " ",
);

/** A feed of `count` articles of about `words` words each. The same arguments give the same bytes. */
export function makeFeed(format: FeedFormat, count: number, words: number, seed = 1): string {
  const chance = seededChance(seed);
  const articles = Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(2014, 8, 1, 0, at * 37));
    return {
      at,
      day,
      title: sentence(chance, 9),
      html: makeHtml(chance, words),
      teaser: sentence(chance, 30),
    };
  });
  if (format === "json") {
    const items = articles.map(({ at, day, title, html, teaser }) => ({
      id: `https://example.org/a/${at}`,
      url: `https://example.org/a/${at}`,
      title,
      summary: teaser,
      content_html: html,
      date_published: day.toISOString(),
    }));
    return JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Example", items });
  }
  const entries = articles.map(({ at, day, title, html, teaser }) => {
    const address = `https://example.org/a/${at}?utm_source=rss&amp;utm_medium=feed`;
    const tag = `tag:example.org,2014:${seed}-${at}`;
    if (format === "atom")
      return `<entry><title type="html">${escapeXml(title)}</title><link rel="alternate" type="text/html" href="${address}"/><id>${tag}</id><published>${day.toISOString()}</published><updated>${day.toISOString()}</updated><author><name>Jordan Miles</name></author><category term="privacy"/><summary type="text">${escapeXml(teaser)}</summary><content type="html">${escapeXml(html)}</content></entry>`;
    if (format === "rdf")
      return `<item rdf:about="${address}"><title>${escapeXml(title)}</title><link>${address}</link><description>${escapeXml(teaser)}</description><dc:creator>Jordan Miles</dc:creator><dc:date>${day.toISOString()}</dc:date><content:encoded><![CDATA[${html}]]></content:encoded></item>`;
    const body = format === "rss" ? escapeXml(html) : `<![CDATA[${html}]]>`;
    return `<item><title>${escapeXml(title)}</title><link>${address}</link><guid isPermaLink="false">${tag}</guid><pubDate>${day.toUTCString()}</pubDate><dc:creator><![CDATA[Jordan Miles]]></dc:creator><category><![CDATA[Privacy & law]]></category><description>${escapeXml(teaser)} &#8217;s</description><content:encoded>${body}</content:encoded></item>`;
  });
  const names = `xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  const head = `<title>Example</title><link>https://example.org/</link><description>News</description>`;
  const prolog = `<?xml version="1.0" encoding="UTF-8"?>\n`;
  if (format === "atom")
    return `${prolog}<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title><id>tag:example.org,2014:feed</id><link href="https://example.org/"/>\n${entries.join("\n")}\n</feed>`;
  if (format === "rdf")
    return `${prolog}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${names}><channel rdf:about="https://example.org/">${head}</channel>\n${entries.join("\n")}\n</rdf:RDF>`;
  return `${prolog}<rss version="2.0" ${names}><channel>${head}<language>en-us</language>\n${entries.join("\n")}\n</channel></rss>`;
}

function makeHtml(chance: Chance, words: number): string {
  const paragraphs: string[] = [];
  for (let left = words; left > 0; left -= 60) {
    const said = Array.from({ length: 3 }, () => sentence(chance, 20)).join(" ");
    const link = `<a href="https://example.org/t/${Math.floor(chance() * 999)}">${word(chance)}</a>`;
    paragraphs.push(
      `<p>${said} &ldquo;${sentence(chance, 6)}&rdquo; ${link} &amp; <em>${word(chance)}</em>.</p>`,
    );
  }
  return `<img src="https://example.org/i.jpg" alt="A photo"/>${paragraphs.join("\n")}<script>var a = "b";</script>`;
}

function sentence(chance: Chance, words: number): string {
  const said = Array.from({ length: words }, () => word(chance)).join(" ");
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function word(chance: Chance): string {
  const length = 1 + Math.floor(chance() * 3);
  return Array.from({ length }, () => SYLLABLES[Math.floor(chance() * SYLLABLES.length)]).join("");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
