// /story, /search, /help, /about and the new parts of /case and /latest, over a local Discord.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AlertContent } from "../../src/alerts/alert.ts";
import { makeSubscription } from "../../src/delivery/subscription.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { makeAddedSource } from "../../src/sources/added-source.ts";
import { openDiscordSchema } from "../discord-schema.ts";
import { contentOf, frameOf, itemOf, joins, minute, opens, sourceOf, verdictOf } from "../storage/samples.ts";
import { type CommandRoom, NOW, openCommandRoom, type Shown } from "./command-room.ts";

const HERE = DEFAULT_SEED.guilds[0]?.id ?? "";
const STORY = "sabcdefghjkmn";
const verdict = verdictOf({ caseId: "microsoft-ireland", topics: ["cloud-act"] });

let room: CommandRoom;
beforeAll(async () => {
  room = await openCommandRoom();
  const { store } = room;
  await store.syncSources([sourceOf("gazette")], minute(0));
  for (let at = 0; at < 8; at += 1) await report(at);
  const content = (title: string, changes: Partial<AlertContent> = {}) =>
    contentOf(title, { caseId: "microsoft-ireland", caseName: "Microsoft Ireland", topics: [], ...changes });
  await store.saveAlert(STORY, "first report", content("Judge lifts the stay"), minute(10));
  await store.saveAlert(
    STORY,
    "more outlets",
    content("Judge lifts the stay", {
      kind: "ruling",
      topics: ["cloud-act"],
      eventDay: { day: "2014-08-29", precision: "day", isInferred: false },
    }),
    minute(20),
  );
});
afterAll(() => room.close());

async function report(at: number) {
  const { store } = room;
  const name = at === 0 ? "abcdefghjkmn" : `report${at}`;
  const item = itemOf(name, {
    title: `Judge Preska lifts stay, report ${at}`,
    text: "The *banana* warrant: [evil](https://evil.example) @everyone. The court lifted the stay on Friday.",
    outlet: `Outlet ${at}`,
    publishedAt: minute(at),
  });
  await store.saveItem(item);
  await store.noteSighting(item.id, "gazette", minute(at));
  await store.savePlacement(item, verdict, frameOf(), at === 0 ? opens(item) : joins(STORY), minute(at));
}

const ask = (command: string, typed: Record<string, unknown> = {}, extra: object = {}) =>
  room.ask(command, typed, { as: "member", ...extra });

describe("/story", () => {
  test("shows every report with the evidence, the alert and its versions, in pages", async () => {
    const first = await ask("story", { id: STORY });
    expect(first.content).toBe(`**Microsoft Ireland** · story \`${STORY}\` · 8 reports · page 1 of 2`);
    expect(first.ephemeral).toBe(true);
    expect(first.description).toContain("**Judge lifts the stay**\n*ruling · Friday 29 August 2014*");
    expect(first.description).toMatch(
      /\*\*Alert\*\* `aabcdefghjkmn` first told <t:\d+:f> \(first report\); then version 2 more outlets/,
    );
    expect(first.description).toContain("Opened the story: nothing like it");
    expect(first.description).toContain("*Outlet 3*, <t:");
    expect(first.description).toContain("Joined it (score 0.80): same title");
    const second = await room.press(first, "Later", { as: "member" });
    expect(second.content).toContain("page 2 of 2");
    expect(second.description).toContain("**8** ");
    expect(second.description).not.toContain("**1** ");
  });

  test("is chosen by its headline, by words in any order, as soon as it is told", async () => {
    const before = await room.suggest("story", "id", "supreme");
    expect(before).toEqual([]);
    const item = itemOf("abcdefghjkmp", { title: "Court grants certiorari", publishedAt: minute(30) });
    await room.store.saveItem(item);
    await room.store.savePlacement(item, verdict, frameOf(), opens(item), minute(30));
    const told = contentOf("Supreme Court takes the case", { caseName: "Microsoft Ireland" });
    await room.store.saveAlert("sabcdefghjkmp", "first report", told, minute(31));
    expect(await room.suggest("story", "id", "supreme micro")).toEqual([
      { name: "Supreme Court takes the case (Microsoft Ireland)", value: "sabcdefghjkmp" },
    ]);
    expect((await room.suggest("story", "id", "stay judge")).map(({ value }) => value)).toEqual([STORY]);
  });

  test("/why takes a headline as well", async () => {
    const [choice] = await room.suggest("why", "url", "stay judge");
    expect((await ask("why", { url: choice?.value })).description).toContain("**Story** opened the story");
    expect(await room.suggest("why", "url", "https://example.org/")).toEqual([]);
  });

  test.each([
    ["what is that", /no story of mine.*headlines.*message/],
    ["https://example.org/article", /no story of mine/],
    ["s0000000000zz", /I know no such story here/],
  ])("%s is answered with what would be right", async (id, sentence) => {
    expect((await ask("story", { id })).content).toMatch(sentence);
  });
});

