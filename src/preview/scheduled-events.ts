/**
 * The calendars of servers.
 *
 * In: events as the routes make them. Out: the same, also after a restart.
 * Surprise: an event begins and ends by the clock alone; nobody has to say so.
 */
import type { Keeper } from "./keep-world.ts";

export const SCHEDULED = 1;
export const ACTIVE = 2;
export const COMPLETED = 3;
export const CANCELLED = 4;

export interface GuildEvent {
  id: string;
  guild_id: string;
  channel_id: null;
  creator_id: string;
  name: string;
  description: string | null;
  scheduled_start_time: string;
  scheduled_end_time: string;
  privacy_level: 2;
  status: number;
  /** 3: outside Discord. */
  entity_type: 3;
  entity_id: null;
  entity_metadata: { location: string };
  recurrence_rule: null;
}

export class ScheduledEvents {
  private readonly events = new Map<string, GuildEvent>();
  private readonly keeper: Keeper;

  constructor(keeper: Keeper) {
    this.keeper = keeper;
  }

  recall(body: unknown): void {
    const event = body as GuildEvent;
    this.events.set(event.id, event);
  }

  keep(event: GuildEvent): GuildEvent {
    this.keeper.put([{ kind: "event", id: event.id, body: event }]);
    this.events.set(event.id, event);
    return event;
  }

  remove(id: string): void {
    this.keeper.remove("event", id);
    this.events.delete(id);
  }

  find(id: string, now: number): GuildEvent | null {
    const event = this.events.get(id);
    return event ? atHour(event, now) : null;
  }

  of(guildId: string, now: number): GuildEvent[] {
    return [...this.events.values()]
      .filter(({ guild_id }) => guild_id === guildId)
      .map((event) => atHour(event, now));
  }
}

function atHour(event: GuildEvent, now: number): GuildEvent {
  if (event.status !== SCHEDULED) return event;
  if (Date.parse(event.scheduled_end_time) <= now) return { ...event, status: COMPLETED };
  return Date.parse(event.scheduled_start_time) <= now ? { ...event, status: ACTIVE } : event;
}
