// Settings: who may change what is posted where, and what is checked before it is saved.
import { PermissionsBitField } from "discord.js";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  CREATE_EVENTS,
  EMBED_LINKS,
  READ_MESSAGE_HISTORY,
  VIEW_CHANNEL,
} from "../../src/preview/permissions.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { ALERTS_CHANNEL } from "../delivery/discord-room.ts";
import { type CommandRoom, NOW, openCommandRoom } from "./command-room.ts";

const [guild] = DEFAULT_SEED.guilds;
if (!guild) throw new Error("the preview has a guild");
const forbid = (id: string, name: string, bits: bigint, type = 0) => ({
  id,
  name,
  type,
  overwrites: [{ id: DEFAULT_SEED.botId, type: 1 as const, allow: "0", deny: String(bits) }],
});
const seed = {
  ...DEFAULT_SEED,
  guilds: [
    {
      ...guild,
      channels: [
        ...guild.channels,
        forbid("410000000000000031", "no-embeds", EMBED_LINKS),
        forbid("410000000000000032", "hidden", VIEW_CHANNEL | READ_MESSAGE_HISTORY),
        { id: "410000000000000033", name: "voice", type: 2 },
        { id: "410000000000000034", name: "news", type: 5 },
      ],
    },
  ],
};

let room: CommandRoom;
beforeAll(async () => {
  room = await openCommandRoom(undefined, { seed });
});
afterAll(() => room.close());
beforeEach(async () => {
  for (const { guildId, channelId, what } of await room.store.listSubscriptions()) {
    await room.store.removeSubscription(guildId, channelId, what);
  }
});

describe("/subscribe", () => {
  test("a manager subscribes a channel to a case; asking twice changes nothing", async () => {
    const options = { what: "microsoft-ireland", channel: "case-alerts" };
    const first = await room.ask("subscribe", options);
    expect(first).toMatchObject({
      ephemeral: true,
      content: expect.stringContaining(`<#${ALERTS_CHANNEL}>`),
    });
    expect(first.content).toContain("**Microsoft Ireland**");
    expect((await room.ask("subscribe", options)).content).toContain("already gets alerts");
    expect(await room.store.listSubscriptions(guild.id)).toMatchObject([
      { channelId: ALERTS_CHANNEL, what: "microsoft-ireland", guildId: guild.id },
    ]);
  });

  test("without a channel it is this one, and everything can be asked for", async () => {
    await room.ask("subscribe", { what: "everything" });
    await room.ask("subscribe", { what: "*", channel: "news" });
    expect((await room.store.listSubscriptions()).map(({ channelId, what }) => [channelId, what])).toEqual([
      ["410000000000000020", "*"],
      ["410000000000000034", "*"],
    ]);
  });

  test.each([
    ["no-embeds", /I miss \*Embed Links\* there\. Give my role that permission/],
    [
      "hidden",
      /I miss \*View Channel\*.* and \*Read Message History\* there\. Give my role those permissions/,
    ],
  ])("in %s each missing permission is named before anything is saved", async (channel, sentence) => {
    expect((await room.ask("subscribe", { what: "*", channel })).content).toMatch(sentence);
    expect(await room.store.listSubscriptions()).toEqual([]);
  });

  test("this channel is checked too when no channel is named", async () => {
    const { content } = await room.ask("subscribe", { what: "*" }, { channel: "no-embeds" });
    expect(content).toContain("*Embed Links*");
  });

  test("an unknown case is refused with what comes close", async () => {
    const { content } = await room.ask("subscribe", { what: "cloud ac", channel: "case-alerts" });
    expect(content).toMatch(/Did you mean \*\*CLOUD Act\*\*/);
    expect(await room.store.listSubscriptions()).toEqual([]);
  });
});

describe("who may", () => {
  test.each([
    ["subscribe", { what: "*" }],
    ["unsubscribe", { what: "*" }],
    ["subscriptions list", {}],
  ])("/%s by a member is refused by us: it is theirs in direct messages alone", async (command, options) => {
    const refused = await room.ask(command, options, { as: "member" });
    expect(refused).toMatchObject({ ephemeral: true, content: expect.stringContaining("Manage Server") });
    expect(await room.store.listSubscriptions()).toEqual([]);
  });

  test.each([
    ["feeds list", {}],
    ["settings admin-channel", { channel: "case-alerts" }],
  ])(
    "/%s by a member is hidden by Discord, and refused by us where a server has opened it",
    async (command, options) => {
      expect((await room.ask(command, options, { as: "member" })).status).toBe(403);
      const forced = await room.ask(command, options, { as: "member", force: true });
      expect(forced).toMatchObject({ ephemeral: true, content: expect.stringContaining("Manage Server") });
      expect(await room.store.listSubscriptions()).toEqual([]);
    },
  );

  test("an administrator may", async () => {
    expect((await room.ask("subscriptions list", {}, { as: "owner" })).content).toContain("No channel");
  });
});

