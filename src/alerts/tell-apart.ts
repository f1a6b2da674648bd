/**
 * Two events never have the same headline.
 *
 * In: what an alert would say, what it said before, what other alerts say. Out: the same, with the clerk's words or the
 * day behind it in place of a line or title that another alert has already.
 * Surprise: the alert that came first keeps its words. Only the later one gets others, and keeps them.
 */
import { formatDay } from "../cases/day.ts";
import type { AlertContent } from "./alert.ts";
import { cutAtWord, type Headline, LONGEST_LINE, LONGEST_TITLE } from "./headline.ts";

/**
 * `others` are the contents of other stories' alerts; `before` is this one's last content, or null; `own` is how the court
 * words the entry that the story has, or null.
 */
export function tellApart(
  content: AlertContent,
  before: AlertContent | null,
  others: readonly AlertContent[],
  own: Headline | null = null,
): AlertContent {
  const taken = {
    line: new Set(others.map(({ line }) => line)),
    title: new Set(others.map(({ title }) => title)),
  };
  const marks = marksOf(content);
  const mark = (text: string, field: "line" | "title", longest: number): string => {
    const marked = [own?.[field] ?? text, text].flatMap((words) =>
      marks.map((one) => `${cutAtWord(words, longest - one.length - 3)} (${one})`),
    );
    const instead = own ? [own[field], ...marked] : marked;
    if (before && instead.includes(before[field])) return before[field];
    return [text, ...instead].find((one) => !taken[field].has(one)) ?? text;
  };
  return {
    ...content,
    line: mark(content.line, "line", LONGEST_LINE),
    title: mark(content.title, "title", LONGEST_TITLE),
  };
}

/** What tells an event from its like, best first: its day, or who reported it when. */
function marksOf({ eventDay, reports }: AlertContent): string[] {
  const day = eventDay && formatDay(eventDay.day, eventDay.precision);
  const first = reports[0];
  const reported = first && [first.outlet, first.publishedAt && formatDay(first.publishedAt.slice(0, 10))];
  return [day, reported?.filter(Boolean).join(", ")].filter((one): one is string => Boolean(one));
}
