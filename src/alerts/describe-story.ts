/**
 * Everything an alert says about a story.
 *
 * In: a story and the case files. Out: the alert's content.
 * Surprise: what the case file knows of the same event (court, next step, status before) is added only when day and
 * act agree with an entry of its timeline; otherwise the alert says no more than the reports do.
 */
import type { CaseFile, TimelineEntry } from "../cases/case-file.ts";
import { formatDay } from "../cases/day.ts";
import { leadOf } from "../items/readable-text.ts";
import type { EventFrame } from "../stories/event-frame.ts";
import { matchTimeline } from "../stories/match-timeline.ts";
import { inFileWords } from "../stories/read-court.ts";
import { publicationDay } from "../stories/read-days.ts";
import { casesOf } from "../stories/read-event-frame.ts";
import { readStoryFrame } from "../stories/read-story-frame.ts";
import type { Story } from "../stories/story.ts";
import type { AlertContent } from "./alert.ts";
import { isStillAhead, writeHeadline } from "./headline.ts";
import { orderMembers, orderReports } from "./order-reports.ts";
import { summarizeStory } from "./summarize.ts";

/** The content of the alert on a story, whether or not it is to be told. Deterministic. */
export function describeStory(story: Story, cases: CaseFile[]): AlertContent {
  const frame = readStoryFrame(story);
  const topics = [...new Set(story.members.flatMap((member) => member.verdict.topics))];
  const files = casesOf({ tier: "case", caseId: story.caseId, topics, score: 0, reasons: [] }, cases);
  const file = files[0] ?? null;
  const reports = orderReports(story);
  const known = isStillAhead(story, frame) ? null : findEntry(story, frame, files);
  const caseName = file?.name ?? "Surveillance reform";
  const headline = writeHeadline(story, frame, caseName, file, known?.entry ?? null);
  const strongest = reports.find((report) => report.url) ?? null;
  const entryCourt = known?.entry.court ? inFileWords(known.entry.court, [known.file]) : null;
  const entryDocket = known?.file.dockets.find(({ number }) => known.entry.docket?.includes(number))?.number;
  return {
    caseId: story.caseId,
    caseName,
    topics,
    kind: frame.kind,
    act: frame.act,
    line: headline.line,
    title: headline.title,
    url: strongest?.url ?? null,
    eventDay: frame.eventDay,
    court: entryCourt ?? frame.court,
    docket: entryDocket ?? frame.docket,
    judge: frame.judge,
    summary: summarizeStory(story, cases).filter(
      (quote) => quote.field !== "title" || !headline.title.includes(quote.text),
    ),
    next: known?.entry.next ?? null,
    deadline: known?.entry.deadline ?? frame.deadline,
    since: known ? sinceOf(known.file, known.entry) : null,
    reports,
    isConfirmedByDocket: reports.some((report) => report.isDocket),
  };
}

function findEntry(
  story: Story,
  frame: EventFrame,
  files: readonly CaseFile[],
): { file: CaseFile; entry: TimelineEntry } | null {
  const first = orderMembers(story)[0];
  if (!first) return null;
  const published = publicationDay(first.item);
  for (const file of files) {
    const entry = matchTimeline(file, frame, published, leadOf(first.item));
    if (entry) return { file, entry };
  }
  return null;
}

/** "stay lifted, 29 August 2014": the entry before this one. */
function sinceOf(file: CaseFile, entry: TimelineEntry): string | null {
  const before = file.timeline
    .filter((one) => one.date < entry.date)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const last = before.at(-1);
  return last ? `${last.event}, ${formatDay(last.date, last.precision)}` : null;
}
