/**
 * Everything an alert says about a story.
 *
 * In: a story and the case files. Out: the alert's content.
 * Surprise: what the case file knows of the same event (court, next step, status before) is added only when day and
 * act agree with an entry of its timeline; otherwise the alert says no more than the reports do.
 */
import type { CaseFile, TimelineEntry } from "../cases/case-file.ts";
import { formatDay } from "../cases/day.ts";
import type { EventKind } from "../stories/event-frame.ts";
import { inFileWords } from "../stories/read-court.ts";
import { readStoryFrame } from "../stories/read-story-frame.ts";
import type { Story } from "../stories/story.ts";
import type { AlertContent } from "./alert.ts";
import { type DecidedOnFile, describeEntry, NOTHING_DECIDED } from "./describe-entry.ts";
import { findMatter } from "./find-matter.ts";
import { cutAtWord, writeHeadline } from "./headline.ts";
import { kindOfEvent } from "./kind-words.ts";
import { orderReports } from "./order-reports.ts";
import { summarizeStory } from "./summarize.ts";

/** As long as a case file's name may be. */
const LONGEST_CASE_NAME = 40;

/** What a report of a statement or a law says of courts and judges is the story so far. */
const NOT_OF_A_COURT: ReadonlySet<EventKind> = new Set(["statement", "legislation", "analysis"]);

/** The content of the alert on a story, whether or not it is to be told. Deterministic. */
export function describeStory(
  story: Story,
  cases: CaseFile[],
  decided: DecidedOnFile = NOTHING_DECIDED,
): AlertContent {
  const frame = readStoryFrame(story);
  const matter = findMatter(story, frame, cases);
  const { file, entry } = matter;
  const reports = orderReports(story);
  const caseName = file?.name ?? nameOfDocket(story) ?? "Surveillance reform";
  const headline = writeHeadline(story, frame, caseName, file, entry);
  const strongest = reports.find((report) => report.url) ?? null;
  const entryCourt = file && entry?.court ? inFileWords(entry.court, [file]) : null;
  const entryDocket = file?.dockets.find(({ number }) => entry?.docket?.includes(number))?.number;
  const kind = kindOfEvent(frame, entry);
  const isOfCourt = !NOT_OF_A_COURT.has(kind);
  const ofRecord = describeEntry(story, decided);
  const isConfirmed = entry !== null && frame.eventDay?.day === entry.date;
  return {
    caseId: story.caseId ?? (entry && file?.role === "case" ? file.id : null),
    caseName,
    topics: matter.topics,
    kind,
    act: frame.act,
    line: headline.line,
    title: headline.title,
    url: strongest?.url ?? null,
    eventDay: frame.eventDay && isConfirmed ? { ...frame.eventDay, isInferred: false } : frame.eventDay,
    court: entryCourt ?? (isOfCourt ? frame.court : null),
    docket: entryDocket ?? frame.docket,
    judge: isOfCourt ? frame.judge : null,
    summary: summarizeStory(story, cases).filter(
      // The clerk's words are the headline already; a title of ours says the case before them.
      (quote) => quote.field !== "title" || !(ofRecord || headline.title.includes(quote.text)),
    ),
    next: entry?.next ?? null,
    deadline: entry?.deadline ?? frame.deadline,
    since: file && entry ? sinceOf(file, entry) : null,
    reports,
    isConfirmedByDocket: reports.some((report) => report.isDocket),
    ...(ofRecord ? { entry: ofRecord } : {}),
  };
}

/** "stay lifted, 29 August 2014": the entry before this one in the file; what was only due then did not happen. */
function sinceOf(file: CaseFile, entry: TimelineEntry): string | null {
  const last = file.timeline
    .slice(0, file.timeline.indexOf(entry))
    .findLast((one) => one.date !== entry.date && !/\bfalls? due\b/.test(one.event));
  return last ? `${last.event}, ${formatDay(last.date, last.precision)}` : null;
}

/** A docket that a server follows has no case file; its caption names it. */
function nameOfDocket({ members }: Story): string | null {
  const named = members.find(({ item }) => item.docket?.caseName)?.item.docket?.caseName ?? null;
  return named === null ? null : cutAtWord(named, LONGEST_CASE_NAME);
}
