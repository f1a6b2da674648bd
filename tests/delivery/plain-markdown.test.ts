// Words from feeds that try to ping, format, hide links or hide themselves.

import { describe, expect, test } from "vitest";
import {
  cleanLine,
  fitPlain,
  linkTo,
  plainMarkdown,
  safeAddress,
} from "../../src/delivery/discord/plain-markdown.ts";
import fc from "../property.ts";

describe("text from a feed", () => {
  test.each([
    ["@everyone read this", "@everyone"],
    ["@HERE now", "@HERE"],
    ["ask <@123456789012345678>", "<@123"],
    ["role <@&123456789012345678>", "<@&"],
    ["see <#123456789012345678>", "<#123"],
    ["emoji <:x:123456789012345678>", "<:x:"],
    ["at <t:1700000000:R>", "<t:1"],
    ["@\u200beve\u200bryone hidden in zero width", "@everyone"],
  ])("%j cannot mention anybody", (text, mention) => {
    const shown = plainMarkdown(text);
    expect(shown.replaceAll("\\<", "").includes(mention)).toBe(false);
  });

  test.each([
    [
      "**bold** _it_ ~~gone~~ `code` ||spoiler||",
      "\\*\\*bold\\*\\* \\_it\\_ \\~\\~gone\\~\\~ \\`code\\` \\|\\|spoiler\\|\\|",
    ],
    ["# heading", "\\# heading"],
    ["-# small", "\\-# small"],
    ["- item", "\\- item"],
    ["2014. A year", "2014\\. A year"],
    ["> quote", "\\> quote"],
    ["a\n# second line", "a # second line"],
    ["back\\slash", "back\\\\slash"],
  ])("%j shows itself", (text, shown) => {
    expect(plainMarkdown(text)).toBe(shown);
  });

  test("a masked link shows its words and the host, and links nowhere", () => {
    expect(plainMarkdown("[microsoft.com](https://evil.example/login) now")).toBe(
      "\\[microsoft.com\\](evil.example) now",
    );
    expect(plainMarkdown("read https://www.example.org/a_b_c?d=1.")).toBe("read example.org.");
    expect(plainMarkdown("join discord.gg/abc")).toBe("join discord.gg");
    expect(plainMarkdown("open steam://run/1")).not.toContain("://");
  });

  test("invisible, reversed and piled characters are dropped, emoji and accents stay", () => {
    expect(cleanLine("pay\u200bpal \u202egpj.exe\u202c \ufeffend")).toBe("paypal gpj.exe end");
    expect(cleanLine("👩‍⚖️ Énoncé n° 5")).toBe("👩‍⚖️ Énoncé n° 5");
    expect(cleanLine(`z${"\u0336".repeat(50)}`)).toHaveLength(4);
    expect(cleanLine("broken \ud83d surrogate").isWellFormed()).toBe(true);
  });

  test("whatever the text, it fits, is one line, and holds no live markdown", () => {
    const nasty = fc.array(
      fc.constantFrom(
        "@everyone",
        "<@1>",
        "[a](https://b.c)",
        "**",
        "__",
        "`",
        "||",
        "\n",
        "\\",
        " ",
        "# ",
        "ab",
        "https://x.example/",
        "\u200b",
        "é",
        "👩‍⚖️",
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 200 }), (pieces, max) => {
        const shown = fitPlain(pieces.join(""), max);
        expect(shown.length).toBeLessThanOrEqual(max);
        expect(shown).not.toMatch(/\n|@everyone|:\/\//);
        const unescaped = shown.replace(/\\[\s\S]/g, "");
        expect(unescaped).not.toMatch(/^>|[*_~`|<[\]\\]/);
      }),
      { numRuns: 500 },
    );
  });
});

describe("links we make", () => {
  test("the host is shown where the outlet's name does not already say it", () => {
    expect(linkTo("ITPro", "https://www.itpro.co.uk/a")).toBe("[ITPro](https://www.itpro.co.uk/a)");
    expect(linkTo("SC Media", "https://www.scmagazine.com/a")).toBe(
      "[SC Media](https://www.scmagazine.com/a) (scmagazine.com)",
    );
    expect(linkTo("Cloud & Court", "https://cloud-and-court.example/a")).not.toContain(" (");
    expect(linkTo("BBC", "https://evil.example/bbc.com")).toContain("(evil.example)");
  });

  test("an address that is no web address, lies about its host, or would break the link is not used as it is", () => {
    expect(safeAddress("javascript:alert(1)")).toBeNull();
    expect(safeAddress("not an address")).toBeNull();
    expect(safeAddress(`https://example.org/${"a".repeat(2100)}`)).toBeNull();
    expect(safeAddress("https://microsoft.com@evil.example/")).toBe("https://evil.example/");
    expect(safeAddress("https://example.org/a(b)")).toBe("https://example.org/a%28b%29");
    expect(linkTo("[x](https://evil.example)", null)).not.toMatch(/(^|[^\\])\[/);
  });

  test("a look-alike host shows as what it is", () => {
    expect(linkTo("Microsoft", "https://mіcrosoft.com/a")).toContain("xn--");
  });
});
