/**
 * Who wants which alerts, and where.
 *
 * In: an alert's content and a subscription. Out: whether the one wants the other.
 * Surprise: `what` "*" means everything we watch; an alert about a case also reaches those who follow its topics.
 */
import type { AlertContent } from "../alerts/alert.ts";
import type { Language } from "../words/language.ts";
import { type SaidContent, type Shape, whyLeftOut } from "./shape.ts";

export interface Subscription {
  id: string;
  guildId: string;
  channelId: string;
  /** A case id, a topic id, or "*" for everything. */
  what: string;
  createdBy: string;
  createdAt: string;
  /** Whether docket entries that only keep the docket in order are wanted too. */
  routine: boolean;
  /** Absent for a plain one: everything it is about, at once. */
  shape?: Shape;
  /** Since when it is paused; absent while it is not. ISO 8601 UTC. */
  pausedAt?: string;
  /** What its server goes by, where it set one; the store adds it. */
  serverZone?: string;
  /** What its server reads, where it set one; the store adds it. English where absent. */
  serverLanguage?: Language;
}

/** Where nobody said otherwise. */
export const DEFAULT_ZONE = "UTC";

/** The zone whose clock its hours are read on. */
export function zoneOf({ shape, serverZone }: Pick<Subscription, "shape" | "serverZone">): string {
  return shape?.zone ?? serverZone ?? DEFAULT_ZONE;
}

/**
 * A subscription whose id is made of what it is, so that ending one and taking it up again cannot make an alert owed
 * twice to the same channel. `at` is ISO 8601 UTC.
 */
export function makeSubscription(
  place: Pick<Subscription, "guildId" | "channelId" | "what" | "createdBy">,
  at: string,
  routine = false,
): Subscription {
  return { ...place, id: `${place.guildId}-${place.channelId}-${place.what}`, createdAt: at, routine };
}

/** Whether this subscription asked for alerts like this one; its filters read `said`, what its server is shown. */
export function wantsAlert(
  subscription: Subscription,
  content: AlertContent,
  said: SaidContent = content,
): boolean {
  return isInScope(subscription, content) && whyLeftOut(subscription.shape, said) === null;
}

/** The same before its filters. */
export function isInScope(subscription: Subscription, content: AlertContent): boolean {
  return (subscription.routine || !content.routine) && isAbout(subscription, content);
}

/** Whether it is about what the subscription asked for, routine or not. */
export function isAbout(
  { what }: Pick<Subscription, "what">,
  content: Pick<AlertContent, "caseId" | "topics">,
): boolean {
  return what === "*" || content.caseId === what || content.topics.includes(what);
}
