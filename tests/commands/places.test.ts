// What comes in: people who subscribe forums, threads, announcement channels and their own direct messages.
// What goes out: subscriptions that can be kept, or sentences naming what is missing; what is one person's is theirs alone.
// Surprise: none.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { personalGuild } from "../../src/delivery/personal.ts";
import { REQUIRE_TAG } from "../../src/preview/discord-shapes.ts";
import { CREATE_PUBLIC_THREADS, SEND_MESSAGES_IN_THREADS } from "../../src/preview/permissions.ts";
import { DEFAULT_SEED, EVERYONE_MAY, type SeedGuild } from "../../src/preview/seed.ts";
import { makeThread } from "../../src/preview/threads.ts";
import { openDiscordSchema } from "../discord-schema.ts";
import { type CommandRoom, openCommandRoom } from "./command-room.ts";

const [guild] = DEFAULT_SEED.guilds as [SeedGuild];
const MEMBER = "410000000000000004";
const MANAGER = "410000000000000003";
const deny = (bits: bigint) => [{ id: DEFAULT_SEED.botId, type: 1 as const, allow: "0", deny: String(bits) }];
const seed = {
  ...DEFAULT_SEED,
  guilds: [
    {
      ...guild,
      botPermissions: guild.botPermissions | EVERYONE_MAY,
      channels: [
        ...guild.channels,
        { id: "410000000000000034", name: "news", type: 5 },
        { id: "410000000000000035", name: "stories", type: 15 },
        {
          id: "410000000000000036",
          name: "shut-forum",
          type: 15,
          overwrites: deny(SEND_MESSAGES_IN_THREADS),
        },
        { id: "410000000000000038", name: "no-threads", overwrites: deny(CREATE_PUBLIC_THREADS) },
        { id: "410000000000000037", name: "tagged", type: 15 },
      ],
    },
  ],
};

