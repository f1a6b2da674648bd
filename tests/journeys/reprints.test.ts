// What comes in: one report of September, its reprints by other outlets weeks and months later, a piece that quotes it.
// What goes out: one message for the report however often it is printed, and one for the piece that has news of its own.
import { afterEach, expect, test } from "vitest";
import { type OutletFeeds, type PublishedItem, serveOutlets } from "./outlet-feeds.ts";
import { type RunningApp, runApp } from "./run-app.ts";

const REPORT = [
  "Chief Judge Loretta Preska on Monday held Microsoft in contempt for not handing over e-mails kept in Dublin under a search warrant.",
  "The company had told the court that it would not comply while it appeals her ruling of July, which upheld a magistrate's order.",
  "Prosecutors and the company agreed on the wording of the order, so that nothing stands in the way of an appeal any longer.",
  "No sanctions follow for now, although the government may ask for them should circumstances change in the meantime.",
  "The e-mails belong to an account whose owner has never been named, and they sit on a server that an Irish subsidiary runs.",
  "Lawyers for the company say that a warrant of an American court ends at the border, as warrants always have done.",
  "The government answers that what matters is who controls the data, and that Redmond can fetch it with a few keystrokes.",
  "Irish ministers have said that requests of this kind belong under the treaty that both countries signed for the purpose.",
  "Several technology companies and newspapers have told the court that they side with Microsoft in the dispute.",
  "A decision of the Second Circuit is not expected before next year, according to people who follow the court closely.",
];
const OWN = [
  "The Second Circuit on Friday set the date on which it will hear Microsoft's appeal against the warrant for e-mails in Dublin.",
  "Three judges are to hear both sides for half an hour each, and the panel will be named a week before the hearing takes place.",
  "Briefs of friends of the court fill several binders by now, and Ireland has sent one of its own to the clerk in Manhattan.",
  "The company says that it is glad to have its day in court at last after a year in which customers kept asking questions.",
  "Students of the case expect questions about the treaty first, and about the words of the statute of 1986 afterwards.",
  "Whatever comes of it, both sides have promised to go on to the Supreme Court, where nobody has set any date so far.",
  "Our own reporting on the order of September explained how the two sides came to this point, and we print a part again:",
];
const half = REPORT.slice(0, 5);

const item = (outlet: string, published: string, title: string, sentences: string[]): PublishedItem => ({
  id: `${outlet}-${published}`.toLowerCase(),
  url: `https://${outlet.toLowerCase()}.example/${published}`,
  outlet,
  title,
  published,
  text: sentences.join("\n"),
});

let feeds: OutletFeeds | undefined;
let bot: RunningApp | undefined;
afterEach(async () => {
  await bot?.stop();
  await feeds?.close();
});

async function begin(items: PublishedItem[]): Promise<RunningApp> {
  feeds = await serveOutlets(items);
  bot = await runApp(feeds.sourcesYaml, [feeds.host]);
  return bot;
}
async function until(day: string): Promise<string[]> {
  feeds?.showUntil(day);
  bot?.pass(24 * 60);
  await bot?.round();
  const messages = (await bot?.messages()) ?? [];
  return messages.map(({ embeds }) => embeds[0]?.description ?? "");
}

test("a reprint by another outlet 25 days later, and one after the story's window, are not told again", async () => {
  const bot = await begin([
    item("Gazette", "2014-09-09", "Microsoft held in contempt over e-mails stored in Dublin", REPORT),
    item("Courier", "2014-10-04", "Why Redmond said no to a judge", ["By Jo Doe, Staff Writer", ...REPORT]),
    item("Lantern", "2015-03-01", "Cloud privacy: the order that shook an industry", REPORT.slice(0, 9)),
  ]);
  expect(await until("2014-09-09")).toHaveLength(1);
  expect(await until("2014-10-04")).toEqual([expect.stringMatching(/Gazette.*Courier/s)]);
  expect(await until("2015-03-01")).toEqual([expect.stringMatching(/Gazette.*Courier.*Lantern/s)]);
  const why = await bot.command("why", { url: "https://lantern.example/2015-03-01" });
  expect(JSON.stringify(why)).toMatch(
    /a copy of (?:Gazette|Courier)'s report of .{1,20} 2014 \(\d\d % of its words\)/,
  );
});

test("a piece that quotes half of the report is told as what it is, within the window and after it", async () => {
  for (const day of ["2014-10-04", "2015-03-01"]) {
    await begin([
      item("Gazette", "2014-09-09", "Microsoft held in contempt over e-mails stored in Dublin", REPORT),
      item("Review", day, "Second Circuit sets date for Microsoft's appeal over Irish e-mails", [
        ...OWN,
        ...half,
      ]),
    ]);
    expect(await until("2014-09-09")).toHaveLength(1);
    expect(await until(day)).toEqual([expect.stringContaining("Gazette"), expect.stringContaining("Review")]);
    await bot?.stop();
    await feeds?.close();
    bot = undefined;
    feeds = undefined;
  }
});
