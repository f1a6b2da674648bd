import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readIdentifiers } from "../../src/relevance/read-identifiers.ts";
import { readIdentifierRows } from "../stories/labelled-entries.ts";

const own = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "fixtures", "identifiers", "own-sentences.json"), "utf8"),
) as [string, string[]][];

describe("what has a number of its own", () => {
  test.each(own)("%s", (text, expected) => {
    expect(readIdentifiers(text).map(({ kind, value }) => `${kind} ${value}`)).toEqual(expected);
  });

  test("every identifier says where it stands, and none overlaps another", () => {
    for (const [text] of own) {
      let last = 0;
      for (const found of readIdentifiers(text)) {
        expect(text.slice(found.start, found.end)).toBe(found.text);
        expect(found.start).toBeGreaterThanOrEqual(last);
        last = found.end;
      }
    }
  });

  /**
   * At the first, blind measurement part 2 had recall .902 and precision .979; our own sentences .975 and .975; part 3
   * .948 and 1.000 (neutral citations and "Public Law No:" were missed), part 4 .955 and .955 (motions of the Supreme
   * Court, "21M105", were taken for a magistrate's). On paragraphs of other texts, each set read once before it was learnt
   * from: recall .983 and precision .986 of 294 (news, press, statutes), .947 and .985 of 341 (opinions, briefs, letters),
   * .918 and .989 of 293 (both, the European courts new among them), .988 and .996 of 253 (both, and docket entries).
   */
  test("the identifiers of more than 400 docket entries, bill actions and articles", (context) => {
    const rows = readIdentifierRows();
    if (!rows) return context.skip();
    let hits = 0;
    let claimed = 0;
    let labelled = 0;
    for (const { text, values } of rows) {
      const wanted = [...values];
      for (const { value } of readIdentifiers(text)) {
        claimed++;
        const at = wanted.indexOf(value);
        if (at >= 0) wanted.splice(at, 1);
        if (at >= 0) hits++;
      }
      labelled += values.length;
    }
    console.log(
      `identifiers: recall ${(hits / labelled).toFixed(3)} precision ${(hits / claimed).toFixed(3)} of ${labelled}`,
    );
    expect(hits / labelled).toBeGreaterThanOrEqual(0.98);
    expect(hits / claimed).toBeGreaterThanOrEqual(0.99);
  });
});
