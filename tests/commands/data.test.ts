// What comes in: a manager and a member who ask what is kept, and have it removed. What goes out: a file with all of it; a
// question whose button is theirs alone; afterwards nothing of it, and a sentence on what others keep.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type CommandRoom, NOW, openCommandRoom } from "./command-room.ts";

const GUILD = "410000000000000010";
const [MANAGER, MEMBER, ALERTS] = ["410000000000000003", "410000000000000004", "410000000000000021"];

let room: CommandRoom;
beforeAll(async () => {
  room = await openCommandRoom();
});
afterAll(() => room.close());
afterEach(async () => {
  await room.store.removeServer(GUILD);
});

async function furnish() {
  await room.ask("subscribe", { what: "everything", channel: "case-alerts" });
  await room.ask("settings time-zone", { zone: "Europe/Dublin" });
}

async function read(files: { filename: string; url: string }[]) {
  const response = await fetch(files[0]?.url ?? "");
  return JSON.parse(await response.text());
}

describe("a server's data", () => {
  test("is exported as a file with everything in it", async () => {
    await furnish();
    const answer = await room.ask("data export", { of: "server" });
    expect(answer.content).toBe("Everything I keep of this server: 1 subscription and its settings.");
    expect(answer.ephemeral).toBe(true);
    expect(answer.files.map(({ filename }) => filename)).toEqual(["court-crier-server-2026-11-20.json"]);
    expect(await read(answer.files)).toMatchObject({
      of: "server",
      id: GUILD,
      madeAt: NOW.toISOString(),
      subscriptions: [{ channelId: ALERTS, what: "*", createdBy: MANAGER }],
      settings: { timeZone: "Europe/Dublin", changedBy: MANAGER },
      sources: [],
      messages: [],
    });
  });

  test("names its language, muted stories, threads of cases and published messages, and none stays", async () => {
    await furnish();
    await room.ask("settings language", { language: "de" });
    const { store } = room;
    const at = NOW.toISOString();
    const elsewhere = "410000000000000020";
    await store.muteStory({ channelId: elsewhere, storyId: "s1", guildId: GUILD, mutedBy: MANAGER, at });
    await store.keepThread(ALERTS, "microsoft-ireland", "77");
    await store.addCrosspost("88", ALERTS, at);
    const answer = await room.ask("data export", { of: "server" });
    expect(answer.content).toContain(
      "1 muted story, 1 thread of a case, 1 published message and its settings",
    );
    expect(await read(answer.files)).toMatchObject({
      settings: { language: "de" },
      mutes: [{ channelId: elsewhere, storyId: "s1", mutedBy: MANAGER }],
      caseThreads: [{ channelId: ALERTS, matter: "microsoft-ireland", threadId: "77" }],
      publications: [{ channelId: ALERTS, messageId: "88", publishedAt: null }],
    });
    await store.removeServer(GUILD);
    expect(await store.dataOfServer(GUILD)).toMatchObject({ mutes: [], caseThreads: [], publications: [] });
    expect(await store.mutesOf("s1")).toEqual([]);
  });

  test("is removed after a question, and it is said what others keep", async () => {
    await furnish();
    const asked = await room.ask("data delete", { of: "server" });
    expect(asked.content).toContain("This removes 1 subscription and its settings");
    expect(await room.store.listSubscriptions(GUILD)).toHaveLength(1);
    const done = await room.press(asked, "Remove it");
    expect(done.content).toMatch(
      /^Removed: 1 subscription, and all settings of this server\..*Discord's and stay.*backup/,
    );
    expect(done.buttons).toEqual([]);
    expect([await room.store.listSubscriptions(GUILD), await room.store.zoneOfServer(GUILD)]).toEqual([
      [],
      null,
    ]);
    expect((await room.ask("data delete", { of: "server" })).content).toContain("nothing of this server");
  });

  test("stays when it is kept, and when another person or somebody without the right presses", async () => {
    await furnish();
    const asked = await room.ask("data delete", { of: "server" });
    expect((await room.press(asked, "Remove it", { as: "owner" })).content).toContain("put to somebody else");
    const guild = room.server.world.guilds.get(GUILD);
    const manager = guild?.members.find(({ user }) => user.id === MANAGER);
    if (!manager) throw new Error("no manager");
    const roles = manager.roles;
    manager.roles = [];
    expect((await room.press(asked, "Remove it")).content).toContain("*Manage Server*");
    manager.roles = roles;
    expect((await room.press(asked, "Keep it")).content).toBe("Nothing was removed.");
    expect(await room.store.listSubscriptions(GUILD)).toHaveLength(1);
  });

  test("is no business of members, nor of a direct message", async () => {
    for (const verb of ["data export", "data delete"]) {
      expect((await room.ask(verb, { of: "server" }, { as: "member" })).content).toContain("*Manage Server*");
      expect((await room.ask(verb, { of: "server" }, { channel: "@me" })).content).toContain(
        "setting of a server",
      );
    }
  });
});

