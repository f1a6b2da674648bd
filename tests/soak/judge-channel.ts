// What comes in: what a channel was told and when, and all that was decided. What goes out: sentences about what is wrong.
// Surprise: no rule of the program is asked. A daily digest is right when the wall clock shows nine, there is one in a day, and
// nothing in it is older than a day.
import type { SoakChannel } from "./soak.ts";

export interface ToldAt {
  at: number;
  isDigest: boolean;
  events: string[];
}

const HOUR = 3_600_000;
/** How long after its decision an alert may be told; a day has up to 25 hours. A blocked place is looked at every few hours. */
const LATEST = { now: 3, blocked: 72, hour: 1, day: 25, week: 169, quiet: 10 };

export function judgeChannel(
  { name, kept, zone }: SoakChannel,
  told: ToldAt[],
  alerts: { url: string; at: number }[],
  end: number,
  stepMinutes: number,
): string[] {
  const faults: string[] = [];
  const toldAt = new Map<string, number>();
  for (const { at, events } of told)
    for (const event of events) {
      if (toldAt.has(event)) faults.push(`${name}: told twice: ${event}`);
      toldAt.set(event, at);
    }
  const grace = (stepMinutes / 60) * HOUR;
  for (const { url, at } of alerts) {
    const then = toldAt.get(url);
    const latest = at + LATEST[kept] * HOUR + grace;
    if (then === undefined && latest < end) faults.push(`${name}: lost: ${url}`);
    if (then !== undefined && then > latest)
      faults.push(`${name}: ${url} was told ${((then - at) / HOUR).toFixed(1)} hours after it was decided`);
  }
  const days = new Set<string>();
  for (const { at, isDigest } of told) {
    const clock = wallClock(zone, at);
    const say = (what: string) => faults.push(`${name}: ${what} at ${clock.text}`);
    if (kept === "quiet" && (clock.hour >= 22 || clock.hour < 7)) say("a message in quiet hours");
    if (kept === "hour" || kept === "day" || kept === "week") {
      if (!isDigest) say("no digest but a message");
      if (clock.minute >= Math.min(stepMinutes, 60)) say("a digest past its minute");
    }
    if (kept !== "day" && kept !== "week") continue;
    if (clock.hour !== 9) say("a digest not at nine");
    if (kept === "week" && clock.weekday !== "Mon") say("a weekly digest not on Monday");
    if (days.has(clock.day)) say("a second digest in a day");
    days.add(clock.day);
  }
  return faults;
}

function wallClock(zone: string, at: number) {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const day = `${part("year")}-${part("month")}-${part("day")}`;
  const [hour, minute] = [Number(part("hour")), Number(part("minute"))];
  return {
    day,
    hour,
    minute,
    weekday: part("weekday"),
    text: `${day} ${part("hour")}:${part("minute")} ${zone}`,
  };
}
