/**
 * Which entry of a case's timeline a report is about.
 *
 * In: a case file, what was read from the report, the day it was published. Out: the entry, or null when none or
 * several would do.
 * Surprise: this only recognises what the case file already knows. A new event matches nothing, and must not be
 * pulled to the last one: the act has to agree and the report has to come within days of the entry.
 */
import type { CaseFile, TimelineEntry } from "../cases/case-file.ts";
import { spanOf } from "../cases/day.ts";
import type { Act, TimelineKind } from "./act.ts";
import { areOpposed, findAct } from "./act-lexicon.ts";
import type { EventDay, EventFrame } from "./event-frame.ts";
import { readActs } from "./read-acts.ts";
import { cosine, vectorOf, type WordVector } from "./text-vectors.ts";

/** Without a day in the text, a report is taken to be about an entry at most this many days older, */
const FRESH_DAYS = 6;
/** or this many when the words of entry and report agree. */
const LATE_DAYS = 45;
const ALIKE = 0.18;
/** From here on the words alone say that report and entry of one day are one event, whatever the act is called. */
const PLAINLY_ALIKE = 0.3;
/** Acts said in everyday words ("challenges", "says") fit too many entries; there the words must agree too. */
const SURE = 2;

/** An act said by a term of art ("contempt") matches its own kind of entry or none. */
const TERM_OF_ART = 2.75;
/** What a court does in a day is one thing under many names. */
const BY_COURT: TimelineKind[] = ["order", "ruling", "stay", "contempt", "mootness", "cert"];
const isByCourt = (act: Act) => act.kind === "order" || act.kind === "ruling";

/** A timeline entry that a report is about, and how alike their words are (0 to 1; 1 for the very docket entry). */
export interface TimelineMatch {
  entry: TimelineEntry;
  likeness: number;
  /** The report's act is of the entry's kind. */
  fits: boolean;
}

/** What of a report's frame is looked at. */
export type ReportedEvent = Pick<EventFrame, "act" | "eventDay" | "docket" | "entryNumber">;

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/**
 * The timeline entry with this act and day. Without a day in the report, the entry with this act not long before
 * publication that `lead` resembles most. Where the act has no name of ours, day and words must agree.
 */
export function matchTimeline(
  file: CaseFile,
  read: ReportedEvent,
  published: string,
  lead: string,
): TimelineMatch | null {
  const docketed = file.timeline.find((entry) => isThatEntry(entry, read));
  if (docketed) return { entry: docketed, likeness: 1, fits: true };
  const act = findAct(read.act);
  const words = vectorOf([lead]);
  const timeline = file.timeline.filter((entry) => !areOpposed(read.act, actOfEntry(entry)));
  const likenessOf = (entry: TimelineEntry) => cosine(words, wordsOfEntry(entry));
  return read.eventDay?.precision === "day"
    ? matchOnDay(timeline, act, read.eventDay.day, likenessOf)
    : matchByAct(timeline, act, read.eventDay, published, likenessOf);
}

/** A report of the day itself or of the next two needs no act of ours when its words are the entry's. */
const NEXT_DAYS = 2;
const FRESHLY_ALIKE = 0.25;

/** The entry of the last days that one of these texts (a lead, an opening) resembles, whatever its act is called. */
export function matchFresh(
  file: CaseFile,
  act: string | null,
  published: string,
  texts: readonly string[],
): TimelineEntry | null {
  const vectors = texts.map((text) => vectorOf([text]));
  let best: { entry: TimelineEntry; likeness: number } | null = null;
  for (const entry of file.timeline) {
    if (entry.precision !== "day" || entry.date.length !== 10 || areOpposed(act, actOfEntry(entry))) continue;
    const age = dayNumber(published) - dayNumber(entry.date);
    if (age < 0 || age > NEXT_DAYS) continue;
    const likeness = Math.max(...vectors.map((words) => cosine(words, wordsOfEntry(entry))));
    if (likeness >= FRESHLY_ALIKE && likeness > (best?.likeness ?? 0)) best = { entry, likeness };
  }
  return best?.entry ?? null;
}

const known = new WeakMap<TimelineEntry, WordVector>();

