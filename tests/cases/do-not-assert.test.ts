// What comes in: every line that the case files assert (event, what, status and next of each entry, today's status), what
// they say must not be asserted, and the research's own list where it is at hand. What goes out: the lines that assert it
// all the same. Surprise: each forbidden thing needs its own way to be found; one without is a fault, so that nobody adds
// a line to a list without saying how it would be broken.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CaseFile, TimelineEntry } from "../../src/cases/case-file.ts";
import { readCases } from "../../src/cases/read-cases.ts";
import { sharedFileAtHand } from "../shared-material.ts";

const feeds = join(import.meta.dirname, "..", "..", "feeds");
const { cases } = await readCases(feeds);

interface Line {
  caseId: string;
  /** The entry's day; null for today's status. */
  date: string | null;
  precision: string | null;
  kind: TimelineEntry["kind"] | null;
  text: string;
}

const linesOf = ({ id, timeline, current }: CaseFile): Line[] => [
  ...timeline.flatMap(({ date, precision, kind, event, what, status, next }) =>
    [event, what, status, next].map((text) => ({ caseId: id, date, precision, kind, text })),
  ),
  ...[current.status, current.next].map((text) => ({
    caseId: id,
    date: null,
    precision: null,
    kind: null,
    text,
  })),
];
const lines = cases.flatMap(linesOf);

/** Whether a line says what must not be said. */
type Breaks = (line: Line) => boolean;
const says =
  (pattern: RegExp, unless = /(?!)/): Breaks =>
  ({ text }) =>
    pattern.test(text) && !unless.test(text);
const after =
  (day: string, kinds: string[] = []): Breaks =>
  ({ date, kind }) =>
    date !== null && date > day && (kinds.length === 0 || kinds.includes(kind ?? ""));
const isDayOf =
  (event: RegExp): Breaks =>
  ({ text, precision }) =>
    precision === "day" && event.test(text);

/** By words of the forbidding line in a case file: how a line of the same file would break it. */
const RULES: [string, RegExp, Breaks][] = [
  ["apple-fbi", /court of appeals decided/, says(/(?:court of appeals|circuit) (?:ruled|held|decided)/i)],
  ["apple-fbi", /who opened/, says(/cellebrite|azimuth|israeli/i)],
  ["apple-uk-tcn", /outcome of the hearing/, after("2025-12-31")],
  [
    "apple-uk-tcn",
    /confirmed withdrawing/,
    says(/(?:london|britain|kingdom|home office) (?:has )?(?:confirm|withdr[ae]w)/i, /not confirm/),
  ],
  [
    "cloud-act",
    /EU-US or Canada-US/,
    says(
      /\b(?:EU|Canada)\b[^.]*\bsign(?:ed|s)\b|\bsign(?:ed|s)\b[^.]*\b(?:EU|Canada)\b/,
      /\bno signed|not signed|none was found|talks/i,
    ),
  ],
  [
    "ecpa",
    /became law/,
    says(/Email Privacy Act[^.]*(?:became law|signed|enacted|in force)/i, /not enacted|never/i),
  ],
  ["encryption", /detection orders/, says(/detection orders[^.]*(?:agreed|adopted|in force|rejected)/i)],
  ["eu-e-evidence", /has been used since/, after("2026-08-18")],
  ["facebook-381", /exact day of the 2013 order/, says(/\b(?:17|20) September\b/)],
  ["facebook-381", /all 381 account holders/, says(/381[^.]*(?:accused|charged|suspects)/i)],
  ["fisa-702", /after mid-September/, after("2026-09")],
  ["fisa-702", /collection stopped/, says(/collection (?:stopped|ended|ceased)/i)],
  ["google-pa", /formally ended/, says(/(?:dismissed|withdrawn|vacated|complied)/i)],
  [
    "icpa",
    /days of introduction in 2017/,
    ({ date, precision }) => precision === "day" && !!date?.startsWith("2017"),
  ],
  [
    "leads-act",
    /first introduction/,
    ({ date, precision }) => precision === "day" && !!date?.startsWith("2014-09"),
  ],
  ["microsoft-gag", /Loretta Lynch/, says(/Judge (?:Loretta )?Lynch/)],
  ["microsoft-gag", /held § 2705/, says(/2705\(b\)[^.]*(?:is|was|held) unconstitutional/)],
  ["microsoft-ireland", /notice of appeal/, isDayOf(/gives notice of appeal|extends its appeal/)],
  ["microsoft-ireland", /agreement was signed/, says(/signed (?:the|an|their) (?:agreement|stipulation)/i)],
  [
    "microsoft-ireland",
    /replacement warrant/,
    (line) => isDayOf(/new warrant under/)(line) || says(/(?:produced|handed over) the e-mails/i)(line),
  ],
  ["microsoft-ireland", /remand orders/, after("2018-04-17")],
  ["microsoft-ireland", /numbers CourtListener/, says(/courtlistener/i)],
  ["microsoft-ireland", /Ireland supported/, says(/Ireland (?:backs|backed|supports|supported|sides|sided)/)],
  [
    "microsoft-ireland",
    /is precedent/,
    ({ date, text }) =>
      (date === null || date >= "2018-04-17") &&
      /precedent|contempt finding stands/.test(text) &&
      !/no precedent/.test(text),
  ],
  [
    "microsoft-ireland",
    /20 April 2014/,
    ({ date, text }) => date === "2014-04-20" || text.includes("20 April"),
  ],
  ["microsoft-ireland", /dates from July 2014/, says(/since July 2014|first refused in July/)],
  ["mlat", /exact days/, ({ date, precision }) => precision === "day" && /^(?:2001|2009)/.test(date ?? "")],
  ["privacy-shield", /C-703/, after("2025-10-31", ["ruling", "order"])],
  ["rgs", /member today/, ({ date, text }) => date === null && /\bmembers are\b/.test(text)],
  ["transparency", /exact numbers/, says(/\b\d[\d,]* (?:national security letters|NSLs)\b/i)],
  ["usa-freedom", /renewed after March 2020/, says(/(?:section )?215 (?:was |is )?renewed/i)],
];

