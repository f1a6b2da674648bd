// What comes in: the docket entries of the Microsoft Ireland case that a shared file lists, fed as three courts' dockets
// day by day from 2013 to 2018 (idle weeks left out), alone and beside the news of the bundled history. What goes out: one case, one record, each
// event told once and in order, and the status of the case on any day.
// Surprise: the file lists entry 6 of the district court twice, as filed and as unsealed. A docket has a number once.
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openStore } from "../../src/storage/open-store.ts";
import { sharedFileAtHand } from "../shared-material.ts";
import { readHistoryItems } from "./history-items.ts";
import { serveOutlets } from "./outlet-feeds.ts";
import { type RunningApp, runApp } from "./run-app.ts";
import { type FoundEntry, placeEntries, serveDockets } from "./three-dockets.ts";

const file = sharedFileAtHand("samples/microsoft_ireland/docket_events_found.json");
const DAY = 24 * 60;
const LAST = Date.parse("2018-05-01T00:00:00Z");
/** "In June 2017", says the file; the case file knows the day. */
const PETITION = "2017-06-23";

/**
 * Events of the case that have an entry in the shared file, by day, as the case file calls them.
 */
const EVENTS: [day: string, title: string][] = [
  ["2013-12-04", "Magistrate orders Microsoft to disclose one MSN account"],
  ["2013-12-18", "Microsoft contests the warrant for e-mails stored in Dublin"],
  ["2014-04-25", "Magistrate judge upholds the warrant"],
  ["2014-06-06", "Microsoft takes its objections to the district judge"],
  ["2014-06-10", "Verizon is the first company to back Microsoft"],
  ["2014-06-13", "Apple, Cisco, AT&T and EFF side with Microsoft"],
  ["2014-07-09", "Prosecutors stand by the warrant"],
  ["2014-07-24", "Microsoft's last brief before the hearing"],
  ["2014-07-31", "Chief Judge Preska affirms the magistrate and pauses her order"],
  ["2014-08-01", "Stay pending appeal entered, unopposed"],
  ["2014-08-12", "Government asks for the stay to end"],
  ["2014-08-29", "Stay lifted; Microsoft still refuses to hand over the e-mails"],
  ["2014-12-08", "Microsoft opens the briefing in the Second Circuit"],
  ["2014-12-15", "Ten amicus briefs line up behind Microsoft"],
  ["2015-09-09", "Second Circuit hears both sides"],
  ["2016-07-14", "Microsoft wins in the Second Circuit"],
  ["2017-01-24", "Rehearing fails on a tied vote, four to four"],
  ["2017-06-23", "Government asks the Supreme Court to take the case"],
  ["2017-10-16", "Supreme Court takes the case"],
  ["2018-01-18", "MEPs, scholars, rights groups and industry file for Microsoft"],
  ["2018-02-27", "Supreme Court hears argument"],
  ["2018-03-30", "Government asks for the case to be ended as moot"],
  ["2018-04-03", "Microsoft agrees that the case is moot"],
  ["2018-04-17", "Supreme Court ends the case as moot"],
];
/** Reported by two outlets or more of the bundled history, and entered in a docket. */
const JOINED = ["2014-07-31", "2014-08-29", "2015-09-09", "2016-07-14", "2017-01-24", "2018-04-17"];

async function feed(withNews: boolean, environment: Record<string, string> = {}) {
  const found = JSON.parse(readFileSync(file ?? "", "utf8")).entries as FoundEntry[];
  const entries = placeEntries(found, () => PETITION);
  const history = (await readHistoryItems()).filter(({ outlet }) => withNews && !/ docket /.test(outlet));
  const [dockets, outlets] = [await serveDockets(entries), await serveOutlets(history)];
  const busy = new Set([
    ...entries.map(({ day }) => day),
    ...history.map(({ published }) => published?.slice(0, 10)),
  ]);
  let now = Date.parse("2013-12-03T23:30:00Z");
  const clock = {
    now: () => now,
    pass: (minutes: number) => {
      now += minutes * 60_000;
    },
  };
  const bot = await runApp(
    dockets.sourcesYaml + outlets.sourcesYaml.replace("sources:\n", ""),
    [dockets.host, outlets.host],
    { COURTLISTENER_TOKEN: "a-token-of-this-test", ...environment },
    { clock },
  );
  const close = async () => {
    await bot.stop();
    await Promise.all([dockets.close(), outlets.close()]);
  };
  for (; now < LAST; bot.pass(DAY)) {
    const day = new Date(now).toISOString().slice(0, 10);
    // Where nothing happens the bot comes the day before something does: a week without visits would be an outage.
    if (!busy.has(day) && !busy.has(new Date(now + DAY * 60_000).toISOString().slice(0, 10))) continue;
    dockets.showUntil(day);
    outlets.showUntil(`${day}T99`);
    await bot.round();
  }
  return { bot, entries, close };
}

