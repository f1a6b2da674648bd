/**
 * Registering commands, globally or for one guild.
 *
 * In: a call. Out: the commands as kept.
 * Surprise: a bulk overwrite removes what it does not name; a single post replaces the command of the same name.
 */
import { readCommands } from "./command-rules.ts";
import { refuse } from "./discord-error.ts";
import type { Command } from "./discord-shapes.ts";
import { bodyObject, type Call, makeRoute, NO_CONTENT, ok, type Route } from "./route.ts";
import type { World } from "./world.ts";

function scopeOf(world: World, call: Call): string | null {
  if (call.params.application !== world.bot.id) throw refuse.unknownApplication();
  const guildId = call.params.guild ?? null;
  if (guildId && !world.guilds.has(guildId)) throw refuse.missingAccess();
  return guildId;
}

function commandsOf(world: World, guildId: string | null): Command[] {
  return [...world.commands.values()].filter((one) => (one.guild_id ?? null) === guildId);
}

function findCommand(world: World, call: Call): Command {
  const guildId = scopeOf(world, call);
  const command = commandsOf(world, guildId).find((one) => one.id === call.params.command);
  if (!command) throw refuse.unknownCommand();
  return command;
}

function keepOne(world: World, guildId: string | null, body: unknown): Command {
  const [made] = readCommands(world, guildId, [body], true);
  if (!made) throw refuse.unknownCommand();
  const others = commandsOf(world, guildId).filter((one) => one.id !== made.id);
  if (others.length >= 100) throw refuse.tooManyCommands();
  world.keepCommands(guildId, [...others, made]);
  return made;
}

function routesAt(world: World, many: string): Route[] {
  const one = `${many}/:command`;
  return [
    makeRoute("GET", many, (call) => ok(commandsOf(world, scopeOf(world, call)))),
    makeRoute("PUT", many, (call) => {
      const guildId = scopeOf(world, call);
      const commands = readCommands(world, guildId, Array.isArray(call.body) ? call.body : []);
      world.keepCommands(guildId, commands);
      return ok(commands);
    }),
    makeRoute("POST", many, (call) => {
      const guildId = scopeOf(world, call);
      const existed = commandsOf(world, guildId).some((old) => old.name === bodyObject(call).name);
      return { status: existed ? 200 : 201, body: keepOne(world, guildId, call.body) };
    }),
    makeRoute("GET", one, (call) => ok(findCommand(world, call))),
    makeRoute("PATCH", one, (call) => {
      const before = findCommand(world, call);
      return ok(keepOne(world, scopeOf(world, call), { ...before, ...bodyObject(call), name: before.name }));
    }),
    makeRoute("DELETE", one, (call) => {
      const gone = findCommand(world, call);
      const guildId = scopeOf(world, call);
      world.keepCommands(
        guildId,
        commandsOf(world, guildId).filter((one) => one.id !== gone.id),
      );
      return NO_CONTENT;
    }),
  ];
}

export function commandRoutes(world: World): Route[] {
  return [
    ...routesAt(world, "/applications/:application/commands"),
    ...routesAt(world, "/applications/:application/guilds/:guild/commands"),
  ];
}
