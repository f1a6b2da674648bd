/**
 * A story as somebody sees it who has only some of the sources.
 *
 * In: a story, where its items were seen by this somebody. Out: the reports seen, each under the name it was seen by.
 * Surprise: whether an item was there at a first visit, and so is no news, is a matter of the sources one has. What a
 * server found in its new source on the first day is news to all who do not have that source.
 */
import type { Story, StoryMember } from "./story.ts";

export interface SeenAt {
  itemId: string;
  sourceId: string;
  isSilent: boolean;
}

/**
 * `sightings` are those that count, earliest first; members without any are left out, and what its first source is not
 * among bears the name of another. `isAdded` says of a source that some server chose it: what was there at its first
 * visit is news all the same where another one of these brought it as news.
 */
export function asSeenBy(
  story: Story,
  sightings: readonly SeenAt[],
  nameOf: (sourceId: string) => string | null,
  isAdded: (sourceId: string) => boolean,
): Story {
  const seen = Map.groupBy(sightings, ({ itemId }) => itemId);
  const members = story.members.flatMap((member): StoryMember[] => {
    const { item } = member;
    const [first, ...more] = seen.get(item.id) ?? [];
    if (!first) return [];
    const at = [first, ...more];
    const isNamed = at.some(({ sourceId }) => sourceId === item.sourceId);
    const outlet = isNamed ? item.outlet : (nameOf(first.sourceId) ?? item.outlet);
    const isBaseline = isAdded(item.sourceId) ? at.every(({ isSilent }) => isSilent) : item.isBaseline;
    return [{ ...member, item: { ...item, isBaseline, outlet } }];
  });
  return { ...story, members };
}
