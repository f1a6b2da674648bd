/**
 * Days of a docket as events of a server's calendar: what is to be there, set against what is.
 *
 * In: days ahead, rows as they were left. Out: rows as they are to be, in the order in which they come up. Pure.
 * Surprise: a docket has no ids for its days. A day that went and a new one of the same case that shares a word are one that
 * moved, as long as nothing else could be meant; otherwise the one is taken off and the other is new.
 */
import { createHash } from "node:crypto";
import type { DueDay } from "../cases/deadlines.ts";
import { instantOf } from "../cases/zone-clock.ts";

/** What Discord is told. Instants are ISO 8601 UTC; the reference is added when it is sent. */
export interface EventForm {
  name: string;
  description: string;
  location: string;
  startsAt: string;
  endsAt: string;
}

/** One day of one case that is to be an event. */
export interface PlannedEvent {
  /** A case's id, or that of a followed docket's source. */
  matter: string;
  isSitting: boolean;
  /** In the docket's own words. */
  what: string;
  form: EventForm;
}

/**
 * `sending`: asked for, and the outcome not known yet; as `unknown` after a restart. `dropped`: somebody removed it in
 * Discord, or Discord will not have it, so it is not made again.
 */
export type EventState = "wanted" | "sending" | "unknown" | "there" | "dropped";

export interface ScheduledEvent extends PlannedEvent {
  /** Also the reference by which we find it again in Discord. */
  id: string;
  guildId: string;
  state: EventState;
  /** Discord's id. */
  eventId: string | null;
  /** What Discord shows; null before it was there. */
  shown: EventForm | null;
  /** `cancel`: the day was taken off. `remove`: the server wants no events any more. */
  ending: "cancel" | "remove" | null;
  attempts: number;
  nextAttemptAt: string;
  why: string | null;
}

/** Discord has room for 100 in a server, those that people make included. */
export const EVENTS_OF_SERVER = 100;
/** A busy docket is not to fill the calendar of a server. */
export const EVENTS_OF_MATTER = 10;

const MINUTE = 60_000;
const NINE = 9 * 60;
const OFFICE_MINUTES = 8 * 60;
const SITTING_MINUTES = 60;
/** Discord takes nothing that begins five years ahead or later; 30 days less is on the safe side of leap years. */
const FARTHEST_MS = (5 * 365 - 30) * 24 * 60 * MINUTE;

/** A sitting is an hour from when it is set; a deadline, or a sitting without an hour, is the court's working day. Null for a month. */
export function spanOfDue(
  { day, sitting }: DueDay,
  zone: string,
): { startsAt: string; endsAt: string } | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const [hour, minute] = sitting?.time?.split(":").map(Number) ?? [];
  const isTimed = hour !== undefined && minute !== undefined;
  const start = instantOf(zone, day, isTimed ? hour * 60 + minute : NINE);
  const end = start + (isTimed ? SITTING_MINUTES : OFFICE_MINUTES) * MINUTE;
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(end).toISOString() };
}

/** The nearest of what still begins, within both limits. */
export function choosePlanned(planned: readonly PlannedEvent[], now: Date): PlannedEvent[] {
  const last = new Date(now.getTime() + FARTHEST_MS).toISOString();
  const counts = new Map<string, number>();
  return [...planned]
    .filter(({ form }) => form.startsAt > now.toISOString() && form.startsAt < last)
    .sort((a, b) => a.form.startsAt.localeCompare(b.form.startsAt))
    .filter(({ matter }) => {
      const count = (counts.get(matter) ?? 0) + 1;
      counts.set(matter, count);
      return count <= EVENTS_OF_MATTER;
    })
    .slice(0, EVENTS_OF_SERVER);
}

/** What changes: rows to be written, and ids of rows that are over. A row that has begun is left as it is. */
export function settleEvents(
  rows: readonly ScheduledEvent[],
  planned: readonly PlannedEvent[],
  guildId: string,
  now: Date,
): { changed: ScheduledEvent[]; over: string[] } {
  const at = now.toISOString();
  const over = rows.filter(({ form }) => form.endsAt <= at).map(({ id }) => id);
  const open = rows.filter(({ form, ending }) => form.startsAt > at && ending !== "remove");
  const pairs = new Map<ScheduledEvent, PlannedEvent>();
  const isFree = (row: ScheduledEvent) => !pairs.has(row);
  const taken = new Set<PlannedEvent>();
  const pair = (row: ScheduledEvent, plan: PlannedEvent) => {
    pairs.set(row, plan);
    taken.add(plan);
  };
  for (const plan of planned) {
    const same = open.find((row) => isFree(row) && isSameSort(row, plan) && isSameDay(row, plan));
    if (same) pair(same, plan);
  }
  for (const plan of planned.filter((one) => !taken.has(one))) {
    const like = (row: ScheduledEvent, other: PlannedEvent) =>
      isSameSort(row, other) && sharesWord(row.what, other.what);
    const candidates = open.filter((row) => isFree(row) && row.state !== "dropped" && like(row, plan));
    const [row] = candidates;
    if (!row || candidates.length > 1) continue;
    const rivals = planned.filter((other) => !taken.has(other) && like(row, other));
    if (rivals.length === 1) pair(row, plan);
  }
  const changed: ScheduledEvent[] = [];
  for (const row of open) {
    const plan = pairs.get(row);
    if (plan && (row.ending || !isSame(row, plan)))
      changed.push({ ...row, what: plan.what, form: plan.form, ending: null, nextAttemptAt: at });
    if (!plan && row.ending === null) changed.push({ ...row, ending: "cancel", nextAttemptAt: at });
  }
  for (const plan of planned) if (!taken.has(plan)) changed.push(newEvent(plan, guildId, at));
  return { changed, over };
}

/** Whether Discord has to be asked for something. */
export function owesRequest({ state, ending, shown, form }: ScheduledEvent): boolean {
  if (ending !== null) return true;
  return state !== "dropped" && (shown === null || JSON.stringify(shown) !== JSON.stringify(form));
}

function newEvent(plan: PlannedEvent, guildId: string, at: string): ScheduledEvent {
  const { matter, isSitting, what, form } = plan;
  const made = JSON.stringify([guildId, matter, isSitting, form.startsAt, what, at]);
  return {
    ...plan,
    id: createHash("sha256").update(made).digest("hex").slice(0, 16),
    guildId,
    state: "wanted",
    eventId: null,
    shown: null,
    ending: null,
    attempts: 0,
    nextAttemptAt: at,
    why: null,
  };
}

function isSameSort(a: PlannedEvent, b: PlannedEvent): boolean {
  return a.matter === b.matter && a.isSitting === b.isSitting;
}

function isSameDay(a: PlannedEvent, b: PlannedEvent): boolean {
  return a.form.startsAt === b.form.startsAt && (a.what === b.what || sharesWord(a.what, b.what));
}

function isSame(a: PlannedEvent, b: PlannedEvent): boolean {
  return a.what === b.what && JSON.stringify(a.form) === JSON.stringify(b.form);
}

/** Words long enough to mean something. */
function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().match(/\p{L}{4,}/gu));
  return (b.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word));
}
