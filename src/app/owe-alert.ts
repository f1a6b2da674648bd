/**
 * Who is owed an alert, and whether at once or in a digest.
 *
 * In: an alert, its story, the store. Out: a delivery row for each subscription that is to hear of it.
 * Surprise: what only a source added in Discord reports is for the servers that follow it, and what is held back for
 * those that let it go. Anybody may add a source or press a button, but no server's choice may speak in the channels of
 * another. When a source of everybody's reports the event too, the others are told then, of the alert as it stands,
 * without the added sources (public-part.ts). For the same
 * reason one alert may be today's news to one server and late to another, which had paused the source.
 */
import type { Alert } from "../alerts/alert.ts";
import { joinWhys, whyCaughtUp } from "../alerts/caught-up.ts";
import { isInScope, type Subscription } from "../delivery/subscription.ts";
import type { Item } from "../items/item.ts";
import { isAddedId } from "../sources/added-source.ts";
import { sayHeldUp } from "../sources/hold.ts";
import type { SourceFollower } from "../storage/follower-verbs.ts";
import type { Sighting, Store } from "../storage/store.ts";
import type { Story } from "../stories/story.ts";
import { oweShaped, reconsider, type Show } from "./owe-shaped.ts";
import { sayPause } from "./say-outage.ts";

/**
 * Writes the rows that are missing; those there are left alone, but for a row gathered for a digest of what came late: a
 * report that came in time lets it go out by itself. To be called in the transaction that saved the alert, or (`isFirst`
 * false) whenever the story was looked at again.
 */
export async function oweAlert(
  tx: Store,
  story: Story,
  alert: Alert,
  isFirst: boolean,
  at: string,
  show?: Show,
): Promise<void> {
  const sightings = await tx.sightingsOf(story.members.map(({ item }) => item.id));
  const audience = await audienceOf(tx, story, sightings);
  // What came late goes into a digest of what mattered.
  const isTold = (why: string | null) => why === null || !alert.content.routine;
  if (audience === "everybody") {
    const why = whyCaughtUp(story, sightings);
    if (!isFirst && why === null) await tx.releaseGathered({ alertId: alert.id }, at);
    // Who subscribes later is not sent old news: deliveries are owed from the first version only, but for those who
    // could not hear of it then.
    if (!isTold(why)) return;
    const owe = isFirst ? oweShaped : reconsider;
    await owe(tx, alert, await concerned(tx, alert), why, at, show);
    return;
  }
  const byWhy = new Map<string | null, Subscription[]>();
  const settled = new Set(
    (await tx.leftOutOf(alert.id)).filter(({ isSettled }) => isSettled).map((one) => one.subscriptionId),
  );
  for (const one of await concerned(tx, alert)) {
    if (settled.has(one.id)) continue;
    const hearing = audience(one.guildId);
    if (hearing === null || (!isFirst && Date.parse(one.createdAt) > hearing.at)) continue;
    byWhy.set(hearing.why, [...(byWhy.get(hearing.why) ?? []), one]);
  }
  for (const [why, subscriptions] of byWhy)
    if (isTold(why)) await oweShaped(tx, alert, subscriptions, why, at, show);
  if (!isFirst) await reconsider(tx, alert, [...byWhy.values()].flat(), null, at, show);
  const current = byWhy.get(null)?.map(({ channelId }) => channelId) ?? [];
  if (!isFirst && current.length > 0)
    await tx.releaseGathered({ alertId: alert.id, channelIds: current }, at);
}

async function concerned(tx: Store, alert: Alert): Promise<Subscription[]> {
  return (await tx.listSubscriptions()).filter((one) => isInScope(one, alert.content));
}

/** When a server first could hear of the story, in milliseconds, and why all it heard came late; null while it cannot. */
type HearingOf = (guildId: string) => { at: number; why: string | null } | null;

async function audienceOf(tx: Store, story: Story, sightings: Sighting[]): Promise<"everybody" | HearingOf> {
  const sourceIds = [
    ...new Set([...sightings, ...story.members.map(({ item }) => item)].map(({ sourceId }) => sourceId)),
  ];
  const holdIds = [...new Set(sightings.flatMap(({ holdId }) => holdId ?? []))];
  if (!sourceIds.some(isAddedId) && holdIds.length === 0) return "everybody";
  const followers = await tx.listFollowers(sourceIds.filter(isAddedId));
  const holds = await readHolds(tx, holdIds);
  const loud = sightings.filter(({ isSilent }) => !isSilent);
  const items = new Map(story.members.map(({ item }) => [item.id, item]));
  return (guildId) => {
    const heard = loud.flatMap((sighting) => {
      const item = items.get(sighting.itemId);
      const follower = followers.find(
        (one) => one.guildId === guildId && hears(one, sighting, item?.publishedAt ?? null),
      );
      if (isAddedId(sighting.sourceId) && !follower) return [];
      if (sighting.holdId !== null) return holds.hear(sighting.holdId, guildId);
      return [{ at: Date.parse(sighting.at), why: whyLate(item, sighting, follower ?? null) }];
    });
    if (heard.length === 0) return null;
    return { at: Math.min(...heard.map(({ at }) => at)), why: joinWhys(heard.map(({ why }) => why)) };
  };
}

/** What is held back is heard when the server lets it go, and not at all when it skips it or says nothing. */
async function readHolds(tx: Store, holdIds: string[]) {
  const decisions = await tx.decisionsOn(holdIds);
  const whys = new Map<string, string | null>();
  for (const holdId of holdIds) {
    const hold = await tx.findHold(holdId);
    whys.set(holdId, hold && sayHeldUp(hold));
  }
  return {
    hear(holdId: string, guildId: string) {
      const decision = decisions.find((one) => one.holdId === holdId && one.guildId === guildId);
      if (decision === undefined || decision.choice === "skip") return [];
      const why = decision.choice === "digest" ? (whys.get(holdId) ?? null) : null;
      return [{ at: Date.parse(decision.at), why }];
    },
  };
}

function whyLate(item: Item | undefined, sighting: Sighting, follower: SourceFollower | null): string | null {
  if (sighting.caughtUp !== null) return sighting.caughtUp;
  const pause = follower?.lastPause;
  if (!pause || Date.parse(sighting.at) > Date.parse(pause.to)) return null;
  return sayPause(item?.sourceId === sighting.sourceId ? item.outlet : null, pause);
}

function hears(follower: SourceFollower, { sourceId, at }: Sighting, publishedAt: string | null): boolean {
  if (follower.sourceId !== sourceId || follower.pausedAt !== null) return false;
  if (Date.parse(follower.heardSince) > Date.parse(at)) return false;
  if (follower.firstSightAt !== at) return true;
  // As with a source that nobody had before: what was there when a server followed it stays silent.
  return publishedAt !== null && Date.parse(publishedAt) >= Date.parse(follower.addedAt);
}
