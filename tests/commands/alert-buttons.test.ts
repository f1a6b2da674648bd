/**
 * In: an alert in a channel. Out: what each of its buttons answers, and what a mute keeps from the channel.
 * Surprise: the alert is posted by the same sender that the program uses, so its buttons are the ones people see.
 */
import { ButtonStyle, ComponentType } from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AlertContent } from "../../src/alerts/alert.ts";
import { alertButtons } from "../../src/delivery/discord/alert-buttons.ts";
import { makeSubscription } from "../../src/delivery/subscription.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { contentOf, frameOf, itemOf, joins, minute, opens, sourceOf, verdictOf } from "../storage/samples.ts";
import { type CommandRoom, openCommandRoom, type Shown } from "./command-room.ts";
import { deliverInRoom } from "./deliver-in-room.ts";

const GUILD = DEFAULT_SEED.guilds[0]?.id ?? "";
const STORY = "sabcdefghjkmn";
const verdict = verdictOf({ caseId: "microsoft-ireland" });

let room: CommandRoom;
let general = "";
beforeAll(async () => {
  room = await openCommandRoom();
  const { store, client } = room;
  general = client.channels.cache.find((one) => "name" in one && one.name === "general")?.id ?? "";
  await store.addSubscription(
    makeSubscription(
      { guildId: GUILD, channelId: general, what: "microsoft-ireland", createdBy: "7" },
      minute(0),
    ),
  );
  await store.syncSources([sourceOf("gazette")], minute(0));
  await report(0);
  await report(1);
  const alert = await store.saveAlert(STORY, "first report", content("Judge lifts the stay"), minute(10));
  await store.addDeliveries(alert.id, await store.listSubscriptions(), minute(10));
  await deliver();
});
afterAll(() => room.close());

const content = (title: string, changes: Partial<AlertContent> = {}) =>
  contentOf(title, { caseId: "microsoft-ireland", caseName: "Microsoft Ireland", topics: [], ...changes });

async function report(at: number): Promise<void> {
  const item = itemOf(at === 0 ? "abcdefghjkmn" : `report${at}`, {
    outlet: `Outlet ${at}`,
    publishedAt: minute(at),
  });
  await room.store.saveItem(item);
  await room.store.noteSighting(item.id, "gazette", minute(at));
  await room.store.savePlacement(item, verdict, frameOf(), at === 0 ? opens(item) : joins(STORY), minute(at));
}

const deliver = () => deliverInRoom(room);

/** The alert as it hangs in the channel. */
async function hanging(): Promise<Shown & { embeds: { title?: string }[]; edited: boolean }> {
  const messages = (await (await fetch(`${room.server.url}/preview/messages?channel=general`)).json()) as {
    id: string;
    ephemeral?: boolean;
    content: string;
    embeds: { title?: string }[];
    components: { components: Shown["buttons"] }[];
    edited_timestamp: string | null;
  }[];
  const found = messages.find(({ embeds, ephemeral }) => !ephemeral && embeds[0]?.title);
  return {
    ...({} as Shown),
    id: found?.id ?? "",
    embeds: found?.embeds ?? [],
    buttons: found?.components.flatMap(({ components }) => components) ?? [],
    edited: found?.edited_timestamp != null,
  };
}

