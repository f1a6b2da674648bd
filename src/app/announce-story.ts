/**
 * One story: is there something to say, and to whom? Decided and written together.
 *
 * In: a story that changed, the store. Out: a part of the step announce: 1 when an alert was written.
 * Surprise: what everybody is told is made of everybody's sources alone; a story that only added sources report is
 * decided for those who follow them. See public-part.ts.
 */
import type { Alert } from "../alerts/alert.ts";
import type { Subscription } from "../delivery/subscription.ts";
import { alertOfServer } from "../storage/alert-of-server.ts";
import type { Store } from "../storage/store.ts";
import type { Story } from "../stories/story.ts";
import { createDecide } from "./decide-story.ts";
import { readTellable } from "./held-members.ts";
import type { JourneyParts } from "./journey.ts";
import { oweAlert } from "./owe-alert.ts";
import type { Show } from "./owe-shaped.ts";
import type { Rewrite } from "./rewrite-summary.ts";

/** What all stories of one announce share. */
interface Round {
  /** Subscriptions to routine docket entries: where nobody wants those, none is written. */
  wantRoutine: Subscription[];
  rewrite: Rewrite | undefined;
}

type AnnouncingParts = Pick<JourneyParts, "store" | "knowledge" | "log" | "clock" | "rewriter">;

/** Begins one announce: resolves to what handles a story in it. */
export function createAnnounceStory(
  parts: AnnouncingParts,
): () => Promise<(story: Story) => Promise<number>> {
  const { store, clock } = parts;
  const decide = createDecide(parts);

  return async function beginAnnounce() {
    const wantRoutine = (await store.listSubscriptions()).filter(({ routine }) => routine);
    const round: Round = { wantRoutine, rewrite: parts.rewriter?.() };
    return (story) => announceStory(story, round);
  };

  function showOf(tx: Store, alert: Alert): Show {
    return (guildId) => alertOfServer(tx, alert, guildId, parts.knowledge().cases);
  }

  async function announceStory(story: Story, { wantRoutine, rewrite }: Round): Promise<number> {
    const previous = await store.findAlertOfStory(story.id);
    const tellable = await readTellable(store, story);
    const { decision, hearing, told } =
      tellable.why !== null
        ? { decision: { tell: false as const, why: tellable.why }, hearing: story, told: story }
        : await decide(tellable.story, previous, wantRoutine);
    if (!decision) return 0;
    const said =
      decision.tell && rewrite
        ? { ...decision, content: await rewrite(decision.content, told, previous) }
        : decision;
    const at = clock().toISOString();
    return store.transaction(async (tx) => {
      // Somebody decided about held items meanwhile: the story stays changed and is looked at again.
      if (tellable.mark !== "" && (await readTellable(tx, story)).mark !== tellable.mark) return 0;
      if (!said.tell) {
        // Nothing new to say, but perhaps somebody new to say it to.
        if (previous) await oweAlert(tx, hearing, previous, false, at, showOf(tx, previous));
        await tx.settleStory(story, said.why, at);
        return 0;
      }
      const alert = await tx.saveAlert(story.id, said.reason, said.content, at);
      // What only some wanted to hear of turned out to be more: the others hear of it now.
      const isFirst = previous === null || (previous.content.routine && !alert.content.routine);
      await oweAlert(tx, hearing, alert, Boolean(isFirst), at, showOf(tx, alert));
      await tx.settleStory(story, null, at);
      return 1;
    });
  }
}
