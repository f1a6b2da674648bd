/**
 * Everything an alert says about a story.
 *
 * In: a story and the case files. Out: the alert's content.
 * Surprise: what the case file knows of the same event (court, next step, status before) is added only when day and
 * act agree with an entry of its timeline; otherwise the alert says no more than the reports do.
 */
import type { CaseFile, TimelineEntry } from "../cases/case-file.ts";
import { formatDay, spanOf } from "../cases/day.ts";
import { inFileWords } from "../stories/read-court.ts";
import { readStoryFrame } from "../stories/read-story-frame.ts";
import type { Story } from "../stories/story.ts";
import type { AlertContent } from "./alert.ts";
import { findMatter } from "./find-matter.ts";
import { writeHeadline } from "./headline.ts";
import { kindOfEvent } from "./kind-words.ts";
import { orderReports } from "./order-reports.ts";
import { summarizeStory } from "./summarize.ts";

/** The content of the alert on a story, whether or not it is to be told. Deterministic. */
export function describeStory(story: Story, cases: CaseFile[]): AlertContent {
  const frame = readStoryFrame(story);
  const matter = findMatter(story, frame, cases);
  const { file, entry } = matter;
  const reports = orderReports(story);
  const caseName = file?.name ?? "Surveillance reform";
  const headline = writeHeadline(story, frame, caseName, file, entry);
  const strongest = reports.find((report) => report.url) ?? null;
  const entryCourt = file && entry?.court ? inFileWords(entry.court, [file]) : null;
  const entryDocket = file?.dockets.find(({ number }) => entry?.docket?.includes(number))?.number;
  const isConfirmed = entry !== null && frame.eventDay?.day === entry.date;
  return {
    caseId: story.caseId ?? (entry && file?.role === "case" ? file.id : null),
    caseName,
    topics: matter.topics,
    kind: kindOfEvent(frame, entry),
    act: frame.act,
    line: headline.line,
    title: headline.title,
    url: strongest?.url ?? null,
    eventDay: frame.eventDay && isConfirmed ? { ...frame.eventDay, isInferred: false } : frame.eventDay,
    court: entryCourt ?? frame.court,
    docket: entryDocket ?? frame.docket,
    judge: frame.judge,
    summary: summarizeStory(story, cases).filter(
      (quote) => quote.field !== "title" || !headline.title.includes(quote.text),
    ),
    next: entry?.next ?? null,
    deadline: entry?.deadline ?? frame.deadline,
    since: file && entry ? sinceOf(file, entry) : null,
    reports,
    isConfirmedByDocket: reports.some((report) => report.isDocket),
  };
}

/** "stay lifted, 29 August 2014": the entry before this one; what was only due then did not happen. */
function sinceOf(file: CaseFile, entry: TimelineEntry): string | null {
  const { first } = spanOf(entry.date);
  const before = file.timeline
    .filter((one) => spanOf(one.date).last < first && !/\bfalls? due\b/.test(one.event))
    .sort((a, b) => (spanOf(a.date).last < spanOf(b.date).last ? -1 : 1));
  const last = before.at(-1);
  return last ? `${last.event}, ${formatDay(last.date, last.precision)}` : null;
}
