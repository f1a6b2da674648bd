/**
 * The picture beside a page of a timeline, with words for those who do not see it.
 *
 * In: what is drawn. Out: a file for the reply, or none.
 * Surprise: a picture is never worth the text. Where painting fails, that is logged and the reply goes without.
 */
import { createHash } from "node:crypto";
import { cutAtWord, keepLines, LIMITS } from "../../delivery/discord/limits.ts";
import { PICTURE_WORDS } from "../../words/picture-words.ts";
import { sayDay } from "../../words/say-days.ts";
import { TIMELINE } from "../../words/timeline-words.ts";
import type { CommandContext, ReplyFile } from "../command.ts";
import { drawTimeline, type TimelineDrawing } from "./draw-timeline.ts";
import { paintPicture } from "./paint-picture.ts";

/** About 100 KB each. */
const MOST_KEPT = 32;

type Paint = (svg: string) => Promise<Uint8Array>;

/** Pictures by the drawing they were painted from; the same page is asked for by many. */
const painted = new Map<string, Promise<Uint8Array>>();

/** One file, or none when it could not be painted. Painting takes about 100 ms, none of them on the main thread. */
export async function pictureOf(
  drawing: TimelineDrawing,
  { log }: Pick<CommandContext, "log">,
  paint: Paint = paintPicture,
): Promise<ReplyFile[]> {
  try {
    const bytes = await paintOnce(drawTimeline(drawing), paint);
    return [{ name: "timeline.png", bytes, description: describeTimeline(drawing) }];
  } catch (error) {
    log.warn({ err: error, case: drawing.name }, "a timeline could not be painted; it is told in words");
    return [];
  }
}

function paintOnce(svg: string, paint: Paint): Promise<Uint8Array> {
  const name = createHash("sha256").update(svg).digest("hex");
  const kept = painted.get(name) ?? paint(svg);
  // Asked for last, forgotten last.
  painted.delete(name);
  painted.set(name, kept);
  const [oldest] = painted.keys();
  if (oldest !== undefined && painted.size > MOST_KEPT) painted.delete(oldest);
  kept.catch(() => painted.delete(name));
  return kept;
}

/** Case, span and events in words, at most 1024 UTF-16 units, which are never fewer than Discord's characters. */
export function describeTimeline({ name, events, page, language = "en" }: TimelineDrawing): string {
  const [words, spans] = [PICTURE_WORDS[language], TIMELINE[language]];
  const days = [events[0], events.at(-1)].flatMap((one) =>
    one ? [sayDay(one.date, language, one.precision)] : [],
  );
  const [from = "", to = from] = [...new Set(days)];
  const span = from === to ? from : spans.span(from, to);
  const part = page.length === events.length ? "" : ` ${words.shown(page.length)}`;
  const head = `${words.timelineOf(cutAtWord(name, 120))} ${spans.events(events.length)}, ${span}.${part}`;
  const lines = page.map(({ date, precision, court, event }) =>
    cutAtWord(
      `${sayDay(date, language, precision)}${court === undefined ? "" : `, ${court}`}: ${event}`,
      200,
    ),
  );
  const room = LIMITS.fileDescription - head.length - 1;
  return `${head}
${keepLines(lines, room, words.andMore).text}`;
}
