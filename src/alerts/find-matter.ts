/**
 * Which matter a story is told under, and which entry of its timeline it is.
 *
 * In: a story, its frame, the case files. Out: the file, the entry, the story's topics.
 * Surprise: a report may touch several matters, and the one it was filed under need not be the one whose event it is:
 * "LEADS Act introduced again" is news of that bill, though it speaks of legal assistance treaties throughout. So the
 * file whose timeline knows the event gives the name, also when no report names that file.
 */
import type { CaseFile, TimelineEntry } from "../cases/case-file.ts";
import { namesOf } from "../cases/find-case.ts";
import { leadOf } from "../items/readable-text.ts";
import type { EventFrame } from "../stories/event-frame.ts";
import { matchTimeline } from "../stories/match-timeline.ts";
import { plainCase } from "../stories/read-acts.ts";
import { publicationDay } from "../stories/read-days.ts";
import { casesOf } from "../stories/read-event-frame.ts";
import { type Story, type StoryMember, speakersOf } from "../stories/story.ts";
import { isStillAhead } from "./headline.ts";
import { orderMembers } from "./order-reports.ts";

export interface Matter {
  /** Null when no file fits: then it is reform news in general. */
  file: CaseFile | null;
  entry: TimelineEntry | null;
  topics: string[];
}

/** How much of it makes one file the subject rather than another. */
const WORTH = { lawsuit: 0.4, inTitle: 0.5, ownLaw: 0.4, fits: 0.6 };
/** A file that no report was judged to be about must know the event this plainly. */
const UNMISTAKABLE = 0.3;

/** The matter a story is about. Deterministic. */
export function findMatter(story: Story, frame: EventFrame, cases: readonly CaseFile[]): Matter {
  const topics = [...new Set(story.members.flatMap((member) => member.verdict.topics))];
  const ours = casesOf({ tier: "case", caseId: story.caseId, topics, score: 0, reasons: [] }, cases);
  const known = isStillAhead(story, frame) ? null : findKnown(story, frame, ours, cases);
  if (known) return { ...known, topics };
  const lawsuit = ours.find(({ id }) => id === story.caseId);
  const ranked = ours
    .map((file) => ({ file, share: titleShare(story, file) }))
    .sort((a, b) => b.share - a.share);
  return { file: lawsuit ?? ranked[0]?.file ?? null, entry: null, topics };
}

function findKnown(
  story: Story,
  frame: EventFrame,
  ours: readonly CaseFile[],
  cases: readonly CaseFile[],
): { file: CaseFile; entry: TimelineEntry } | null {
  const first = orderMembers(story)[0];
  if (!first) return null;
  let best: { file: CaseFile; entry: TimelineEntry; worth: number } | null = null;
  for (const file of cases) {
    const match = bestMatch(story.members, frame, file, publicationDay(first.item));
    if (!match || isForetold(story, match.entry) || isDoneElsewhere(story, match.entry)) continue;
    const isOurs = ours.includes(file);
    if (!isOurs && (match.likeness < UNMISTAKABLE || frame.eventDay?.precision !== "day")) continue;
    const isOwnLaw =
      match.fits && match.entry.kind === "legislation" && ["bill", "law", "framework"].includes(file.kind);
    const worth =
      match.likeness +
      (file.id === story.caseId ? WORTH.lawsuit : 0) +
      WORTH.inTitle * titleShare(story, file) +
      (match.fits ? WORTH.fits : 0) +
      (isOwnLaw ? WORTH.ownLaw : 0);
    if (!best || worth > best.worth) best = { file, entry: match.entry, worth };
  }
  return best && { file: best.file, entry: best.entry };
}

/** Most reports came before the day of the entry: they cannot report it. */
function isForetold(story: Story, entry: TimelineEntry): boolean {
  const before = story.members.filter(({ item }) => publicationDay(item) < entry.date);
  return before.length * 2 > story.members.length;
}

/** Laws are made and statements given outside the docket: a letter that tells the court of a new law is not the law. */
function isDoneElsewhere({ members }: Story, { kind }: TimelineEntry): boolean {
  return ["legislation", "statement", "agreement", "policy"].includes(kind) && members.every(isEntry);
}

function isEntry({ item }: StoryMember): boolean {
  return item.docket !== undefined && item.docket.caseNumber !== null;
}

/** What the file knows of the event, by the report whose words are most like it. */
function bestMatch(members: readonly StoryMember[], frame: EventFrame, file: CaseFile, published: string) {
  return speakersOf(members)
    .map(({ item }) => matchTimeline(file, frame, published, leadOf(item)))
    .filter((match) => match !== null)
    .reduce<ReturnType<typeof matchTimeline>>(
      (best, match) => (best && best.likeness >= match.likeness ? best : match),
      null,
    );
}

/** The share of the reports that name the matter in their title. */
function titleShare(story: Story, file: CaseFile): number {
  const names = namesOf(file).map(({ text }) => plainCase(text));
  const naming = story.members.filter(({ item }) => {
    const title = ` ${plainCase(item.title).replace(/[^a-z0-9]+/g, " ")} `;
    return names.some((name) => title.includes(` ${name.replace(/[^a-z0-9]+/g, " ").trim()} `));
  });
  return naming.length / story.members.length;
}
