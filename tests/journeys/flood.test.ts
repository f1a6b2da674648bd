// What comes in: a feed that shows old things as new, or far too many at once, in the whole program; people who press
// buttons. What goes out: what is told, what is asked, what /why and /feeds say. Surprise: three of the 120 items are ours.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FaultyFeed, REPORTS, type Report, serveFaultyFeed } from "./faulty-feed.ts";
import { type Clock, type PreviewMessage, type RunningApp, runApp, stoppedClock } from "./run-app.ts";

const HOUR = 60;
let feed: FaultyFeed;
let bot: RunningApp;

const WORDS = "harbour bridge market museum ferry school garden theatre river council".split(" ");
/** Local news that no case is about, each piece unlike the others. */
const localNews = (at: number, of: string, published: string | null): Report => ({
  guid: `${of}-${at}`,
  url: `https://gazette.example/${of}/the-${WORDS[at % 10]}-opens-${at}-days-late`,
  title: `The ${WORDS[at % 10]} of ${of} opens ${at} days late`,
  published,
  text: `Visitors of the ${WORDS[(at * 3) % 10]} wait for day ${at}, says ${of}.`,
});
const daysAgo = (days: number) =>
  new Date(Date.parse("2026-11-20T12:00:00Z") - days * 86_400_000).toISOString();
const LOCAL = Array.from({ length: 20 }, (_, at) => localNews(at, "town", daysAgo(20 - at)));
/** Three events of what is watched, published just now. */
const LAW: Report = {
  guid: "law",
  url: "https://gazette.example/2026/surveillance-law-renewed",
  title: "House votes to reauthorize Section 702 of FISA",
  published: null,
  text: "The House of Representatives voted on Thursday to reauthorize Section 702 of the Foreign Intelligence Surveillance Act for two years. The bill goes to the Senate.",
};
const TREATY: Report = {
  guid: "treaty",
  url: "https://gazette.example/2026/cloud-act-agreement",
  title: "United States and Canada sign CLOUD Act agreement",
  published: null,
  text: "The United States and Canada on Thursday signed an agreement under the CLOUD Act that lets investigators of each country ask providers in the other for electronic data.",
};
const OURS = [LAW, TREATY, REPORTS[0]].map((report, at) => ({
  ...report,
  published: `2026-11-20T12:0${at}:00Z`,
}));
const FLOOD = [
  ...Array.from({ length: 117 }, (_, at) => localNews(at, "city", "2026-11-20T12:00:00Z")),
  ...OURS,
];

let herald: FaultyFeed;
let folder: string;
let clock: Clock;

beforeEach(async () => {
  feed = await serveFaultyFeed();
  herald = await serveFaultyFeed();
  folder = await mkdtemp(join(tmpdir(), "crier-flood-"));
  clock = stoppedClock();
  feed.reports = LOCAL;
  herald.reports = [localNews(1, "hills", daysAgo(3))];
  await start();
  await bot.round();
});
afterEach(async () => {
  await bot.stop();
  await feed.close();
  await herald.close();
  await rm(folder, { recursive: true, force: true });
});

/** A life of the program, on the data of the one before. */
async function start(): Promise<void> {
  const source = (id: string, { host }: FaultyFeed) =>
    `  - { id: ${id}, name: The ${id}, kind: feed, url: "http://${host}/feed", every_minutes: 15, why: A feed of this test. }\n`;
  const yaml = `sources:\n${source("Gazette", feed)}${source("Herald", herald)}`.replace(/id: \w+/g, (id) =>
    id.toLowerCase(),
  );
  bot = await runApp(yaml, [feed.host, herald.host], { CRIER_DATA: folder }, { clock });
}

async function restart(): Promise<void> {
  await bot.stop();
  await start();
}

async function visitAfter(minutes: number): Promise<void> {
  bot.pass(minutes);
  await bot.round();
}

const told = async () => (await bot.messages()).map(({ content }) => content);
const asked = async () =>
  (await bot.messages("bot-admin")).filter(({ content }) => content.startsWith("✋")) as Question[];

interface Question extends PreviewMessage {
  components: { components: { custom_id: string; label: string }[] }[];
}

async function theQuestion(): Promise<Question> {
  const [question, ...more] = await asked();
  if (!question || more.length > 0) throw new Error(`asked ${more.length + (question ? 1 : 0)} times`);
  return question;
}

