/**
 * The channels of the preview server that get every alert and every notice, so that a newcomer sees the bot at work at
 * once.
 *
 * In: the store. Out: a subscription and an admin channel, each written once.
 * Surprise: only the first start writes them; who changes them on the preview page is not overruled.
 */
import { makeSubscription } from "../delivery/subscription.ts";
import { DEFAULT_SEED } from "../preview/seed.ts";
import type { Store } from "../storage/store.ts";

const SUBSCRIBED = "preview-subscribed";
const ADMIN_CHOSEN = "preview-admin-channel";
const ALERTS = "case-alerts";
const ADMIN = "bot-admin";

export async function choosePreviewChannels(store: Store, now: Date): Promise<void> {
  const at = now.toISOString();
  await once(store, SUBSCRIBED, at, async () => {
    for (const { guildId, channelId, ownerId } of channelsNamed(ALERTS)) {
      await store.addSubscription(
        makeSubscription({ guildId, channelId, what: "*", createdBy: ownerId }, at),
      );
    }
  });
  await once(store, ADMIN_CHOSEN, at, async () => {
    for (const { guildId, channelId, ownerId } of channelsNamed(ADMIN)) {
      await store.setAdminChannel(guildId, channelId, ownerId, at);
    }
  });
}

async function once(store: Store, fact: string, at: string, work: () => Promise<void>): Promise<void> {
  if ((await store.getFact(fact)) !== null) return;
  await work();
  await store.setFact(fact, at);
}

function channelsNamed(wanted: string) {
  return DEFAULT_SEED.guilds.flatMap(({ id, ownerId, channels }) =>
    channels
      .filter(({ name }) => name === wanted)
      .map((channel) => ({ guildId: id, channelId: channel.id, ownerId })),
  );
}
