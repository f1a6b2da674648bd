// What comes in: an entry that the court deletes hours after it was told, on a Discord that edits nothing that old. What goes
// out: one reply to the message, in the whole program, and through a crash.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listenPreview } from "../../src/preview/preview-server.ts";
import { type Library, openLibrary } from "./docket-library.ts";
import { type RunningApp, runApp, stoppedClock } from "./run-app.ts";
import { TOKEN } from "./town.ts";

const clock = stoppedClock();
let folder: string;
let library: Library;
let discord: Awaited<ReturnType<typeof listenPreview>>;
let bot: RunningApp;

const start = () =>
  runApp(
    "sources: []\n",
    [library.host],
    {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      CRIER_DATA: join(folder, "bot"),
      LOG_LEVEL: "silent",
    },
    { clock, courtListener: library.url },
  );

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "crier-old-"));
  library = await openLibrary([
    {
      id: 111222,
      name: "Doe v. Roe",
      court: "nysd",
      number: "1:15-cv-00001",
      entries: [{ number: "23", day: "2026-11-02", text: "LETTER from John Doe." }],
    },
  ]);
  discord = await listenPreview({
    statePath: null,
    clock: clock.now,
    token: TOKEN,
    messagesPerWindow: 1000,
  });
  bot = await start();
  await bot.command("case add", { docket: "111222" });
  await bot.round();
  library.enter(111222, { number: "24", day: "2026-11-20", text: "ORDER lifting the stay. So ordered." });
  bot.pass(60);
  await bot.round();
});
afterEach(async () => {
  await bot.stop();
  await discord.close();
  await library.stop();
  await rm(folder, { recursive: true, force: true });
});

test("the court deletes an entry hours later: one reply, also when its answer is lost and the program dies", async () => {
  const before = await bot.messages("general");
  const replies = async () =>
    (await bot.messages("general")).slice(before.length).map(({ content }) => content);
  expect(before.at(-1)?.content).toContain("**Doe v. Roe**");
  discord.faults.refusesOldEdits = true;
  discord.faults.failNextPosts("close after");
  library.rewrite(111222, "24", "***DELETED DOCUMENT*** ORDER lifting the stay. So ordered.");
  bot.pass(240);
  await bot.round();
  expect(await replies()).toHaveLength(1);
  await bot.stop();
  bot = await start();
  for (let rounds = 0; rounds < 3; rounds += 1) {
    bot.pass(60);
    await bot.round();
  }
  expect(await replies()).toEqual([
    expect.stringMatching(/^The court has deleted this entry from its docket\.\n-# ref \w{8}\.\d$/),
  ]);
  expect((await bot.messages("general")).slice(0, before.length)).toEqual(before);
});
