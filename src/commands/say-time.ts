/**
 * How long ago, how soon, and how fresh what we know is.
 *
 * In: ISO instants and now. Out: a few words. Surprise: mostly words and no Discord timestamps, for these answers are
 * read once, by one person, at the moment they are given.
 */
import { addDays, dayOf } from "../cases/day.ts";
import type { SourceWithState } from "../storage/store.ts";
import type { Language } from "../words/language.ts";
import { sayDistance as sayUnits, sayWeekday } from "../words/say-days.ts";
import { saySince } from "../words/say-when.ts";
import { TIME } from "../words/time-words.ts";

const MINUTE = 60;

/** "4 minutes ago", "in 2 days", "just now" within a minute. */
export function sayDistance(iso: string, now: Date, language: Language = "en"): string {
  const seconds = (Date.parse(iso) - now.getTime()) / 1000;
  if (Math.abs(seconds) >= MINUTE) return sayUnits(seconds, language);
  return seconds > 5 ? TIME[language].withinAMinute : TIME[language].justNow;
}

/** How long something has been so: "for 4 minutes", "for 2 days". */
export function sayDuring(iso: string, now: Date, language: Language = "en"): string {
  const words = TIME[language];
  const isLonger = now.getTime() - Date.parse(iso) >= MINUTE * 1000;
  return isLonger ? words.during(sayDistance(iso, now, language)) : words.lessThanAMinute;
}

/** The instant itself, which Discord shows in each reader's own time zone: for when it is the answer, not its frame. */
export function sayInstant(iso: string): string {
  return `<t:${Math.floor(Date.parse(iso) / 1000)}:f>`;
}

/** The hour, in each reader's own time zone, and how far it is: "16:20 (in 20 minutes)". */
export function sayHour(iso: string): string {
  const seconds = Math.floor(Date.parse(iso) / 1000);
  return `<t:${seconds}:t> (<t:${seconds}:R>)`;
}

/**
 * "12 feeds, last answer 4 minutes ago, 1 failing since Tuesday": how far an answer about today can be trusted. The bundled history
 * is not counted, and a visit that nobody answered makes nothing fresher.
 */
export function sayFreshness(
  sources: readonly SourceWithState[],
  now: Date,
  language: Language = "en",
): string {
  const words = TIME[language];
  const live = sources.filter(({ source }) => !source.isHistory);
  if (live.length === 0) return words.noFeeds;
  const last = live
    .flatMap(({ state }) => state.lastOkAt ?? [])
    .sort()
    .at(-1);
  const fresh = last === undefined ? words.noneAnswered : words.lastAnswer(sayDistance(last, now, language));
  const failing = live.flatMap(({ state }) => state.failingSince ?? []).sort();
  const [first] = failing;
  const trouble =
    first === undefined
      ? ""
      : `, ${words.failing(failing.length, saySinceDay(first, now, language))} (\`/feeds list\`)`;
  return `${words.feeds(live.length)}, ${fresh}${trouble}`;
}

/** "since today", "since Tuesday" within the last six days, "since 3 November 2026" before. */
function saySinceDay(iso: string, now: Date, language: Language): string {
  const [day, today] = [dayOf(new Date(iso)), dayOf(now)];
  if (day === today) return TIME[language].sinceToday;
  return day > addDays(today, -7)
    ? TIME[language].sinceWeekday(sayWeekday(day, language))
    : saySince(day, language);
}
