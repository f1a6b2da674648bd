/**
 * Digests: alerts gathered because they came late, told together, and how far each message has come.
 *
 * In: gathered deliveries, the parts of a digest, the outcome of each attempt. Out: the rows to act on, in order.
 * Surprise: a digest and the deliveries it tells change in one transaction, always. Apart, a crash would tell an alert
 * twice, or never.
 */
import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { Digest } from "../delivery/digest.ts";
import { beginPosting } from "./begin-posting.ts";
import type { Database, Queries } from "./database.ts";
import { MAYBE_TOLD, readDoubt } from "./deliveries-in-store.ts";
import type { DigestVerbs } from "./digest-verbs.ts";
import { readGathered } from "./gathered-in-store.ts";
import { CLOSED_CHANNELS, holdBlocked } from "./hold-blocked.ts";
import type { DigestsTable } from "./message-tables.ts";
import { toInstant } from "./stored-text.ts";
import { endUnwanted } from "./subscriptions-in-store.ts";

export function digestsInStore({ query, atomic }: Database): DigestVerbs {
  return {
    async channelsGathering() {
      const rows = await query
        .selectFrom("deliveries")
        .select(({ fn }) => [
          "channel_id",
          fn.min("created_at").as("first_at"),
          fn.max("created_at").as("last_at"),
        ])
        .where("state", "=", "gathered")
        .where("digest_id", "is", null)
        .where("digest_at", "is", null)
        // What is gathered for a place that takes nothing goes into the digest of when it does.
        .where("channel_id", "not in", CLOSED_CHANNELS)
        .groupBy("channel_id")
        .orderBy("channel_id")
        .execute();
      return rows.map((row) => ({
        channelId: row.channel_id,
        firstAt: row.first_at,
        lastAt: row.last_at,
      }));
    },

    gatheredDeliveries: (channelId) =>
      readGathered(query, (is) =>
        is.and([is("deliveries.channel_id", "=", channelId), is("deliveries.digest_at", "is", null)]),
      ),

    releaseGathered: ({ alertId, channelIds }, at) =>
      atomic(async (query) => {
        let loose = query
          .updateTable("deliveries")
          .set({ state: "pending", why: null, next_attempt_at: toInstant(at) })
          .where("state", "=", "gathered")
          .where("digest_id", "is", null)
          .where("digest_at", "is", null);
        if (alertId !== undefined) loose = loose.where("alert_id", "=", alertId);
        if (channelIds !== undefined) loose = loose.where("channel_id", "in", channelIds);
        await loose.execute();
        await holdBlocked(query);
      }),

    addDigests: (channelId, parts, at, dueAt = at) =>
      atomic(async (query) => {
        const doubt = await readDoubt(query, toInstant(at));
        for (const { content, deliveryIds } of parts) {
          const id = digestId(channelId, deliveryIds, toInstant(dueAt));
          await query
            .insertInto("digests")
            .values((values) => ({
              id,
              number: values
                .selectFrom("digests")
                .select(({ fn, lit, eb }) => eb(fn.coalesce(fn.max("number"), lit(0)), "+", 1).as("next")),
              channel_id: channelId,
              content: JSON.stringify(content),
              state: doubt ? "unknown" : "pending",
              why: doubt ? MAYBE_TOLD : null,
              first_tried_at: doubt,
              attempts: 0,
              next_attempt_at: toInstant(at),
              created_at: toInstant(at),
            }))
            .execute();
          for (const deliveryId of deliveryIds) await takeIn(query, deliveryId, id);
        }
      }),

    async dueDigests(now, limit) {
      const rows = await query
        .selectFrom("digests as digest")
        .selectAll("digest")
        .where("waits", "=", 1)
        .where("state", "!=", "sending")
        .where("next_attempt_at", "<=", toInstant(now))
        .where("digest.channel_id", "not in", CLOSED_CHANNELS)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("digests as elder")
                .select("elder.id")
                .whereRef("elder.channel_id", "=", "digest.channel_id")
                .whereRef("elder.number", "<", "digest.number")
                .where("elder.waits", "=", 1)
                .where(({ or, eb }) =>
                  or([eb("elder.state", "=", "sending"), eb("elder.next_attempt_at", ">", toInstant(now))]),
                ),
            ),
          ),
        )
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("deliveries as post")
                .select("post.id")
                .whereRef("post.channel_id", "=", "digest.channel_id")
                .where("post.waits", "=", 1)
                .where("post.sent_version", "=", 0)
                .whereRef("post.created_at", "<", "digest.created_at"),
            ),
          ),
        )
        .orderBy("number")
        .limit(limit)
        .execute();
      return rows.map(readDigest);
    },

    beginDigest: async (digestId, now) => readDigest(await beginPosting(query, "digests", digestId, now)),

    saveDigest: (digest) =>
      atomic(async (query) => {
        const { numUpdatedRows } = await query
          .updateTable("digests")
          .set({
            state: digest.state,
            why: digest.why,
            message_id: digest.messageId,
            attempts: digest.attempts,
            next_attempt_at: toInstant(digest.nextAttemptAt),
            first_tried_at: digest.firstTriedAt === null ? null : toInstant(digest.firstTriedAt),
          })
          .where("id", "=", digest.id)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) throw new Error(`no digest ${digest.id} in the store`);
        if (digest.state === "sent") await settleTold(query, digest);
        else if (digest.state === "dead") await endTold(query, digest);
        else await endUnwanted(query);
      }),
  };
}

async function takeIn(query: Queries, deliveryId: string, digestId: string): Promise<void> {
  const { numUpdatedRows } = await query
    .updateTable("deliveries")
    .set({ digest_id: digestId, digest_at: null })
    .where("id", "=", deliveryId)
    .where("state", "=", "gathered")
    .where("digest_id", "is", null)
    .executeTakeFirstOrThrow();
  // Refusing what another digest tells is what keeps an alert from being told twice.
  if (numUpdatedRows === 0n)
    throw new Error(`delivery ${deliveryId} is not gathered, or is in a digest already`);
}

/** They show the version that was owed when the digest was written: later ones owe nothing, see alerts-in-store.ts. */
async function settleTold(query: Queries, { id, messageId }: Digest): Promise<void> {
  await query
    .updateTable("deliveries")
    .set((set) => ({ state: "sent", message_id: messageId, sent_version: set.ref("owed_version") }))
    .where("digest_id", "=", id)
    .where("state", "=", "gathered")
    .execute();
}

async function endTold(query: Queries, { id, why }: Digest): Promise<void> {
  await query
    .updateTable("deliveries")
    .set({ state: "dead", why })
    .where("digest_id", "=", id)
    .where("state", "=", "gathered")
    .execute();
}

/** Discord's nonce is made from it; `g` and 20 characters, as a delivery's is `d` and 20. */
function digestId(channelId: string, deliveryIds: readonly string[], at: string): string {
  const what = JSON.stringify([channelId, deliveryIds, at]);
  return `g${createHash("sha256").update(what).digest("hex").slice(0, 20)}`;
}

function readDigest(row: Selectable<DigestsTable>): Digest {
  return {
    id: row.id,
    channelId: row.channel_id,
    content: JSON.parse(row.content),
    state: row.state,
    why: row.why,
    messageId: row.message_id,
    sentVersion: row.state === "sent" ? 1 : 0,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    firstTriedAt: row.first_tried_at,
    createdAt: row.created_at,
  };
}
