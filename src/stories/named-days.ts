/**
 * The days a text writes out, without their year.
 *
 * In: sentences. Out: "6-13" for "June 13", "13 June" or "Jun. 13th".
 * Surprise: no calendar is asked and no relative day is worked out: this only answers, for every item that is compared, whether
 * a given day is named, and must cost nothing.
 */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
const NAMED = new RegExp(
  String.raw`\b${MONTH}\.? (\d{1,2})(?:st|nd|rd|th)?\b(?!:|\d)|\b(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?${MONTH}\b`,
  "gi",
);

/** Month and day of every day named. */
export function namedDays(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts)
    for (const [, month = "", day, otherDay, otherMonth] of text.matchAll(NAMED)) {
      const at = MONTHS.indexOf((month || otherMonth || "").toLowerCase());
      found.add(`${at + 1}-${Number(day ?? otherDay)}`);
    }
  return found;
}

/** How `namedDays` writes an ISO day. */
export function nameOfDay(day: string): string {
  return `${Number(day.slice(5, 7))}-${Number(day.slice(8, 10))}`;
}
