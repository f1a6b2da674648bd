// What comes in: markup of browsers and of hand-made feeds, in every place a feed has for text. What goes out: what a
// person reads, and nothing that was meant for a browser. Surprise: what is broken costs its own entry little and the
// next one nothing.
import { describe, expect, test } from "vitest";
import { atom, readFeed, readFirst, rss } from "./small-feeds.ts";

const escaped = (html: string) => html.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Every place for HTML in a feed, and the field it is read into. */
const PLACES: Record<string, { of: (html: string) => string; field: "title" | "summary" | "text" }> = {
  "RSS title": { of: (html) => rss(`<title>${escaped(html)}</title>`), field: "title" },
  "RSS title in CDATA": { of: (html) => rss(`<title><![CDATA[${html}]]></title>`), field: "title" },
  "RSS description": { of: (html) => rss(`<description>${escaped(html)}</description>`), field: "summary" },
  "content:encoded": {
    of: (html) => rss(`<content:encoded><![CDATA[${html}]]></content:encoded>`),
    field: "text",
  },
  "XHTML body": {
    of: (html) => rss(`<body xmlns="http://www.w3.org/1999/xhtml">${html}</body>`),
    field: "text",
  },
  "Atom title": { of: (html) => atom(`<title type="html">${escaped(html)}</title>`), field: "title" },
  "Atom summary": { of: (html) => atom(`<summary type="html">${escaped(html)}</summary>`), field: "summary" },
  "Atom content, inline": {
    of: (html) => atom(`<content type="xhtml"><div>${html}</div></content>`),
    field: "text",
  },
};

/** Each around the word "safe", or in front of it. */
const DANGERS: Record<string, string> = {
  script: "<script>alert(1)</script>safe",
  "script with a type": '<script type="text/javascript">alert(1)</script>safe',
  style: "<style>p { color: red }</style>safe",
  iframe: '<iframe src="http://bad.example/"></iframe>safe',
  frame: '<frameset><frame src="http://bad.example/"></frame></frameset>safe',
  object: '<object data="bad.swf"></object>safe',
  embed: '<embed src="bad.swf"></embed>safe',
  applet: '<applet code="Bad">no</applet>safe',
  meta: '<meta http-equiv="refresh" content="0"></meta>safe',
  link: '<link rel="stylesheet" href="bad.css"></link>safe',
  base: '<base href="http://bad.example/"></base>safe',
  "an event": '<a href="#" onmouseover="alert(1)">safe</a>',
  "a script in an address": '<a href="javascript:alert(1)">safe</a>',
  "a style with an address": '<span style="background:url(http://bad.example/)">safe</span>',
  "a comment": "<!-- no -->safe",
  "a form": '<form action="http://bad.example/"><input type="text" value="no"></input>safe</form>',
};

describe.each(Object.entries(PLACES))("%s", (_place, { of, field }) => {
  test.each(Object.entries(DANGERS))("%s", async (_danger, html) => {
    expect((await readFirst(of(html)))[field]).toBe("safe");
  });
});

const GUESSED: [situation: string, title: string, wanted: string][] = [
  ["a less-than", "1 &lt; 2 and 3 &gt; 2", "1 < 2 and 3 > 2"],
  ["a less-than in CDATA", "<![CDATA[1 < 2 & 3]]>", "1 < 2 & 3"],
  ["a word in angles", "&lt;Sealed&gt; v. Microsoft", "<Sealed> v. Microsoft"],
  ["an address in angles", "From &lt;ann@court.example&gt;", "From <ann@court.example>"],
  ["an arrow", "Dublin &lt;- Redmond", "Dublin <- Redmond"],
  ["a heart", "I &lt;3 courts", "I <3 courts"],
  ["a less-than nobody escaped", "losses < profits, 1 <2", "losses < profits, 1 <2"],
  ["tags nobody escaped", "<b>Bold</b> words", "Bold words"],
  ["escaped twice", "Q&amp;amp;A", "Q&A"],
  ["markup escaped twice", "Use &amp;lt;b&amp;gt;", "Use <b>"],
  ["two sections", "<![CDATA[Stay]]><![CDATA[ lifted]]>", "Stay lifted"],
  ["text and a section", "Stay <![CDATA[<b>lifted</b>]]> today", "Stay lifted today"],
  ["a comment within", "Stay<!-- no --> lifted", "Stay lifted"],
  ["a processing instruction within", "Stay<?php no ?> lifted", "Stay lifted"],
  ["the end of a section as text", "a ]]&gt; b", "a ]]> b"],
  ["line breaks and tabs", "Stay\n\t  lifted", "Stay lifted"],
  ["a picture", "&lt;img src='x' alt='no'/&gt;Stay", "Stay"],
];

