/**
 * What commands and the journey do with the shape of subscriptions, a part of the Store.
 *
 * In: shapes, pauses, zones, reasons. Out: what is gathered and due, what was left out.
 * Surprise: when something is gathered until is kept with each delivery, not with its subscription: a restart has nothing
 * to work out, and a digest that has been written cannot be due again.
 */
import type { Gathering, Occasion } from "../delivery/delivery.ts";
import type { Shape } from "../delivery/shape.ts";
import type { Subscription } from "../delivery/subscription.ts";
import type { GatheredDelivery } from "./digest-verbs.ts";

/** One subscription's alerts for one digest. */
export interface DueGathering {
  subscriptionId: string;
  occasion: Occasion;
  /** When it was due, the latest instant of those that have come. */
  at: string;
}

export interface LeftOut {
  subscriptionId: string;
  why: string;
}

/** `isSettled`: it stays so, whatever becomes of the alert. */
export type LeftOutSoFar = LeftOut & { isSettled: boolean };

export interface ShapeVerbs {
  findSubscription(subscriptionId: string): Promise<Subscription | null>;
  /**
   * From now on it is shaped so (null: plain). What its filters left out before stays left out, whatever is reported
   * later; what is gathered is for `regather`. False when there is no such subscription.
   */
  saveShape(subscriptionId: string, shape: Shape | null, routine: boolean): Promise<boolean>;
  /**
   * Pauses it: what is gathered for it, and posts that nobody began to send, held ones too, wait until it is resumed.
   * False when it is paused already, or there is none.
   */
  pauseSubscription(subscriptionId: string, at: string): Promise<boolean>;
  /**
   * Lets it speak again: what waited is due at `until` for the reason `why`; what was gathered before `oldest` is not
   * told any more. False when it is not paused, or there is none.
   */
  resumeSubscription(
    subscriptionId: string,
    catchUp: { until: string; why: string; oldest: string },
  ): Promise<boolean>;
  /** The zone a server goes by; null where it set none. */
  zoneOfServer(guildId: string): Promise<string | null>;
  setServerZone(guildId: string, zone: string | null, changedBy: string, at: string): Promise<void>;

  /** What is gathered and due by now, of subscriptions that are not paused. */
  dueGatherings(now: string): Promise<DueGathering[]>;
  /** The loose rows of a subscription that are due by now on this occasion, as `gatheredDeliveries` gives a channel's. */
  gatheredOf(gathering: Omit<DueGathering, "at">, now: string): Promise<GatheredDelivery[]>;
  /** All that is gathered for a subscription that is not paused waits for something else from now on. */
  regather(subscriptionId: string, gathering: Gathering, why: string | null): Promise<void>;
  /** Makes these loose rows ordinary posts. */
  releaseDeliveries(deliveryIds: readonly string[], at: string): Promise<void>;
  /** Loose rows of an alert on this occasion, with their subscriptions. */
  gatheredOn(alertId: string, occasion: Occasion): Promise<{ id: string; subscriptionId: string }[]>;

  /** Remembers why an alert is not for these subscriptions; those it is remembered of already keep their reason. */
  noteLeftOut(alertId: string, leftOut: readonly LeftOut[], at: string): Promise<void>;
  /** Whom an alert was not for; what is not settled may still be owed, when a later version passes. */
  leftOutOf(alertId: string): Promise<LeftOutSoFar[]>;
  /** They are owed the alert after all. */
  forgetLeftOut(alertId: string, subscriptionIds: readonly string[]): Promise<void>;
  /** How many alerts a subscription's filters left out, from an instant to another one. */
  countLeftOut(subscriptionId: string, from: string, to: string): Promise<number>;
}
