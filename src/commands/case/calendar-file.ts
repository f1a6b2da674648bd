/**
 * Days that are due, as a calendar file people can open.
 *
 * In: a case's name and its deadlines. Out: the text of an .ics file (RFC 5545).
 * Surprise: a deadline is a whole day and no hour. Courts count days where they sit, and a calendar that turned the day
 * into an instant would show it to half the world on the day before.
 */
import { createHash } from "node:crypto";
import ical, { ICalEventTransparency } from "ical-generator";
import { spanOf } from "../../cases/day.ts";
import type { DueDay } from "../../cases/deadlines.ts";

/** `stamp` is when the file is made. A month that is due lies on its last day, and says so. */
export function calendarFile(caseName: string, due: readonly DueDay[], stamp: Date): string {
  const calendar = ical({ name: `${caseName}: deadlines`, prodId: "//Court Crier//Deadlines//EN" });
  for (const { day, what, from, url } of due) {
    const event = calendar.createEvent({
      id: createHash("sha256").update(`${caseName}\n${day}\n${what}`).digest("hex").slice(0, 32),
      stamp,
      start: new Date(`${spanOf(day).last}T00:00:00Z`),
      allDay: true,
      timezone: "UTC",
      summary: `${caseName}: ${what}`,
      description: `From: ${from}.${day.length < 10 ? " Only the month is known." : ""} Check the docket before you rely on it.`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (url !== null) event.url(url);
  }
  return calendar.toString();
}
