// What comes in: lines as people write them. What goes out: answers, scores, or a sentence on what cannot be read.
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { judgeItems } from "../../src/evaluation/judge-items.ts";
import { type LabelledItem, readLabelledItems } from "../../src/evaluation/labelled-items.ts";
import { renderEvaluation } from "../../src/evaluation/render-evaluation.ts";
import { isVerbatim } from "../../src/evaluation/summary-checks.ts";
import { readWatchedCases } from "../relevance/watched-cases.ts";

const cases = await readWatchedCases();

const CONTEMPT = {
  id: "a1",
  outlet: "Evening Post",
  title: "Microsoft held in contempt over emails in Dublin",
  text: "Chief Judge Loretta Preska held Microsoft in contempt on Monday for keeping emails in Dublin from prosecutors. No sanctions apply during the appeal.",
  published: "2014-09-09",
  group: "case",
  case: "microsoft-ireland",
  topics: [],
  event: "contempt",
  kind: "order",
  eventDate: "2014-09-08",
};
const BREAD = {
  id: "b1",
  title: "Bakers meet in Lyon",
  published: "2014-09-01",
  group: "negative",
  case: null,
  event: null,
};

function read(lines: unknown[]): LabelledItem[] {
  const reading = readLabelledItems(lines.map((line) => JSON.stringify(line)).join("\n"));
  if (reading.kind === "unreadable") throw new Error(reading.why);
  return reading.items;
}

describe("reading items", () => {
  test("items come in published order, undated ones last and as old as the newest", () => {
    const items = read([CONTEMPT, { title: "no day" }, BREAD]);
    expect(items.map(({ id }) => id)).toEqual(["b1", "a1", "line 2"]);
    expect(items[2]?.item).toMatchObject({ publishedAt: null, firstSeenAt: "2014-09-09T00:00:00.000Z" });
  });

  test("a plain item has no labels", () => {
    expect(read([{ title: "t" }])[0]?.labels).toMatchObject({
      tier: undefined,
      caseId: undefined,
      event: undefined,
    });
  });

  test("a line that is not JSON is named by its number", () => {
    expect(readLabelledItems('{"title":"a"}\n\n{"title":')).toMatchObject({ kind: "unreadable", line: 3 });
  });

  test("a line of another shape says which part", () => {
    expect(readLabelledItems('{"title":7}')).toMatchObject({
      line: 1,
      why: expect.stringContaining('"title"'),
    });
    expect(readLabelledItems("[]")).toMatchObject({ kind: "unreadable", line: 1 });
  });

  test("an item without title and text cannot be judged", () => {
    expect(readLabelledItems('{"id":"x","url":"https://example.org"}')).toMatchObject({
      kind: "unreadable",
      line: 1,
    });
  });

  test("a byte order mark and Windows line ends do no harm", () => {
    expect(readLabelledItems('\ufeff{"title":"a"}\r\n{"title":"b"}\r\n')).toMatchObject({ kind: "items" });
  });
});

describe("judging", () => {
  const items = read([
    CONTEMPT,
    {
      ...CONTEMPT,
      id: "a2",
      outlet: "Morning Herald",
      title: "Judge holds Microsoft in contempt over Dublin emails",
    },
    BREAD,
  ]);
  const judged = judgeItems(items, cases);

  test("two outlets on one order make one story; the bakers are not ours", () => {
    expect(judged.map(({ id, tier, case: of }) => [id, tier, of])).toEqual([
      ["b1", "negative", null],
      ["a1", "case", "microsoft-ireland"],
      ["a2", "case", "microsoft-ireland"],
    ]);
    expect(judged[1]?.story).toBe(judged[2]?.story);
    expect(judged[0]?.story).not.toBe(judged[1]?.story);
    expect(judged[0]?.summary).toBeNull();
  });

  test("every sentence of a summary stands at its place", () => {
    const spans = judged[1]?.summary?.spans ?? [];
    expect(spans.length).toBeGreaterThan(0);
    for (const span of spans) {
      const source = items.find(({ id }) => id === span.id);
      expect(isVerbatim(span, source)).toBe(true);
      expect(isVerbatim({ ...span, start: span.start + 1 }, source)).toBe(false);
    }
  });

  test("the same items give the same bytes", () => {
    expect(JSON.stringify(judgeItems(items, cases))).toBe(JSON.stringify(judged));
  });

  test("an evaluation has the measures that are labelled, and lists each mistake", () => {
    const wrong = judged.map((answer) =>
      answer.id === "a2" ? { ...answer, tier: "reform" as const } : answer,
    );
    const evaluation = evaluate(items, wrong);
    const value = (name: string) => evaluation.measures.find((measure) => measure.name === name)?.value;
    expect(value("tier case")).toBeCloseTo(2 / 3, 10);
    expect(value("which case, accuracy")).toBe(1);
    expect(value("stories, BCubed F1")).toBe(1);
    expect(value("event days, exact")).toBe(1);
    expect(value("summary sentences found verbatim")).toBe(1);
    expect(evaluation.errors.filter(({ what }) => what === "tier")).toMatchObject([
      { id: "a2", labelled: "case", judged: "reform" },
    ]);
    expect(renderEvaluation(evaluation)).toContain("tier case");
  });

  test("answers about other items are refused", () => {
    expect(() => evaluate(items, judged.slice(1))).toThrow(/is not/);
  });
});

test("a reprint by another outlet half a year later belongs to the story of its original, as in the bot", () => {
  const text = [
    CONTEMPT.text,
    "The company had told the court that it would not comply while it appeals her ruling of July.",
    "Prosecutors and the company agreed on the wording of the order, so that nothing stands in the way of an appeal.",
    "The e-mails belong to an account whose owner has never been named, and sit on a server of an Irish subsidiary.",
    "Lawyers for the company say that a warrant of an American court ends at the border, as warrants always have done.",
  ].join(" ");
  const judged = judgeItems(
    read([
      { ...CONTEMPT, text },
      {
        ...CONTEMPT,
        id: "a2",
        outlet: "Lantern",
        title: "Why Redmond refuses",
        published: "2015-03-09",
        text,
      },
      {
        ...CONTEMPT,
        id: "a3",
        title: "Why Redmond refused",
        published: "2015-03-09",
        text: `${BREAD.title} again. ${CONTEMPT.text}`,
      },
    ]),
    cases,
  );
  expect(judged[1]?.story).toBe(judged[0]?.story);
  expect(judged[2]?.story).not.toBe(judged[0]?.story);
});
