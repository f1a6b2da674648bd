// Texts at and over every limit: what comes out is inside it, and nothing that fitted is touched.
import type { APIEmbed } from "discord.js";
import { describe, expect, test } from "vitest";
import {
  cutAtWord,
  embedSize,
  fitEmbed,
  fitMessage,
  keepLines,
  LIMITS,
} from "../../src/delivery/discord/limits.ts";
import fc from "../property.ts";

const words = fc.string({ unit: "grapheme", maxLength: 400 });

describe("cutting a text", () => {
  test("a text exactly at the limit stays as it is, one over is cut and says so", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (max) => {
        expect(cutAtWord("x".repeat(max), max)).toBe("x".repeat(max));
        const cut = cutAtWord("x".repeat(max + 1), max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut.endsWith("…")).toBe(true);
      }),
    );
  });

  test("whatever the text, the cut fits, is well formed and never ends in a loose backslash", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 120 }), (text, max) => {
        const cut = cutAtWord(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut.isWellFormed()).toBe(true);
        if (cut !== text && cut !== "") {
          const before = cut.slice(0, -1);
          expect(/(?:^|[^\\])(?:\\\\)*\\$/.test(before)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a sentence is cut between words", () => {
    expect(cutAtWord("The court reversed the ruling today", 20)).toBe("The court reversed…");
    expect(cutAtWord("The court reversed the ruling today", 19)).toBe("The court reversed…");
    expect(cutAtWord("The court, at last, reversed", 11)).toBe("The court…");
  });
});

describe("keeping lines", () => {
  test("lines that do not fit are counted, not half shown", () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line number ${index}`);
    const { text, left } = keepLines(lines, 200, (count) => `and ${count} more`);
    expect(text.length).toBeLessThanOrEqual(200);
    expect(text.split("\n")).toEqual([...lines.slice(0, 30 - left), `and ${left} more`]);
  });
});

describe("fitting an embed", () => {
  const limits: [keyof typeof LIMITS, (text: string) => APIEmbed, (embed: APIEmbed) => string | undefined][] =
    [
      ["title", (title) => ({ title }), (embed) => embed.title],
      ["description", (description) => ({ description }), (embed) => embed.description],
      ["footer", (text) => ({ footer: { text } }), (embed) => embed.footer?.text],
      ["author", (name) => ({ author: { name } }), (embed) => embed.author?.name],
      ["fieldName", (name) => ({ fields: [{ name, value: "v" }] }), (embed) => embed.fields?.[0]?.name],
      ["fieldValue", (value) => ({ fields: [{ name: "n", value }] }), (embed) => embed.fields?.[0]?.value],
    ];

  test.each(limits)("%s is kept at its limit and cut one over", (limit, build, read) => {
    const max = LIMITS[limit];
    expect(read(fitEmbed(build("y".repeat(max))))).toBe("y".repeat(max));
    expect(read(fitEmbed(build("y".repeat(max + 1))))).toBe(`${"y".repeat(max - 1)}…`);
  });

  test("any message comes out within every limit and the common total", () => {
    const long = (max: number) =>
      fc.integer({ min: 0, max: max * 2 }).map((length) => "word ".repeat(length).slice(0, length).trim());
    const embed = fc.record({
      title: long(256),
      description: long(4096),
      footer: fc.record({ text: long(2048) }),
      fields: fc.array(fc.record({ name: long(256), value: long(1024) }), { maxLength: 30 }),
    });
    fc.assert(
      fc.property(long(2000), fc.array(embed, { maxLength: 12 }), (content, embeds) => {
        const message = fitMessage({ content, embeds });
        expect(message.content.length).toBeLessThanOrEqual(LIMITS.content);
        expect(message.embeds.length).toBeLessThanOrEqual(LIMITS.embeds);
        const total = message.embeds.reduce((sum, each) => sum + embedSize(each), 0);
        expect(total).toBeLessThanOrEqual(LIMITS.embedTotal);
        for (const each of message.embeds) {
          expect(each.title?.length ?? 0).toBeLessThanOrEqual(LIMITS.title);
          expect(each.description?.length ?? 0).toBeLessThanOrEqual(LIMITS.description);
          expect(each.footer?.text.length ?? 0).toBeLessThanOrEqual(LIMITS.footer);
          expect(each.fields?.length ?? 0).toBeLessThanOrEqual(LIMITS.fields);
          for (const field of each.fields ?? []) {
            expect(field.name.length).toBeGreaterThan(0);
            expect(field.name.length).toBeLessThanOrEqual(LIMITS.fieldName);
            expect(field.value.length).toBeGreaterThan(0);
            expect(field.value.length).toBeLessThanOrEqual(LIMITS.fieldValue);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
