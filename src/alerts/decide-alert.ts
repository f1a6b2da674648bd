/**
 * Is there something to say about this story, and what?
 *
 * In: a story, the alert already given (if any), the case files. Out: tell with a reason and the content, or not, why.
 * Surprise: whether to say something again is decided by comparing contents, not times: running this twice on the
 * same story says nothing the second time.
 *
 * What stays silent: stories with only negative members; stories whose members were all there at the first visit of
 * their source; docket entries that only keep the docket in order, unless somebody asked for those; pieces that report no event (an explainer, an opinion), unless a dated act stands in them, for then
 * they may be the first we hear of it.
 */
import type { CaseFile } from "../cases/case-file.ts";
import { readStoryFrame } from "../stories/read-story-frame.ts";
import type { Story } from "../stories/story.ts";
import type { Alert, AlertContent, AlertDecision, AlertReason } from "./alert.ts";
import { describeStory } from "./describe-story.ts";
import { findCorrections } from "./find-corrections.ts";
import { writeEntryHeadline } from "./headline.ts";
import { findRoutine, type Routine } from "./routine-entries.ts";
import { tellApart } from "./tell-apart.ts";

/**
 * Decides whether a story is told. `previous` is its alert as last stored, or null; `others` are what other stories' alerts
 * say, so that no two have the same headline; `isRoutineWanted`: some subscription asks for routine docket entries.
 */
export function decideAlert(
  story: Story,
  previous: Alert | null,
  cases: CaseFile[],
  others: readonly AlertContent[] = [],
  isRoutineWanted = false,
): AlertDecision {
  const silence = keepSilent(story);
  if (!previous && silence) return { tell: false, why: silence };
  const routine = !previous || previous.content.routine ? findRoutineStory(story) : null;
  if (!previous && routine && (routine.class === "bill" || !isRoutineWanted))
    return { tell: false, why: sayRoutineStory(routine) };
  const before = previous?.content ?? null;
  const corrections = findCorrections(story, before);
  const plain = describeStory(story, cases);
  const own = writeEntryHeadline(story, readStoryFrame(story), plain.caseName);
  const described = tellApart(plain, before, others, own);
  const content = {
    ...described,
    ...(corrections.length > 0 ? { corrections } : {}),
    ...(routine ? { routine } : {}),
  };
  if (!previous) return { tell: true, reason: "first report", content };
  const reason = whatChanged(previous.content, content);
  if (!reason) return { tell: false, why: `nothing new since version ${previous.version}` };
  return { tell: true, reason, content };
}

function keepSilent(story: Story): string | null {
  const wanted = story.members.filter((member) => member.verdict.tier !== "negative");
  if (wanted.length === 0) return "not ours: no member is about anything we watch";
  if (wanted.every((member) => member.item.isBaseline)) {
    const why = wanted.find(({ item }) => item.baselineWhy)?.item.baselineWhy;
    if (why) return why;
    const sources = [...new Set(wanted.map((member) => member.item.outlet))].join(", ");
    return `already there at the first visit of ${sources}`;
  }
  const frame = readStoryFrame(story);
  const datesAnAct = wanted.some(
    ({ frame }) => frame.act !== null && frame.eventDay !== null && frame.eventDay.precision !== "year",
  );
  if (frame.kind === "analysis" && !datesAnAct) return "no new event: analysis";
  return null;
}

/** What makes every report of the story that is ours routine; null as soon as one is not. */
function findRoutineStory({ members }: Story): Routine | null {
  const found = members
    .filter(({ verdict }) => verdict.tier !== "negative")
    .map(({ item }) => findRoutine(item));
  return found.every((one) => one !== null) ? (found[0] ?? null) : null;
}

function sayRoutineStory({ class: name, words }: Routine): string {
  return `routine ${name === "bill" ? "step of a bill" : "docket entry"}: ${words}`;
}

/** The first material difference, in the order a reader cares; null when there is none. */
function whatChanged(before: AlertContent, after: AlertContent): AlertReason | null {
  const knownItems = new Set(before.reports.map((report) => report.itemId));
  const knownOutlets = new Set(before.reports.map((report) => report.outlet));
  if (after.isConfirmedByDocket && !before.isConfirmedByDocket) return "new detail";
  if (after.reports.some((report) => !knownItems.has(report.itemId) && !knownOutlets.has(report.outlet)))
    return "more outlets";
  if (
    changed(before, after, [
      "act",
      "kind",
      "eventDay",
      "court",
      "docket",
      "judge",
      "deadline",
      "next",
      "entry",
      "routine",
    ])
  )
    return "new detail";
  if (changed(before, after, ["corrections", "line", "title", "summary", "url", "since", "caseName"]))
    return "changed text";
  const named = new Map(after.reports.map(({ itemId, outlet }) => [itemId, outlet]));
  // A report that is no longer named, or under another outlet's name, must go from the message as well.
  if (before.reports.some(({ itemId, outlet }) => named.get(itemId) !== outlet)) return "changed text";
  return null;
}

function changed(before: AlertContent, after: AlertContent, fields: (keyof AlertContent)[]): boolean {
  return fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
