/**
 * The bot's answers to interactions: the callback, then edits and follow-ups through the interaction's token.
 *
 * In: a call. Out: 204, or what `with_response` asks for; the exchange moves on and whoever waits is told.
 * Surprise: after a deferred reply the first follow-up takes the place of "thinking ...", as on Discord.
 */
import { DiscordError, FormFaults, refuse } from "./discord-error.ts";
import {
  COMPONENTS_V2,
  EPHEMERAL,
  type Json,
  LOADING,
  type Message,
  SUPPRESS_EMBEDS,
  SUPPRESS_NOTIFICATIONS,
} from "./discord-shapes.ts";
import { isObject } from "./embed-rules.ts";
import type { Exchange, Interactions } from "./interactions.ts";
import { AUTOCOMPLETE, COMPONENT, MODAL_SUBMIT, markAsReply } from "./interactions.ts";
import { type MessageDraft, readMessageBody } from "./message-rules.ts";
import { readModal } from "./modal-rules.ts";
import { blankMessage, editedMessage, fillMessage, showMessage } from "./post-message.ts";
import { bodyObject, type Call, makeRoute, NO_CONTENT, ok, type Reply, type Route } from "./route.ts";
import type { KeptMessage, World } from "./world.ts";

const REPLY_FLAGS = SUPPRESS_EMBEDS | EPHEMERAL | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2;
const EDIT_FLAGS = SUPPRESS_EMBEDS | COMPONENTS_V2;

/** Faults of a callback are reported below "data", where the bot wrote them. */
function readReply(data: unknown, before: Message | null, flags: number): MessageDraft {
  try {
    return readMessageBody(data, before, flags);
  } catch (fault) {
    if (!(fault instanceof DiscordError) || !fault.errors) throw fault;
    throw new DiscordError(fault.status, fault.code, fault.message, { data: fault.errors });
  }
}

function addReply(world: World, exchange: Exchange, draft: MessageDraft, extraFlags = 0): KeptMessage {
  const blank = markAsReply(world, exchange, blankMessage(world, exchange.channel));
  const kept = fillMessage(world, { ...blank, flags: extraFlags }, draft, true);
  world.addMessage(kept);
  return kept;
}

