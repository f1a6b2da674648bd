// What comes in: a docket that a server follows, and its wish for events. What goes out: the docket's days in the server's
// calendar, by the program as it is started. Surprise: none; moods of Discord are in tests/app/keep-events.test.ts.
import { expect, test } from "vitest";
import { CREATE_EVENTS } from "../../src/preview/permissions.ts";
import { listenPreview, PREVIEW_TOKEN } from "../../src/preview/preview-server.ts";
import { DEFAULT_SEED, type SeedGuild } from "../../src/preview/seed.ts";
import { openLibrary } from "./docket-library.ts";
import { runApp, stoppedClock } from "./run-app.ts";

const [guild] = DEFAULT_SEED.guilds as [SeedGuild];
const botPermissions = guild.botPermissions | CREATE_EVENTS;

test("a followed docket's hearing becomes an event, which moves with it and goes when nobody wants it any more", async () => {
  const clock = stoppedClock();
  const seed = { ...DEFAULT_SEED, guilds: [{ ...guild, botPermissions }] };
  const discord = await listenPreview({
    statePath: null,
    seed,
    clock: clock.now,
    messagesPerWindow: 1000,
  });
  const text = "ORDER: Status Conference set for 12/9/2026 at 02:30 PM in Courtroom 14C.";
  const entries = [{ number: "30", day: "2026-11-13", text }];
  const docket = { id: 111222, name: "Doe v. Roe", court: "nysd", number: "1:15-cv-00001", entries };
  const library = await openLibrary([docket]);
  const environment = { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: PREVIEW_TOKEN };
  const bot = await runApp("sources: []\n", [library.host], environment, {
    clock,
    courtListener: library.url,
  });
  const calendar = () =>
    discord.world.events
      .of(guild.id, clock.now())
      .map((event) => [event.name, event.scheduled_start_time, event.entity_metadata.location]);
  try {
    await bot.command("case add", { docket: "111222" });
    await bot.round();
    expect((await bot.command("settings events", { events: "on" })).content).toMatch(/^From now on hearings/);
    await bot.round();
    expect(calendar()).toEqual([["Doe v. Roe: Status Conference", "2026-12-09T19:30:00.000Z", "S.D.N.Y."]]);
    const moved =
      "ORDER: The Status Conference set for December 9, 2026 is adjourned to December 16, 2026 at 10:00 AM.";
    library.enter(111222, { number: "31", day: "2026-11-20", text: moved });
    bot.pass(60);
    await bot.round();
    expect(calendar().map(([, start]) => start)).toEqual(["2026-12-16T15:00:00.000Z"]);
    await bot.command("settings events", { events: "off" });
    await bot.round();
    expect(calendar()).toEqual([]);
  } finally {
    await bot.stop();
    await library.stop();
    await discord.close();
  }
});
