/**
 * The step deliver alone: a real store, the real Discord client on a local Discord, alerts that are simply there.
 *
 * In: what a test has happen in the server. Out: what is said, where.
 * Surprise: the gateway's news are heeded as in the program, but nothing wakes the step: tests deliver.
 */
import { heedServers } from "../../src/app/heed-servers.ts";
import { createJourney } from "../../src/app/journey.ts";
import { createLog } from "../../src/app/log.ts";
import type { Notice } from "../../src/delivery/delivery.ts";
import type { Digest } from "../../src/delivery/digest.ts";
import { digestFits } from "../../src/delivery/discord/render-digest.ts";
import { type DueMessage, sendDelivery } from "../../src/delivery/discord/send-message.ts";
import { viewServers } from "../../src/delivery/discord/view-servers.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { createFetcher } from "../../src/sources/fetch-page.ts";
import { createPoliteness } from "../../src/sources/politeness.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { ALERTS_CHANNEL, OTHER_CHANNEL, openDiscordRoom } from "../delivery/discord-room.ts";
import { exampleAlert } from "../delivery/example-alert.ts";
import { frameOf, itemOf, opens, sourceOf, subscriptionOf, verdictOf } from "../storage/samples.ts";

export const GUILD = "410000000000000010";
export const ADMIN_CHANNEL = "410000000000000022";
export const OWNER = "410000000000000002";
export const MANAGER = "410000000000000003";
const TURNS = { atOnce: 8, perHost: 1, spacingMs: 0 };
const SEND_MESSAGES = (1n << 11n).toString();

export async function openPlaceRoom() {
  const room = await openDiscordRoom({}, 10_000);
  const store = await openStore("file::memory:");
  const fetcher = createFetcher({ userAgent: "CourtCrier/test", allowPrivateHosts: [] });
  const log = createLog("silent");
  await store.syncSources([sourceOf("gazette")], room.now().toISOString());
  const subscriptions = [ALERTS_CHANNEL, OTHER_CHANNEL].map((channel) =>
    subscriptionOf(channel, { guildId: GUILD, createdBy: MANAGER, createdAt: room.now().toISOString() }),
  );
  for (const one of subscriptions) await store.addSubscription(one);
  const parts = {
    store,
    fetcher,
    politeness: createPoliteness(TURNS, [], new AbortController().signal),
    knowledge: () => ({ cases: [], watch: buildWatch([]) }),
    send: (due: DueMessage, now: Date) => sendDelivery(room.discord, due, now),
    sendNotice: (notice: Notice, now: Date) =>
      sendDelivery(room.discord, { delivery: notice, notice: notice.content }, now),
    sendDigest: (digest: Digest, now: Date) =>
      sendDelivery(room.discord, { delivery: digest, digest: digest.content }, now),
    digestFits,
    servers: viewServers(room.discord),
    isWatched: () => false,
    clock: room.now,
    isStopping: () => false,
    isFatal: () => false,
    log,
  };
  const journey = createJourney(parts);
  let heard = 0;
  const heed = heedServers(room.discord, parts, () => {
    heard += 1;
  });
  const { world } = room.server;
  let told = 0;
  return {
    ...room,
    store,
    heed,
    deliver: () => journey.deliver(),
    /** Resolves when the bot has written down what the gateway told next. */
    async untilHeard(change: () => unknown) {
      const before = heard;
      await change();
      for (let tries = 0; heard === before; tries += 1) {
        if (tries > 500) throw new Error("the gateway's news never came");
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    /** So many alerts more are owed to both channels. */
    async owe(count: number) {
      for (let index = 0; index < count; index += 1) {
        const item = itemOf(`p${++told}`);
        const at = room.now().toISOString();
        await store.saveItem(item);
        await store.noteSighting(item.id, "gazette", at);
        await store.savePlacement(item, verdictOf(), frameOf(), opens(item), at);
        const content = exampleAlert({ title: `Event ${told}`, line: `Event ${told}` }).content;
        const alert = await store.saveAlert(`sp${told}`, "first report", content, at);
        await store.addDeliveries(alert.id, subscriptions, at);
      }
    },
    /** Takes away Send Messages in a channel, or gives it back. */
    allow(channelId: string, isAllowed: boolean) {
      const channel = world.channels.get(channelId);
      if (!channel) throw new Error(`no channel ${channelId}`);
      const denied = { id: world.bot.id, type: 1, allow: "0", deny: SEND_MESSAGES };
      world.keepChannel({ ...channel, permission_overwrites: isAllowed ? [] : [denied] });
    },
    /** What was said in a channel, in few words. */
    said: (channelId: string) =>
      world
        .messagesIn(channelId)
        .map(({ content, embeds }) => (content.startsWith("📬") ? content : (embeds[0]?.title ?? content))),
    /** Direct messages to a person. */
    whispered(userId: string) {
      const dm = [...world.channels.values()].find((one) => one.recipients?.[0]?.id === userId);
      return dm ? world.messagesIn(dm.id).map(({ content }) => content) : [];
    },
    async stop() {
      await room.close();
      await fetcher.close();
      await store.close();
    },
  };
}

export type PlaceRoom = Awaited<ReturnType<typeof openPlaceRoom>>;