/** Presses a button of the question, by its label. */
async function press(label: RegExp, as = "owner") {
  const question = await theQuestion();
  const button = question.components[0]?.components.find((one) => label.test(one.label));
  return press2(question.id, button?.custom_id ?? "", as);
}
const press2 = (message: string, button: string, as = "owner") =>
  bot.command("", {}, { command: undefined, options: undefined, channel: "bot-admin", message, button, as });

describe("what is provably old is neither told nor asked about", () => {
  test.each([
    ["guids that all change", (one: Report) => ({ ...one, guid: `new-${one.guid}` })],
    [
      "an archive that is published again under new guids, addresses and dates",
      (one: Report) => ({
        ...one,
        guid: `2-${one.guid}`,
        url: one.url.replace("gazette.example/", "www.gazette.example/archive/node/"),
        published: "2026-11-20T12:05:00Z",
      }),
    ],
    [
      "the same in capitals, with an author's line more in each text",
      (one: Report) => ({
        ...one,
        guid: `3-${one.guid}`,
        url: one.url.replace("https://gazette.example/", "https://the-gazette.example/en/"),
        title: one.title.toUpperCase(),
        text: `${one.text} By our own correspondent in town.`,
      }),
    ],
  ])("%s", async (_name, change) => {
    feed.reports = LOCAL.map(change);
    await visitAfter(20);
    await visitAfter(20);
    expect(await told()).toEqual([]);
    expect(await asked()).toEqual([]);
    const list = await bot.command("feeds list");
    expect(list.embeds[0]?.description).toMatch(/✅ \*\*The Gazette\*\* .* 20 items so far/);
    feed.reports = [...feed.reports, ...OURS.slice(0, 1)];
    await visitAfter(20);
    expect(await told()).toHaveLength(1);
  });

  test("a window that grows to 120 items of the months before: remembered, and /why says why", async () => {
    const older = Array.from({ length: 99 }, (_, at) => localNews(at, "past", daysAgo(22 + at)));
    const [first] = OURS;
    if (!first) throw new Error("there is one");
    feed.reports = [...older, { ...first, published: daysAgo(50) }, ...LOCAL];
    await visitAfter(20);
    expect(await told()).toEqual([]);
    expect(await asked()).toEqual([]);
    const why = await bot.command("why", { url: first.url });
    expect(why.embeds[0]?.description).toContain(
      "remembered and not told: published long before it was seen",
    );
    expect(why.embeds[0]?.description).toContain("archive came into view");
  });
});

