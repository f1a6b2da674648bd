/**
 * One story: is there something to say, and to whom? Decided and written together.
 *
 * In: a story that changed, the store. Out: a part of the step announce: 1 when an alert was written.
 * Surprise: what everybody is told is made of everybody's sources alone; a story that only added sources report is
 * decided for those who follow them. See public-part.ts.
 */
import type { Alert, AlertContent, AlertDecision } from "../alerts/alert.ts";
import { decideAlert } from "../alerts/decide-alert.ts";
import type { DecidedOnFile } from "../alerts/describe-entry.ts";
import { isAbout, type Subscription } from "../delivery/subscription.ts";
import type { Story } from "../stories/story.ts";
import { findDecided } from "./decided-entries.ts";
import { readTellable } from "./held-members.ts";
import type { JourneyParts } from "./journey.ts";
import { oweAlert } from "./owe-alert.ts";
import { findPublicPart, forgetOthers } from "./public-part.ts";
import type { Rewrite } from "./rewrite-summary.ts";

/** The latest alerts whose headlines a new one must not repeat. */
const ALERTS_COMPARED = 200;

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
  const { store, knowledge, log, clock } = parts;
  /** Stories whose fault was logged, so that it is logged once and not every ten seconds. */
  const faulty = new Set<string>();

  return async function beginAnnounce() {
    const wantRoutine = (await store.listSubscriptions()).filter(({ routine }) => routine);
    const round: Round = { wantRoutine, rewrite: parts.rewriter?.() };
    return (story) => announceStory(story, round);
  };

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
        if (previous) await oweAlert(tx, hearing, previous, false, at);
        await tx.settleStory(story, said.why, at);
        return 0;
      }
      const alert = await tx.saveAlert(story.id, said.reason, said.content, at);
      // What only some wanted to hear of turned out to be more: the others hear of it now.
      const isFirst = previous === null || (previous.content.routine && !alert.content.routine);
      await oweAlert(tx, hearing, alert, Boolean(isFirst), at);
      await tx.settleStory(story, null, at);
      return 1;
    });
  }

  /** `hearing` is the story as far as it decides who hears of it, `told` as far as it is told; see public-part.ts. */
  async function decide(story: Story, previous: Alert | null, wantRoutine: Subscription[]) {
    const others = await toldElsewhere(story);
    const decided = await findDecided(store, story).catch((cause) => noteFault(story, cause));
    if (decided === null) return { decision: null, hearing: story, told: story };
    const decideOrNull = (part: Story, told: Alert | null) =>
      tryDeciding(part, told, others, wantRoutine, decided);
    const parts = await findPublicPart(store, story);
    if (!parts) return { decision: decideOrNull(story, previous), hearing: story, told: story };
    const { everybodys, followers } = parts;
    if (!everybodys) {
      const told = followers ?? story;
      return { decision: ofAddedSources(decideOrNull(told, previous)), hearing: story, told };
    }
    // Where everybody's sources have nothing worth telling of it, the event is known from the added ones alone.
    if (followers && !decideOrNull(everybodys, null)?.tell)
      return {
        decision: ofAddedSources(decideOrNull(story, previous)),
        hearing: followers,
        told: story,
      };
    const decision = decideOrNull(everybodys, forgetOthers(previous, everybodys));
    return { decision, hearing: story, told: everybodys };
  }

  /** What other stories' alerts say: no two may have the same headline. */
  async function toldElsewhere(story: Story): Promise<AlertContent[]> {
    const latest = await store.latestAlerts({ limit: ALERTS_COMPARED });
    return latest.filter(({ storyId }) => storyId !== story.id).map(({ content }) => content);
  }

  /** A story that cannot be thought about stays changed and is tried again; it never costs the other stories. */
  function tryDeciding(
    story: Story,
    previous: Alert | null,
    others: AlertContent[],
    wantRoutine: Subscription[],
    decided: DecidedOnFile,
  ): AlertDecision | null {
    try {
      const { caseId, members } = story;
      const topics = members.flatMap(({ verdict }) => verdict.topics);
      const isRoutineWanted = wantRoutine.some((one) => isAbout(one, { caseId, topics }));
      return decideAlert(story, previous, knowledge().cases, others, isRoutineWanted, decided);
    } catch (cause) {
      return noteFault(story, cause);
    }
  }

  function noteFault({ id }: Story, cause: unknown): null {
    if (!faulty.has(id)) log.error({ story: id, err: cause }, "a story could not be handled");
    faulty.add(id);
    return null;
  }
}

function ofAddedSources(decision: AlertDecision | null): AlertDecision | null {
  return decision?.tell
    ? { ...decision, content: { ...decision.content, isOfAddedSources: true } }
    : decision;
}
