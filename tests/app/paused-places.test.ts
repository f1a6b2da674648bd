// What comes in: a channel that refuses us, and a subscription there that is paused meanwhile. What goes out: nothing until
// the pause ends, and then all of it, once. Surprise: either may end first.
import { afterEach, beforeEach, expect, test } from "vitest";
import { resume } from "../../src/commands/subscribe/change-subscription.ts";
import { ALERTS_CHANNEL, OTHER_CHANNEL } from "../delivery/discord-room.ts";
import { openPlaceRoom, type PlaceRoom } from "./place-room.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let room: PlaceRoom;
beforeEach(async () => {
  room = await openPlaceRoom();
});
afterEach(() => room.stop());

const paused = async () => {
  const one = (await room.store.listSubscriptions()).find(({ channelId }) => channelId === ALERTS_CHANNEL);
  if (!one) throw new Error("nobody subscribed there");
  return one;
};
const pause = async () => room.store.pauseSubscription((await paused()).id, room.now().toISOString());
const endPause = async () => resume(room.store, await paused(), room.now());

async function deliverFor(hours: number) {
  for (let at = 0; at < hours; at += 1) {
    room.wait(HOUR);
    await room.deliver();
  }
}

/** So many alerts are held, because the channel refused the first of them. */
async function hold(count: number) {
  await room.untilHeard(() => room.allow(ALERTS_CHANNEL, false));
  await room.owe(count);
  await room.deliver();
  expect(await room.store.countDeliveries()).toMatchObject({ held: count, sent: count });
}

test.each([2, 5])(
  "the place is well again during the pause: %i held alerts wait for its end",
  async (count) => {
    await hold(count);
    await pause();
    await room.untilHeard(() => room.allow(ALERTS_CHANNEL, true));
    await deliverFor(8);
    expect(room.said(ALERTS_CHANNEL)).toEqual([]);
    expect(await room.store.listPlaces()).toEqual([]);
    await endPause();
    await deliverFor(2);
    const said = room.said(ALERTS_CHANNEL);
    if (count === 2) expect(said).toEqual(["Event 1", "Event 2"]);
    else expect(said).toEqual([expect.stringMatching(/^📬 .*5 events/)]);
    expect(await room.store.countDeliveries()).toMatchObject({ sent: 2 * count, held: 0, gathered: 0 });
    expect(room.said(OTHER_CHANNEL)).toHaveLength(count);
  },
);

test("the pause ends before the place is well: they are held again, and told once when it is", async () => {
  await hold(4);
  await pause();
  await deliverFor(2);
  await endPause();
  await deliverFor(2);
  expect(room.said(ALERTS_CHANNEL)).toEqual([]);
  await room.untilHeard(() => room.allow(ALERTS_CHANNEL, true));
  await deliverFor(2);
  expect(room.said(ALERTS_CHANNEL)).toEqual([expect.stringMatching(/^📬 .*4 events/)]);
});
