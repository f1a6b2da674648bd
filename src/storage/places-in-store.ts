/**
 * Places that take no messages, what is held for them, and who is told.
 *
 * In: what sending and the gateway found out. Out: rows that wait without being tried, and notices.
 * Surprise: a notice about a place is written before anybody knows to whom it goes, in the transaction that blocks the
 * place: its channel is the empty text until somebody is found, so that a crash neither forgets nor repeats it.
 */
import type { Selectable } from "kysely";
import type { Place, PlaceNotice, PlaceState } from "../delivery/place.ts";
import type { Database, Queries } from "./database.ts";
import { holdBlocked } from "./hold-blocked.ts";
import { addNotice, readNotice } from "./notices-in-store.ts";
import type { PlacesTable } from "./place-tables.ts";
import type { PlaceVerbs } from "./place-verbs.ts";
import { toInstant } from "./stored-text.ts";
import { endUnwanted } from "./subscriptions-in-store.ts";

const NOBODY_YET = "";

type PlaceRows = Omit<PlaceVerbs, "tryPlace" | "isWaiting">;

export function placesInStore({ query, atomic }: Database): PlaceRows {
  const keep = (state: PlaceState) => (place: Omit<Place, "state">, notice: PlaceNotice | null) =>
    atomic(async (query) => {
      const known = await query
        .selectFrom("places")
        .selectAll()
        .where("channel_id", "=", place.channelId)
        .executeTakeFirst();
      const guildId = place.guildId ?? known?.guild_id ?? (await findServer(query, place.channelId));
      // A place that turns out to be gone is told of anew; one that fails again while it is tried is not.
      const isSame = known !== undefined && (known.state === "gone") === (state === "gone");
      const told = isSame ? known.told_notice : null;
      const row = {
        guild_id: guildId,
        state,
        cause: place.cause,
        why: place.why,
        since: isSame ? known.since : toInstant(place.since),
        probe_at: toInstant(place.probeAt),
        told_notice:
          told === null && notice !== null && guildId !== null
            ? await addNotice(query, guildId, NOBODY_YET, notice, toInstant(place.since))
            : told,
      };
      await query
        .insertInto("places")
        .values({ channel_id: place.channelId, ...row })
        .onConflict((conflict) => conflict.column("channel_id").doUpdateSet(row))
        .execute();
      await holdBlocked(query);
    });

  return {
    async listPlaces() {
      const rows = await query.selectFrom("places").selectAll().orderBy("channel_id").execute();
      return rows.map(readPlace);
    },

    blockPlace: keep("blocked"),
    endPlace: keep("gone"),

    reopenPlace: (channelId, notice, at) =>
      atomic(async (query) => {
        const gone = await query
          .deleteFrom("places")
          .where("channel_id", "=", channelId)
          .returningAll()
          .executeTakeFirst();
        if (!gone?.told_notice || gone.guild_id === null || notice === null) return;
        const told = await query
          .selectFrom("notices")
          .select(["channel_id", "state"])
          .where("id", "=", gone.told_notice)
          .executeTakeFirst();
        if (told?.channel_id === NOBODY_YET && told.state === "held") {
          // Mended before anybody could be told.
          await settleNotice(query, gone.told_notice, { state: "dead", why: "it was well again by then" });
        } else if (told && told.state !== "dead")
          await addNotice(query, gone.guild_id, told.channel_id, notice, toInstant(at));
      }),

    async probePlaces({ guildId, channelId }, at) {
      let some = query
        .updateTable("places")
        .set({ probe_at: toInstant(at) })
        .where("probe_at", ">", toInstant(at));
      if (guildId !== undefined) some = some.where("guild_id", "=", guildId);
      if (channelId !== undefined) some = some.where("channel_id", "=", channelId);
      await some.execute();
    },

    async channelsOfServer(guildId) {
      const rows = await query
        .selectFrom("subscriptions")
        .select("channel_id")
        .where("guild_id", "=", guildId)
        .union((either) =>
          either
            .selectFrom("server_settings")
            .select((column) => column.fn.coalesce("admin_channel_id", column.val("")).as("channel_id"))
            .where("guild_id", "=", guildId)
            .where("admin_channel_id", "is not", null),
        )
        .execute();
      return rows.map(({ channel_id }) => channel_id).sort();
    },

    forgetPlaces: (before) =>
      atomic(async (query) => {
        const gone = await query
          .deleteFrom("places")
          .where("state", "=", "gone")
          .where("since", "<", toInstant(before))
          .returning("channel_id")
          .execute();
        for (const { channel_id } of gone)
          await query.deleteFrom("subscriptions").where("channel_id", "=", channel_id).execute();
        if (gone.length > 0) await endUnwanted(query);
        return gone.length;
      }),

    writePlaceNotice: (guildId, notice, at) =>
      atomic(async (query) => {
        await addNotice(query, guildId, NOBODY_YET, notice, toInstant(at));
      }),

    async unaddressedNotices() {
      const rows = await query
        .selectFrom("notices")
        .selectAll()
        .where("channel_id", "=", NOBODY_YET)
        .where("state", "=", "held")
        .orderBy("number")
        .execute();
      return rows.map(readNotice);
    },

    addressNotice: (noticeId, channelId, why, at) =>
      atomic(async (query) => {
        await settleNotice(
          query,
          noticeId,
          channelId === null
            ? { state: "dead", why }
            : { state: "pending", why, channel_id: channelId, next_attempt_at: toInstant(at) },
        );
        await holdBlocked(query);
      }),

    unaddressNotice: (noticeId, why) =>
      settleNotice(query, noticeId, { state: "held", why, channel_id: NOBODY_YET, first_tried_at: null }),
  };
}

async function settleNotice(
  query: Queries,
  id: string,
  changes: {
    state: "dead" | "pending" | "held";
    why: string | null;
    channel_id?: string;
    next_attempt_at?: string;
    first_tried_at?: null;
  },
): Promise<void> {
  await query.updateTable("notices").set(changes).where("id", "=", id).execute();
}

/** Whose channel it is: by a subscription, or as an admin channel. */
async function findServer(query: Queries, channelId: string): Promise<string | null> {
  const subscription = await query
    .selectFrom("subscriptions")
    .select("guild_id")
    .where("channel_id", "=", channelId)
    .executeTakeFirst();
  if (subscription) return subscription.guild_id;
  const settings = await query
    .selectFrom("server_settings")
    .select("guild_id")
    .where("admin_channel_id", "=", channelId)
    .executeTakeFirst();
  return settings?.guild_id ?? null;
}

function readPlace(row: Selectable<PlacesTable>): Place {
  return {
    channelId: row.channel_id,
    guildId: row.guild_id,
    state: row.state,
    cause: row.cause,
    why: row.why,
    since: row.since,
    probeAt: row.probe_at,
  };
}
