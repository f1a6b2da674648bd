/**
 * One short key for a court, whichever way it is written.
 *
 * In: "S.D.N.Y.", "nysd", "Southern District of New York", "2d Cir.", "ca2", "Supreme Court of the United States".
 * Out: the id CourtListener and PACER use ("nysd", "ca2", "scotus"), or null when it is none we can read.
 * Surprise: only federal courts have such a key here; a state court is compared by name (see docket-numbers.ts).
 */
import { STATES } from "./court-citation.ts";

/** Written out, where that is longer than how it is cited. */
const WRITTEN_OUT: Record<string, string> = {
  al: "alabama",
  az: "arizona",
  ar: "arkansas",
  ca: "calif california",
  co: "colorado",
  ct: "connecticut",
  de: "delaware",
  dc: "columbia",
  fl: "florida",
  ga: "georgia",
  hi: "hawaii",
  il: "illinois",
  in: "indiana",
  ks: "kansas",
  ky: "kentucky",
  la: "louisiana",
  me: "maine",
  md: "maryland",
  ma: "massachusetts",
  mi: "michigan",
  mn: "minnesota",
  ms: "mississippi",
  mo: "missouri",
  mt: "montana",
  ne: "nebraska",
  nv: "nevada",
  nh: "newhampshire",
  nj: "newjersey",
  nm: "newmexico",
  ny: "newyork",
  nc: "northcarolina",
  nd: "northdakota",
  ok: "oklahoma",
  or: "oregon",
  pa: "penn pennsylvania",
  ri: "rhodeisland",
  sc: "southcarolina",
  sd: "southdakota",
  tn: "tennessee",
  tx: "texas",
  vt: "vermont",
  va: "virginia",
  wa: "washington",
  wv: "westvirginia",
  wi: "wisconsin",
  wy: "wyoming",
  pr: "puertorico",
  vi: "virginislands",
};

const ORDINALS: Record<string, string> = {
  first: "1",
  second: "2",
  third: "3",
  fourth: "4",
  fifth: "5",
  sixth: "6",
  seventh: "7",
  eighth: "8",
  ninth: "9",
  tenth: "10",
  eleventh: "11",
  federal: "fc",
  dc: "dc",
};

const STATE_OF = new Map([
  ...Object.entries(STATES).map(([key, cited]) => [cited.toLowerCase().replace(/[^a-z]/g, ""), key] as const),
  ...Object.entries(WRITTEN_OUT).flatMap(([key, names]) =>
    names.split(" ").map((name) => [name, key] as const),
  ),
]);

export function courtKey(court: string): string | null {
  const text = court
    .toLowerCase()
    .replace(/[.,']/g, "")
    .replace(/^(?:us )?district court (?=[nsewmc]d )/, "")
    .replace(/^(?:united states|us) (?=district|court of appeals)/, "")
    .replace(/\s+/g, " ")
    .trim();
  if (
    /^(?:scotus|s ?ct|supreme court(?: of the united states)?|(?:us|united states) supreme court)$/.test(text)
  ) {
    return "scotus";
  }
  const key = /^(?:ca(\d{1,2}|dc|fc)|([a-z]{2}[nsewmc]?d)c?)$/.exec(text);
  if (key) return key[1] ? `ca${key[1]}` : (key[2] ?? null);
  const circuit = /\b(\d{1,2})(?:st|nd|rd|th|d) cir|\b(\w+) circuit|^(dc|fed) cir/.exec(text);
  if (circuit) {
    const number = circuit[1] ?? ORDINALS[circuit[2] ?? ""] ?? circuit[3];
    return number ? `ca${number.replace("fed", "fc")}` : null;
  }
  // "D.N.J." and "D.D.C." close up, "D. Mass." does not.
  const short = /^(?:([nsewmc])d ?|d |d(?=(?:dc|nj|nh|nm|nd|ri|sc|sd|pr|vi)$))(.+)$/.exec(text);
  const long =
    /(?:(northern|southern|eastern|western|middle|central) )?district (?:court )?(?:for the )?(?:(?:(northern|southern|eastern|western|middle|central) )?district (?=of ))?(?:of |for )?(.+)$/.exec(
      text,
    );
  const state = STATE_OF.get((short?.[2] ?? long?.[3] ?? "").replace(/ /g, ""));
  if (!state) return null;
  const direction = short?.[1] ?? (long?.[1] ?? long?.[2])?.[0] ?? "";
  return `${state}${direction}d`;
}
