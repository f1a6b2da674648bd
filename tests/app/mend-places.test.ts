// What becomes of a place that takes no messages: what is owed there, who is told, and how it comes back.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ALERTS_CHANNEL, OTHER_CHANNEL } from "../delivery/discord-room.ts";
import { ADMIN_CHANNEL, GUILD, MANAGER, OWNER, openPlaceRoom, type PlaceRoom } from "./place-room.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const POST = `/channels/${ALERTS_CHANNEL}/messages`;

let room: PlaceRoom;
beforeEach(async () => {
  room = await openPlaceRoom();
});
afterEach(() => room.stop());

const refused = (code: number, status = 403) => ({
  method: "POST",
  path: new RegExp(`^${POST}$`),
  status,
  body: { message: "no", code },
});
const asked = () => room.server.requests.filter(({ path }) => path.startsWith(`/channels/${ALERTS_CHANNEL}`));
const settings = () => room.store.setAdminChannel(GUILD, ADMIN_CHANNEL, OWNER, room.now().toISOString());
const events = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `Event ${from + index}`);

describe("a channel in which we may not write any more", () => {
  test("is asked once, spoken of once with the permission it takes, and tells what was held together when it is mended", async () => {
    await settings();
    await room.untilHeard(() => room.allow(ALERTS_CHANNEL, false));
    await room.owe(4);
    await room.deliver();
    expect(asked()).toHaveLength(1);
    expect(room.said(OTHER_CHANNEL)).toEqual(events(1, 4));
    expect(await room.store.countDeliveries()).toMatchObject({ held: 4, sent: 4 });
    expect(room.said(ADMIN_CHANNEL)).toEqual([
      expect.stringMatching(
        /^🔒 I cannot post in <#410000000000000021> since .*I miss \*Send Messages\* there/,
      ),
    ]);
    for (let hours = 0; hours < 20; hours += 1) {
      room.wait(HOUR);
      await room.owe(1);
      await room.deliver();
    }
    expect(asked()).toHaveLength(1);
    await room.untilHeard(() => room.allow(ALERTS_CHANNEL, true));
    await room.deliver();
    expect(room.said(ALERTS_CHANNEL)).toEqual([
      expect.stringMatching(/^📬 \*\*Caught up:\*\* I could not post here from 2 to 3 March\. 24 events/),
    ]);
    expect(room.said(ADMIN_CHANNEL).slice(1)).toEqual([
      expect.stringMatching(/^✅ I can post in <#410000000000000021> again/),
    ]);
    expect(await room.store.listPlaces()).toEqual([]);
    await room.owe(1);
    await room.deliver();
    expect(room.said(ALERTS_CHANNEL).at(-1)).toBe("Event 25");
    expect(await room.store.countDeliveries()).toMatchObject({ held: 0, sent: 50, dead: 0 });
  });

  test("two that were held are posted by themselves, in order", async () => {
    await room.untilHeard(() => room.allow(ALERTS_CHANNEL, false));
    await room.owe(2);
    await room.deliver();
    await room.untilHeard(() => room.allow(ALERTS_CHANNEL, true));
    room.wait(10 * MINUTE);
    await room.deliver();
    expect(room.said(ALERTS_CHANNEL)).toEqual(events(1, 2));
  });

  test("without an admin channel whoever asked for the alerts is told, and the owner when that person takes no messages", async () => {
    room.server.faults.closedDms.add(MANAGER);
    await room.untilHeard(() => room.allow(ALERTS_CHANNEL, false));
    await room.owe(1);
    for (let rounds = 0; rounds < 3; rounds += 1) await room.deliver();
    expect(room.whispered(MANAGER)).toEqual([]);
    expect(room.whispered(OWNER)).toEqual([expect.stringContaining("I miss *Send Messages* there")]);
    await room.untilHeard(() => room.allow(ALERTS_CHANNEL, true));
    room.wait(10 * MINUTE);
    for (let rounds = 0; rounds < 3; rounds += 1) await room.deliver();
    expect(room.whispered(OWNER)).toEqual([expect.anything(), expect.stringContaining("again")]);
  });

  test("the admin channel itself is blocked: a person is told, and its notices are held", async () => {
    await room.store.setAdminChannel(GUILD, ALERTS_CHANNEL, OWNER, room.now().toISOString());
    await room.untilHeard(() => room.allow(ALERTS_CHANNEL, false));
    await room.owe(1);
    await room.deliver();
    expect(room.whispered(MANAGER)).toEqual([expect.stringContaining("🔒")]);
  });

  test("it looks well and refuses again: nobody is told twice, and nothing is told twice when it is well", async () => {
    await settings();
    await room.owe(3);
    for (let days = 0; days < 3; days += 1) {
      room.server.faults.answerNext(refused(50013));
      await room.deliver();
      room.wait(DAY);
    }
    expect(room.said(ALERTS_CHANNEL)).toEqual([]);
    expect(room.said(ADMIN_CHANNEL)).toEqual([expect.stringContaining("🔒")]);
    await room.deliver();
    expect(room.said(ALERTS_CHANNEL)).toEqual([expect.stringContaining("3 events")]);
    expect(room.said(ADMIN_CHANNEL)).toEqual([expect.anything(), expect.stringContaining("✅")]);
  });

  test("a post that may have got through before the refusal is looked for, not told in the digest", async () => {
    await room.owe(4);
    room.server.faults.failNextPosts("500 after");
    room.server.faults.answerNext({ ...refused(50013), path: /^\/channels\/410000000000000020\/messages$/ });
    await room.deliver();
    room.wait(10_000);
    room.server.faults.answerNext(refused(50013));
    await room.deliver();
    room.wait(DAY);
    for (let rounds = 0; rounds < 3; rounds += 1) await room.deliver();
    for (const channel of [ALERTS_CHANNEL, OTHER_CHANNEL]) {
      const said = room.said(channel).join("\n");
      expect(said.match(/Event 1\b/g)?.length ?? Number(said.includes("4 events"))).toBe(1);
    }
    expect(await room.store.countDeliveries()).toMatchObject({
      held: 0,
      pending: 0,
      unknown: 0,
      gathered: 0,
    });
  });
});

describe("a channel that is gone", () => {
  test("asked for twice it is given up, its server told once, and forgotten with its subscription after 30 days", async () => {
    await settings();
    await room.owe(2);
    room.server.world.removeChannel(ALERTS_CHANNEL);
    await room.deliver();
    expect(asked().map(({ method }) => method)).toEqual(["POST", "GET"]);
    expect(await room.store.countDeliveries()).toMatchObject({ dead: 2, sent: 2 });
    expect(room.said(ADMIN_CHANNEL)).toEqual([expect.stringContaining("is gone")]);
    room.wait(20 * DAY);
    await room.owe(1);
    await room.deliver();
    expect(await room.store.listSubscriptions(GUILD)).toHaveLength(2);
    room.wait(11 * DAY);
    await room.deliver();
    expect((await room.store.listSubscriptions(GUILD)).map(({ channelId }) => channelId)).toEqual([
      OTHER_CHANNEL,
    ]);
    expect(asked()).toHaveLength(2);
    expect(room.said(ADMIN_CHANNEL)).toHaveLength(1);
  });

  test("said to be gone once, and there when asked: nothing is given up", async () => {
    room.server.faults.answerNext(refused(10003, 404));
    await room.owe(1);
    await room.deliver();
    expect(await room.store.listPlaces()).toEqual([]);
    room.wait(5_000);
    await room.deliver();
    expect(room.said(ALERTS_CHANNEL)).toEqual(events(1, 1));
  });
});

describe("a server that is away", () => {
  const returns = () => {
    const { world } = room.server;
    const guild = world.guilds.get(GUILD);
    const channels = [...world.channels.values()].filter((one) => one.guild_id === GUILD);
    world.tell({
      event: "GUILD_CREATE",
      data: { ...guild, channels, threads: [], unavailable: false },
      guildId: GUILD,
    });
  };

  test("an outage: nothing is asked, nothing given up, and all is told when the server is back", async () => {
    await settings();
    await room.untilHeard(() => room.server.world.loseGuild(GUILD, true));
    await room.owe(3);
    await room.deliver();
    expect(asked()).toEqual([]);
    expect(await room.store.countDeliveries()).toMatchObject({ held: 6, dead: 0 });
    room.wait(HOUR);
    await room.untilHeard(returns);
    await room.deliver();
    expect(room.said(ALERTS_CHANNEL)).toEqual(events(1, 3));
    expect(room.said(ADMIN_CHANNEL)).toEqual([]);
    expect(await room.store.listPlaces()).toEqual([]);
  });

  test("an outage of two days ends with one digest", async () => {
    await room.untilHeard(() => room.server.world.loseGuild(GUILD, true));
    await room.owe(3);
    room.wait(2 * DAY);
    await room.deliver();
    await room.untilHeard(returns);
    await room.deliver();
    expect(room.said(ALERTS_CHANNEL)).toEqual([expect.stringContaining("3 events")]);
  });

  test("an outage that was there when we started is an outage too", async () => {
    await room.untilHeard(() => room.server.world.loseGuild(GUILD, true));
    for (const { channelId } of await room.store.listPlaces())
      await room.store.reopenPlace(channelId, null, room.now().toISOString());
    await room.heed.begin();
    expect((await room.store.listPlaces()).map(({ cause }) => cause)).toEqual(["outage", "outage"]);
  });

  test("we were removed: given up without a word; invited again, the subscriptions go on", async () => {
    const { world } = room.server;
    const guild = world.guilds.get(GUILD);
    await room.owe(1);
    await room.untilHeard(() => world.loseGuild(GUILD, false));
    await room.deliver();
    expect(await room.store.countDeliveries()).toMatchObject({ dead: 2 });
    expect(asked()).toEqual([]);
    room.wait(DAY);
    if (guild) world.guilds.set(GUILD, guild);
    await room.untilHeard(returns);
    await room.deliver();
    await room.owe(1);
    await room.deliver();
    expect(room.said(ALERTS_CHANNEL)).toEqual(events(2, 2));
  });
});

test("a role that gets its right back is enough to look again", async () => {
  const { world } = room.server;
  const guild = world.guilds.get(GUILD);
  const role = guild?.roles.find(({ name }) => name === "Court Crier");
  const everyone = guild?.roles.find(({ id }) => id === GUILD);
  if (!role || !everyone) throw new Error("the server has lost its roles");
  const [before, all] = [role.permissions, everyone.permissions];
  const change = (permissions: [string, string]) => {
    [role.permissions, everyone.permissions] = permissions;
    for (const one of [everyone, role])
      world.tell({ event: "GUILD_ROLE_UPDATE", data: { guild_id: GUILD, role: { ...one } }, guildId: GUILD });
  };
  const mute = (bits: string) => (BigInt(bits) & ~(1n << 11n)).toString();
  await room.untilHeard(() => change([mute(before), mute(all)]));
  await room.owe(1);
  await room.deliver();
  expect(await room.store.countDeliveries()).toMatchObject({ held: 2 });
  await room.untilHeard(() => change([before, all]));
  room.wait(10 * MINUTE);
  await room.deliver();
  expect(room.said(ALERTS_CHANNEL)).toEqual(events(1, 1));
});

test("a filter of the server refuses alerts: those alone are given up, and its rule is spoken of once", async () => {
  await settings();
  room.server.faults.answerNext(refused(200000, 400), refused(200000, 400), refused(240000, 400));
  await room.owe(5);
  await room.deliver();
  expect(room.said(ALERTS_CHANNEL)).toEqual(events(4, 5));
  expect(await room.store.countDeliveries()).toMatchObject({ dead: 3, sent: 7 });
  expect(room.said(ADMIN_CHANNEL)).toEqual([
    expect.stringContaining("AutoMod blocked its text"),
    expect.stringContaining("Discord's link filter blocked a link in it"),
  ]);
});
