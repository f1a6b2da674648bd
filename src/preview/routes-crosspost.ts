/**
 * Publishing a message of an announcement channel to those who follow it.
 *
 * In: a call. Out: the message, marked as published.
 * Surprise: Discord's numbers are not in its documentation; these are those that people report: ten an hour in a channel,
 * three edits an hour of a message that is out.
 */
import { refuse } from "./discord-error.ts";
import { CROSSPOSTED, type Message } from "./discord-shapes.ts";
import { MANAGE_MESSAGES, permissionsInChannel, placeOfRights, SEND_MESSAGES } from "./permissions.ts";
import { showMessage } from "./post-message.ts";
import { type Call, makeRoute, ok, type Reply, type Route } from "./route.ts";
import { findVisibleChannel } from "./routes-guilds.ts";
import type { World } from "./world.ts";

const ANNOUNCEMENT = 5;
const HOUR_MS = 3_600_000;
const PUBLISHED_AN_HOUR = 10;
const EDITS_AN_HOUR = 3;

/** What happened within an hour, by what it happened to. */
export class HourlyCounts {
  private readonly times = new Map<string, number[]>();

  /** Milliseconds until one more is allowed; 0 when it is, and then it counts. */
  take(key: string, most: number, now: number): number {
    const recent = (this.times.get(key) ?? []).filter((at) => now - at < HOUR_MS);
    const first = recent[0];
    if (first !== undefined && recent.length >= most) return first + HOUR_MS - now;
    this.times.set(key, [...recent, now]);
    return 0;
  }
}

/** Throws 20022 when this message is published and was edited too often. */
export function countPublishedEdit(edits: HourlyCounts, message: Message, now: number): void {
  if (message.flags & CROSSPOSTED && edits.take(message.id, EDITS_AN_HOUR, now) > 0)
    throw refuse.publishedEdit();
}

function crosspost(world: World, published: HourlyCounts, call: Call): Reply {
  const channel = findVisibleChannel(world, call.params.channel);
  if (channel.type !== ANNOUNCEMENT) throw refuse.wrongChannelType();
  const kept = world.messages.get(call.params.message ?? "");
  if (!kept || kept.message.channel_id !== channel.id) throw refuse.unknownMessage();
  const needed = kept.message.author.id === world.bot.id ? SEND_MESSAGES : MANAGE_MESSAGES;
  const guild = world.guildOf(channel);
  if (guild && !(permissionsInChannel(guild, world.bot.id, placeOfRights(world, channel)) & needed))
    throw refuse.missingPermissions();
  if (kept.message.flags & CROSSPOSTED) throw refuse.alreadyPublished();
  const waitMs = published.take(channel.id, PUBLISHED_AN_HOUR, world.clock());
  if (waitMs > 0) return slowDown(waitMs);
  const message = { ...kept.message, flags: kept.message.flags | CROSSPOSTED };
  world.editMessage({ ...kept, message });
  return ok(showMessage(message));
}

function slowDown(waitMs: number): Reply {
  const seconds = waitMs / 1000;
  return {
    status: 429,
    headers: { "retry-after": String(Math.ceil(seconds)), "x-ratelimit-scope": "user", via: "1.1 preview" },
    body: { message: "You are being rate limited.", retry_after: seconds, global: false },
  };
}

export function crosspostRoutes(world: World): Route[] {
  const published = new HourlyCounts();
  return [
    makeRoute(
      "POST",
      "/channels/:channel/messages/:message/crosspost",
      (call) => crosspost(world, published, call),
      { isPost: true },
    ),
  ];
}
