// What comes in: the real program as a process. What goes out: how it starts, stops, refuses and recovers.
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { listenPreview } from "../../src/preview/preview-server.ts";
import { readHistoryItems } from "./history-items.ts";
import { serveOutlets } from "./outlet-feeds.ts";
import { makeFeedsFolder, type PreviewMessage } from "./run-app.ts";
import { type SpawnedBot, spawnBot } from "./spawn-bot.ts";

/** Looks again and again until it is so, rather than for a time. */
const WAIT = { timeout: 25_000, interval: 10 };

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "crier-process-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

async function messagesAt(url: string): Promise<PreviewMessage[]> {
  return (await (await fetch(`${url}/preview/messages?channel=case-alerts`)).json()) as PreviewMessage[];
}

describe("starting", () => {
  test("wrong settings are all listed and the exit code is 2", async () => {
    const bot = spawnBot({
      CRIER_DATA: dataDir,
      HTTP_PORT: "lots",
      LOG_LEVEL: "loud",
      DATABASE_URL: "oracle",
    });
    expect(await bot.exited).toBe(2);
    for (const name of ["HTTP_PORT", "LOG_LEVEL", "DATABASE_URL"]) expect(bot.output()).toContain(name);
    expect(bot.output()).not.toContain("    at ");
  });

  test("a port that is taken is said in a sentence", async () => {
    const taken = await serveOutlets([]);
    const bot = spawnBot({ CRIER_DATA: dataDir, HTTP_PORT: taken.host.split(":")[1] ?? "" });
    expect(await bot.exited).toBe(2);
    expect(bot.output()).toMatch(/another program listens there; set HTTP_PORT/);
    await taken.close();
  });

  test("a broken case file is shown with file and line, by check and by start", async () => {
    const feedsDir = await makeFeedsFolder("sources: []\n");
    const file = join(feedsDir, "cases", "rgs.yaml");
    await writeFile(file, (await readFile(file, "utf8")).replace(/^role: .*/m, "role: emperor"));
    const check = spawnBot({ CRIER_DATA: dataDir, FEEDS_DIR: feedsDir }, ["check"]);
    expect(await check.exited).toBe(1);
    expect(check.output()).toMatch(/rgs\.yaml:\d+ .*role/);
    const start = spawnBot({ CRIER_DATA: dataDir, FEEDS_DIR: feedsDir });
    expect(await start.exited).toBe(1);
    expect(start.output()).toMatch(/rgs\.yaml:\d+ .*role/);
    await rm(feedsDir, { recursive: true });
  });

  test("a verb that does not exist is refused with the list of verbs", async () => {
    const bot = spawnBot({}, ["stat"]);
    expect(await bot.exited).toBe(2);
    expect(bot.output()).toContain('There is no verb "stat"');
    expect(bot.output()).toContain("crier VERB");
  });
});

describe("stopping", () => {
  test.each(["SIGTERM", "SIGINT"] as const)(
    "%s in the middle of the replay ends it with 0 and in order",
    async (signal) => {
      const bot = spawnBot({ CRIER_DATA: dataDir });
      await bot.printed(/· /);
      expect(await bot.kill(signal)).toBe(0);
      expect(bot.output()).toContain(`${signal}: stopping`);
      expect(bot.output()).not.toContain("    at ");
    },
  );
});

