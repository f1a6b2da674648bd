/**
 * Passages with links as Discord shows them, some of them hostile.
 *
 * In: texts and links. Out: what the project's own reader of Discord's markdown makes of the result.
 * Surprise: the reader is a script of the preview page and has no types, so the test names what it needs.
 */

import { describe, expect, test } from "vitest";
import { renderPassage, renderSlice } from "../../src/delivery/discord/passage-markdown.ts";
import { plainMarkdown } from "../../src/delivery/discord/plain-markdown.ts";
import type { TextLink } from "../../src/items/item.ts";
import fc from "../property.ts";

type Node = string | { kind: string; children?: Node[]; text?: string; url?: string };
const script = new URL("../../src/preview/page/read-markdown.js", import.meta.url).href;
const { readMarkdown } = (await import(script)) as { readMarkdown: (text: string) => Node[] };

const kindsIn = (nodes: Node[]): string[] =>
  nodes.flatMap((node) => (typeof node === "string" ? [] : [node.kind, ...kindsIn(node.children ?? [])]));
const addressesIn = (nodes: Node[]): string[] =>
  nodes.flatMap((node) =>
    typeof node === "string" ? [] : [...(node.url ? [node.url] : []), ...addressesIn(node.children ?? [])],
  );
const seen = (nodes: Node[]): string =>
  nodes
    .map((node) => (typeof node === "string" ? node : `${node.text ?? ""}${seen(node.children ?? [])}`))
    .join("");
/** What remains of a text for the eye, whatever the blanks, and with the brackets that may not stand in a label. */
const eye = (text: string) =>
  text
    .replace(/[\s\u200b]+/g, "")
    .replaceAll("[", "(")
    .replaceAll("]", ")");

const linked = (text: string, words: string, url: string) => {
  const start = text.indexOf(words);
  return renderPassage({ text, links: [{ start, end: start + words.length, url }] }, 2000);
};

describe("a link in a sentence", () => {
  test("leads where it led, and says to which host", () => {
    expect(linked("The order is here.", "order", "https://nysd.uscourts.gov/o?a=1")).toBe(
      "The [order](<https://nysd.uscourts.gov/o?a=1>) (nysd.uscourts.gov) is here.",
    );
    expect(linked("Reuters reported it.", "Reuters", "https://www.reuters.com/a")).toBe(
      "[Reuters](<https://www.reuters.com/a>) reported it.",
    );
    expect(linked("See nysd.uscourts.gov/x now", "nysd.uscourts.gov/x", "https://nysd.uscourts.gov/x")).toBe(
      "See [nysd.uscourts.gov/x](<https://nysd.uscourts.gov/x>) now",
    );
    expect(linked("A tax ruling", "tax ruling", "https://x.com/a")).toContain("(x.com)");
  });

  test.each([
    ["microsoft.com", "https://evil.example/login"],
    ["https://www.microsoft.com/login", "https://evil.example/login"],
    ["microsoft。com", "https://evil.example/login"],
    ["(microsoft.com)", "https://evil.example/login"],
    ["evil.example.microsoft.com", "https://evil.example/login"],
    ["192.168.1.1", "https://evil.example/login"],
  ])("%s that leads elsewhere shows only its true host", (words, url) => {
    expect(linked(`Sign in at ${words} today`, words, url)).toBe(
      "Sign in at [evil.example](<https://evil.example/login>) today",
    );
  });

  test("words that name another address among others, or a look-alike, never go without the true host", () => {
    expect(linked("Go to microsoft.com today", "Go to microsoft.com", "https://evil.example/")).toBe(
      "[Go to microsoft.com](<https://evil.example/>) (evil.example) today",
    );
    expect(linked("At mіcrosoft.com", "mіcrosoft.com", "https://mіcrosoft.com/")).toContain("(xn--");
    expect(linked("At github.io", "github.io", "https://evil.github.io/")).toContain("(evil.github.io)");
    expect(linked("Read order.pdf", "order.pdf", "https://court.example/1")).toContain(
      "[order.pdf](<https://court.example/1>) (court.example)",
    );
  });

  test("brackets, parentheses and user names cannot end, hide or bend it", () => {
    expect(linked("A [1] b", "[1]", "https://a.example/(b)>c")).toBe(
      "A [(1)](<https://a.example/%28b%29%3Ec>) (a.example) b",
    );
    expect(linked("A b", "b", "https://microsoft.com@evil.example/")).toBe(
      "A [b](<https://evil.example/>) (evil.example)",
    );
    expect(linked("A b", "b", "javascript:alert(1)")).toBe("A b");
  });

  test("a sentence of a linked paragraph, and points of a list", () => {
    const text = "- First point\n- Second point of two";
    const links = [{ start: 16, end: 35, url: "https://a.example/" }];
    expect(renderSlice({ text, links }, 0, text.length, 500)).toBe(
      "- First point\n- [Second point of two](<https://a.example/>) (a.example)",
    );
    expect(renderSlice({ text, links }, 16, 28, 500)).toBe(
      "[Second point](<https://a.example/>) (a.example)",
    );
    expect(renderSlice({ text: "old rows have no links" }, 0, 8, 500)).toBe("old rows");
  });

  test("what does not fit becomes plain text, the first one that fits stays", () => {
    const text = "one two three";
    const links = [
      { start: 0, end: 3, url: `https://a.example/${"x".repeat(300)}` },
      { start: 4, end: 7, url: "https://b.example/" },
      { start: 8, end: 13, url: "https://c.example/" },
    ];
    expect(renderPassage({ text, links }, 60)).toBe("one [two](<https://b.example/>) (b.example) three");
    expect(renderPassage({ text, links }, 9)).toBe("one two…");
    expect(renderPassage({ text, links: links.slice(2) }, 12)).toBe("one two…");
  });
});

