/**
 * Threads as channels: what makes one, and how the gateway speaks of it.
 *
 * In: a parent, a name. Out: a `Channel` of type 10, 11 or 12.
 * Surprise: a post in a forum is a thread whose first message has the thread's own id.
 */
import type { Channel } from "./discord-shapes.ts";

const ANNOUNCEMENT = 5;
const THREAD_TYPES = [10, 11, 12];
/** Three days, what Discord's client offers first. */
const USUAL_ARCHIVE_MINUTES = 4320;

export function isThread({ type }: Pick<Channel, "type">): boolean {
  return THREAD_TYPES.includes(type);
}

/** "CHANNEL_UPDATE", or "THREAD_UPDATE" for a thread. */
export function channelEvent(channel: Channel, verb: "CREATE" | "UPDATE" | "DELETE"): string {
  return `${isThread(channel) ? "THREAD" : "CHANNEL"}_${verb}`;
}

export interface ThreadWish {
  id: string;
  name: string;
  ownerId: string;
  now: string;
  type?: number;
  appliedTags?: string[];
  archiveAfterMinutes?: number;
}

export function makeThread(parent: Channel, wish: ThreadWish): Channel {
  const { id, name, ownerId, now, appliedTags = [], archiveAfterMinutes = USUAL_ARCHIVE_MINUTES } = wish;
  return {
    id,
    type: wish.type ?? (parent.type === ANNOUNCEMENT ? 10 : 11),
    ...(parent.guild_id && { guild_id: parent.guild_id }),
    name,
    parent_id: parent.id,
    owner_id: ownerId,
    last_message_id: null,
    rate_limit_per_user: 0,
    flags: 0,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    applied_tags: appliedTags,
    thread_metadata: {
      archived: false,
      archive_timestamp: now,
      auto_archive_duration: archiveAfterMinutes,
      locked: false,
      create_timestamp: now,
    },
  };
}
