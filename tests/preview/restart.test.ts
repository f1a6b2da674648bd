/**
 * In: a preview server that ends, politely or by kill -9. Out: what the next one still knows.
 * Surprise: the killed one is a real process of its own.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { startPreview } from "./preview-bot.ts";

const folder = mkdtempSync(join(tmpdir(), "preview-"));
const statePath = join(folder, "preview.sqlite");
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const channelId = "410000000000000021";

function post(url: string, content: string, nonce: string): Promise<Response> {
  return fetch(`${url}/api/v10/channels/${channelId}/messages`, {
    method: "POST",
    headers: { authorization: "Bot preview-token", "content-type": "application/json" },
    body: JSON.stringify({ content, nonce, enforce_nonce: true }),
  });
}

async function startProcess(): Promise<{ url: string; kill: () => Promise<unknown> }> {
  const server = new URL("../../src/preview/preview-server.ts", import.meta.url).href;
  const program = `
    const { listenPreview } = await import(${JSON.stringify(server)});
    const preview = await listenPreview({ statePath: ${JSON.stringify(statePath)}, messagesPerWindow: 50 });
    console.log(preview.url);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve) => {
    child.stdout.once("data", (text: Buffer) => resolve(text.toString().trim()));
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  return {
    url,
    kill: () => {
      child.kill("SIGKILL");
      return ended;
    },
  };
}

test("after kill -9 every acknowledged message is there once, and its nonce still counts", async () => {
  const first = await startProcess();
  const acknowledged: string[] = [];
  const posts = Array.from({ length: 30 }, async (_, index) => {
    const response = await post(first.url, `alert ${index}`, `n${index}`).catch(() => null);
    if (response?.ok) acknowledged.push(`alert ${index}`);
    // The kill falls between answers, with posts still under way.
    if (acknowledged.length === 10) await first.kill();
  });
  await Promise.all(posts);
  await first.kill();
  expect(acknowledged.length).toBeGreaterThanOrEqual(10);

  const second = await startPreview({ statePath, messagesPerWindow: 50 });
  const kept = second.world.messagesIn(channelId).map((one) => one.content);
  expect(kept).toEqual(expect.arrayContaining(acknowledged));
  for (let index = 0; index < 30; index += 1) await post(second.url, `alert ${index}`, `n${index}`);
  const all = second.world.messagesIn(channelId).map((one) => one.content);
  expect(all.toSorted()).toEqual(Array.from({ length: 30 }, (_, index) => `alert ${index}`).toSorted());
  expect(second.world.findChannel("case-alerts")?.last_message_id).toBe(
    second.world.messagesIn(channelId).at(-1)?.id,
  );
  await second.close();
});
