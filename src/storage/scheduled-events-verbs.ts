/**
 * What the step deliver and `/settings events` do with events of servers' calendars, a part of the Store.
 *
 * In: nothing, this file names the nouns and the verbs. Out: `EventLook`, `ScheduledEventVerbs`.
 * Surprise: none; the rows are delivery/scheduled-event.ts's.
 */
import type { ScheduledEvent } from "../delivery/scheduled-event.ts";
import type { EventTrouble } from "../words/event-words.ts";

/** A server whose events are to be set against its dockets. */
export interface EventLook {
  guildId: string;
  /** False when the server wants none any more and those still to come have to go. */
  isOn: boolean;
}

export interface ScheduledEventVerbs {
  /** Whether hearings and deadlines become events there, and what was in the way when we last tried. */
  eventsOfServer(guildId: string): Promise<{ isOn: boolean; trouble: EventTrouble | null }>;
  /** From `at` on the server is due a look. */
  setServerEvents(guildId: string, isOn: boolean, changedBy: string, at: string): Promise<void>;
  /** Longest waiting first. */
  dueEventLooks(now: string, limit: number): Promise<EventLook[]>;
  /** Those without trouble that were looked at before `before` are due a look at `at`. */
  hurryEventLooks(before: string, at: string): Promise<void>;
  /** A look was made at `at`; the next one is due at `next`, or (null) never. */
  noteEventLook(
    guildId: string,
    at: string,
    next: string | null,
    trouble: EventTrouble | null,
  ): Promise<void>;
  listScheduledEvents(guildId: string): Promise<ScheduledEvent[]>;
  /** Writes or replaces. */
  saveScheduledEvent(event: ScheduledEvent): Promise<void>;
  dropScheduledEvents(ids: readonly string[]): Promise<void>;
}