describe("the buttons under an alert", () => {
  test("are four, each with an id that names the story", async () => {
    const { buttons } = await hanging();
    expect(buttons).toMatchObject(
      ["Status", "Timeline", "Sources", "Mute this story"].map((label) => ({
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label,
      })),
    );
    for (const { custom_id } of buttons) expect(custom_id).toMatch(/^alert:[a-z]+:sabcdefghjkmn$/);
  });

  test.each([
    ["Status", /^\*\*Microsoft Ireland\*\* today\n/],
    ["Timeline", /^\*\*Microsoft Ireland\*\* · \d+ events, .* · page 1 of 4$/],
    ["Sources", /^\*\*Microsoft Ireland\*\* · story `sabcdefghjkmn` · 2 reports$/],
  ])("%s answers anybody beside the alert, which stays as it is", async (label, says) => {
    const before = await hanging();
    const shown = await room.press(before, label, { as: "member" });
    expect(shown).toMatchObject({ status: 200, ephemeral: true, content: expect.stringMatching(says) });
    expect(shown.id).not.toBe(before.id);
    expect(await hanging()).toEqual(before);
  });

  test.each([
    ["de", /heute\n/, /^Eine stummgeschaltete Geschichte/],
    ["fr", /aujourd’hui\n/, /^Mettre un récit en sourdine/],
    ["es-419", /hoy\n/, /^Silenciar una historia/],
  ])("answer in the language of whoever presses them: %s", async (locale, status, refusal) => {
    const alert = await hanging();
    const by = { as: "member", locale };
    expect((await room.press(alert, "Status", by)).content).toMatch(status);
    expect((await room.press(alert, "Mute this story", by)).content).toMatch(refusal);
  });

  test("a timeline asked for from an alert turns its own pages", async () => {
    const first = await room.press(await hanging(), "Timeline", { as: "member" });
    const second = await room.press(first, "Later", { as: "member" });
    expect([second.id, second.content, second.files.length]).toEqual([
      first.id,
      expect.stringContaining("page 2 of 4"),
      1,
    ]);
  });

  test("their answers, /story and /latest can be shared, under a page of the asker's own", async () => {
    const sources = await room.press(await hanging(), "Sources", { as: "member" });
    const latest = await room.ask("latest", {}, { as: "member" });
    const story = await room.ask("story", { id: STORY }, { as: "member" });
    for (const answer of [sources, latest, story]) {
      const kept = await room.press(answer, "Share here", { as: "member" });
      expect([kept.id, kept.content, kept.description]).toEqual([
        answer.id,
        answer.content,
        answer.description,
      ]);
      const shared = () => [...room.server.world.messages.values()].map(({ message }) => message.content);
      const isShared = (text: string) =>
        text.startsWith("-# Shared by <@") && text.endsWith(`>\n${answer.content}`);
      await expect.poll(() => shared().filter(isShared), { timeout: 5_000, interval: 20 }).not.toEqual([]);
    }
  });

  test("on a story that is gone, or with an id of another time, say what to do", async () => {
    const { rest } = room.client;
    const row = (custom_id: string) => ({ type: 2, style: 2, label: custom_id, custom_id });
    const body = {
      content: "an old message",
      components: [{ type: 1, components: [row("alert:status:szzzzzzzzzzzz"), row("alert:dance:s1")] }],
    };
    const { id } = (await rest.post(`/channels/${general}/messages`, { body })) as { id: string };
    const press = (button: string) =>
      room.press({ id, buttons: [{ label: button, custom_id: button }] } as Shown, button, { as: "member" });
    expect((await press("alert:status:szzzzzzzzzzzz")).content).toMatch(/know this story no more.*\/latest/);
    expect((await press("alert:dance:s1")).content).toMatch(/do not know this button any more.*\/help/);
  });
});

describe("Mute this story", () => {
  test("is refused to those who do not manage the channel, saying who may", async () => {
    const shown = await room.press(await hanging(), "Mute this story", { as: "member" });
    expect(shown).toMatchObject({
      ephemeral: true,
      content: expect.stringMatching(/\*Manage Messages\* or \*Manage Server\*/),
    });
    expect(shown.buttons).toEqual([]);
    expect(await room.store.mutesOf(STORY)).toEqual([]);
  });

  test("keeps updates from the channel until it is unmuted, and /why says so", async () => {
    const muted = await room.press(await hanging(), "Mute this story");
    expect(muted).toMatchObject({
      ephemeral: true,
      content: expect.stringMatching(/^Muted in <#\d+>: “Judge lifts the stay”/),
    });
    expect(muted.buttons.map(({ label }) => label)).toEqual(["Unmute"]);
    await room.store.saveAlert(STORY, "more outlets", content("Judge lifts the stay, and more"), minute(30));
    expect(await deliver()).toBe(0);
    expect((await hanging()).edited).toBe(false);
    const why = await room.ask("why", {
      url: `https://discord.com/channels/${GUILD}/${general}/${(await hanging()).id}`,
    });
    expect(why.description).toMatch(/\*\*Muted\*\* in <#\d+> by <@\d+>, /);
    const again = await room.press(await hanging(), "Mute this story");
    expect(again.content).toMatch(/is muted in <#\d+> already by <@\d+>/);

    const free = await room.press(again, "Unmute");
    expect([free.id, free.buttons.map(({ label }) => label)]).toEqual([again.id, ["Mute this story"]]);
    expect(free.content).toMatch(/^Unmuted in/);
    expect((await room.press(muted, "Unmute")).content).toMatch(/not muted in <#\d+> any more/);
    expect(await deliver()).toBe(1);
    expect(await hanging()).toMatchObject({
      edited: true,
      embeds: [{ title: "Judge lifts the stay, and more" }],
    });
    expect((await room.ask("why", { url: STORY })).description ?? "").not.toContain("**Muted**");
  });

  test("is for everybody in their own direct messages", async () => {
    const { rest, users } = room.client;
    const dm = await users.createDM(
      DEFAULT_SEED.guilds[0]?.users.find(({ name }) => name === "member")?.id ?? "",
    );
    const body = { content: "an alert", components: [alertButtons(STORY)] };
    const { id } = (await rest.post(`/channels/${dm.id}/messages`, { body })) as { id: string };
    const buttons = [{ label: "Mute this story", custom_id: `alert:mute:${STORY}` }];
    const asMember = { as: "member", channel: "@me" };
    const muted = await room.press({ id, buttons } as Shown, "Mute this story", asMember);
    expect(muted.content).toMatch(/^Muted here: “/);
    expect((await room.store.mutesOf(STORY)).map(({ guildId, channelId }) => [guildId, channelId])).toEqual([
      [null, dm.id],
    ]);
    expect((await room.press(muted, "Unmute", asMember)).content).toMatch(/^Unmuted here: “/);
  });

  test("nothing sent for all this is refused by Discord's own schema", () => {
    expect(room.schemaFaults() ?? []).toEqual([]);
  });
});