const titles = async (bot: RunningApp) => (await bot.messages()).map(({ embeds }) => embeds[0]?.title ?? "");

async function expectStatuses(bot: RunningApp) {
  const on = async (as_of: string) =>
    (await bot.command("case status", { case: "microsoft-ireland", as_of })).content;
  expect(await on("2014-08-30")).toMatch(
    /Stay lifted: .*it is refusing[\s\S]*\*\*Deadline\*\* Friday,? 5 September 2014/,
  );
  expect(await on("2014-09-09")).toMatch(
    /In contempt by agreement of both sides: .*no sanctions .*may now appeal/,
  );
  expect(await on("2016-07-15")).toMatch(/won|wins/i);
  expect(await on("2018-04-18")).toMatch(/moot/);
}

describe.skipIf(file === null)("the Microsoft Ireland case as three dockets", () => {
  test("one case, one record, each event once and in order, and nothing of another case", {
    timeout: 300_000,
  }, async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "crier-dockets-"));
    const { bot, entries, close } = await feed(false, { CRIER_DATA: dataDir });
    const numbers = new Set(entries.map(({ court, number, id }) => `${court} ${number ?? id}`));
    const told = await titles(bot);
    const messages = await bot.messages();
    const known = EVENTS.map(([, title]) => title);
    expect(told.filter((title) => known.includes(title))).toEqual(known);
    // What is no event of the timeline is told as the entry it is, and never twice.
    const others = told.filter((title) => !known.includes(title));
    expect(
      others.every((title) =>
        /^(?:S\.D\.N\.Y\.|2d Cir\.|U\.S\. Supreme Court) (?:entry \d+|docket): /.test(title),
      ),
    ).toBe(true);
    expect(new Set(told).size).toBe(told.length);
    expect(messages.every(({ content }) => content.includes("**Microsoft Ireland**"))).toBe(true);
    expect(messages.every(({ embeds }) => embeds[0]?.footer?.text.includes("confirmed by the docket"))).toBe(
      true,
    );
    await expectStatuses(bot);
    // Half a year is always one page.
    const halves = [2013, 2014, 2015, 2016, 2017, 2018].flatMap((year) => [
      { from: `${year}-01-01`, to: `${year}-06-30` },
      { from: `${year}-07-01`, to: `${year}-12-31` },
    ]);
    const timeline: string[] = [];
    for (const half of halves)
      timeline.push(
        JSON.stringify(await bot.command("case timeline", { case: "microsoft-ireland", ...half })),
      );
    const history = timeline.join("\n");
    let at = 0;
    for (const title of known) {
      const found = history.indexOf(title.replaceAll('"', '\\"'), at);
      expect(found, title).toBeGreaterThan(at);
      at = found;
    }
    await close();

    const store = await openStore(`file:${join(dataDir, "crier.db")}`);
    const { total, entries: kept } = await store.listEntries({ caseId: "microsoft-ireland" }, 100, 0);
    const dockets = await store.listDockets("microsoft-ireland");
    await store.close();
    console.info(`${entries.length} rows, ${numbers.size} entries, ${total} kept, ${told.length} told`);
    expect(total).toBe(numbers.size);
    expect(new Set(kept.map(({ item }) => item.id)).size).toBe(total);
    expect(dockets.map(({ court }) => court).sort()).toEqual(["ca2", "nysd", "scotus"]);
    expect(dockets.reduce((sum, docket) => sum + docket.entries, 0)).toBe(total);
    await rm(dataDir, { recursive: true });
  });

  test("beside the news: entry and reports are one story, confirmed by the docket", {
    timeout: 300_000,
  }, async () => {
    const { bot, close } = await feed(true);
    const told = await titles(bot);
    const known = EVENTS.map(([, title]) => title);
    expect(told.filter((title) => known.includes(title))).toEqual(known);
    expect(new Set(told).size).toBe(told.length);
    const messages = await bot.messages();
    const footerOf = (day: string) => {
      const title = EVENTS.find(([one]) => one === day)?.[1];
      return messages.find(({ embeds }) => embeds[0]?.title === title)?.embeds[0]?.footer?.text;
    };
    for (const day of JOINED)
      expect(footerOf(day), day).toMatch(/Now [2-9] outlets · confirmed by the docket/);
    expect(footerOf("2016-07-14")).toContain("confirmed by the docket, entry 286");
    await expectStatuses(bot);
    await close();
  });
});
