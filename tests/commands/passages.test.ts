// Passages and pages of any text, within their room and safe to show.
import { describe, expect, test } from "vitest";
import { highlight } from "../../src/commands/search/highlight.ts";
import { readSearch } from "../../src/commands/search/read-search.ts";
import { splitPages } from "../../src/commands/split-pages.ts";
import { plainMarkdown } from "../../src/delivery/discord/plain-markdown.ts";
import fc from "../property.ts";

const termsOf = (typed: string) => {
  const read = readSearch(typed);
  if (read.kind === "refused") throw new Error(read.why);
  return read.terms;
};

describe("a passage", () => {
  test("is cut around the words, each in bold as the text has it", () => {
    const text = `${"Before it much was said. ".repeat(40)}The judge HELD Microsoft in contempt over e-mails. ${"After. ".repeat(90)}`;
    const shown = highlight(text, termsOf('contempt "held microsoft" email -judge'), 200);
    expect(shown).toContain("The judge **HELD** **Microsoft** in **contempt** over **e-mails**.");
    expect(shown).toMatch(/^….*…$/);
    expect(shown.length).toBeLessThanOrEqual(200);
  });

  test("a beginning marks whole words; a text without the words shows its beginning", () => {
    expect(highlight("Warrantless searches, warranted", termsOf("warrant*"), 100)).toBe(
      "**Warrantless** searches, **warranted**",
    );
    expect(highlight("Nothing of it here", termsOf("warrant"), 100)).toBe("Nothing of it here");
  });

  test("whatever the text is, it stays within its room, pings nobody and shows itself", () => {
    const pieces = fc.constantFrom(
      "warrant",
      "**",
      "@everyone",
      "[x](https://e.example)",
      "`",
      "||",
      "#",
      "\n> ",
      "é",
      "\u202e",
      "a".repeat(80),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.integer({ min: 60, max: 300 }), (parts, room) => {
        const text = parts.join(" ");
        const shown = highlight(text, termsOf("warrant"), room);
        expect(shown.length).toBeLessThanOrEqual(room);
        expect(shown).not.toMatch(/@everyone|\]\(https/);
        if (shown.includes("…")) return;
        expect(shown.replaceAll("**warrant**", "warrant")).toBe(plainMarkdown(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe("pages", () => {
  test("nothing is lost or shown twice, and every page fits", () => {
    const blocks = fc.array(
      fc.string({ minLength: 1, maxLength: 120 }).map((text) => text.replaceAll("\n", " ")),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(
        blocks,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 130, max: 400 }),
        (blocks, most, room) => {
          const split = { most, room, between: "\n" } as const;
          const { pages } = splitPages(blocks, 1, split);
          const all = Array.from({ length: pages }, (_, at) => splitPages(blocks, at + 1, split));
          expect(all.map(({ text }) => text).join("\n")).toBe(blocks.join("\n"));
          for (const { text } of all) expect(text.length).toBeLessThanOrEqual(room);
          expect(splitPages(blocks, 99, split).page).toBe(pages);
          expect(splitPages(blocks, -1, split).page).toBe(1);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("what is typed into a search", () => {
  test.each([
    ['contempt -"gag order"', [["contempt"], ["gag", "order"]], [false, true]],
    [
      "“held in contempt” 14-2985",
      [
        ["held", "in", "contempt"],
        ["14", "2985"],
      ],
      [false, false],
    ],
    ['say "no end', [["say"], ["no", "end"]], [false, false]],
    ["- minus", [["minus"]], [false]],
  ])("%s", (typed, forms, excluded) => {
    const terms = termsOf(typed);
    expect(terms.map(({ words }) => words.map(({ form }) => form))).toEqual(forms);
    expect(terms.map(({ isExcluded }) => isExcluded)).toEqual(excluded);
  });

  test("anything typed is understood or refused with a sentence", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
        const read = readSearch(typed);
        if (read.kind === "refused") expect(read.why).toMatch(/^[A-Z].*\.$/);
        else for (const { words } of read.terms) expect(words.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
