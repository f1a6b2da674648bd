// What comes in: entries that set, move and take off days, as a clerk makes them. What goes out: what is due, in alerts, in
// /case deadlines and as a calendar file.
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Library, openLibrary } from "./docket-library.ts";
import { type RunningApp, runApp } from "./run-app.ts";

let library: Library;
let bot: RunningApp;

beforeEach(async () => {
  library = await openLibrary([
    {
      id: 111222,
      name: "Doe v. Roe",
      court: "nysd",
      number: "1:15-cv-00001",
      entries: [
        {
          number: "30",
          day: "2026-11-13",
          text: "ORDER: Status Conference set for 12/9/2026 at 02:30 PM in Courtroom 14C before Judge Loretta A. Preska.",
        },
        {
          number: "31",
          day: "2026-11-16",
          text: "ORDER: Amicus briefs due by December 11, 2026. So ordered.",
        },
      ],
    },
  ]);
  bot = await runApp("sources: []\n", [library.host], {}, { courtListener: library.url });
  await bot.command("case add", { docket: "111222" });
  await bot.round();
});
afterEach(async () => {
  await bot.stop();
  await library.stop();
});

async function docket(number: string, text: string): Promise<void> {
  library.enter(111222, { number, day: "2026-11-20", text });
  bot.pass(60);
  await bot.round();
}

async function deadlines() {
  const shown = (await bot.command("case deadlines", { case: "1:15-cv-00001 nysd" })) as Awaited<
    ReturnType<RunningApp["command"]>
  > & { attachments?: { filename: string; url: string }[] };
  const [file] = shown.attachments ?? [];
  const calendar = file ? await (await fetch(file.url)).text() : "";
  return { content: shown.content, days: shown.embeds[0]?.description ?? "", calendar };
}

test("what was on the docket before it was followed is due as well, sittings in the court's time and the reader's", async () => {
  const { content, days } = await deadlines();
  expect(content).toBe("**Doe v. Roe** · 1 day is due, 1 sitting is set");
  const [sitting, deadline] = days.split("\n");
  const instant = Date.parse("2026-12-09T14:30:00-05:00") / 1000;
  expect(sitting).toContain(
    `**Wednesday 9 December 2026**, 14:30 in New York, <t:${instant}:F> · Status Conference`,
  );
  expect(sitting).toContain("[entry 30 of 13 November 2026](https://www.courtlistener.com/docket/111222/");
  expect(deadline).toContain("**Friday 11 December 2026** · Amicus briefs ([entry 31 of 16 November 2026]");
  expect(deadline).not.toContain("computed");
});

test("a period is counted from the order by the court's rule, and says so in the alert and in the list", async () => {
  await docket(
    "32",
    "ORDER: Defendant shall respond to the complaint within 14 days of the date of this order.",
  );
  const alert = (await bot.messages("general")).at(-1)?.embeds[0]?.description;
  expect(alert).toContain("**Deadline** Friday 4 December 2026 (computed): ");
  expect((await deadlines()).days).toMatch(
    /\*\*Friday 4 December 2026\*\* · Defendant shall respond.*14 days from the order of 20 November 2026, counted by Fed\\?\. R\\?\. Civ\\?\. P\\?\. 6\(a\): computed\)/,
  );
});

test("a day that the court takes off disappears, one that it moves is listed where it went", async () => {
  await docket(
    "33",
    "ORDER: The Status Conference set for December 9, 2026 is adjourned to December 16, 2026 at 10:00 AM. The deadline for amicus briefs of December 11, 2026 is vacated.",
  );
  const { days, content } = await deadlines();
  expect(content).toBe("**Doe v. Roe** · 1 sitting is set");
  expect(days).toContain("**Wednesday 16 December 2026**, 10:00 in New York");
  expect(days).not.toMatch(/9 December|11 December/);
});

test("an entry that the court deletes takes its days along", async () => {
  library.rewrite(
    111222,
    "31",
    "***DELETED DOCUMENT. Deleted document number 31. ORDER: Amicus briefs due by December 11, 2026.***",
  );
  bot.pass(60);
  await bot.round();
  expect((await deadlines()).content).toBe("**Doe v. Roe** · 1 sitting is set");
});

test("the calendar file has whole days for deadlines, and sittings at their hour with the zone's rules", async () => {
  const { calendar } = await deadlines();
  expect(calendar).toContain("DTSTART;VALUE=DATE:20261211");
  expect(calendar).toContain("DTSTART;TZID=America/New_York:20261209T143000");
  const zone = calendar.slice(calendar.indexOf("BEGIN:VTIMEZONE"), calendar.indexOf("END:VTIMEZONE"));
  expect(zone).toContain("TZID:America/New_York");
  expect(zone).toMatch(/BEGIN:DAYLIGHT\r\nDTSTART:20260308T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400/);
  expect(zone).toMatch(/BEGIN:STANDARD\r\nDTSTART:20261101T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500/);
});

test("a followed docket has a status of its own kind, is listed, and is offered by name", async () => {
  const status = await bot.command("case status", { case: "Doe v. Roe" });
  expect(status.content.split("\n")).toEqual([
    "**Doe v. Roe** today",
    "**Newest entry** 31, 16 November 2026: order: Amicus briefs due by December 11, 2026",
    "**Next** Wednesday 9 December 2026: Status Conference",
    "**Court** S.D.N.Y. 1:15-cv-00001",
    "*A docket this server follows; nobody keeps a file of it. 2 entries on file, checked just now.*",
  ]);
  const list = await bot.command("case list");
  expect(list.content).toMatch(/matters are watched, 1 docket is followed/);
  expect(list.embeds[0]?.description).toMatch(
    /^\*\*Doe v\. Roe\*\* `added-[^`]+` · docket S\.D\.N\.Y\. 1:15-cv-00001 · checked/,
  );
  const timeline = await bot.command("case timeline", { case: "Doe v. Roe" });
  expect(timeline.content).toMatch(/has no timeline; `\/case docket` shows its entries/);
});
