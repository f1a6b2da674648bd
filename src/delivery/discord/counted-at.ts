/**
 * When Discord counted a request against its limit: not when it left here, and not when its answer was read.
 *
 * In: when a request left and was answered, its answer's headers. Out: the instant it was counted, on our clock.
 * Surprise: Discord's clock tells it. Of all requests the one that travelled fastest says how the two clocks differ, and how
 * much later than that one another came is what matters: a place in the budget is free again only a second after it was
 * counted, wherever the request was held up.
 */

/** Before so many answers none need have been fast: the next request could travel faster than all of them. */
const LEARNT_FROM = 100;
/** How long the fastest request is believed: clocks drift, and roads change. */
const BELIEVED_MS = 30_000;

interface Headers {
  get(name: string): string | null;
}

/**
 * All instants in milliseconds on one clock of ours that never jumps. Without the headers, and before enough is known, it is
 * the instant of the answer, which is never too early.
 */
export function createCountedAt(
  learntFrom = LEARNT_FROM,
): (sentAt: number, answeredAt: number, headers: Headers | null) => number {
  let answers = 0;
  let fastest = Number.POSITIVE_INFINITY;
  let fastestBefore = Number.POSITIVE_INFINITY;
  let since = Number.NEGATIVE_INFINITY;

  return (sentAt, answeredAt, headers) => {
    const theirs = headers && readTheirClock(headers);
    if (theirs === null) return answeredAt;
    if (answeredAt - since > BELIEVED_MS) {
      fastestBefore = fastest;
      fastest = Number.POSITIVE_INFINITY;
      since = answeredAt;
    }
    fastest = Math.min(fastest, theirs - sentAt);
    answers += 1;
    if (answers < learntFrom) return answeredAt;
    const countedAt = theirs - Math.min(fastest, fastestBefore);
    return Math.min(Math.max(countedAt, sentAt), answeredAt);
  };
}

/** https://docs.discord.com/developers/topics/rate-limits#header-format: an instant, and the seconds until it. */
function readTheirClock(headers: Headers): number | null {
  const [reset, left] = [headers.get("x-ratelimit-reset"), headers.get("x-ratelimit-reset-after")];
  if (reset === null || left === null) return null;
  const instant = (Number(reset) - Number(left)) * 1000;
  return Number.isFinite(instant) ? instant : null;
}
