/**
 * Thinking about one story that changed, with all that the store knows beside it.
 *
 * In: a story, its alert so far, who wants routine entries. Out: whether to tell it, what, and who may hear.
 * Surprise: a story that cannot be thought about is no error of the step. It stays changed and is tried again.
 */
import type { Alert, AlertContent, AlertDecision } from "../alerts/alert.ts";
import { decideAlert } from "../alerts/decide-alert.ts";
import type { DecidedOnFile } from "../alerts/describe-entry.ts";
import { isAbout, type Subscription } from "../delivery/subscription.ts";
import type { Story } from "../stories/story.ts";
import { findDecided } from "./decided-entries.ts";
import type { JourneyParts } from "./journey.ts";
import { findPublicPart, forgetOthers } from "./public-part.ts";

/** The latest alerts whose headlines a new one must not repeat. */
const ALERTS_COMPARED = 200;

export interface Decided {
  /** Null when the story could not be thought about. */
  decision: AlertDecision | null;
  /** The story as far as it decides who hears of it; see public-part.ts. */
  hearing: Story;
  /** The story as far as it is told. */
  told: Story;
}

/** `wantRoutine`: subscriptions to routine docket entries; where nobody wants those, none is written. */
export type Decide = (
  story: Story,
  previous: Alert | null,
  wantRoutine: readonly Subscription[],
) => Promise<Decided>;

export function createDecide({
  store,
  knowledge,
  log,
}: Pick<JourneyParts, "store" | "knowledge" | "log">): Decide {
  /** Stories whose fault was logged, so that it is logged once and not every ten seconds. */
  const faulty = new Set<string>();
  return decide;

  async function decide(
    story: Story,
    previous: Alert | null,
    wantRoutine: readonly Subscription[],
  ): Promise<Decided> {
    const others = await toldElsewhere(story);
    const decided = await findDecided(store, story).catch((cause) => noteFault(story, cause));
    if (decided === null) return { decision: null, hearing: story, told: story };
    const judge = (part: Story, told: Alert | null) => decideOrNull(part, told, others, decided, wantRoutine);
    const parts = await findPublicPart(store, story);
    if (!parts) return { decision: judge(story, previous), hearing: story, told: story };
    const { everybodys, followers } = parts;
    if (!everybodys) {
      const told = followers ?? story;
      return { decision: ofAddedSources(judge(told, previous)), hearing: story, told };
    }
    // Where everybody's sources have nothing worth telling of it, the event is known from the added ones alone.
    if (followers && !judge(everybodys, null)?.tell)
      return { decision: ofAddedSources(judge(story, previous)), hearing: followers, told: story };
    const decision = judge(everybodys, forgetOthers(previous, everybodys));
    return { decision, hearing: story, told: everybodys };
  }

  /** What other stories' alerts say: no two may have the same headline. */
  async function toldElsewhere(story: Story): Promise<AlertContent[]> {
    const latest = await store.latestAlerts({ limit: ALERTS_COMPARED });
    return latest.filter(({ storyId }) => storyId !== story.id).map(({ content }) => content);
  }

  /** A story that cannot be thought about stays changed and is tried again; it never costs the other stories. */
  function decideOrNull(
    story: Story,
    previous: Alert | null,
    others: AlertContent[],
    decided: DecidedOnFile,
    wantRoutine: readonly Subscription[],
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
