// What comes in: SIGHUP to the real process, after its feeds folder was edited. What goes out: the new knowledge in its
// answers, or the list of faults with the old knowledge. Surprise: it waits for lines the program prints, never for time.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { serveModel } from "./model-server.ts";
import { serveOutlets } from "./outlet-feeds.ts";
import { makeFeedsFolder } from "./run-app.ts";
import { type SpawnedBot, spawnBot } from "./spawn-bot.ts";

const CASE = "rgs.yaml";
const CORRECTED = "Corrected while the program ran.";

let dataDir: string;
let feedsDir: string;
let bot: SpawnedBot;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "crier-reload-"));
  feedsDir = await makeFeedsFolder("sources: []\n");
});
afterEach(async () => {
  await bot.kill("SIGKILL");
  for (const folder of [dataDir, feedsDir]) await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<string> {
  bot = spawnBot({ CRIER_DATA: dataDir, FEEDS_DIR: feedsDir, LOG_LEVEL: "info" });
  const [, url = ""] = await bot.printed(/Look at (http:\S+?)\/ /);
  return url;
}

async function editCase(change: (text: string) => string): Promise<void> {
  const file = join(feedsDir, "cases", CASE);
  await writeFile(file, change(await readFile(file, "utf8")));
}

async function ask(url: string, command: string, options = {}): Promise<string> {
  const response = await fetch(`${url}/preview/interactions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ channel: "general", command, as: "owner", options }),
  });
  return JSON.stringify(await response.json());
}

const status = (url: string) => ask(url, "case status", { case: "rgs" });

// Windows knows no such signal.
describe.skipIf(process.platform === "win32")("SIGHUP", () => {
  test("a corrected case file answers from then on, and a new source is listed", async () => {
    const outlets = await serveOutlets([]);
    const url = await start();
    expect(await status(url)).not.toContain(CORRECTED);
    await editCase((text) => text.replace(/^( {2}status: ).*$/m, `$1${CORRECTED}`));
    const source = `  - id: new-one\n    name: The New One\n    kind: feed\n    url: http://${outlets.host}/0.xml\n    every_minutes: 30\n    why: Added while the program ran.\n`;
    await writeFile(join(feedsDir, "sources", "test.yaml"), `sources:\n${source}`);
    bot.signal("SIGHUP");
    await bot.printed(/The feeds folder was read again: \d+ case files, 1 source\./);
    expect(await status(url)).toContain(CORRECTED);
    expect(await ask(url, "feeds list")).toContain("The New One");
    await outlets.close();
  });

  test("a faulty file is listed with its line, and the old knowledge stays until it is mended", async () => {
    const url = await start();
    await editCase((text) =>
      text.replace(/^( {2}status: ).*$/m, `$1${CORRECTED}`).replace(/^role: .*/m, "role: emperor"),
    );
    bot.signal("SIGHUP");
    await bot.printed(/The feeds folder was not taken over: 1 fault\. What was known before goes on\./);
    await bot.printed(/rgs\.yaml:\d+ .*role/);
    await bot.printed(/"line":\d+,"message":"[^\n]*role[^\n]*a fault in the feeds folder/);
    expect(await status(url)).not.toContain(CORRECTED);
    await editCase((text) => text.replace("role: emperor", "role: topic"));
    bot.signal("SIGHUP");
    await bot.printed(/was read again/);
    expect(await status(url)).toContain(CORRECTED);
  });

  test("many signals at once end with the last state of the folder", async () => {
    bot = spawnBot({ CRIER_DATA: dataDir, FEEDS_DIR: feedsDir });
    const [, url = ""] = await bot.printed(/Look at (http:\S+?)\/ /);
    for (let at = 0; at < 5; at += 1) bot.signal("SIGHUP");
    await editCase((text) => text.replace(/^( {2}status: ).*$/m, `$1${CORRECTED}`));
    await bot.printed(/was read again/);
    bot.signal("SIGHUP");
    await bot.printed(/(?:was read again[\s\S]*){2}/);
    expect(await status(url)).toContain(CORRECTED);
    expect(await bot.kill("SIGTERM")).toBe(0);
  });
});

test("a language model's key is in no log, even where the model repeats it", async () => {
  const key = "key-that-nobody-may-see";
  const model = await serveModel((_, response) => void response.writeHead(401).end(`wrong key ${key}`));
  bot = spawnBot({
    CRIER_DATA: dataDir,
    LOG_LEVEL: "trace",
    SUMMARIZER_URL: `${model.url}/v1`,
    SUMMARIZER_MODEL: "small-one",
    SUMMARIZER_KEY: key,
  });
  await bot.printedAlerts(3);
  await bot.printed(/the language model gave no summary/);
  expect(bot.output()).toContain("HTTP 401");
  expect(bot.output()).not.toContain(key);
  expect(model.asked).toHaveLength(1);
  await bot.kill("SIGTERM");
  await model.close();
});
