/**
 * Which federal court an address belongs to, and where its clock hangs.
 *
 * In: an address of a court's filing system, a court's id, an instant. Out: the court as CourtListener abbreviates it,
 * its time zone, the day it was there.
 * Surprise: a district keeps the time of its seat, though Tennessee, Kentucky, Indiana, Florida, Texas and the Dakotas
 * are cut in two: an entry is dated by one computer.
 */

/** By the first two letters of a court's id; courts of states in two zones follow below. */
const STATES: [string, string][] = [
  ["America/New_York", "ct de dc ga ma md me mi nc nh nj ny oh pa ri sc va vt wv in ky fl"],
  ["America/Chicago", "al ar ia il ks la mn mo ms ne nd ok sd tn tx wi"],
  ["America/Denver", "co id mt nm ut wy"],
  ["America/Phoenix", "az"],
  ["America/Los_Angeles", "ca nv or wa"],
  ["America/Anchorage", "ak"],
  ["Pacific/Honolulu", "hi"],
  ["America/Puerto_Rico", "pr vi"],
  ["Pacific/Guam", "gu nm"],
];

const COURTS: Record<string, string> = {
  flnd: "America/New_York", // seat in Tallahassee
  flnb: "America/New_York",
  kywd: "America/New_York", // Louisville
  kywb: "America/New_York",
  tned: "America/New_York", // Knoxville
  tneb: "America/New_York",
  nmid: "Pacific/Guam", // Saipan
  nmd: "America/Denver",
  nmb: "America/Denver",
  scotus: "America/New_York",
  ca1: "America/New_York",
  ca2: "America/New_York",
  ca3: "America/New_York",
  ca4: "America/New_York",
  ca5: "America/Chicago",
  ca6: "America/New_York",
  ca7: "America/Chicago",
  ca8: "America/Chicago",
  ca9: "America/Los_Angeles",
  ca10: "America/Denver",
  ca11: "America/New_York",
  cadc: "America/New_York",
  cafc: "America/New_York",
  uscfc: "America/New_York",
  cit: "America/New_York",
  jpml: "America/New_York",
  arb: "America/Phoenix",
  nebraskab: "America/Chicago",
};

/** What PACER calls otherwise than CourtListener does. */
const RENAMED: Record<string, string> = {
  azb: "arb",
  cofc: "uscfc",
  neb: "nebraskab",
  "nysb-mega": "nysb",
  fisc: "fisc",
};

/** "nysd" of `https://ecf.nysd.uscourts.gov/…`; null for any other address. */
export function courtOfAddress(address: string | null): string | null {
  const host =
    /^https?:\/\/(?:[a-z0-9-]+\.)?([a-z0-9]{2,6}(?:-mega)?)(?:-[a-z]+)?\.uscourts\.gov(?:[/:?#]|$)/i.exec(
      address ?? "",
    );
  const court = host?.[1]?.toLowerCase() ?? null;
  if (court === null || court === "www" || court === "ecf" || court === "pacer" || court === "pcl")
    return null;
  return RENAMED[court] ?? court;
}

/** An IANA name; Washington's time for a court we do not know. */
export function zoneOfCourt(court: string | null): string {
  const id = court?.toLowerCase() ?? "";
  const known = COURTS[id];
  if (known !== undefined) return known;
  const isTrial = /^[a-z]{2}[a-z]{0,2}[db]$/.test(id);
  const state = id.slice(0, 2);
  return STATES.find(([, states]) => isTrial && states.split(" ").includes(state))?.[0] ?? "America/New_York";
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** The calendar day ("2018-04-17") of an instant in a zone; null when it is no instant. */
export function dayInZone(iso: string | null, zone: string): string | null {
  const at = Date.parse(iso ?? "");
  if (Number.isNaN(at)) return null;
  let format = FORMATS.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    FORMATS.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** The instant of a day and a time of day ("14:05:00") in a zone, ISO 8601 UTC; null when they are none. */
export function instantInZone(day: string, time: string, zone: string): string | null {
  const asUtc = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(asUtc)) return null;
  // What the zone's clock shows at that instant, taken for UTC, is off by as much as the zone is.
  const shown = new Date(asUtc).toLocaleString("sv-SE", { timeZone: zone }).replace(" ", "T");
  return new Date(2 * asUtc - Date.parse(`${shown}Z`)).toISOString();
}
