/**
 * How Discord says no: a status, a numeric code, a sentence and, for an invalid form, a tree of faults by field.
 *
 * In: what went wrong. Out: `DiscordError` to throw, whose `body()` is what goes over the wire.
 * Surprise: an invalid form lists every fault at once, in a tree keyed like the body that was sent (50035).
 */
import type { Json } from "./discord-shapes.ts";

export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: Json | null;

  constructor(status: number, code: number, message: string, errors: Json | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  body(): Json {
    return { message: this.message, code: this.code, ...(this.errors ? { errors: this.errors } : {}) };
  }
}

/** The errors a bot meets, with Discord's own numbers and words (topics/opcodes-and-status-codes). */
export const refuse = {
  unauthorized: () => new DiscordError(401, 0, "401: Unauthorized"),
  notFound: () => new DiscordError(404, 0, "404: Not Found"),
  wrongMethod: () => new DiscordError(405, 0, "405: Method Not Allowed"),
  badJson: () => new DiscordError(400, 50109, "The request body contains invalid JSON."),
  tooLarge: () => new DiscordError(413, 40005, "Request entity too large"),
  serverError: () => new DiscordError(500, 0, "500: Internal Server Error"),
  unknownApplication: () => new DiscordError(404, 10002, "Unknown Application"),
  unknownChannel: () => new DiscordError(404, 10003, "Unknown Channel"),
  unknownGuild: () => new DiscordError(404, 10004, "Unknown Guild"),
  unknownMember: () => new DiscordError(404, 10007, "Unknown Member"),
  unknownMessage: () => new DiscordError(404, 10008, "Unknown Message"),
  unknownUser: () => new DiscordError(404, 10013, "Unknown User"),
  unknownWebhook: () => new DiscordError(404, 10015, "Unknown Webhook"),
  unknownScheduledEvent: () => new DiscordError(404, 10070, "Unknown Guild Scheduled Event"),
  unknownInteraction: () => new DiscordError(404, 10062, "Unknown interaction"),
  unknownCommand: () => new DiscordError(404, 10063, "Unknown application command"),
  tooManyCommands: () =>
    new DiscordError(400, 30032, "Maximum number of application commands reached (100)."),
  tooManyScheduledEvents: () =>
    new DiscordError(400, 30038, "Maximum number of guild scheduled events reached (100)."),
  finishedEvent: () => new DiscordError(400, 180000, "Cannot update a finished event"),
  oldEdit: () =>
    new DiscordError(
      429,
      30046,
      "Maximum number of edits to messages older than 1 hour reached. Try again later.",
    ),
  publishedEdit: () =>
    new DiscordError(429, 20022, "This message cannot be edited due to announcement rate limits"),
  alreadyPublished: () => new DiscordError(400, 40033, "This message has already been crossposted"),
  tagRequired: () => new DiscordError(400, 40067, "A tag is required to create a forum post in this channel"),
  wrongChannelType: () => new DiscordError(400, 50024, "Cannot execute action on this channel type"),
  archivedThread: () => new DiscordError(400, 50083, "Thread is archived"),
  lockedThread: () => new DiscordError(400, 160005, "Thread is locked"),
  tooManyThreads: () => new DiscordError(400, 160006, "Maximum number of active threads reached"),
  alreadyAcknowledged: () => new DiscordError(400, 40060, "Interaction has already been acknowledged."),
  missingAccess: () => new DiscordError(403, 50001, "Missing Access"),
  notYourMessage: () => new DiscordError(403, 50005, "Cannot edit a message authored by another user"),
  emptyMessage: () => new DiscordError(400, 50006, "Cannot send an empty message"),
  cannotDm: () => new DiscordError(403, 50007, "Cannot send messages to this user"),
  noTextChannel: () => new DiscordError(400, 50008, "Cannot send messages in a non-text channel"),
  missingPermissions: () => new DiscordError(403, 50013, "Missing Permissions"),
  invalidWebhookToken: () => new DiscordError(401, 50027, "Invalid Webhook Token"),
};

/** Collects the faults of one body by path, so that all of them are told together. */
export class FormFaults {
  private readonly tree: Json = {};
  private count = 0;

  /** `path` is where the fault is, like ["embeds", 0, "title"]; `code` is Discord's word for it. */
  add(path: (string | number)[], code: string, message: string): void {
    let node = this.tree;
    for (const step of path) {
      node[step] ??= {};
      node = node[step] as Json;
    }
    node._errors ??= [];
    (node._errors as Json[]).push({ code, message });
    this.count += 1;
  }

  required(path: (string | number)[]): void {
    this.add(path, "BASE_TYPE_REQUIRED", "This field is required");
  }

  /** Throws 50035 when anything was wrong. */
  throwIfAny(): void {
    if (this.count > 0) throw new DiscordError(400, 50035, "Invalid Form Body", this.tree);
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }
}
