/**
 * Hearings and deadlines as events of the calendars of servers that want them: set against the dockets, then asked for.
 *
 * In: the store, a way to ask Discord. Out: the last part of the step deliver.
 * Surprise: nothing here may hold up or fail an alert. A few servers have their turn at a time, each with few requests, and
 * whatever goes wrong is written down and tried again later.
 */
import type { CaseFile } from "../cases/case-file.ts";
import type { EventSent } from "../delivery/discord/send-event.ts";
import {
  choosePlanned,
  owesRequest,
  type ScheduledEvent,
  settleEvents,
} from "../delivery/scheduled-event.ts";
import type { EventLook } from "../storage/scheduled-events-verbs.ts";
import type { Store } from "../storage/store.ts";
import type { EventTrouble } from "../words/event-words.ts";
import type { Log } from "./log.ts";
import type { ServerView } from "./mend-places.ts";
import { planEvents } from "./plan-events.ts";

export interface EventParts {
  store: Store;
  cases: () => CaseFile[];
  /** `isUncertain`: an earlier attempt to make it may have come through. */
  sendEvent?: (event: ScheduledEvent, isUncertain: boolean, now: Date) => Promise<EventSent>;
  servers: Pick<ServerView, "serverState">;
  clock: () => Date;
  isStopping: () => boolean;
  isFatal: (cause: unknown) => boolean;
  log: Log;
}

const SERVERS_AT_ONCE = 5;
const REQUESTS_OF_SERVER = 10;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A busy docket changes every few minutes; its days hardly do. */
const AFTER_CHANGE_MS = 5 * MINUTE_MS;
/** What dues are read from. */
const DUES = ["docket_entries", "alerts", "subscriptions", "source_followers"];

