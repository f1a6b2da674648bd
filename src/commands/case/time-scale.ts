/**
 * Where a day lies on a line, to scale.
 *
 * In: events of a timeline, the ends of the line in pixels. Out: a place for every day, and the years to mark.
 * Surprise: a month or a year is put in its middle, which is the least wrong place for it.
 */
import type { TimelineEntry } from "../../cases/case-file.ts";

const DAY_MS = 86_400_000;
/** Two labels nearer than this would touch. */
const LABEL_ROOM = 44;

export interface Scale {
  at(instant: number): number;
  /** The first of January of every year in between; no label where there is no room for it. */
  years: { x: number; label: string | null }[];
}

/** Milliseconds since 1970 of a day, or the middle of a month or a year. */
export function instantOf(date: string): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return Date.UTC(year, 6, 2);
  return Date.UTC(year, month - 1, day ?? 15);
}

/** `events` may be one; it then lies in the middle. */
export function scaleOf(events: readonly Pick<TimelineEntry, "date">[], left: number, right: number): Scale {
  const instants = events.map(({ date }) => instantOf(date));
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  // Room for the marks at both ends, and for a case of a single day.
  const margin = Math.max((last - first) * 0.03, 20 * DAY_MS);
  const [from, to] = [first - margin, last + margin];
  const at = (instant: number) =>
    Math.round((left + ((instant - from) / (to - from)) * (right - left)) * 10) / 10;
  const years: Scale["years"] = [];
  let labelled = Number.NEGATIVE_INFINITY;
  for (let year = new Date(from).getUTCFullYear() + 1; Date.UTC(year, 0) <= to; year += 1) {
    const x = at(Date.UTC(year, 0));
    const hasRoom = x - labelled >= LABEL_ROOM && x >= left && x <= right;
    if (hasRoom) labelled = x;
    years.push({ x, label: hasRoom ? String(year) : null });
  }
  return { at, years };
}
