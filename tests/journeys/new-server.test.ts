// What comes in: an invitation to a server that never heard of us, /setup there, an event; later our removal. What goes out:
// one hello, whatever the connection does; the first alert; nothing of the server a month after it has removed us.
import { afterEach, beforeEach, expect, test } from "vitest";
import { joinGuild } from "../../src/preview/join-guild.ts";
import { EMBED_LINKS, SEND_MESSAGES } from "../../src/preview/permissions.ts";
import { EVERYONE_MAY, type SeedGuild } from "../../src/preview/seed.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { openTown, type Town } from "./town.ts";

const [GUILD, LOBBY, NEWS] = ["520000000000000010", "520000000000000020", "520000000000000021"];
const NEWSROOM: SeedGuild = {
  id: GUILD,
  name: "Newsroom",
  locale: "de",
  ownerId: "520000000000000002",
  botPermissions: EVERYONE_MAY | EMBED_LINKS,
  systemChannelId: LOBBY,
  channels: [
    { id: LOBBY, name: "lobby" },
    { id: NEWS, name: "news" },
  ],
  users: [{ id: "520000000000000002", name: "olga", displayName: "Olga" }],
};
const OLGA = { as: "olga", channel: "lobby", locale: "en-GB" };
const DAY = 24 * 60;

let town: Town;
let store: Store;
beforeEach(async () => {
  town = await openTown(undefined, {
    openStore: async (url) => {
      store = await openStore(url);
      return store;
    },
  });
});
afterEach(() => town.close());

interface Shown {
  id: string;
  content: string;
}

async function use(question: object): Promise<Shown> {
  const response = await fetch(`${town.discord.url}/preview/interactions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...OLGA, ...question }),
  });
  return (await response.json()) as Shown;
}

test("invited, greeted once, set up, told of the first event", async () => {
  joinGuild(town.discord.world, NEWSROOM);
  await expect.poll(() => town.told("lobby"), { timeout: 10_000 }).toHaveLength(1);
  const [hello] = await town.told("lobby");
  expect(hello).toContain("`/setup`");
  expect(hello).toMatch(/^Ich bin Court Crier\./);

  let shown = await use({ command: "setup" });
  expect(shown.content).toContain("**Clock** Europe/Berlin");
  shown = await use({ message: shown.id, select: "setup:where", values: ["news"] });
  const saved = await use({ message: shown.id, button: "setup:save" });
  expect(saved.content).toContain("**Saved.**");
  await town.publish(1);
  expect(await town.told("news")).toHaveLength(1);
  expect(await town.told("news")).toEqual(await town.told("general"));

  // Neither a lost session nor another life of the program greets anew.
  town.discord.faults.dropGateway(4000, true);
  await town.bot.stop();
  await town.start();
  await town.publish(2);
  expect(await town.told("news")).toHaveLength(2);
  expect(await town.told("lobby")).toHaveLength(1);
}, 60_000);

test("one that removes us is forgotten after 30 days, and not before; each hello fits", async () => {
  joinGuild(town.discord.world, NEWSROOM);
  await untilLobbySays("Ich bin Court Crier");
  const subscribed = await use({ command: "subscribe", options: { what: "everything", channel: "news" } });
  expect(subscribed.content).toContain("From now on");

  town.discord.world.loseGuild(GUILD, false);
  await untilPresent(false);
  await town.deliverAfter(29 * DAY);
  joinGuild(town.discord.world, NEWSROOM);
  await untilLobbySays("Court Crier ist wieder da");
  expect(await store.listSubscriptions(GUILD)).toHaveLength(1);

  town.discord.world.loseGuild(GUILD, false);
  await untilPresent(false);
  await town.deliverAfter(31 * DAY);
  const { subscriptions, settings, messages } = await store.dataOfServer(GUILD);
  expect([subscriptions, settings, messages]).toEqual([[], null, []]);
  joinGuild(town.discord.world, NEWSROOM);
  await expect.poll(async () => (await town.told("lobby")).length, { timeout: 10_000 }).toBe(3);
  await untilLobbySays("Ich bin Court Crier");
}, 60_000);

test("an outage is no farewell, and where we may not write nobody is greeted", async () => {
  const overwrites = [{ id: GUILD, type: 0, allow: "0", deny: String(SEND_MESSAGES | EMBED_LINKS) }];
  const closed = [
    { id: NEWS, name: "news", overwrites },
    { id: LOBBY, name: "lobby" },
  ];
  joinGuild(town.discord.world, { ...NEWSROOM, botPermissions: 0n, channels: closed, systemChannelId: NEWS });
  await untilPresent(true);
  const setup = await use({ command: "setup" });
  expect(setup.content).toContain("no channel chosen yet");
  const chosen = await use({ message: setup.id, select: "setup:where", values: ["news"] });
  expect(chosen.content).toContain("I miss *Send Messages* and *Embed Links* there");
  town.discord.world.loseGuild(GUILD, true);
  await town.deliverAfter(31 * DAY);
  expect(await store.presentServers()).toContain(GUILD);
  expect([...(await town.told("lobby")), ...(await town.told("news"))]).toEqual([]);
}, 60_000);

test("a role that is deleted is mentioned no more; the subscription goes on", async () => {
  const role = { id: "520000000000000031", name: "press", mentionable: true };
  joinGuild(town.discord.world, { ...NEWSROOM, roles: [role] });
  await untilLobbySays("Ich bin Court Crier");
  const options = { what: "everything", channel: "news", mention: "press", silent: false };
  expect((await use({ command: "subscribe", options })).content).toContain(role.id);
  const guild = town.discord.world.guilds.get(GUILD);
  if (!guild) throw new Error("no guild");
  guild.roles = guild.roles.filter(({ id }) => id !== role.id);
  const data = { guild_id: GUILD, role_id: role.id };
  town.discord.world.tell({ event: "GUILD_ROLE_DELETE", data, guildId: GUILD });
  const [first] = await store.listSubscriptions(GUILD);
  expect(first?.shape?.mention?.roleId ?? role.id).toBe(role.id);
  await expect
    .poll(async () => (await store.listSubscriptions(GUILD)).map(({ shape }) => shape), { timeout: 10_000 })
    .toEqual([undefined]);
  await town.publish(1);
  expect((await town.told("news")).join()).not.toContain(role.id);
  expect(await town.told("news")).toHaveLength(1);
}, 60_000);

const untilLobbySays = (words: string) =>
  expect.poll(async () => (await town.told("lobby")).at(-1) ?? "", { timeout: 10_000 }).toContain(words);
const untilPresent = (is: boolean) =>
  expect.poll(async () => (await store.presentServers()).includes(GUILD), { timeout: 10_000 }).toBe(is);
