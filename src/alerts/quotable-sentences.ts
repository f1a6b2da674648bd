/**
 * The sentences of a story that may be quoted, and what each of them tells of the event.
 *
 * In: a story, its frame, the case files. Out: candidates with the slots they fill.
 * Surprise: a sentence that fills no slot is no candidate, however good it sounds.
 */
import type { CaseFile } from "../cases/case-file.ts";
import type { Item } from "../items/item.ts";
import { readableSentences } from "../items/readable-text.ts";
import { recordListOf } from "../items/record-list.ts";
import type { EventFrame } from "../stories/event-frame.ts";
import { plainCase, readActs } from "../stories/read-acts.ts";
import { publicationDay, readDays } from "../stories/read-days.ts";
import { casesOf } from "../stories/read-event-frame.ts";
import type { Story } from "../stories/story.ts";
import { cosine, vectorOf, type WordVector } from "../stories/text-vectors.ts";
import type { QuotedSentence } from "./alert.ts";
import { partyOf } from "./headline.ts";
import { rejectSentence } from "./judge-sentence.ts";
import { orderMembers } from "./order-reports.ts";

/** "No. 25-1234.", "Argued: March 3, 2026.", "Docket Nos. 14-2985, 14-3011". */
const NUMBERS_ONLY =
  /^(?:(?:docket )?nos?\.? [\d-][\d\s,&-]*(?:and [\d-]+)?(?:-\w+)?|(?:argued|decided|submitted|filed|august term)\W[^a-z]*(?:[a-z]+\W+[^a-z]*)?)\.?$/i;
const SENTENCES_READ = 12;
/** The strongest reports of a story that hundreds tell: every sentence is held against every other. */
const MEMBERS_READ = 40;
/** Two sentences say the same from this cosine on. */
const SIMILAR = 0.33;

/** What a reader wants to know of an event, and what it is worth. */
export type Slot = "act" | "judge" | "court" | "day" | "consequence" | "next" | "party" | "place";
export const SLOT_WORTH: Record<Slot, number> = {
  act: 1.6,
  consequence: 0.9,
  next: 0.8,
  judge: 0.5,
  court: 0.35,
  day: 0.35,
  party: 0.3,
  place: 0.3,
};

export interface Candidate {
  quote: QuotedSentence;
  slots: Set<Slot>;
  /** The slots that a part of the sentence fills. */
  read: (text: string) => Set<Slot>;
  position: number;
  vector: WordVector;
  outlets: number;
}

/** What somebody may, can or will do now, a period that runs, and what is said to come next. "May not" is no step. */
const NEXT_STEP = new RegExp(
  [
    String.raw`\b(?:will|may|can|must|plans? to|intends? to|vow\w* to|hopes? to|(?:is|are) (?:expected|likely|due|set) to) (?:now |still |also |then |yet )*(?:appeal|ask|seek|petition|apply|object|go to|go on to|come back|take (?:the|its|his|her) [\w ]{2,30} to|hear|review|decide|rule|vote on|consider|file|answer|reply|respond|report|bring)\b`,
    String.raw`\bha(?:s|ve) (?:\d+|\w+) (?:days|weeks|months) (?:to|in which)\b|\bha(?:s|ve) until\b`,
    String.raw`\b(?:the next step|comes? next|comes? first|is next|still to come|next (?:stop|aim) (?:is|may be))\b`,
    String.raw`\b(?:no|not (?:yet )?(?:set|fixed|scheduled|given) (?:a|any)) (?:date|day)\b|\bunder submission\b|\b(?:is|are) (?:set|scheduled) for\b|\b(?:decision|ruling) is (?:expected|due)\b`,
    String.raw`\b(?:it|bill|act|case|matter|claim|suit) (?:now )?(?:goes|moves|returns|proceeds) (?:on |back |now )*to\b|\bproceeds? to the app|\bpav(?:es|ing) the way\b|\bclear(?:s|ing) the way\b`,
  ].join("|"),
);

