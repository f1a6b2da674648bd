/**
 * The line that makes people stop scrolling, and the title that says the event.
 *
 * In: a story, its shared frame, the case file and the timeline entry it matches, if any. Out: both lines, plain text.
 * Surprise: our own words are used only where the reports leave no doubt about who did what. Otherwise it is the
 * outlet's headline with the outlet's name: a wrong direction ("suspends" for "lifts") is worse than a borrowed line.
 */
import type { CaseFile, TimelineEntry } from "../cases/case-file.ts";
import { formatDay } from "../cases/day.ts";
import type { Item } from "../items/item.ts";
import { isBillStep, recordListOf } from "../items/record-list.ts";
import { COURT_NAMES } from "../stories/court-names.ts";
import type { EventFrame } from "../stories/event-frame.ts";
import { publicationDay } from "../stories/read-days.ts";
import type { Story } from "../stories/story.ts";
import { kindWord } from "./kind-words.ts";
import { orderMembers } from "./order-reports.ts";

export const LONGEST_LINE = 150;
/** Discord cuts an embed's title at 256 characters. */
export const LONGEST_TITLE = 250;

const NO_SANCTIONS =
  /\b(?:no|not|without)\b[^.;]{0,50}\b(?:sanctions?|penalt(?:y|ies)|penali[sz]ed|fines?)\b|\b(?:sanctions?|penalties)\b[^.;]{0,20}\b(?:not|none)\b/i;
const WHILE_APPEALING = /\b(?:while|until|pending)\b[^.;]{0,60}\bappe(?:al|llate)/i;

export interface Headline {
  line: string;
  title: string;
}

/** Line (at most 150 characters, no icon) and title. `entry` is the timeline entry the story is about, or null. */
export function writeHeadline(
  story: Story,
  frame: EventFrame,
  caseName: string,
  file: CaseFile | null,
  entry: TimelineEntry | null,
): Headline {
  const label = kindWord(frame, entry);
  const own = isSure(story, frame) ? clauseFor(story, frame, file) : null;
  const borrowed = borrowHeadline(story, frame);
  const said = own ?? (entry ? lowerFirst(entry.event) : null);
  return {
    line: cutAtWord(said ? `${caseName} · ${label}: ${said}` : `${caseName} · ${borrowed}`, LONGEST_LINE),
    title: cutAtWord(entry?.event ?? (own ? upperFirst(own) : borrowed), LONGEST_TITLE),
  };
}

/** The strongest report's headline with its outlet, or the own words of the docket entry or of the bill's step. */
function borrowHeadline(story: Story, frame: EventFrame): string {
  const item = orderMembers(story)[0]?.item;
  if (!item) return "(no report)";
  if (isBillStep(item) && item.title !== "") return item.title;
  return nameEntry(item, frame) ?? `${item.outlet}: ${item.title || "(no title)"}`;
}

/** How the readers of dockets title an entry that has no text: "Doe v. Roe: entry 16". */
const NAMELESS = /: (?:minute entry|entry \d+)$/;

/** "2d Cir. entry 286: OPINION, …", "U.S. Supreme Court docket: JUDGMENT ISSUED"; null for what is of no docket. */
function nameEntry(item: Item, { court, entryNumber }: EventFrame): string | null {
  const { docket, outlet, text, title } = item;
  if (recordListOf(item) === "courtlistener:opinion") return `${court ?? outlet} opinion: ${title}`;
  if (!docket || (entryNumber === null && docket.caseNumber === null)) return null;
  const of = `${court ?? outlet} ${entryNumber === null ? "docket" : `entry ${entryNumber}`}`;
  if (text === "" && NAMELESS.test(title))
    return entryNumber === null ? `${of}: minute entry, no text yet` : `${of}, no text yet`;
  const words = cutAtWord((text || title).replace(/(?<=\p{L}{4}|\d|\))\.$/u, ""), 110);
  return `${of}: ${words}`;
}

/**
 * The clerk's words for a story that has a docket entry, for when another entry of the same day is told by the name of
 * the event that both belong to (ten amicus briefs, a judgment and its mandate). Null without an entry.
 */
