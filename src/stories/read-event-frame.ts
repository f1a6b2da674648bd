/**
 * What happened, read from one item.
 *
 * In: an item, whose it is, the case files. Out: its event frame, each reading with its reason.
 * Surprise: the title and the first sentences decide. Further down an article retells the whole case, with every
 * earlier ruling in it.
 */
import type { CaseFile } from "../cases/case-file.ts";
import { addDays } from "../cases/day.ts";
import type { Item } from "../items/item.ts";
import { leadOf, readableSentences } from "../items/readable-text.ts";
import { recordListOf } from "../items/record-list.ts";
import type { Verdict } from "../relevance/verdict.ts";
import { actsOfEntry } from "./acts-of-entry.ts";
import type { EventDay, EventFrame } from "./event-frame.ts";
import { kindOfEntry } from "./kind-of-entry.ts";
import { matchFresh, matchTimeline } from "./match-timeline.ts";
import { pickEventDay } from "./pick-event-day.ts";
import { readActor } from "./read-actor.ts";
import { type ActMention, plainCase, readActs } from "./read-acts.ts";
import { readCourt } from "./read-court.ts";
import { type DayMention, publicationDay, readDays } from "./read-days.ts";
import { firstDeadline, readDeadline, readEntryDues, readToldDeadline } from "./read-deadline.ts";
import { readDocketKind } from "./read-docket-kind.ts";
import { type KindReading, readKind } from "./read-kind.ts";

/** Sentences read; what stands further down is background or page furniture. */
const SENTENCES_READ = 12;
const FRESH_DAYS = 10;
const OPENING_SENTENCES = 4;

/** Reads the event of an item. Deterministic; nothing is asserted that neither the item nor a case file says. */
export function readEventFrame(item: Item, verdict: Verdict, cases: CaseFile[]): EventFrame {
  const texts = [
    item.title,
    ...readableSentences(item)
      .slice(0, SENTENCES_READ)
      .map((s) => s.text),
  ];
  const ours = casesOf(verdict, cases);
  const published = publicationDay(item);
  const found = readActs(texts, surnamesOfJudges(ours));
  const isOfRecord = item.docket !== undefined || recordListOf(item) !== null;
  const docketed = readDocketed(item);
  const days = readDays(texts, published);
  const kind =
    docketed ?? readKind(item, verdict.tier !== "negative", texts, found, tellsOfNow(days, published));
  const acts = docketed ? actsOfEntry(found, texts, kind.kind) : found;
  const main: ActMention | undefined = acts[0];
  const picked = pickEventDay(days, acts, published, kind.kind, texts);
  const reasons = [kind.reason];
  if (main)
    reasons.push(`act ${main.act.act} (${main.meaning}) from ${placeName(main.place)} «${main.text.trim()}»`);

  const act = main && main.meaning !== "negated" ? main.act.act : null;
  // What is of record is an event itself: its day is that it was entered, unless it says when it was filed.
  const entered: EventDay = {
    day: item.docket?.filedOn ?? published,
    precision: "day",
    isInferred: !isOfRecord,
  };
  const filed = docketed && readFiled(texts, days);
  let eventDay =
    filed || (docketed && (isOfRecord || !picked?.isSure) ? entered : (picked?.eventDay ?? null));
  if (eventDay === entered) reasons.push(`day ${entered.day} from the ${item.docket ? "docket" : "record"}`);
  else if (eventDay && eventDay === filed) reasons.push(`day ${eventDay.day}: filed, says the docket`);
  else if (picked) reasons.push(picked.reason);
  if (eventDay?.precision !== "day") {
    const lead = leadOf(item);
    const opening = texts.slice(0, OPENING_SENTENCES + 1).join(" ");
    const read = { act, eventDay, docket: null, entryNumber: null };
    const known = [
      ...ours.map((file) => ({ file, entry: matchTimeline(file, read, published, lead)?.entry })),
      ...(eventDay
        ? []
        : ours.map((file) => ({ file, entry: matchFresh(file, act, published, [lead, opening]) }))),
    ].find((match) => match.entry?.precision === "day");
    if (known?.entry) {
      eventDay = { day: known.entry.date, precision: "day", isInferred: true, isFromFile: true };
      reasons.push(`day ${known.entry.date} from the timeline of ${known.file.id}: ${known.entry.event}`);
    }
  }
  const place = main?.place ?? 0;
  const aboutFirst = [texts[place] ?? "", ...texts.filter((_, at) => at !== place)];
  const court = readCourt(item, aboutFirst, ours);
  const due = item.docket ? readEntryDues(item, entered.day) : null;
  const deadline = due
    ? firstDeadline(due)
    : (readDeadline(texts, days, eventDay, published, court.court) ?? readToldDeadline(texts, published));
  if (deadline) reasons.push(`deadline ${deadline.day}: ${deadline.what}`);
  return {
    kind: kind.kind,
    act,
    actor: main ? readActor(texts[main.place] ?? "", main, ours, court.judge) : null,
    court: court.court,
    judge: court.judge,
    docket: court.docket,
    entryNumber: court.entryNumber,
    eventDay,
    deadline,
    ...(due ? { due } : {}),
    reasons: [...reasons, ...court.reasons],
  };
}

