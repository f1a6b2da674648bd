/**
 * What the journey does with notices about sources, a part of the Store.
 *
 * In: nothing, this file names the nouns and the verbs. Out: `AdminChannel`, `NoticeVerbs`.
 * Surprise: what a server has been told is stored with the notice that tells it: both or none.
 */
import type { AnyNotice, Notice } from "../delivery/delivery.ts";
import type { Noticed } from "../sources/notice.ts";

/** Where a server wants notices about sources. */
export interface AdminChannel {
  guildId: string;
  channelId: string;
}

export interface NoticeVerbs {
  /** `channelId` null ends notices. What waits and was never tried goes to the new channel. */
  setAdminChannel(guildId: string, channelId: string | null, changedBy: string, at: string): Promise<void>;
  listAdminChannels(): Promise<AdminChannel[]>;
  /** What this server was last told of each source. */
  noticedSources(guildId: string): Promise<Noticed[]>;
  /** Writes a pending row for each notice, and what the server will then have been told: all of it or none. */
  addNotices(place: AdminChannel, notices: AnyNotice[], noticed: Noticed[], at: string): Promise<void>;
  /** As `dueDeliveries`: not yet sent or of unknown outcome, in order, none before an elder of its channel is through. */
  dueNotices(now: string, limit: number): Promise<Notice[]>;
  /** As `beginAttempt`. */
  beginNotice(noticeId: string, now: string): Promise<Notice>;
  saveNotice(notice: Notice): Promise<void>;
}
