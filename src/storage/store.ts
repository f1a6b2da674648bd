/**
 * What we remember: every verb the journey and the commands need, and all that they see of storage.
 *
 * In: nouns of the other rooms. Out: `Store`. Implemented once over Kysely, for node:sqlite and for PostgreSQL.
 * Surprise: `transaction` hands you a Store bound to the transaction; use that one inside, not the outer one.
 */
import type { Alert, AlertContent, AlertReason } from "../alerts/alert.ts";
import type { Delivery, DeliveryState, Gathering } from "../delivery/delivery.ts";
import type { Subscription } from "../delivery/subscription.ts";
import type { Item } from "../items/item.ts";
import type { Verdict } from "../relevance/verdict.ts";
import type { Source, SourceState } from "../sources/source.ts";
import type { EventFrame } from "../stories/event-frame.ts";
import type { Placement, Story } from "../stories/story.ts";
import type { CardVerbs } from "./card-verbs.ts";
import type { BehindVerbs } from "./channels-behind-in-store.ts";
import type { DigestVerbs } from "./digest-verbs.ts";
import type { DocketRecord } from "./docket-record.ts";
import type { FingerprintVerbs } from "./fingerprints-in-store.ts";
import type { FollowerVerbs } from "./follower-verbs.ts";
import type { HoldVerbs } from "./hold-verbs.ts";
import type { ItemTrace, TraceWanted } from "./item-trace.ts";
import type { NoticeVerbs } from "./notice-verbs.ts";
import type { PlaceVerbs } from "./place-verbs.ts";
import type { PushRecord } from "./pushes-in-store.ts";
import type { RewritingRecord } from "./rewritings-in-store.ts";
import type { SearchVerbs } from "./search-verbs.ts";
import type { ShapeVerbs } from "./shape-verbs.ts";
import type { SilenceVerbs } from "./silences-in-store.ts";
import type { OnWritten } from "./written-tables.ts";

export interface SourceWithState {
  source: Source;
  state: SourceState;
}

/** That a source carried an item. */
export interface Sighting {
  itemId: string;
  sourceId: string;
  at: string;
  /** It was there at the source's first visit, which tells nobody anything. */
  isSilent: boolean;
  /** The hold that keeps this sighting from being news, until a server decides otherwise; null when nothing does. */
  holdId: string | null;
  /**
   * Why it came late there, as a clause for people ("The Register did not answer from 9 to 12 November"); null when it
   * came in time. A story whose sightings were all late is told in a digest, see alerts/caught-up.ts.
   */
  caughtUp: string | null;
}

/** A delivery that is due, with the alert version to show and the place to show it. */
export interface DueDelivery {
  delivery: Delivery;
  alert: Alert;
  subscription: Subscription;
  /** What its message shows, and since when that is outdated; null before the first send. */
  shown: { content: AlertContent; outdatedAt: string } | null;
}

