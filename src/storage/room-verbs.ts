/**
 * Threads of cases, messages to publish, and people whose direct messages are closed; a part of the Store.
 *
 * In: nothing, this file names the verbs. Out: `RoomVerbs`.
 * Surprise: a message is asked to be published once, whoever asks how often.
 */
import type { Place } from "../delivery/place.ts";

/** A message that is to go out to the followers of its announcement channel. */
export interface Crosspost {
  messageId: string;
  channelId: string;
  attempts: number;
}

export interface RoomVerbs {
  threadOf(channelId: string, matter: string): Promise<string | null>;
  /** Null forgets it. */
  keepThread(channelId: string, matter: string, threadId: string | null): Promise<void>;

  addCrosspost(messageId: string, channelId: string, at: string): Promise<void>;
  /** Those whose time has come, the oldest of each channel first. */
  dueCrossposts(now: string): Promise<Crosspost[]>;
  /** When messages of this channel were published since, oldest first. */
  publishedSince(channelId: string, since: string): Promise<string[]>;
  endCrosspost(messageId: string, outcome: { at: string; deadWhy?: string }): Promise<void>;
  postponeCrosspost(messageId: string, why: string, at: string): Promise<void>;
  /** Nothing of this channel before. */
  postponeCrossposts(channelId: string, at: string): Promise<void>;

  /** The direct messages of this person, where they took none and have not heard of it yet; said to be heard now. */
  takeUntoldDms(guildId: string): Promise<Place | null>;
}
