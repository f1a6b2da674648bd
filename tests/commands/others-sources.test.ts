// What comes in: an event that another server's source reported, alone or beside ours. What goes out: what people here read
// of it: nothing, or what their own sources say. Surprise: the same questions are asked before and after ours reports it.
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeSubscription } from "../../src/delivery/subscription.ts";
import type { Item } from "../../src/items/item.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { makeAddedSource } from "../../src/sources/added-source.ts";
import { ALERTS_CHANNEL } from "../delivery/discord-room.ts";
import { contentOf, frameOf, itemOf, joins, minute, opens, sourceOf, verdictOf } from "../storage/samples.ts";
import { type CommandRoom, openCommandRoom, type Shown } from "./command-room.ts";

const HERE = DEFAULT_SEED.guilds[0]?.id ?? "";
const ELSEWHERE = "999";
const STORY = "sabcdefghjkmn";
const added = (host: string, title: string, guildId: string) =>
  makeAddedSource(`https://${host}/feed`, { title, language: null }, { guildId, userId: "1" });
const theirs = added("secret.example", "Secret Gazette", ELSEWHERE);
const ours = added("herald.example", "Our Herald", HERE);
const verdict = verdictOf({ caseId: "microsoft-ireland", topics: [] });
const first = itemOf("abcdefghjkmn", {
  sourceId: theirs.id,
  outlet: "Secret Gazette",
  title: "Secret: Microsoft held in contempt",
  url: "https://secret.example/one",
  keys: ["url:https://secret.example/one"],
});

let room: CommandRoom;
beforeEach(async () => {
  room = await openCommandRoom();
  const { store } = room;
  await store.syncSources([sourceOf("gazette")], minute(0));
  await store.followSource(theirs, { guildId: ELSEWHERE, userId: "1" }, 9, minute(0));
  await store.followSource(ours, { guildId: HERE, userId: "1" }, 9, minute(0));
  for (const [guildId, channelId] of [
    [HERE, ALERTS_CHANNEL],
    [ELSEWHERE, "77"],
  ] as const)
    await store.addSubscription(
      makeSubscription({ guildId, channelId, what: "*", createdBy: "1" }, minute(0)),
    );
  await report(first, true);
  const day = { day: "2027-01-05", what: "Microsoft answers" };
  const content = contentOf("Secret: Microsoft held in contempt", {
    caseId: "microsoft-ireland",
    deadline: day,
    isOfAddedSources: true,
    reports: [
      {
        itemId: first.id,
        outlet: "Secret Gazette",
        title: "",
        url: null,
        publishedAt: null,
        isDocket: false,
      },
    ],
  });
  const alert = await store.saveAlert(STORY, "first report", content, minute(6));
  const subscriptions = await store.listSubscriptions(ELSEWHERE);
  await store.addDeliveries(alert.id, subscriptions, minute(6));
});
afterEach(() => room.close());

async function report(item: Item, isFirst = false, at = minute(5)): Promise<void> {
  const { store } = room;
  await store.saveItem(item);
  await store.noteSighting(item.id, item.sourceId, at);
  await store.savePlacement(
    item,
    verdict,
    frameOf({ act: "contempt" }),
    isFirst ? opens(item) : joins(STORY),
    minute(5),
  );
}

const heraldReports = (at = minute(5)) =>
  report(
    itemOf("herald", {
      sourceId: ours.id,
      outlet: "Our Herald",
      title: "Microsoft is held in contempt",
      text: "Chief Judge Loretta Preska on Monday held Microsoft in contempt over e-mails in Dublin.",
      url: "https://herald.example/one",
      keys: ["url:https://herald.example/one"],
    }),
    false,
    at,
  );

test("what only another server's source reported was never seen here, nor told", async () => {
  expect((await room.ask("latest", {})).content).toContain("Nothing has been told");
  expect((await room.ask("why", { url: "https://secret.example/one" })).content).toContain(
    "I have never seen",
  );
  expect((await room.ask("why", { url: STORY })).content).toContain("I know no such message or story");
  expect((await room.ask("case deadlines", { case: "microsoft-ireland" })).description).not.toContain(
    "Microsoft answers",
  );
  expect((await room.ask("search", { words: "secret contempt" })).content).toContain("I have nothing");
  expect((await room.ask("story", { id: STORY })).content).toContain("I know no such story here");
  expect(await room.suggest("story", "id", "secret")).toEqual([]);
});

