/**
 * How often a feed says of itself that it changes: `ttl` (RSS 2.0), `sy:updatePeriod` and `sy:updateFrequency`.
 *
 * In: the feed's text. Out: minutes, or undefined when it says nothing.
 * Surprise: only what stands before the first item is looked at; the text of an article may quote a feed.
 */

/** https://web.resource.org/rss/1.0/modules/syndication/ */
const PERIODS: Record<string, number> = {
  hourly: 60,
  daily: 24 * 60,
  weekly: 7 * 24 * 60,
  monthly: 30 * 24 * 60,
  yearly: 365 * 24 * 60,
};

export function documentRhythm(text: string): number | undefined {
  const start = text.slice(0, 65_536);
  const firstItem = start.search(/<(?:\w{1,20}:)?(?:item|entry)[\s>]/i);
  const head = firstItem < 0 ? start : start.slice(0, firstItem);
  const said = (name: string) =>
    new RegExp(`<(?:\\w{1,20}:)?${name}(?:\\s[^<>]{0,200})?>\\s{0,20}([\\w.]{1,20})`, "i").exec(head)?.[1];
  const ttl = Number(said("ttl"));
  const period = PERIODS[said("updatePeriod")?.toLowerCase() ?? ""];
  const frequency = Number(said("updateFrequency") ?? 1);
  const minutes = [ttl, period === undefined ? Number.NaN : period / (frequency > 0 ? frequency : 1)];
  const known = minutes.filter((value) => Number.isFinite(value) && value > 0);
  return known.length === 0 ? undefined : Math.max(...known);
}
