/**
 * What of a story may be said to everybody.
 *
 * In: a story, the store. Out: its reports that a source of everybody's carried, and those that only added sources did.
 * Surprise: one text goes to every server. So once a source of everybody's reports an event, the alert is what it would be
 * had no server added anything: no server's choice of sources shows in the channels of another. The added ones are named
 * only while the story is known from added sources alone, to those who follow them.
 */
import type { Alert } from "../alerts/alert.ts";
import { isAddedId } from "../sources/added-source.ts";
import type { Store } from "../storage/store.ts";
import { asSeenBy } from "../stories/as-seen-by.ts";
import type { Story } from "../stories/story.ts";

export interface StoryParts {
  /** Null while everybody may hear of none of it. */
  everybodys: Story | null;
  /** Null when every report is in the other part. */
  followers: Story | null;
}

/** Null when no server's choice of sources plays a part. */
export async function findPublicPart(store: Store, story: Story): Promise<StoryParts | null> {
  const { members } = story;
  if (!members.some(({ item }) => isAddedId(item.sourceId))) return null;
  const sightings = await store.sightingsOf(members.map(({ item }) => item.id));
  const names = new Map((await store.sourcesOfServer(null)).map(({ source }) => [source.id, source.name]));
  const nameOf = (sourceId: string) => names.get(sourceId) ?? null;
  const open = sightings.filter(({ sourceId }) => !isAddedId(sourceId));
  // What was there when one server added its source may be news from that of another.
  if (open.every(({ isSilent }) => isSilent))
    return { everybodys: null, followers: asSeenBy(story, sightings, nameOf, isAddedId) };
  const carried = new Set(open.map(({ itemId }) => itemId));
  const followers = members.filter(({ item }) => !carried.has(item.id));
  return {
    everybodys: asSeenBy(story, open, nameOf, isAddedId),
    followers: followers.length === 0 ? null : { ...story, members: followers },
  };
}

/** The alert without what it said of reports that are not in the story as given. */
export function forgetOthers(alert: Alert | null, { members }: Story): Alert | null {
  const { corrections } = alert?.content ?? {};
  if (!alert || !corrections) return alert;
  const kept = corrections.filter(({ itemId }) => members.some(({ item }) => item.id === itemId));
  return { ...alert, content: { ...alert.content, corrections: kept } };
}
