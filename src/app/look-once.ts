/**
 * Looking at an address because somebody asked, not because it is due.
 *
 * In: an address. Out: what is there. Surprise: such looks take turns among themselves, a host resting between two, but
 * do not queue behind the visits that are due: a person waits for the answer. A host that asked to be left alone is left
 * alone here too, and the person is told until when.
 */
import type { Fetcher, Page } from "../sources/fetch-page.ts";
import type { HostRests } from "../sources/host-rests.ts";
import type { Politeness } from "../sources/politeness.ts";
import { readRetryAfter } from "../sources/retry-after.ts";

export type LookOnce = (address: string, signal?: AbortSignal) => Promise<Page>;

export function createLookOnce(
  fetcher: Fetcher,
  { turns, paced, rests }: Politeness,
  clock: () => Date,
): LookOnce {
  async function lookNow(address: string, host: string | null, signal?: AbortSignal): Promise<Page> {
    const resting = restingPage(rests, host, clock());
    if (resting) return resting;
    const page = await fetcher.fetch(address, { etag: null, lastModified: null }, signal);
    if (page.kind !== "failed") return page;
    const now = clock();
    await rests.note(host, page.problem, readRetryAfter(page.retryAfter, now), now);
    return restingPage(rests, host, now) ?? page;
  }

  return async (address, signal) => {
    const host = paced(address);
    // Nobody queues for a host that will not be asked; whoever has queued asks again when the turn has come.
    const resting = restingPage(rests, host, clock());
    if (resting) return resting;
    const { promise, resolve, reject } = Promise.withResolvers<Page>();
    void turns.take(host, () => lookNow(address, host, signal).then(resolve, reject));
    return promise;
  };
}

function restingPage(rests: HostRests, host: string | null, now: Date): Page | null {
  const until = rests.until(host, now);
  if (until === null) return null;
  const at = until.toISOString();
  const detail = `${host} asked us to wait until ${at.slice(11, 16)} UTC; try again then.`;
  return { kind: "failed", problem: { kind: "rate-limited", detail, waitUntil: at }, retryAfter: null };
}
