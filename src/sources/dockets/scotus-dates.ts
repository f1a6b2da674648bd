/**
 * Days and times as the Supreme Court writes them.
 *
 * In: "Jan 03 2025", "March 20, 2025", "4/17/2018", addresses of filed documents. Out: days, instants.
 * Surprise: the name of a filed document begins with the second it was filed, which the docket itself never says.
 */
import { parseDate } from "../dates.ts";
import { easternInstant } from "../eastern-time.ts";

/** ".../DocketPDF/24/24-966/351352/20250305182255536_24-%20Petition.pdf": the filing's number, then the stamp. */
const FILED_DOCUMENT = /\/DocketPDF\/[^/]+\/[^/]+\/(\d+)\/(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})_/i;

/** "2018-04-17", or null when it is no day. */
export function courtDay(text: string | null): string | null {
  return text === null ? null : (parseDate(text)?.slice(0, 10) ?? null);
}

/** The number and the second (ISO 8601 UTC, and the day in Washington) of the filing a document belongs to. */
export function readFiling(url: string): { id: string; day: string; at: string } | null {
  const [, id, year, month, date, hour, minute, second, thousandth] = FILED_DOCUMENT.exec(url) ?? [];
  if (!id) return null;
  const day = `${year}-${month}-${date}`;
  const at = easternInstant(day, `${hour}:${minute}:${second}.${thousandth}`);
  return at === null ? null : { id, day, at };
}
