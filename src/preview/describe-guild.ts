/**
 * Guilds, the bot's application and the bot itself, with all the fields Discord's description calls required.
 *
 * In: what the world keeps. Out: the objects as the API and the gateway show them.
 * Surprise: most values are those of a new, small server; nobody reads them, but clients expect them to be there.
 */
import type { Guild, Json, User } from "./discord-shapes.ts";
import { permissionsInGuild } from "./permissions.ts";
import { isThread } from "./threads.ts";
import type { World } from "./world.ts";

/** A guild with the fields a client reads and this server has no opinion on. */
export function describeGuild(guild: Guild): Json {
  const { members, ...rest } = guild;
  return {
    ...rest,
    application_id: null,
    icon: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    vanity_url_code: null,
    afk_channel_id: null,
    afk_timeout: 300,
    widget_enabled: false,
    widget_channel_id: null,
    safety_alerts_channel_id: null,
    max_presences: null,
    max_members: 500_000,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    region: "deprecated",
    incidents_data: null,
    system_channel_id: guild.system_channel_id ?? null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw: false,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    approximate_member_count: members.length,
    emojis: [],
    stickers: [],
  };
}

/** A guild as the gateway's GUILD_CREATE shows it: with its channels, and the members that matter. */
export function describeGuildFully(world: World, id: string): Json {
  const guild = world.guilds.get(id);
  if (!guild) return { id, unavailable: true };
  const ofGuild = [...world.channels.values()].filter((one) => one.guild_id === id);
  return {
    ...describeGuild(guild),
    large: false,
    unavailable: false,
    member_count: guild.members.length,
    members: guild.members,
    channels: ofGuild.filter((one) => !isThread(one)),
    // Archived ones are not told; whoever wants to know asks for them.
    threads: ofGuild.filter((one) => isThread(one) && !one.thread_metadata?.archived),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The bot as an application. */
export function describeApplication(world: World): Json {
  const owner = [...world.guilds.values()][0]?.members.at(1)?.user;
  return {
    id: world.bot.id,
    name: world.bot.username,
    icon: null,
    description: "",
    type: null,
    bot: world.bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "0".repeat(64),
    flags: 0,
    flags_new: "0",
    owner,
    team: null,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    approximate_guild_count: world.guilds.size,
  };
}

/** A guild as the bot's list of its guilds shows it. */
export function describeMembership(guild: Guild, userId: string): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    banner: null,
    owner: guild.owner_id === userId,
    permissions: permissionsInGuild(guild, userId).toString(),
    features: guild.features,
  };
}

/** The bot as it sees itself. */
export function describeSelf(bot: User): Json {
  return { ...bot, verified: true, mfa_enabled: false, locale: "en-US", email: null };
}
