/**
 * Who is owed an alert.
 *
 * In: an alert, its story, the store. Out: a delivery row for each subscription that is to hear of it.
 * Surprise: what only a source added in Discord reports is for the servers that follow it. Anybody may add a source, but
 * no server's choice may speak in the channels of another. When a source of everybody's reports the event too, the others
 * are told then, of the alert as it stands: without the added sources (public-part.ts).
 */
import type { Alert } from "../alerts/alert.ts";
import { wantsAlert } from "../delivery/subscription.ts";
import { isAddedId } from "../sources/added-source.ts";
import type { SourceFollower, Store } from "../storage/store.ts";
import type { Story } from "../stories/story.ts";

/**
 * Writes the rows that are missing; those there are left alone. To be called in the transaction that saved the alert, or
 * (`isFirst` false) whenever the story was looked at again.
 */
export async function oweAlert(
  tx: Store,
  story: Story,
  alert: Alert,
  isFirst: boolean,
  at: string,
): Promise<void> {
  const audience = await audienceOf(tx, story);
  // Who subscribes later is not sent old news: deliveries are owed from the first version only, but for those who could
  // not hear of it then.
  if (audience === "everybody" && !isFirst) return;
  const wanted = (await tx.listSubscriptions()).filter((one) => {
    if (!wantsAlert(one, alert.content)) return false;
    if (audience === "everybody") return true;
    const heardAt = audience(one.guildId);
    return heardAt !== null && (isFirst || Date.parse(one.createdAt) <= heardAt);
  });
  await tx.addDeliveries(alert.id, wanted, at);
}

/** When a server first could hear of the story, in milliseconds; null while it cannot. */
type HeardAt = (guildId: string) => number | null;

async function audienceOf(tx: Store, story: Story): Promise<"everybody" | HeardAt> {
  const sightings = await tx.sightingsOf(story.members.map(({ item }) => item.id));
  const sourceIds = [
    ...new Set([...sightings, ...story.members.map(({ item }) => item)].map(({ sourceId }) => sourceId)),
  ];
  if (!sourceIds.some(isAddedId)) return "everybody";
  const followers = await tx.listFollowers(sourceIds.filter(isAddedId));
  const loud = sightings.filter(({ isSilent }) => !isSilent);
  return (guildId) => {
    const heard = loud
      .filter(({ sourceId, at }) => {
        return !isAddedId(sourceId) || followers.some((one) => hears(one, { guildId, sourceId, at }));
      })
      .map(({ at }) => Date.parse(at));
    return heard.length === 0 ? null : Math.min(...heard);
  };
}

function hears(
  { sourceId, guildId, pausedAt, heardSince }: SourceFollower,
  sighting: { sourceId: string; guildId: string; at: string },
): boolean {
  return (
    sourceId === sighting.sourceId &&
    guildId === sighting.guildId &&
    pausedAt === null &&
    Date.parse(heardSince) <= Date.parse(sighting.at)
  );
}
