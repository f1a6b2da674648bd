// In: fixtures of case files, one mistake each. Out: faults with their line and what would be right.
// The surprise to guard: all faults of all files come in one run, and sound files come back beside broken ones.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readCases } from "../../src/cases/read-cases.ts";
import { readYaml } from "../../src/cases/read-yaml.ts";

const folder = new URL("../fixtures/bad-cases", import.meta.url).pathname;
const { cases, faults } = await readCases(folder);

const MISTAKES: [file: string, line: number, says: RegExp][] = [
  ["a-list", 1, /must be a mapping, but it is a list/],
  ["bad-address", 32, /must be an address that begins with http/],
  ["borrowed-alias", 5, /"GOOD" already names the case in .*good\.yaml/],
  ["broken-yaml", 17, /not valid YAML.*indentation/],
  ["early-deadline", 22, /deadline 2014-08-02 is before its own event of 2014-08-29/],
  ["empty", 1, /the file is empty/],
  ["missing-status", 16, /"timeline\[1\]\.status" is missing: add it/],
  ["no-such-day", 16, /"2014-09-31": it is not in the calendar/],
  ["old-check", 29, /check the status again/],
  ["other-name", 1, /"another-name" but the file is called other-name\.yaml: make it "other-name"/],
  [
    "out-of-order",
    16,
    /29 August 2014 stands after the entry of 1 September 2014 at line 8: put the oldest first/,
  ],
  ["second-primary", 4, /good\.yaml is the primary case already/],
  ["too-long", 18, /116 characters long: at most 100/],
  ["twice", 18, /stands here a second time/],
  ["two-mistakes", 1, /"why" is missing/],
  ["two-mistakes", 5, /unknown key "whyy": did you mean "why"\?/],
  ["two-mistakes", 16, /put the oldest first/],
  ["unknown-concept", 35, /concept "email", which "recognise\.concepts" does not have/],
  ["unknown-key", 13, /unknown key "statuss" in "timeline\[0\]": did you mean "status"\?/],
  ["vague-day", 16, /write "precision: month" or the full date/],
  ["wrong-kind", 17, /cannot be "ordre": did you mean "order"\?/],
  ["year-as-number", 8, /must be text, but it is a number: put it in quotes, "2014"/],
];

describe("one mistake in a case file", () => {
  test.each(MISTAKES)("%s is reported at line %i", (file, line, says) => {
    const messages = faults.filter(
      (fault) => fault.file === join(folder, `cases/${file}.yaml`) && fault.line === line,
    );
    expect(messages.map((fault) => fault.message)).toContainEqual(expect.stringMatching(says));
  });

  test("makes one fault and no others", () => {
    expect(faults.map((fault) => `${fault.file}:${fault.line}`)).toEqual(
      MISTAKES.map(([file, line]) => `${join(folder, `cases/${file}.yaml`)}:${line}`),
    );
  });

  test("does not keep the sound file beside it from being read", () => {
    expect(cases.map((file) => file.id)).toEqual(["good"]);
  });
});

describe("folders", () => {
  test("a missing folder is a fault that says what to make", async () => {
    const result = await readCases(join(tmpdir(), "no-such-feeds"));
    expect(result.cases).toEqual([]);
    expect(result.faults).toEqual([
      {
        file: join(tmpdir(), "no-such-feeds/cases"),
        line: 1,
        message: expect.stringContaining("make it and put one YAML file"),
      },
    ]);
  });

  test("an empty folder lacks a primary case", async () => {
    const feeds = await mkdtemp(join(tmpdir(), "feeds-"));
    try {
      await mkdir(join(feeds, "cases"));
      const result = await readCases(feeds);
      expect(result.faults.map((fault) => fault.message)).toEqual([expect.stringContaining("primary: true")]);
    } finally {
      await rm(feeds, { recursive: true });
    }
  });
});

describe("any YAML against any schema", () => {
  const schema = z.array(
    z.strictObject({
      kind: z.enum(["feed", "docket"]),
      minutes: z.number().int().min(5).optional(),
      tags: z.array(z.string()).min(1).optional(),
      place: z.union([z.string(), z.strictObject({ name: z.string() })]).optional(),
    }),
  );
  const faultsOf = (text: string) =>
    readYaml("sources.yaml", text, schema).faults.map(({ line, message }) => `${line}: ${message}`);

  test("a sound document comes back with its defaults and no faults", () => {
    const withDefault = z.strictObject({ id: z.string(), everyMinutes: z.number().default(15) });
    expect(readYaml("a.yaml", "id: eff\n", withDefault)).toMatchObject({
      value: { id: "eff", everyMinutes: 15 },
      faults: [],
    });
  });

  test("a fault inside a list of entries has the line of its own key", () => {
    expect(faultsOf("- kind: feed\n  minutes: 1\n- kind: feed\n  minutes: soon\n")).toEqual([
      '2: "[0].minutes" is 1: it must be at least 5',
      '4: "[1].minutes" must be a number, but it is text',
    ]);
  });

  test("a value through an anchor is blamed where the alias stands", () => {
    expect(faultsOf("- &first { kind: feed, minutes: 1 }\n- *first\n")).toHaveLength(2);
  });

  test.each([
    ["- kind: *nowhere\n", "1: an alias cannot be followed"],
    ["- kind: feed\n---\n- kind: feed\n", "2: a second document begins here"],
    ["- kind: feed\n\tminutes: 9\n", "2: this is not valid YAML"],
    ['- kind: feed\n- kind: "fee\n', "3: this is not valid YAML (Missing closing"],
  ])("%j is a fault and never a crash", (text, says) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(says)]);
  });

  test("of the readings of a union the nearest one is explained", () => {
    expect(faultsOf("- kind: feed\n  place: { nam: here }\n").join()).toMatch(
      /unknown key "nam"|"\[0\]\.place/,
    );
  });

  test("an empty list, an empty value and text with no near match say what is needed", () => {
    expect(faultsOf("- kind: feed\n  tags: []\n- kind:\n- kind: xyzzy\n")).toEqual([
      '2: "[0].tags" is an empty list: it must be a list of at least 1',
      '3: "[1].kind" is empty: it is one of feed, docket',
      '4: "[2].kind" cannot be "xyzzy": it is one of feed, docket',
    ]);
  });
});
