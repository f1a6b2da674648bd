// What comes in: a docket with an appearance of counsel, a fee and a brief; a channel that wants routine entries and one
// that does not. What goes out: everything here, the brief there, and the reason at /why. Surprise: none.
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RunningApp, runApp } from "./run-app.ts";
import { type PlacedEntry, serveDockets } from "./three-dockets.ts";

const entry = (day: string, number: string, text: string): PlacedEntry => ({
  court: "nysd",
  date: day,
  day,
  number,
  text,
  evidence: "",
  id: Number(number),
});
const BRIEF =
  "MEMORANDUM OF LAW by Verizon Communications Inc. as amicus curiae in support of Microsoft's objections.";
const ENTRIES = [
  entry("2026-11-20", "20", "ORDER setting a briefing schedule. Signed by Judge Loretta A. Preska."),
  entry("2026-11-21", "21", "NOTICE OF APPEARANCE by A. Counsel on behalf of Verizon Communications Inc."),
  entry("2026-11-22", "22", BRIEF),
  entry("2026-11-23", "23", "Filing fee paid by AT&T Corp., receipt number 4654-1."),
];
const URL_OF_21 = "https://www.courtlistener.com/docket/4214664/in-re-warrant/?order_by=desc#entry-21";

let dockets: Awaited<ReturnType<typeof serveDockets>>;
let bot: RunningApp;
beforeEach(async () => {
  dockets = await serveDockets(ENTRIES);
  const [head, nysd] = dockets.sourcesYaml.split("\n");
  dockets.showUntil("2026-11-20");
  bot = await runApp(`${head}\n${nysd}\n`, [dockets.host]);
  await bot.round();
});
afterEach(async () => {
  await bot.stop();
  await dockets.close();
});

async function goOn(from: number, to: number) {
  for (let day = from; day <= to; day++) {
    dockets.showUntil(`2026-11-${day}`);
    bot.pass(24 * 60);
    await bot.round();
  }
}

const lines = async (channel: string) => (await bot.messages(channel)).map(({ content }) => content);
const subscribe = async (options: object) =>
  (await bot.command("subscribe", { what: "microsoft-ireland", ...options }, { as: "owner" })).content;
const why = async () => JSON.stringify(await bot.command("why", { url: URL_OF_21 }));

test("who asked for routine entries gets them, the others do not, and /why says so", async () => {
  expect(await subscribe({ routine: true })).toContain("Routine docket entries are told as well.");
  expect((await bot.command("subscriptions list", {}, { as: "owner" })).content).toContain(
    "Microsoft Ireland (routine docket entries too)",
  );
  await goOn(21, 23);
  const [appearance, brief, fee, ...more] = await lines("general");
  expect(appearance).toContain("S.D.N.Y. entry 21: NOTICE OF APPEARANCE");
  expect(brief).toContain("S.D.N.Y. entry 22: MEMORANDUM OF LAW");
  expect(fee).toContain("S.D.N.Y. entry 23: Filing fee paid");
  expect(more).toEqual([]);
  const others = await lines("case-alerts");
  expect(others).toHaveLength(2);
  expect(others.join()).not.toMatch(/APPEARANCE|fee/);
  expect(await why()).toMatch(
    /\*\*Not sent\*\* to <#410000000000000021>: routine docket entry \(appearance of counsel\)/,
  );
  expect(JSON.stringify(await bot.command("latest"))).not.toMatch(/APPEARANCE|Filing fee/);

  expect(await subscribe({})).toContain("Nothing has changed");
  expect(await subscribe({ routine: false })).toContain("It gets no more routine docket entries.");
  expect((await bot.command("subscriptions list", {}, { as: "owner" })).content).not.toContain("routine");
});

test("where nobody asked for them nothing is written, and /why names the channels that were spared", async () => {
  expect(await subscribe({})).toContain("From now on");
  await goOn(21, 23);
  expect(await lines("general")).toHaveLength(1);
  const said = await why();
  expect(said).toContain("**Told** no: routine docket entry: NOTICE OF APPEARANCE");
  expect(said).toMatch(/\*\*Not sent\*\* to <#4100000000000000\d\d>, <#4100000000000000\d\d>: routine/);
  expect(said).not.toContain("**Delivered**");
});
