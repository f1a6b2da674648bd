/**
 * What the journey does with digests, a part of the Store.
 *
 * In: gathered deliveries. Out: digests as rows, one for each message.
 * Surprise: "loose" are gathered deliveries that are in no digest yet. A digest takes them in when it is written, for good.
 */
import type { Alert } from "../alerts/alert.ts";
import type { Delivery } from "../delivery/delivery.ts";
import type { Digest, DigestPart } from "../delivery/digest.ts";

/** An alert that is to be told in a digest. */
export interface GatheredDelivery {
  delivery: Delivery;
  alert: Alert;
}

export interface DigestVerbs {
  /** Channels with loose rows of what came late, and when the first and the last of them was gathered. */
  channelsGathering(): Promise<{ channelId: string; firstAt: string; lastAt: string }[]>;
  /** Those rows of a channel with their alerts, in the order the alerts were decided. */
  gatheredDeliveries(channelId: string): Promise<GatheredDelivery[]>;
  /** Makes such rows ordinary posts again: those of an alert, of some channels, or of an alert in some channels. */
  releaseGathered(which: { alertId?: string; channelIds?: string[] }, at: string): Promise<void>;
  /**
   * Writes the parts of a digest in order; the rows they tell belong to them from then on. `dueAt`: the instant it was due
   * at, where it had one, so that a copy of the store that writes it again gives it the same name.
   */
  addDigests(channelId: string, parts: DigestPart[], at: string, dueAt?: string): Promise<void>;
  /**
   * As `dueDeliveries`, in order, none before an elder digest of its channel is through, nor before the channel's posts
   * that were owed earlier are. Later posts do not wait for it.
   */
  dueDigests(now: string, limit: number): Promise<Digest[]>;
  /** As `beginAttempt`. */
  beginDigest(digestId: string, now: string): Promise<Digest>;
  /** What becomes of a digest becomes of the rows it tells: sent with its message, or dead. */
  saveDigest(digest: Digest): Promise<void>;
}
