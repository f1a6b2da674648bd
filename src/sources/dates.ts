/**
 * Dates as feeds write them.
 *
 * In: any text that was meant as a date. Out: an ISO 8601 instant in UTC, or null.
 * Surprise: JavaScript's own parser is not used. It reads "2014" in local time, knows four zones, and accepts
 * 31 February.
 */
import { monthOf } from "./month-names.ts";

/** Minutes east of UTC. IST is left out: it means three different things. */
const ZONES: Record<string, number> = {};
for (const [hours, names] of [
  [0, "Z UT UTC GMT WET"],
  [1, "BST CET MET WEST MEZ"],
  [2, "CEST MEST EET MESZ SAST"],
  [3, "EEST MSK"],
  [4, "MSD"],
  [5.5, "SLST"],
  [7, "ICT"],
  [8, "SGT HKT AWST"],
  [9, "JST KST"],
  [9.5, "ACST"],
  [10, "AEST CHST"],
  [10.5, "ACDT"],
  [11, "AEDT"],
  [12, "NZST"],
  [13, "NZDT"],
  [-2.5, "NDT"],
  [-3, "ADT BRT ART"],
  [-3.5, "NST"],
  [-4, "AST EDT"],
  [-5, "EST CDT ET"],
  [-6, "CST MDT CT"],
  [-7, "MST PDT MT"],
  [-8, "PST AKDT PT"],
  [-9, "AKST HDT"],
  [-10, "HST"],
] as const) {
  for (const name of names.split(" ")) ZONES[name] = hours * 60;
}

const CLOCK = "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?(?![a-z]))?";
const ZONE = "\\s*\\(?((?:gmt|utc?|z)?\\s*[+-]\\s?\\d{1,2}:?(?:\\d{2})?|[a-z]{1,5})?\\b.*";
const ISO = /^(-?\d{4})-?(?:(\d{1,2})(?:-?(\d{1,2}))?)?(?:(?:[t\s,]+|$)(?:at\s+)?(.*))?$/;
/** "T194821Z": the basic format of ISO 8601, without colons. */
const BASIC_CLOCK = /^(\d{2})(?:(\d{2})(?:(\d{2})(?:[.,]\d+)?)?(?=$|\s|z|[+-]\d)|(?=z|[+-]\d))/;
/** Korean, Japanese and Chinese publishers; the half of the day stands before the hour. */
const EAST_ASIAN =
  /^(\d{4})(?:[-./]|\s?[년年])\s?(\d{1,2})(?:[-./]|\s?[월月])\s?(\d{1,2})(?:[일日])?\s*(오전|오후|午前|午後)?\s*(.*)$/u;
const EAST_ASIAN_WORDS = /[년年일日]|오전|오후|午前|午後/u;
const SEOUL_MINUTES = 9 * 60;
const ORDINAL = /^(\d{4})-(\d{3})$/;
const WEEK = /^(\d{4})-?w(\d{2})(?:-?(\d))?$/;
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|\.|º)?[\s-]+(?:de\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+)?(\d{2,4})(?:[\s,t-]+(?:at\s+)?(.*))?$/u;
const MONTH_ONLY = /^(\p{L}+)\.?,?\s+(\d{4})$/u;
const MONTH_IN_ISO = /^(\d{4})-(\p{L}+)-(\d{1,2})(?:[t\s]+(.*))?$/u;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:[\s,]+(.*))?$/;
const MONTH_FIRST = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,]+(?:at\s+)?(.*))?$/u;
const ASCTIME = /^(\p{L}+)\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s+(?:([a-z]{1,5})\s+)?(\d{4})$/u;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[\s,]+(.*))?$/;
const SLASHED_YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[\s,]+(.*))?$/;
const TIME = new RegExp(`^(?:${CLOCK})?${ZONE}$`, "i");

