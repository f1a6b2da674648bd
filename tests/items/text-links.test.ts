/** Where the links of an article's text led, as places in the plain text. */

import { describe, expect, test } from "vitest";
import { plainText, readHtml } from "../../src/items/plain-text.ts";
import fc from "../property.ts";

const BASE = "https://gazette.example/2014/feed.xml";

/** "words -> address", for each link. */
function linksIn(html: string, base: string | null = BASE): string[] {
  const { text, links } = readHtml(html, base);
  return links.map(({ start, end, url }) => `${text.slice(start, end)} -> ${url}`);
}

describe("links of a text", () => {
  test.each([
    [
      '<p>The <a href="https://court.example/order.pdf">order</a> came.</p>',
      ["order -> https://court.example/order.pdf"],
    ],
    ['<a href="/a?utm_source=rss&amp;b=1">x</a>', ["x -> https://gazette.example/a?utm_source=rss&b=1"]],
    ["<a href=page>x</a>", ["x -> https://gazette.example/2014/page"]],
    ['<a href="//other.example">x</a>', ["x -> https://other.example/"]],
    ['<ul><li><a href="https://a.example">  two \n  words </a>', ["two words -> https://a.example/"]],
    ['<a href="https://a.example"><ul><li>point</ul></a>', ["point -> https://a.example/"]],
    ['<p>\n  a &nbsp; b <a href="https://a.example">\n c  d\t</a>\n e', ["c d -> https://a.example/"]],
    [
      '<a href="https://a.example">open <a href="https://b.example">closes it</a> after',
      ["open -> https://a.example/", "closes it -> https://b.example/"],
    ],
    ['<a href="https://a.example">never closed<p>another paragraph', ["never closed -> https://a.example/"]],
    [
      '<a href="https://a.example"><b>bold</b> <img src=x alt=y>word</a>',
      ["bold word -> https://a.example/"],
    ],
  ])("%s", (html, links) => {
    expect(linksIn(html)).toEqual(links);
  });

  test.each([
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" JaVaScRiPt:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="mailto:clerk@court.example">x</a>',
    '<a href="#note">1</a>',
    '<a href="">x</a>',
    '<a name="top">x</a>',
    '<a title="https://a.example">x</a>',
    '<a href="https://a.example"></a>',
    '<a href="https://a.example"><img src="x.png"></a> word',
    '<a href="https://a.example"> &nbsp; </a> word',
    '<script><a href="https://a.example">x</a></script>',
    '<a href="https://">x</a>',
    `<a href="https://a.example/${"x".repeat(2100)}">x</a>`,
  ])("%s leads nowhere", (html) => {
    expect(linksIn(html)).toEqual([]);
  });

  test("without a base, relative addresses lead nowhere and absolute ones stay", () => {
    expect(linksIn('<a href="/a">x</a> <a href="http://b.example/">y</a>', null)).toEqual([
      "y -> http://b.example/",
    ]);
  });

  test("whatever the markup, links change no letter of the text and stay in order within it", () => {
    const piece = fc.constantFrom(
      '<a href="https://a.example/1">',
      '<a href="rel">',
      "</a>",
      "<p>",
      "</p>",
      "<li>",
      "<br>",
      "<td>",
      "<script>",
      "</script>",
      " ",
      "  \n",
      "\u00a0\u200b",
      "-",
      "word",
      "é👩‍⚖️",
      "&amp;",
      "<",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join("");
        const { text, links } = readHtml(html, BASE);
        // Without its address a link is any other tag.
        expect(text).toBe(plainText(html.replaceAll("href", "title")));
        let last = 0;
        for (const { start, end } of links) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/u);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("a word between two links is never taken for theirs, however the blanks fall", () => {
    const blank = fc.constantFrom("", " ", "  ", "\n \n", "&nbsp; ", "\t<br> ");
    fc.assert(
      fc.property(fc.array(blank, { minLength: 8, maxLength: 8 }), (b) => {
        const html = `${b[0]}<p>${b[1]}<a href="https://a.example">${b[2]}one${b[3]}</a>${b[4]}two${b[5]}<a href="https://b.example">${b[6]}three</a>${b[7]}`;
        expect(linksIn(html)).toEqual(["one -> https://a.example/", "three -> https://b.example/"]);
      }),
      { numRuns: 500 },
    );
  });

  test("a hundred thousand links on one line, under a long base, cost neither time nor memory", () => {
    const html = `<p>${'<a href="x">y</a> '.repeat(100_000)}${'<a href="x">'.repeat(100_000)}`;
    const started = performance.now();
    const { links } = readHtml(html, `https://a.example/${"b/".repeat(900)}`);
    expect(links.length).toBe(500);
    expect(readHtml(html, `https://a.example/${"b/".repeat(9000)}`).links).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
