// What comes in: alerts for an announcement channel whose messages are to be published, a Discord that allows ten an hour.
// What goes out: every one of them published, in its time, and edits at their pace. Surprise: alerts never wait for it.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CROSSPOSTED } from "../../src/preview/discord-shapes.ts";
import { DEFAULT_SEED, type SeedGuild } from "../../src/preview/seed.ts";
import { exampleAlert, ITPRO, SC_MEDIA } from "../delivery/example-alert.ts";
import { openDiscordSchema } from "../discord-schema.ts";
import { subscriptionOf } from "../storage/samples.ts";
import { GUILD, MANAGER, openPlaceRoom, type PlaceRoom } from "./place-room.ts";

const NEWS = "410000000000000034";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const [guild] = DEFAULT_SEED.guilds as [SeedGuild];
const seed = {
  ...DEFAULT_SEED,
  guilds: [{ ...guild, channels: [...guild.channels, { id: NEWS, name: "news", type: 5 }] }],
};

let room: PlaceRoom;
beforeEach(async () => {
  const place = { guildId: GUILD, createdBy: MANAGER, shape: { publish: true as const } };
  room = await openPlaceRoom({ discord: { seed }, subscriptions: [subscriptionOf(NEWS, place)] });
});
afterEach(async () => {
  if (openDiscordSchema()) expect(room.schemaFaults()).toEqual([]);
  await room.stop();
});

const published = () => room.shown(NEWS).filter(({ flags }) => flags & CROSSPOSTED).length;
const asked = () => room.server.requests.filter(({ path }) => path.endsWith("/crosspost")).length;
async function deliverAfter(ms: number) {
  room.wait(ms);
  await room.deliver();
}

describe("an announcement channel that publishes", () => {
  test("thirteen alerts in an hour: all are posted at once, ten are published, the others when there is room", async () => {
    await room.owe(13);
    await room.deliver();
    expect(room.shown(NEWS)).toHaveLength(13);
    expect(published()).toBe(10);
    for (let tick = 0; tick < 11; tick += 1) await deliverAfter(5 * MINUTE);
    // Nobody asks what is refused anyway.
    expect(asked()).toBe(10);
    room.restart();
    await deliverAfter(5 * MINUTE);
    expect(published()).toBe(13);
    await deliverAfter(5 * HOUR);
    expect(asked()).toBe(13);
  });

  test("Discord allows fewer than we think: its word counts, and nothing is dropped", async () => {
    await room.owe(1);
    const slow = {
      method: "POST",
      path: /crosspost$/,
      status: 429,
      headers: SLOW,
      body: { retry_after: 1800, global: false, message: "slow" },
    };
    room.server.faults.answerNext(slow);
    await room.deliver();
    expect(published()).toBe(0);
    await deliverAfter(10 * MINUTE);
    expect(asked()).toBe(1);
    await deliverAfter(21 * MINUTE);
    expect(published()).toBe(1);
  });

  test("500 after it was published: that it is published already is good news", async () => {
    await room.owe(1);
    room.server.faults.answerNext({ method: "POST", path: /crosspost$/, status: 500, body: {} });
    await room.deliver();
    const kept = room.server.world.messages.get(room.shown(NEWS)[0]?.id ?? "");
    if (!kept) throw new Error("no message");
    kept.message = { ...kept.message, flags: CROSSPOSTED };
    await deliverAfter(MINUTE);
    const requests = asked();
    await deliverAfter(HOUR);
    expect(asked()).toBe(requests);
  });

  test("a message deleted before its turn is let go, the next one is published", async () => {
    await room.owe(11);
    await room.deliver();
    const last = room.shown(NEWS).find(({ flags }) => !(flags & CROSSPOSTED));
    room.server.world.deleteMessage(last?.id ?? "");
    await room.owe(1);
    await deliverAfter(61 * MINUTE);
    expect(published()).toBe(11);
    expect(room.shown(NEWS)).toHaveLength(11);
  });

  test("a digest of what was held is published as well", async () => {
    room.allow(NEWS, false);
    await room.owe(4);
    await room.deliver();
    await room.untilHeard(() => room.allow(NEWS, true));
    await room.deliver();
    await deliverAfter(11 * MINUTE);
    expect(room.shown(NEWS).map(({ content, flags }) => [content.includes("4 events"), flags])).toEqual([
      [true, CROSSPOSTED],
    ]);
  });

  test("a published message is edited at the pace Discord allows, and in the end shows the newest version", async () => {
    await room.owe(1);
    await room.deliver();
    for (let version = 2; version <= 6; version += 1) {
      const outlets = Array.from({ length: version }, (_, at) => ({
        ...ITPRO,
        itemId: `o${at}`,
        outlet: `Outlet ${at}`,
      }));
      const { content } = exampleAlert({ title: "Event 1", reports: [SC_MEDIA, ...outlets] });
      await room.store.saveAlert("sp1", "more outlets", content, room.now().toISOString());
      await deliverAfter(MINUTE);
    }
    const edits = () => room.server.requests.filter(({ method }) => method === "PATCH");
    expect(edits()).toHaveLength(1);
    await deliverAfter(20 * MINUTE);
    expect(edits().map(({ status }) => status)).toEqual([200, 200]);
    expect(JSON.stringify(room.shown(NEWS)[0]?.embeds)).toContain("Now 7 outlets");
  });
});

const SLOW = {
  "content-type": "application/json",
  "retry-after": "1800",
  via: "1.1 test",
  "x-ratelimit-scope": "user",
};
