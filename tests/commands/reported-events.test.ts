// What comes in: a case file checked on one day, and alerts told before and after it. What goes out: what the timeline and
// the status add to the file, with sources. Surprise: none.
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AlertContent } from "../../src/alerts/alert.ts";
import type { CaseFile } from "../../src/cases/case-file.ts";
import { readCases } from "../../src/cases/read-cases.ts";
import { readReported } from "../../src/commands/case/read-reported.ts";
import { tellNotInFile, tellSinceChecked } from "../../src/commands/case/tell-reported.ts";
import { tellTimeline } from "../../src/commands/tell-timeline.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { exampleAlert } from "../delivery/example-alert.ts";
import { openCommandRoom } from "./command-room.ts";
import { tellStory } from "./told-story.ts";

const TODAY = "2026-12-05";
const FEEDS = fileURLToPath(new URL("../../feeds", import.meta.url));

function told(title: string, day: string, more: Partial<AlertContent> = {}): AlertContent {
  const url = `https://www.courtlistener.com/docket/1/${encodeURIComponent(title)}/`;
  const report = { itemId: "i1", outlet: "S.D.N.Y. docket", title, url, publishedAt: null, isDocket: true };
  return {
    ...exampleAlert({}).content,
    caseId: "microsoft-ireland",
    caseName: "Microsoft Ireland",
    topics: [],
    act: null,
    title,
    url,
    eventDay: { day, precision: "day", isInferred: false },
    docket: null,
    reports: [report],
    ...more,
  };
}

const ALERTS: [id: string, content: AlertContent, at: string][] = [
  [
    "000000000001",
    told("Stay lifted; Microsoft still refuses to hand over the e-mails", "2014-08-29"),
    "2026-11-30",
  ],
  ["000000000002", told("Order unsealing the file", "2026-12-01"), "2026-12-01"],
  ["000000000003", told("Motion for costs by an amicus", "2026-12-03"), "2026-12-03"],
  ["000000000004", told("Letter found among the papers", "2014-05-20"), "2026-12-04"],
  ["000000000005", told("Column in the press", "2014-05-21"), "2026-11-01"],
  [
    "000000000006",
    told("Agreement signed", "2026-12-02", {
      caseId: null,
      caseName: "CLOUD Act",
      topics: ["microsoft-ireland"],
    }),
    "2026-12-02",
  ],
];

let store: Store;
let file: CaseFile;
beforeAll(async () => {
  store = await openStore("file::memory:");
  for (const [id, content, day] of ALERTS) await tellStory(store, id, content, `${day}T12:00:00.000Z`);
  const { cases } = await readCases(FEEDS);
  file = cases.find(({ id }) => id === "microsoft-ireland") as CaseFile;
});
afterAll(() => store.close());

describe("a case file that was checked on 20 November 2026", () => {
  test("the timeline adds what happened since, and what was found since, each with its source", async () => {
    const reply = tellTimeline(
      file,
      null,
      null,
      TODAY,
      await readReported(file, null, { store, cases: () => [file], language: "en" as const }),
    );
    const [known, since] = reply.embeds ?? [];
    expect(known?.description).not.toContain("unsealing");
    expect(since?.title).toBe("Reported, not yet in the case file");
    expect(since?.description?.split("\n").map((line) => line.replace(/ \(\[.*/, ""))).toEqual([
      "**3 December 2026** · Motion for costs by an amicus",
      "**1 December 2026** · Order unsealing the file",
      "**20 May 2014** · Letter found among the papers",
    ]);
    expect(since?.description).toContain("[S.D.N.Y. docket](https://www.courtlistener.com/docket/1/");
  });

  test("a part of the history shows its own part only", async () => {
    const reported = await readReported(file, null, { store, cases: () => [file], language: "en" as const });
    expect(tellNotInFile(file, reported, "2014-01-01", "2014-12-31")?.description).toMatch(
      /^\*\*20 May 2014\*\*.*$/,
    );
    expect(tellTimeline(file, "2026-12", null, TODAY, reported)).toMatchObject({
      content: expect.stringContaining("no events in that time"),
      embeds: [{ description: expect.stringContaining("Order unsealing the file") }],
    });
  });

  test("the status names what happened since, by the day asked about", async () => {
    const reported = await readReported(file, null, { store, cases: () => [file], language: "en" as const });
    const today = tellSinceChecked(file, reported, null, TODAY);
    expect(today?.title).toBe("Reported since the file was checked (20 November 2026)");
    expect(today?.description).toMatch(/^\*\*3 December 2026\*\*.*\n\*\*1 December 2026\*\*.*$/);
    expect(tellSinceChecked(file, reported, "2026-12-02", TODAY)?.description).toMatch(
      /^\*\*1 December 2026\*\*.*$/,
    );
    for (const day of ["2026-11-20", "2014-08-30", "2027-01-01", "never"])
      expect(tellSinceChecked(file, reported, day, TODAY)).toBeNull();
  });
});

test("asked in Discord, the answer carries both parts within its limits", async () => {
  const room = await openCommandRoom();
  await tellStory(
    room.store,
    "000000000007",
    told("Mandate recalled", "2026-11-21"),
    "2026-11-21T08:00:00.000Z",
  );
  const { descriptions } = await room.ask("case timeline", { case: "microsoft-ireland" });
  expect(descriptions[1]).toContain("Mandate recalled");
  expect(room.schemaFaults() ?? []).toEqual([]);
  await room.close();
});
