/**
 * The word for what kind of news it is, before the colon of the line.
 *
 * In: an event's frame, and its timeline entry where there is one. Out: a word or two; an event kind for an entry.
 * Surprise: where the case file knows the event, its kind decides. A government's merits brief that speaks of friends of
 * the court is a brief all the same.
 */
import type { TimelineEntry } from "../cases/case-file.ts";
import type { EventFrame, EventKind } from "../stories/event-frame.ts";

const KIND_WORD: Record<EventKind, string> = {
  ruling: "Ruling",
  order: "Order",
  filing: "Filing",
  hearing: "Hearing",
  legislation: "Legislation",
  statement: "Statement",
  analysis: "Analysis",
  news: "News",
};

const ACT_WORD: Record<string, string> = {
  contempt: "Contempt",
  "stay-lifted": "Stay lifted",
  "stay-granted": "Stay",
  "cert-granted": "Certiorari",
  "cert-denied": "Certiorari",
  "cert-petition": "Certiorari",
  "rehearing-denied": "Rehearing",
  amicus: "Amicus brief",
  brief: "Brief",
  "vacated-moot": "Moot",
  "moot-motion": "Mootness",
  "moot-agreed": "Mootness",
  "suit-filed": "Lawsuit",
  "suit-dropped": "Lawsuit",
  appealed: "Appeal",
};

const ENTRY: Record<TimelineEntry["kind"], { word: string; kind: EventKind }> = {
  warrant: { word: "Warrant", kind: "order" },
  motion: { word: "Motion", kind: "filing" },
  order: { word: "Order", kind: "order" },
  ruling: { word: "Ruling", kind: "ruling" },
  stay: { word: "Stay", kind: "order" },
  contempt: { word: "Contempt", kind: "order" },
  appeal: { word: "Appeal", kind: "filing" },
  brief: { word: "Brief", kind: "filing" },
  hearing: { word: "Hearing", kind: "hearing" },
  cert: { word: "Certiorari", kind: "order" },
  legislation: { word: "Legislation", kind: "legislation" },
  mootness: { word: "Moot", kind: "ruling" },
  statement: { word: "Statement", kind: "statement" },
  agreement: { word: "Agreement", kind: "legislation" },
  policy: { word: "Policy", kind: "statement" },
};

/** Entries whose kind an act says more narrowly. */
const NARROWER: Partial<Record<TimelineEntry["kind"], string[]>> = {
  order: ["stay-lifted", "rehearing-denied"],
  motion: ["moot-motion", "moot-agreed", "suit-filed", "suit-dropped"],
  cert: ["cert-granted", "cert-denied", "cert-petition"],
  mootness: ["vacated-moot"],
};
const BY_FRIENDS =
  /\bamic(?:us|i)\b|\bfriends?[- ]of[- ](?:the )?court\b|\bside with\b|\bneither side\b|\bback(?:s|ed)? /i;

/** "Contempt", "Amicus brief", "Ruling". */
export function kindWord(frame: EventFrame, entry: TimelineEntry | null): string {
  const byAct = frame.act === null ? undefined : ACT_WORD[frame.act];
  if (!entry) return byAct ?? KIND_WORD[frame.kind];
  if (entry.kind === "brief") {
    const isByFriends = frame.act === "amicus" && BY_FRIENDS.test(`${entry.event} ${entry.what}`);
    return isByFriends ? "Amicus brief" : "Brief";
  }
  const isNarrower = frame.act !== null && NARROWER[entry.kind]?.includes(frame.act);
  return (isNarrower && byAct) || ENTRY[entry.kind].word;
}

/** Entries of these kinds are sometimes a party's step and sometimes the court's: the reports say which. */
const EITHER = new Set<TimelineEntry["kind"]>(["cert", "mootness", "motion", "policy"]);

/** The event kind of a story: what its timeline entry is, or what the reports read as. */
export function kindOfEvent(frame: EventFrame, entry: TimelineEntry | null): EventKind {
  if (!entry) return frame.kind;
  const isUnsaid = frame.kind === "analysis" || frame.kind === "news";
  return EITHER.has(entry.kind) && !isUnsaid ? frame.kind : ENTRY[entry.kind].kind;
}
