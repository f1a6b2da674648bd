/**
 * Sources that servers added: who follows which, and what may be done about it. A part of the Store.
 *
 * In: nothing, this file names the nouns and the verbs. Out: `SourceFollower`, `SourceOfServer`, `FollowerVerbs`.
 * Surprise: one address is one source, however many servers follow it: it is visited once for all.
 */
import type { Source } from "../sources/source.ts";
import type { SourceWithState } from "./store.ts";

/** A server that follows a source which servers added. */
export interface SourceFollower {
  sourceId: string;
  guildId: string;
  addedBy: string;
  addedAt: string;
  /** What the source carried before is not news to this server: when it was added, or 30 days before it was resumed. */
  heardSince: string;
  /** The first visit that brought something since then: what is older than `addedAt` in it was there already. */
  firstSightAt: string | null;
  /** Since when this server hears nothing of the source; null when it does. */
  pausedAt: string | null;
  /** The last pause that is over: what the source carried before its end is told as a digest. */
  lastPause?: { from: string; to: string };
}

/** A source as one server has it; `follower` is null for a source of `feeds/sources`, which is every server's. */
export interface SourceOfServer extends SourceWithState {
  follower: SourceFollower | null;
}

/** What came of following: "everyone's" means that `feeds/sources` has the address, "full" that the quota is used up. */
export type Followed =
  | { kind: "added" | "already there" | "everyone's"; source: Source }
  | { kind: "full"; count: number };

export interface FollowerVerbs {
  /**
   * Follows `source` (see sources/added-source.ts) for a server, unless it follows `quota` sources already. A source
   * that nobody followed is due at once, and its next visit is a first sight again: silent. One that all its followers
   * have paused wakes, as when one of them resumes it.
   */
  followSource(
    source: Source,
    by: { guildId: string; userId: string },
    quota: number,
    at: string,
  ): Promise<Followed>;
  /** False when the server does not follow it. A source that nobody follows any more is kept, not visited. */
  unfollowSource(guildId: string, sourceId: string): Promise<boolean>;
  /**
   * `pausedAt` null resumes: the stories that the source brought meanwhile are looked at again. A source that every
   * follower paused is not visited. False when the server does not follow it.
   */
  pauseSource(guildId: string, sourceId: string, pausedAt: string | null, at: string): Promise<boolean>;
  /** A visit brought something: the first one for those who followed the source after its last good visit. */
  noteFirstSight(sourceId: string, lastOkAt: string, at: string): Promise<void>;
  listFollowers(sourceIds: string[]): Promise<SourceFollower[]>;
  /** Those of `feeds/sources`, and those the server follows, paused ones too. A null server has only the first. */
  sourcesOfServer(guildId: string | null): Promise<SourceOfServer[]>;
  /** The item seen last at a source, as it is now; null when nothing ever was. */
  lastSighting(sourceId: string): Promise<{ at: string; title: string; url: string | null } | null>;
}
