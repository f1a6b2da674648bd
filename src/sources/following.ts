/**
 * The card that says from now on a docket is followed: whether a source is one docket, and how complete it is.
 *
 * In: a source and the document of its first good visit. Out: `DocketFollowed` and the nouns of the card.
 * Surprise: the note on coverage is taken at the first visit and stored. A court's feed says in its own words what it
 * carries, and says it in the document only.
 */
import type { ParsedFeed, Source } from "./source.ts";

/** A docket as it was when we first saw it. */
export interface DocketFollowed {
  name: string;
  /** The court's key or name, and its number of the docket; null where neither source nor document says. */
  court: string | null;
  number: string | null;
  /** What the source carries and what it does not: a sentence for people. */
  coverage: string;
}

/** A docket in a card. */
export interface DocketOnCard extends DocketFollowed {
  sourceId: string;
  /** On file when the card was written. */
  entries: number;
  newest: { number: string | null; day: string; text: string } | null;
}

/** To those who read alerts: dockets first seen together, and that their past is not posted. Never empty. */
export interface FollowingNotice {
  kind: "following";
  dockets: DocketOnCard[];
}

/** Whether everything in the source is of one docket. */
export function isOneDocket({ kind, url, docket }: Pick<Source, "kind" | "url" | "docket">): boolean {
  if (docket || kind === "scotus-json" || kind === "courtlistener-entries") return true;
  return kind === "courtlistener-atom" && /^https?:\/\/[^/]+\/docket\/\d+\//.test(url);
}

/** What a first good visit to a docket tells of it. */
export function describeDocket(source: Source, { feed, items }: ParsedFeed): DocketFollowed {
  const entry = items.find(({ docket }) => docket?.caseNumber)?.docket;
  const named = feed.docket?.caseName ?? entry?.caseName ?? source.name;
  return {
    name: source.addedBy ? source.name : named,
    court: source.docket?.court ?? feed.docket?.court ?? entry?.court ?? null,
    number: source.docket?.number ?? feed.docket?.caseNumber ?? entry?.caseNumber ?? null,
    coverage: sayCoverage(source, feed.description),
  };
}

function sayCoverage({ kind }: Source, description: string | null): string {
  if (kind === "scotus-json") return "The Supreme Court's own docket: it is complete.";
  if (kind.startsWith("courtlistener"))
    return "From CourtListener, which has what its users and the court's own feed brought there: entries may come late or be missing.";
  const words = (description ?? "").replace(/\s+/g, " ").trim();
  if (words === "") return "From a feed that does not say what it carries: entries may be missing.";
  return `The court's feed says of itself: “${words}”`;
}