export function createKeepEvents(parts: EventParts): () => Promise<void> {
  const { store, sendEvent, clock, isStopping, log } = parts;
  if (!sendEvent) return async () => {};
  const ask = sendEvent;
  /** When something was last written that may change a due, until every server was looked at since. */
  let changedAt: Date | null = null;
  store.onWritten((tables) => {
    if (DUES.some((table) => tables.has(table))) changedAt = clock();
  });

  return async () => {
    try {
      const now = clock();
      if (changedAt !== null) {
        const before = Math.min(changedAt.getTime(), now.getTime() - AFTER_CHANGE_MS);
        if (before === changedAt.getTime()) changedAt = null;
        await store.hurryEventLooks(new Date(before).toISOString(), now.toISOString());
      }
      for (const look of await store.dueEventLooks(now.toISOString(), SERVERS_AT_ONCE)) {
        if (isStopping()) return;
        await keepServer(look);
      }
    } catch (cause) {
      if (parts.isFatal(cause)) throw cause;
      log.error({ err: cause }, "events of servers failed inside us");
    }
  };

  async function keepServer({ guildId, isOn }: EventLook): Promise<void> {
    const now = clock();
    const at = now.toISOString();
    try {
      if (parts.servers.serverState(guildId) !== "there")
        return await store.noteEventLook(guildId, at, later(now, HOUR_MS), null);
      const rows = isOn ? await settle(guildId, now) : await endAll(guildId, now);
      const { next, trouble } = await askFor(rows);
      const isOver = !isOn && (await store.listScheduledEvents(guildId)).length === 0;
      await store.noteEventLook(guildId, at, isOver ? null : (next ?? later(now, HOUR_MS)), trouble);
    } catch (cause) {
      if (parts.isFatal(cause)) throw cause;
      log.error({ guild: guildId, err: cause }, "the events of a server failed inside us");
      await store.noteEventLook(guildId, at, later(now, HOUR_MS), "other");
    }
  }

  async function settle(guildId: string, now: Date): Promise<ScheduledEvent[]> {
    const planned = choosePlanned(await planEvents(store, parts.cases(), guildId, now), now);
    return store.transaction(async (tx) => {
      const { changed, over } = settleEvents(await tx.listScheduledEvents(guildId), planned, guildId, now);
      await tx.dropScheduledEvents(over);
      for (const event of changed) await tx.saveScheduledEvent(event);
      return tx.listScheduledEvents(guildId);
    });
  }

  /** What has begun ends by itself. */
  async function endAll(guildId: string, now: Date): Promise<ScheduledEvent[]> {
    return store.transaction(async (tx) => {
      const rows = await tx.listScheduledEvents(guildId);
      const isAhead = ({ form, state }: ScheduledEvent) =>
        form.startsAt > now.toISOString() && state !== "dropped";
      await tx.dropScheduledEvents(rows.filter((row) => !isAhead(row)).map(({ id }) => id));
      const ahead = rows.filter(isAhead).map((row) => ({ ...row, ending: "remove" as const }));
      for (const row of ahead) await tx.saveScheduledEvent(row);
      return ahead;
    });
  }

  /** Asks for what is due, nearest first. `next`: when to go on, or null. */
  async function askFor(
    rows: ScheduledEvent[],
  ): Promise<{ next: string | null; trouble: EventTrouble | null }> {
    const at = clock().toISOString();
    const owed = rows
      .filter((row) => owesRequest(row) && row.form.startsAt > at)
      .sort((a, b) => a.form.startsAt.localeCompare(b.form.startsAt));
    const waiting = owed.filter(({ nextAttemptAt }) => nextAttemptAt > at).map((row) => row.nextAttemptAt);
    const due = owed.filter(({ nextAttemptAt }) => nextAttemptAt <= at);
    if (due.length > REQUESTS_OF_SERVER) waiting.push(later(clock(), MINUTE_MS));
    for (const row of due.slice(0, REQUESTS_OF_SERVER)) {
      if (isStopping()) return { next: clock().toISOString(), trouble: null };
      const sent = await askOnce(row);
      if (sent.kind === "later" && sent.trouble !== null) return { next: sent.at, trouble: sent.trouble };
      if (sent.kind === "later" || sent.kind === "unknown") waiting.push(sent.at);
    }
    return { next: waiting.sort()[0] ?? null, trouble: null };
  }

  async function askOnce(row: ScheduledEvent): Promise<EventSent> {
    const now = clock();
    const isUncertain = row.eventId === null && (row.state === "sending" || row.state === "unknown");
    const begun: ScheduledEvent = {
      ...row,
      state: row.eventId === null ? "sending" : row.state,
      attempts: row.attempts + 1,
    };
    await store.saveScheduledEvent(begun);
    const sent = await ask(begun, isUncertain, now);
    if (sent.kind !== "there" && sent.kind !== "gone")
      log.warn(
        { guild: row.guildId, event: row.id, outcome: sent },
        "an event is not in the calendar as it should be",
      );
    const settled = settleSentEvent(begun, sent, isUncertain);
    if (settled === null) await store.dropScheduledEvents([row.id]);
    else await store.saveScheduledEvent(settled);
    return sent;
  }
}

/** The row as it is to be stored; null when it is over. */
function settleSentEvent(row: ScheduledEvent, sent: EventSent, isUncertain: boolean): ScheduledEvent | null {
  switch (sent.kind) {
    case "there":
      return { ...row, state: "there", eventId: sent.eventId, shown: row.form, attempts: 0, why: null };
    case "gone":
      return row.ending !== null ? null : { ...row, state: "dropped", why: "It was removed in Discord." };
    case "never":
      return row.ending !== null ? null : { ...row, state: "dropped", why: sent.why };
    case "unknown":
      return {
        ...row,
        state: row.eventId === null ? "unknown" : row.state,
        why: sent.why,
        nextAttemptAt: sent.at,
      };
    case "later": {
      // Refused before anything was asked for, perhaps in looking it up: what was uncertain stays so.
      const state = row.eventId !== null ? row.state : isUncertain ? "unknown" : "wanted";
      return { ...row, state, why: sent.why, nextAttemptAt: sent.at };
    }
  }
}

function later(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
