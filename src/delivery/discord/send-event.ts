/**
 * One attempt to bring an event of a server's calendar where it should be: made, changed, cancelled or removed.
 *
 * In: a row as it is to be. Out: what came of it. Throws only `TokenRefused`.
 * Surprise: making one has no nonce. Where the outcome of an earlier attempt is unknown, the server's events are looked
 * through for our reference first, and only when it is nowhere is another one made.
 */
import {
  type APIGuildScheduledEvent,
  DiscordAPIError,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus,
  RESTJSONErrorCodes,
  Routes,
} from "discord.js";
import type { EventTrouble } from "../../words/event-words.ts";
import type { EventForm, ScheduledEvent } from "../scheduled-event.ts";
import type { Discord } from "./connect.ts";
import { readRefusal } from "./read-refusal.ts";

export type EventSent =
  | { kind: "there"; eventId: string }
  /** It is not, or no longer, in the calendar; whoever removed it. */
  | { kind: "gone" }
  /** Certain: nothing happened. `trouble`: it is about the server, not about this event. */
  | { kind: "later"; why: string; at: string; trouble: EventTrouble | null }
  | { kind: "unknown"; why: string; at: string }
  | { kind: "never"; why: string };

/** `isUncertain`: an earlier attempt to make it may have come through. */
export async function sendEvent(
  { client: { rest } }: Discord,
  event: ScheduledEvent,
  isUncertain: boolean,
  now: Date,
): Promise<EventSent> {
  const { guildId, ending } = event;
  try {
    const eventId = event.eventId ?? (isUncertain ? await find() : null);
    if (ending !== null) {
      if (eventId === null) return { kind: "gone" };
      await end(eventId, ending);
      return { kind: "gone" };
    }
    const body = bodyOf(event.form, event.id);
    if (eventId === null) {
      const made = await rest.post(Routes.guildScheduledEvents(guildId), { body });
      return { kind: "there", eventId: (made as APIGuildScheduledEvent).id };
    }
    await rest.patch(Routes.guildScheduledEvent(guildId, eventId), { body });
    return { kind: "there", eventId };
  } catch (error) {
    return readEventRefusal(error, event, now);
  }

  async function find(): Promise<string | null> {
    const events = (await rest.get(Routes.guildScheduledEvents(guildId))) as APIGuildScheduledEvent[];
    return events.find(({ description }) => description?.includes(referenceOf(event.id)))?.id ?? null;
  }

  async function end(eventId: string, how: "cancel" | "remove"): Promise<void> {
    const route = Routes.guildScheduledEvent(guildId, eventId);
    if (how === "remove") await rest.delete(route);
    else await rest.patch(route, { body: { status: GuildScheduledEventStatus.Canceled } });
  }
}

/** What stands in the description, for people of no interest. */
function referenceOf(id: string): string {
  return `Court Crier ${id}`;
}

function bodyOf({ name, description, location, startsAt, endsAt }: EventForm, id: string) {
  return {
    name,
    description: `${description}\n${referenceOf(id)}`,
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    entity_type: GuildScheduledEventEntityType.External,
    entity_metadata: { location },
    scheduled_start_time: startsAt,
    scheduled_end_time: endsAt,
  };
}

const PERMISSION: readonly unknown[] = [
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
];
const GONE: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownGuildScheduledEvent,
  RESTJSONErrorCodes.CannotUpdateAFinishedEvent,
];

function readEventRefusal(error: unknown, { attempts }: ScheduledEvent, now: Date): EventSent {
  const code = error instanceof DiscordAPIError ? error.code : null;
  if (GONE.includes(code)) return { kind: "gone" };
  const refusal = readRefusal(error, attempts, now);
  const anHour = new Date(now.getTime() + 3_600_000).toISOString();
  if (PERMISSION.includes(code))
    return { kind: "later", why: "Create Events is missing.", at: anHour, trouble: "permission" };
  if (code === RESTJSONErrorCodes.MaximumNumberOfUncompletedGuildScheduledEventsReached)
    return { kind: "later", why: "The server is full of events.", at: anHour, trouble: "full" };
  if (refusal.kind === "unknown") return refusal;
  if (refusal.kind === "never") return { kind: "never", why: refusal.why };
  return {
    kind: "later",
    why: refusal.why,
    at: refusal.kind === "later" ? refusal.at : anHour,
    trouble: "other",
  };
}
