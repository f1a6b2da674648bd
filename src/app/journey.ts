/**
 * The whole program on one page: collect() · announce() · deliver(). Any step may die at any line and be run again
 * without loss or repeat.
 *
 *   visit a source -> items -> is it ours? -> which event? -> is there something to say? -> say it, once
 *   sources           items    relevance      stories         alerts                       delivery
 *
 * In: the store, a fetcher, what we know, a way to send. Out: the three steps.
 * Surprise: seen, ours, told and delivered are four facts, stored at four moments. A source's cursor moves only in the
 * transaction that stores its items; a delivery row stands before anything is sent.
 */

import type { Alert, AlertDecision } from "../alerts/alert.ts";
import { decideAlert } from "../alerts/decide-alert.ts";
import type { CaseFile } from "../cases/case-file.ts";
import type { Delivery, Notice, Sent } from "../delivery/delivery.ts";
import { settleDelivery } from "../delivery/next-attempt.ts";
import { wantsAlert } from "../delivery/subscription.ts";
import type { Watch } from "../relevance/build-watch.ts";
import type { Fetcher } from "../sources/fetch-page.ts";
import { afterVisit } from "../sources/next-visit.ts";
import type { Source, SourceState, Visit } from "../sources/source.ts";
import { visitSource } from "../sources/visit-source.ts";
import type { DueDelivery, SourceWithState, Store } from "../storage/store.ts";
import type { Story } from "../stories/story.ts";
import { inParallel } from "./in-parallel.ts";
import type { Log } from "./log.ts";
import { createVisitMemory } from "./remember-visit.ts";
import { createSourceNotices } from "./source-notices.ts";

/** What we know, read from `feeds/cases`; replaced as a whole when the files are read again. */
export interface Knowledge {
  cases: CaseFile[];
  watch: Watch;
}

export interface JourneyParts {
  store: Store;
  fetcher: Fetcher;
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
  onNetwork?: (isUp: boolean, sources: number) => void;
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

const VISITS_AT_ONCE = 8;
const SOURCES_PER_ROUND = 200;
const STORIES_PER_ROUND = 100;
const DELIVERIES_PER_ROUND = 100;
const CHANNELS_AT_ONCE = 10;
/** One dead publisher is not our network, nor are two on a quiet night. */
const HOSTS_THAT_PROVE = 3;

export function createJourney(parts: JourneyParts): Journey {
  const { store, fetcher, knowledge, log, clock } = parts;
  const memory = createVisitMemory(parts);
  const notices = createSourceNotices({ ...parts, send: parts.sendNotice });
  let isNetworkUp = true;
  /** Stories whose fault was logged, so that it is logged once and not every ten seconds. */
  const faulty = new Set<string>();

  async function collect(only?: SourceWithState[]): Promise<number> {
    const visitedAt = clock();
    const due = only ?? (await store.dueSources(visitedAt.toISOString(), SOURCES_PER_ROUND));
    const unreachable: { source: Source; state: SourceState; visit: Visit }[] = [];
    let reached = 0;
    let newItems = 0;

    await inParallel(due, VISITS_AT_ONCE, async ({ source, state }) => {
      try {
        const visit = await visitSource(source, state, fetcher, clock());
        if (parts.isStopping()) return;
        if (isOutOfReach(visit)) {
          unreachable.push({ source, state, visit });
          return;
        }
        reached += 1;
        newItems += await memory.rememberVisit(source, state, visit);
      } catch (cause) {
        // The edge of one source: nothing of this visit is stored, its cursor has not moved, the neighbours go on.
        if (only) throw cause;
        log.error({ source: source.id, err: cause }, "a visit failed inside us; it will be made again");
      }
    });

    if (parts.isStopping()) return newItems;

    // When every host fails together it is our network: no source is blamed, and people are told once.
    const hosts = new Set(due.map(({ source }) => new URL(source.url).host));
    const isDown = reached === 0 && unreachable.length === due.length && hosts.size >= HOSTS_THAT_PROVE;
    for (const { source, state, visit } of unreachable) {
      const next = afterVisit(source, state, visit, clock(), 0);
      const spared = { ...state, nextVisitAt: next.nextVisitAt, lastVisitAt: next.lastVisitAt };
      await store.saveSourceState(isDown ? spared : next);
    }
    if (isNetworkUp ? isDown : reached > 0) {
      isNetworkUp = !isDown;
      parts.onNetwork?.(isNetworkUp, due.length);
    }
    await store.setFact("last-collect", clock().toISOString());
    return newItems;
  }

  async function announce(): Promise<number> {
    let told = await notices.decide();
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
    const decision = decideOrNull(story, previous);
    if (!decision) return 0;
    const at = clock().toISOString();
    return store.transaction(async (tx) => {
      if (!decision.tell) {
        await tx.settleStory(story, decision.why, at);
        return 0;
      }
      const alert = await tx.saveAlert(story.id, decision.reason, decision.content, at);
      // Who subscribes later is not sent old news: deliveries are owed from the first version only.
      if (alert.version === 1) {
        const subscriptions = await tx.listSubscriptions();
        const wanted = subscriptions.filter((one) => wantsAlert(one, decision.content));
        await tx.addDeliveries(alert.id, wanted, at);
      }
      await tx.settleStory(story, null, at);
      return 1;
    });
  }

  /** A story that cannot be thought about stays changed and is tried again; it never costs the other stories. */
  function decideOrNull(story: Story, previous: Alert | null): AlertDecision | null {
    try {
      return decideAlert(story, previous, knowledge().cases);
    } catch (cause) {
      if (!faulty.has(story.id)) log.error({ story: story.id, err: cause }, "a story could not be handled");
      faulty.add(story.id);
      return null;
    }
  }

  async function deliver(): Promise<number> {
    return (await deliverAlerts()) + (await notices.deliver());
  }

  async function deliverAlerts(): Promise<number> {
    // Only one deliver runs at a time, so a row still "sending" here was left by a crash or a fault.
    await store.recoverSending(clock().toISOString());
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
      const sent = await parts.send({ delivery: begun, alert, subscription }, clock());
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

  async function collectAndNote(only?: SourceWithState[]): Promise<number> {
    const newItems = await collect(only);
    notices.noteVisits();
    return newItems;
  }

  return { collect: collectAndNote, announce, deliver };
}

function isOutOfReach(visit: Visit): boolean {
  return visit.kind === "failed" && (visit.problem.kind === "network" || visit.problem.kind === "timeout");
}

function byChannel(due: DueDelivery[]): Map<string, DueDelivery[]> {
  return Map.groupBy(due, ({ delivery }) => delivery.channelId);
}
