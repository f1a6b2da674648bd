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
  { store, now }: Pick<CommandContext, "store" | "now">,
): Promise<Reply> {
  const present = await store.zoneOfServer(guildId);
  const typed = options.getString("zone");
  if (typed === null) {
    const says = present ?? `${DEFAULT_ZONE}, as long as nobody sets another one`;
    return {
      content: `Hours are read in the time zone ${says}. It is ${sayClock(present ?? DEFAULT_ZONE, now())} there.`,
    };
  }
  const read = readZoneOption(typed, undefined);
  if (isRefused(read)) return { content: read.why };
  const { zone } = read.value;
  if (zone === undefined)
    return { content: "This is where the server's time zone is set: name a place, such as `Europe/Dublin`." };
  if (zone === present) return { content: `The time zone is ${zone} already. Nothing has changed.` };
  const moved = await store.transaction(async (tx) => {
    await tx.setServerZone(guildId, zone, user.id, now().toISOString());
    const all = await tx.listSubscriptions(guildId);
    const going = all.filter(({ shape }) => shape && !shape.zone && (shape.rhythm || shape.quiet));
    for (const one of going) await regatherFor(tx, one, now());
    return going.length;
  });
  const whom =
    moved === 0
      ? "Digests and quiet hours go by it from now on."
      : `${moved === 1 ? "1 subscription goes" : `${moved} subscriptions go`} by it from now on; those with a time zone of their own keep it.`;
  return {
    content: `The time zone of this server is **${zone}**, where it is ${sayClock(zone, now())}. ${whom}`,
  };
}

function sayClock(zone: string, now: Date): string {
  return now.toLocaleTimeString("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
}
