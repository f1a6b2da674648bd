/**
 * The channel of the preview server that gets every alert, so that a newcomer sees the bot at work at once.
 *
 * In: the store. Out: a subscription, written once.
 * Surprise: only the first start writes it; who unsubscribes the channel on the preview page is not overruled.
 */
import { makeSubscription } from "../delivery/subscription.ts";
import { DEFAULT_SEED } from "../preview/seed.ts";
import type { Store } from "../storage/store.ts";

const FACT = "preview-subscribed";
const CHANNEL = "case-alerts";

export async function subscribePreviewChannel(store: Store, now: Date): Promise<void> {
  if ((await store.getFact(FACT)) !== null) return;
  for (const guild of DEFAULT_SEED.guilds) {
    const channel = guild.channels.find(({ name }) => name === CHANNEL);
    if (!channel) continue;
    const place = { guildId: guild.id, channelId: channel.id, what: "*", createdBy: guild.ownerId };
    await store.addSubscription(makeSubscription(place, now.toISOString()));
  }
  await store.setFact(FACT, now.toISOString());
}
