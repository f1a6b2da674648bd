// What comes in: the address of a Discord with many servers, a store. What goes out: the step deliver with everything it
// needs, and as many alerts owed to every channel as are asked for. Surprise: the clock is the real one, for limits are real.
import { createJourney } from "../../src/app/journey.ts";
import { createLog } from "../../src/app/log.ts";
import { connectDiscord } from "../../src/delivery/discord/connect.ts";
import { digestFits } from "../../src/delivery/discord/render-digest.ts";
import { sendDelivery } from "../../src/delivery/discord/send-message.ts";
import { viewServers } from "../../src/delivery/discord/view-servers.ts";
import { makeSubscription } from "../../src/delivery/subscription.ts";
import { PREVIEW_TOKEN } from "../../src/preview/preview-server.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { createFetcher } from "../../src/sources/fetch-page.ts";
import { createPoliteness } from "../../src/sources/politeness.ts";
import type { Store } from "../../src/storage/store.ts";
import { exampleAlert } from "../delivery/example-alert.ts";
import { frameOf, itemOf, opens, sourceOf, verdictOf } from "../storage/samples.ts";
import { channelId, guildId } from "./busy-discord.ts";

const SOMEBODY = "410000000000000002";

/** `servers`: how many channels of each are subscribed to everything. */
export async function openManyServers(apiUrl: string, store: Store, servers: number[]) {
  const log = createLog("error");
  const discord = await connectDiscord({
    token: PREVIEW_TOKEN,
    apiUrl,
    log,
    elapsed: () => performance.now(),
  });
  const fetcher = createFetcher({ userAgent: "CourtCrier/test", allowPrivateHosts: [] });
  const now = () => new Date().toISOString();
  await store.syncSources([sourceOf("gazette")], now());
  const places = servers.flatMap((channels, server) =>
    Array.from({ length: channels }, (_, at) => ({
      guildId: guildId(server),
      channelId: channelId(server, at),
      what: "*",
      createdBy: SOMEBODY,
    })),
  );
  const subscriptions = places.map((place) => makeSubscription(place, now()));
  await store.transaction(async (tx) => {
    for (const one of subscriptions) await tx.addSubscription(one);
  });
  let isStopping = false;
  let told = 0;
  const journey = createJourney({
    store,
    fetcher,
    politeness: createPoliteness({ atOnce: 8, perHost: 1, spacingMs: 0 }, [], new AbortController().signal),
    knowledge: () => ({ cases: [], watch: buildWatch([]) }),
    send: (due, now) => sendDelivery(discord, due, now),
    sendNotice: (notice, now) => sendDelivery(discord, { delivery: notice, notice: notice.content }, now),
    sendDigest: (digest, now) => sendDelivery(discord, { delivery: digest, digest: digest.content }, now),
    digestFits,
    servers: viewServers(discord),
    isWatched: () => false,
    clock: () => new Date(),
    isStopping: () => isStopping,
    isFatal: () => false,
    log,
  });
  return {
    budget: discord.budget,
    deliver: () => journey.deliver(),
    /** One more event, "Event 1" first, owed to all, or to the servers that are wanted. Returns its number. */
    async owe(isWanted: (server: string) => boolean = () => true): Promise<number> {
      told += 1;
      const item = itemOf(`load${told}`);
      const at = now();
      await store.transaction(async (tx) => {
        await tx.saveItem(item);
        await tx.noteSighting(item.id, "gazette", at);
        await tx.savePlacement(item, verdictOf(), frameOf(), opens(item), at);
        const { content } = exampleAlert({ title: `Event ${told}`, line: `Event ${told}`, kind: "news" });
        const alert = await tx.saveAlert(`sload${told}`, "first report", content, at);
        await tx.addDeliveries(
          alert.id,
          subscriptions.filter((one) => isWanted(one.guildId)),
          at,
        );
      });
      return told;
    },
    stop() {
      isStopping = true;
    },
    async close() {
      await discord.destroy();
      await fetcher.close();
      await store.close();
    },
  };
}
