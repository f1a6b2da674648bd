/**
 * Wall-clock times of Washington and New York as instants.
 *
 * In: a day and a time as a clock on the wall there shows it. Out: an ISO 8601 instant in UTC.
 * Surprise: the Supreme Court and Congress write no zone at all, and an evening filing there is the next day in UTC.
 */
const MINUTE = 60_000;
/** Daylight saving time first: in the hour that occurs twice in November it is the earlier of the two. */
const OFFSETS = [4 * 60 * MINUTE, 5 * 60 * MINUTE];

const WALL = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "America/New_York",
  dateStyle: "short",
  timeStyle: "medium",
});

/** `day` is "2018-04-17", `time` "12:17:16" with or without ".123"; null when they are no day or no time. */
export function easternInstant(day: string, time = "00:00:00"): string | null {
  const wall = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(wall)) return null;
  const wanted = new Date(wall).toISOString().slice(0, 19).replace("T", " ");
  const offset = OFFSETS.find((one) => WALL.format(wall + one) === wanted);
  // The hour that is left out in March: the clock was not put forward yet.
  return new Date(wall + (offset ?? 5 * 60 * MINUTE)).toISOString();
}
