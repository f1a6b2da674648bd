// What comes in: a server whose two channels are told everything at once, and four events. What goes out: after it has muted
// a story, asked for a digest here and quiet nights there, what each channel is told, and when; after it has ended both,
// nothing.
import { afterEach, beforeEach, expect, test } from "vitest";
import { ALERTS, openTown, type Town } from "./town.ts";

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const ask = async (command: string, options: object) =>
  (await town.bot.command(command, { ...options }, { channel: "general", as: "owner" })).content;
/** Presses a button under a message in #general. */
const press = async (message: string, button: string) =>
  (await town.bot.command("", {}, { command: undefined, message, button, as: "owner" })).content;
const first = async () => {
  const [message] = await town.bot.messages("general");
  return { id: message?.id ?? "", shown: JSON.stringify(message?.embeds) };
};
/** The second outlet reports the first event, and so would stand in its message. */
const SECOND = "Cloud & Court";
const HERE = { subscription: "everything we watch in #general" };
const ALERTS_ONE = { subscription: "everything we watch in #case-alerts" };

test("a mute, a digest here, quiet nights there, a role, a pause, an end: each channel is told as it asked", async () => {
  expect(await ask("subscriptions edit", { ...ALERTS_ONE, when: "daily", hour: 18 })).toContain(
    "Told in one digest each day at 18:00 (UTC)",
  );
  expect(
    await ask("subscriptions edit", { ...HERE, "quiet-hours": "12:30-17", "urgent-breaks-through": false }),
  ).toContain("nothing breaks through");
  // It is noon: the first event comes before the quiet hours, the other three in them.
  await town.publish(1);
  const { id } = await first();
  const stored = town.discord.world.messages.get(id)?.message.components ?? [];
  const storyId = /alert:mute:(\w+)/.exec(JSON.stringify(stored))?.[1] ?? "";
  expect(await press(id, `alert:mute:${storyId}`)).toMatch(/^Muted in <#\d+>: “/);
  for (const events of [2, 3, 4]) await town.publish(events);
  expect((await first()).shown).not.toContain(SECOND);
  expect(await town.told("general")).toHaveLength(1);
  expect(await town.told("case-alerts")).toEqual([]);
  const why = JSON.stringify(
    await town.bot.command(
      "why",
      { url: "https://harbour-gazette.example/2014/09/08/microsoft-held-in-contempt-by-agreement" },
      { channel: "general", as: "owner" },
    ),
  );
  expect(why).toMatch(new RegExp(`<#${ALERTS}>: waits for the daily digest at <t:`));
  expect(why).toMatch(/<#\d+>: quiet hours until <t:/);

  // Dead and alive again: what is due when is not forgotten.
  await town.bot.stop();
  await town.start();
  await town.deliverAfter(4 * 60);
  expect((await town.told("general"))[1]).toBe("📬 **After quiet hours** · 3 events, 3 reports");
  expect(await town.told("case-alerts")).toEqual([]);
  await town.deliverAfter(60);
  const [digest, ...more] = await town.told("case-alerts");
  expect(digest).toMatch(/^📬 \*\*All cases, 20 November\*\* · 4 events, \d reports$/);
  expect(more).toEqual([]);

  // Muted through another life of the program as well, until somebody wants the story back.
  expect((await first()).shown).not.toContain(SECOND);
  expect(await press(id, `alert:mute:${storyId}`)).toMatch(/is muted in <#\d+> already by/);
  const [unmute] = [...town.discord.world.messages.values()].reverse();
  expect(await press(unmute?.message.id ?? "", `alert:unmute:${storyId}`)).toMatch(/^Unmuted in/);
  await town.deliverAfter(1);
  expect((await first()).shown).toContain(SECOND);

  await town.deliverAfter(24 * 60);
  expect(await town.told("case-alerts")).toHaveLength(1);
  const told = await town.told("general");
  expect(await ask("subscriptions remove", ALERTS_ONE)).toContain(`<#${ALERTS}> gets no more alerts`);
  expect(await ask("subscriptions list", {})).not.toContain(ALERTS);
  expect(await ask("unsubscribe", { what: "everything" })).toMatch(/<#\d+> gets no more alerts/);
  const latest = async () => JSON.stringify((await town.bot.command("latest")).embeds);
  const before = await latest();
  town.outlets.showUntil("2016-07-15");
  town.bot.pass(20);
  await town.bot.round();
  await town.deliverAfter(24 * 60);
  expect(await latest()).not.toBe(before);
  expect(await town.told("general")).toEqual(told);
  expect(await town.told("case-alerts")).toHaveLength(1);
}, 60_000);
