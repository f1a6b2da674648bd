// What comes in: a channel in which the bot may not write for a day, as an administrator of the server might bring about.
// What goes out: one notice with what is missing, nothing more meanwhile, and one catch-up digest when the right is back.
// Surprise: a question put to the bot after a change proves that it has heard of it: Discord tells in order.
import { afterEach, beforeEach, expect, test } from "vitest";
import { SEND_MESSAGES } from "../../src/preview/permissions.ts";
import { ALERTS, openTown, type Town } from "./town.ts";

const HOUR = 60;
let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const ask = async (command: string, options: object = {}) =>
  (await town.bot.command(command, { ...options }, { as: "manager" })).content;
const posts = () =>
  town.discord.requests.filter(
    ({ method, path }) => method === "POST" && path === `/channels/${ALERTS}/messages`,
  ).length;

/** What those who manage the server are told about the channel. */
const notices = async () => (await town.told("bot-admin")).filter((text) => text.includes(`<#${ALERTS}>`));

async function deliverAndRead(): Promise<string[]> {
  await town.deliverAfter(0);
  return town.told("case-alerts");
}

async function allow(isAllowed: boolean): Promise<void> {
  const { world } = town.discord;
  const channel = world.channels.get(ALERTS);
  if (!channel) throw new Error("no channel for alerts");
  const denied = { id: world.bot.id, type: 1, allow: "0", deny: String(SEND_MESSAGES) };
  world.keepChannel({ ...channel, permission_overwrites: isAllowed ? [] : [denied] });
  expect(await ask("about")).not.toBe("");
}

test("a lost permission: one notice, the others go on, and what was missed comes as one digest", async () => {
  expect(await ask("settings admin-channel", { channel: "bot-admin" })).toContain("From now on");
  await allow(false);
  for (const events of [1, 2, 3, 4]) await town.publish(events);
  expect(await town.told("general")).toHaveLength(4);
  expect(await town.told("case-alerts")).toEqual([]);
  expect(posts()).toBe(1);
  const [notice, ...more] = await notices();
  expect(notice).toMatch(
    new RegExp(`^🔒 I cannot post in <#${ALERTS}> since .*I miss \\*Send Messages\\* there`),
  );
  expect(more).toEqual([]);

  // Another life of the program knows of it, and says nothing again.
  await town.bot.stop();
  await town.start();
  for (let hours = 0; hours < 5; hours += 1) await town.deliverAfter(HOUR);
  expect(posts()).toBe(1);
  expect(await notices()).toHaveLength(1);

  await allow(true);
  await expect.poll(deliverAndRead, { timeout: 10_000 }).not.toEqual([]);
  await town.deliverAfter(24 * HOUR);
  expect(await town.told("case-alerts")).toEqual([
    expect.stringMatching(/^📬 \*\*Caught up:\*\* I could not post here .*4 events/),
  ]);
  expect((await notices()).slice(1)).toEqual([
    expect.stringMatching(new RegExp(`^✅ I can post in <#${ALERTS}> again`)),
  ]);
  expect(await town.told("general")).toHaveLength(4);
}, 60_000);
