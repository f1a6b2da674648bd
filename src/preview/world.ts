/**
 * The pretended Discord: guilds, channels, people, messages, commands.
 *
 * In: changes asked for by the HTTP API, the page or a test. Out: the state, and a `WorldChange` per change.
 * Surprise: a change is on disk before anybody hears of it, so an answer of 2xx is a promise that survives kill -9.
 */
import type { Channel, Command, Guild, Json, Message, User } from "./discord-shapes.ts";
import { type Keeper, openKeeper } from "./keep-world.ts";
import { KeptFiles } from "./kept-files.ts";
import { makeChannel, plantSeed } from "./plant-seed.ts";
import type { PreviewSeed, SeedChannel } from "./seed.ts";
import { compareIds, SnowflakeMaker } from "./snowflake.ts";

/** A gateway dispatch in the making; `ephemeral` ones are for the page only. */
export interface WorldChange {
  event: string;
  data: Json;
  guildId: string | null;
  ephemeral?: boolean;
}

/** A message plus what Discord knows about it and does not show. */
export interface KeptMessage {
  message: Message;
  ephemeral: boolean;
  /** As sent; null when the sender left it out, which on Discord means "ping whoever is named". */
  allowedMentions: Json | null;
}

/** What one person sees goes with the page; but a menu must outlive a restart, as Discord outlives the bot's. */
function isLasting({ message, ephemeral }: KeptMessage): boolean {
  return !ephemeral || message.components.length > 0;
}

interface NonceRow {
  messageId: string;
  at: number;
}

export class World {
  readonly bot: User;
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  /** In the order of posting. Ephemeral replies are among them. */
  readonly messages = new Map<string, KeptMessage>();
  readonly commands = new Map<string, Command>();
  readonly files = new KeptFiles();
  readonly clock: () => number;
  private readonly nonces = new Map<string, NonceRow>();
  private readonly listeners = new Set<(change: WorldChange) => void>();
  private readonly keeper: Keeper;
  private readonly ids: SnowflakeMaker;

  constructor(seed: PreviewSeed, statePath: string | null, clock: () => number) {
    this.clock = clock;
    this.ids = new SnowflakeMaker(clock);
    this.keeper = openKeeper(statePath);
    const planted = plantSeed(seed);
    this.bot = planted.bot;
    const rows = this.keeper.load();
    for (const row of rows) this.recall(row.kind, row.id, row.body);
    for (const { message, ephemeral } of this.messages.values()) if (!ephemeral) this.noteLast(message);
    if (this.guilds.size > 0) return;
    for (const guild of planted.guilds) this.guilds.set(guild.id, guild);
    for (const channel of planted.channels) this.channels.set(channel.id, channel);
    this.keeper.put([
      ...planted.guilds.map((body) => ({ kind: "guild", id: body.id, body })),
      ...planted.channels.map((body) => ({ kind: "channel", id: body.id, body })),
    ]);
  }

  private recall(kind: string, id: string, body: unknown): void {
    if (kind === "nonce") {
      this.nonces.set(id, body as NonceRow);
      return;
    }
    this.ids.notice(id);
    if (kind === "guild") this.guilds.set(id, body as Guild);
    if (kind === "channel") this.channels.set(id, body as Channel);
    if (kind === "message") this.messages.set(id, body as KeptMessage);
    if (kind === "command") this.commands.set(id, body as Command);
  }

  private noteLast(message: Message): void {
    const channel = this.channels.get(message.channel_id);
    if (channel) channel.last_message_id = message.id;
  }

  newId(): string {
    return this.ids.next();
  }

  /** The present as Discord writes it. */
  nowText(): string {
    return new Date(this.clock()).toISOString().replace("Z", "000+00:00");
  }