describe("a person's data", () => {
  test("is where their id stands; it goes, and what they did for the server stays", async () => {
    await furnish();
    await room.ask("setup");
    const exported = await room.ask("data export", { of: "me" }, { channel: "@me" });
    expect(exported.content).toContain(
      "1 subscription you made, 1 server whose settings you changed last and 1 setup you have not finished",
    );
    expect(await read(exported.files)).toMatchObject({
      of: "person",
      id: MANAGER,
      subscriptions: [{ what: "*" }],
    });
    const asked = await room.ask("data delete", { of: "me" });
    expect((await room.press(asked, "Remove it")).content).toContain("removed from all 3 places");
    expect((await room.store.listSubscriptions(GUILD)).map(({ createdBy }) => createdBy)).toEqual([""]);
    expect((await room.ask("data delete", { of: "me" })).content).toContain("I keep nothing about you");
  });

  test("a member who never set anything is told that nothing is kept", async () => {
    const { content, files } = await room.ask("data export", { of: "me" }, { as: "member" });
    expect(content).toContain("Everything I keep about you: nothing.");
    expect(await read(files)).toMatchObject({ id: MEMBER, subscriptions: [], setups: [] });
  });
});

describe("settings", () => {
  test("all of them are shown in one reply, also where nothing is set", async () => {
    expect((await room.ask("settings show")).content).toContain(
      "**Time zone** UTC, as long as nobody sets another",
    );
    await furnish();
    await room.ask("settings admin-channel", { channel: "bot-admin" });
    await room.ask("settings retention", { days: 90 });
    const { content } = await room.ask("settings show");
    for (const part of ["Europe/Dublin", "<#410000000000000022>", "kept for 90 days", "**Subscriptions** 1"])
      expect(content).toContain(part);
  });

  test("how long references are kept is asked, set, and said honestly", async () => {
    const ask = async (options: object) => (await room.ask("settings retention", { ...options })).content;
    expect(await ask({})).toContain("kept as long as I am in this server");
    expect(await ask({ days: 30 })).toMatch(
      /^From now on .* kept for 30 days\..*public texts that all servers share/,
    );
    expect(await ask({ days: 30 })).toContain("Nothing has changed");
    expect(await ask({ days: 0 })).toContain("as long as I am in this server");
    expect(await room.store.retentionOfServer(GUILD)).toBeNull();
  });
});

test("no table names a person but those that /data knows", async () => {
  const { readdirSync, readFileSync } = await import("node:fs");
  const folder = new URL("../../src/storage/", import.meta.url);
  const tables = readdirSync(folder).filter((file) => /(tables?|columns?|schema)\.ts$/.test(file));
  const naming = tables.flatMap((file) => [
    ...readFileSync(new URL(file, folder), "utf8").matchAll(/^ {2}(\w*(?:_by|user_id))\??:/gm),
  ]);
  expect([...new Set(naming.map(([, column]) => column))].sort()).toEqual([
    "added_by",
    "changed_by",
    "created_by",
    "decided_by",
    "muted_by",
    "user_id",
  ]);
});

test("no request was one that Discord refuses, and nothing broke", () => {
  expect(room.schemaFaults() ?? []).toEqual([]);
  expect(room.lines.filter(({ level }) => level === "error")).toEqual([]);
});
