/**
 * Events of servers' calendars: what is there, what is asked for, and when to look again.
 *
 * In: events and looks. Out: the same.
 * Surprise: a trouble this program does not know reads as "other".
 */
import type { EventTrouble } from "../words/event-words.ts";
import type { Database } from "./database.ts";
import type { ScheduledEventVerbs } from "./scheduled-events-verbs.ts";
import { toInstant } from "./stored-text.ts";

export function scheduledEventsInStore({ query, atomic }: Database): ScheduledEventVerbs {
  return {
    async eventsOfServer(guildId) {
      const settings = await query
        .selectFrom("server_settings")
        .select("events")
        .where("guild_id", "=", guildId)
        .executeTakeFirst();
      const look = await query
        .selectFrom("event_looks")
        .select("why")
        .where("guild_id", "=", guildId)
        .executeTakeFirst();
      return { isOn: settings?.events === 1, trouble: readTrouble(look?.why ?? null) };
    },

    setServerEvents: (guildId, isOn, changedBy, at) =>
      atomic(async (query) => {
        const row = { events: isOn ? 1 : 0, changed_by: changedBy, changed_at: toInstant(at) };
        await query
          .insertInto("server_settings")
          .values({ guild_id: guildId, ...row })
          .onConflict((conflict) => conflict.column("guild_id").doUpdateSet(row))
          .execute();
        const look = { look_at: toInstant(at), why: null };
        await query
          .insertInto("event_looks")
          .values({ guild_id: guildId, looked_at: null, ...look })
          .onConflict((conflict) => conflict.column("guild_id").doUpdateSet(look))
          .execute();
      }),

    async dueEventLooks(now, limit) {
      const rows = await query
        .selectFrom("event_looks")
        .leftJoin("server_settings", "server_settings.guild_id", "event_looks.guild_id")
        .select(["event_looks.guild_id", "server_settings.events"])
        .where("look_at", "<=", toInstant(now))
        .orderBy("look_at")
        .orderBy("event_looks.guild_id")
        .limit(limit)
        .execute();
      return rows.map(({ guild_id, events }) => ({ guildId: guild_id, isOn: events === 1 }));
    },

    async hurryEventLooks(before, at) {
      await query
        .updateTable("event_looks")
        .set({ look_at: toInstant(at) })
        .where("look_at", ">", toInstant(at))
        .where("looked_at", "<=", toInstant(before))
        .where("why", "is", null)
        .execute();
    },

    async noteEventLook(guildId, at, next, trouble) {
      // What asked for another look meanwhile stays.
      const begun = toInstant(at);
      if (next === null)
        await query
          .deleteFrom("event_looks")
          .where("guild_id", "=", guildId)
          .where("look_at", "<=", begun)
          .execute();
      else
        await query
          .updateTable("event_looks")
          .set({ looked_at: begun, look_at: toInstant(next), why: trouble })
          .where("guild_id", "=", guildId)
          .where("look_at", "<=", begun)
          .execute();
    },

    async listScheduledEvents(guildId) {
      const rows = await query
        .selectFrom("scheduled_events")
        .select("event")
        .where("guild_id", "=", guildId)
        .orderBy("id")
        .execute();
      return rows.map(({ event }) => JSON.parse(event));
    },

    async saveScheduledEvent(event) {
      const row = {
        guild_id: event.guildId,
        event_id: event.eventId,
        state: event.state,
        event: JSON.stringify(event),
      };
      await query
        .insertInto("scheduled_events")
        .values({ id: event.id, ...row })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
        .execute();
    },

    async dropScheduledEvents(ids) {
      if (ids.length > 0) await query.deleteFrom("scheduled_events").where("id", "in", ids).execute();
    },
  };
}

function readTrouble(stored: string | null): EventTrouble | null {
  if (stored === null) return null;
  return stored === "permission" || stored === "full" ? stored : "other";
}
