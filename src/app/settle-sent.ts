/**
 * Storing what an attempt came to, and what it says about the place, together.
 *
 * In: a posting as it was begun, its outcome. Out: the posting as it is stored.
 * Surprise: a place that refuses us is blocked in the transaction that holds the first row it refused. From then on nothing
 * else is tried there.
 */
import type { Posting, Sent } from "../delivery/delivery.ts";
import { settleDelivery } from "../delivery/next-attempt.ts";
import { PROBE_EVERY_MS } from "../delivery/place.ts";
import type { Store } from "../storage/store.ts";

export interface Outcome {
  sent: Sent;
  /** The version the attempt was to show. */
  version: number;
  /** The instant at which it was begun. */
  now: Date;
  /** The server whose place it is; null to find it by the place. */
  guildId: string | null;
}

export async function settleSent<P extends Posting>(
  store: Store,
  begun: P,
  { sent, version, now, guildId }: Outcome,
  save: (tx: Store, settled: P) => Promise<void>,
): Promise<P> {
  const settled = settleDelivery(begun, sent, version, now);
  const { channelId } = begun;
  const at = now.toISOString();
  if (sent.kind === "closed") {
    const { cause, why, missing } = sent.trouble;
    const place = {
      channelId,
      guildId,
      cause,
      why,
      since: at,
      probeAt: new Date(now.getTime() + PROBE_EVERY_MS).toISOString(),
    };
    await store.transaction(async (tx) => {
      await save(tx, settled);
      const notice = { kind: "place" as const, channelId, missing, since: at };
      if (cause === "deleted") await tx.endPlace(place, { ...notice, what: "deleted" });
      else await tx.blockPlace(place, { ...notice, what: cause === "thread" ? "locked" : "blocked" });
    });
  } else if (sent.kind === "never" && sent.rule !== undefined && guildId !== null) {
    const { rule } = sent;
    await store.transaction(async (tx) => {
      await save(tx, settled);
      const notice = { kind: "place" as const, what: "filtered" as const, channelId, missing: [], since: at };
      await tx.writePlaceNotice(guildId, { ...notice, rule }, at);
    });
  } else await save(store, settled);
  return settled;
}

/** Whether the place may be asked for its next one: what was not sent keeps its turn. */
export function isThrough({ kind }: Sent): boolean {
  return kind === "sent" || kind === "never";
}