/** The instant a date text means; a missing zone is read as UTC, a missing time as midnight. Null when unreadable. */
export function parseDate(text: string): string | null {
  const folded = text
    .slice(0, 100)
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^\p{L}+\.?,\s*|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\s+(?=\d|\p{L}{3})/u, "");
  if (/^\d{9,10}$/.test(folded)) return toIso(Number(folded) * 1000);
  if (/^\d{13}$/.test(folded)) return toIso(Number(folded));
  let match = ORDINAL.exec(folded);
  if (match) return instant(Number(match[1]), 0, Number(match[2]), "", 366);
  match = WEEK.exec(folded);
  if (match) return weekInstant(Number(match[1]), Number(match[2]), Number(match[3] ?? 1));
  match = EAST_ASIAN_WORDS.test(folded) ? EAST_ASIAN.exec(folded) : null;
  if (match) return eastAsianInstant(match);
  match = ISO.exec(folded) ?? SLASHED_YEAR_FIRST.exec(folded);
  if (match) return instant(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1), match[4]);
  match = DAY_FIRST.exec(folded);
  if (match) return instant(fullYear(match[3]), monthOf(match[2]), Number(match[1]), match[4]);
  match = MONTH_FIRST.exec(folded);
  if (match) return instant(Number(match[3]), monthOf(match[1]), Number(match[2]), match[4]);
  match = MONTH_ONLY.exec(folded);
  if (match) return instant(Number(match[2]), monthOf(match[1]), 1, "");
  match = MONTH_IN_ISO.exec(folded);
  if (match) return instant(Number(match[1]), monthOf(match[2]), Number(match[3]), match[4]);
  // Day first: nobody writes dots with the month in front.
  match = DOTTED.exec(folded);
  if (match) return instant(Number(match[3]), Number(match[2]) - 1, Number(match[1]), match[4]);
  match = ASCTIME.exec(folded);
  if (match)
    return instant(Number(match[5]), monthOf(match[1]), Number(match[2]), `${match[3]} ${match[4] ?? ""}`);
  match = SLASHED.exec(folded);
  if (match) {
    // Court software in the United States writes month first; a first number above 12 can only be a day.
    const [first, second] = [Number(match[1]), Number(match[2])];
    return instant(
      Number(match[3]),
      (first > 12 ? second : first) - 1,
      first > 12 ? first : second,
      match[4],
    );
  }
  return null;
}

function instant(
  year: number,
  month: number,
  day: number,
  time: string | undefined,
  lastDay = 31,
): string | null {
  if (!(month >= 0 && month < 12 && day >= 1 && day <= lastDay && year > 0)) return null;
  const clock = (time ?? "")
    .trim()
    .replace(BASIC_CLOCK, (_all, ...part) => [part[0], part[1] ?? "00", part[2] ?? "00"].join(":"));
  const [, hourText, minute, second, half, zone] = TIME.exec(clock) ?? [];
  let hour = Number(hourText ?? 0);
  if (half) hour = (hour % 12) + (half.startsWith("p") ? 12 : 0);
  if (hour > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 61) return null;
  const at = new Date(0);
  at.setUTCFullYear(year, month, day);
  // 30 February rolls over into March; only the ordinal form may.
  if (lastDay === 31 && at.getUTCMonth() !== month) return null;
  at.setUTCHours(hour, Number(minute ?? 0) - zoneMinutes(zone), Math.min(Number(second ?? 0), 59));
  return toIso(at.getTime());
}

/** Korean publishers give no zone and mean their own, of which there is one. */
function eastAsianInstant([text, year, month, day, half, time = ""]: RegExpExecArray): string | null {
  const clock = time
    .replace(/\s?[시분時点]\s?/gu, ":")
    .replace(/[초秒]/gu, "")
    .replace(/:\s*$/, "");
  const said = half === undefined ? clock : `${clock} ${/오후|午後/u.test(half) ? "pm" : "am"}`;
  const at = instant(Number(year), Number(month) - 1, Number(day), said);
  const isKorean = time !== "" && /[년오]/u.test(text);
  return at !== null && isKorean ? toIso(Date.parse(at) - SEOUL_MINUTES * 60_000) : at;
}

function weekInstant(year: number, week: number, weekday: number): string | null {
  const january4 = new Date(Date.UTC(year, 0, 4));
  const monday = january4.getTime() - ((january4.getUTCDay() + 6) % 7) * 86_400_000;
  return week >= 1 && week <= 53 ? toIso(monday + ((week - 1) * 7 + weekday - 1) * 86_400_000) : null;
}

function zoneMinutes(zone: string | undefined): number {
  if (!zone) return 0;
  const offset = /([+-])\s?(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!offset) return ZONES[zone.toUpperCase()] ?? 0;
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  return minutes > 15 * 60 ? 0 : offset[1] === "-" ? -minutes : minutes;
}

function fullYear(text: string | undefined): number {
  const year = Number(text);
  if ((text ?? "").length > 2) return (text ?? "").length === 3 ? year + 1900 : year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function toIso(milliseconds: number): string | null {
  const at = new Date(milliseconds);
  const year = at.getUTCFullYear();
  return year >= 1970 && year <= 9999 ? at.toISOString() : null;
}
