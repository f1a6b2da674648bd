/**
 * How a subscription is shaped: which of its alerts are wanted, when they are told, and how loudly.
 *
 * In: nothing but nouns, and what an alert says. Out: `Shape`, and why an alert is left out.
 * Surprise: what is absent is as ever: every kind, every word, at once, at any hour, nobody mentioned.
 */
import type { AlertContent } from "../alerts/alert.ts";
import { URGENT_KINDS } from "../alerts/urgent.ts";
import { wordsOf } from "../items/words.ts";
import type { EventKind } from "../stories/event-frame.ts";

/** Monday is 1, Sunday 7, as in ISO 8601. */
export type Rhythm =
  | { every: "hour" }
  | { every: "day"; hour: number }
  | { every: "week"; hour: number; weekday: number };

/** From and to in minutes after midnight; `to` may lie on the next day, and is no part of it. */
export interface QuietHours {
  from: number;
  to: number;
  /** Urgent kinds wait too; absent: they break through. */
  isStrict?: true;
}

export interface Mention {
  roleId: string;
  kinds: EventKind[];
}

export interface Shape {
  /** Absent: all. */
  kinds?: EventKind[];
  /** Words and phrases as typed: one of them must be there. */
  include?: string[];
  /** None of these may be there. */
  exclude?: string[];
  /** Absent: at once. */
  rhythm?: Rhythm;
  quiet?: QuietHours;
  /** IANA; absent: the server's, see `zoneOf`. */
  zone?: string;
  mention?: Mention;
  /** No sound and no push; the channel still shows as unread. */
  isSilent?: true;
  /** In a text channel: the alerts of a case go into a thread of its own. */
  threads?: true;
  /** In an announcement channel: each message is published to the servers that follow it. */
  publish?: true;
}

/** What an alert may be judged by: all that its message shows. */
export type SaidContent = Pick<AlertContent, "kind" | "line" | "title" | "summary" | "reports"> &
  Partial<Pick<AlertContent, "rewritten" | "court" | "docket" | "judge">>;

/** Why this alert is left out, as a clause for people; null when it is wanted. */
export function whyLeftOut(shape: Shape | undefined, content: SaidContent): string | null {
  if (shape === undefined) return null;
  if (shape.kinds && !shape.kinds.includes(content.kind))
    return `filtered by kind: it is ${sayKind(content.kind)}, and this subscription asks for ${sayKinds(shape.kinds)} only`;
  if (!shape.include && !shape.exclude) return null;
  const text = ` ${wordsOf(saidIn(content)).join(" ")} `;
  const isThere = (phrase: string) => text.includes(` ${wordsOf(phrase).join(" ")} `);
  const unwanted = shape.exclude?.find(isThere);
  if (unwanted !== undefined) return `filtered by word: it says “${unwanted}”`;
  if (shape.include && !shape.include.some(isThere))
    return `filtered by word: it says nothing of ${shape.include.map((word) => `“${word}”`).join(" or ")}`;
  return null;
}

/** Of outlets only the headlines count: an outlet's name is in every report of it. */
function saidIn(content: SaidContent): string {
  return [
    content.line,
    content.title,
    content.court,
    content.docket,
    content.judge,
    ...content.summary.map(({ text }) => text),
    ...(content.rewritten ?? []).map(({ text }) => text),
    ...content.reports.map(({ title }) => title),
  ].join(" \n ");
}

/** "a ruling", "an order", "news". */
export function sayKind(kind: EventKind): string {
  if (kind === "news" || kind === "legislation") return kind;
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}

/** "ruling, order and filing"; "every kind" for all. */
export function sayKinds(kinds: readonly EventKind[]): string {
  const [last] = kinds.slice(-1);
  return kinds.length < 2 ? (last ?? "nothing") : `${kinds.slice(0, -1).join(", ")} and ${last}`;
}

/** Whom to mention for an event of this kind: a role's id, or null. */
export function roleToMention(shape: Shape | undefined, kinds: readonly EventKind[]): string | null {
  const { mention } = shape ?? {};
  return mention && kinds.some((kind) => mention.kinds.includes(kind)) ? mention.roleId : null;
}

export function isUrgentOnly({ kinds }: Mention): boolean {
  return kinds.length === URGENT_KINDS.length && URGENT_KINDS.every((kind) => kinds.includes(kind));
}
