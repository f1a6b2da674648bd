/**
 * The reports of a story, strongest first.
 *
 * In: a story. Out: its reports for the alert.
 * Surprise: a copy of a report is a report too (its outlet counts), but never the strongest one of its day: the docket
 * comes first, then whoever was earliest.
 */
import { canonicalUrl } from "../items/canonical-url.ts";
import { itemTime } from "../items/item.ts";
import type { Story, StoryMember } from "../stories/story.ts";
import type { Report } from "./alert.ts";

/** One report per item: docket entries first, then by publication, then by id. */
export function orderReports(story: Story): Report[] {
  return orderMembers(story).map(({ item }) => ({
    itemId: item.id,
    outlet: item.outlet,
    title: item.title,
    url: item.url && readerUrl(item.url),
    publishedAt: item.publishedAt,
    isDocket: item.docket !== undefined,
  }));
}

/** The address without what only counts readers; as published when nothing had to go, and always with its anchor. */
function readerUrl(url: string): string {
  const [page = url, anchor] = url.split("#", 2);
  const canonical = canonicalUrl(url);
  if (canonical === null || canonical.length >= page.length) return url;
  if (canonical.includes("#")) return canonical;
  return anchor && !anchor.includes("=") ? `${canonical}#${anchor}` : canonical;
}

/** The members in the same order. */
export function orderMembers(story: Story): StoryMember[] {
  return [...story.members].sort(
    (a, b) =>
      Number(b.item.docket !== undefined) - Number(a.item.docket !== undefined) ||
      itemTime(a.item) - itemTime(b.item) ||
      (a.item.id < b.item.id ? -1 : 1),
  );
}
