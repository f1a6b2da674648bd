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
import type { Sighting, Store } from "../storage/store.ts";
import type { Story } from "../stories/story.ts";

export interface StoryParts {
  everybodys: Story;
  /** Null when every report is in the other part. */
  followers: Story | null;
}

/** Null when everybody may hear all of it, or nobody but the followers of added sources any of it. */
export async function findPublicPart(store: Store, story: Story): Promise<StoryParts | null> {
  const { members } = story;
  if (!members.some(({ item }) => isAddedId(item.sourceId))) return null;
  const sightings = await store.sightingsOf(members.map(({ item }) => item.id));
  const open = sightings.filter(({ sourceId }) => !isAddedId(sourceId));
  if (open.every(({ isSilent }) => isSilent)) return null;
  const names = new Map((await store.sourcesOfServer(null)).map(({ source }) => [source.id, source.name]));
  const carrier = new Map<string, Sighting>();
  for (const sighting of open) if (!carrier.has(sighting.itemId)) carrier.set(sighting.itemId, sighting);
  const everybodys = members
    .filter(({ item }) => carrier.has(item.id))
    .map((member) => {
      const { item } = member;
      const outlet = names.get(carrier.get(item.id)?.sourceId ?? "");
      return isAddedId(item.sourceId) && outlet ? { ...member, item: { ...item, outlet } } : member;
    });
  const followers = members.filter(({ item }) => !carrier.has(item.id));
  return {
    everybodys: { ...story, members: everybodys },
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
