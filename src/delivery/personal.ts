/**
 * A person's own subscriptions, which go to their direct messages.
 *
 * In: a person's id. Out: what stands in their subscriptions where others have a server's id.
 * Surprise: each person is a server of their own, "@" and their id, which no server can have. Whatever is asked for by
 * server, settings and lists included, is theirs alone without any further rule.
 */
const MARK = "@";

export function personalGuild(userId: string): string {
  return `${MARK}${userId}`;
}

export function isPersonal(guildId: string): boolean {
  return guildId.startsWith(MARK);
}

/** Whose it is; null for a server. */
export function personOf(guildId: string): string | null {
  return isPersonal(guildId) ? guildId.slice(MARK.length) : null;
}
