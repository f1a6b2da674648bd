/**
 * What a digest says: which events, in which order, in how many messages.
 *
 * In: alerts that are gathered for one channel, and a test whether a message has room. Out: the parts, each one message.
 * Surprise: how much fits is for the renderer to say; here a line goes whole into one part or into the next.
 */
import type { Alert } from "../alerts/alert.ts";
import { isUrgent } from "../alerts/urgent.ts";
import type { Language } from "../words/language.ts";
import type { DigestContent, DigestFrame, DigestGroup, DigestLine, DigestPart } from "./digest.ts";

/** So few are told one by one: people prefer the full message, and a list of two explains nothing. */
const ALONE_AT_MOST = 2;

export interface GatheredAlert {
  alert: Alert;
  delivery: { id: string; why: string | null };
}

/** Whether so many gathered alerts make a digest at all. */
export function isWorthADigest(gathered: number): boolean {
  return gathered > ALONE_AT_MOST;
}

/**
 * `fits` is asked with a whole part, numbered as high as it may become. At least one line goes into each part. Without a
 * `frame` it is of what came late. What came late is told as it happened; a digest that was asked for begins with what is
 * urgent.
 */
export function buildDigest(
  gathered: readonly GatheredAlert[],
  fits: (content: DigestContent) => boolean,
  frame: DigestFrame = caughtUp(gathered, "en"),
): DigestPart[] {
  const isRanked = frame.occasion.kind !== "caught up";
  const whole = {
    ...frame,
    events: gathered.length,
    reports: gathered.reduce((sum, { alert }) => sum + alert.content.reports.length, 0),
  };
  const inRoom = (groups: DigestGroup[]) =>
    fits({ ...whole, groups, part: gathered.length, parts: gathered.length });
  const parts: { groups: DigestGroup[]; deliveryIds: string[] }[] = [];
  for (const { name, line, deliveryId } of inReadingOrder(gathered, isRanked)) {
    const last = parts.at(-1);
    const longer = last && withLine(last.groups, name, line);
    if (last && longer && inRoom(longer)) {
      last.groups = longer;
      last.deliveryIds.push(deliveryId);
    } else parts.push({ groups: [{ name, lines: [line] }], deliveryIds: [deliveryId] });
  }
  return parts.map(({ groups, deliveryIds }, at) => ({
    content: { ...whole, groups, part: at + 1, parts: parts.length },
    deliveryIds,
  }));
}

/** The frame of what came late. */
export function caughtUp(gathered: readonly GatheredAlert[], language: Language): DigestFrame {
  return { occasion: { kind: "caught up", whys: whysOf(gathered) }, ...inLanguage(language) };
}

/** English goes without saying. */
export function inLanguage(language: Language): Pick<DigestFrame, "language"> {
  return language === "en" ? {} : { language };
}

/** Every clause once; a story late for two reasons has them joined, see alerts/caught-up.ts. */
function whysOf(gathered: readonly GatheredAlert[]): string[] {
  return [...new Set(gathered.flatMap(({ delivery }) => delivery.why?.split("; ") ?? []))];
}

/**
 * Case by case, as the first event of each comes; within a case by day, and as decided within a day. Ranked: urgent kinds
 * before that, and so the cases that have such.
 */
function inReadingOrder(
  gathered: readonly GatheredAlert[],
  isRanked: boolean,
): { name: string; line: DigestLine; deliveryId: string }[] {
  const lines = gathered
    .map(({ alert, delivery }) => ({
      name: alert.content.caseName,
      line: lineOf(alert),
      deliveryId: delivery.id,
      rank: isRanked && isUrgent(alert.content.kind) ? 0 : 1,
    }))
    .sort((a, b) => a.rank - b.rank || compare(dayOf(a.line), dayOf(b.line)));
  return [...Map.groupBy(lines, ({ name }) => name).values()].flat();
}

function lineOf({ id, content }: Alert): DigestLine {
  const reported = content.reports.flatMap(({ publishedAt }) => publishedAt ?? []).sort(compare)[0];
  return {
    alertId: id,
    what: content.title || content.line,
    url: content.url,
    eventDay: content.eventDay,
    reportedOn: reported?.slice(0, 10) ?? null,
    outlets: new Set(content.reports.map(({ outlet }) => outlet)).size,
  };
}

/** Undated events come last. */
function dayOf({ eventDay, reportedOn }: DigestLine): string {
  return eventDay?.day ?? reportedOn ?? "9999";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function withLine(groups: readonly DigestGroup[], name: string, line: DigestLine): DigestGroup[] {
  const last = groups.at(-1);
  if (last?.name !== name) return [...groups, { name, lines: [line] }];
  return [...groups.slice(0, -1), { name, lines: [...last.lines, line] }];
}
