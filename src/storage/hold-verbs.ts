/**
 * What the journey and the commands do with holds, a part of the Store.
 *
 * In: items kept back by a visit, what people decide. Out: holds, decisions, the questions that ask.
 * Surprise: a hold is never closed. Who has not decided may still do so; see sources/hold.ts for what counts meanwhile.
 */
import type { Notice } from "../delivery/delivery.ts";
import type { Hold, HoldDecision } from "../sources/hold.ts";

export interface HoldVerbs {
  saveHold(hold: Hold): Promise<void>;
  findHold(holdId: string): Promise<Hold | null>;
  /** Newest first. */
  listHolds(since: string): Promise<Hold[]>;
  /** How many of its items are in a story, and so would be told. */
  countOurs(holdId: string): Promise<number>;
  /** In the order they were made. */
  decisionsOn(holdIds: string[]): Promise<HoldDecision[]>;
  /** Those that this server neither decided nor was asked about, oldest first. */
  holdsToAsk(guildId: string, since: string): Promise<Hold[]>;
  /**
   * Stores a server's decision unless it has made one; returns the one that counts. The stories of the hold are looked
   * at again, and the question that asked is owed an edit.
   */
  decideHold(decision: HoldDecision): Promise<HoldDecision>;
  /** The notice that asked this server about the hold, or null. */
  findQuestion(guildId: string, holdId: string): Promise<Notice | null>;
}
