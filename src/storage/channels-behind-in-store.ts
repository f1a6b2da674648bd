/**
 * Channels that for long could not be told what they are owed.
 *
 * In: an instant. Out: who is behind since then, and what of it was never tried; such posts made loose rows of a digest.
 * Surprise: a post that was tried once may be there, whatever was answered. It is never gathered: two messages could tell
 * it. It goes by itself, with its nonce, and what was owed after it follows in the digest.
 */
import type { Database } from "./database.ts";
import { toInstant } from "./stored-text.ts";

/** A channel that has not been told for long what it is owed. */
export interface ChannelBehind {
  channelId: string;
  /** When the eldest of its waiting posts was owed; ISO 8601 UTC. */
  since: string;
  /** Whether one of its posts was tried and waits to be tried again: the channel may be closed to us still. */
  isTrying: boolean;
  /** Its posts that were never tried, so that surely none of them is there. */
  untried: { id: string; owedAt: string }[];
}

export interface BehindVerbs {
  /** Channels with a post that was owed at this instant or before, and still waits. */
  channelsBehind(since: string): Promise<ChannelBehind[]>;
  /** Posts that were never tried become loose rows, for this reason; any that was tried meanwhile is left alone. */
  gatherDeliveries(deliveryIds: readonly string[], why: string): Promise<void>;
}

/** Far below what one statement may carry on either engine. */
const IDS_PER_STATEMENT = 500;

export function channelsBehindInStore({ query, atomic }: Database): BehindVerbs {
  return {
    async channelsBehind(since) {
      const rows = await query
        .selectFrom("deliveries")
        .select(["id", "channel_id", "created_at", "first_tried_at", "state"])
        .where("waits", "=", 1)
        .where("sent_version", "=", 0)
        // What was gathered by somebody's wish and let go has waited on purpose.
        .where("occasion", "is", null)
        .where("channel_id", "in", (behind) =>
          behind
            .selectFrom("deliveries as elder")
            .select("elder.channel_id")
            .where("elder.waits", "=", 1)
            .where("elder.sent_version", "=", 0)
            .where("elder.occasion", "is", null)
            .where("elder.created_at", "<=", toInstant(since)),
        )
        .orderBy("created_at")
        .execute();
      const byChannel = Map.groupBy(rows, (row) => row.channel_id);
      return [...byChannel].map(([channelId, posts]) => ({
        channelId,
        since: posts[0]?.created_at ?? since,
        isTrying: posts.some((post) => post.first_tried_at !== null),
        untried: posts
          .filter((post) => post.state === "pending" && post.first_tried_at === null)
          .map((post) => ({ id: post.id, owedAt: post.created_at })),
      }));
    },

    gatherDeliveries: (deliveryIds, why) =>
      atomic(async (query) => {
        for (let start = 0; start < deliveryIds.length; start += IDS_PER_STATEMENT)
          await query
            .updateTable("deliveries")
            .set({ state: "gathered", why })
            .where("id", "in", deliveryIds.slice(start, start + IDS_PER_STATEMENT))
            .where("state", "=", "pending")
            .where("first_tried_at", "is", null)
            .execute();
      }),
  };
}