/** Digests are in digest-verbs.ts, followers of added sources in follower-verbs.ts, dockets in docket-record.ts, what is held back in hold-verbs.ts, and so on. */
export interface Store
  extends BehindVerbs,
    CardVerbs,
    DigestVerbs,
    DocketRecord,
    FingerprintVerbs,
    FollowerVerbs,
    HoldVerbs,
    NoticeVerbs,
    PlaceVerbs,
    PushRecord,
    RewritingRecord,
    ShapeVerbs,
    SearchVerbs,
    SilenceVerbs {
  /** Runs `work` atomically: all of it is stored or, when it throws, none. Concurrent calls queue; do not nest. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Throws when the store cannot be read. */
  ping(): Promise<void>;
  close(): Promise<void>;
  /** Names of tables that were written, as soon as it can be read; see written-tables.ts. Of this process alone. */
  onWritten: OnWritten;

  // Sources. Those not in the list are kept but no longer visited.
  syncSources(sources: Source[], now: string): Promise<void>;
  listSources(): Promise<SourceWithState[]>;
  /** Sources whose `nextVisitAt` has come, longest waiting first. */
  dueSources(now: string, limit: number): Promise<SourceWithState[]>;
  saveSourceState(state: SourceState): Promise<void>;
  /** All of them or, when one has no source in the store, none; of several states of one source the last. */
  saveSourceStates(states: readonly SourceState[]): Promise<void>;

  // Items.
  /** The item that any of these keys belongs to, or null. Earlier keys win when two items match. */
  findItem(keys: string[]): Promise<Item | null>;
  /** Every item that any of these keys belongs to, that of the earliest key first. */
  findItems(keys: string[]): Promise<Item[]>;
  /**
   * Two items turned out to be one: keys, sightings and story go over to `keptId`; their stories are merged. Returns
   * what `mergeStories` returns. The item that went is found by no key any more, and its text is kept.
   */
  joinItems(keptId: string, goneId: string, at: string): Promise<Alert | null>;
  /** Stores a new item with its keys, or (same id) its new revision: the old text is kept in item_revisions. New keys become aliases. */
  saveItem(item: Item): Promise<void>;
  /** Every source that carried any of these items, and when it first did. */
  sightingsOf(itemIds: string[]): Promise<Sighting[]>;
  /**
   * Lets keys found later find a known item too; a key that already belongs to an item stays there. `Item.keys` does not
   * list them. When every key has an owner nothing is written.
   */
  addItemKeys(itemId: string, keys: string[]): Promise<void>;
  /** Returns whether it was the first time; else nothing is written. A story that was held, or is of an added source, is looked at again; `isSilent`: at first visit. */
  noteSighting(
    itemId: string,
    sourceId: string,
    at: string,
    isSilent?: boolean,
    holdId?: string | null,
    caughtUp?: string | null,
  ): Promise<boolean>;
  saveVerdict(itemId: string, verdict: Verdict, at: string): Promise<void>;
  /** The newest item at this address (as published or canonical), whose it is and where it went; null when unknown. */
  findItemByUrl(url: string): Promise<{ item: Item; verdict: Verdict | null; storyId: string | null } | null>;

  /** An item's whole way, for `/why`; for a story or a message, that of the report which opened the story. */
  traceItem(wanted: TraceWanted): Promise<ItemTrace | null>;

  // Stories.
  /**
   * Stories of a case (or, for null, of no case) with a member published or seen within the window, oldest first. Of a very
   * large one only the members that speak for it; see `speakersOf`.
   */
  storiesAround(caseId: string | null, fromIso: string, toIso: string): Promise<Story[]>;
  /** By its id, or by one it had before it was merged. */
  findStory(storyId: string): Promise<Story | null>;
  /**
   * Puts an item into its story (opening it if need be), stores verdict, frame and evidence, marks the story as changed.
   * An item that is in a story already stays in that one. Throws when the story to join does not exist.
   */
  savePlacement(
    item: Item,
    verdict: Verdict,
    frame: EventFrame,
    placement: Placement,
    at: string,
  ): Promise<void>;
  /**
   * Two stories turned out to be one event: the members of `goneId` go over. An alert that only the story that went
   * had goes over as well. When both had one, the other's is returned: its message should say where the story goes on.
   * From then on `findStory` knows the story by either id.
   */
  mergeStories(keptId: string, goneId: string, at: string): Promise<Alert | null>;
  /** How each item of a story came to it; empty for a story that is not there. */
  placementsOf(storyId: string): Promise<{ itemId: string; placement: Placement; at: string }[]>;
  /** The story this item is in, or null when it is in none. */
  findStoryOfItem(itemId: string): Promise<Story | null>;
  /**
   * Stores what a revised text now says happened, and marks its story as changed so that announce looks again.
   * Nothing happens when the item is in no story.
   */
  reviseFrame(itemId: string, frame: EventFrame, at: string): Promise<void>;
  /** Stories changed since announce last looked, oldest event report first. */
  changedStories(limit: number): Promise<Story[]>;
  /**
   * Announce has looked at the story as given. A member that joined since, or a text revised since, keeps it changed.
   * `why` is stored when nothing was said.
   */
  settleStory(story: Story, why: string | null, at: string): Promise<void>;
  /** Newest event report first; `caseId` may name a topic as well. */
  latestStories(filter: { caseId?: string | undefined; limit: number }): Promise<Story[]>;

  // Alerts.
  findAlertOfStory(storyId: string): Promise<Alert | null>;
  /** Writes version 1, or the next version of an existing alert. Returns the stored alert. */
  saveAlert(storyId: string, reason: AlertReason, content: AlertContent, at: string): Promise<Alert>;
  /** Newest first, without those of routine docket entries. */
  latestAlerts(filter: { what?: string | undefined; limit: number }): Promise<Alert[]>;

  // Subscriptions.
  addSubscription(subscription: Subscription): Promise<"added" | "already there">;
  /** Whether it wants routine docket entries from now on. False when it is so already, or there is none. */
  setRoutine(
    subscription: Pick<Subscription, "guildId" | "channelId" | "what">,
    routine: boolean,
  ): Promise<boolean>;
  /** What was owed in its name goes over to another subscription of the channel that wants it; the rest ends. */
  removeSubscription(guildId: string, channelId: string, what: string): Promise<boolean>;
  listSubscriptions(guildId?: string): Promise<Subscription[]>;

  // Deliveries.
  /**
   * Writes a pending row for each subscription that has none for this alert; existing rows are left alone. A channel
   * hears of an alert once: for a second subscription of the same channel no row is written. With `gatheredFor`, why it
   * came late, the row is gathered for a digest instead; with a `Gathering`, for the digest it names.
   */
  addDeliveries(
    alertId: string,
    subscriptions: Subscription[],
    at: string,
    gatheredFor?: string | Gathering | null,
  ): Promise<void>;
  /**
   * Rows to act on: not yet sent, of unknown outcome, or sent with an older version than the alert has, whose
   * `nextAttemptAt` has come. Posts before edits, urgent ones before others (see alerts/urgent.ts), servers in turn, each
   * channel by the alerts' decisions and a few posts of it at a time; none of a place that is closed. A post is not returned
   * while an earlier post of its channel is being sent or waits for a later time; edits neither wait nor hold up.
   * Several posts of one channel may come together: when one of them does not end as sent or never, leave the
   * channel's others to the next round.
   */
  dueDeliveries(now: string, limit: number): Promise<DueDelivery[]>;
  /**
   * Written before anything is sent: state "sending", attempts + 1, `firstTriedAt` if it is the first. Throws when the
   * row is not waiting: somebody else is sending it, or it is through.
   */
  beginAttempt(deliveryId: string, now: string): Promise<Delivery>;
  saveDelivery(delivery: Delivery): Promise<void>;
  /** The message that told a story in a channel, by its own or in a digest; null when none did. */
  findMessage(storyId: string, channelId: string): Promise<string | null>;
  /** After a crash: rows left in "sending", digests and notices too, become "unknown". Returns how many. */
  recoverSending(now: string): Promise<number>;
  /**
   * The store is a copy taken at `since`: what it takes for untold may be there. Rows never tried, and those written until
   * `until`, become "unknown" as if they had been tried then, so that the channel is read before anything is posted.
   */
  doubtDeliveries(since: string, until: string): Promise<void>;
  countDeliveries(): Promise<Record<DeliveryState, number>>;

  // Small facts by name (the last collect, the replay's position, the hash of the registered commands).
  getFact(name: string): Promise<string | null>;
  setFact(name: string, value: string): Promise<void>;
}