  /** Calls `listener` after every change; returns how to stop. */
  watch(listener: (change: WorldChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the bot hears of a change that was made to the world. */
  tell(change: WorldChange): void {
    for (const listener of this.listeners) listener(change);
  }

  guildOf(channel: Channel): Guild | null {
    return channel.guild_id ? (this.guilds.get(channel.guild_id) ?? null) : null;
  }

  findUser(id: string): User | null {
    if (id === this.bot.id) return this.bot;
    for (const guild of this.guilds.values()) {
      const member = guild.members.find((one) => one.user.id === id);
      if (member) return member.user;
    }
    return null;
  }

  /** By name (with or without #) or by id. */
  findChannel(name: string): Channel | null {
    const wanted = name.replace(/^#/, "");
    for (const channel of this.channels.values()) {
      if (channel.name === wanted || channel.id === wanted) return channel;
    }
    return null;
  }

  /** The messages of a channel, oldest first, without what only one person may see. */
  messagesIn(channelId: string): Message[] {
    const found: Message[] = [];
    for (const kept of this.messages.values()) {
      if (kept.message.channel_id === channelId && !kept.ephemeral) found.push(kept.message);
    }
    return found.sort((a, b) => compareIds(a.id, b.id));
  }

  /** The message this author posted under this nonce at most `windowMs` ago; null also when it was never posted. */
  findNonce(authorId: string, nonce: string, windowMs: number): string | null {
    const row = this.nonces.get(`${authorId}:${nonce}`);
    return row && this.clock() - row.at <= windowMs ? row.messageId : null;
  }

  /** Posts; message, nonce and the channel's last message become durable in one transaction. */
  addMessage(kept: KeptMessage): void {
    const { message } = kept;
    const rows: { kind: string; id: string; body: unknown }[] = [];
    if (isLasting(kept)) rows.push({ kind: "message", id: message.id, body: kept });
    if (message.nonce !== undefined) {
      const key = `${message.author.id}:${message.nonce}`;
      const row: NonceRow = { messageId: message.id, at: this.clock() };
      this.nonces.set(key, row);
      rows.push({ kind: "nonce", id: key, body: row });
    }
    this.keeper.put(rows);
    this.messages.set(message.id, kept);
    if (!kept.ephemeral) this.noteLast(message);
    this.tellMessage("MESSAGE_CREATE", kept);
  }

  editMessage(kept: KeptMessage): void {
    if (isLasting(kept)) this.keeper.put([{ kind: "message", id: kept.message.id, body: kept }]);
    else this.keeper.remove("message", kept.message.id);
    this.messages.set(kept.message.id, kept);
    this.tellMessage("MESSAGE_UPDATE", kept);
  }

  deleteMessage(id: string): void {
    const kept = this.messages.get(id);
    if (!kept) return;
    this.keeper.remove("message", id);
    this.messages.delete(id);
    const { channel_id } = kept.message;
    const guild_id = this.channels.get(channel_id)?.guild_id;
    const data = { id, channel_id, ...(guild_id ? { guild_id } : {}) };
    this.tell({ event: "MESSAGE_DELETE", data, guildId: guild_id ?? null, ephemeral: kept.ephemeral });
  }

  private tellMessage(event: string, kept: KeptMessage): void {
    const guild_id = this.channels.get(kept.message.channel_id)?.guild_id;
    const data = { ...kept.message, ...(guild_id ? { guild_id } : {}) };
    this.tell({ event, data, guildId: guild_id ?? null, ephemeral: kept.ephemeral });
  }

  addChannel(guildId: string, seed: Omit<SeedChannel, "id"> & { id?: string }): Channel {
    return this.keepChannel(makeChannel(guildId, { id: this.newId(), ...seed }, this.channels.size));
  }

  /** Adds or changes a channel and tells the bot. */
  keepChannel(channel: Channel): Channel {
    const event = this.channels.has(channel.id) ? "CHANNEL_UPDATE" : "CHANNEL_CREATE";
    this.keeper.put([{ kind: "channel", id: channel.id, body: channel }]);
    this.channels.set(channel.id, channel);
    if (channel.type !== 1) this.tell({ event, data: { ...channel }, guildId: channel.guild_id ?? null });
    return channel;
  }

  /** Opens, or finds, the direct channel between the bot and one person. */
  openDm(user: User): Channel {
    for (const channel of this.channels.values()) {
      if (channel.type === 1 && channel.recipients?.[0]?.id === user.id) return channel;
    }
    return this.keepChannel({
      id: this.newId(),
      type: 1,
      recipients: [user],
      last_message_id: null,
      flags: 0,
    });
  }

  removeChannel(id: string): void {
    const channel = this.channels.get(id);
    if (!channel) return;
    this.keeper.remove("channel", id);
    this.channels.delete(id);
    this.tell({ event: "CHANNEL_DELETE", data: { ...channel }, guildId: channel.guild_id ?? null });
  }

  /** The bot is thrown out, or (`outage`) the guild is merely unreachable: Discord's GUILD_DELETE means both. */
  loseGuild(id: string, outage: boolean): void {
    const data: Json = outage ? { id, unavailable: true } : { id };
    if (!outage) {
      this.guilds.delete(id);
      this.keeper.remove("guild", id);
    }
    this.tell({ event: "GUILD_DELETE", data, guildId: id });
  }

  /** Replaces the commands of one scope (null: global) by these. */
  keepCommands(guildId: string | null, commands: Command[]): void {
    const stay = new Set(commands.map((one) => one.id));
    this.keeper.put(commands.map((body) => ({ kind: "command", id: body.id, body })));
    for (const old of [...this.commands.values()]) {
      if ((old.guild_id ?? null) !== guildId) continue;
      this.commands.delete(old.id);
      if (!stay.has(old.id)) this.keeper.remove("command", old.id);
    }
    for (const command of commands) this.commands.set(command.id, command);
  }

  close(): void {
    this.listeners.clear();
    this.keeper.close();
  }
}
