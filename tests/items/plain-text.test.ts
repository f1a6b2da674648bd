/** HTML of feeds read the way a person would. */

import { describe, expect, test } from "vitest";
import { plainText } from "../../src/items/plain-text.ts";
import fc from "../property.ts";

describe("html reads as text", () => {
  test.each([
    ["<p>One&nbsp;<b>bold</b> word</p><p>Two</p>", "One bold word\nTwo"],
    ["<ul><li>first<li>second</ul>", "- first\n- second"],
    ["a<br>b<br/>c", "a\nb\nc"],
    ["<table><tr><td>1</td><td>2</td></tr></table>", "1 2"],
    ["before<script>alert('<p>x</p>')</script><style>p{}</style>after", "beforeafter"],
    ["Q&amp;A &#8220;quoted&#8221; &eacute;", "Q&A “quoted” é"],
    ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
    ["breaks off within an end tag</p cla", "breaks off within an end tag"],
    [`${"<b>".repeat(1600)}deep <i>inside</i></b> the tags`, "deep inside the tags"],
    ["&lt;blink&gt; is a tag", "<blink> is a tag"],
    ["<p>wrapped\nin the source</p>", "wrapped in the source"],
    ["plain\nwrapped\n\nnext paragraph", "plain wrapped\nnext paragraph"],
    ["<div><div><p>deep</div>unclosed", "deep\nunclosed"],
    ["", ""],
  ])("%s", (html, text) => {
    expect(plainText(html)).toBe(text);
  });
});

test("a hostile page of a million open tags is read in no time", () => {
  const started = performance.now();
  expect(plainText(`${"<div><b ".repeat(100_000)}text`)).toBeDefined();
  expect(plainText(`${"<p>".repeat(200_000)}text`)).toBe("text");
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("whatever the input, no tag of a script survives and nothing throws", () => {
  const piece = fc.constantFrom(
    "<script>",
    "</script>",
    "<p",
    ">",
    "&amp;",
    "&#0;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "x",
    "\u0000",
    "<li>",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(piece).map((p) => p.join("")),
      ),
      (html) => {
        const text = plainText(html);
        expect(text.includes("\r") || text.includes("\0")).toBe(false);
      },
    ),
  );
});
