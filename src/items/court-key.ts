/**
 * One short key for a court, whichever way it is written.
 *
 * In: "S.D.N.Y.", "nysd", "Southern District of New York", "2d Cir.", "ca2", "Supreme Court of the United States".
 * Out: the id CourtListener and PACER use ("nysd", "ca2", "scotus"), or null when it is none we can read.
 * Surprise: only federal courts have such a key here; a state court is compared by name (see docket-numbers.ts).
 */

const STATES: Record<string, string> = {
  al: "ala alabama",
  ak: "alaska",
  az: "ariz arizona",
  ar: "ark arkansas",
  ca: "cal calif california",
  co: "colo colorado",
  ct: "conn connecticut",
  de: "del delaware",
  dc: "dc columbia",
  fl: "fla florida",
  ga: "ga georgia",
  hi: "haw hawaii",
  id: "idaho",
  il: "ill illinois",
  in: "ind indiana",
  ia: "iowa",
  ks: "kan kansas",
  ky: "ky kentucky",
  la: "la louisiana",
  me: "me maine",
  md: "md maryland",
  ma: "mass massachusetts",
  mi: "mich michigan",
  mn: "minn minnesota",
  ms: "miss mississippi",
  mo: "mo missouri",
  mt: "mont montana",
  ne: "neb nebraska",
  nv: "nev nevada",
  nh: "nh newhampshire",
  nj: "nj newjersey",
  nm: "nm newmexico",
  ny: "ny newyork",
  nc: "nc northcarolina",
  nd: "nd northdakota",
  oh: "ohio",
  ok: "okla oklahoma",
  or: "or oregon",
  pa: "pa penn pennsylvania",
  ri: "ri rhodeisland",
  sc: "sc southcarolina",
  sd: "sd southdakota",
  tn: "tenn tennessee",
  tx: "tex texas",
  ut: "utah",
  vt: "vt vermont",
  va: "va virginia",
  wa: "wash washington",
  wv: "wva westvirginia",
  wi: "wis wisconsin",
  wy: "wyo wyoming",
  pr: "pr puertorico",
  vi: "vi virginislands",
  gu: "guam",
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

const STATE_OF = new Map(
  Object.entries(STATES).flatMap(([key, names]) => names.split(" ").map((name) => [name, key] as const)),
);

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
