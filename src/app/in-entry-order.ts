/**
 * The order in which stories of one docket and day are told.
 *
 * In: stories that changed, in the order of their first reports. Out: the same, entry 15 before entry 16.
 * Surprise: one visit brings a day of a docket at one instant, and what remains then is the order of made-up ids. Only
 * stories of one docket and day change places among themselves; what stands between them stays where it was.
 */
import { courtKey } from "../items/court-key.ts";
import { docketNumberKey } from "../items/docket-number.ts";
import type { Story } from "../stories/story.ts";

interface Place {
  /** Docket and day. */
  page: string;
  number: number;
}

export function inEntryOrder<S extends Pick<Story, "members">>(stories: readonly S[]): S[] {
  const ordered = [...stories];
  const places = stories.map((story, at) => ({ at, story, place: placeOf(story) }));
  const pages = Map.groupBy(
    places.filter(({ place }) => place !== null),
    ({ place }) => place?.page,
  );
  for (const page of pages.values()) {
    const sorted = [...page].sort((a, b) => (a.place?.number ?? 0) - (b.place?.number ?? 0) || a.at - b.at);
    for (const [rank, { at }] of page.entries()) ordered[at] = sorted[rank]?.story as S;
  }
  return ordered;
}

/** Where the entry that opened the story stands; null for articles, and entries without a number. */
function placeOf({ members }: Pick<Story, "members">): Place | null {
  for (const { item } of members) {
    const { court, caseNumber, entryNumber, filedOn } = item.docket ?? {};
    if (!caseNumber || !entryNumber || !/^\d+$/.test(entryNumber)) continue;
    const key = courtKey(court ?? "") ?? court ?? "";
    const day = filedOn ?? item.publishedAt?.slice(0, 10);
    return { page: `${key} ${docketNumberKey(caseNumber, key)} ${day}`, number: Number(entryNumber) };
  }
  return null;
}
