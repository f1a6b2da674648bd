/**
 * What the journey does with cards about followed dockets, a part of the Store.
 *
 * In: nothing, this file names the nouns and the verbs. Out: `OwedCard`, `CardVerbs`.
 * Surprise: a card is owed in the transaction of a docket's first visit and written later, so that dockets first seen
 * together share one. Once written it is a notice like any other.
 */
import type { DocketFollowed, FollowingNotice } from "../sources/following.ts";

/** One docket that a channel is to be told of. */
export interface OwedCard {
  sourceId: string;
  guildId: string;
  channelId: string;
  docket: DocketFollowed;
  /** When the docket was first seen. */
  at: string;
}

export interface CardVerbs {
  /** A channel that was ever owed a card for the source is owed none again, as long as the source is followed. */
  oweCards(cards: OwedCard[]): Promise<void>;
  /** Owed and not written yet, those first seen first. */
  owedCards(channelId?: string): Promise<OwedCard[]>;
  /** Writes the card as a notice to the channel's readers; what it speaks of is not owed any more. */
  writeCard(place: { guildId: string; channelId: string }, card: FollowingNotice, at: string): Promise<void>;
}
