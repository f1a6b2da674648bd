// What comes in: alerts for a forum, a text channel with threads and somebody's direct messages, through the real store.
// What goes out: each told once, whatever is refused for a while; a life that begins anew finds its threads again.
// Surprise: none.
import { afterEach, describe, expect, test } from "vitest";
import { personalGuild } from "../../src/delivery/personal.ts";
import type { Subscription } from "../../src/delivery/subscription.ts";
import { CREATE_PUBLIC_THREADS } from "../../src/preview/permissions.ts";
import { DEFAULT_SEED, type SeedGuild } from "../../src/preview/seed.ts";
import { makeThread } from "../../src/preview/threads.ts";
import { ALERTS_CHANNEL } from "../delivery/discord-room.ts";
import { openDiscordSchema } from "../discord-schema.ts";
import { subscriptionOf } from "../storage/samples.ts";
import { GUILD, MANAGER, OWNER, openPlaceRoom, type PlaceRoom } from "./place-room.ts";

const FORUM = "410000000000000035";
const MEMBER = "410000000000000004";
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const [guild] = DEFAULT_SEED.guilds as [SeedGuild];
const seed = {
  ...DEFAULT_SEED,
  guilds: [
    {
      ...guild,
      botPermissions: guild.botPermissions | CREATE_PUBLIC_THREADS,
      channels: [...guild.channels, { id: FORUM, name: "stories", type: 15 }],
    },
  ],
};

let room: PlaceRoom;
const open = async (subscriptions: Subscription[]) => {
  room = await openPlaceRoom({ discord: { seed }, subscriptions });
};
afterEach(async () => {
  if (openDiscordSchema()) expect(room.schemaFaults()).toEqual([]);
  await room.stop();
});
const threadsOf = (parentId: string) =>
  [...room.server.world.channels.values()].filter(({ parent_id }) => parent_id === parentId);
async function deliverAfter(ms: number) {
  room.wait(ms);
  await room.deliver();
}

describe("a forum", () => {
  const inForum = subscriptionOf(FORUM, { guildId: GUILD, createdBy: MANAGER });

  test("a crash and a 500 between them make no second post, and the row knows its thread", async () => {
    await open([inForum]);
    await room.owe(2);
    room.server.faults.failNextPosts("500 after");
    await room.deliver();
    room.restart();
    await deliverAfter(MINUTE);
    expect(threadsOf(FORUM).map(({ name }) => name)).toEqual(["Event 1", "Event 2"]);
    const [first] = threadsOf(FORUM);
    expect(await room.store.findMessage("sp1", FORUM)).toEqual({
      messageId: first?.id,
      threadId: first?.id,
    });
  });

  test("too many active threads: held, told once, and told together when some were closed", async () => {
    await open([inForum]);
    room.server.faults.activeThreads = 0;
    await room.owe(4);
    await room.deliver();
    await deliverAfter(MINUTE);
    expect(await room.store.countDeliveries()).toMatchObject({ held: 4 });
    expect(room.whispered(MANAGER)).toHaveLength(1);
    expect(room.whispered(MANAGER)[0]).toContain("as many active threads as Discord allows");
    room.server.faults.activeThreads = 1000;
    await deliverAfter(DAY);
    await deliverAfter(11 * MINUTE);
    expect(threadsOf(FORUM)).toHaveLength(1);
    expect(room.shown(threadsOf(FORUM)[0]?.id)[0]?.content).toContain("4 events");
    expect(room.whispered(MANAGER).at(-1)).toContain("I can post in");
    expect(room.whispered(OWNER)).toEqual([]);
  });
});

describe("an existing thread", () => {
  test("archived: the next alert opens it; locked: held, told once, and told together when it is open again", async () => {
    await open([]);
    const { world } = room.server;
    const parent = world.channels.get(ALERTS_CHANNEL);
    if (!parent) throw new Error("no channel");
    const made = makeThread(parent, {
      id: world.newId(),
      name: "talk",
      ownerId: OWNER,
      now: world.nowText(),
    });
    const thread = world.keepChannel(made);
    const change = (archived: boolean, locked: boolean) => {
      if (!made.thread_metadata) throw new Error("no thread");
      world.keepChannel({ ...thread, thread_metadata: { ...made.thread_metadata, archived, locked } });
    };
    const one = subscriptionOf(thread.id, { guildId: GUILD, createdBy: MANAGER });
    await room.store.addSubscription(one);
    room.subscriptions.push(one);
    change(true, false);
    await room.owe(1);
    await room.deliver();
    expect(room.said(thread.id)).toEqual(["Event 1"]);
    change(true, true);
    await room.owe(4);
    await room.deliver();
    await deliverAfter(MINUTE);
    expect(room.whispered(MANAGER)).toEqual([expect.stringContaining("archived or locked")]);
    await room.untilHeard(() => change(false, false));
    await deliverAfter(MINUTE);
    await deliverAfter(11 * MINUTE);
    expect(room.said(thread.id)).toHaveLength(2);
    expect(room.said(thread.id)[1]).toContain("4 events");
  });
});

describe("a thread for each case", () => {
  test("the thread is remembered by the next life, which asks nobody for it", async () => {
    await open([
      subscriptionOf(ALERTS_CHANNEL, { guildId: GUILD, createdBy: MANAGER, shape: { threads: true } }),
    ]);
    await room.owe(1);
    await room.deliver();
    room.restart();
    const from = room.server.requests.length;
    await room.owe(1);
    await deliverAfter(MINUTE);
    expect(threadsOf(ALERTS_CHANNEL)).toHaveLength(1);
    expect(room.shown(threadsOf(ALERTS_CHANNEL)[0]?.id)).toHaveLength(2);
    expect(room.server.requests.slice(from).map(({ method }) => method)).toEqual(["POST"]);
  });
});

describe("somebody's direct messages", () => {
  const own = async () => {
    await open([]);
    const user = room.server.world.findUser(MEMBER);
    if (!user) throw new Error("nobody");
    const dm = room.server.world.openDm(user);
    const one = subscriptionOf(dm.id, { guildId: personalGuild(MEMBER), createdBy: MEMBER });
    await room.store.addSubscription(one);
    room.subscriptions.push(one);
  };

  test("alerts come there; while they are closed they are held and nobody else hears of it, then they come together", async () => {
    await own();
    await room.owe(1);
    await room.deliver();
    expect(room.whispered(MEMBER)).toHaveLength(1);
    room.server.faults.closedDms.add(MEMBER);
    await room.owe(4);
    await room.deliver();
    const posts = room.posts().length;
    await deliverAfter(MINUTE);
    expect(room.posts()).toHaveLength(posts);
    expect(await room.store.countDeliveries()).toMatchObject({ held: 4, sent: 1 });
    expect(room.whispered(OWNER)).toEqual([]);
    room.server.faults.closedDms.clear();
    await deliverAfter(DAY);
    await deliverAfter(11 * MINUTE);
    const said = room.whispered(MEMBER);
    expect(said).toHaveLength(2);
    expect(said[1]).toContain("4 events");
  });
});
