/**
 * The shape of a subscription in words: whole sentences for a reply, a few words for a list.
 *
 * In: a subscription. Out: lines. Surprise: what is as usual is not said.
 */
import { URGENT_KINDS } from "../../alerts/urgent.ts";
import { fitPlain } from "../../delivery/discord/plain-markdown.ts";
import { isPersonal } from "../../delivery/personal.ts";
import { isUrgentOnly, type Rhythm, type Shape, sayKinds } from "../../delivery/shape.ts";
import { type Subscription, zoneOf } from "../../delivery/subscription.ts";
import { nextInstant } from "../../delivery/when-to-tell.ts";
import { EVENT_KINDS, type EventKind } from "../../stories/event-frame.ts";
import { sayInstant } from "../say-time.ts";
import { WEEKDAYS } from "./options.ts";

const ROOM = { words: 300 };

/** One line for each thing that is not as usual; none for a plain subscription. */
export function sayShape(subscription: Subscription, now: Date): string[] {
  const { shape = {}, routine, pausedAt } = subscription;
  const zone = zoneOf(subscription);
  const lines = [
    shape.kinds ? `Only these kinds: ${sayKinds(shape.kinds)}` : null,
    shape.include ? `Only what says ${quote(shape.include, "or")}` : null,
    shape.exclude ? `Nothing that says ${quote(shape.exclude, "or")}` : null,
    shape.rhythm ? sayDigest(shape.rhythm, zone, now) : null,
    shape.quiet ? sayQuiet(shape.quiet, zone) : null,
    shape.mention
      ? `<@&${shape.mention.roleId}> is mentioned for ${sayMentioned(shape.mention.kinds)}`
      : null,
    shape.isSilent ? "Without sound or push" : null,
    shape.threads ? "Each case in a thread of its own" : null,
    shape.publish ? "Published to the servers that follow the channel, about ten messages an hour" : null,
    routine ? "Routine docket entries too" : null,
    pausedAt ? `Paused since ${sayInstant(pausedAt)}` : null,
  ].filter((line) => line !== null);
  const needsZone =
    shape.quiet !== undefined || (shape.rhythm !== undefined && shape.rhythm.every !== "hour");
  if (needsZone && !shape.zone && !subscription.serverZone)
    lines.push(
      isPersonal(subscription.guildId)
        ? "Hours are UTC, for you named no time zone: `time-zone` sets it"
        : "Hours are UTC, for this server has no time zone yet: `/settings time-zone` sets it",
    );
  return lines.map((line) => `- ${line}`);
}

/** The same in a few words: "ruling and order only, daily at 08:00, paused"; "" for a plain one. */
export function sayShapeShort({ shape = {}, routine, pausedAt }: Subscription): string {
  const { kinds, include, exclude, rhythm, quiet, mention, isSilent, threads, publish } = shape;
  return [
    kinds ? `${sayKinds(kinds)} only` : null,
    include || exclude ? "filtered by words" : null,
    rhythm ? sayRhythmShort(rhythm) : null,
    quiet ? `quiet ${clock(quiet.from)}–${clock(quiet.to)}` : null,
    mention ? `mentions <@&${mention.roleId}>` : null,
    isSilent ? "silent" : null,
    threads ? "a thread for each case" : null,
    publish ? "published" : null,
    routine ? "routine docket entries too" : null,
    pausedAt ? "paused" : null,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

function sayDigest(rhythm: Rhythm, zone: string, now: Date): string {
  const next = new Date(nextInstant(rhythm, zone, now.getTime())).toISOString();
  const at = rhythm.every === "hour" ? "" : ` (${zone})`;
  return `Told in one digest ${sayRhythm(rhythm)}${at}; the next ${sayInstant(next)}, if anything happens`;
}

function sayRhythm(rhythm: Rhythm): string {
  if (rhythm.every === "hour") return "each hour";
  const at = `at ${clock(rhythm.hour * 60)}`;
  return rhythm.every === "day" ? `each day ${at}` : `each ${WEEKDAYS[rhythm.weekday - 1]} ${at}`;
}

function sayRhythmShort(rhythm: Rhythm): string {
  if (rhythm.every === "hour") return "hourly digest";
  const at = `at ${clock(rhythm.hour * 60)}`;
  return rhythm.every === "day"
    ? `daily digest ${at}`
    : `weekly digest ${WEEKDAYS[rhythm.weekday - 1]} ${at}`;
}

function sayQuiet({ from, to, isStrict }: NonNullable<Shape["quiet"]>, zone: string): string {
  const urgent = `${URGENT_KINDS.map((kind) => `${kind}s`).join(" and ")}`;
  const late = isStrict ? "nothing breaks through" : `${urgent} break through`;
  return `Quiet from ${clock(from)} to ${clock(to)} (${zone}): what comes then is told afterwards; ${late}`;
}

function sayMentioned(kinds: readonly EventKind[]): string {
  if (kinds.length === EVENT_KINDS.length) return "every kind";
  return isUrgentOnly({ roleId: "", kinds: [...kinds] }) ? "rulings and orders" : sayKinds(kinds);
}

function quote(words: readonly string[], joint: string): string {
  return fitPlain(words.map((word) => `“${word}”`).join(` ${joint} `), ROOM.words);
}

function clock(minutes: number): string {
  const two = (count: number) => String(count).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
