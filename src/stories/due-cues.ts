/**
 * The words before a date that say what it is for.
 *
 * In: the text before and after a date, within its clause. Out: what kind of day it is and whether it stands.
 * Surprise: most dates on a docket are neither deadlines nor hearings: days of signing, of entering, of sittings long
 * held. A date counts only with a cue of its own, and "held on", "signed on", "dated" are cues against it.
 */
import { readDateFirst } from "./due-date-first.ts";
import { type DueKind, isCourtDay, isNamedSitting, sittingCue, sittingKind } from "./due-sittings.ts";
import { type DueStanding, standingOf } from "./due-standing.ts";
import { COURT_SEAT, MATTER, MOVE, MOVED, PAPER, SITTING, TITLES } from "./due-words.ts";

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
const DUE =
  /\b(?:due(?! (?:to|in court|back)\b)|deadlines?|cut-?off(?: date)?|last da(?:y|te)|(?:closing|comment|protest|intervention|compliance|target) date|expiration|expiry|expires?|returnable|lapses?|restriction)\b(?:[^.;]|\.(?=\S)){0,110}?(?:\b(?:by|on|is(?: now)?|be|of|for|to|until|before|at|as|extended to|set for|reset for|date(?: as)?)\b|:|due)\s*(?:the )?(?:end of |close of business )?(?:on )?\(?$|\bdue\s*(?:date)?:?\s*\(?$|\b(?:objections?|response|reply|answer|bar) date(?: is)?:?\s*$|\b(?:file|submit|serve)d? (?:any )?[^.;]{0,40}\bno later than\s*$|\bno \w+ (?:may|shall) be filed after:?\s*$|\b(?:cut-?off(?: dates?)?:?|expires?|expire|lapse)\s*(?:on )?$|\blast da(?:y|te) (?:to|for)\b[^.;]{0,50}$/i;
/** "The comment period closes", "discovery shall close", "the authority runs out". */
const CLOSES =
  /\bclose of (?:all |fact |expert |written |the )*(?:discovery|pleadings|evidence|comments?|registration|business on the record)(?: (?:is|will be|remains|shall be))?(?: on)?\s*$|\b(?:period|window|consultation|inquiry|registration|submissions?|nominations?|applications?|entries|discovery|docket|record|time|deadlines?|authority|authorities|law|act|powers?|program(?:me)?|statute|section \d+\w*|title [IVX]+|provisions?|moratorium|funding|clock)\b[^.;]{0,90}?\b(?:(?:end|clos|expir|laps|sunset)(?:e?s|ing|e)?|ordered closed|runs? out|running out|(?:runs?|lasts?|continues?|(?:runs?|lasts?) from [^.;]{3,30}?|(?:is|are|be|remains?|stays?) open|(?:been )?(?:re-?opened|extended)) (?:through|until|till|to))\s*(?:on |at [^.;]{0,20}on )?(?:the )?$|\bre-?open(?:s|ed|ing)?\b[^.;]{0,60}\b(?:until|through|till)\s*$|\bre-?open(?:s|ed|ing)? the [^.;]{0,40}\bperiod\b[^.;]{0,80}, to\s*$/i;
/** "Comments will be accepted through", "the public may comment until". */
const ACCEPTED =
  /\b(?:may|can) be (?:filed|made|submitted|served|lodged)\b[^.;]{0,50}\b(?:until|through|till|up to)\s*$|\b(?:comments?|submissions?|applications?|nominations?|public|petitions?|requests|entries|proposals|claims)\b[^.;]{0,60}?\b(?:accept(?:ed|ing|s)?|taken|taking|welcomed?|comment|be (?:received|submitted|filed|made)|respond|apply|object)\b[^.;]{0,40}?\b(?:until|through|till|to)\s*$|\b(?:accept(?:s|ing)?|tak(?:es?|ing)|seek(?:s|ing)?|invit(?:es?|ing)) (?:\w+ ){0,2}(?:comments?|submissions?|applications?|petitions?)\b[^.;]{0,40}\b(?:until|through|till)\s*$/i;
/** A brief is due in court, people are due in court: only the brief has a last day. */
const PAPER_DUE = new RegExp(
  `\\b${PAPER} (?:is|are|was|were|will be) (?:now )?due (?:to|in|before|with) (?:[\\w.'’]+ ){0,4}?(?:${COURT_SEAT}|circuit|clerk|chambers)\\b[^.;]{0,30}$`,
  "i",
);
/** "the schedule set at the conference is amended: papers shall be filed on" */
const FILED_ON =
  /\b(?:shall|must|to|should) be (?:\w+ )?(?:filed|served|submitted|lodged|exchanged|paid) on\s*$/i;
/** The last day for a sitting is a deadline: "Last date to conduct settlement conference is …". */
const LAST_DAY =
  /\blast da(?:y|te) (?:to|for)\b[^.;]{0,80}$|\bdeadlines? (?:for|to)\b[^.;:]{0,140}(?:\b(?:is|are|be)\b[^.;]{0,40}|:\s*)$/i;
/** "The last day for motions is 7 May 2026 and trial is set for": the last day has had its date. */
const DATED_BEFORE = /^.*\b(?:19|20)\d\d,? and\b/;
/** A schedule in lines: "Defendants' Reply, if any: October 23, 2024". */
const LISTED = new RegExp(
  `\\b${PAPER}(?: (?:due|deadline|date|cut-?off|completed|exchanged|completion))?(?: of \\w+(?: \\w+)?)?(?:,? if any,?)?\\s*[:–-]\\s*$|(?:^|[,;]|\\band)\\s*(?:[\\w'’-]+ ){0,2}?${PAPER} \\($|\\b(?:schedule|deadlines?|dates?|timetable|as follows)\\b[^.;:]{0,60}:[^.:]{0,120}\\b${PAPER}(?: (?:due|deadline|date))?(?:,? if any)?,\\s*$|(?:^|:)[\\s(]*(?!(?:in|at|on|with|after|during|the|an?|under|by|from|for|of)\\b)(?:[\\w'’/&-]+ ){0,4}?${PAPER}(?: (?:due|deadline|date|cut-?off))?\\s*$`,
  "i",
);
const BY =
  /\b(?:by|no later than|not later than|on or (?:before|about)|before|to and including|up to and including|until and including)\s*:?\s*(?:(?:the )?(?:end|close) of (?:business|the day)?(?: on| of)? ?|cob (?:on )?|(?:noon|midnight|5(?::00)? p\.?m\.?)(?: \(?[ECMP][SD]?T\)?)?,? (?:on )?)?(?:the )?$/i;
/** "asked the parties to file Dec. 11 their proposals", "shall file his opposition on" */
const TO_FILE =
  /\b(?:instruct|order|direct|tell|told|requir)(?:s|ed|es|ing)?\b[^.;]{0,80}\bto (?:file|submit|respond|answer|reply|produce|turn over|hand over|provide|surrender|report|pay|appear|deliver|release)\b(?:(?!\b(?:said|says|filed|issued|entered)\b)[^.;]){0,60}\bon $|\bto (?:file|submit|respond|answer|reply|report back)\s*(?:on )?$|\b(?:shall|must|may|(?:are|is) to) (?:file|serve|submit|respond|reply|produce|make|release|surrender|pay|deliver|lodge|exchange|disclose|complete)\b[^.;]{0,60}\bon\s*$/i;
const UNTIL = new RegExp(
  `\\b(?:extension\\b[^.;]{0,100}?\\b(?:to|until|through|till|of)|(?:(?:more|extra|additional|further) (?:time|days|weeks?|months?)|(?:days|weeks?|months?) more)\\b[^.;]{0,40}?\\b(?:to|until|till)|extend(?:ed|s|ing)?\\b[^.;]{0,90}?\\b(?:to|until|through|till)(?:\\/for)?|(?:has|have|had|may have|shall have|wants?|wanted|seeks?|sought|needs?|given|gives|gave|giving|grant(?:ed|s|ing)|allowed)\\b[^.;]{0,90}?\\b(?:until|till|through|to)|time (?:to|for|within)\\b[^.;]{0,90}?\\b(?:until|to|till|through)(?:\\/for)?|(?:deadline|date|time|response|repl(?:y|ies)|answer|briefs?)\\b[^.;]{0,40}?\\b(?:extended|${MOVED}) (?:to|until|till))\\s*(?:and including\\s*)?$`,
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

const DOTS = new RegExp(`\\b(${TITLES}|Corp|Inc|Ltd|Co|No|v|St|Dkt|Doc)\\.(?= )`, "g");
const BRACKETS = /(?<=\S )\((?!was\b)[^()]{0,120}\)(?= ?\S)/g;
const TITLE =
  /,?\s*(?:titled|entitled|called|dubbed|on)?,?\s*[“"][^“”"]{3,300}[”"][,.]?\s*(?=(?:on|for|at)?\s*$)/i;
const BEFORE_WHOM =
  /(?<!\b(?:[Bb]ack|appear|be|returns?|again|goe?s?|brought|due)),? [Bb]efore (?:the )?(?:[Uu]ndersigned|(?:Hon\w*\.? |(?:Chief |Senior |Magistrate |District |Circuit |U\.S\. )*(?:[Jj]udge|[Jj]ustice)\b ?)(?:[A-Z][\w.'’-]*,? ?){0,4}?),?(?=\s*(?:on |for |at |to |until )?$)/;
const WHERE =
  /,? (?:in|at) (?:Courtroom|Room|Rm|Ctrm)\.? [\w-]+,?(?= (?:on|for) $)|,? (?:by|via) (?:telephone|video(?:conference)?|[Zz]oom|phone|teleconference)(?= (?:on|for) $)/;

const INITIALS = /\b([A-Z])\.(?: ?([A-Z])\.)?(?= )/g;

/** "Judge Jane R. Roe", "the U.S. court": no end of a sentence. */
function withoutDots(text: string): string {
  return text.replace(DOTS, "$1").replace(INITIALS, "$1$2");
}

/** Who sits where, in what the brackets hold and what a hearing is called tell nothing of the day. */
function plainWords(before: string): string {
  return withoutDots(before)
    .replace(/\b([ap])\.m\./gi, "$1m")
    .replace(BRACKETS, "")
    .replace(TITLE, " ")
    .replace(BEFORE_WHOM, " ")
    .replace(WHERE, "");
}
