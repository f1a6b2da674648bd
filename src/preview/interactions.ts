/**
 * Questions to the bot and its answers: one `Exchange` from the typed command to the last follow-up.
 *
 * In: an interaction to send, later the bot's callbacks. Out: what the person gets to see, or that nothing came.
 * Surprise: the 3 seconds for the first answer are real time; the 15 minutes of the token are the world's clock.
 * Numbers: interactions/receiving-and-responding.
 */
import { randomBytes } from "node:crypto";
import { refuse } from "./discord-error.ts";
import type { Channel, Json, Message, User } from "./discord-shapes.ts";
import type { World } from "./world.ts";

const TOKEN_LIFE_MS = 15 * 60 * 1000;

/** Interaction types. */
export const COMMAND = 2;
export const COMPONENT = 3;
export const AUTOCOMPLETE = 4;
export const MODAL_SUBMIT = 5;

/** What came of a question. `message` is the reply, or the message a button changed. */
export type Outcome =
  | { kind: "message"; callback: number; messageId: string }
  | { kind: "choices"; choices: Json[] }
  | { kind: "modal"; modal: Json }
  | { kind: "no answer" }
  | { kind: "never finished" };

export interface Exchange {
  id: string;
  token: string;
  type: number;
  channel: Channel;
  user: User;
  /** What the reply says it answers. */
  name: string | null;
  /** The message whose button was pressed. */
  sourceId: string | null;
  startedAt: number;
  state: "waiting" | "deferred" | "answered" | "expired";
  /** Whether a deferred reply will be for one person only. */
  isEphemeral: boolean;
  /** The original response: the reply, or the message a button updates. */
  originalId: string | null;
  settle: (outcome: Outcome) => void;
}

/** A modal somebody has before them, and the message whose button opened it. */
export interface ShownModal {
  modal: Json;
  sourceId: string | null;
}

export interface InteractionTimes {
  /** How long the bot has for the first answer, ms. */
  answerWithinMs: number;
  /** How long a script waits for a deferred answer, ms. */
  finishWithinMs: number;
}

export class Interactions {
  private readonly byId = new Map<string, Exchange>();
  private readonly byToken = new Map<string, Exchange>();
  /** Modals that are open, by the person and the modal's id. */
  private readonly modals = new Map<string, ShownModal>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly world: World;
  private readonly times: InteractionTimes;

  constructor(world: World, times: InteractionTimes) {
    this.world = world;
    this.times = times;
  }

  /** Opens an exchange, hands the finished payload to `send`, and waits for what comes of it. */
  ask(
    about: Pick<Exchange, "type" | "channel" | "user" | "name" | "sourceId">,
    payload: Json,
    send: (payload: Json) => void,
  ): Promise<Outcome> {
    this.forgetOld();
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const exchange: Exchange = {
      ...about,
      id: this.world.newId(),
      token: randomBytes(48).toString("base64url"),
      startedAt: this.world.clock(),
      state: "waiting",
      isEphemeral: false,
      originalId: about.sourceId,
      settle: resolve,
    };
    this.byId.set(exchange.id, exchange);
    this.byToken.set(exchange.token, exchange);
    this.after(this.times.answerWithinMs, () => {
      if (exchange.state !== "waiting") return;
      exchange.state = "expired";
      resolve({ kind: "no answer" });
    });
    send({ ...payload, id: exchange.id, token: exchange.token, type: about.type });
    return promise;
  }

  /** A deferred exchange must be finished too; otherwise whoever waits is told so. */
  awaitFinish(exchange: Exchange): void {
    this.after(this.times.finishWithinMs, () => exchange.settle({ kind: "never finished" }));
  }

  showModal({ user, sourceId }: Exchange, modal: Json): void {
    this.modals.set(`${user.id}:${modal.custom_id}`, { modal, sourceId });
  }

  /** The modal this person has open; null when it was never shown to them. Sending it off closes it. */
  takeModal(userId: string, customId: string): ShownModal | null {
    const key = `${userId}:${customId}`;
    const shown = this.modals.get(key) ?? null;
    this.modals.delete(key);
    return shown;
  }

  private after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, ms);
    this.timers.add(timer);
  }

  private forgetOld(): void {
    for (const exchange of this.byId.values()) {
      if (this.world.clock() - exchange.startedAt <= 2 * TOKEN_LIFE_MS) continue;
      this.byId.delete(exchange.id);
      this.byToken.delete(exchange.token);
    }
  }

  /** The exchange a callback is for. @throws DiscordError 10062 unknown or late, 40060 answered already. */
  findWaiting(id: string | undefined, token: string | undefined): Exchange {
    const exchange = this.byId.get(id ?? "");
    if (!exchange || exchange.token !== token || exchange.state === "expired")
      throw refuse.unknownInteraction();
    if (exchange.state !== "waiting") throw refuse.alreadyAcknowledged();
    return exchange;
  }

  /** The exchange a token still speaks for. @throws DiscordError 10015 unknown, 50027 older than 15 minutes. */
  findAcknowledged(token: string | undefined): Exchange {
    const exchange = this.byToken.get(token ?? "");
    if (!exchange || exchange.state === "waiting" || exchange.state === "expired")
      throw refuse.unknownWebhook();
    if (this.world.clock() - exchange.startedAt > TOKEN_LIFE_MS) throw refuse.invalidWebhookToken();
    return exchange;
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    for (const exchange of this.byId.values()) exchange.settle({ kind: "no answer" });
  }
}

/** Marks a blank message as the answer to this exchange. */
export function markAsReply(world: World, exchange: Exchange, message: Message): Message {
  const { guild_id } = exchange.channel;
  const refersTo = exchange.sourceId ?? exchange.originalId;
  return {
    ...message,
    type: refersTo ? 19 : 20,
    webhook_id: world.bot.id,
    application_id: world.bot.id,
    ...(refersTo
      ? { message_reference: { type: 0, message_id: refersTo, channel_id: exchange.channel.id, guild_id } }
      : {}),
    interaction_metadata: {
      id: exchange.id,
      type: exchange.type,
      user: exchange.user,
      authorizing_integration_owners: guild_id ? { "0": guild_id } : {},
      ...(exchange.name ? { name: exchange.name } : {}),
    },
  };
}
