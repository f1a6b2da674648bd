/**
 * The whole program on one page: collect() · announce() · deliver(). Any step may die at any line and be run again
 * without loss or repeat.
 *
 *   visit a source -> items -> is it ours? -> which event? -> is there something to say? -> say it, once
 *   sources           items    relevance      stories         alerts                       delivery
 *
 * In: the store, a fetcher, what we know, a way to send. Out: the three steps.
 * Surprise: seen, ours, told and delivered are four facts, stored at four moments. A source's cursor moves only in the
 * transaction that stores its items (where a visit that brought none left off is stored a moment later; a crash costs
 * that visit made twice); a delivery row stands before anything is sent.
 */

import type { Alert, AlertContent, AlertDecision } from "../alerts/alert.ts";
import { decideAlert } from "../alerts/decide-alert.ts";
import type { CaseFile } from "../cases/case-file.ts";
import type { Delivery, Notice, Sent } from "../delivery/delivery.ts";
import { settleDelivery } from "../delivery/next-attempt.ts";
import { isAbout, type Subscription } from "../delivery/subscription.ts";
import type { Watch } from "../relevance/build-watch.ts";
import type { CourtListenerAccess } from "../sources/dockets/courtlistener-visit.ts";
import type { Fetcher } from "../sources/fetch-page.ts";
import type { Politeness } from "../sources/politeness.ts";
import type { Source } from "../sources/source.ts";
import { alertOfServer } from "../storage/alert-of-server.ts";
import type { DueDelivery, SourceWithState, Store } from "../storage/store.ts";
import type { Story } from "../stories/story.ts";
import { createCollect } from "./collect.ts";
import { createDigests, type DigestParts } from "./deliver-digests.ts";
import { readTellable } from "./held-members.ts";
import { inParallel } from "./in-parallel.ts";
import type { Log } from "./log.ts";
import { oweAlert } from "./owe-alert.ts";
import { findPublicPart, forgetOthers } from "./public-part.ts";
import { createSourceNotices } from "./source-notices.ts";

/** What we know, read from `feeds/cases`; replaced as a whole when the files are read again. */
export interface Knowledge {
  cases: CaseFile[];
  watch: Watch;
}

export interface JourneyParts extends Pick<DigestParts, "sendDigest" | "digestFits" | "onDigest"> {
  store: Store;
  fetcher: Fetcher;
  politeness: Politeness;
  /** How CourtListener's API is asked; absent where nobody has a token for it. */
  courtListenerApi?: CourtListenerAccess | undefined;
  /** Our own host and port in preview mode: that it answers proves nothing about the network. */
  ownHost?: string | null;
  knowledge: () => Knowledge;
  send: (due: DueDelivery, now: Date) => Promise<Sent>;
  sendNotice: (notice: Notice, now: Date) => Promise<Sent>;
  /** Whether people are told about the health of this source. */
  isWatched: (source: Source) => boolean;
  clock: () => Date;
  /** True once the program is stopping: nothing new is begun. */
  isStopping: () => boolean;
  log: Log;
  /** Whether an error of `send` must stop the program (a refused token), because no retry can mend it. */
  isFatal: (cause: unknown) => boolean;
  /** Told after each delivery that reached Discord, for the console. */
  onDelivered?: (delivery: Delivery, alert: Alert) => void;
  /** Told when every host failed together, and when the network is back. */
  onNetwork?: (isUp: boolean, hosts: number) => void;
}

export interface Journey {
  /**
   * Visits the sources that are due and places what they brought. Returns new items. Exactly those given are visited
   * whether due or not; as nobody comes back to them by itself, a fault inside us is then the caller's to mend.
   */
  collect(only?: SourceWithState[]): Promise<number>;
  /** Decides what to say about every story that changed, and about sources. Returns how many of both were written. */
  announce(): Promise<number>;
  /** Sends and edits what is owed. Returns how many deliveries were settled as sent. */
  deliver(): Promise<number>;
}

const STORIES_PER_ROUND = 100;
/** The latest alerts whose headlines a new one must not repeat. */
const ALERTS_COMPARED = 200;
const DELIVERIES_PER_ROUND = 100;
const CHANNELS_AT_ONCE = 10;

