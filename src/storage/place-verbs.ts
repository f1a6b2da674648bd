/**
 * What the journey does with places that take no messages, a part of the Store.
 *
 * In: nothing, this file names the verbs. Out: `PlaceVerbs`.
 * Surprise: while a place is blocked, whatever comes to be owed there is held as it is written; nobody who writes
 * deliveries, digests or notices need know of places.
 */
import type { Notice } from "../delivery/delivery.ts";
import type { Place, PlaceNotice } from "../delivery/place.ts";

export interface PlaceVerbs {
  /** All that have trouble. */
  listPlaces(): Promise<Place[]>;
  /**
   * Holds everything owed there. A place known as blocked keeps since when, and those who were told are not told again.
   * With a notice, it is written to nobody in particular, see `unaddressedNotices`.
   */
  blockPlace(place: Omit<Place, "state">, notice: PlaceNotice | null): Promise<void>;
  /** Gives up everything owed there. Subscriptions stay until `forgetPlaces`. */
  endPlace(place: Omit<Place, "state">, notice: PlaceNotice | null): Promise<void>;
  /**
   * It should take messages again: what was never tried is told in a digest with this clause (null: by itself), what was
   * begun is found out about. From here on it is "trying".
   */
  tryPlace(channelId: string, clause: string | null, at: string): Promise<void>;
  /** Whether anything that was held or came since still waits there. */
  isWaiting(channelId: string): Promise<boolean>;
  /** It is well: forgotten, and `notice` goes where its trouble was told, if it was. */
  reopenPlace(channelId: string, notice: PlaceNotice | null, at: string): Promise<void>;
  /** Look again at this instant: all places of a server, one of them, or all (both null). */
  probePlaces(which: { guildId?: string; channelId?: string }, at: string): Promise<void>;
  /** Every channel of a server in which something may be owed. */
  channelsOfServer(guildId: string): Promise<string[]>;
  /** Forgets places that were given up before this instant, with their subscriptions. Returns how many. */
  forgetPlaces(before: string): Promise<number>;
  /** A notice about a place of this server, to whoever runs it; written once for the same trouble. */
  writePlaceNotice(guildId: string, notice: PlaceNotice, at: string): Promise<void>;
  /** Notices for which nobody was chosen yet. `why` says why the first choice did not hear it. */
  unaddressedNotices(): Promise<Notice[]>;
  /** To this channel it goes; null: nobody can be told. */
  addressNotice(noticeId: string, channelId: string | null, why: string | null, at: string): Promise<void>;
  /** The first choice takes no messages: the notice is unaddressed again. */
  unaddressNotice(noticeId: string, why: string): Promise<void>;
}
