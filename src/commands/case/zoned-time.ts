/**
 * A court's clock, for people and for calendars.
 *
 * In: an IANA zone. Out: its place in words, and its rules as calendar files want them.
 * Surprise: a calendar file must bring its zone's rules along (RFC 5545, 3.6.5). They are read off the clock itself, year by
 * year, as the offsets of the one or two changes in it.
 */

import { offsetAt } from "../../cases/zone-clock.ts";

/** "New York" for "America/New_York". */
export function placeOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** The zone as a calendar file describes it, for the given years. */
export function zoneComponent(zone: string, years: readonly number[]): string {
  const first = Math.min(...years) - 1;
  const last = Math.max(...years);
  const start = Date.UTC(first, 0, 1);
  const changes = [{ at: start, from: offsetAt(zone, start), to: offsetAt(zone, start) }];
  for (let year = first; year <= last; year += 1) changes.push(...changesIn(zone, year));
  const standard = Math.min(...changes.map(({ to }) => to));
  const parts = changes.flatMap(({ at, from, to }) => {
    const name = to === standard ? "STANDARD" : "DAYLIGHT";
    return [
      `BEGIN:${name}`,
      `DTSTART:${compact(at + from)}`,
      `TZOFFSETFROM:${sayOffset(from)}`,
      `TZOFFSETTO:${sayOffset(to)}`,
      `END:${name}`,
    ];
  });
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...parts, "END:VTIMEZONE"].join("\r\n");
}

function changesIn(zone: string, year: number) {
  const changes: { at: number; from: number; to: number }[] = [];
  for (let month = 0; month < 12; month += 1) {
    let low = Date.UTC(year, month, 1);
    let high = Date.UTC(year, month + 1, 1);
    const from = offsetAt(zone, low);
    const to = offsetAt(zone, high);
    if (from === to) continue;
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 120_000) * 60_000;
      if (offsetAt(zone, middle) === from) low = middle;
      else high = middle;
    }
    changes.push({ at: high, from, to });
  }
  return changes;
}

function compact(instant: number): string {
  return new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, "");
}

function sayOffset(ms: number): string {
  const minutes = Math.abs(ms) / 60_000;
  const two = (count: number) => String(Math.floor(count)).padStart(2, "0");
  return `${ms < 0 ? "-" : "+"}${two(minutes / 60)}${two(minutes % 60)}`;
}
