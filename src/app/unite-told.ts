/**
 * Two stories that turned out to be one event become one, and what was told of them is set right.
 *
 * In: the story that stays, those that go. Out: one story; a message that is left over points to the other.
 * Surprise: nothing is taken back. The message of the story that went stays where people read it, as told, and says
 * where the event goes on.
 */
import type { Alert } from "../alerts/alert.ts";
import type { Store } from "../storage/store.ts";

/** Must run within a transaction, after the report that showed it was placed in `keptId`. */
export async function uniteStories(
  tx: Store,
  keptId: string,
  goneIds: readonly string[],
  at: string,
): Promise<void> {
  for (const goneId of goneIds) await pointOn(tx, await tx.mergeStories(keptId, goneId, at), at);
}

/** `left` is the alert of a story that went, when both had been told; see `Store.mergeStories`. */
export async function pointOn(tx: Store, left: Alert | null, at: string): Promise<void> {
  if (!left) return;
  const story = await tx.findStory(left.storyId);
  const goesOn = story && (await tx.findAlertOfStory(story.id));
  if (!goesOn) return;
  const mergedInto = { storyId: goesOn.storyId, title: goesOn.content.title };
  await tx.saveAlert(left.storyId, "merged", { ...left.content, mergedInto }, at);
}
