/**
 * What of a story may be told, and to whom, while some of its items are held back.
 *
 * In: a story, the store. Out: the story as it may be told; why it may not; a mark that changes with any decision.
 * Surprise: one server's "post" makes an alert, and others that have not decided are not owed it; see owe-alert.ts. What
 * another source, or the same one on another day, brings is told to everybody as usual.
 */
import { formatDay } from "../cases/day.ts";
import type { Hold } from "../sources/hold.ts";
import type { Sighting, Store } from "../storage/store.ts";
import type { Story } from "../stories/story.ts";

export interface Tellable {
  /** Without the members that no server wants told. */
  story: Story;
  /** Why there is nothing to tell; null when there is. */
  why: string | null;
  /** Equal for the same story under the same decisions. */
  mark: string;
}

export async function readTellable(store: Store, story: Story): Promise<Tellable> {
  const sightings = await store.sightingsOf(story.members.map(({ item }) => item.id));
  const held = sightings.filter(isHeld);
  if (held.length === 0) return { story, why: null, mark: "" };
  const holdIds = [...new Set(held.map(({ holdId }) => holdId ?? ""))];
  const decisions = await store.decisionsOn(holdIds);
  const released = new Set(decisions.filter(({ choice }) => choice !== "skip").map(({ holdId }) => holdId));
  const free = new Set(
    sightings
      .filter((one) => !one.isSilent && (one.holdId === null || released.has(one.holdId)))
      .map(({ itemId }) => itemId),
  );
  const isKept = (itemId: string) => held.some((one) => one.itemId === itemId) && !free.has(itemId);
  const members = story.members.filter(({ item }) => !isKept(item.id));
  const mark = JSON.stringify([held, decisions, [...free]]);
  if (members.length > 0) return { story: { ...story, members }, why: null, mark };
  const hold = await store.findHold(holdIds[0] ?? "");
  return { story: { ...story, members }, why: hold ? sayHeld(hold) : "held back", mark };
}

function isHeld({ holdId, isSilent }: Sighting): boolean {
  return holdId !== null && !isSilent;
}

function sayHeld({ at, why }: Hold): string {
  return `held back on ${formatDay(at.slice(0, 10))}: ${why}`;
}
