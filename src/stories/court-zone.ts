/**
 * Which clock a court goes by.
 *
 * In: a court in any spelling. Out: the IANA name of its time zone.
 * Surprise: a few districts lie in two zones; each has the zone of the seat where most of its cases are heard. Unknown
 * courts go by Eastern time, where the courts of appeals that matter here and the Supreme Court sit.
 */
import { courtKey } from "../items/court-key.ts";

const EASTERN = "America/New_York";
const ZONES: [string, string][] = [
  ["America/Chicago", "al ar il ia ks la mn ms mo ne nd ok sd tx wi"],
  ["America/Denver", "co id mt nm ut wy"],
  ["America/Phoenix", "az"],
  ["America/Los_Angeles", "ca nv or wa"],
  ["America/Anchorage", "ak"],
  ["Pacific/Honolulu", "hi"],
  ["America/Puerto_Rico", "pr vi"],
  ["Pacific/Guam", "gu nm_i"],
];
/** Districts and circuits that differ from the rest of their letters. */
const SINGLE: Record<string, string> = {
  ca5: "America/Chicago",
  ca7: "America/Chicago",
  ca8: "America/Chicago",
  ca9: "America/Los_Angeles",
  ca10: "America/Denver",
  bap9: "America/Los_Angeles",
  tnmd: "America/Chicago",
  tnwd: "America/Chicago",
  tnmb: "America/Chicago",
  tnwb: "America/Chicago",
  nmid: "Pacific/Guam",
};
const BY_STATE = new Map(ZONES.flatMap(([zone, states]) => states.split(" ").map((state) => [state, zone])));

/** "America/New_York" for "nysd"; daylight saving is in the zone's name, so a local hour needs no more than this. */
export function courtZone(court: string | null): string {
  const key = court && (courtKey(court) ?? court.toLowerCase().replace(/^sdny$/, "nysd"));
  if (!key || key === "scotus") return EASTERN;
  if (SINGLE[key]) return SINGLE[key];
  if (/^ca(?:\d+|dc|fed|fc)$/.test(key)) return EASTERN;
  const state = /^([a-z]{2})[nsewmc]?[db]$/.exec(key)?.[1];
  return (state && BY_STATE.get(state)) || EASTERN;
}