describe("/search", () => {
  test("finds a story once, its words in bold, and nothing in it formats, links or pings", async () => {
    const found = await ask("search", { words: "banana warrant" });
    expect(found.content).toBe("1 thing found for “banana warrant”");
    expect(found.description).toContain("7 more of it");
    expect(found.description).toContain(`\`${STORY}\``);
    expect(found.description).toContain("The \\***banana**\\* **warrant**: \\[evil\\](");
    expect(found.description).not.toMatch(/@everyone|https:\/\/evil/);
    expect(found.ephemeral).toBe(true);
  });

  test("finds events of the timelines with their day, and the alert of a story before its reports", async () => {
    const found = await ask("search", { words: '"stay" lifted preska -banana' });
    expect(found.description).toMatch(/timeline · Microsoft Ireland · \d+ \w+ 20\d\d/);
    const alert = await ask("search", { words: "judge lifts stay" });
    expect(alert.description).toContain(
      "*alert · Microsoft Ireland · Friday 29 August 2014 · 8 more of it · ",
    );
  });

  test("pages go on after a restart: all that is needed stands in the button", async () => {
    const first = await ask("search", { words: "microsoft" });
    expect(first.content).toMatch(/^\d+ things found for “microsoft” · page 1 of \d+$/);
    expect(first.buttons.map(({ label }) => label)).toEqual(["Back", "More"]);
    const second = await room.press(first, "More", { as: "member" });
    expect(second.content).toContain("page 2 of");
    expect(second.description).not.toBe(first.description);
    const back = await room.press(second, "Back", { as: "member" });
    expect(back.description).toBe(first.description);
  });

  test.each([
    ['""', /no word in that/],
    ["-microsoft", /at least one word without it/],
    ["wa*", /at least 3 letters/],
    ["one ".repeat(40), /40 words; I take up to 20/],
    ["zyxwvut", /I have nothing with “zyxwvut”.*`warr\*`/],
  ])("%s is answered with what would be right", async (words, sentence) => {
    expect((await ask("search", { words })).content).toMatch(sentence);
  });

  test("what only another server's source brought is not found here", async () => {
    const { store } = room;
    const feed = { title: "Secret", language: null };
    const theirs = makeAddedSource("https://secret.example/feed", feed, { guildId: "999", userId: "1" });
    await store.followSource(theirs, { guildId: "999", userId: "1" }, 9, minute(0));
    const item = itemOf("secret", { sourceId: theirs.id, title: "Pineapple", keys: ["guid:secret"] });
    await store.saveItem(item);
    await store.noteSighting(item.id, theirs.id, minute(1));
    await store.saveVerdict(item.id, verdict, minute(1));
    expect((await ask("search", { words: "pineapple" })).content).toContain("I have nothing");
    await store.noteSighting(item.id, "gazette", minute(2));
    const found = await ask("search", { words: "pineapple" });
    expect(found.description).toContain("report · The gazette");
  });
});

describe("/latest", () => {
  test("may be asked by topic and kind, together with a case", async () => {
    const topic = await ask("latest", { topic: "cloud-act", kind: "ruling" });
    expect(topic.content).toMatch(/^\*\*Latest\*\* about \*\*CLOUD Act\*\* of the kind ruling · /);
    expect(topic.description).toContain("Judge lifts the stay");
    expect((await ask("latest", { topic: "cloud-act", kind: "hearing" })).content).toMatch(
      /Nothing has been told about/,
    );
    const both = await ask("latest", { case: "microsoft-ireland", topic: "cloud-act" });
    expect(both.content).toContain("about **Microsoft Ireland** and **CLOUD Act**");
    expect(both.description).not.toContain("Supreme Court takes the case");
  });

  test("suggests cases as cases and topics as topics", async () => {
    const values = async (name: string) => (await room.suggest("latest", name, "")).map(({ value }) => value);
    expect(await values("case")).toContain("microsoft-ireland");
    expect(await values("case")).not.toContain("cloud-act");
    expect(await values("topic")).toContain("cloud-act");
  });

  test("turns pages", async () => {
    for (let at = 0; at < 9; at += 1) {
      const item = itemOf(`more${at}`, { title: `More ${at}`, publishedAt: minute(40 + at) });
      await room.store.saveItem(item);
      await room.store.savePlacement(item, verdict, frameOf(), opens(item), minute(40 + at));
      const content = contentOf(`Apple and the FBI ${at}`, { caseId: "apple-fbi", caseName: "Apple" });
      await room.store.saveAlert(`smore${at}`, "first report", content, minute(40 + at));
    }
    const first = await ask("latest", { case: "apple-fbi" });
    expect(first.content).toContain("page 1 of 2");
    const second = await room.press(first, "Older", { as: "member" });
    expect(second.description).toContain("Apple and the FBI 0");
  });
});

