/**
 * A bill's name, for programs, for people and for Congress.gov.
 *
 * In: what an address or an answer says. Out: `Bill`, and its names.
 * Surprise: "hr" is a bill of the House at Congress.gov, and a resolution of the House in the names of GovTrack's feeds,
 * where a bill is "h".
 */
export interface Bill {
  congress: number;
  /** Congress.gov's: hr, s, hjres, sjres, hres, sres, hconres, sconres. */
  type: string;
  number: number;
}

/** Type -> how it is cited, how Congress.gov's pages call it, how GovTrack's feeds do. */
const TYPES: Record<string, { cited: string; page: string; feed: string }> = {
  hr: { cited: "H.R.", page: "house-bill", feed: "h" },
  s: { cited: "S.", page: "senate-bill", feed: "s" },
  hjres: { cited: "H.J.Res.", page: "house-joint-resolution", feed: "hj" },
  sjres: { cited: "S.J.Res.", page: "senate-joint-resolution", feed: "sj" },
  hconres: { cited: "H.Con.Res.", page: "house-concurrent-resolution", feed: "hc" },
  sconres: { cited: "S.Con.Res.", page: "senate-concurrent-resolution", feed: "sc" },
  hres: { cited: "H.Res.", page: "house-resolution", feed: "hr" },
  sres: { cited: "S.Res.", page: "senate-resolution", feed: "sr" },
};

/** Null when the three are no bill. Texts or numbers, in any case. */
export function makeBill(congress: unknown, type: unknown, number: unknown): Bill | null {
  const bill = {
    congress: Number(congress),
    type: String(type).trim().toLowerCase(),
    number: Number(number),
  };
  const isCounted = [bill.congress, bill.number].every((count) => Number.isInteger(count) && count > 0);
  return isCounted && bill.type in TYPES ? bill : null;
}

/** The bill of ".../v3/bill/117/hr/21/actions" or "…/congress/bills/115/hr1625", or null. */
export function billOfAddress(address: string | null): Bill | null {
  const path = URL.parse(address ?? "")?.pathname ?? "";
  const [, congress, type, number] =
    /\/bill\/(\d+)\/([a-z]+)\/(\d+)(?:\/|$)/i.exec(path) ??
    /\/bills\/(\d+)\/([a-z]+)(\d+)(?:\/|$)/i.exec(path) ??
    [];
  return makeBill(congress, type, number);
}

/** The bill that GovTrack's feed "bill:h115-1625" is about, or null for its other feeds. */
export function billOfFeed(feed: string): Bill | null {
  const [, name, congress, number] = /^bill:([a-z]+)(\d+)-(\d+)$/i.exec(feed.trim()) ?? [];
  const type = Object.entries(TYPES).find(([, { feed: known }]) => known === name?.toLowerCase())?.[0];
  return makeBill(congress, type, number);
}

/** Whether everything in a source is of one bill, so that whoever watches it wants all of it. */
export function isOneBill({ kind, url }: { kind: string; url: string }): boolean {
  if (kind !== "govtrack-rss") return kind === "congress-actions";
  const feeds = URL.parse(url)?.searchParams.getAll("feeds") ?? [];
  return feeds.length === 1 && billOfFeed(feeds[0] ?? "") !== null;
}

/** "117-hr-21" */
export function billKey({ congress, type, number }: Bill): string {
  return `${congress}-${type}-${number}`;
}

/** "H.R. 21 (117th Congress)" */
export function billName({ congress, type, number }: Bill): string {
  return `${TYPES[type]?.cited ?? type} ${number} (${ordinal(congress)} Congress)`;
}

export function billPage({ congress, type, number }: Bill): string {
  return `https://www.congress.gov/bill/${ordinal(congress)}-congress/${TYPES[type]?.page ?? type}/${number}`;
}

/** Where a bill begins its life: its letter says so. */
export function chamberOf({ type }: Bill): "House" | "Senate" {
  return type.startsWith("h") ? "House" : "Senate";
}

function ordinal(count: number): string {
  const ending =
    count % 100 >= 11 && count % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
  return `${count}${ending}`;
}
