/**
 * The clock on a wall somewhere: which instant it means, and what it shows.
 *
 * In: an IANA zone, a day and a time of day, or an instant. Out: the other of the two.
 * Surprise: twice a year a wall clock is not what it seems. A time that is left out means the instant at which the clock
 * jumps over it; a time that comes twice means the first of the two.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MINUTE = 60_000;

/** Making one costs far more than using it, and a digest asks many times. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** How far the zone's clock is ahead of UTC at an instant, both in milliseconds. Throws on a zone that does not exist. */
export function offsetAt(zone: string, instant: number): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const parts = clockOf(zone).formatToParts(whole);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    read("year"),
    read("month") - 1,
    read("day"),
    read("hour"),
    read("minute"),
    read("second"),
  );
  return wall - whole;
}

/** The calendar day (YYYY-MM-DD) in the zone. */
export function dayIn(zone: string, instant: number): string {
  return new Date(instant + offsetAt(zone, instant)).toISOString().slice(0, 10);
}

/** When the zone's clock shows so many minutes after midnight of the day; in milliseconds. */
export function instantOf(zone: string, day: string, minutes: number): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE;
  const before = offsetAt(zone, wall - DAY);
  const after = offsetAt(zone, wall + DAY);
  const meant = [wall - before, wall - after].filter((instant) => instant + offsetAt(zone, instant) === wall);
  if (meant.length > 0) return Math.min(...meant);
  return findJump(zone, wall - Math.max(before, after), wall - Math.min(before, after));
}

/** The first instant with the later offset: between the two, which are at most a day apart, the clock changes once. */
function findJump(zone: string, from: number, to: number): number {
  let [low, high] = [from, to];
  const later = offsetAt(zone, to);
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(zone, middle) === later) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The zone in the spelling of its list, for any spelling of it ("europe/dublin", "utc"); null for what is no place on a
 * clock's map. A bare offset ("+02:00", "EST") is refused: it forgets summer time.
 */
export function readZone(typed: string): string | null {
  const wanted = typed.trim().replaceAll(" ", "_").toLowerCase();
  if (wanted === "utc" || wanted === "etc/utc") return "UTC";
  if (!wanted.includes("/") || wanted.startsWith("etc/")) return null;
  const listed = Intl.supportedValuesOf("timeZone").find((zone) => zone.toLowerCase() === wanted);
  if (listed) return listed;
  try {
    // An older or newer name of a place that is on the list under another one.
    return new Intl.DateTimeFormat("en-US", { timeZone: wanted }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
