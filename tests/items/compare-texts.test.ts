// Copies, excerpts, revisions and texts of their own, and how reprints are found among many.

import { describe, expect, test } from "vitest";
import { compareTexts, type Published } from "../../src/items/compare-texts.ts";
import { fingerprintsOf, LEAST_SHARED_FINGERPRINTS } from "../../src/items/fingerprints.ts";
import { containment } from "../../src/items/shingles.ts";
import fc from "../property.ts";

const WORDS =
  "court warrant server dublin ireland judge appeal order email privacy treaty statute cloud".split(" ");

/** Sentences no two of which are alike; `start` numbers them. */
function prose(start: number, count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const words = Array.from(
      { length: 12 },
      (_, of) => `${WORDS[((start + at) * 5 + of * 3) % WORDS.length]}${start + at}x${of}`,
    );
    return `The ${words.join(" ")} ended.`;
  }).join("\n");
}

function published(text: string, more: Partial<Published> = {}): Published {
  return {
    title: "Microsoft must hand over emails, judge says",
    text,
    url: null,
    publishedAt: "2014-09-01T00:00:00.000Z",
    ...more,
  };
}

describe("two texts", () => {
  test("an agency report under another headline and between other furniture is a copy", () => {
    const original = published(prose(0, 12));
    const reprint = published(`By Jo Doe, Staff Writer\n${prose(0, 12)}\nSign up for our newsletter today`, {
      title: "Tech giant loses round in e-mail fight",
    });
    expect(compareTexts(original, reprint)).toMatchObject({ kind: "copy", containment: 1 });
  });

  test("the first third of a report is an excerpt of it, in either order", () => {
    const [whole, third] = [published(prose(0, 18)), published(prose(0, 6))];
    expect(compareTexts(whole, third).kind).toBe("excerpt");
    expect(compareTexts(third, whole).kind).toBe("excerpt");
  });

  test("an article that quotes two paragraphs of another is a text of its own", () => {
    const quoting = published(`${prose(100, 10)}\n${prose(3, 4)}\n${prose(200, 4)}`);
    const comparison = compareTexts(published(prose(0, 14)), quoting);
    expect(comparison.kind).toBe("new");
    expect(comparison.shared).toBeGreaterThan(30);
  });

  test("a short report quoted whole inside a long one does not make the long one a copy", () => {
    const quoting = published(`${prose(100, 12)}\n${prose(0, 6)}\n${prose(200, 8)}`);
    expect(compareTexts(published(prose(0, 6)), quoting).kind).toBe("excerpt");
  });

  test("another text at the same address is its revision, the same text is not", () => {
    const before = published(prose(0, 8), { url: "https://www.example.org/a?utm_source=rss" });
    const after = published(`${prose(0, 8)}\n${prose(50, 3)}`, { url: "http://example.org/a" });
    expect(compareTexts(before, after).kind).toBe("revision");
    expect(compareTexts(before, { ...before, url: "https://example.org/a" }).kind).toBe("copy");
  });

  test("stubs with one title are one within three days and two after that", () => {
    const stub = published("", { title: "Second Circuit rules for Microsoft in warrant case" });
    const next = { ...stub, title: "Second Circuit Rules For Microsoft in Warrant Case | Example" };
    expect(compareTexts(stub, next).kind).toBe("copy");
    expect(compareTexts(stub, { ...next, publishedAt: "2014-09-05T00:00:00.000Z" }).kind).toBe("new");
    expect(compareTexts(stub, { ...next, publishedAt: null }).kind).toBe("new");
  });

  test("a number in the title keeps stubs apart, and a title of two words proves nothing", () => {
    const day = (title: string) => published("", { title });
    expect(
      compareTexts(
        day("Live from the Microsoft warrant hearing day 2"),
        day("Live from the Microsoft warrant hearing day 21"),
      ).kind,
    ).toBe("new");
    expect(compareTexts(day("Minute order"), day("Minute order")).kind).toBe("new");
  });

  test("entries of one docket are never one, however alike", () => {
    const docket = {
      court: "ca2",
      caseNumber: "14-2985",
      caseName: null,
      entryNumber: "15",
      documentUrl: null,
    };
    const text = prose(0, 8);
    expect(
      compareTexts(published(text, { docket }), published(text, { docket: { ...docket, entryNumber: "16" } }))
        .kind,
    ).toBe("new");
    expect(compareTexts(published(text, { docket }), published(text, { docket })).kind).toBe("copy");
  });
});

describe("fingerprints", () => {
  test("any passage of eight words in common gives a fingerprint in common, wherever it stands", () => {
    const word = fc.stringMatching(/^[a-z]{4,8}$/);
    const words = (least: number, most: number) => fc.array(word, { minLength: least, maxLength: most });
    fc.assert(
      fc.property(
        words(8, 12),
        words(0, 30),
        words(0, 30),
        words(0, 30),
        words(0, 30),
        (passage, a, b, c, d) => {
          const left = fingerprintsOf([...a, ...passage, ...b].join(" "));
          const right = fingerprintsOf([...c, ...passage, ...d].join(" "));
          return containment(left, right).count >= 1;
        },
      ),
      { numRuns: 300 },
    );
  });

  test("half of a report is enough to be found, and fewer than half of its runs are kept", () => {
    const whole = fingerprintsOf(prose(0, 20));
    expect(containment(whole, fingerprintsOf(prose(0, 10))).count).toBeGreaterThanOrEqual(
      LEAST_SHARED_FINGERPRINTS,
    );
    expect(whole.size).toBeLessThan(20 * 14 * 0.5);
    expect(containment(whole, fingerprintsOf(prose(500, 20))).count).toBe(0);
  });

  test("four words have no fingerprint, five have one", () => {
    expect(fingerprintsOf("one two three four").size).toBe(0);
    expect(fingerprintsOf("one two three four five").size).toBe(1);
  });
});
