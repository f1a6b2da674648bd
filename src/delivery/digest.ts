/**
 * Several alerts told in one message, because they came late.
 *
 * In: nothing, this file names the nouns. Out: `Digest`, a kind of `Posting`, and what it says.
 * Surprise: its content is written once, when it is decided, and never edited. A line says how the event stood then; who
 * wants to know more follows the link.
 */
import type { EventDay } from "../stories/event-frame.ts";
import type { Posting } from "./delivery.ts";

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

/** Why there is a digest. Digests that come every day or week will be another kind. */
export type DigestOccasion = { kind: "caught up"; whys: string[] };

export interface DigestContent {
  occasion: DigestOccasion;
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
