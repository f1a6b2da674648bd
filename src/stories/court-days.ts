/**
 * Counting days as federal courts do.
 *
 * In: a day, a number of days, the court. Out: the day a period ends, with the rule in words.
 * Surprise: weekends and holidays count inside the period; only its last day moves, and only when it falls on one of
 * them. A date that a judge names is never moved: these rules are for periods.
 * Fed. R. Civ. P. 6(a)(1) and (6), Fed. R. Crim. P. 45(a), Fed. R. App. P. 26(a), Fed. R. Bankr. P. 9006(a), Sup. Ct. R. 30.1;
 * holidays of 5 U.S.C. 6103(a), the day off for one on a weekend by 5 U.S.C. 6103(b) and Executive Order 11582. State
 * holidays, which Rule 6(a)(6)(C) counts as well, and days a clerk's office was closed are not known here.
 */
import { addDays, formatDay, weekdayOf } from "../cases/day.ts";
import { courtKey } from "../items/court-key.ts";

/** Which rule counts: by the court, and for a district court by whether the docket is criminal. */
export function countingRule(court: string | null, docket: string | null = null): string {
  const key = court && (courtKey(court) ?? court.toLowerCase());
  if (key === "scotus") return "Sup. Ct. R. 30.1";
  if (key && /^ca(?:\d|dc|fed)/.test(key)) return "Fed. R. App. P. 26(a)";
  if (key && /^[a-z]{2}[nsewmc]?b$|^bap\d/.test(key)) return "Fed. R. Bankr. P. 9006(a)";
  if (docket && /\d[-\s]?(?:cr|crim|mj|mag)\b/i.test(docket)) return "Fed. R. Crim. P. 45(a)";
  return "Fed. R. Civ. P. 6(a)";
}

/** Whether federal courts are closed that day: a weekend or a legal holiday; its name, or null. */
export function closedOn(day: string): string | null {
  const weekday = weekdayOf(day);
  if (weekday === "Saturday" || weekday === "Sunday") return weekday;
  return holidaysOf(Number(day.slice(0, 4))).get(day) ?? null;
}

export interface CountedPeriod {
  day: string;
  /** "14 days from 29 August 2014" with the move, when there was one: "…; Saturday, moved to Monday by Fed. R. …". */
  rule: string;
}

/**
 * The last day of a period of `count` days that begins the day after `from` (YYYY-MM-DD). A negative count runs backward,
 * and then the last day moves backward as well (Rule 6(a)(5)).
 */
export function countCourtDays(from: string, count: number, rule: string, said?: string): CountedPeriod {
  const counted = addDays(from, count);
  const step = count < 0 ? -1 : 1;
  let day = counted;
  const closed: string[] = [];
  for (let why = closedOn(day); why !== null; why = closedOn(day)) {
    if (!closed.includes(why)) closed.push(why);
    day = addDays(day, step);
  }
  const period =
    said ?? `${Math.abs(count)} day${Math.abs(count) === 1 ? "" : "s"} ${count < 0 ? "before" : "from"}`;
  const words = `${period} ${formatDay(from)}`;
  if (day === counted) return { day, rule: `${words}, counted by ${rule}` };
  return { day, rule: `${words}; ends on ${closed.join(" and ")}, moved to ${weekdayOf(day)} by ${rule}` };
}

const YEARS = new Map<number, Map<string, string>>();

/** Federal holidays of a year as observed, by day; includes the last day of a year observed for 1 January. */
export function holidaysOf(year: number): Map<string, string> {
  const known = YEARS.get(year);
  if (known) return known;
  const days = new Map<string, string>();
  const fixed: [string, string, number][] = [
    [`${year}-01-01`, "New Year's Day", 0],
    [`${year}-06-19`, "Juneteenth", 2021],
    [`${year}-07-04`, "Independence Day", 0],
    [`${year}-11-11`, "Veterans Day", 0],
    [`${year}-12-25`, "Christmas Day", 0],
    [`${year + 1}-01-01`, "New Year's Day", 0],
  ];
  for (const [day, name, since] of fixed) {
    if (year < since) continue;
    const weekday = weekdayOf(day);
    const observed = weekday === "Saturday" ? addDays(day, -1) : weekday === "Sunday" ? addDays(day, 1) : day;
    for (const one of [day, observed]) if (one.startsWith(`${year}`)) days.set(one, name);
  }
  if (year >= 1986) days.set(nth(year, 1, "Monday", 3), "Martin Luther King Jr. Day");
  days.set(nth(year, 2, "Monday", 3), "Washington's Birthday");
  days.set(nth(year, 5, "Monday", -1), "Memorial Day");
  days.set(nth(year, 9, "Monday", 1), "Labor Day");
  days.set(nth(year, 10, "Monday", 2), "Columbus Day");
  days.set(nth(year, 11, "Thursday", 4), "Thanksgiving Day");
  YEARS.set(year, days);
  return days;
}

/** The nth such weekday of a month; -1 is the last. */
function nth(year: number, month: number, weekday: string, count: number): string {
  const pad = (number: number) => String(number).padStart(2, "0");
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  let day = count > 0 ? `${year}-${pad(month)}-01` : `${year}-${pad(month)}-${lastDay}`;
  while (weekdayOf(day) !== weekday) day = addDays(day, count > 0 ? 1 : -1);
  return count > 0 ? addDays(day, 7 * (count - 1)) : day;
}
