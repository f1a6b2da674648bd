/**
 * Asking the people who run a server about items that are held back.
 *
 * In: the store, a server's admin channel. Out: a notice for each hold the server was not asked about yet.
 * Surprise: each server is asked once and never reminded. One that names its admin channel later is asked then, as long
 * as the hold is not a week old.
 */
import { HOLD_OPEN_MS } from "../sources/hold.ts";
import type { Source } from "../sources/source.ts";
import type { AdminChannel } from "../storage/notice-verbs.ts";
import type { Store } from "../storage/store.ts";

/** Writes the questions. Returns how many. */
export async function askAboutHolds(
  store: Store,
  place: AdminChannel,
  isWatched: (source: Source) => boolean,
  now: Date,
): Promise<number> {
  const since = new Date(now.getTime() - HOLD_OPEN_MS).toISOString();
  if ((await store.holdsToAsk(place.guildId, since)).length === 0) return 0;
  return store.transaction(async (tx) => {
    // A server is asked about the sources that everybody has and about its own, but not about those it paused.
    const sources = new Map(
      (await tx.sourcesOfServer(place.guildId))
        .filter(({ source, follower }) => isWatched(source) && !follower?.pausedAt)
        .map((one) => [one.source.id, one]),
    );
    let asked = 0;
    for (const hold of await tx.holdsToAsk(place.guildId, since)) {
      const one = sources.get(hold.sourceId);
      // What a source brought before the server followed it is not its affair.
      if (!one || (one.follower && one.follower.heardSince > hold.at)) continue;
      const ours = await tx.countOurs(hold.id);
      const question = { kind: "flood" as const, hold, ours, decision: null };
      await tx.addNotices(place, [question], [], now.toISOString());
      asked += 1;
    }
    return asked;
  });
}