export function writeEntryHeadline(story: Story, frame: EventFrame, caseName: string): Headline | null {
  const item = orderMembers(story)[0]?.item;
  const said = item ? nameEntry(item, frame) : null;
  if (said === null) return null;
  return {
    line: cutAtWord(`${caseName} · ${said}`, LONGEST_LINE),
    title: cutAtWord(said, LONGEST_TITLE),
  };
}

/** Sure: a title asserts the act, or two reports agree on it. */
function isSure(story: Story, frame: EventFrame): boolean {
  const agreeing = story.members.filter((member) => member.frame.act === frame.act);
  const mark = `act ${frame.act} (asserted) from `;
  const asserted = agreeing.filter((member) =>
    member.frame.reasons.some((reason) => reason.startsWith(mark)),
  );
  return (
    asserted.length >= 2 ||
    asserted.some((member) => member.frame.reasons.some((r) => r.startsWith(`${mark}title`)))
  );
}

/** Who did what, and the one qualifier that changes the meaning; null when we have no safe words for the act. */
function clauseFor(story: Story, frame: EventFrame, file: CaseFile | null): string | null {
  const party = partyOf(file);
  const court = courtWords(frame.court);
  const texts = story.members.map((member) => `${member.item.title}. ${member.item.text}`);
  switch (frame.act) {
    case "contempt": {
      if (!party) return null;
      const isSpared = texts.some((text) =>
        text.split(/(?<=[.!?])\s/).some((s) => NO_SANCTIONS.test(s) && !/\bcould\b/.test(s)),
      );
      const isAppealing = isSpared && texts.some((text) => WHILE_APPEALING.test(text));
      return `judge holds ${party} in contempt${isSpared ? ", no sanctions" : ""}${isAppealing ? " while it appeals" : ""}`;
    }
    case "stay-lifted": {
      const refuses =
        party && texts.some((text) => /\b(?:refus|defie[sd]|will not|won't|not comply|withhold)/i.test(text));
      return `judge lifts the stay of the order${refuses ? `, ${party} refuses to comply` : ""}`;
    }
    case "rehearing-denied":
      return court ? `${court} refuses to rehear the case` : null;
    case "cert-granted":
      return "Supreme Court agrees to hear the case";
    case "cert-denied":
      return "Supreme Court declines to hear the case";
    case "argued": {
      if (!court || !frame.eventDay) return null;
      return isStillAhead(story, frame)
        ? `${court} to hear argument on ${formatDay(frame.eventDay.day, frame.eventDay.precision)}`
        : `${court} hears argument`;
    }
    default:
      return null;
  }
}

/** True while every report was published before the event's day: an announcement. */
export function isStillAhead(story: Story, frame: EventFrame): boolean {
  const day = frame.eventDay?.precision === "day" ? frame.eventDay.day : null;
  return day !== null && story.members.every((member) => publicationDay(member.item) < day);
}

/** The private party of a lawsuit, as news calls it: "Microsoft". */
export function partyOf(file: CaseFile | null): string | null {
  const party = file?.parties.find(
    ({ name }) => !/\b(?:United States|Government|Department|Kingdom|Republic)\b/.test(name),
  );
  return (
    party?.name.replace(/,? (?:Corporation|Corp\.?|Incorporated|Inc\.?|LLC|Ltd\.?|Limited)$/, "") ?? null
  );
}

/** "Second Circuit", "Supreme Court": as people say it. */
function courtWords(court: string | null): string | null {
  if (!court) return null;
  if (/supreme court|^s\. ?ct\.?$/i.test(court)) return "Supreme Court";
  const name = COURT_NAMES.find((entry) => entry.court === court)?.any[0];
  return name?.endsWith(" circuit") ? name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()) : court;
}

/** At most `limit` characters, cut between words with an ellipsis. */
export function cutAtWord(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/, "")}…`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Judge lifts…" begins small after a colon; "Microsoft" and "U.S." keep their capital, as do all names we cannot tell. */
function lowerFirst(text: string): string {
  return /^(?:Judge|Court|Appeals|Magistrate|Warrant|Panel|Stay|Oral|Petition|Government|Prosecutors|Parties|The|A|An|Full)\b/.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
