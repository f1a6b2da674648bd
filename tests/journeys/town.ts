// What comes in: nothing. What goes out: a Discord of the test's own, the whole program on it, and a newspaper that
// reports four events one after the other. Surprise: Discord, program and newspaper share one clock that stands still.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { listenPreview } from "../../src/preview/preview-server.ts";
import { readHistoryItems } from "./history-items.ts";
import { type PublishedItem, serveOutlets } from "./outlet-feeds.ts";
import { type MoreOfApp, type RunningApp, runApp, stoppedClock } from "./run-app.ts";

export const TOKEN = "token-of-that-server";
/** The id of case-alerts. */
export const ALERTS = "410000000000000021";
export const SECONDS = 1 / 60;
/** By the end of each, one more event has been reported; on the other one, a second outlet reports the first event. */
export const DAYS = ["2014-08-01", "2014-08-14", "2014-08-30", "2014-09-09"];
export const SECOND_OUTLET = "2014-08-01";

type DiscordOptions = Partial<Parameters<typeof listenPreview>[0]>;
export type Town = Awaited<ReturnType<typeof openTown>>;

const isOfFourEvents = ({ outlet, published }: PublishedItem) =>
  (outlet === "The Harbour Gazette" && String(published) > "2014-07-01") ||
  (outlet === "Cloud & Court" && String(published).startsWith(SECOND_OUTLET));

/**
 * Everything is up, and two channels, general and case-alerts, are subscribed to everything. The newspaper has the items
 * of the bundled history that are wanted.
 */
export async function openTown(
  isWanted = isOfFourEvents,
  more: Pick<MoreOfApp, "openStore" | "fetching"> = {},
  databaseUrl?: string,
) {
  const folder = await mkdtemp(join(tmpdir(), "crier-town-"));
  const clock = stoppedClock();
  const items = await readHistoryItems();
  const outlets = await serveOutlets(items.filter(isWanted));
  outlets.showUntil("2014-01-01");

  const openDiscord = (more: DiscordOptions = {}) =>
    listenPreview({
      statePath: join(folder, "discord.db"),
      clock: clock.now,
      token: TOKEN,
      messagesPerWindow: 1000,
      ...more,
    });
  const startBot = (apiUrl: string, requestTimeoutMs: number): Promise<RunningApp> =>
    runApp(
      outlets.sourcesYaml,
      [outlets.host],
      {
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: apiUrl,
        CRIER_DATA: join(folder, "bot"),
        LOG_LEVEL: "silent",
        ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      },
      { clock, requestTimeoutMs, ...more },
    );

  const discord = await openDiscord();
  const town = {
    discord,
    clock,
    outlets,
    bot: await startBot(discord.apiUrl, 10_000),

    /** Another life of the program. A short timeout only where a request is to hang: a busy machine is no fault. */
    async start(requestTimeoutMs = 10_000) {
      town.bot = await startBot(town.discord.apiUrl, requestTimeoutMs);
    },

    /** Discord again, after it was closed: the same guild with the same messages. */
    async openDiscord(more: DiscordOptions) {
      town.discord = await openDiscord(more);
    },

    /** Other limits from here on. */
    async changeDiscord(more: DiscordOptions) {
      await town.bot.stop();
      await town.discord.close();
      await town.openDiscord(more);
      await town.start();
    },

    async subscribe(channel: string, what = "everything") {
      const answer = await town.bot.command("subscribe", { what }, { channel, as: "owner" });
      expect(JSON.stringify(answer)).toMatch(/From now on/);
    },

    /** One round of the program that sees everything published up to this many events. */
    async publish(events: number) {
      outlets.showUntil(DAYS[events - 1] ?? "");
      town.bot.pass(20);
      await town.bot.round();
    },

    async deliverAfter(minutes: number) {
      town.bot.pass(minutes);
      await town.bot.app.wake("deliver");
    },

    async told(channel: string): Promise<string[]> {
      return (await town.bot.messages(channel)).map(({ content }) => content);
    },

    /** Both channels tell the same events, each once, in order. */
    async expectAllTold(events: number) {
      const alerts = await town.told("case-alerts");
      expect(alerts).toHaveLength(events);
      expect(new Set(alerts).size).toBe(events);
      expect(await town.told("general")).toEqual(alerts);
    },

    /** Whether the message of the first event names the second outlet that reports it. */
    async expectSecondOutlet(outlet: string | null) {
      for (const channel of ["general", "case-alerts"]) {
        const shown = JSON.stringify((await town.bot.messages(channel))[0]?.embeds);
        expect(shown.includes("Cloud & Court")).toBe(outlet !== null);
      }
    },

    async close() {
      await town.bot.stop();
      await town.discord.close();
      await outlets.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await town.subscribe("general");
  await town.subscribe("case-alerts");
  return town;
}