/** Every sentence of the story that may be quoted and tells something, in the order of the reports. */
export function findCandidates(story: Story, frame: EventFrame, cases: CaseFile[]): Candidate[] {
  const found: Candidate[] = [];
  for (const member of orderMembers(story).slice(0, MEMBERS_READ)) {
    const ours = casesOf(member.verdict, cases);
    const others = cases.filter((file) => file.role === "case" && !ours.includes(file));
    const published = publicationDay(member.item);
    const sentences = readableSentences(member.item).slice(0, SENTENCES_READ);
    const telling = isOfRecord(member.item) ? firstTelling(sentences) : -1;
    for (const [position, sentence] of sentences.entries()) {
      const { item } = member;
      const isEntry = position === telling;
      if (rejectSentence(sentence.text, frame, published, ours, others, isEntry)) continue;
      const quote: QuotedSentence = {
        text: sentence.text,
        outlet: item.outlet,
        itemId: item.id,
        field: "text",
        start: sentence.start,
        end: sentence.end,
      };
      const read = remembering((text) => {
        const slots = slotsIn(text, frame, published, ours);
        return isEntry ? slots.add("act") : slots;
      });
      const slots = read(sentence.text);
      if (slots.size > 0)
        found.push({ quote, slots, read, position, vector: vectorOf([sentence.text]), outlets: 1 });
    }
  }
  for (const one of found)
    one.outlets = new Set(
      found.filter((other) => cosine(one.vector, other.vector) >= SIMILAR).map((other) => other.quote.outlet),
    ).size;
  return found;
}

function isOfRecord(item: Pick<Item, "docket" | "keys">): boolean {
  return item.docket !== undefined || recordListOf(item) !== null;
}

/** Which sentence of the record says what happened: the first, unless it is a number or a date only ("No. 14-2985."). */
function firstTelling(sentences: readonly { text: string }[]): number {
  const at = sentences.findIndex(({ text }) => !NUMBERS_ONLY.test(text));
  return Math.max(at, 0);
}

/** Choosing asks about the same cut of a sentence in every combination, and reading it takes a millisecond. */
function remembering(read: (text: string) => Set<Slot>): (text: string) => Set<Slot> {
  const known = new Map<string, Set<Slot>>();
  return (text) => {
    const slots = known.get(text) ?? read(text);
    known.set(text, slots);
    return slots;
  };
}

function slotsIn(text: string, frame: EventFrame, published: string, ours: readonly CaseFile[]): Set<Slot> {
  const slots = new Set<Slot>();
  const plain = plainCase(text);
  const acts = readActs(["", text]);
  if (acts.some((mention) => mention.act.act === frame.act && mention.meaning === "asserted"))
    slots.add("act");
  const surname = frame.judge
    ?.replace(/,.*$| (?:I{1,3}|IV|Jr\.?)$/g, "")
    .split(/\s+/)
    .at(-1);
  if (surname && plain.includes(plainCase(surname))) slots.add("judge");
  if (
    /\b(?:supreme court|circuit|district court|court of appeals|appeals court|southern district|manhattan)\b/.test(
      plain,
    )
  )
    slots.add("court");
  const days = readDays([text], published);
  if (frame.eventDay && days.some((day) => day.day === frame.eventDay?.day)) slots.add("day");
  if (
    /\b(?:sanctions?|penalt(?:y|ies)|penali[sz]ed|immediately|no precedent|moot|takes? effect|stayed|suspended)\b/.test(
      plain,
    )
  )
    slots.add("consequence");
  if (days.some((day) => day.use === "deadline" && day.day >= published) || NEXT_STEP.test(plain))
    slots.add("next");
  const party = partyOf(ours[0] ?? null);
  if (party && plain.includes(plainCase(party))) slots.add("party");
  if (/\b(?:ireland|irish|dublin|overseas|abroad|foreign server)/.test(plain)) slots.add("place");
  return slots;
}
