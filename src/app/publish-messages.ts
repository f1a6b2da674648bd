/**
 * Publishing what was posted in announcement channels, at the pace Discord allows.
 *
 * In: the store, a way to publish. Out: a part of the step deliver.
 * Surprise: nothing waits here. What is over the hour's budget is written down for when there is room, and a restart goes on
 * from what is written.
 */
import type { Crosspost } from "../storage/room-verbs.ts";
import type { Store } from "../storage/store.ts";
import type { Log } from "./log.ts";

/** What one attempt came to, see delivery/discord/publish-message.ts. */
export type Published =
  | { kind: "published" }
  | { kind: "later"; why: string; at: string; isOfChannel: boolean }
  | { kind: "never"; why: string };

export interface PublishParts {
  store: Store;
  publish?: ((crosspost: Crosspost, now: Date) => Promise<Published>) | undefined;
  clock: () => Date;
  isStopping: () => boolean;
  log: Log;
}

/** Discord publishes no number; this is what people report of one channel. */
const AN_HOUR = 10;
const HOUR_MS = 3_600_000;

/** Returns how many were published. */
export function createPublishing({
  store,
  publish,
  clock,
  isStopping,
  log,
}: PublishParts): () => Promise<number> {
  return async () => {
    if (!publish) return 0;
    let published = 0;
    const due = await store.dueCrossposts(clock().toISOString());
    for (const [channelId, ofChannel] of Map.groupBy(due, (one) => one.channelId))
      published += await publishIn(publish, channelId, ofChannel);
    return published;
  };

  async function publishIn(
    publish: NonNullable<PublishParts["publish"]>,
    channelId: string,
    due: Crosspost[],
  ): Promise<number> {
    let published = 0;
    for (const one of due) {
      if (isStopping()) return published;
      const now = clock();
      const recent = await store.publishedSince(channelId, ago(now, HOUR_MS));
      const oldest = recent.at(-AN_HOUR);
      if (oldest !== undefined) {
        await store.postponeCrossposts(channelId, ago(new Date(oldest), -HOUR_MS));
        return published;
      }
      const outcome = await publish(one, now);
      if (outcome.kind === "published") {
        published += 1;
        await store.endCrosspost(one.messageId, { at: now.toISOString() });
      } else if (outcome.kind === "never")
        await store.endCrosspost(one.messageId, { at: now.toISOString(), deadWhy: outcome.why });
      else await store.postponeCrosspost(one.messageId, outcome.why, outcome.at);
      if (outcome.kind !== "published")
        log.warn({ message: one.messageId, channel: channelId, outcome }, "not published yet");
      if (outcome.kind === "later" && outcome.isOfChannel) {
        await store.postponeCrossposts(channelId, outcome.at);
        return published;
      }
    }
    return published;
  }
}

function ago(now: Date, ms: number): string {
  return new Date(now.getTime() - ms).toISOString();
}
