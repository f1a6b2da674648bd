/**
 * Telling Discord which commands there are, when that has changed.
 *
 * In: the commands, and what we told last (a fact in the store). Out: whether Discord was told anew.
 * Surprise: our memory alone is not believed. Discord is asked for the names it has, for a server that was set up
 * again, or another application, knows nothing of what we told the old one.
 */
import { createHash } from "node:crypto";
import { type APIApplicationCommand, type Client, Routes } from "discord.js";
import type { Store } from "../storage/store.ts";
import { descriptions } from "../words/definitions/all-descriptions.ts";
import type { Command } from "./command.ts";
import { localizeDefinition } from "./localize-definition.ts";

const FACT = "commands-hash";

/**
 * Registers the commands globally, replacing all that were there. Throws what discord.js throws; the hash is stored
 * only after Discord has accepted, so that a failure is made good at the next start.
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly Command[],
  store: Pick<Store, "getFact" | "setFact">,
): Promise<"registered" | "unchanged"> {
  const body = commands.map((command) => asDiscordReads(command));
  const route = Routes.applicationCommands(client.application.id);
  const hash = createHash("sha256").update(JSON.stringify(body)).digest("hex");
  if ((await store.getFact(FACT)) === hash) {
    const there = (await client.rest.get(route)) as APIApplicationCommand[];
    const names = new Set(there.map(({ name }) => name));
    if (body.every(({ name }) => names.has(name)) && names.size === body.length) return "unchanged";
  }
  await client.rest.put(route, { body });
  await store.setFact(FACT, hash);
  return "registered";
}

/** Discord's own API description takes the permissions as a number, though its documentation and types show text. */
function asDiscordReads(command: Command) {
  const definition = localizeDefinition(command.definition, descriptions);
  const { default_member_permissions: permissions } = definition;
  return permissions == null
    ? definition
    : { ...definition, default_member_permissions: Number(permissions) };
}
