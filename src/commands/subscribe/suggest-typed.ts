/**
 * Suggestions for the options that shape a subscription: kinds one after the other, and the world's time zones.
 *
 * In: what is typed so far. Out: at most 25 choices, from memory.
 * Surprise: a list of kinds is completed at its end; what stands before is taken along into each choice.
 */
import { foldName } from "../../cases/find-case.ts";
import { LIMITS } from "../../delivery/discord/limits.ts";
import { isPersonal } from "../../delivery/personal.ts";
import { EVENT_KINDS } from "../../stories/event-frame.ts";
import type { Choice, CommandContext } from "../command.ts";
import { kindOf } from "./read-typed.ts";

/** Shown before anything is typed: where the matters that we watch are fought out, and a few more. */
const USUAL_ZONES = [
  "UTC",
  "Europe/Dublin",
  "Europe/London",
  "Europe/Brussels",
  "Europe/Berlin",
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
  "Asia/Kolkata",
  "Asia/Tokyo",
  "Australia/Sydney",
];
let everyZone: { zone: string; folded: string }[] | undefined;

/** For whichever of the options that shape a subscription is being typed. */
export async function suggestShape(
  option: string,
  typed: string,
  guildId: string | null,
  { store, now }: Pick<CommandContext, "store" | "now">,
): Promise<Choice[]> {
  if (option === "kinds") return suggestKinds(typed, ["all"]);
  if (option === "mention-kinds") return suggestKinds(typed, ["urgent", "all", "none"]);
  if (option !== "time-zone" || guildId === null) return [];
  return suggestZones(typed, now(), isPersonal(guildId) ? undefined : await store.zoneOfServer(guildId));
}

/** "ruling, or" becomes "ruling, order"; `extras` are words that stand alone, such as "all". */
export function suggestKinds(typed: string, extras: readonly string[]): Choice[] {
  const parts = typed.split(",");
  const last = parts.at(-1)?.trim().toLowerCase() ?? "";
  const earlier = parts.slice(0, -1).flatMap((part) => kindOf(part) ?? []);
  const next = EVENT_KINDS.filter((kind) => kind.startsWith(last) && !earlier.includes(kind));
  const alone = earlier.length === 0 ? extras.filter((word) => word.startsWith(last)) : [];
  const whole = [...new Set(earlier)];
  const lists = [...next.map((kind) => [...whole, kind].join(", ")), ...alone];
  return lists.map((list) => ({ name: list, value: list }));
}

/**
 * Those that begin with what is typed first, each with the time there. `server`: the server's own zone, null where it has
 * none, offered before all others; left out where it is not to choose.
 */
export function suggestZones(typed: string, now: Date, server?: string | null): Choice[] {
  const isServer = server !== undefined && "server".startsWith(typed.trim().toLowerCase());
  const own = isServer ? [{ name: `This server's (${server ?? "UTC"})`, value: "server" }] : [];
  const zones = typed.trim() === "" ? USUAL_ZONES : nearZones(typed);
  const rest = zones.map((zone) => ({ name: `${zone} (${timeIn(zone, now)} now)`, value: zone }));
  return [...own, ...rest].slice(0, LIMITS.choices);
}

/** Zones whose name has what is typed, those whose place begins with it first; at most 25. */
export function nearZones(typed: string): string[] {
  const wanted = foldName(typed);
  if (wanted === "") return [];
  everyZone ??= ["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => ({
    zone,
    folded: foldName(zone),
  }));
  const rank = (folded: string) => (folded.startsWith(wanted) ? 0 : folded.includes(` ${wanted}`) ? 1 : 2);
  return everyZone
    .filter(({ folded }) => folded.includes(wanted))
    .sort((a, b) => rank(a.folded) - rank(b.folded))
    .slice(0, LIMITS.choices)
    .map(({ zone }) => zone);
}

function timeIn(zone: string, now: Date): string {
  return now.toLocaleTimeString("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
}
