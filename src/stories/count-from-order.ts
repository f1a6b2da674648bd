/**
 * Periods that a court sets in days: "within fourteen days of the date of this order".
 *
 * In: a text, the day of the order, the rule by which days are counted. Out: the day each period ends, with its place.
 * Surprise: a period that runs from something whose day we do not know ("after service", "of entry of judgment") gives no
 * day at all; guessing that it runs from the order would invent a deadline.
 */
import { addDays, formatDay } from "../cases/day.ts";
import { countCourtDays } from "./court-days.ts";
import { findDates } from "./find-dates.ts";

export interface Period {
  day: string;
  rule: string;
  start: number;
  end: number;
  text: string;
}

const WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  "twenty-one": 21,
  "twenty-eight": 28,
  thirty: 30,
  forty: 40,
  "forty-five": 45,
  sixty: 60,
  ninety: 90,
  a: 1,
};
const COUNT = `(?:(?<word>${Object.keys(WORDS)
  .filter((word) => word !== "a")
  .join("|")}|a(?= week| month))(?: \\((?<figure>\\d{1,3})\\))?|(?<plain>\\d{1,3}))`;
const UNIT = "(?<unit>hour|day|week|month)s?";
const PERIOD = new RegExp(
  `\\b(?:(?:with)?in(?: the next)? |not? later than |no more than |(?:has|have|had|given|gives?|gave|gets?|granted|allowed)\\b(?: \\S+){0,4}? |(?:due|respond|file[ds]?|comply|answer|reply|shall|must)\\b(?: \\S+){0,6}? )(?<period>(?:an additional )?${COUNT}[ -](?:calendar |business )?${UNIT})(?![-\\w])`,
  "gi",
);
/** What it runs from, right behind the period. */
const FROM_ORDER =
  /^\s*(?:\(\w+\)\s*)?(?:(?:of|from|after|following)\s+(?:(?:the )?(?:date|entry|issuance|filing|service|day) (?:of|on which|that) ){0,2}(?:(?:this|today's|such)\s+(?:[\w-]+ ){0,2}?(?:order|ruling|decision|opinion|entry|notice|date|letter)|(?:the|its|that)\s+(?:(?:court's|clerk's|present|instant|above|foregoing) ){0,2}(?:order|ruling|decision|opinion|entry|notice|letter)(?!,? (?:granting|denying|resolving|deciding|disposing|on (?:the|any|all|[a-z]+[’']s?)|dated|appealed|issued on|entered on|in (?:No|Case))\b))|(?:of|from) (?:today|now|the date hereof|entry hereof)|hereof|from (?:the )?date of (?:this )?(?:order|entry))\b/i;
const FROM_DATE = /^\s*(?:of|from|after|following)\s+(?=(?:[A-Z][a-z]+,? )?(?:\d|[A-Z][a-z]{2,8}\.? \d))/;
const FROM_ELSEWHERE =
  /^\s*(?:of|from|after|following|before|prior to|preceding|thereafter|ago|old|later)\b/i;
const LASTED = /\b(?:trial|hearing|for|last(?:ed|s)?|extension of|after|nearly|about|over)\s*$/i;

/** "The rule gives a party 14 days": what holds for everybody is no order. */
const RULE_GIVES =
  /\b(?:rules?|law|statute|act|regulations?|code|section) (?:[\d.()§a-z]+ )?(?:gives?|allows?|provides?|requires?|sets?|grants?|permits?)\b[^.;]*$/i;

/** Every period counted from `from`, the day of the order or of the report's event; none where it is not known. */
export function countFromOrder(text: string, from: string | null, rule: string): Period[] {
  const periods: Period[] = [];
  for (const match of text.matchAll(PERIOD)) {
    const groups = match.groups ?? {};
    const count = Number(groups.figure ?? groups.plain ?? WORDS[(groups.word ?? "").toLowerCase()]);
    const unit = (groups.unit ?? "day").toLowerCase();
    const start = match.index + match[0].length - (groups.period ?? "").length;
    let end = match.index + match[0].length;
    const after = text.slice(end, end + 90);
    if (RULE_GIVES.test(text.slice(Math.max(0, match.index - 80), start))) continue;
    if (!(count > 0) || LASTED.test(text.slice(0, match.index)) || /business/i.test(groups.period ?? ""))
      continue;
    const stated = FROM_DATE.exec(after);
    const date = stated && findDates(after.slice(stated[0].length), from ?? "2000-01-01")[0];
    let anchor = from;
    let ofWhat = "the order of";
    if (stated && date && date.start === 0 && (from !== null || date.isYearStated)) {
      anchor = date.day;
      ofWhat = "";
      end += stated[0].length + date.end;
    } else {
      const ordered = FROM_ORDER.exec(after);
      if (!ordered && (FROM_ELSEWHERE.test(after) || isOfEarlier(text, start, from))) continue;
      end += ordered?.[0].length ?? 0;
    }
    if (anchor === null) continue;
    const said = `${groups.period?.replace(/\s*\(\d+\)/, "")} from ${ofWhat}`.trim();
    const read = countPeriod(anchor, count, unit, rule, said);
    const begin = match.index + Math.max(0, match[0].search(/(?:with)?in |no |not /i));
    periods.push({
      ...read,
      start: Math.min(begin, start),
      end,
      text: text.slice(Math.min(begin, start), end),
    });
  }
  return periods;
}

/** How long after a day an order may be entered that still speaks of it as its own, in days. */
const ENTERED_LATE = 5;

/** "On 7 November I gave him thirty days", in an order of December: that period ran from November. */
function isOfEarlier(text: string, start: number, from: string | null): boolean {
  if (from === null) return false;
  const said = text.slice(Math.max(0, start - 200), start);
  const opening = /(?:^|[.;)] )((?:On|In) [^.;]*)$/.exec(said)?.[1] ?? "";
  return findDates(opening, from).some(({ day }) => day < addDays(from, -ENTERED_LATE));
}

function countPeriod(from: string, count: number, unit: string, rule: string, said: string) {
  if (unit === "month") {
    // The rules count days; a month is the same date in a later month, then moved like any last day.
    const month = Number(from.slice(5, 7)) - 1 + count;
    const first = new Date(Date.UTC(Number(from.slice(0, 4)), month, 1)).toISOString().slice(0, 8);
    const lastDate = new Date(Date.UTC(Number(from.slice(0, 4)), month + 1, 0)).getUTCDate();
    const day = `${first}${String(Math.min(Number(from.slice(8)), lastDate)).padStart(2, "0")}`;
    const moved = countCourtDays(addDays(day, -1), 1, rule);
    return moved.day === day
      ? { day, rule: `${said} ${formatDay(from)}` }
      : { day: moved.day, rule: `${said} ${formatDay(from)}; ${moved.rule.split("; ")[1]}` };
  }
  const days = unit === "week" ? count * 7 : unit === "hour" ? Math.ceil(count / 24) : count;
  return countCourtDays(from, days, rule, said);
}
