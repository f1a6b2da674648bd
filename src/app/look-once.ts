/**
 * Looking at an address because somebody asked, not because it is due.
 *
 * In: an address. Out: what is there. Surprise: such looks take turns among themselves, a host resting between two, but
 * do not queue behind the visits that are due: a person waits for the answer.
 */
import type { Fetcher, Page } from "../sources/fetch-page.ts";
import type { Politeness } from "../sources/politeness.ts";

export type LookOnce = (address: string, signal?: AbortSignal) => Promise<Page>;

export function createLookOnce(fetcher: Fetcher, { turns, paced }: Politeness): LookOnce {
  return (address, signal) =>
    new Promise((resolve, reject) => {
      void turns.take(paced(address), () =>
        fetcher.fetch(address, { etag: null, lastModified: null }, signal).then(resolve, reject),
      );
    });
}