function wordsOfEntry(entry: TimelineEntry): WordVector {
  const words = known.get(entry) ?? vectorOf([entry.event, entry.what]);
  known.set(entry, words);
  return words;
}

const knownActs = new WeakMap<TimelineEntry, string | null>();

/** The act that the entry's headline tells, in our words. */
function actOfEntry(entry: TimelineEntry): string | null {
  const before = knownActs.get(entry);
  if (before !== undefined) return before;
  const act = readActs([entry.event])[0];
  const name = act?.meaning === "asserted" ? act.act.act : null;
  knownActs.set(entry, name);
  return name;
}

/** Entered so many days after it was filed, an entry is still that entry; years later its number was given out again. */
const ENTERED_LATE_DAYS = 31;

/** "13 Mag. 2814, dkt. 70": the file names the docket entry that the report is. */
function isThatEntry(entry: TimelineEntry, { docket, entryNumber, eventDay }: ReportedEvent): boolean {
  if (!docket || !entryNumber || !entry.docket?.startsWith(docket)) return false;
  const isDated = eventDay?.precision === "day" && entry.precision === "day";
  if (isDated && Math.abs(dayNumber(eventDay.day) - dayNumber(entry.date)) > ENTERED_LATE_DAYS) return false;
  return /\b(?:dkt|doc|entry|no)\.? ?(\d+)$/i.exec(entry.docket)?.[1] === entryNumber;
}

function matchOnDay(
  timeline: TimelineEntry[],
  act: Act | null,
  day: string,
  likenessOf: (entry: TimelineEntry) => number,
): TimelineMatch | null {
  let best: (TimelineMatch & { score: number }) | null = null;
  for (const entry of timeline) {
    // "In August", says the file, and the report knows the day.
    const isMonth = entry.precision === "month" && day.startsWith(entry.date);
    if (!isMonth && (entry.precision !== "day" || entry.date !== day)) continue;
    const likeness = likenessOf(entry);
    const fits = act?.timeline.includes(entry.kind) ?? false;
    if (isMonth && (!fits || likeness < ALIKE)) continue;
    const isTermOfArt = (act?.strength ?? 0) >= TERM_OF_ART;
    const isRelated = act !== null && !isTermOfArt && isByCourt(act) && BY_COURT.includes(entry.kind);
    if (!fits && !isRelated && likeness < (isTermOfArt ? PLAINLY_ALIKE : ALIKE)) continue;
    const score = likeness + (fits ? 0.4 : isRelated ? 0.2 : 0) + (isMonth ? 0 : 0.2);
    if (!best || score > best.score) best = { entry, likeness, fits, score };
  }
  return best;
}

function matchByAct(
  timeline: TimelineEntry[],
  act: Act | null,
  eventDay: EventDay | null,
  published: string,
  likenessOf: (entry: TimelineEntry) => number,
): TimelineMatch | null {
  if (!act) return null;
  let best: (TimelineMatch & { score: number }) | null = null;
  for (const entry of timeline.filter(({ kind }) => act.timeline.includes(kind))) {
    const isMonth = entry.precision === "month" && eventDay?.day === entry.date;
    if (!isMonth && (entry.precision !== "day" || entry.date.length !== 10)) continue;
    const age = dayNumber(published) - dayNumber(spanOf(entry.date).first);
    if (age < 0 || age > LATE_DAYS) continue;
    const span = eventDay ? spanOf(eventDay.day) : null;
    if (!isMonth && span && (entry.date < span.first || entry.date > span.last)) continue;
    const likeness = likenessOf(entry);
    // A bill has many days in Congress: the last one we know is not yet the one reported.
    const lateNeed = entry.kind === "legislation" ? PLAINLY_ALIKE : ALIKE;
    if (likeness < (act.strength < SURE ? PLAINLY_ALIKE : age > FRESH_DAYS ? lateNeed : 0)) continue;
    const score = likeness + 0.4 * Math.exp(-age / FRESH_DAYS) + (isMonth ? 0.2 : 0);
    if (!best || score > best.score) best = { entry, likeness, fits: true, score };
  }
  return best;
}
