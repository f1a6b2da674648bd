/**
 * The tables whose rows are messages by themselves: notices and digests, as Kysely sees them.
 *
 * In: nothing. Out: two of the tables of schema.ts. Surprise: none.
 */
import type { Generated, GeneratedAlways } from "kysely";
import type { DeliveryState } from "../delivery/delivery.ts";

/** One row is one message in one channel. */
interface PostingColumns {
  id: string;
  /** Counts up, so that a channel reads its notices, its digests and the parts of one in order. */
  number: number;
  channel_id: string;
  content: string;
  state: DeliveryState;
  why: string | null;
  message_id: string | null;
  attempts: number;
  next_attempt_at: string;
  first_tried_at: string | null;
  created_at: string;
  /** As in deliveries. */
  waits: GeneratedAlways<number>;
}

/** `content` is an `AnyNotice`. */
export interface NoticesTable extends PostingColumns {
  guild_id: string;
  /** The hold it asks about; null for a notice that asks nothing. */
  hold_id: string | null;
  /** Those who run the server, in its admin channel, or those who read alerts, where the row says. */
  audience: Generated<"admins" | "readers">;
}

/** `content` is a `DigestContent`. */
export interface DigestsTable extends PostingColumns {}
