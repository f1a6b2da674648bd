/**
 * The words before a date that say what it is for.
 *
 * In: the text before and after a date, within its clause. Out: what kind of day it is and whether it stands.
 * Surprise: most dates on a docket are neither deadlines nor hearings: days of signing, of entering, of sittings long
 * held. A date counts only with a cue of its own, and "held on", "signed on", "dated" are cues against it.
 */
import { readDateFirst } from "./due-date-first.ts";
import {
  ACCEPTED,
  BY,
  CLOSES,
  DATED_BEFORE,
  DUE,
  FILED_ON,
  LAST_DAY,
  LISTED,
  PAPER_DUE,
  TO_FILE,
  UNTIL,
} from "./due-last-days.ts";
import { plainWords, withoutDots } from "./due-plain-words.ts";
import { type DueKind, isCourtDay, isNamedSitting, sittingCue, sittingKind } from "./due-sittings.ts";
import { type DueStanding, standingOf } from "./due-standing.ts";
import { MATTER, MOVE, MOVED, SITTING } from "./due-words.ts";

export interface Cue {
  kind: DueKind;
  standing: DueStanding;
  /** The words that showed it. */
  words: string;
  /** The sitting, where its name follows the day: "the 7 February motion hearing". */
  named?: string;
}

const AGAINST =
  /\b(?:(?<!\bbe )held|signed|dated|(?<!\b(?:cut-?off|return|hearing|due|trial|deadline|objections?|response|reply|answer|bar|court|argument|sentencing|conference|start|closing|comment|target) )date|(?:order|opinion|ruling|letter|judgment|decision|memorandum|complaint|notice) of|entered|filed|served|posted|received|docketed|issued|published|modified|mailed|executed|noticed|decided|(?<!\bbe )argued|(?<!\b(?:time|extension|continuance) )granted|denied|excluded|arrested|sent|lodged|so ordered|commenced|appeared|closed|born|since|paid)(?: (?:on|by|to|as of))?:?\s*(?:the )?\(?$/i;
/** "The court held a conference on": said of a sitting that is over. */
const HELD_A = new RegExp(
  `(?<!\\b(?:be|to|will|shall|is|are) )\\b(?:held|conducted|convened|attended|presided over) (?:an? |the |oral |its )?(?:[\\w-]+ ){0,3}?${SITTING}\\b[^.;]{0,40}\\bon\\s*(?:the )?$`,
  "i",
);
/** "originally due 7 May, is now due": of a day that is past nobody needs to be told. */
const WAS_DUE = /\b(?:originally|previously|formerly|initially) due(?: on| by)?\s*$/i;
/** "set for 7 May Signed by Judge Jane Roe on": the clerk left the stop out. */
const SIGNED_BY = /\bsigned by\b[^;]{0,120}\bon\s*$/i;
/** "filed by 30 June", written in May, is no report of a filing. */
const AGAINST_UNLESS_AHEAD =
  /\b(?:filed|served|posted|received|mailed|sent|lodged|paid|executed|exchanged|(?<=\bordered )closed)(?:,? (?:and|or) \w+)? (?:by|on or before|before|(?<=\bordered closed )on|(?<=\b(?:shall|must|to|should) be (?:\w+ )?\w+ )on):?\s*(?:the )?\(?$/i;
const FROM = new RegExp(
  `\\b(?:${MOVED}\\b[^.;]{0,30}\\bfrom|${MOVE}\\b[^.;]{0,60}\\b${SITTING}\\b[^.;]{0,80}\\bfrom|previously (?:set|scheduled|noticed)(?: for| on)?|originally (?:set|scheduled)(?: for| on)?|formerly (?:set|scheduled)(?: for| on)?|heretofore (?:set|scheduled) for|from (?:its|the|an?|their|his|her) (?:original(?:ly)?|earlier|previous(?:ly)?) (?:scheduled )?(?:date of )?)\\s*$|\\(was (?:set|scheduled|noticed)(?: for)?(?: hearing)?(?: on| for)?\\s*$`,
  "i",
);

/** "Sentence without PSR set for 2/12/2015 01:30 PM before Judge …": who sits says that it is a sitting. */
const SET_FOR = /\b(?:re-?)?(?:set|scheduled|calendared) (?:for|on)\s*$|\bfor\s*$/i;
const PLAIN_FOR = /(?<!\b(?:set|scheduled|calendared) )\bfor\s*$/i;
const AT_ONCE =
  /^\s*,?\s*before (?:the )?(?:hon\w*\.? |(?:chief |senior |magistrate |district |u\.s\. )*judge\b)/i;
const BEFORE_JUDGE =
  /^,? (?:at|in) (?:rm|room|courtroom|ctrm)\b|^[^;]{0,60}?\bbefore (?:the )?(?:hon\w*\.? |(?:chief |senior |magistrate |district |u\.s\. )*judge\b)/i;
/** "The case is set for": a sitting of its court, whatever it is called. */
const CASE_SET = new RegExp(
  `\\b${MATTER}\\b[^;]{0,120}?\\b(?:is|are|was|were|been|be) (?:now |also |hereby )?(?:re-?)?(?:set|scheduled|listed|slated|calendared|fixed)(?: down)?(?: for (?:mention|directions|judgment))? (?:for|on)\\s*$`,
  "i",
);

/** "It is now set for", of a sitting named in the sentence before. */
const IT_IS_SET =
  /^[\s,]*(?:(?:and|but) )?(?:it|this|the (?:first|second|third|next|other|latter|former)(?: one)?)\b[^.;]{0,40}\b(?:(?:is|was|been|be) (?:now |also |instead )*(?:re-?)?(?:set|scheduled|held)|take place|begin|start)\b(?: to (?:begin|start))?(?: for| on)?\s*$|^[\s,]*(?:and )?(?:hereby |now )?(?:(?:re-?set|continued|adjourned|rescheduled|postponed) (?:to|until|for)|(?:set|scheduled) (?:for|on))\s*$/i;
/** "The judge continued the case until": the next sitting in it. */
const CASE_MOVED = new RegExp(
  `\\b(?:case|matter|motion|appeal|cause)s? (?:(?:is|are|was|were|has|have|been|be|hereby|now) )*${MOVED} (?:to|until|till|for)\\s*$|\\b${MOVE} (?:the|his|her|this|its) (?:case|matter|appeal|cause)s? (?:to|until|till)\\s*$|\\bcourt (?:is |was |stands )?adjourned (?:to|until|till)\\s*$`,
  "i",
);

const OWNS_A_DEADLINE = /^['’]s (?:[\w-]+ ){0,3}?(?:deadlines?|due date|cut-?off)\b/i;
/** "an update before 9 October": no duty, only a time. */
const MERELY_BEFORE = /(?<!\bor )\bbefore (?:the )?$/i;
const OBLIGED =
  /\b(?:must|shall|should|order(?:s|ed)|direct(?:s|ed)|requir(?:es|ed)|due|ha(?:s|ve|d) to|needs? to|deadlines?|told|ask(?:s|ed)|instruct(?:s|ed)|file[ds]?|submit\w*|respon\w*|comment\w*|serve[ds]?|receiv\w*|postmarked|(?:is|are) to|ha(?:s|ve))\b/i;

/** "bound by the July 7, 2026, order" */
const BY_THE = /\b(?:by|before) (?:the|its|his|her|this court's|our) $/i;
const A_PAPER =
  /^,?\s*(?:(?:minute|memorandum|final|oral|text|bench) )*(?:order|opinion|ruling|decision|judgment|letter|decree|hearing|motion)\b/i;

const DUE_NOUN =
  /\b(?:due|deadlines?|cut-?off|last da(?:y|te)|expires?|returnable|lapses?|by|no later than|not later than|on or before|before|to and including)\b/i;
const A_SITTING = new RegExp(`\\b${SITTING}\\b`, "i");

function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(new RegExp(pattern.source, "gi"))].at(-1)?.index ?? -1;
}

/**
 * Reads what a date is for; null when nothing says that it is a deadline or a sitting. `isAhead`: the date is after the
 * day of writing. `earlier`: the text before the clause, for a sitting that is named there only.
 */
export function readCue(wholeBefore: string, wholeAfter: string, isAhead = false, earlier = ""): Cue | null {
  const after = withoutDots(wholeAfter);
  const close = plainWords(wholeBefore).slice(-220);
  const named = isNamedSitting(close, after, isAhead);
  if (named) return named;
  // "before Thursday's game": the day is the game's.
  if (/^['’]s\b/.test(after) && !OWNS_A_DEADLINE.test(after)) return null;
  if (MERELY_BEFORE.test(close) && !OBLIGED.test(close)) return null;
  if (
    (AGAINST.test(close) && !(isAhead && AGAINST_UNLESS_AHEAD.test(close))) ||
    /\bexclud(?:ed|ing|able)\b[^.;]{0,60}$/i.test(close) ||
    HELD_A.test(close) ||
    SIGNED_BY.test(close)
  )
    return null;
  const paper = PAPER_DUE.exec(close) ?? (isAhead ? FILED_ON.exec(close) : null);
  const sitting = paper ? null : sittingCue(close, isAhead);
  const due = BY.exec(close) ?? DUE.exec(close) ?? paper;
  const from = FROM.exec(close) ?? (isAhead ? WAS_DUE.exec(close) : null);
  const isMoved =
    from !== null && sitting === null && (A_SITTING.test(close) || /\bmotions?\b(?! deadline)/i.test(close));
  // The cue nearest the date decides: "the filing deadline of … and the trial set for" is a trial.
  const nearest =
    due && sitting && LAST_DAY.test(close.replace(DATED_BEFORE, ""))
      ? due
      : due && sitting
        ? lastOf(A_SITTING, close) > lastOf(DUE_NOUN, close) || isCourtDay(close)
          ? sitting
          : due
        : (due ?? sitting);
  const moved = /\b(?:time|deadline|date)\b/i.test(close) ? null : CASE_MOVED.exec(close);
  const unnamed =
    CASE_SET.exec(close) ??
    (A_SITTING.test(earlier.slice(-160)) ? IT_IS_SET.exec(close) : null) ??
    ((PLAIN_FOR.test(close) ? AT_ONCE : BEFORE_JUDGE).test(after) ? SET_FOR.exec(close) : null);
  const found = isMoved
    ? from
    : (nearest ??
      moved ??
      UNTIL.exec(close) ??
      CLOSES.exec(close) ??
      ACCEPTED.exec(close) ??
      unnamed ??
      (isAhead ? (LISTED.exec(close) ?? TO_FILE.exec(close)) : null));
  if (!found) return isAhead ? readDateFirst(close, after, earlier) : null;
  if (found === due && A_PAPER.test(after) && BY_THE.test(close)) return null;
  const isSitting = found === sitting || isMoved || found === unnamed || found === moved;
  const standing = standingOf(close, after, from !== null);
  if (!standing) return null;
  const kind = !isSitting ? "deadline" : sittingKind(A_SITTING.test(close) ? close : `${earlier} ${close}`);
  return { kind, standing, words: found[0].trim().slice(-80) };
}
