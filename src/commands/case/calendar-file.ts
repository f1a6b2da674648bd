/**
 * Days that are due, as a calendar file people can open.
 *
 * In: a case's name, its deadlines and sittings. Out: the text of an .ics file (RFC 5545).
 * Surprise: a deadline is a whole day and no hour. Courts count days where they sit, and a calendar that turned the day
 * into an instant would show it to half the world on the day before. A sitting has its hour in the court's own zone.
 */
import { createHash } from "node:crypto";
import ical, { ICalEventTransparency } from "ical-generator";
import { spanOf } from "../../cases/day.ts";
import type { DueDay } from "../../cases/deadlines.ts";
import { CALENDAR } from "../../words/calendar-words.ts";
import { DOCKET } from "../../words/docket-words.ts";
import type { Language } from "../../words/language.ts";
import { zoneComponent } from "./zoned-time.ts";

/** `stamp` is when the file is made. A month that is due lies on its last day, and says so. */
export function calendarFile(
  caseName: string,
  due: readonly DueDay[],
  stamp: Date,
  language: Language,
): string {
  const words = CALENDAR[language];
  const years = due.map(({ day }) => Number(day.slice(0, 4)));
  const calendar = ical({
    name: `${caseName}: ${words.deadlines}`,
    prodId: "//Court Crier//Deadlines//EN",
    timezone: { name: null, generator: (zone) => zoneComponent(zone, years) },
  });
  for (const one of due) {
    const { day, what, url } = one;
    const event = calendar.createEvent({
      id: createHash("sha256").update(`${caseName}\n${day}\n${what}`).digest("hex").slice(0, 32),
      stamp,
      ...whenOf(one),
      summary: `${caseName}: ${what}`,
      description: `${sayOrigin(one, language)} ${words.check}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (url !== null) event.url(url);
  }
  return calendar.toString();
}

function whenOf({ day, sitting }: DueDay): { start: Date; allDay: boolean; timezone: string } {
  const { last } = spanOf(day);
  if (!sitting?.time) return { start: new Date(`${last}T00:00:00Z`), allDay: true, timezone: "UTC" };
  // Without a Z: with a zone named, the writer takes the hour that a Date shows on this machine's own clock.
  return { start: new Date(`${last}T${sitting.time}:00`), allDay: false, timezone: sitting.zone };
}

function sayOrigin({ day, from, isComputed, rule }: DueDay, language: Language): string {
  const words = CALENDAR[language];
  const computed = isComputed ? ` ${words.computed}${rule ? `: ${rule}` : ""}.` : "";
  return `${words.from}: ${from ?? DOCKET[language].caseFile}.${computed}${day.length < 10 ? ` ${words.onlyMonth}` : ""}`;
}
