/**
 * What happened, as all reports of a story tell it together.
 *
 * In: a story. Out: one event frame.
 * Surprise: reports disagree, and the first is not the best. A docket entry settles what it says; otherwise the
 * reading most reports share wins, and on a tie the earlier report's.
 */
import { findAct } from "./act-lexicon.ts";
import type { EventDay, EventFrame } from "./event-frame.ts";
import type { Story, StoryMember } from "./story.ts";

/** The shared frame of a story; its reasons name how many reports stand behind kind, act and day. */
export function readStoryFrame(story: Story): EventFrame {
  const members = [...story.members].sort((a, b) => rank(a) - rank(b));
  const frames = members.map((member) => member.frame);
  const kind =
    mostShared(frames.map((frame) => frame.kind).filter((k) => !isComment(k))) ??
    mostShared(frames.map((frame) => frame.kind)) ??
    "news";
  const act = mostShared(
    frames.filter((frame) => frame.kind === kind).map((frame) => frame.act),
    (one) => findAct(one)?.strength ?? 1,
  );
  const agreeing = frames.filter((frame) => frame.act === act);
  const docketed = members.filter(({ item }) => item.docket).map(({ frame }) => frame);
  const days = frames.map((frame) => frame.eventDay).filter((day): day is EventDay => day !== null);
  const eventDay = shareDay(days);
  const sameDay = days.filter((day) => day.day === eventDay?.day).length;
  const from = agreeing.length > 0 ? agreeing : frames;
  return {
    kind,
    act,
    actor: mostShared(from.map((frame) => frame.actor)),
    court: mostShared(from.map((frame) => frame.court)) ?? mostShared(frames.map((frame) => frame.court)),
    // The clerk names the judge who has the case; a report may name the one below, whose order is reviewed.
    judge: mostShared([...docketed, ...from].map((frame) => frame.judge)),
    docket: mostShared(frames.map((frame) => frame.docket)),
    entryNumber: frames.find((frame) => frame.entryNumber)?.entryNumber ?? null,
    eventDay,
    deadline: frames.map((frame) => frame.deadline).find((deadline) => deadline !== null) ?? null,
    reasons: [
      `${kind}${act ? `, ${act}` : ""}: ${agreeing.length} of ${frames.length} reports`,
      ...(eventDay ? [`${eventDay.day}: ${sameDay} of ${days.length} reports that give a day`] : []),
    ],
  };
}

/** Docket entries first, then in the order of publication as they joined. */
function rank(member: StoryMember): number {
  return member.item.docket ? 0 : 1;
}

function isComment(kind: string): boolean {
  return kind === "analysis" || kind === "news" || kind === "statement";
}

/** Full days before months; the day most reports give; stated in full before worked out. */
function shareDay(days: readonly EventDay[]): EventDay | null {
  const full = days.filter((day) => day.precision === "day");
  const pool = full.length > 0 ? full : days;
  const shared = mostShared(pool.map((day) => day.day));
  const same = pool.filter((day) => day.day === shared);
  return same.find((day) => !day.isInferred) ?? same[0] ?? null;
}

/** The value that occurs most often, times its weight; the first one on a tie; null when there is none. */
function mostShared<T extends string>(
  values: readonly (T | null)[],
  weightOf: (value: T) => number = () => 1,
): T | null {
  const sums = new Map<T, number>();
  for (const value of values) if (value) sums.set(value, (sums.get(value) ?? 0) + weightOf(value));
  let best: T | null = null;
  for (const [value, sum] of sums) if (!best || sum > (sums.get(best) ?? 0)) best = value;
  return best;
}