describe("what must not be asserted", () => {
  test("for every line of every list there is a way to find it broken", () => {
    const unwatched = cases.flatMap(({ id, doNotAssert }) =>
      doNotAssert.filter((line) => !RULES.some(([caseId, about]) => caseId === id && about.test(line))),
    );
    expect(unwatched).toEqual([]);
    const idle = RULES.filter(
      ([id, about]) =>
        !cases.some((file) => file.id === id && file.doNotAssert.some((line) => about.test(line))),
    );
    expect(idle).toEqual([]);
  });

  test.each(RULES)("%s: no line breaks %s", (id, _, breaks) => {
    const own = lines.filter(({ caseId }) => caseId === id);
    expect(own.length).toBeGreaterThan(8);
    expect(own.filter(breaks)).toEqual([]);
  });

  test("the ways to find it find it", () => {
    const line = (text: string, date: string | null = "2014-12-23", precision = "day"): Line => ({
      caseId: "microsoft-ireland",
      date,
      precision,
      kind: "brief",
      text,
    });
    const broken = (about: string, one: Line) =>
      RULES.some(([id, pattern, breaks]) => id === one.caseId && pattern.test(about) && breaks(one));
    expect(broken("Ireland supported", line("Ireland backs Microsoft"))).toBe(true);
    expect(broken("remand orders", line("Judge signs the dismissal", "2018-06-01"))).toBe(true);
    expect(broken("is precedent", line("The 2016 ruling is precedent", null))).toBe(true);
    expect(broken("Ireland supported", line("Ireland is heard for neither side"))).toBe(false);
  });
});

/** By words of the research's own list: how any line of any file would break it. */
const RESEARCH: [RegExp, Breaks][] = [
  [/Tribunal hearing/, (line) => /^(?:apple-uk-tcn|uk-ipa)$/.test(line.caseId) && after("2025-12-31")(line)],
  [/C-703\/25/, (line) => line.caseId === "privacy-shield" && after("2025-10-31", ["ruling", "order"])(line)],
  [/signed EU.US/, RULES.find(([id]) => id === "cloud-act")?.[2] ?? (() => true)],
  [/702 status/, (line) => line.caseId === "fisa-702" && after("2026-09")(line)],
  [/feeds for/, () => false],
  [
    /docket ids/,
    ({ caseId, text }) => caseId === "microsoft-ireland" && /courtlistener\.com\/docket\/\d/.test(text),
  ],
  [/remand orders/, (line) => line.caseId === "microsoft-ireland" && after("2018-04-17")(line)],
  [
    /membership today/,
    ({ caseId, date, text }) => caseId === "rgs" && date === null && /\bmembers are\b/.test(text),
  ],
];
const path = sharedFileAtHand("facts/dossier.md");

describe.skipIf(path === null)("the research's own list", async () => {
  if (path === null) return;
  const section = (await readFile(path, "utf8")).split(/^## 7\. /m)[1] ?? "";
  const forbidden = section
    .split("\n")
    .slice(1)
    .join(" ")
    .split(";")
    .map((line) => line.trim());

  test("each of its lines is looked for, and no line of ours breaks it", () => {
    expect(forbidden.length).toBeGreaterThan(6);
    for (const line of forbidden) {
      const rule = RESEARCH.find(([about]) => about.test(line));
      expect(rule, line).toBeDefined();
      expect(lines.filter((one) => rule?.[1](one))).toEqual([]);
    }
  });

  test("no source pretends to a feed that was not found, nor to a docket's number that is not known", async () => {
    const { readSources } = await import("../../src/sources/read-sources.ts");
    const { sources } = await readSources(feeds);
    const urls = sources.map(({ url }) => url);
    expect(urls.length).toBeGreaterThan(20);
    const invented =
      /investigatorypowerstribunal|digitalrights\.ie|reformgovernmentsurveillance|courtlistener\.com\/docket\/\d/;
    expect(urls.filter((url) => invented.test(url))).toEqual([]);
  });
});
