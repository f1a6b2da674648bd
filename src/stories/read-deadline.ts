/**
 * What somebody must do, and by when.
 *
 * In: sentences, the days read from them, the event's day. Out: a day and what is due, in the text's own words.
 * Surprise: "within 14 days" is counted only from an event day we know, and the words say that we counted: by the rule of
 * the court where we know a federal one, else in plain calendar days. Docket entries, and days that articles tell without
 * saying whose duty it is, are read by read-due-dates.ts.
 */
import { addDays } from "../cases/day.ts";
import { courtKey } from "../items/court-key.ts";
import type { Item } from "../items/item.ts";
import { countCourtDays, countingRule } from "./court-days.ts";
import type { Deadline, EventDay } from "./event-frame.ts";
import type { DayMention } from "./read-days.ts";
import { type DueDate, readDueDates } from "./read-due-dates.ts";

const DUTY =
  /\b(?:must|order(?:s|ed)|told|tells|have|has|gave|gives|given|wants|requires?d?|due|deadline|direct(?:s|ed)|shall|instruct(?:s|ed)|ask(?:s|ed))\b/i;
const WITHIN =
  /\bwithin (?:(\d{1,3})|(?:[a-z-]+ \((\d{1,3})\)))[ -](day|week|month)s?\b|\b(?:has|have|given|gets?) (\d{1,3}) (day|week|month)s? to\b/i;
const LONGEST = 120;

/** The first deadline the texts set, or null. Days already past at publication are background, not deadlines. */
export function readDeadline(
  texts: readonly string[],
  days: readonly DayMention[],
  eventDay: EventDay | null,
  published: string,
  court: string | null = null,
): Deadline | null {
  for (const [place, text] of texts.entries()) {
    const due = days.find((day) => day.place === place && day.use === "deadline" && day.precision === "day");
    if (due && due.day >= published && DUTY.test(text)) return { day: due.day, what: dutyIn(text, due) };
    const within = WITHIN.exec(text);
    if (within && eventDay?.precision === "day" && place <= 4 && DUTY.test(text)) {
      const count = Number(within[1] ?? within[2] ?? within[4]);
      const unit = (within[3] ?? within[5] ?? "day").toLowerCase();
      const counted = count * (unit === "week" ? 7 : unit === "month" ? 30 : 1);
      const byRule = court && courtKey(court) && unit !== "month";
      const period = byRule ? countCourtDays(eventDay.day, counted, countingRule(court)) : null;
      const day = period?.day ?? addDays(eventDay.day, counted);
      const what = dutyIn(text, { start: within.index, end: within.index + within[0].length });
      return {
        day,
        what: `${what} (${within[0]}; our count${period ? `: ${period.rule}` : " in calendar days"})`,
        isComputed: true,
      };
    }
  }
  return null;
}

/**
 * The first day to come that an article says something is due, as courts, agencies and newspapers word it. No period is
 * counted: an article's own day is no order's.
 */
export function readToldDeadline(texts: readonly string[], published: string): Deadline | null {
  const told = readDueDates(texts.join("\n"), { written: published, orderDay: null });
  return firstDeadline(told.filter(({ day, what }) => day >= published && what !== ""));
}

/** Every day that a docket entry sets or takes off. `entered` is the day it was filed where the court sits. */
export function readEntryDues(item: Pick<Item, "docket" | "text" | "title">, entered: string): DueDate[] {
  return readDueDates(item.text || item.title, {
    written: entered,
    orderDay: entered,
    court: item.docket?.court ?? null,
    docket: item.docket?.caseNumber ?? null,
  });
}

/** The first deadline that stands; hearings, and days asked for or taken off, are none. */
export function firstDeadline(dues: readonly DueDate[]): Deadline | null {
  const due = dues.find(({ kind, standing }) => kind === "deadline" && standing === "set");
  if (!due) return null;
  const { day, what, rule } = due;
  return due.isComputed ? { day, what, isComputed: true, rule } : { day, what };
}

/** The duty around a date: "both Microsoft and federal prosecutors to advise her how to proceed". */
function dutyIn(text: string, date: { start: number; end: number }): string {
  const before = text
    .slice(0, date.start)
    .replace(/[\s,]*\b(?:by|until|till|before|on|no later than|due)\s*(?:the\s*)?(?:end of\s*)?$/i, "")
    .replace(/\s+(?:(?:is|are|was|were|will be)\s*)?(?:due)?$/i, "");
  const ordered =
    /\b(?:order(?:ed|s)|told|tells|directed|directs|instructed|gave|gives|wants|asked|asks|requires?|required)\s+((?:(?!\bthat\b)[^.;])+\bto\b[^.;]+)$/i.exec(
      before,
    );
  const obliged = /((?:[\p{L}'’-]+ ){1,5}(?:must|have|has to|shall)\b[^.;]*)$/iu.exec(before);
  const clause = (
    ordered?.[1] ??
    obliged?.[1] ??
    before.split(/[;:]|, (?:and|but) /).at(-1) ??
    before
  ).trim();
  const after =
    clause.split(/\s+/).length <= 3
      ? text
          .slice(date.end)
          .replace(/[.;].*$/s, "")
          .replace(/^,/, "")
      : "";
  return shorten(
    `${clause}${after}`.trim().replace(/^(?:with|without|after|before|in|for) [^,]{1,30}, /i, ""),
  );
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST - 1);
  return `${cut.slice(0, cut.lastIndexOf(" "))}…`;
}