export function createJourney(parts: JourneyParts): Journey {
  const { store, knowledge, log, clock } = parts;
  const visitSources = createCollect(parts);
  const notices = createSourceNotices({ ...parts, send: parts.sendNotice });
  const digests = createDigests(parts);
  /** Visits under way: what they bring may belong together. */
  let collecting = 0;
  /** Subscriptions to routine docket entries, as this announce found them: where nobody wants those, none is written. */
  let wantRoutine: Subscription[] = [];
  /** Stories whose fault was logged, so that it is logged once and not every ten seconds. */
  const faulty = new Set<string>();

  async function collect(only?: SourceWithState[]): Promise<number> {
    collecting += 1;
    try {
      return await visitSources(only);
    } finally {
      collecting -= 1;
      notices.noteVisits();
    }
  }

  async function announce(): Promise<number> {
    let told = await notices.decide();
    wantRoutine = (await store.listSubscriptions()).filter(({ routine }) => routine);
    const tried = new Set<string>();
    for (;;) {
      const changed = await store.changedStories(STORIES_PER_ROUND + tried.size);
      const stories = changed.filter(({ id }) => !tried.has(id));
      if (stories.length === 0) return told;
      for (const story of stories) {
        tried.add(story.id);
        told += await announceStory(story);
      }
    }
  }

  async function announceStory(story: Story): Promise<number> {
    const previous = await store.findAlertOfStory(story.id);
    const tellable = await readTellable(store, story);
    const { decision, hearing } =
      tellable.why !== null
        ? { decision: { tell: false as const, why: tellable.why }, hearing: story }
        : await decide(tellable.story, previous);
    if (!decision) return 0;
    const at = clock().toISOString();
    return store.transaction(async (tx) => {
      // Somebody decided about held items meanwhile: the story stays changed and is looked at again.
      if (tellable.mark !== "" && (await readTellable(tx, story)).mark !== tellable.mark) return 0;
      if (!decision.tell) {
        // Nothing new to say, but perhaps somebody new to say it to.
        if (previous) await oweAlert(tx, hearing, previous, false, at);
        await tx.settleStory(story, decision.why, at);
        return 0;
      }
      const alert = await tx.saveAlert(story.id, decision.reason, decision.content, at);
      // What only some wanted to hear of turned out to be more: the others hear of it now.
      const isFirst = previous === null || (previous.content.routine && !alert.content.routine);
      await oweAlert(tx, hearing, alert, Boolean(isFirst), at);
      await tx.settleStory(story, null, at);
      return 1;
    });
  }

  /** `hearing` is the story as far as it decides who hears of it; see public-part.ts. */
  async function decide(story: Story, previous: Alert | null) {
    const others = await toldElsewhere(story);
    const parts = await findPublicPart(store, story);
    if (!parts) return { decision: decideOrNull(story, previous, others), hearing: story };
    const { everybodys, followers } = parts;
    if (!everybodys) {
      const decision = decideOrNull(followers ?? story, previous, others);
      return { decision: ofAddedSources(decision), hearing: story };
    }
    // Where everybody's sources have nothing worth telling of it, the event is known from the added ones alone.
    if (followers && !decideOrNull(everybodys, null, others)?.tell)
      return { decision: ofAddedSources(decideOrNull(story, previous, others)), hearing: followers };
    const decision = decideOrNull(everybodys, forgetOthers(previous, everybodys), others);
    return { decision, hearing: story };
  }

  /** What other stories' alerts say: no two may have the same headline. */
  async function toldElsewhere(story: Story): Promise<AlertContent[]> {
    const latest = await store.latestAlerts({ limit: ALERTS_COMPARED });
    return latest.filter(({ storyId }) => storyId !== story.id).map(({ content }) => content);
  }

  /** A story that cannot be thought about stays changed and is tried again; it never costs the other stories. */
  function decideOrNull(story: Story, previous: Alert | null, others: AlertContent[]): AlertDecision | null {
    try {
      const { caseId, members } = story;
      const topics = members.flatMap(({ verdict }) => verdict.topics);
      const isRoutineWanted = wantRoutine.some((one) => isAbout(one, { caseId, topics }));
      return decideAlert(story, previous, knowledge().cases, others, isRoutineWanted);
    } catch (cause) {
      if (!faulty.has(story.id)) log.error({ story: story.id, err: cause }, "a story could not be handled");
      faulty.add(story.id);
      return null;
    }
  }

  async function deliver(): Promise<number> {
    // Only one deliver runs at a time, so a row still "sending" here was left by a crash or a fault.
    await store.recoverSending(clock().toISOString());
    // Before the alerts, that what is too little for a digest goes with them; sent after them, for they were owed first.
    await digests.write(collecting > 0);
    return (await deliverAlerts()) + (await digests.deliver()) + (await notices.deliver());
  }

  async function deliverAlerts(): Promise<number> {
    let delivered = 0;
    for (;;) {
      const due = await store.dueDeliveries(clock().toISOString(), DELIVERIES_PER_ROUND);
      if (due.length === 0 || parts.isStopping()) return delivered;
      let progress = 0;
      await inParallel([...byChannel(due).values()], CHANNELS_AT_ONCE, async (queue) => {
        for (const one of queue) {
          if (parts.isStopping()) return;
          const isThrough = await deliverOne(one);
          if (isThrough) progress += 1;
          // The channel reads in order: a post waits for its elder. An edit that fails holds nothing up.
          else if (one.delivery.messageId === null) return;
        }
      });
      delivered += progress;
      if (progress === 0) return delivered;
    }
  }

  async function deliverOne({ delivery, alert, subscription }: DueDelivery): Promise<boolean> {
    try {
      const begun = await store.beginAttempt(delivery.id, clock().toISOString());
      const shown = await alertOfServer(store, alert, subscription.guildId, knowledge().cases);
      const sent = shown
        ? await parts.send({ delivery: begun, alert: shown, subscription }, clock())
        : leaveAsItIs(begun);
      const settled = settleDelivery(begun, sent, alert.version, clock());
      await store.saveDelivery(settled);
      if (sent.kind === "sent") parts.onDelivered?.(settled, alert);
      else
        log.warn({ delivery: delivery.id, channel: delivery.channelId, outcome: sent }, "not delivered yet");
      return sent.kind === "sent" || sent.kind === "never";
    } catch (cause) {
      // The edge of one delivery. The row stays "sending", which the next run reads as: outcome unknown.
      if (parts.isFatal(cause)) throw cause;
      log.error({ delivery: delivery.id, err: cause }, "a delivery failed inside us");
      return false;
    }
  }

  return { collect, announce, deliver };
}

function ofAddedSources(decision: AlertDecision | null): AlertDecision | null {
  return decision?.tell
    ? { ...decision, content: { ...decision.content, isOfAddedSources: true } }
    : decision;
}

/** The server gave up the source since: what was posted stays as it was, what was not is not posted. */
function leaveAsItIs({ messageId }: Delivery): Sent {
  return messageId === null
    ? { kind: "never", why: "this server no longer has a source that reported it" }
    : { kind: "sent", messageId };
}

function byChannel(due: DueDelivery[]): Map<string, DueDelivery[]> {
  return Map.groupBy(due, ({ delivery }) => delivery.channelId);
}