describe("120 unknown items at once", () => {
  beforeEach(async () => {
    feed.reports = [...LOCAL, ...FLOOD];
    await visitAfter(20);
  });

  test("nothing is told; those who run the server are asked once, with buttons", async () => {
    await visitAfter(5 * HOUR);
    expect(await told()).toEqual([]);
    const question = await theQuestion();
    expect(question.content).toMatch(
      /^✋ \*\*120 items\*\* of \*The Gazette\* are held back, seen <t:\d+:f>: it brought 120 items at once, where one or none could be expected\.\nThe newest of them:\n- “Microsoft held in contempt over e-mails stored in Dublin”, <t:\d+:D>\n/,
    );
    expect(question.content).toContain("3 of them are about what we watch, and only those would be told.");
    expect(question.components[0]?.components.map(({ label }) => label)).toEqual([
      "Post them one by one",
      "As one digest",
      "Skip them",
    ]);
    const list = await bot.command("feeds list");
    expect(list.embeds[0]?.description).toContain("✋ 120 items held back, undecided");
    const why = await bot.command("why", { url: OURS[0]?.url ?? "" });
    expect(why.embeds[0]?.description).toMatch(/\*\*Held back\*\* <t:.*Nobody here has decided yet/);
    expect(why.embeds[0]?.description).toContain("**Told** no: held back on 20 November 2026");
  });

  test("posted: the three that are ours are told one by one, once", async () => {
    const answer = await press(/one by one/);
    expect(answer.content).toMatch(/\*\*To be posted one by one\. Decided by <@\d+> <t:\d+:f>\.\*\*/);
    await bot.round();
    await visitAfter(20);
    expect(await told()).toHaveLength(3);
    const question = await theQuestion();
    expect(question.components).toEqual([]);
    expect(question.content).toBe(answer.content);
    const why = await bot.command("why", { url: OURS[0]?.url ?? "" });
    expect(why.embeds[0]?.description).toMatch(
      /\*\*Held back\*\* .* To be posted one by one\. Decided by <@\d+>/,
    );
    expect(why.embeds[0]?.description).toContain("**Told** yes");
  });

  test("as one digest: the three are told in one message that says why they come late", async () => {
    await press(/digest/);
    await bot.round();
    for (let minutes = 0; minutes < 15; minutes += 5) await visitAfter(5);
    const [digest, ...others] = await bot.messages();
    expect(others).toEqual([]);
    const shown = JSON.stringify(digest);
    for (const { url } of OURS) expect(shown).toContain(url);
    expect(shown).toContain("Held back because The Gazette suddenly brought 120 items");
    const why = await bot.command("why", { url: OURS[0]?.url ?? "" });
    expect(why.embeds[0]?.description).toMatch(/To be posted as one digest\. Decided by <@\d+>/);
  });

  test("skipped: nothing is told, and what comes next is", async () => {
    await press(/Skip/);
    await visitAfter(20);
    expect(await told()).toEqual([]);
    const why = await bot.command("why", { url: OURS[0]?.url ?? "" });
    expect(why.embeds[0]?.description).toMatch(/Skipped: known, and not told here\. Decided by <@\d+>/);
    expect((await bot.command("feeds list")).embeds[0]?.description).not.toContain("held back");
  });

  test("the program dies between the press and the effect: the effect comes once, in the next life", async () => {
    await press(/one by one/);
    await restart();
    await bot.round();
    expect(await told()).toHaveLength(3);
    expect((await theQuestion()).components).toEqual([]);
    await restart();
    await visitAfter(20);
    expect(await told()).toHaveLength(3);
  });

  test("and between the question and the press: the buttons of an earlier life are understood", async () => {
    await restart();
    await visitAfter(20);
    const answer = await press(/one by one/);
    expect(answer.content).toContain("To be posted one by one");
    await bot.app.wake("announce");
    await restart();
    await bot.round();
    expect(await told()).toHaveLength(3);
  });

  test("an event that another source reports is told as usual, though it is held back here", async () => {
    const [law] = OURS;
    if (!law) throw new Error("there is one");
    const { text, title, published } = law;
    const theirs = {
      guid: "h",
      url: "https://herald.example/h",
      title,
      published,
      text: `${text} So the Herald.`,
    };
    herald.reports = [...herald.reports, theirs];
    await visitAfter(20);
    const [alert, ...others] = await bot.messages();
    expect(others).toEqual([]);
    expect(JSON.stringify(alert?.embeds)).toContain("The Herald");
    expect(JSON.stringify(alert?.embeds)).not.toContain("The Gazette");
    // Let go, the held report joins the message that is there.
    await press(/one by one/);
    await visitAfter(20);
    const messages = await bot.messages();
    expect(messages).toHaveLength(3);
    expect(JSON.stringify(messages[0]?.embeds)).toContain("The Gazette");
  });

  test("the very item, carried by another source as well, is told", async () => {
    herald.reports = [...herald.reports, OURS[0] as Report];
    await visitAfter(20);
    expect(await told()).toHaveLength(1);
  });

  test("a second press, by somebody else, is answered with the first; a member's is refused", async () => {
    const question = await theQuestion();
    const id = (choice: string) =>
      question.components[0]?.components.find((one) => one.custom_id.endsWith(choice))?.custom_id ?? "";
    const refused = await press2(question.id, id("post"), "member");
    expect(refused.content).toMatch(/Manage Server/);
    const both = await Promise.all([press2(question.id, id("skip")), press2(question.id, id("post"))]);
    const late = both.filter(({ content }) => /^This was decided before\./.test(content));
    expect(late).toHaveLength(1);
    await bot.round();
    expect((await theQuestion()).components).toEqual([]);
    expect([0, 3]).toContain((await told()).length);
  });

  test("nobody decides for a week: they stay untold, and can still be let go from /feeds health", async () => {
    for (let day = 0; day < 8; day += 1) await visitAfter(24 * HOUR);
    expect(await told()).toEqual([]);
    await theQuestion();
    const why = await bot.command("why", { url: OURS[0]?.url ?? "" });
    expect(why.embeds[0]?.description).toContain("Nobody here decided, so it counts as skipped");
    const health = (await bot.command("feeds health", { source: "gazette" })) as unknown as Question & {
      id: string;
    };
    expect(health.embeds[0]?.description).toContain("**Held back** 120 items");
    const answer = await press2(health.id, health.components[0]?.components[0]?.custom_id ?? "");
    expect(answer.content).toMatch(/^To be posted one by one/);
    await bot.round();
    expect(await told()).toHaveLength(3);
    expect((await theQuestion()).components).toEqual([]);
  });
});
