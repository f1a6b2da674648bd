/**
 * What a channel is owed since long ago becomes a digest, instead of one message after the other.
 *
 * In: the store, now. Out: posts made loose rows of a digest; the channels whose digest has to wait.
 * Surprise: it is judged while nothing can be posted, not when it can be again: by then the post that tells how long the
 * channel was closed to us is through. The digest itself is written only when no tried post waits any more.
 */
import { dayOf, formatDay } from "../cases/day.ts";
import { isWorthADigest } from "../delivery/build-digest.ts";
import type { Store } from "../storage/store.ts";

const HOUR = 3_600_000;
/** As for a source that did not answer: a shorter silence is told as ever, see sources/outage.ts. */
const BEHIND_MS = 24 * HOUR;
/** What was decided within the last hours is today's news, outage or not. */
const CURRENT_MS = 6 * HOUR;

/** Returns the channels that still have a tried post waiting: nothing gathered is to be written for them yet. */
export async function gatherOverdue(store: Store, now: Date): Promise<Set<string>> {
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  const behind = await store.channelsBehind(before(BEHIND_MS));
  for (const { channelId, since, untried } of behind) {
    const late = untried.filter(({ owedAt }) => owedAt <= before(CURRENT_MS));
    if (late.length === 0) continue;
    await store.transaction(async (tx) => {
      // Too few for a digest would become ordinary posts when it is written, and be gathered again, for ever.
      const loose = (await tx.gatheredDeliveries(channelId)).length;
      if (!isWorthADigest(loose + late.length)) return;
      const why = `I could not post here from ${formatDay(dayOf(new Date(since)))} on`;
      await tx.gatherDeliveries(
        late.map(({ id }) => id),
        why,
      );
    });
  }
  return new Set(behind.filter(({ isTrying }) => isTrying).map(({ channelId }) => channelId));
}