test("where ours reports it too, every answer is made of ours alone", async () => {
  await heraldReports();
  const answers = [
    await room.ask("latest", {}),
    await room.ask("why", { url: "https://herald.example/one" }),
    await room.ask("why", { url: STORY }),
    await room.ask("case deadlines", { case: "microsoft-ireland" }),
    await room.ask("story", { id: STORY }),
    await room.ask("search", { words: "contempt dublin" }),
    await room.suggest("story", "id", "contempt"),
  ];
  expect(JSON.stringify(answers)).not.toMatch(/secret/i);
  const [latest, why, story] = answers as Shown[];
  expect(answers[4]).toMatchObject({ content: expect.stringContaining("1 report") });
  expect(latest?.description).toContain("Our Herald");
  expect(why?.description).toContain(
    `opened the story \`${STORY}\`, its only report: the first report of it from the sources of this server`,
  );
  // Who else was told is not said either.
  expect(why?.description).not.toMatch(/other servers/);
  expect(story?.description).toBe(why?.description);
});

/** An entry of the case's docket, brought by one source; the court sits on a day that is still ahead. */
async function docketed(number: string, sourceId: string): Promise<Item> {
  const { store } = room;
  const entry = itemOf(`entry${number}`, {
    sourceId,
    url: null,
    keys: [`entry:nysd/13-mj-2814/${number}`],
    text: `ORDER: Status Conference set for 1/${number}/2027 at 10:00 AM.`,
    docket: {
      court: "nysd",
      caseNumber: "1:13-mj-02814",
      caseName: null,
      entryNumber: number,
      documentUrl: null,
    },
  });
  await store.saveItem(entry);
  await store.noteSighting(entry.id, sourceId, minute(5), true);
  await store.saveEntry(entry, {
    caseId: "microsoft-ireland",
    court: "nysd",
    docket: "1:13-mj-02814",
    number,
    filedOn: "2026-11-02",
    kind: "order",
  });
  return entry;
}

test("entries and days of a docket are those that this server's sources or everybody's brought", async () => {
  const hidden = await docketed("11", theirs.id);
  await docketed("12", ours.id);
  await docketed("13", "gazette");
  const asked = async () => {
    const docket = await room.ask("case docket", { case: "microsoft-ireland" });
    const deadlines = await room.ask("case deadlines", { case: "microsoft-ireland" });
    const none = await room.ask("case docket", { case: "microsoft-ireland", search: "nowhere" });
    return { docket, deadlines, none };
  };
  const before = await asked();
  expect(before.docket.content).toContain("2 entries on file");
  expect(before.docket.description).not.toContain("1/11/2027");
  expect(before.docket.description).toMatch(/1\/13\/2027[\s\S]*1\/12\/2027/);
  expect(before.deadlines.description).not.toContain("11 January 2027");
  expect(before.deadlines.description).toMatch(/12 January 2027[\s\S]*13 January 2027/);
  expect(before.none.content).toContain("none of the 2 entries");
  await room.store.noteSighting(hidden.id, ours.id, minute(9), true);
  const after = await asked();
  expect(after.docket.content).toContain("3 entries on file");
  expect(after.deadlines.description).toContain("11 January 2027");
});

test("a version told elsewhere before ours reported it is not this server's", async () => {
  const { store } = room;
  await heraldReports(minute(8));
  const content = contentOf("Microsoft held in contempt", {
    caseId: "microsoft-ireland",
    reports: [
      { itemId: "iherald", outlet: "Our Herald", title: "", url: null, publishedAt: null, isDocket: false },
    ],
  });
  const asked = async () => (await room.ask("why", { url: "https://herald.example/one" })).description;
  const instant = (at: string) => `<t:${Date.parse(at) / 1000}`;
  expect(await asked()).not.toContain(instant(minute(6)));
  expect(await asked()).toMatch(/\*\*Told\*\* yes, version 1 <t:\d+/);
  await store.noteSighting("iherald", "gazette", minute(9));
  await store.saveAlert(STORY, "more outlets", content, minute(10));
  const said = await asked();
  expect(said).toContain("**Told** yes, ");
  expect(said).toContain("(first report from the sources of this server)");
  expect(said).not.toMatch(/version 1\b/);
  expect(said).not.toContain(instant(minute(6)));
});

test("an item that everybody's source carried after another server's bears the name it has here", async () => {
  await room.store.noteSighting(first.id, "gazette", minute(9));
  const { content, description } = await room.ask("why", { url: "https://secret.example/one" });
  expect(content).toContain("from The gazette");
  expect(description).toContain("**Seen** by *The gazette*");
  expect(description).not.toMatch(/Secret Gazette/);
});
