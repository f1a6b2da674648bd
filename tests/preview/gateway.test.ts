/**
 * In: connections that break, tokens that are wrong. Out: resumed sessions and Discord's close codes.
 * Surprise: none.
 */
import { createInflate } from "node:zlib";
import { Client, GatewayIntentBits } from "discord.js";
import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { loginBot, type RunningPreview, startPreview } from "./preview-bot.ts";

const GUILD = "410000000000000010";

describe("a connection that breaks", () => {
  test("is resumed, and what happened meanwhile is told afterwards", async () => {
    const preview = await startPreview();
    const bot = await loginBot(preview);
    const resumed = new Promise((resolve) => bot.once("shardResume", (_, replayed) => resolve(replayed)));
    const heard = new Promise((resolve) => bot.once("channelCreate", (channel) => resolve(channel.name)));
    preview.faults.dropGateway(4000);
    await expect.poll(() => preview.hasBot).toBe(false);
    preview.world.addChannel(GUILD, { name: "made-meanwhile" });
    expect(await heard).toBe("made-meanwhile");
    expect(await resumed).toBeGreaterThanOrEqual(1);
    await bot.destroy();
    await preview.close();
  });

  test("is followed by a fresh login when the session is forgotten", async () => {
    const preview = await startPreview();
    const bot = await loginBot(preview);
    const again = new Promise((resolve) => bot.once("shardReady", resolve));
    preview.faults.dropGateway(4000, true);
    await again;
    expect(preview.hasBot).toBe(true);
    await bot.destroy();
    await preview.close();
  }, 15_000);
});

test("a guild that is out is not a guild that is lost", async () => {
  const preview = await startPreview();
  const bot = await loginBot(preview);
  const out = new Promise((resolve) => bot.once("guildUnavailable", resolve));
  preview.world.loseGuild(GUILD, true);
  await out;
  expect(bot.guilds.cache.has(GUILD)).toBe(true);
  const lost = new Promise((resolve) => bot.once("guildDelete", resolve));
  preview.world.loseGuild(GUILD, false);
  await lost;
  expect(bot.guilds.cache.has(GUILD)).toBe(false);
  await bot.destroy();
  await preview.close();
});

describe("messages over the gateway", () => {
  test("reach only a session that asked for them", async () => {
    const preview = await startPreview();
    const bot = await loginBot(preview, undefined, {
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    });
    const heard = new Promise((resolve) => bot.once("messageCreate", (message) => resolve(message.content)));
    const channelId = preview.world.findChannel("general")?.id ?? "";
    await bot.rest.post(`/channels/${channelId}/messages`, { body: { content: "own words" } });
    expect(await heard).toBe("own words");
    await bot.destroy();
    await preview.close();
  });
});

describe("a client that misbehaves is shown out with Discord's code", () => {
  async function closeCodeAfter(
    preview: RunningPreview,
    frame: object | string,
    query = "?v=10",
  ): Promise<number> {
    const socket = new WebSocket(`${preview.url.replace("http", "ws")}/gateway${query}`);
    socket.once("message", () => socket.send(typeof frame === "string" ? frame : JSON.stringify(frame)));
    return new Promise((resolve) => socket.once("close", resolve));
  }

  test.for<[string, object | string, number]>([
    ["a wrong token", { op: 2, d: { token: "wrong", intents: 1, properties: {} } }, 4004],
    [
      "privileged intents it was not granted",
      { op: 2, d: { token: "preview-token", intents: 1 << 15 } },
      4014,
    ],
    ["unknown intents", { op: 2, d: { token: "preview-token", intents: 2 ** 30 } }, 4013],
    ["a shard too many", { op: 2, d: { token: "preview-token", intents: 1, shard: [1, 2] } }, 4010],
    ["words before the login", { op: 3, d: {} }, 4003],
    ["an unknown opcode", { op: 99, d: {} }, 4001],
    ["no JSON", "hello?", 4002],
  ])("%s", async ([, frame, code]) => {
    const preview = await startPreview();
    expect(await closeCodeAfter(preview, frame)).toBe(code);
    await preview.close();
  });

  test("silence is taken for death", async () => {
    const preview = await startPreview({ heartbeatMs: 40 });
    const socket = new WebSocket(`${preview.url.replace("http", "ws")}/gateway?v=10`);
    expect(await new Promise((resolve) => socket.once("close", resolve))).toBe(4009);
    await preview.close();
  });

  test("discord.js with a wrong token fails to log in", async () => {
    const preview = await startPreview();
    const client = new Client({ intents: [], rest: { api: preview.apiUrl, version: "10" } });
    await expect(client.login("wrong")).rejects.toThrow("invalid token");
    await client.destroy();
    await preview.close();
  });
});

test("a client that asks for compression gets one unbroken zlib stream", async () => {
  const preview = await startPreview();
  const inflate = createInflate();
  const frames: { op: number; t?: string }[] = [];
  inflate.on("data", (text: Buffer) => frames.push(JSON.parse(text.toString())));
  const socket = new WebSocket(`${preview.url.replace("http", "ws")}/gateway?v=10&compress=zlib-stream`);
  socket.on("message", (part: Buffer) => inflate.write(part));
  await expect.poll(() => frames.at(-1)?.op).toBe(10);
  socket.send(JSON.stringify({ op: 2, d: { token: "preview-token", intents: 1, properties: {} } }));
  await expect.poll(() => frames.map((frame) => frame.t)).toEqual([null, "READY", "GUILD_CREATE"]);
  socket.close();
  await preview.close();
});
