/**
 * In: "Share here" on answers that one person got. Out: what everybody sees, once, and what is said where it may not be.
 * Surprise: two channels of the local Discord take rights away, one from the members, one from the bot.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EMBED_LINKS, SEND_MESSAGES } from "../../src/preview/permissions.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { type CommandRoom, openCommandRoom, type Shown } from "./command-room.ts";

interface Public {
  id: string;
  content: string;
  embeds: { description?: string }[];
  attachments: { filename: string; url: string; description?: string }[];
  components: unknown[];
  mentions: unknown[];
}

let room: CommandRoom;
beforeAll(async () => {
  const [guild] = DEFAULT_SEED.guilds;
  if (!guild) throw new Error("the local Discord has no server");
  const deny = (id: string, type: 0 | 1, right: bigint) => ({ id, type, allow: "0", deny: String(right) });
  const channels = [
    ...guild.channels,
    { id: "410000000000000031", name: "hushed", overwrites: [deny(guild.id, 0, SEND_MESSAGES)] },
    { id: "410000000000000032", name: "bare", overwrites: [deny(DEFAULT_SEED.botId, 1, EMBED_LINKS)] },
  ];
  room = await openCommandRoom(undefined, { seed: { ...DEFAULT_SEED, guilds: [{ ...guild, channels }] } });
});
afterAll(() => room.close());

async function said(channel = "general"): Promise<Public[]> {
  return (await (await fetch(`${room.server.url}/preview/messages?channel=${channel}`)).json()) as Public[];
}
const labels = (shown: Shown) => shown.buttons.map(({ label }) => label);
const CASE = { case: "microsoft-ireland" };

describe("Share here", () => {
  test.each([
    ["case status", CASE],
    ["case timeline", CASE],
    ["case about", CASE],
    ["case compare", { ...CASE, from: "2014-08-01", to: "2016-08-01" }],
    ["case deadlines", CASE],
  ])(
    "stands under /%s and posts what the person sees, naming them and pinging nobody",
    async (command, typed) => {
      const before = (await said()).length;
      const answer = await room.ask(command, typed, { as: "member" });
      expect(labels(answer)).toContain("Share here");
      for (const { custom_id } of answer.buttons) expect(custom_id.length).toBeLessThanOrEqual(100);
      const kept = await room.press(answer, "Share here", { as: "member" });
      expect(kept).toMatchObject({
        id: answer.id,
        content: answer.content,
        description: answer.description,
        ephemeral: true,
      });
      expect(labels(kept)).toEqual(labels(answer).filter((label) => label !== "Share here"));
      expect(kept.files).toEqual(answer.files);
      const [shared, ...more] = await untilSaid(before);
      expect(more).toEqual([]);
      expect(shared?.content).toMatch(/^-# Shared by <@\d+>\n/);
      expect(shared?.content.split("\n").slice(1).join("\n")).toBe(answer.content);
      expect(shared?.embeds[0]?.description ?? "").toBe(answer.description);
      expect(shared?.attachments.map(({ filename, description }) => [filename, description])).toEqual(
        answer.files.map(({ filename, description }) => [filename, description]),
      );
      expect([shared?.mentions, shared?.components]).toEqual([[], []]);
    },
  );

  test("the picture that is shared is the picture that was seen", async () => {
    const before = (await said()).length;
    const answer = await room.ask("case timeline", CASE);
    await room.press(answer, "Share here");
    const [shared] = await untilSaid(before);
    const bytes = async (url = "") => Buffer.from(await (await fetch(url)).arrayBuffer());
    const seen = await bytes(answer.files[0]?.url);
    expect(seen.length).toBeGreaterThan(10_000);
    expect(Buffer.compare(await bytes(shared?.attachments[0]?.url), seen)).toBe(0);
  });

  test("another page has the button again", async () => {
    const answer = await room.ask("case timeline", CASE);
    const kept = await room.press(answer, "Share here");
    const next = await room.press(kept, "Later");
    expect(labels(next)).toEqual(["Earlier", "Later", "Share here"]);
  });

  test("a double click shares once", async () => {
    const before = (await said()).length;
    const answer = await room.ask("case about", CASE);
    const both = await Promise.all([room.press(answer, "Share here"), room.press(answer, "Share here")]);
    const contents = both.map(({ content, error }) => content || error);
    expect(contents).toContain(answer.content);
    expect(contents.some((text) => /shared already|has no button/.test(text ?? ""))).toBe(true);
    expect(await untilSaid(before)).toHaveLength(1);
  });

  test("is for the asker alone", async () => {
    const before = (await said()).length;
    const answer = await room.ask("case about", CASE, { as: "member" });
    const other = await room.press(answer, "Share here", { as: "manager" });
    expect(other).toMatchObject({
      ephemeral: true,
      content: expect.stringMatching(/^This answer is <@\d+>'s to share/),
    });
    expect((await said()).length).toBe(before);
  });

  test("where the bot was only brought along it needs Use External Apps, and says so", async () => {
    const before = (await said()).length;
    const answer = await room.ask("case about", CASE, { as: "member", installedBy: "person" });
    const refused = await room.press(answer, "Share here", { as: "member", installedBy: "person" });
    expect(refused).toMatchObject({
      ephemeral: true,
      content: expect.stringMatching(/\*Use External Apps\*/),
    });
    expect((await said()).length).toBe(before);
  });

  test.each([
    ["hushed", /^You may not post in this channel yourself \(\*Send Messages\*\)/],
    ["bare", /^I may not post that in this channel: I miss \*Embed Links\*/],
  ])("in #%s, where one of the two may not post, it says which right is missing", async (channel, says) => {
    const answer = await room.ask("case about", CASE, { as: "member", channel });
    const refused = await room.press(answer, "Share here", { as: "member", channel });
    expect(refused).toMatchObject({ ephemeral: true, content: expect.stringMatching(says) });
    expect(await said(channel)).toEqual([]);
  });

  test("that Discord refuses gives the person their answer back as it was, to share later", async () => {
    const before = (await said()).length;
    const answer = await room.ask("case timeline", CASE);
    const body = { message: "Missing Permissions", code: 50013 };
    room.server.faults.answerNext({ method: "POST", path: /^\/webhooks\//, status: 403, body });
    await room.press(answer, "Share here");
    const now = () => room.server.world.messages.get(answer.id)?.message;
    const ids = () => JSON.stringify(now()?.components);
    await expect.poll(ids, { timeout: 5_000, interval: 20 }).toContain("share:");
    expect([now()?.content, now()?.attachments.length]).toEqual([answer.content, 1]);
    const told = () => [...room.server.world.messages.values()].map(({ message }) => message.content);
    await expect
      .poll(told, { timeout: 5_000, interval: 20 })
      .toContainEqual(expect.stringContaining("would not let me post"));
    expect((await said()).length).toBe(before);
    expect(room.lines.splice(0).filter(({ level }) => level === "warn")).toMatchObject([
      { text: "an answer could not be shared" },
    ]);
    await room.press(answer, "Share here");
    expect(await untilSaid(before)).toHaveLength(1);
  });

  test("is not offered in a direct message, nor under an answer that only says what to type", async () => {
    expect(labels(await room.ask("case about", CASE, { channel: "@me" }))).toEqual([]);
    expect(labels(await room.ask("case status", { ...CASE, as_of: "soon" }))).toEqual([]);
  });

  test("every request above is one Discord's own schema accepts", () => {
    expect(room.schemaFaults() ?? []).toEqual([]);
    expect(room.lines.filter(({ level }) => level !== "info")).toEqual([]);
  });
});

/** The public message follows the answer to the press, which is what `press` waits for. */
async function untilSaid(before: number): Promise<Public[]> {
  return expect
    .poll(async () => (await said()).slice(before), { timeout: 5_000, interval: 20 })
    .not.toEqual([])
    .then(async () => (await said()).slice(before));
}
