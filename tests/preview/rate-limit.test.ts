/**
 * In: more messages than a window allows. Out: every one of them, in order, later.
 * Surprise: the windows are real milliseconds, so these tests keep them short.
 */
import type { TextChannel } from "discord.js";
import { expect, test } from "vitest";
import { loginBot, startPreview } from "./preview-bot.ts";

test("discord.js waits for the window and loses nothing", async () => {
  const preview = await startPreview({ messagesPerWindow: 3, windowMs: 60 });
  const bot = await loginBot(preview);
  const channel = (await bot.channels.fetch(preview.world.findChannel("general")?.id ?? "")) as TextChannel;
  const texts = Array.from({ length: 14 }, (_, index) => `message ${index}`);
  await Promise.all(texts.map((text) => channel.send(text)));
  expect(preview.world.messagesIn(channel.id).map((one) => one.content)).toEqual(texts);
  await bot.destroy();
  await preview.close();
});

test("who ignores the headers is answered 429, says how long to wait, and nothing is posted", async () => {
  const preview = await startPreview({ messagesPerWindow: 2, windowMs: 5000 });
  const channelId = preview.world.findChannel("general")?.id ?? "";
  const post = () =>
    fetch(`${preview.apiUrl}/v10/channels/${channelId}/messages`, {
      method: "POST",
      headers: { authorization: "Bot preview-token", "content-type": "application/json" },
      body: JSON.stringify({ content: "x" }),
    });
  const first = await post();
  expect(Object.fromEntries(first.headers)).toMatchObject({
    "x-ratelimit-limit": "2",
    "x-ratelimit-remaining": "1",
    "x-ratelimit-bucket": expect.stringMatching(/^[0-9a-f]{32}$/),
    "x-ratelimit-reset-after": expect.stringMatching(/^[0-9.]+$/),
  });
  await post();
  const third = await post();
  expect(third.status).toBe(429);
  expect(third.headers.get("x-ratelimit-scope")).toBe("user");
  expect(await third.json()).toMatchObject({ global: false, retry_after: expect.closeTo(5, 0) });
  expect(preview.world.messagesIn(channelId)).toHaveLength(2);
  await preview.close();
});

test("more than fifty requests in a second are stopped whatever they are", async () => {
  const preview = await startPreview();
  const read = () =>
    fetch(`${preview.apiUrl}/v10/gateway/bot`, { headers: { authorization: "Bot preview-token" } });
  const statuses = [];
  for (let count = 0; count < 51; count += 1) statuses.push((await read()).status);
  expect(statuses.slice(0, 50).every((status) => status === 200)).toBe(true);
  expect(statuses[50]).toBe(429);
  await preview.close();
});