let room: CommandRoom;
beforeAll(async () => {
  room = await openCommandRoom(undefined, { seed });
});
afterAll(async () => {
  if (openDiscordSchema()) expect(room.schemaFaults()).toEqual([]);
  await room.close();
});
beforeEach(async () => {
  room.server.faults.closedDms.clear();
  for (const { guildId, channelId, what } of await room.store.listSubscriptions())
    await room.store.removeSubscription(guildId, channelId, what);
});
const stored = () => room.store.listSubscriptions();
async function untilKnown(isKnown: () => boolean) {
  for (let tries = 0; !isKnown(); tries += 1) {
    if (tries > 500) throw new Error("the gateway's news never came");
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

describe("places in a server", () => {
  test("a forum is subscribed; without the permission to write in its posts it is refused, naming it", async () => {
    const answer = await room.ask("subscribe", { what: "everything", channel: "stories" });
    expect(answer.content).toContain("From now on <#410000000000000035> gets");
    const refused = await room.ask("subscribe", { what: "everything", channel: "shut-forum" });
    expect(refused.content).toContain("I miss *Send Messages in Threads* there");
    expect(await stored()).toHaveLength(1);
  });

  test("a forum that wants tags we may not add is refused, naming the tag that would do", async () => {
    const { world } = room.server;
    const forum = world.findChannel("tagged");
    if (!forum) throw new Error("no forum");
    world.keepChannel({ ...forum, flags: REQUIRE_TAG });
    const cached = () => room.client.channels.cache.get(forum.id) as { flags: { bitfield: number } };
    await untilKnown(() => cached().flags.bitfield === REQUIRE_TAG);
    const { content } = await room.ask("subscribe", { what: "microsoft-ireland", channel: "tagged" });
    expect(content).toMatch(/wants a tag on every post.*Manage Channels.*“Microsoft Ireland”/);
    expect(await stored()).toEqual([]);
  });

  test("an existing thread is a place; a locked one is refused", async () => {
    const { world } = room.server;
    const parent = world.findChannel("general");
    if (!parent) throw new Error("no channel");
    const now = world.nowText();
    const thread = world.keepChannel(
      makeThread(parent, { id: world.newId(), name: "case-talk", ownerId: MANAGER, now }),
    );
    const options = { what: "everything", channel: "case-talk" };
    expect((await room.ask("subscribe", options)).content).toContain(`<#${thread.id}> gets`);
    if (!thread.thread_metadata) throw new Error("no thread");
    world.keepChannel({ ...thread, thread_metadata: { ...thread.thread_metadata, locked: true } });
    const cached = () => room.client.channels.cache.get(thread.id) as { locked?: boolean } | undefined;
    await untilKnown(() => cached()?.locked === true);
    expect((await room.ask("subscribe", options)).content).toContain("is locked");
  });

  test("threads for cases need a text channel and the permission to make them", async () => {
    const options = { what: "everything", threads: true };
    expect((await room.ask("subscribe", { ...options, channel: "no-threads" })).content).toContain(
      "I miss *Create Public Threads*",
    );
    expect((await room.ask("subscribe", { ...options, channel: "stories" })).content).toMatch(
      /`threads` is for text channels.*post of its own/,
    );
    expect(await stored()).toEqual([]);
  });

  test("publishing needs an announcement channel", async () => {
    const options = { what: "everything", publish: true };
    expect((await room.ask("subscribe", { ...options, channel: "general" })).content).toContain(
      "`publish` is for announcement channels",
    );
    const answer = await room.ask("subscribe", { ...options, channel: "news" });
    expect(answer.content).toContain("Published to the servers that follow the channel");
    expect(await stored()).toMatchObject([{ shape: { publish: true } }]);
    const listed = await room.ask("subscriptions list");
    expect(listed.content).toContain("published");
  });
});

describe("somebody's own direct messages", () => {
  const dm = { channel: "@me", as: "member" };

  test("a member subscribes, lists and ends their own in a direct message; nobody else sees them", async () => {
    const added = await room.ask("subscribe", { what: "microsoft-ireland" }, dm);
    expect(added.content).toContain("From now on you get every new alert about **Microsoft Ireland**");
    expect(await stored()).toMatchObject([{ guildId: personalGuild(MEMBER), createdBy: MEMBER }]);
    expect((await room.ask("subscriptions list", {}, dm)).content).toMatch(
      /Alerts in your direct messages\*\*\n- Microsoft Ireland/,
    );
    expect((await room.ask("subscriptions list")).content).toContain("No channel of this server");
    expect((await room.ask("subscriptions list", {}, { ...dm, as: "manager" })).content).toContain(
      "You get no alerts here yet",
    );
    const other = { ...dm, as: "manager" };
    expect((await room.ask("unsubscribe", { what: "microsoft-ireland" }, other)).content).toContain(
      "You are not subscribed",
    );
    const edited = await room.ask("subscriptions edit", { subscription: "ireland", silent: true }, dm);
    expect(edited.content).toContain("in your direct messages is changed");
    expect((await room.ask("unsubscribe", { what: "microsoft-ireland" }, dm)).content).toContain(
      "You get no more alerts",
    );
    expect(await stored()).toEqual([]);
  });

  test("from a server, without Manage Server: the first message goes out before anything is saved", async () => {
    const options = { what: "everything", where: "dm" };
    const { content } = await room.ask("subscribe", options, { as: "member" });
    expect(content).toContain("From now on you get");
    const [subscription] = await stored();
    expect(room.server.world.messagesIn(subscription?.channelId ?? "").at(-1)?.content).toContain(
      "they come here",
    );
    expect((await room.ask("subscribe", options, { as: "member" })).content).toContain("You already get");
  });

  test("whoever takes no direct messages is told how to, and nothing is saved", async () => {
    room.server.faults.closedDms.add(MANAGER);
    const { content } = await room.ask("subscribe", { what: "everything", where: "dm" });
    expect(content).toMatch(/take no direct messages from me.*privacy settings/);
    expect(await stored()).toEqual([]);
  });

  test("roles, channels, threads and publishing are a server's", async () => {
    const { content } = await room.ask("subscribe", { what: "everything", where: "dm", threads: true });
    expect(content).toContain("belong to a server");
    expect(await stored()).toEqual([]);
  });

  test("closed since: told once, with their next command, and to them alone", async () => {
    await room.ask("subscribe", { what: "everything" }, dm);
    const [subscription] = await stored();
    const channelId = subscription?.channelId ?? "";
    const why = "You take no direct messages from me.";
    const at = "2026-11-20T10:00:00.000Z";
    const place = {
      channelId,
      guildId: personalGuild(MEMBER),
      cause: "dms" as const,
      why,
      since: at,
      probeAt: at,
    };
    await room.store.blockPlace(place, null);
    const replies = () =>
      [...room.server.world.messages.values()].filter(({ message }) =>
        message.content.includes("take none from me"),
      );
    await room.ask("about", {}, { as: "manager" });
    expect(replies()).toHaveLength(0);
    await room.ask("about", {}, { as: "member" });
    await untilKnown(() => replies().length === 1);
    expect(replies()[0]?.ephemeral).toBe(true);
    await room.ask("about", {}, { as: "member" });
    await room.ask("about", {}, { as: "member" });
    expect(replies()).toHaveLength(1);
  });
});