/** A shorter surname is too often a word of its own. */
const SHORTEST_SURNAME = 5;

/** Surnames of the judges of these cases, in plain case. */
function surnamesOfJudges(files: readonly CaseFile[]): string[] {
  const names = files.flatMap(({ judges }) =>
    judges.map(({ name }) => name.replace(/,? (?:I{1,3}|IV|Jr\.?)$/, "")),
  );
  const last = names.map((name) => plainCase(name.split(" ").at(-1) ?? ""));
  return [...new Set(last)].filter(
    (name) => name.length >= SHORTEST_SURNAME && /^[a-z\u00e0-\u017f]+$/.test(name),
  );
}

/** The files of the case and the topics an item was judged to belong to, the case first. */
export function casesOf(verdict: Verdict, cases: readonly CaseFile[]): CaseFile[] {
  const ids = [verdict.caseId, ...verdict.topics];
  return ids.flatMap((id) => cases.filter((file) => file.id === id));
}

/** "Entry 15 in 13 Mag. 2814: Objections of …", "No. 17-2, A v. B: Petition filed": a docket told as a feed. */
const DOCKET_TITLE =
  /^(?:[^:]*\b(?:entry|document|doc\.|dkt\.) \d[^:]*|[^:]*\d[\d:-]*[ -]?(?:[a-z]{2,3}|mag\.?)?[ -]\d{2,5}[^:]*|no\. ?\d+-\d+[^:]*): (.+)$/i;

const FILED = /\bfiled(?: under seal)?(?: on)? $/;

/** The kind of a docket entry, also of one that comes as an ordinary feed item, and of what is of record elsewhere; null for all else. */
function readDocketed(item: Item): KindReading | null {
  if (item.docket) return readDocketKind(item.text || item.title, kindOfEntry(item));
  const list = recordListOf(item);
  if (list !== null) return { kind: "legislation", reason: `kind legislation: of record at ${list}` };
  const rest = DOCKET_TITLE.exec(item.title)?.[1];
  const reading = rest ? readDocketKind(rest) : null;
  return reading && reading.kind !== "news" ? reading : null;
}

/** Title or first two sentences speak of a day of the last week and a half. */
function tellsOfNow(days: readonly DayMention[], published: string): boolean {
  return days.some(
    ({ use, place, precision, day }) =>
      use === "past" && place <= 2 && precision === "day" && day >= addDays(published, -FRESH_DAYS),
  );
}

/** "… filed 12/18/2013 (unsealed)": entered later than it was filed. Only its own filing, not that of what it answers. */
function readFiled(texts: readonly string[], days: readonly DayMention[]): EventDay | null {
  const own = days.find(({ place, start, precision, isInferred }) => {
    const before = plainCase((texts[place] ?? "").slice(0, start));
    const isOwn = place === 0 ? FILED.test(before) : /^filed(?: under seal)?(?: on)? $/.test(before);
    return isOwn && precision === "day" && !isInferred;
  });
  return own ? { day: own.day, precision: "day", isInferred: false } : null;
}

function placeName(place: number): string {
  return place === 0 ? "title" : `sentence ${place}`;
}
