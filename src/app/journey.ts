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

import type { Alert } from "../alerts/alert.ts";
import type { CaseFile } from "../cases/case-file.ts";
import type { Delivery, Notice, Sent } from "../delivery/delivery.ts";
import type { Watch } from "../relevance/build-watch.ts";
import type { CourtListenerAccess } from "../sources/dockets/courtlistener-visit.ts";
import type { Fetcher } from "../sources/fetch-page.ts";
import type { Politeness } from "../sources/politeness.ts";
import type { Source } from "../sources/source.ts";
import type { DueDelivery, SourceWithState, Store } from "../storage/store.ts";
import { createAnnounceStory } from "./announce-story.ts";
import { createCollect } from "./collect.ts";
import { createDeliverAlerts } from "./deliver-alerts.ts";
import { createDigests, type DigestParts } from "./deliver-digests.ts";
import { writeCards } from "./follow-cards.ts";
import { inEntryOrder } from "./in-entry-order.ts";
import type { Log } from "./log.ts";
import { createPlaces, type ServerView } from "./mend-places.ts";
import type { Rewriter } from "./rewrite-summary.ts";
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
  /** Absent where no language model is set up. */
  rewriter?: Rewriter | undefined;
  send: (due: DueDelivery, now: Date) => Promise<Sent>;
  sendNotice: (notice: Notice, now: Date) => Promise<Sent>;
  /** What can be seen of servers without writing in them. */
  servers: ServerView;
  /** Why nothing may be asked of Discord just now; null, or absent, when it may. */
  whyPaused?: () => string | null;
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

export function createJourney(parts: JourneyParts): Journey {
  const { store, clock } = parts;
  const visitSources = createCollect(parts);
  const notices = createSourceNotices({ ...parts, send: parts.sendNotice });
  const digests = createDigests(parts);
  const places = createPlaces(parts);
  const beginAnnounce = createAnnounceStory(parts);
  const deliverAlerts = createDeliverAlerts(parts);
  /** Visits under way: what they bring may belong together. */
  let collecting = 0;

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
    let told = (await notices.decide()) + (await writeCards(store, collecting > 0, clock()));
    const announceStory = await beginAnnounce();
    const tried = new Set<string>();
    for (;;) {
      const changed = await store.changedStories(STORIES_PER_ROUND + tried.size);
      const stories = changed.filter(({ id }) => !tried.has(id));
      if (stories.length === 0) return told;
      for (const story of inEntryOrder(stories)) {
        tried.add(story.id);
        told += await announceStory(story);
      }
    }
  }

  async function deliver(): Promise<number> {
    // Only one deliver runs at a time, so a row still "sending" here was left by a crash or a fault.
    await store.recoverSending(clock().toISOString());
    if (parts.whyPaused?.()) return 0;
    await places.look();
    // Before the alerts, that what is too little for a digest goes with them; sent after them, for they were owed first.
    await digests.write(collecting > 0);
    const delivered = (await deliverAlerts()) + (await digests.deliver());
    await places.settle();
    return delivered + (await notices.deliver());
  }

  return { collect, announce, deliver };
}