describe("/unsubscribe and /subscriptions", () => {
  test("what is subscribed is listed by channel, and ends when asked", async () => {
    await room.ask("subscribe", { what: "cloud-act", channel: "case-alerts" });
    await room.ask("subscribe", { what: "microsoft-ireland", channel: "case-alerts" });
    const listed = await room.ask("subscriptions list");
    expect(listed.content).toContain(`<#${ALERTS_CHANNEL}> · CLOUD Act, Microsoft Ireland`);
    expect(listed.ephemeral).toBe(true);
    const ended = await room.ask("unsubscribe", { what: "CLOUD Act", channel: "case-alerts" });
    expect(ended.content).toContain("no more alerts about **CLOUD Act**");
    expect((await room.ask("subscriptions list")).content).not.toContain("CLOUD Act");
  });

  test("ending what is not there says what is", async () => {
    await room.ask("subscribe", { what: "cloud-act", channel: "case-alerts" });
    const { content } = await room.ask("unsubscribe", { what: "ecpa", channel: "case-alerts" });
    expect(content).toMatch(/not subscribed to \*\*ECPA reform\*\*\. It is subscribed to \*\*CLOUD Act\*\*/);
  });

  test("a subscription whose case file is gone can still be ended by its id", async () => {
    const gone = {
      id: "x",
      guildId: guild.id,
      channelId: ALERTS_CHANNEL,
      what: "old-case",
      createdBy: "1",
      routine: false,
    };
    await room.store.addSubscription({ ...gone, createdAt: "2026-01-01T00:00:00.000Z" });
    expect((await room.ask("subscriptions list")).content).toContain("old-case");
    await room.ask("unsubscribe", { what: "old-case", channel: "case-alerts" });
    expect(await room.store.listSubscriptions()).toEqual([]);
  });
});

describe("/settings admin-channel", () => {
  test("it is shown, set, set again and ended", async () => {
    const say = async (options = {}) => (await room.ask("settings admin-channel", options)).content;
    expect(await say()).toMatch(/go nowhere yet/);
    expect(await say({ channel: "case-alerts" })).toContain(`From now on <#${ALERTS_CHANNEL}> gets notices`);
    expect(await say({ channel: "case-alerts" })).toContain("Nothing has changed");
    expect(await say()).toBe(`Notices about sources go to <#${ALERTS_CHANNEL}>.`);
    expect(await room.store.listAdminChannels()).toEqual([{ guildId: guild.id, channelId: ALERTS_CHANNEL }]);
    expect(await say({ channel: "news", off: true })).toMatch(/Choose one of both/);
    expect(await say({ off: true })).toMatch(/no more notices/);
    expect(await room.store.listAdminChannels()).toEqual([]);
  });

  test("a channel we may not write in is refused before anything is saved", async () => {
    const { content } = await room.ask("settings admin-channel", { channel: "no-embeds" });
    expect(content).toMatch(/I miss \*Embed Links\* there/);
    expect(await room.store.listAdminChannels()).toEqual([]);
  });
});

describe("/settings events", () => {
  const say = async (options = {}, extra = {}) =>
    (await room.ask("settings events", options, { as: "manager", ...extra })).content;
  const may = (isAllowed: boolean) =>
    room.client.guilds.cache.get(guild.id)?.members.me?.roles.cache.each((role) => {
      const bits = role.permissions.bitfield;
      role.permissions = new PermissionsBitField(isAllowed ? bits | CREATE_EVENTS : bits & ~CREATE_EVENTS);
    });

  test("without the permission it is named and nothing is saved", async () => {
    expect(await say({ events: "on" })).toMatch(/I miss \*Create Events\* in this server/);
    expect(await say()).toBe("Hearings and deadlines do not become events of this server.");
  });

  test("on, once more, off: each is said and stored, and what is in the way is shown", async () => {
    may(true);
    expect(await say({ events: "on" })).toMatch(/^From now on hearings and deadlines/);
    expect(await say({ events: "on" })).toMatch(/Nothing has changed/);
    await room.store.noteEventLook(guild.id, NOW.toISOString(), NOW.toISOString(), "full");
    expect(await say()).toContain("as many events as Discord allows");
    expect((await room.ask("settings show")).content).toContain("as many events as Discord allows");
    expect(await say({ events: "off" }, { locale: "de" })).toBe(
      "Es gibt keine Events mehr. Die noch bevorstehenden werden entfernt.",
    );
    expect(await room.store.eventsOfServer(guild.id)).toEqual({ isOn: false, trouble: null });
    may(false);
  });

  test("a member without Manage Server changes nothing", async () => {
    const refused = await say({ events: "on" }, { as: "member" });
    expect(refused).not.toMatch(/From now on/);
    expect((await room.store.eventsOfServer(guild.id)).isOn).toBe(false);
  });
});
