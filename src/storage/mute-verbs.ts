/**
 * What commands and the journey do with muted stories, a part of the Store.
 *
 * In: nothing, this file names the nouns and the verbs. Out: `Mute`, `MuteVerbs`.
 * Surprise: what a muted channel is owed is not written off. It waits, and comes when the story is unmuted.
 */

/** A channel that wants to hear no more of a story. */
export interface Mute {
  channelId: string;
  storyId: string;
  /** Null in direct messages. */
  guildId: string | null;
  /** The id of a person. */
  mutedBy: string;
  /** ISO 8601 UTC. */
  at: string;
}

export interface MuteVerbs {
  /** The channel or forum that was owed a story whose message stands in this thread; any other id as it is. */
  placeOwed(storyId: string, roomId: string): Promise<string>;
  /** Under any id the story has or had. False when it is muted there already; who did so first stays. */
  muteStory(mute: Mute): Promise<boolean>;
  /** False when it was not muted there. */
  unmuteStory(channelId: string, storyId: string): Promise<boolean>;
  /** Where the story is muted, under any id it has or had; the first one first. */
  mutesOf(storyId: string): Promise<Mute[]>;
}