function readChoices(data: unknown): Json[] {
  const faults = new FormFaults();
  const choices = isObject(data) && Array.isArray(data.choices) ? data.choices.filter(isObject) : [];
  const path = ["data", "choices"];
  if (choices.length > 25) faults.add(path, "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
  choices.forEach((choice, index) => {
    for (const key of ["name", "value"]) {
      const length = String(choice[key] ?? "").length;
      if (length >= 1 && length <= 100) continue;
      faults.add([...path, index, key], "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
    }
  });
  faults.throwIfAny();
  return choices;
}

function requireType(exchange: Exchange, type: number): void {
  const isUpdate = type === 6 || type === 7;
  const fits =
    exchange.type === AUTOCOMPLETE
      ? type === 8
      : type === 4 ||
        type === 5 ||
        (isUpdate && exchange.sourceId !== null) ||
        (type === 9 && exchange.type !== MODAL_SUBMIT);
  if (fits) return;
  const faults = new FormFaults();
  faults.add(
    ["type"],
    "INTERACTION_CALLBACK_TYPE_INVALID",
    "This callback type does not fit the interaction.",
  );
  faults.throwIfAny();
}

function answerCallback(world: World, interactions: Interactions, call: Call): Reply {
  const exchange = interactions.findWaiting(call.params.interaction, call.params.token);
  const { type: rawType, data } = bodyObject(call);
  const type = Number(rawType);
  requireType(exchange, type);
  if (type === 4) {
    const kept = addReply(world, exchange, readReply(data, null, REPLY_FLAGS));
    exchange.originalId = kept.message.id;
  } else if (type === 5) {
    exchange.isEphemeral = isObject(data) && Boolean(Number(data.flags ?? 0) & EPHEMERAL);
    const draft: MessageDraft = { tts: false, enforceNonce: false, allowedMentions: { parse: [] } };
    const kept = addReply(world, exchange, draft, LOADING | (exchange.isEphemeral ? EPHEMERAL : 0));
    exchange.originalId = kept.message.id;
  } else if (type === 7) {
    const source = findKept(world, exchange.sourceId);
    world.editMessage(editedMessage(world, source, readReply(data, source.message, EDIT_FLAGS), true));
  } else if (type === 8) {
    const choices = readChoices(data);
    exchange.state = "answered";
    exchange.settle({ kind: "choices", choices });
    return NO_CONTENT;
  } else if (type === 9) {
    const modal = readModal(data);
    exchange.state = "answered";
    interactions.showModal(exchange, modal);
    exchange.settle({ kind: "modal", modal });
    return NO_CONTENT;
  }
  const isDeferred = type === 5 || type === 6;
  exchange.state = isDeferred ? "deferred" : "answered";
  if (isDeferred) interactions.awaitFinish(exchange);
  else settleWithOriginal(exchange, type);
  if (call.query.get("with_response") !== "true") return NO_CONTENT;
  return ok(describeCallback(world, exchange, type));
}

function describeCallback(world: World, exchange: Exchange, type: number): Json {
  const original = exchange.originalId ? world.messages.get(exchange.originalId)?.message : undefined;
  return {
    interaction: {
      id: exchange.id,
      type: exchange.type,
      response_message_id: original?.id,
      response_message_loading: exchange.state === "deferred" && type === 5,
      response_message_ephemeral: Boolean((original?.flags ?? 0) & EPHEMERAL),
    },
    resource: { type, ...(original && type !== 6 ? { message: showMessage(original) } : {}) },
  };
}

function settleWithOriginal(exchange: Exchange, callback: number): void {
  if (exchange.originalId) exchange.settle({ kind: "message", callback, messageId: exchange.originalId });
}

function findKept(world: World, id: string | null | undefined): KeptMessage {
  const kept = world.messages.get(id ?? "");
  if (!kept) throw refuse.unknownMessage();
  return kept;
}

/** "@original" or the id of a follow-up of this exchange. */
function findOwn(
  world: World,
  interactions: Interactions,
  call: Call,
): { exchange: Exchange; kept: KeptMessage } {
  const exchange = interactions.findAcknowledged(call.params.token);
  const isOriginal = call.params.message === "@original";
  const kept = findKept(world, isOriginal ? exchange.originalId : call.params.message);
  const from = kept.message.interaction_metadata?.id;
  if (!isOriginal && from !== exchange.id && kept.message.id !== exchange.originalId)
    throw refuse.unknownMessage();
  return { exchange, kept };
}

function editReply(
  world: World,
  exchange: Exchange,
  kept: KeptMessage,
  body: unknown,
  isFirst: boolean,
): Message {
  // V2 may be chosen as late as the edit that ends a deferral, everything else was settled by then.
  const blank = { ...kept.message, flags: kept.message.flags & ~LOADING };
  const draft = readMessageBody(body, isFirst ? null : blank, EDIT_FLAGS);
  const edited = editedMessage(world, { ...kept, message: blank }, draft, true);
  if (isFirst) edited.message.edited_timestamp = null;
  world.editMessage(edited);
  if (exchange.state === "deferred" && kept.message.id === exchange.originalId) {
    exchange.state = "answered";
    settleWithOriginal(
      exchange,
      exchange.type === COMPONENT && exchange.sourceId === kept.message.id ? 6 : 5,
    );
  }
  return edited.message;
}

function followUp(world: World, interactions: Interactions, call: Call): Message {
  const exchange = interactions.findAcknowledged(call.params.token);
  const original = exchange.originalId ? world.messages.get(exchange.originalId) : undefined;
  if (original && original.message.flags & LOADING)
    return editReply(world, exchange, original, call.body, true);
  const { message } = addReply(world, exchange, readMessageBody(call.body, null, REPLY_FLAGS));
  if (exchange.state === "deferred") {
    exchange.state = "answered";
    exchange.settle({ kind: "message", callback: 6, messageId: message.id });
  }
  return message;
}

export function interactionRoutes(world: World, interactions: Interactions): Route[] {
  const hook = "/webhooks/:application/:token";
  const one = `${hook}/messages/:message`;
  const narrow = { isOpen: true, isNarrow: true };
  return [
    makeRoute(
      "POST",
      "/interactions/:interaction/:token/callback",
      (call) => answerCallback(world, interactions, call),
      { isOpen: true },
    ),
    makeRoute("POST", hook, (call) => ok(showMessage(followUp(world, interactions, call))), narrow),
    makeRoute("GET", one, (call) => ok(showMessage(findOwn(world, interactions, call).kept.message)), {
      isOpen: true,
    }),
    makeRoute(
      "PATCH",
      one,
      (call) => {
        const { exchange, kept } = findOwn(world, interactions, call);
        const isFirst = Boolean(kept.message.flags & LOADING);
        return ok(showMessage(editReply(world, exchange, kept, call.body, isFirst)));
      },
      narrow,
    ),
    makeRoute(
      "DELETE",
      one,
      (call) => {
        world.deleteMessage(findOwn(world, interactions, call).kept.message.id);
        return NO_CONTENT;
      },
      narrow,
    ),
  ];
}
