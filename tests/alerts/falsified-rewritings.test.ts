// What comes in: sentences of the bundled history, as they stand and falsified by rule. What goes out: how many of each the
// check lets through. Surprise: a sentence is its own source here, so a falsification has every chance to slip by.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkRewriting } from "../../src/alerts/rewriting/check-rewriting.ts";
import { splitSentences } from "../../src/items/sentences.ts";
import { readHistory } from "../../src/preview/read-history.ts";

const FALSIFY: Record<string, { how: (text: string) => string; least: number }> = {
  "a negation taken away": {
    how: (text) =>
      text
        .replace(/\b(?:does|did|do) not (\w+)/, "$1")
        .replace(/ not\b| never\b/, "")
        .replace(/\bno (?=\w)/, "the "),
    least: 1,
  },
  "a negation put in": {
    how: (text) =>
      text.replace(/\b(is|was|are|were|has|have|had|will|can|may|must|would|could|should)\b/, "$1 not"),
    least: 1,
  },
  "a may or will taken away": {
    how: (text) => text.replace(/\b(?:may|might|could|would|should|can|will|must) (?=\w)/, ""),
    least: 1,
  },
  "a number changed": {
    how: (text) => text.replace(/\b\d+\b/, (number) => `${Number(number) + 1}`),
    least: 0.98,
  },
  "a weekday changed": {
    how: (text) =>
      text.replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri)day\b/, (day) =>
        day === "Monday" ? "Tuesday" : "Monday",
      ),
    least: 1,
  },
  "another name": {
    how: (text) => text.replace(/\b(?:Microsoft|Apple|Preska|Facebook|Carney|Ireland|Dublin)\b/, "Kaplan"),
    least: 1,
  },
  "the opposite act": {
    how: (text) =>
      text.replace(
        /\b(?:upheld|affirmed|granted|lifted|reversed|denied|refused|passed|signed)\b/,
        (act) => OPPOSITE[act] ?? act,
      ),
    least: 1,
  },
  "names that changed places": { how: swapNames, least: 0.95 },
  "a quotation nobody spoke": {
    how: (text) => (/["“]/.test(text) ? text : text.replace(/\b(\w+ \w+ \w+)\.$/, '"$1".')),
    least: 1,
  },
  "a judgement": {
    how: (text) => text.replace(/\b(said|ruled|held|filed|asked|passed)\b/, "unlawfully $1"),
    least: 1,
  },
  "a cause": { how: (text) => text.replace(/\.$/, " because of public pressure."), least: 1 },
};

const OPPOSITE: Record<string, string> = {
  upheld: "overturned",
  affirmed: "reversed",
  granted: "denied",
  lifted: "entered",
  reversed: "affirmed",
  denied: "granted",
  refused: "agreed",
  passed: "rejected",
  signed: "vetoed",
};

const NAMES =
  /\b(?:Microsoft|Apple|Preska|Google|government|prosecutors|Justice Department|Congress|Supreme Court|Second Circuit|Facebook)\b/g;

function swapNames(text: string): string {
  const found = [...text.matchAll(NAMES)];
  const [one, other] = [found[0], found.find(([name]) => name !== found[0]?.[0])];
  if (!one || !other) return text;
  const between = text.slice(one.index + one[0].length, other.index);
  return text.slice(0, one.index) + other[0] + between + one[0] + text.slice(other.index + other[0].length);
}

const isAccepted = (text: string, source: string) => checkRewriting([{ text, from: [1] }], [source]) === null;

describe("sentences of the bundled history", async () => {
  const { feeds } = await readHistory(join(import.meta.dirname, "..", "..", "feeds"));
  const sentences = feeds
    .flatMap(({ items }) => items)
    .filter(({ expect }) => expect.posted)
    .flatMap(({ text }) =>
      (text ?? "").split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, " ").trim()),
    )
    .flatMap((paragraph) => splitSentences(paragraph).map(({ text }) => text))
    .filter(
      (text) =>
        /^[A-Z][a-z].{40,300}\.$/.test(text) &&
        !/^(?:It|They|He|She|This|That|Its|Their|But|And|There|Such|The (?:case|decision))\b/.test(text),
    );
  const accepted = sentences.filter((text) => isAccepted(text, text));

  test("as they stand nearly all pass", () => {
    expect(sentences.length).toBeGreaterThan(200);
    expect(accepted.length / sentences.length).toBeGreaterThan(0.95);
  });

  test.each(Object.entries(FALSIFY))("%s is caught", (_, { how, least }) => {
    const false_ = accepted
      .map((text) => ({ text, changed: how(text).replace(/^\w/, (letter) => letter.toUpperCase()) }))
      .filter(({ text, changed }) => text !== changed);
    const slipped = false_
      .filter(({ text, changed }) => isAccepted(changed, text))
      .map(({ changed }) => changed);
    expect(false_.length).toBeGreaterThan(8);
    expect(1 - slipped.length / false_.length, slipped.join("\n")).toBeGreaterThanOrEqual(least);
  });
});
