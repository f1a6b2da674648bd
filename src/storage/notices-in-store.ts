/**
 * Notices about sources: what each server was told, and how far each message has come.
 *
 * In: notices as they are decided, and the outcome of each attempt. Out: the rows to act on, in order.
 * Surprise: a notice and the memory of having given it are written together. Apart, a crash would say it twice or never.
 */
import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { AnyNotice, DeliveryState, Notice } from "../delivery/delivery.ts";
import { beginPosting } from "./begin-posting.ts";
import type { Database, Queries } from "./database.ts";
import { CLOSED_CHANNELS, holdBlocked } from "./hold-blocked.ts";
import type { NoticesTable } from "./message-tables.ts";
import type { Store } from "./store.ts";
import { toInstant } from "./stored-text.ts";

type NoticeVerbs = Pick<
  Store,
  | "setAdminChannel"
  | "listAdminChannels"
  | "noticedSources"
  | "addNotices"
  | "dueNotices"
  | "beginNotice"
  | "saveNotice"
>;

/** Three values each: far below what one statement may carry on either engine. */
const ROWS_PER_INSERT = 500;

export function noticesInStore({ query, atomic }: Database): NoticeVerbs {
  return {
    setAdminChannel: (guildId, channelId, changedBy, at) =>
      atomic(async (query) => {
        const row = { admin_channel_id: channelId, changed_by: changedBy, changed_at: toInstant(at) };
        await query
          .insertInto("server_settings")
          .values({ guild_id: guildId, ...row })
          .onConflict((conflict) => conflict.column("guild_id").doUpdateSet(row))
          .execute();
        const waiting = query
          .updateTable("notices")
          .where("guild_id", "=", guildId)
          .where("audience", "=", "admins");
        if (channelId === null) {
          await waiting
            .set({ state: "dead", why: "the server wants no notices any more" })
            .where("state", "in", ["pending", "unknown", "held"])
            .execute();
          return;
        }
        // What nobody began to send goes where the server wants it now; what was begun may be there already.
        await waiting
          .set({ channel_id: channelId, state: "pending", next_attempt_at: toInstant(at) })
          .where("state", "in", ["pending", "held"])
          .where("first_tried_at", "is", null)
          .execute();
        await holdBlocked(query);
      }),

    async listAdminChannels() {
      const rows = await query
        .selectFrom("server_settings")
        .select(["guild_id", "admin_channel_id"])
        .where("admin_channel_id", "is not", null)
        .orderBy("guild_id")
        .execute();
      return rows.map((row) => ({ guildId: row.guild_id, channelId: row.admin_channel_id ?? "" }));
    },

    async noticedSources(guildId) {
      const rows = await query
        .selectFrom("noticed_sources")
        .select("noticed")
        .where("guild_id", "=", guildId)
        .orderBy("source_id")
        .execute();
      return rows.map(({ noticed }) => JSON.parse(noticed));
    },

    addNotices: ({ guildId, channelId }, notices, noticed, at) =>
      atomic(async (query) => {
        for (const notice of notices) await addNotice(query, guildId, channelId, notice, toInstant(at));
        const rows = noticed.map((one) => ({
          guild_id: guildId,
          source_id: one.sourceId,
          noticed: JSON.stringify(one),
        }));
        for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
          await query
            .insertInto("noticed_sources")
            .values(rows.slice(start, start + ROWS_PER_INSERT))
            .onConflict((conflict) =>
              conflict
                .columns(["guild_id", "source_id"])
                .doUpdateSet((set) => ({ noticed: set.ref("excluded.noticed") })),
            )
            .execute();
        }
      }),

    async dueNotices(now, limit) {
      const rows = await query
        .selectFrom("notices as notice")
        .selectAll("notice")
        .where("waits", "=", 1)
        .where("state", "!=", "sending")
        .where("next_attempt_at", "<=", toInstant(now))
        .where("notice.channel_id", "not in", CLOSED_CHANNELS)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("notices as elder")
                .select("elder.id")
                .whereRef("elder.channel_id", "=", "notice.channel_id")
                .whereRef("elder.number", "<", "notice.number")
                .where("elder.waits", "=", 1)
                .where(({ or, eb }) =>
                  or([eb("elder.state", "=", "sending"), eb("elder.next_attempt_at", ">", toInstant(now))]),
                ),
            ),
          ),
        )
        .orderBy("number")
        .limit(limit)
        .execute();
      return rows.map(readNotice);
    },

    beginNotice: async (noticeId, now) => readNotice(await beginPosting(query, "notices", noticeId, now)),

    async saveNotice(notice) {
      const { numUpdatedRows } = await query
        .updateTable("notices")
        .set(({ eb }) => ({
          // A question that was answered while it was on its way shows the answer next.
          state:
            notice.state === "sent"
              ? eb
                  .case()
                  .when("content", "=", JSON.stringify(notice.content))
                  .then("sent")
                  .else("pending")
                  .end()
                  .$castTo<DeliveryState>()
              : notice.state,
          why: notice.why,
          message_id: notice.messageId,
          attempts: notice.attempts,
          next_attempt_at: toInstant(notice.nextAttemptAt),
          first_tried_at: notice.firstTriedAt === null ? null : toInstant(notice.firstTriedAt),
        }))
        .where("id", "=", notice.id)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new Error(`no notice ${notice.id} in the store`);
    },
  };
}

/** A row of its own number, once. Returns its id. */
export async function addNotice(
  query: Queries,
  guildId: string,
  channelId: string,
  content: AnyNotice,
  at: string,
): Promise<string> {
  const id = noticeId(guildId, channelId, content, at);
  await query
    .insertInto("notices")
    .values((values) => ({
      id,
      number: values
        .selectFrom("notices")
        .select(({ fn, lit, eb }) => eb(fn.coalesce(fn.max("number"), lit(0)), "+", 1).as("next")),
      guild_id: guildId,
      channel_id: channelId,
      content: JSON.stringify(content),
      // To nobody in particular yet, see places-in-store.ts.
      state: channelId === "" ? "held" : "pending",
      attempts: 0,
      next_attempt_at: at,
      created_at: at,
      hold_id: content.kind === "flood" ? content.hold.id : null,
      audience: content.kind === "following" ? "readers" : "admins",
    }))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  await holdBlocked(query);
  return id;
}

/** Discord's nonce is made from it; `n` and 20 characters, as a delivery's is `d` and 20. */
function noticeId(guildId: string, channelId: string, notice: AnyNotice, at: string): string {
  const about = aboutOf(channelId, notice, at);
  const what = JSON.stringify([guildId, notice.kind, ...about]);
  return `n${createHash("sha256").update(what).digest("hex").slice(0, 20)}`;
}

function aboutOf(channelId: string, notice: AnyNotice, at: string): unknown[] {
  // A question about a hold is asked once, whenever that is.
  if (notice.kind === "flood") return [notice.hold.id];
  // A card is for readers, of whom a server may have several channels.
  if (notice.kind === "following") return [channelId, notice.dockets.map(({ sourceId }) => sourceId), at];
  // Once for a trouble; a filter is spoken of once for ever.
  if (notice.kind === "place")
    return [notice.what, notice.channelId, notice.what === "filtered" ? notice.rule : notice.since];
  return [notice.lines.map(({ sourceId, since }) => [sourceId, since]), at];
}

export function readNotice(row: Selectable<NoticesTable>): Notice {
  return {
    id: row.id,
    guildId: row.guild_id,
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