test.each(GUESSED)("a title nobody says the type of: %s", async (_situation, title, wanted) => {
  expect((await readFirst(rss(`<title>${title}</title>`))).title).toBe(wanted);
});

const PROSE: [situation: string, html: string, wanted: string][] = [
  ["paragraphs", "<p>One</p><p>Two</p>", "One\nTwo"],
  ["breaks", "One<br>Two<br/>Three", "One\nTwo\nThree"],
  ["a list", "<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"],
  ["a table", "<table><tr><th>Day</th><td>Monday</td></tr><tr><td>One</td></tr></table>", "Day Monday\nOne"],
  ["code", "<code>&lt;b&gt;</code>", "<b>"],
  ["ruby", "<ruby>法<rp>(</rp><rt>hō</rt><rp>)</rp></ruby>", "法(hō)"],
  ["a whole page", "<html><head><title>No</title></head><body>One</body></html>", "One"],
  ["what Word leaves", "<!--[if gte mso 9]><xml>no</xml><![endif]--><o:p>One</o:p>", "One"],
  ["a section within a section", "<![CDATA[One]]>", "One"],
  ["a doctype", "<!DOCTYPE html><p>One</p>", "One"],
  ["something like a doctype", "<!'One'>", "<!'One'>"],
  ["a quotation mark missing", '<a href="x>One</a> two', "One two"],
  ["a tag missing its end", "One <b>two", "One two"],
  ["an end without its beginning", "One</b> two</p>", "One two"],
  ["a comment without its end", "One <!-- no > two", "One two"],
  ["a tag cut away", "One <a hre", "One"],
  ["a drawing", "One<svg><title>No</title></svg>", "One"],
  ["a choice", "<select><option>No</option></select>One", "One"],
];

test.each(PROSE)("prose: %s", async (_situation, html, wanted) => {
  expect((await readFirst(rss(`<description>${escaped(html)}</description>`))).summary).toBe(wanted);
});

const entry = (inside: string) => `<item><title>One</title>${inside}</item><item><title>Two</title></item>`;
const BROKEN: [situation: string, document: string, problems?: number][] = [
  [
    "a section cut before its end",
    `<rss><channel>${entry("<description><![CDATA[<p>Tru</description>")}</channel></rss>`,
  ],
  [
    "one cut section after the other",
    `<rss><channel><item><title>One</title><description><![CDATA[a</description></item><item><title>Two</title><description><![CDATA[b]]></description></item></channel></rss>`,
  ],
  ["a comment without its end", `<rss><channel>${entry("<!-- no")}</channel></rss>`],
  ["a comment with dashes within", `<rss><channel><!-- a -- b -->${entry("")}</channel></rss>`],
  ["an end tag misspelt", `<rss><channel>${entry("<link>/1</lnik><guid>1</guid>")}</channel></rss>`],
  ["a link never closed", `<rss><channel>${entry("<link>/1<description>d</description>")}</channel></rss>`],
  ["the root never closed", `<rss><channel>${entry("")}`, 1],
  ["zero bytes within names", `<rss><channel>${entry("").replaceAll("item", "it\0em")}</channel></rss>`],
  ["two prologs", `<?xml version="1.0"?><?xml version="1.0"?><rss><channel>${entry("")}</channel></rss>`],
  ["blank lines before the prolog", `\n\n <?xml version="1.0"?><rss><channel>${entry("")}</channel></rss>`],
  ["a mark of byte order twice", `\ufeff\ufeff<rss><channel>${entry("")}</channel></rss>`],
  ["a script after the root", `<rss><channel>${entry("")}</channel></rss><script>no</script>`],
  ["a page around the feed", `<html><body><rss><channel>${entry("")}</channel></rss></body></html>`],
  [
    "attributes without quotes, and twice",
    `<rss version=2.0 version=2.0><channel>${entry("<guid isPermaLink=false>1</guid>")}</channel></rss>`,
  ],
  [
    "a doctype and a style sheet",
    `<?xml-stylesheet href="x"?><!DOCTYPE rss SYSTEM "x"><rss><channel>${entry("")}</channel></rss>`,
  ],
  [
    "the feed as a JSON string",
    JSON.stringify(
      `<rss version="2.0"><channel>${entry('<guid isPermaLink="false">1</guid>')}</channel></rss>`,
    ),
  ],
];

test.each(BROKEN)("broken: %s, and both entries are there", async (_situation, document, problems = 0) => {
  const feed = await readFeed(document);
  expect(feed.items.map(({ title }) => title)).toEqual(["One", "Two"]);
  expect(feed.problems).toHaveLength(problems);
});