describe("/case", () => {
  test("without a case means the primary one, or the one this server follows most", async () => {
    expect((await ask("case status")).content).toMatch(/^\*\*Microsoft Ireland\*\* today/);
    const subscribe = (channelId: string, what: string) =>
      room.store.addSubscription(
        makeSubscription({ guildId: HERE, channelId, what, createdBy: "1" }, minute(0)),
      );
    await subscribe("1", "*");
    await subscribe("1", "apple-fbi");
    await subscribe("2", "apple-fbi");
    await subscribe("2", "microsoft-ireland");
    const name = room.cases.find(({ id }) => id === "apple-fbi")?.name;
    expect((await ask("case status")).content).toContain(`**${name}** today`);
    expect((await ask("case status", {}, { channel: "@me" })).content).toContain(
      "**Microsoft Ireland** today",
    );
    await room.store.removeSubscription(HERE, "1", "apple-fbi");
    expect((await ask("case about")).content).toContain("**Microsoft Ireland**");
  });

  test("about says what it is, who is in it, where, why and from which sources", async () => {
    const { content, description, fields } = await ask("case about", { case: "microsoft-ireland" });
    expect(content).toMatch(/^\*\*Microsoft Ireland\*\* · lawsuit\n\*In the Matter of a Warrant/);
    expect(description).toContain("Dublin data centre");
    const text = (name: string) => fields.find((field) => field.name === name)?.value;
    expect(text("Parties")).toContain("Microsoft Corporation: recipient of the warrant");
    expect(text("Courts")).toContain("US Court of Appeals for the Second Circuit, 14-2985");
    expect(text("Sources")).toMatch(/\[Supreme Court opinion of 17 April 2018\]\(https:/);
    expect(text("Today")).toContain("moot");
  });

  test("every case can be told about within Discord's limits", async () => {
    for (const { id } of room.cases)
      expect([id, (await ask("case about", { case: id })).status]).toEqual([id, 200]);
  });

  test("compare says what changed between two days, in whichever order they are named", async () => {
    const days = { from: "2014-09-09", to: "2014-08-30", case: "microsoft-ireland" };
    const { content, description } = await ask("case compare", days);
    expect(content).toBe("**Microsoft Ireland** · 30 August 2014 and 9 September 2014 compared");
    expect(description).toMatch(/^\*\*30 August 2014\*\* Stay lifted/);
    expect(description).toMatch(/\*\*9 September 2014\*\* .*contempt/i);
    expect(description).toMatch(/\*\*Between\*\* \d events?\n\*\*/);
    expect(description).toMatch(/\*\*Deadlines\*\*\npassed: Friday 5 September 2014/);
    const swapped = await ask("case compare", { ...days, from: days.to, to: days.from });
    expect(swapped.description).toBe(description);
  });

  test.each([
    ["2014-08-30", "2014-08-30", /both days are 30 August 2014/],
    ["soon", "today", /cannot read .soon/],
    ["2014", "2031", /31 December 2031 is still to come/],
    ["2010", "2014-01", /^.*compared$/],
  ])("compare %s with %s is answered with what is so", async (from, to, sentence) => {
    expect((await ask("case compare", { from, to })).content).toMatch(sentence);
  });

  test("status names the courts, how fresh the docket is, and since when a feed fails", async () => {
    const docket = sourceOf("nysd", { kind: "pacer-rss", topics: ["microsoft-ireland"] });
    await room.store.syncSources([sourceOf("gazette"), docket], minute(0));
    for (const { state } of await room.store.listSources()) {
      const isDocket = state.sourceId === "nysd";
      const lastOkAt = isDocket ? new Date(NOW.getTime() - 240_000).toISOString() : null;
      const failingSince = isDocket ? null : "2026-11-17T08:00:00.000Z";
      await room.store.saveSourceState({ ...state, lastOkAt, failingSince });
    }
    const { content } = await ask("case status", { case: "microsoft-ireland" });
    expect(content).toContain(
      "**Court** U.S. Supreme Court 17-2 · also S.D.N.Y. 13 Mag. 2814, 2d Cir. 14-2985",
    );
    expect(content).toContain("docket checked 4 minutes ago; ");
    expect(content).toContain("1 failing since Tuesday");
  });

  test("days are suggested: what is typed, today, and the days of the case by date or by word", async () => {
    const days = (value: string, command = "case status", focused = "as_of") =>
      room.suggest(command, focused, value, {
        autocomplete: { command, focused, value, options: { case: "microsoft-ireland" } },
      });
    const none = await days("");
    expect(none.map(({ value }) => value).slice(0, 3)).toEqual(["today", "yesterday", "2018-04-17"]);
    expect((await days("30 August 2014"))[0]).toEqual({ name: "30 August 2014", value: "2014-08-30" });
    expect((await days("contempt", "case compare", "to"))[0]?.name).toMatch(/contempt/i);
    expect((await days("2014-08", "case timeline", "from")).map(({ value }) => value)).toEqual(
      expect.arrayContaining(["2014-08", "2014-08-29"]),
    );
    for (const typed of ["", "2", "a"]) expect((await days(typed)).length).toBeLessThanOrEqual(25);
  });
});

describe("/help and /about", () => {
  test("help lists tasks, and a menu leads through them, staying where it is", async () => {
    const first = await ask("help");
    expect(first.content).toMatch(/^\*\*What do you want to do\?/);
    const chosen = await room.choose(first, "find", { as: "member" });
    expect(chosen.content).toContain("/search words:contempt microsoft");
    const next = await room.choose(chosen, "history", { as: "member" });
    expect(next.content).toContain("/case compare");
    expect((await ask("help", { task: "why" })).content).toContain("/why url:");
  });

  test("each command that help names is there with the options it shows", async () => {
    const shown: Shown[] = [];
    const menu = (await ask("help")).menu;
    for (const { value } of menu?.options ?? []) shown.push(await ask("help", { task: value }));
    const examples = shown.flatMap(({ content }) =>
      [...content.matchAll(/`\/([^`]+)`/g)].map((match) => match[1] ?? ""),
    );
    expect(examples.length).toBeGreaterThan(20);
    const known = room.definitions();
    for (const example of examples) {
      const name = example.replace(/ \w+:.*$/s, "");
      expect(known.has(name), name).toBe(true);
      for (const [, option] of example.matchAll(/ (\w+):(?!\/\/)/g))
        expect(known.get(name), example).toContain(option);
    }
  });

  test("about says version, uptime, sources, what is kept and whom to ask", async () => {
    const { content, fields, ephemeral } = await ask("about", {}, { channel: "@me" });
    expect(content).toBe("**Court Crier** 9.9.9 · up for 3 hours");
    const text = (name: string) => fields.find((field) => field.name === name)?.value ?? "";
    expect(text("Watched")).toMatch(/^\d+ feeds/);
    expect(text("Known")).toMatch(/\d+ cases and \d+ topics/);
    expect(text("What I keep")).toMatch(/do not read your messages/);
    expect(text("Contact")).toContain("https://crier.example/contact");
    expect(ephemeral).toBe(true);
  });
});

test("a button whose question was lost is answered and changes nothing", async () => {
  const words = `microsoft -${"unlikely-".repeat(12)}`;
  const first = await ask("search", { words });
  const kept = first.buttons[1]?.custom_id.split(":").at(-1) ?? "";
  expect(kept).toMatch(/^page-of-/);
  const second = await room.press(first, "More", { as: "member" });
  expect(second.content).toContain("page 2 of");
  await room.store.setFact(kept, "");
  const lost = await room.press(second, "Back", { as: "member" });
  expect(lost.content).toMatch(/do not know this button.*`\/search`/);
});

test("suggestions come from memory within a tenth of a second", async () => {
  await room.suggest("story", "id", "judge");
  const began = performance.now();
  await room.suggest("story", "id", "stay");
  await room.suggest("case status", "case", "micro");
  expect(performance.now() - began).toBeLessThan(200);
});

test.skipIf(openDiscordSchema() === null)("every request above is one Discord's own schema accepts", () => {
  expect(room.schemaFaults()).toEqual([]);
});
