/**
 * Telling Discord which commands there are, when that has changed.
 *
 * In: the commands, and what we told last (a fact in the store). Out: whether Discord was told anew.
 * Surprise: the hash covers the server and the application too, for another one knows nothing of our commands.
 */
import { createHash } from "node:crypto";
import { type RESTPutAPIApplicationCommandsJSONBody, Routes } from "discord.js";
import type { Discord } from "../delivery/discord/connect.ts";
import type { Store } from "../storage/store.ts";
import type { Command } from "./command.ts";

const FACT = "commands-hash";

/**
 * Registers the commands globally, replacing all that were there. With `always`, without looking at the hash: for
 * local servers that forget. Throws what discord.js throws; the hash is stored only after Discord accepted.
 */
export async function registerCommands(
  discord: Discord,
  store: Pick<Store, "getFact" | "setFact">,
  commands: readonly Command[],
  always = false,
): Promise<"registered" | "unchanged"> {
  const body: RESTPutAPIApplicationCommandsJSONBody = commands.map((command) => command.definition);
  const applicationId = discord.client.application.id;
  const hash = createHash("sha256")
    .update(JSON.stringify([discord.apiUrl, applicationId, body]))
    .digest("hex");
  if (!always && (await store.getFact(FACT)) === hash) return "unchanged";
  await discord.client.rest.put(Routes.applicationCommands(applicationId), { body });
  await store.setFact(FACT, hash);
  return "registered";
}
