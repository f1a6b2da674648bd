/**
 * In: answers and alerts with buttons, in a channel and in a forum's post; then the end of the program and another life of
 * it. Out: what each of the old buttons answers.
 * Surprise: one start and one restart for all of them, so the tests stand in order.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_SEED, type SeedGuild } from "../../src/preview/seed.ts";
import { contentOf, frameOf, itemOf, joins, minute, opens, sourceOf, verdictOf } from "../storage/samples.ts";
import { type CommandRoom, openCommandRoom, type Shown } from "./command-room.ts";
import { deliverInRoom } from "./deliver-in-room.ts";
import { tellStory } from "./told-story.ts";

const FORUM = "410000000000000030";
const [GUILD] = DEFAULT_SEED.guilds as [SeedGuild];
const seed = {
  ...DEFAULT_SEED,
  guilds: [{ ...GUILD, channels: [...GUILD.channels, { id: FORUM, name: "stories", type: 15 }] }],
};
const STORY = "sabcdefghjkmn";
const IRELAND = { case: "microsoft-ireland" };
/** More than fits in a button's id. */
const LONG = { words: "microsoft warrant ".repeat(8).trim() };
/** What is asked, and the button that turns its page. */
const PAGED: [string, object, string][] = [
  ["latest", {}, "Older"],
  ["case timeline", IRELAND, "Later"],
  ["story", { id: STORY }, "Later"],
  ["search", { words: "microsoft" }, "More"],
  ["search", LONG, "More"],
];
const asMember = { as: "member" };

let folder: string;
let room: CommandRoom;
/** Answers from before the restart. */
const pages: Shown[] = [];
const shares: Shown[] = [];
let post = "";

const open = () =>
  openCommandRoom(undefined, {
    seed,
    databaseUrl: `file:${join(folder, "crier.db")}`,
    statePath: join(folder, "discord.db"),
  });
const messagesIn = (channelId: string) => room.server.world.messagesIn(channelId);
const general = () => room.server.world.findChannel("general")?.id ?? "";
/** The alert that hangs in a channel or post, with its buttons. */
function hanging(channelId: string): Shown {
  const alert = messagesIn(channelId).find(({ components }) => JSON.stringify(components).includes("alert:"));
  const rows = (alert?.components ?? []) as unknown as { components: Shown["buttons"] }[];
  return { ...({} as Shown), id: alert?.id ?? "", buttons: rows.flatMap(({ components }) => components) };
}

async function report(at: number): Promise<void> {
  const item = itemOf(at === 0 ? "abcdefghjkmn" : `report${at}`, {
    title: `Microsoft warrant, report ${at}`,
    outlet: `Outlet ${at}`,
    publishedAt: minute(at),
  });
  const placement = at === 0 ? opens(item) : joins(STORY);
  await room.store.saveItem(item);
  await room.store.noteSighting(item.id, "gazette", minute(at));
  await room.store.savePlacement(item, verdictOf(IRELAND_CASE), frameOf(), placement, minute(at));
}
const IRELAND_CASE = { caseId: "microsoft-ireland" };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crier-restart-"));
  room = await open();
  const { store } = room;
  for (const channel of ["general", "stories"])
    expect((await room.ask("subscribe", { what: "microsoft-ireland", channel })).content).toMatch(
      /^From now on/,
    );
  const content = (title: string) =>
    contentOf(title, { ...IRELAND_CASE, caseName: "Microsoft Ireland", topics: [] });
  for (let at = 0; at < 9; at += 1) await tellStory(store, `old${at}`, content(`Event ${at}`), minute(at));
  await store.syncSources([sourceOf("gazette")], minute(0));
  for (let at = 0; at < 9; at += 1) await report(at);
  const alert = await store.saveAlert(STORY, "first report", content("Judge lifts the stay"), minute(10));
  await store.addDeliveries(alert.id, await store.listSubscriptions(), minute(10));
  await deliverInRoom(room);
  post = [...room.server.world.channels.values()].find(({ parent_id }) => parent_id === FORUM)?.id ?? "";
  for (const [command, typed] of PAGED) pages.push(await room.ask(command, { ...typed }, asMember));
  for (const channel of ["general", post])
    shares.push(await room.ask("case about", IRELAND, { ...asMember, channel }));
  await room.close();
  room = await open();
}, 30_000);
afterAll(async () => {
  await room.close();
  await rm(folder, { recursive: true });
});

describe("a button that was shown before the bot was restarted", () => {
  test.each(PAGED.map(([command, , label], at) => [command, label, at] as const))(
    "turns the page of /%s with “%s”",
    async (_command, label, at) => {
      const shown = pages[at] as Shown;
      expect(shown.buttons.map((button) => button.label)).toContain(label);
      const turned = await room.press(shown, label, asMember);
      expect([turned.id, turned.ephemeral]).toEqual([shown.id, true]);
      expect(turned.content).toContain("page 2 of");
      expect(turned.description + turned.content).not.toBe(shown.description + shown.content);
    },
  );

  test.each([
    ["Status", /^\*\*Microsoft Ireland\*\* today\n/],
    ["Timeline", /^\*\*Microsoft Ireland\*\* · \d+ events, .* · page 1 of 4$/],
    ["Sources", /^\*\*Microsoft Ireland\*\* · story `sabcdefghjkmn` · 9 reports/],
  ])("%s under an alert answers in the channel and in the forum's post", async (label, says) => {
    for (const channel of [general(), post]) {
      const shown = await room.press(hanging(channel), label, { ...asMember, channel });
      expect(shown).toMatchObject({ ephemeral: true, content: expect.stringMatching(says) });
    }
  });

  test.each([
    ["the channel", () => general(), general],
    ["the forum's post", () => post, () => FORUM],
  ])("Mute and Unmute work in %s", async (_where, inPlace, muted) => {
    const channel = inPlace();
    const answer = await room.press(hanging(channel), "Mute this story", { channel });
    expect(answer.content).toMatch(new RegExp(`^Muted in <#${muted()}>: “Judge lifts the stay”`));
    expect((await room.store.mutesOf(STORY)).map(({ channelId }) => channelId)).toEqual([muted()]);
    const free = await room.press(answer, "Unmute", { channel });
    expect([free.id, free.content.startsWith("Unmuted in")]).toEqual([answer.id, true]);
    expect(await room.store.mutesOf(STORY)).toEqual([]);
  });

  test("Share here shares what was seen, in the channel and in the forum's post", async () => {
    for (const [at, channel] of [general(), post].entries()) {
      const answer = shares[at] as Shown;
      await room.press(answer, "Share here", { ...asMember, channel });
      const shared = () => messagesIn(channel).filter(({ content }) => content.startsWith("-# Shared by <@"));
      await expect.poll(shared, { timeout: 5_000, interval: 20 }).toHaveLength(1);
      expect(shared()[0]?.content.split("\n").slice(1).join("\n")).toBe(answer.content);
    }
  });

  test("leaves nothing in the log that an operator would have to look at, nor a request Discord refuses", () => {
    expect(room.lines.filter(({ level }) => level !== "info")).toEqual([]);
    expect(room.schemaFaults() ?? []).toEqual([]);
  });
});
