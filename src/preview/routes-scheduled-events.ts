/**
 * Events of a server's calendar: those outside Discord, which is all that a bot for court days makes.
 *
 * In: a call. Out: the event, or Discord's refusal.
 * Surprise: since February 2026 making one needs Create Events; who made it may change it with that, others need Manage
 * Events (resources/guild-scheduled-event).
 */
import { FormFaults, refuse } from "./discord-error.ts";
import type { Guild, Json } from "./discord-shapes.ts";
import { CREATE_EVENTS, MANAGE_EVENTS, permissionsInGuild } from "./permissions.ts";
import { bodyObject, type Call, makeRoute, NO_CONTENT, ok, type Route } from "./route.ts";
import { ACTIVE, CANCELLED, COMPLETED, type GuildEvent, SCHEDULED } from "./scheduled-events.ts";
import type { World } from "./world.ts";

const MOST = 100;
const EXTERNAL = 3;
const GUILD_ONLY = 2;

export function scheduledEventRoutes(world: World): Route[] {
  const all = "/guilds/:guild/scheduled-events";
  const one = `${all}/:event`;
  return [
    makeRoute("GET", all, (call) =>
      ok(world.events.of(findGuild(world, call).id, world.clock()).filter(isAhead)),
    ),
    makeRoute("GET", one, (call) => ok(findEvent(world, call))),
    makeRoute("POST", all, (call) => ok(create(world, call)), { isPost: true }),
    makeRoute("PATCH", one, (call) => ok(change(world, call)), { isPost: true }),
    makeRoute(
      "DELETE",
      one,
      (call) => {
        world.events.remove(findOwn(world, call).id);
        return NO_CONTENT;
      },
      { isPost: true },
    ),
  ];
}

function create(world: World, call: Call): GuildEvent {
  const guild = findGuild(world, call);
  if (!(permissionsInGuild(guild, world.bot.id) & CREATE_EVENTS)) throw refuse.missingPermissions();
  const body = bodyObject(call);
  const faults = new FormFaults();
  for (const field of ["name", "privacy_level", "scheduled_start_time", "entity_type"])
    if (body[field] === undefined) faults.required([field]);
  if (body.scheduled_end_time === undefined) faults.required(["scheduled_end_time"]);
  if (locationOf(body) === null) faults.required(["entity_metadata", "location"]);
  checkFields(body, faults, world.clock());
  faults.throwIfAny();
  const ahead = world.events.of(guild.id, world.clock()).filter(isAhead);
  if (ahead.length >= MOST) throw refuse.tooManyScheduledEvents();
  return world.events.keep({
    id: world.newId(),
    guild_id: guild.id,
    channel_id: null,
    creator_id: world.bot.id,
    name: String(body.name),
    description: typeof body.description === "string" ? body.description : null,
    scheduled_start_time: String(body.scheduled_start_time),
    scheduled_end_time: String(body.scheduled_end_time),
    privacy_level: GUILD_ONLY,
    status: SCHEDULED,
    entity_type: EXTERNAL,
    entity_id: null,
    entity_metadata: { location: locationOf(body) ?? "" },
    recurrence_rule: null,
  });
}

function change(world: World, call: Call): GuildEvent {
  const event = findOwn(world, call);
  if (!isAhead(event)) throw refuse.finishedEvent();
  const body = bodyObject(call);
  const faults = new FormFaults();
  const isAllowed = event.status === SCHEDULED ? [ACTIVE, CANCELLED] : [COMPLETED];
  if (body.status !== undefined && !isAllowed.includes(Number(body.status)))
    faults.add(["status"], "GUILD_SCHEDULED_EVENT_INVALID_STATUS", "Invalid status");
  checkFields(body, faults, world.clock());
  faults.throwIfAny();
  const { name, description, scheduled_start_time, scheduled_end_time, status } = body as Partial<GuildEvent>;
  const location = locationOf(body);
  return world.events.keep({
    ...event,
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(scheduled_start_time !== undefined && { scheduled_start_time }),
    ...(scheduled_end_time !== undefined && { scheduled_end_time }),
    ...(status !== undefined && { status }),
    ...(location !== null && { entity_metadata: { location } }),
  });
}

function checkFields(body: Json, faults: FormFaults, now: number): void {
  checkLength(body.name, ["name"], 100, faults);
  checkLength(body.description, ["description"], 1000, faults);
  checkLength(locationOf(body), ["entity_metadata", "location"], 100, faults);
  const start = Date.parse(String(body.scheduled_start_time));
  const end = Date.parse(String(body.scheduled_end_time));
  if (body.scheduled_start_time !== undefined && !(start > now))
    faults.add(
      ["scheduled_start_time"],
      "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST",
      "Cannot schedule event in the past.",
    );
  if (body.scheduled_end_time !== undefined && !(end > (Number.isNaN(start) ? now : start)))
    faults.add(
      ["scheduled_end_time"],
      "GUILD_SCHEDULED_EVENT_END_BEFORE_START",
      "The end is not after the start.",
    );
}

function checkLength(value: unknown, path: string[], max: number, faults: FormFaults): void {
  if (value === undefined || value === null) return;
  const length = [...String(value)].length;
  if (length < 1 || length > max)
    faults.add(path, "BASE_TYPE_BAD_LENGTH", `Must be between 1 and ${max} in length.`);
}

function locationOf({ entity_metadata }: Json): string | null {
  const location = (entity_metadata as Json | null | undefined)?.location;
  return typeof location === "string" ? location : null;
}

const isAhead = ({ status }: GuildEvent): boolean => status === SCHEDULED || status === ACTIVE;

function findGuild(world: World, { params }: Call): Guild {
  const guild = world.guilds.get(params.guild ?? "");
  if (!guild) throw refuse.unknownGuild();
  return guild;
}

function findEvent(world: World, call: Call): GuildEvent {
  const guild = findGuild(world, call);
  const event = world.events.find(call.params.event ?? "", world.clock());
  if (!event || event.guild_id !== guild.id) throw refuse.unknownScheduledEvent();
  return event;
}

function findOwn(world: World, call: Call): GuildEvent {
  const event = findEvent(world, call);
  const needed = event.creator_id === world.bot.id ? CREATE_EVENTS | MANAGE_EVENTS : MANAGE_EVENTS;
  if (!(permissionsInGuild(findGuild(world, call), world.bot.id) & needed)) throw refuse.missingPermissions();
  return event;
}
