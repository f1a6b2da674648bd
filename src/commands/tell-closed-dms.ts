/**
 * What somebody hears who subscribed their direct messages and then closed them: once, with their next command.
 *
 * In: an interaction that has been answered. Out: one more reply, to them alone.
 * Surprise: there is no other way to reach them, and nobody else is told.
 */

import { MessageFlags } from "discord.js";
import { personalGuild } from "../delivery/personal.ts";
import { FITTING_WORDS } from "../words/fitting-words.ts";
import type { CommandContext } from "./command.ts";
import { sayInstant } from "./say-time.ts";
import type { Asked } from "./where-usable.ts";

/** Never throws: the answer they asked for is there already. */
export async function tellClosedDms(
  interaction: Asked,
  { store, log, language }: Pick<CommandContext, "store" | "log" | "language">,
): Promise<void> {
  try {
    const place = await store.takeUntoldDms(personalGuild(interaction.user.id));
    if (place === null) return;
    const content = FITTING_WORDS[language].closedDms(sayInstant(place.since));
    await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
  } catch (err) {
    log.warn({ err, userId: interaction.user.id }, "somebody could not be told that their messages are held");
  }
}
