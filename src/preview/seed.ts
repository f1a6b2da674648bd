/**
 * The server a newcomer finds: one guild, three channels, two people and the bot.
 *
 * In: nothing, or a test's own wishes. Out: `PreviewSeed`, filled in to Discord's full shapes by the world.
 * Surprise: identities are fixed, so that a bot that stored a channel id finds it again after a fresh start.
 */
import type { Overwrite } from "./discord-shapes.ts";
import {
  ADMINISTRATOR,
  ATTACH_FILES,
  CREATE_PUBLIC_THREADS,
  EMBED_LINKS,
  MANAGE_GUILD,
  READ_MESSAGE_HISTORY,
  SEND_MESSAGES,
  SEND_MESSAGES_IN_THREADS,
  USE_APPLICATION_COMMANDS,
  VIEW_CHANNEL,
} from "./permissions.ts";

export interface SeedChannel {
  id: string;
  name: string;
  /** Discord's channel type; 0 (text) when left out. */
  type?: number;
  topic?: string;
  overwrites?: Overwrite[];
}

export interface SeedUser {
  id: string;
  /** What `"as"` in POST /preview/interactions says. */
  name: string;
  displayName: string;
  /** Bit set of the person's own role; none for a plain member. */
  permissions?: bigint;
}

export interface SeedGuild {
  id: string;
  name: string;
  locale?: string;
  ownerId: string;
  systemChannelId?: string;
  /** When the bot was invited; long ago when left out. */
  joinedAt?: string;
  channels: SeedChannel[];
  users: SeedUser[];
  /** Bit set of the bot's own role. */
  botPermissions: bigint;
  /** Roles that nobody holds yet, beside those of the people; they may be mentioned or not. */
  roles?: { id: string; name: string; mentionable: boolean }[];
}

export interface PreviewSeed {
  botId: string;
  botName: string;
  guilds: SeedGuild[];
}

export const EVERYONE_MAY =
  VIEW_CHANNEL | SEND_MESSAGES | READ_MESSAGE_HISTORY | SEND_MESSAGES_IN_THREADS | USE_APPLICATION_COMMANDS;

/** What the bot is invited with; the README's invite link asks for the same. */
const BOT_MAY =
  VIEW_CHANNEL |
  SEND_MESSAGES |
  EMBED_LINKS |
  ATTACH_FILES |
  READ_MESSAGE_HISTORY |
  CREATE_PUBLIC_THREADS |
  SEND_MESSAGES_IN_THREADS;

export const DEFAULT_SEED: PreviewSeed = {
  botId: "410000000000000001",
  botName: "Court Crier",
  guilds: [
    {
      id: "410000000000000010",
      name: "Court Crier preview",
      ownerId: "410000000000000002",
      botPermissions: BOT_MAY,
      channels: [
        { id: "410000000000000020", name: "general", topic: "Ask: /case status, /latest, /case timeline" },
        {
          id: "410000000000000021",
          name: "case-alerts",
          topic: "What the courts have done, each event once",
        },
        {
          id: "410000000000000022",
          name: "bot-admin",
          topic: "Notices about sources, for those who run the bot",
        },
      ],
      users: [
        { id: "410000000000000002", name: "owner", displayName: "Olive Owner", permissions: ADMINISTRATOR },
        { id: "410000000000000003", name: "manager", displayName: "Mary Manager", permissions: MANAGE_GUILD },
        { id: "410000000000000004", name: "member", displayName: "Max Member" },
      ],
    },
  ],
};
