/**
 * `/settings time-zone`: the clock by which this server reads the hours of its digests and quiet hours.
 *
 * In: a zone, or nothing. Out: the setting stored, or the present one.
 * Surprise: subscriptions without a zone of their own go by it at once, and so does what is gathered for them already.
 */
import {
  type APIApplicationCommandSubcommandOption,
  type ChatInputCommandInteraction,
  ApplicationCommandOptionType as OptionType,
} from "discord.js";
import { DEFAULT_ZONE } from "../../delivery/subscription.ts";
import { SETTINGS_WORDS } from "../../words/settings-words.ts";
import type { CommandContext, Reply } from "../command.ts";
import { regatherFor } from "../subscribe/change-subscription.ts";
import { readZoneOption } from "../subscribe/read-shape.ts";
import { isRefused } from "../subscribe/read-typed.ts";

export const TIME_ZONE = {
  type: OptionType.Subcommand as const,
  name: "time-zone",
  description: "Whose clock the hours of digests and quiet hours are read on",
  options: [
    {
      type: OptionType.String as const,
      name: "zone",
      description: "A place such as Europe/Dublin; left out, I say which one it is",
      autocomplete: true as const,
      max_length: 60,
    },
  ],
} satisfies APIApplicationCommandSubcommandOption;

export async function setTimeZone(
  { guildId, user, options }: ChatInputCommandInteraction<"cached" | "raw">,
  { store, now, language }: Pick<CommandContext, "store" | "now" | "language">,
): Promise<Reply> {
  const words = SETTINGS_WORDS[language];
  const present = await store.zoneOfServer(guildId);
  const typed = options.getString("zone");
  if (typed === null) {
    const zone = present ?? DEFAULT_ZONE;
    const clock = sayClock(zone, now());
    return {
      content: present === null ? words.zoneIsDefault({ zone, clock }) : words.zoneIs({ zone, clock }),
    };
  }
  const read = readZoneOption(typed, undefined, language);
  if (isRefused(read)) return { content: read.why };
  const { zone } = read.value;
  if (zone === undefined) return { content: words.nameAZone };
  if (zone === present) return { content: words.zoneAlready(zone) };
  const moved = await store.transaction(async (tx) => {
    await tx.setServerZone(guildId, zone, user.id, now().toISOString());
    const all = await tx.listSubscriptions(guildId);
    const going = all.filter(({ shape }) => shape && !shape.zone && (shape.rhythm || shape.quiet));
    for (const one of going) await regatherFor(tx, one, now());
    return going.length;
  });
  return { content: words.zoneSet({ zone, clock: sayClock(zone, now()), subscriptions: moved }) };
}

function sayClock(zone: string, now: Date): string {
  return now.toLocaleTimeString("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
}
