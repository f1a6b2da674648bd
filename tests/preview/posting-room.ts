/**
 * A preview with a real discord.js client logged in, and a fresh channel for each test to post in.
 *
 * In: a clock. Out: what the tests of messages and refusals work with; begins and ends with the test file.
 * Surprise: values that change between tests are getters, so that a test never holds the channel of the one before.
 */
import { type Client, DiscordAPIError, type TextChannel } from "discord.js";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { loginBot, type RunningPreview, startPreview } from "./preview-bot.ts";

export function usePostingRoom(clock: () => number) {
  let preview: RunningPreview;
  let bot: Client<true>;
  let alerts: TextChannel;

  async function channelNamed(name: string): Promise<TextChannel> {
    const found = preview.world.findChannel(name);
    return (await bot.channels.fetch(found?.id ?? "")) as TextChannel;
  }

  beforeAll(async () => {
    preview = await startPreview({ clock, messagesPerWindow: 50 });
    bot = await loginBot(preview, undefined, { rest: { retries: 3, timeout: 400 } });
  });
  afterAll(async () => {
    await bot.destroy();
    await preview.close();
  });
  beforeEach(async () => {
    const fresh = preview.world.addChannel("410000000000000010", {
      name: `room-${preview.world.channels.size}`,
    });
    alerts = await channelNamed(fresh.name ?? "");
  });

  return {
    get preview() {
      return preview;
    },
    get bot() {
      return bot;
    },
    get alerts() {
      return alerts;
    },
    channelNamed,
    posted: () => preview.world.messagesIn(alerts.id),
  };
}

/** The code, the status and the text of a refusal; throws when Discord did not refuse. */
export async function refusal(
  attempt: Promise<unknown>,
): Promise<{ code: number | string; status: number; text: string }> {
  const fault = await attempt.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof DiscordAPIError)) throw new Error(`not refused by Discord: ${String(fault)}`);
  return { code: fault.code, status: fault.status, text: fault.message };
}