const HOSTILE = [
  "@everyone",
  "@here",
  "<@1>",
  "<@&2>",
  "<#3>",
  "<:emoji:4>",
  "<t:1700000000:R>",
  "</case status:5>",
  "<id:browse>",
  "`",
  "```",
  "**",
  "__",
  "_",
  "~~",
  "||",
  "[",
  "](",
  "](<https://evil.example>)",
  ")",
  "<",
  ">",
  "\\",
  "# ",
  "-# ",
  "> ",
  ">>> ",
  "- ",
  "* ",
  "1. ",
  "\n",
  "https://",
  "http:/",
  "/evil.example",
  "https://evil.example/a_b",
  "discord.gg/abc",
  "\u200b",
  "\u202e",
  " ",
  "word",
  "é👩‍⚖️",
  "@",
  "everyone",
  "here",
];
const passageOf = (words: string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...words), fc.option(fc.nat(3), { freq: 3 })), { maxLength: 30 })
    .map((pieces) => {
      const addresses = [
        "https://a.example/x(y)_z*",
        "http://b.example:8080/?q=[a]|`b`",
        "https://c.example/@everyone",
        "javascript:alert(1)",
      ];
      let text = "";
      const links: TextLink[] = [];
      for (const [piece, at] of pieces) {
        const start = text.length;
        text += piece;
        // As the parser makes them: words, on one line.
        if (at !== null && !/^\s|\s$/.test(piece))
          links.push({ start, end: text.length, url: addresses[at] ?? "" });
      }
      return { text, links };
    });
const HOSTS = /\(?(?:[abc]\.example(?::8080)?|evil\.example)\)?/g;

describe("whatever the text", () => {
  test("nobody is pinged, nothing is formatted but points, and links lead only where the text led", () => {
    fc.assert(
      fc.property(passageOf(HOSTILE), fc.integer({ min: 0, max: 700 }), ({ text, links }, max) => {
        const shown = renderPassage({ text, links }, max);
        expect(shown.length).toBeLessThanOrEqual(max);
        const nodes = readMarkdown(shown);
        for (const kind of kindsIn(nodes)) expect(["link", "bullet"]).toContain(kind);
        for (const url of addressesIn(nodes)) expect(url).toMatch(/^https?:\/\/[abc]\.example[:/]/);
        expect(addressesIn(nodes).length).toBeLessThanOrEqual(links.length);
        expect(shown).not.toMatch(
          /@everyone|@here/i.test(shown.replace(/<https?:[^>]*>/g, "")) ? /./ : /^$a/,
        );
      }),
      { numRuns: 3000 },
    );
  });

  test("the eye sees the same words, whether the links are there or not", () => {
    // Bare addresses are shortened to their host, and how far one goes depends on where a link begins.
    const words = HOSTILE.filter((piece) => !/http|discord|evil/.test(piece));
    fc.assert(
      fc.property(passageOf(words), ({ text, links }) => {
        const nodes = readMarkdown(renderPassage({ text, links }, 100_000));
        const bare = text
          .split(/\n/)
          .map((line) => seen(readMarkdown(plainMarkdown(line.replace(/^\s*[-•*–]\s+/, "")))))
          .join("");
        // Hosts are added behind links, and stand for words that pretended to be another's address.
        expect(eye(seen(nodes)).replace(HOSTS, "")).toBe(eye(bare).replace(HOSTS, ""));
      }),
      { numRuns: 2000 },
    );
  });
});
