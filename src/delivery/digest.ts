/**
 * Several alerts told in one message, because they came late or because somebody wants them so.
 *
 * In: nothing, this file names the nouns. Out: `Digest`, a kind of `Posting`, and what it says.
 * Surprise: its content is written once, when it is decided, and never edited. A line says how the event stood then; who
 * wants to know more follows the link.
 */
import type { EventDay } from "../stories/event-frame.ts";
import type { Language } from "../words/language.ts";
import type { Posting } from "./delivery.ts";
import type { Rhythm } from "./shape.ts";

/** One event. */
export interface DigestLine {
  alertId: string;
  what: string;
  url: string | null;
  eventDay: EventDay | null;
  /** The day of the first report, for an event whose own day nobody gives. */
  reportedOn: string | null;
  outlets: number;
}

export interface DigestGroup {
  /** Short name of the case or topic. */
  name: string;
  lines: DigestLine[];
}

/**
 * Why there is a digest: something came late, quiet hours are over, or it is the hour of the subscription named. `day` is
 * that of its zone's calendar on which a day's digest comes and a week began.
 */
export type DigestOccasion =
  | { kind: "caught up"; whys: string[] }
  | { kind: "quiet hours" }
  | { kind: "scheduled"; every: Rhythm["every"]; name: string; day: string };

/** What a digest is beside its events. */
export interface DigestFrame {
  occasion: DigestOccasion;
  /** How many of its events were decided in quiet hours; absent for none. */
  held?: number;
  /** How many alerts the subscription's filters left out meanwhile; absent for none. */
  leftOut?: number;
  /** A role's id, mentioned in the first part. */
  mention?: string;
  isSilent?: true;
  /** Of its labels, as its server had it when it was written; absent for English. */
  language?: Language;
  /** To be published to the followers of its announcement channel. */
  publish?: true;
}

export interface DigestContent extends DigestFrame {
  /** Of the whole digest, also where its parts are several messages. */
  events: number;
  reports: number;
  part: number;
  parts: number;
  /** Those of this part. */
  groups: DigestGroup[];
}

/** One message of a digest before it is stored, and the deliveries it settles. */
export interface DigestPart {
  content: DigestContent;
  deliveryIds: string[];
}

/** One message of a digest; it has one version and is never edited. */
export interface Digest extends Posting {
  content: DigestContent;
}
