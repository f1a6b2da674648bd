/**
 * What a message body may be.
 *
 * In: the JSON a bot sent to post or edit. Out: `MessageDraft`, normalised; throws 50035 with every fault at once.
 * Surprise: absent and null differ: an edit keeps what is absent and clears what is null.
 */
import { readComponents } from "./component-rules.ts";
import { FormFaults, refuse } from "./discord-error.ts";
import { COMPONENTS_V2, type Json, type Message, SUPPRESS_EMBEDS } from "./discord-shapes.ts";
import { isObject, readEmbeds } from "./embed-rules.ts";
import { readAllowedMentions } from "./mentions.ts";

/** Parts are undefined when the body did not speak of them. */
export interface MessageDraft {
  content?: string;
  embeds?: Json[];
  components?: Json[];
  attachments?: Json[];
  flags?: number;
  tts: boolean;
  nonce?: string | number;
  enforceNonce: boolean;
  allowedMentions: Json | null;
  reference?: { messageId: string; channelId: string | null; failIfMissing: boolean };
}

const MAX_CONTENT = 2000;
const MAX_NONCE = 25;

function readContent(value: unknown, faults: FormFaults): string {
  if (value === null) return "";
  if (typeof value !== "string" && typeof value !== "number") {
    faults.add(["content"], "BASE_TYPE_BAD_TYPE", "Could not interpret as string.");
    return "";
  }
  const content = String(value).trim();
  if (content.length > MAX_CONTENT) {
    faults.add(["content"], "BASE_TYPE_MAX_LENGTH", `Must be ${MAX_CONTENT} or fewer in length.`);
  }
  return content;
}

function readNonce(value: unknown, faults: FormFaults): string | number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string" && !Number.isSafeInteger(value)) {
    faults.add(["nonce"], "NONCE_TYPE_INVALID", "Must be a string or an integer.");
    return undefined;
  }
  if (String(value).length > MAX_NONCE) {
    faults.add(["nonce"], "NONCE_TYPE_TOO_LONG", `Must be ${MAX_NONCE} or fewer in length.`);
  }
  return value as string | number;
}

function readReference(value: unknown, faults: FormFaults): MessageDraft["reference"] {
  if (!isObject(value)) return undefined;
  if (typeof value.message_id !== "string") {
    faults.required(["message_reference", "message_id"]);
    return undefined;
  }
  return {
    messageId: value.message_id,
    channelId: typeof value.channel_id === "string" ? value.channel_id : null,
    failIfMissing: value.fail_if_not_exists !== false,
  };
}

/**
 * Reads a body for posting or editing. `before` is the message being edited, null when posting; `allowedFlags` is
 * the bit set of flags this address honours, others are dropped as Discord does.
 * @throws DiscordError 50035 for an invalid form, 50006 when nothing would be left to show.
 */
export function readMessageBody(raw: unknown, before: Message | null, allowedFlags: number): MessageDraft {
  const body = isObject(raw) ? raw : {};
  const faults = new FormFaults();
  const draft: MessageDraft = {
    tts: body.tts === true,
    enforceNonce: body.enforce_nonce === true,
    allowedMentions: readAllowedMentions(body.allowed_mentions, faults),
    nonce: readNonce(body.nonce, faults),
    reference: readReference(body.message_reference, faults),
  };
  if (body.flags !== undefined && body.flags !== null) {
    if (typeof body.flags === "number") draft.flags = body.flags & allowedFlags;
    else faults.add(["flags"], "NUMBER_TYPE_COERCE", `Value "${String(body.flags)}" is not int.`);
  }
  const isV2 = Boolean(((before?.flags ?? 0) | (draft.flags ?? 0)) & COMPONENTS_V2);
  if (body.content !== undefined) draft.content = readContent(body.content, faults);
  if (body.embeds !== undefined) draft.embeds = readEmbeds(body.embeds, faults);
  if (body.components !== undefined) draft.components = readComponents(body.components, isV2, faults);
  if (Array.isArray(body.attachments))
    draft.attachments = readAttachments(body.attachments.filter(isObject), before, faults);
  if (isV2) {
    for (const key of ["content", "embeds"] as const) {
      if (!draft[key]?.length) continue;
      const sentence = `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
      faults.add([key], "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", sentence);
    }
  }
  faults.throwIfAny();
  checkNotEmpty(draft, before);
  return draft;
}

/** Those that the message has already are named by their ids alone, and stay as they are. */
function readAttachments(named: Json[], before: Message | null, faults: FormFaults): Json[] {
  return named.map((one, index) => {
    const longest = 1024;
    if (typeof one.description === "string" && [...one.description].length > longest)
      faults.add(
        ["attachments", index, "description"],
        "BASE_TYPE_BAD_LENGTH",
        `Must be ${longest} or fewer in length.`,
      );
    return before?.attachments.find(({ id }) => id === one.id) ?? one;
  });
}

function checkNotEmpty(draft: MessageDraft, before: Message | null): void {
  const shows = [
    draft.content ?? before?.content ?? "",
    draft.embeds ?? before?.embeds ?? [],
    draft.components ?? before?.components ?? [],
    draft.attachments ?? before?.attachments ?? [],
  ];
  if (shows.every((part) => part.length === 0)) throw refuse.emptyMessage();
}

/** The message with the draft's parts in place of its own. The V2 flag, once set, stays. */
export function applyDraft(message: Message, draft: MessageDraft): Message {
  const sticky = message.flags & ~(SUPPRESS_EMBEDS | COMPONENTS_V2);
  const flags =
    draft.flags === undefined ? message.flags : sticky | draft.flags | (message.flags & COMPONENTS_V2);
  return {
    ...message,
    content: draft.content ?? message.content,
    embeds: draft.embeds ?? message.embeds,
    components: draft.components ?? message.components,
    attachments: draft.attachments ?? message.attachments,
    flags,
  };
}