describe("stopping while Discord hangs", () => {
  test("SIGTERM while a post hangs ends within 10 s, and the next life finds the message there", async () => {
    const outlets = await serveOutlets(
      (await readHistoryItems()).filter(({ outlet }) => outlet === "The Harbour Gazette"),
    );
    const [feedsDir, noFeedsDir] = [
      await makeFeedsFolder(outlets.sourcesYaml),
      await makeFeedsFolder("sources: []\n"),
    ];
    const discord = await listenPreview({ statePath: null, token: "token-of-that-server" });
    const start = (folder: string) =>
      spawnBot({
        CRIER_DATA: dataDir,
        FEEDS_DIR: folder,
        ALLOW_PRIVATE_HOSTS: outlets.host,
        DISCORD_TOKEN: "token-of-that-server",
        DISCORD_API_URL: discord.apiUrl,
      });
    const first = start(noFeedsDir);
    await first.printed(/runs on Discord/);
    await fetch(`${discord.url}/preview/interactions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        channel: "case-alerts",
        command: "subscribe",
        as: "owner",
        options: { what: "everything" },
      }),
    });
    expect(await first.kill("SIGTERM")).toBe(0);

    discord.faults.failNextPosts("hang after");
    const second = start(feedsDir);
    await vi.waitUntil(async () => (await messagesAt(discord.url)).length > 0, WAIT);
    const began = performance.now();
    expect(await second.kill("SIGTERM")).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);

    const third = start(feedsDir);
    await third.printed(/^ {2}.* · .*\n {2}.* · /m);
    const contents = (await messagesAt(discord.url)).map(({ content }) => content);
    await third.kill("SIGTERM");
    expect(contents.length).toBeGreaterThanOrEqual(2);
    expect(new Set(contents).size).toBe(contents.length);
    await discord.close();
    await outlets.close();
    for (const folder of [feedsDir, noFeedsDir]) await rm(folder, { recursive: true });
  });

  test("SIGTERM while the program still waits for a Discord that never answers ends at once", async () => {
    const silent = createServer(() => {}).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const asked = once(silent, "request");
    const bot = spawnBot({
      CRIER_DATA: dataDir,
      DISCORD_TOKEN: "token-of-that-server",
      DISCORD_API_URL: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    });
    await asked;
    const began = performance.now();
    expect(await bot.kill("SIGTERM")).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    silent.closeAllConnections();
    silent.close();
  });
});

describe("health", () => {
  test("it is live at once, ready when the store and Discord are there, and says which part is not", async () => {
    const bot = spawnBot({ CRIER_DATA: dataDir });
    const [, url] = await bot.printed(/(http:\/\/127\.0\.0\.1:\d+)\//);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      ready: true,
      parts: { store: "reachable", discord: "connected" },
    });
    await bot.kill("SIGTERM");
  });
});

describe("another Discord-compatible server", () => {
  test("the bot logs into the server that DISCORD_API_URL names, with its gateway, and answers there", async () => {
    const preview = await listenPreview({
      statePath: null,
      host: "127.0.0.1",
      port: 0,
      token: "token-of-that-server",
    });
    const bot = spawnBot({
      CRIER_DATA: dataDir,
      DISCORD_TOKEN: "token-of-that-server",
      DISCORD_API_URL: preview.apiUrl,
    });
    await bot.printed(/runs on Discord/);
    const response = await fetch(`${preview.url}/preview/interactions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ channel: "general", command: "case list" }),
    });
    expect(JSON.stringify(await response.json())).toContain("Microsoft Ireland");
    expect(await bot.kill("SIGTERM")).toBe(0);
    expect(bot.output()).not.toContain("token-of-that-server");
    await preview.close();
  });

  test("a token that Discord refuses ends the program with a sentence, not with a stack or the token", async () => {
    const preview = await listenPreview({
      statePath: null,
      host: "127.0.0.1",
      port: 0,
      token: "the-right-token",
    });
    const bot = spawnBot({
      CRIER_DATA: dataDir,
      DISCORD_TOKEN: "a-wrong-token",
      DISCORD_API_URL: preview.apiUrl,
    });
    expect(await bot.exited).toBe(2);
    expect(bot.output()).toMatch(/DISCORD_TOKEN/);
    expect(bot.output()).not.toMatch(/a-wrong-token| {4}at /);
    await preview.close();
  });
});

describe("kill -9", () => {
  /** The alerts in the channel once the bundled history has been told. */
  async function messagesAfter(bot: SpawnedBot): Promise<PreviewMessage[]> {
    const [, url] = await bot.printed(/(http:\/\/127\.0\.0\.1:\d+)\//);
    await bot.printed(/bundled history has been told/);
    const messages = await messagesAt(url ?? "");
    await bot.kill("SIGTERM");
    return messages;
  }

  test("killed again and again during the replay, every alert is there once at the end", {
    timeout: 120_000,
  }, async () => {
    const start = (folder: string) =>
      spawnBot({ CRIER_DATA: join(dataDir, folder) }, ["start", "--speed", "0"]);
    const undisturbed = messagesAfter(start("undisturbed"));
    // Each life is cut right after another number of printed alerts, in the middle of whatever it does then.
    for (const alerts of [1, 2, 3, 5, 8]) {
      const bot = start("killed");
      await bot.printedAlerts(alerts);
      await bot.kill("SIGKILL");
      expect(bot.output()).not.toContain("bundled history has been told");
    }
    const messages = await messagesAfter(start("killed"));
    const expected = await undisturbed;

    expect(messages.map(({ content }) => content)).toEqual(expected.map(({ content }) => content));
    expect(new Set(messages.map(({ content }) => content)).size).toBe(messages.length);
    expect(messages.length).toBeGreaterThanOrEqual(25);
  });
});
