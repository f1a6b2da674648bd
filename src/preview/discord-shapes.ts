/**
 * The objects of Discord's API v10 as far as this server keeps them.
 *
 * In: nothing, this file names shapes. Out: `User`, `Guild`, `Channel`, `Message`, `Command` and their parts.
 * Surprise: these are Discord's words and spellings (snake_case, numbers as strings), not the project's.
 */
export type Json = Record<string, unknown>;

export interface User {
  id: string;
  username: string;
  discriminator: string;
  global_name: string | null;
  avatar: string | null;
  bot?: boolean;
  public_flags: number;
  flags: number;
  primary_guild: null;
}

export interface Role {
  id: string;
  name: string;
  color: number;
  colors: { primary_color: number; secondary_color: null; tertiary_color: null };
  icon: null;
  unicode_emoji: null;
  hoist: boolean;
  position: number;
  /** Bit set as a decimal string. */
  permissions: string;
  managed: boolean;
  mentionable: boolean;
  flags: number;
}

export interface Member {
  user: User;
  nick: string | null;
  avatar: null;
  banner: null;
  pending: boolean;
  premium_since: null;
  communication_disabled_until: null;
  roles: string[];
  joined_at: string;
  deaf: boolean;
  mute: boolean;
  flags: number;
}

export interface Overwrite {
  id: string;
  /** 0 role, 1 member. */
  type: number;
  allow: string;
  deny: string;
}

export interface Channel {
  id: string;
  /** 0 text, 1 DM, 5 announcement, 10 to 12 threads, 15 forum. */
  type: number;
  guild_id?: string;
  name?: string;
  topic?: string | null;
  position?: number;
  parent_id?: string | null;
  nsfw?: boolean;
  rate_limit_per_user?: number;
  permission_overwrites?: Overwrite[];
  recipients?: User[];
  last_message_id: string | null;
  flags: number;
  /** Of a forum. */
  available_tags?: ForumTag[];
  /** Of a thread, as all that follow. */
  owner_id?: string;
  thread_metadata?: ThreadMetadata;
  message_count?: number;
  member_count?: number;
  total_message_sent?: number;
  applied_tags?: string[];
}

export interface ForumTag {
  id: string;
  name: string;
  moderated: boolean;
  emoji_id: null;
  emoji_name: string | null;
}

export interface ThreadMetadata {
  archived: boolean;
  archive_timestamp: string;
  auto_archive_duration: number;
  locked: boolean;
  create_timestamp: string;
}

export interface Guild {
  id: string;
  name: string;
  owner_id: string;
  preferred_locale: string;
  /** Where Discord itself greets newcomers; null when the server wants no such messages. */
  system_channel_id?: string | null;
  features: string[];
  joined_at: string;
  roles: Role[];
  members: Member[];
}

export interface Message {
  id: string;
  channel_id: string;
  type: number;
  author: User;
  content: string;
  embeds: Json[];
  components: Json[];
  attachments: Json[];
  mentions: User[];
  mention_roles: string[];
  mention_everyone: boolean;
  timestamp: string;
  edited_timestamp: string | null;
  flags: number;
  pinned: boolean;
  tts: boolean;
  nonce?: string | number;
  webhook_id?: string;
  application_id?: string;
  message_reference?: Json;
  referenced_message?: Message | null;
  interaction_metadata?: Json;
}

export interface CommandOption {
  /** 1 sub-command, 2 group, 3 string, 4 integer, 5 boolean, 6 user, 7 channel, 8 role, 9 mentionable, 10 number. */
  type: number;
  name: string;
  description: string;
  required?: boolean;
  autocomplete?: boolean;
  choices?: { name: string; value: string | number }[];
  options?: CommandOption[];
  channel_types?: number[];
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
}

export interface Command {
  id: string;
  application_id: string;
  guild_id?: string;
  version: string;
  type: number;
  name: string;
  description: string;
  options: CommandOption[];
  default_member_permissions: string | null;
  dm_permission: boolean;
  contexts: number[] | null;
  integration_types: number[];
  nsfw: boolean;
}

/** A forum that takes no post without a tag. */
export const REQUIRE_TAG = 1 << 4;

/** Message flags this server understands. */
export const CROSSPOSTED = 1 << 0;
export const SUPPRESS_EMBEDS = 1 << 2;
export const EPHEMERAL = 1 << 6;
export const LOADING = 1 << 7;
export const SUPPRESS_NOTIFICATIONS = 1 << 12;
export const COMPONENTS_V2 = 1 << 15;
