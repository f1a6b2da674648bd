/**
 * Where a message of ours can be read again.
 *
 * In: server, channel, message. Out: its address. Surprise: Discord's own site, whatever server we are connected to;
 * clients know these addresses and jump.
 */
import { isPersonal } from "./personal.ts";

const MESSAGES = "https://discord.com/channels/";

export function messageAddress(guildId: string, channelId: string, messageId: string): string {
  return `${MESSAGES}${isPersonal(guildId) ? "@me" : guildId}/${channelId}/${messageId}`;
}

export function isMessageAddress(address: string): boolean {
  return address.startsWith(MESSAGES);
}
