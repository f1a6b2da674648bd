// /case docket and /case deadlines: what the court has on file and what is due, over a local Discord.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DocketRef, Item } from "../../src/items/item.ts";
import { exampleAlert } from "../delivery/example-alert.ts";
import { itemOf } from "../storage/samples.ts";
import { type CommandRoom, openCommandRoom } from "./command-room.ts";
import { tellStory } from "./told-story.ts";

const FREE = "https://storage.courtlistener.com/recap/gov.uscourts.nysd/84.pdf";
const PAID = "https://ecf.nysd.uscourts.gov/doc1/127013912345";

let room: CommandRoom;
beforeAll(async () => {
  room = await openCommandRoom();
  for (let number = 1; number <= 23; number += 1) {
    await enter(String(number), "LETTER from counsel to the court about the schedule.", "letter");
  }
  await enter("84", "ORDER lifting the stay. So ordered.", "order", {
    documents: [
      { url: PAID, description: null, attachment: null, isFree: false },
      { url: FREE, description: null, attachment: null, isFree: true },
    ],
  });
  await enter("85", "NOTICE of motion by @everyone.", "minute-entry", { documentUrl: PAID });
});
afterAll(() => room.close());

async function enter(number: string, text: string, kind: string, docket: Partial<DocketRef> = {}) {
  const item: Item = itemOf(`entry${number}`, {
    url: null,
    text,
    docket: {
      court: "nysd",
      caseNumber: "1:13-mj-02814",
      caseName: null,
      entryNumber: number,
      documentUrl: null,
      ...docket,
    },
  });
  await room.store.saveItem(item);
  await room.store.saveEntry(item, {
    caseId: "microsoft-ireland",
    court: "nysd",
    docket: "1:13-mj-02814",
    number,
    filedOn: Number(number) > 80 ? "2014-08-29" : "2014-06-06",
    kind,
  });
}

const ask = (typed: Record<string, unknown> = {}, file = "microsoft-ireland") =>
  room.ask("case docket", { case: file, ...typed }, { as: "member" });

describe("/case docket", () => {
  test("shows the newest entries first, a free copy before PACER's paid one", async () => {
    const { content, descriptions, ephemeral } = await ask();
    expect(content).toBe("**Microsoft Ireland** · 25 entries on file · page 1 of 3");
    const entries = descriptions[0]?.split("\n\n") ?? [];
    expect(entries).toHaveLength(10);
    expect(entries[0]).toBe(
      [
        "**85** · 29 August 2014 · minute entry · S.D.N.Y. 1:13-mj-02814",
        "NOTICE of motion by @\u200beveryone.",
        `[PACER](${PAID}) (ecf.nysd.uscourts.gov), paid`,
      ].join("\n"),
    );
    expect(entries[1]).toContain(`[free copy](${FREE}) (storage.courtlistener.com)`);
    expect(entries[1]).not.toContain("paid");
    expect(entries[2]).toMatch(/^\*\*23\*\* · 6 June 2014/);
    expect(ephemeral).toBe(true);
  });

  test("pages are turned by buttons, to the end and back", async () => {
    const first = await ask();
    expect(first.buttons.map(({ label, disabled }) => [label, disabled ?? false])).toEqual([
      ["Newer", true],
      ["Older", false],
    ]);
    const second = await room.press(first, "Older", { as: "member" });
    expect(second.content).toContain("page 2 of 3");
    const third = await room.press(second, "Older", { as: "member" });
    expect(third.content).toContain("page 3 of 3");
    expect(third.descriptions[0]?.split("\n\n")).toHaveLength(5);
    expect((await room.press(third, "Newer", { as: "member" })).content).toContain("page 2 of 3");
  });

  test("a long search is kept for its buttons", async () => {
    const search = `letter ${"the court about counsel from schedule ".repeat(2)}`.slice(0, 99);
    const first = await ask({ search });
    expect(first.content).toContain("23 entries");
    expect(first.buttons.every(({ custom_id }) => custom_id.length <= 100)).toBe(true);
    const second = await room.press(first, "Older", { as: "member" });
    expect(second.content).toMatch(/23 entries.*page 2 of 3/);
  });

  test("words and kinds narrow it, and what finds nothing says what is there", async () => {
    expect((await ask({ search: "STAY lifting" })).content).toBe(
      "**Microsoft Ireland** · 1 entry (with “STAY lifting”)",
    );
    expect((await ask({ kind: "order" })).descriptions[0]).toContain("lifting the stay");
    expect((await ask({ search: "warrant", kind: "order" })).content).toMatch(
      /none of the 25 entries on file fits order, “warrant”/,
    );
  });

  test("a case without a docket on file says where entries come from", async () => {
    expect((await ask({}, "facebook-381")).content).toMatch(/no docket entries on file yet.*\/case add/);
  });
});

describe("/case deadlines", () => {
  test("a closed case has none and says since when", async () => {
    const { content } = await room.ask("case deadlines", { case: "microsoft-ireland" }, { as: "member" });
    expect(content).toMatch(/nothing is due that we know of\. The case is closed \(since 17 April 2018\)/);
  });

  test("a day that a report gave is listed with who said it, and comes as a calendar file", async () => {
    const deadline = { day: "2026-12-04", what: "Respondents' brief is due" };
    const content = { ...exampleAlert({ deadline, topics: ["fisa-702"], caseId: null }).content };
    await tellStory(room.store, "due", content, "2026-11-19T12:00:00Z");
    const shown = await room.ask("case deadlines", { case: "fisa-702" }, { as: "member" });
    expect(shown.descriptions[0]).toContain(
      "**Friday 4 December 2026** · Respondents' brief is due ([SC Media](",
    );
    const [file] = shown.files;
    expect(file?.filename).toBe("fisa-702-deadlines.ics");
    const name = room.cases.find(({ id }) => id === "fisa-702")?.name;
    const text = await (await fetch(file?.url ?? "")).text();
    expect(text).toContain("DTSTART;VALUE=DATE:20261204");
    expect(text.replace(/\r\n /g, "")).toContain(`SUMMARY:${name}: Respondents' brief is due`);
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  test("every request fitted Discord's own description", () => {
    const faults = room.schemaFaults();
    if (faults !== null) expect(faults).toEqual([]);
  });
});
