/**
 * The words around a date that say what it is for.
 *
 * In: the text before and after a date, within its clause. Out: what kind of day it is and whether it stands.
 * Surprise: most dates on a docket are neither deadlines nor hearings: days of signing, of entering, of sittings long
 * held. A date counts only with a cue of its own, and "held on", "signed on", "dated" are cues against it.
 */
export type DueKind = "deadline" | "hearing" | "argument" | "conference";
/** "set": it stands. "vacated": it was taken off. "uncertain": asked for, expected or possible only. */
export type DueStanding = "set" | "vacated" | "uncertain";

export interface Cue {
  kind: DueKind;
  standing: DueStanding;
  /** The words that showed it. */
  words: string;
  /** The sitting, where its name follows the day: "the 7 February motion hearing". */
  named?: string;
}

const SITTING =
  "(?:hearings?|(?:oral )?arguments?|conferences?|conf|trial|sentencing|(?:re-?)?arraignment|status|calendar|calls?|jury selection|voir dire|meeting|proceedings?|initial appearance|appearance|plea(?: and sentence)?|mediation|submission|inquest|deposition|interview|confirmation|judgment debtor exam\\w*)";
const PLACED =
  "(?:(?:re-?)?set(?:ting)?|(?:re)?scheduled?|(?:re-?)?calendared|continued|adjourned|moved|postponed|advanced|relocated|re-?noticed|be noticed|to be held|will be held|shall be held|be heard|will hold|shall hold|will hear|begins?|commences?|to begin|starts?|take[s]? place|is on|are on|held over|(?:continued|adjourned|moved|reset|rescheduled|postponed)\\s+from\\s[^;]{0,60}?\\s(?:to|until))";
const TIED = "(?:[^.;]|\\.(?=\\S)|\\b(?:Mr|Ms|Hon|Jr|No|Ct|Sup|St|Mag|Inc|Corp|v|p\\.m|a\\.m)\\.)";
const TAIL =
  "(?:\\s*(?:for|on|to|until|till|at|as|of|:|-|beginning|commencing|is|and|a|the|date|day|following|this|next|,))*\\s*\\(?$";

const AGAINST =
  /\b(?:(?<!\bbe )held|signed|dated|(?<!\b(?:cut-?off|return|hearing|due|trial|deadline|objections?|response|reply|answer|bar) )date|entered|filed|served|posted|received|docketed|issued|published|modified|mailed|executed|noticed|decided|(?<!\bbe )argued|granted|denied|excluded|arrested|sent|lodged|so ordered|commenced|appeared|closed|born|since|paid)(?: (?:on|by|to|as of))?:?\s*(?:the )?\(?$/i;
/** "filed by 30 June", written in May, is no report of a filing. */
const AGAINST_UNLESS_AHEAD =
  /\b(?:filed|served|posted|received|mailed|sent|lodged|paid|executed|exchanged)(?:,? (?:and|or) \w+)? (?:by|on or before|before):?\s*(?:the )?\(?$/i;
const FROM =
  /\b(?:(?:continued|adjourned|moved|reset|rescheduled|postponed|advanced)\b[^.;]{0,30}\bfrom|previously (?:set|scheduled|noticed)(?: for| on)?|originally (?:set|scheduled)(?: for| on)?|currently (?:set|scheduled)(?: for| on)?|formerly (?:set|scheduled)(?: for| on)?|now (?:set|scheduled) for|heretofore (?:set|scheduled) for|presently (?:set|scheduled)(?: for| on)?)\s*$|\(was (?:set|scheduled|noticed)(?: for)?(?: hearing)?(?: on| for)?\s*$/i;
const SET_SITTING = new RegExp(
  `\\b(?:${SITTING}\\b${TIED}{0,140}?\\b${PLACED}|${PLACED}\\b${TIED}{0,80}?\\b${SITTING}|(?:notice of|set for|calendared for|listed for|scheduled for|will hear|hear) ${TIED}{0,50}?\\b${SITTING}|\\bmotions?\\b${TIED}{0,60}?\\b(?:set|reset|scheduled|noticed) for|hearing date|set\\b${TIED}{0,60}?\\b${SITTING}\\b${TIED}{0,60}?(?=\\bfor\\s*$)|(?:attend|appear (?:for|at)|participate in)\\b${TIED}{0,30}?\\b${SITTING}\\b${TIED}{0,140}?(?=\\b(?:on|at)\\b(?: the following (?:date|day)(?: and time)?:?)?\\s*$)|distributed for conference|conference)\\b${TAIL}|\\b(?:continu(?:e|es|ed|ing)|adjourn(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|re-?schedul(?:e|es|ed|ing)|re-?set(?:s|ting)?|mov(?:e|es|ed|ing)|push(?:es|ed)?(?: back)?)\\b${TIED}{0,60}?\\b${SITTING}\\b${TIED}{0,160}?\\b(?:to|until):?\\s*$`,
  "i",
);
const AT_SITTING = new RegExp(
  `\\b(?:for|the|a|an|of|:|to|will|in)?\\s*(?:${SITTING})\\b(?: \\([^)]*\\))?\\s*(?:on|for|of|date|is|:|begins|,|[-\u2013\u2014])\\s*$`,
  "i",
);
const TO_SIT =
  /\b(?:to|will|shall|would) be (?:heard|argued)\b(?:[^.;]|\.(?=\S)|\b[a-z]\.){0,120}?(?:\bon|,)\s*(?:the )?$|\b(?:to|will|shall) be (?:heard|argued)\s*$/i;
const DUE =
  /\b(?:due|deadlines?|cut-?off(?: date)?|last da(?:y|te)|expires?|returnable|lapses?|restriction)\b(?:[^.;]|\.(?=\S)){0,110}?(?:\b(?:by|on|is|be|of|for|to|until|before|at|extended to|set for|reset for|date)\b|:|due)\s*(?:the )?(?:end of |close of business )?(?:on )?\(?$|\bdue\s*(?:date)?:?\s*\(?$|\b(?:objections?|response|reply|answer|bar) date(?: is)?:?\s*$|\b(?:file|submit|serve)d? (?:any )?[^.;]{0,40}\bno later than\s*$|\bno \w+ (?:may|shall) be filed after:?\s*$|\b(?:cut-?off(?: dates?)?:?|expires?)\s*$|\blast da(?:y|te) (?:to|for)\b[^.;]{0,50}$/i;
/** The last day for a sitting is a deadline: "Last date to conduct settlement conference is …". */
const LAST_DAY =
  /\blast da(?:y|te) (?:to|for)\b[^.;]{0,80}$|\bdeadlines? (?:for|to)\b[^.;]{0,140}\b(?:is|are|be)\b[^.;]{0,40}$/i;
/** A schedule in lines: "Defendants' Reply, if any: October 23, 2024". */
const LISTED =
  /\b(?:briefs?|repl(?:y|ies)|oppositions?|responses?|answers?|reports?|disclosures?|objections?|statements?|motions?|amendments?|submissions?|expert\w*|discovery|completion|pleadings|instructions|exhibits|lists?)(?: (?:due|deadline|date))?(?:, if any,?)?\s*[:–-]\s*$/i;
const BY =
  /\b(?:by|no later than|not later than|on or before|before|to and including|up to and including|until and including)\s*:?\s*(?:(?:the )?(?:end|close) of (?:business|the day)?(?: on| of)? ?|cob (?:on )?|(?:noon|midnight|5(?::00)? p\.?m\.?)(?: \(?[ECMP][SD]?T\)?)?,? (?:on )?)?(?:the )?$/i;
/** "asked the parties to file Dec. 11 their proposals" */
const TO_FILE =
  /\b(?:instruct|order|direct|tell|told|requir)(?:s|ed|es|ing)?\b[^.;]{0,80}\bto (?:file|submit|respond|answer|reply|produce|turn over|hand over|provide)\b[^.;]{0,60}\bon $|\bto (?:file|submit|respond|answer|reply|report back)\s*(?:on )?$/i;
const UNTIL =
  /\b(?:extension\b[^.;]{0,40}?\b(?:to|until|through|till|of)|extend(?:ed|s|ing)?\b[^.;]{0,90}?\b(?:to|until|through|till)(?:\/for)?|(?:has|have|had|may have|shall have|given|gives|gave|giving|grant(?:ed|s|ing)|allowed)\b[^.;]{0,90}?\b(?:until|till|through|to)|time (?:to|for|within)\b[^.;]{0,90}?\b(?:until|to|till|through)(?:\/for)?|(?:deadline|date|time|response|repl(?:y|ies)|answer|briefs?)\b[^.;]{0,40}?\b(?:moved|reset|extended|continued|adjourned) (?:to|until))\s*(?:and including\s*)?$/i;

/** A verb in the singular is of the nearest subject only: "… to 29 August and that the conference be adjourned". */
const TAKEN_OFF =
  /^\s*[,)]?\s*(?:(?:(?:[^.;]|\.(?=\S)){0,70}?\b(?:are|were|have been)|(?:(?!\band\b)(?:[^.;]|\.(?=\S))){0,70}?\b(?:is|was|has been|be))\s+(?:hereby |also |now )*(?:vacated|cancell?ed|adjourned sine die|stricken|off (?:the )?calendar|taken off|terminated|suspended|withdrawn|continued(?! (?:to|until|from))|postponed(?! (?:to|until))|adjourned(?! (?:to|until))|no longer|reset|rescheduled|re-?set|continued to|adjourned (?:to|until)|moved|postponed (?:to|until))|(?:is |has been )?(?:vacated|cancell?ed|adjourned sine die|stricken)\b)/i;
const VACATES =
  /\b(?:vacat(?:es|ed|ing)|cancel(?:s|l?ed|l?ing)|strik(?:es|ing)|adjourn(?:s|ed|ing)|postpon(?:es|ed|ing)|terminat(?:es|ed|ing)|suspend(?:s|ed|ing)|tak(?:es|ing) off calendar)\b\s+(?:the |both |all )?[^.;,]{0,60}$/i;
const MOVES = /\b(?:to|until)\s*$/i;
/** "With adjourned hearing to be held on": the adjourned one is the one to come. */
const TO_BE_HELD = /\b(?:to|will|shall) be held (?:on )?(?:the )?$/i;
const NEED_NOT =
  /\b(?:need not|not (?:be )?required to|no longer (?:has|have|needs?|due|required)|(?:does|do|did) not (?:have|need) to|not (?:be )?(?:due|set|scheduled)|relieved of|excused from)\b[^.;]*$/i;
const PERHAPS =
  /\b(?:could|might|may be (?:due|set|scheduled|heard)|would|expected|expects?|likely|if(?! (?:any|needed|necessary|applicable)\b)|whether|unless|proposes|proposing|requests?|requested(?! by (?:the )?(?:court|justice|judge)\b)|requesting|asks?|asked|asking|seeks?|sought|hopes?|wants?|wanted|(?:filed|submitted|moved)\b[^.;]{0,40}\b(?:stipulation|motion|request|application)s?\b|plans? to|planning|tentative(?:ly)?|possibl[ye]|perhaps(?= (?:on|by|in|as|before|until|for))|aims?|anticipated?)\b[^.;]*$/i;
/** "granting plaintiffs' requests for an additional ninety days until" */
const GRANTED = /\bgrant(?:s|ed|ing)\b[^.;]*\b(?:requests?|applications?|motions?)\b[^.;]*$/i;
/** What a court wants is an order. */
const COURT_WANTS =
  /\b(?:judge|court|justice|magistrate|panel|[A-Z][a-z]+ J\.)s? (?:\w+ )?(?:wants?|asks?|asked|expects?)\b[^.;]*\bto\b[^.;]*$/i;
const ANTICIPATED =
  /\b(?:set|scheduled|ordered|must|shall|(?:is|are) due)\b|(?<!\bbe) due (?:on |by )?$|\basked (?!the (?:\w+ )?(?:court|judge|panel|justices|circuit)\b|judge |congress|lawmakers)[^.;]{0,60}?\bto (?:file|say|submit|respond|advise|tell|explain|answer|brief|propose|report|confer|produce|provide)\b/i;

/** "Sentence without PSR set for 2/12/2015 01:30 PM before Judge …": who sits says that it is a sitting. */
const SET_FOR = /\b(?:re-?)?(?:set|scheduled|calendared) (?:for|on)\s*$|\bfor\s*$/i;
const PLAIN_FOR = /(?<!\b(?:set|scheduled|calendared) )\bfor\s*$/i;
const AT_ONCE =
  /^\s*,?\s*before (?:the )?(?:hon\w*\.? |(?:chief |senior |magistrate |district |u\.s\. )*judge\b)/i;
const BEFORE_JUDGE =
  /^,? (?:at|in) (?:rm|room|courtroom|ctrm)\b|^[^;]{0,60}?\bbefore (?:the )?(?:hon\w*\.? |(?:chief |senior |magistrate |district |u\.s\. )*judge\b)/i;

/** "bound by the July 7, 2026, order" */
const BY_THE = /\b(?:by|before) (?:the|its|his|her|this court's|our) $/i;
const A_PAPER =
  /^,?\s*(?:(?:minute|memorandum|final|oral|text|bench) )*(?:order|opinion|ruling|decision|judgment|letter|decree|hearing|motion)\b/i;
const IF_NEEDED = /^\s*,?\s*if (?:needed|necessary|required)\b/i;

/** "Motion to continue the 2/7/2018 motion hearing": the day is the one that is given up. */
const TO_MOVE_THE =
  /\b(?:continu(?:e|es|ed|ing)|adjourn(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|vacat(?:e|es|ed|ing)|cancel(?:s|l?ed|l?ing)?|reschedul(?:e|es|ed|ing)|strik(?:es|ing))\s+(?:the|its|his|her)?\s*$/i;
/** "The judge scheduled an 11 a.m. 18 December telephone hearing." */
const SETS_A = /\b(?:sets?|schedul(?:e|es|ed|ing)|call(?:s|ed) for|order(?:s|ed))\s+(?:a|an|the)\s*$/i;
/** "continue the conference set for 6 January, to 31 March": the first is given up. */
const MOVES_FROM =
  /\b(?:continu(?:e|es|ed|ing)|adjourn(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|re-?schedul(?:e|es|ed|ing)|re-?set(?:s|ting)?|mov(?:e|es|ed|ing))\b[^.;]{0,80}\b(?:set|scheduled|noticed) (?:for|on) $/i;
const TO_ANOTHER = /^,? (?:to|until) /;
const THE_SITTING = new RegExp(
  `^,?\\s*(?:[\\w-]+ ){0,3}?${SITTING}\\b(?: (?:conferences?|hearings?|arguments?|trial|calls?)\\b)?`,
  "i",
);
const A_SITTING = new RegExp(`\\b${SITTING}\\b`, "i");

const DUE_NOUN =
  /\b(?:due|deadlines?|cut-?off|last da(?:y|te)|expires?|returnable|lapses?|by|no later than|not later than|on or before|before|to and including)\b/i;

function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(new RegExp(pattern.source, "gi"))].at(-1)?.index ?? -1;
}

/** Reads what a date is for; null when nothing says that it is a deadline or a sitting. */
/** `isAhead`: the date is after the day of writing. */
export function readCue(wholeBefore: string, after: string, isAhead = false): Cue | null {
  // What stands in brackets before the date says what the words around it are about, not what the date is for.
  const before = wholeBefore.replace(/(?<=\S )\((?!was\b)[^()]{0,120}\)(?= ?\S)/g, "");
  const close = before.slice(-220);
  const named = THE_SITTING.exec(after);
  if (named) {
    const name = named[0].replace(/^,?\s*/, "");
    const kind = sittingKind(name);
    const isGivenUp = /\b(?:the|this|that)\s*$/i.test(close) && TAKEN_OFF.test(after);
    if (TO_MOVE_THE.test(close) || isGivenUp) return { kind, standing: "vacated", words: "the", named: name };
    if (isAhead && (SETS_A.test(close) || /\bthe\s*$/i.test(close)))
      return { kind, standing: "set", words: "set", named: name };
  }
  if (
    (AGAINST.test(close) && !(isAhead && AGAINST_UNLESS_AHEAD.test(close))) ||
    /\bexclud(?:ed|ing|able)\b[^.;]{0,60}$/i.test(close)
  )
    return null;
  const words = (found: RegExpExecArray) => found[0].trim().slice(-80);
  const sitting = SET_SITTING.exec(close) ?? AT_SITTING.exec(close) ?? TO_SIT.exec(close);
  const due = BY.exec(close) ?? DUE.exec(close);
  const from = FROM.exec(close);
  const isMoved = from !== null && sitting === null && (A_SITTING.test(close) || /\bmotions?\b/i.test(close));
  // The cue nearest the date decides: "the filing deadline of … and the trial set for" is a trial.
  const nearest =
    due && sitting && LAST_DAY.test(close)
      ? due
      : due && sitting
        ? lastOf(A_SITTING, close) > lastOf(DUE_NOUN, close)
          ? sitting
          : due
        : (due ?? sitting);
  const unnamed = SET_FOR.exec(close);
  const isBeforeJudge = unnamed !== null && (PLAIN_FOR.test(close) ? AT_ONCE : BEFORE_JUDGE).test(after);
  const found = isMoved
    ? from
    : (nearest ??
      UNTIL.exec(close) ??
      (isBeforeJudge ? unnamed : null) ??
      (isAhead ? (LISTED.exec(close) ?? TO_FILE.exec(close)) : null));
  if (!found || (found === due && A_PAPER.test(after) && BY_THE.test(close))) return null;
  const isSitting = found === sitting || isMoved || found === unnamed;
  const kind = isSitting ? sittingKind(close) : "deadline";
  return { kind, standing: standingOf(close, after, from !== null), words: words(found) };
}

function standingOf(before: string, after: string, isFrom: boolean): DueStanding {
  if (isFrom || NEED_NOT.test(before)) return "vacated";
  if (MOVES_FROM.test(before) && TO_ANOTHER.test(after)) return "vacated";
  if (TAKEN_OFF.test(after)) return "vacated";
  if (VACATES.test(before) && !MOVES.test(before) && !TO_BE_HELD.test(before)) return "vacated";
  const perhaps = PERHAPS.exec(before);
  if (IF_NEEDED.test(after)) return "uncertain";
  if (perhaps && GRANTED.test(before)) return "set";
  if (perhaps && !ANTICIPATED.test(perhaps[0]) && !COURT_WANTS.test(before)) return "uncertain";
  return "set";
}

/** Whether what stands before a date only asks, expects or supposes. */
export function isOnlyAsked(before: string): boolean {
  return standingOf(before, "", false) === "uncertain";
}

/** The last sitting named before the date decides: "set for oral argument", "status conference set". */
function sittingKind(before: string): DueKind {
  const named =
    [...before.matchAll(new RegExp(`\\b(?:oral )?(argument|argued|conference|conf|${SITTING})`, "gi"))].at(
      -1,
    )?.[0] ?? "";
  if (/argu(?:ment|ed)/i.test(named)) return "argument";
  if (/^calls?$/i.test(named) && /conf(?:erence)?\b[\w -]{0,25}\bcalls?\b/i.test(before)) return "conference";
  return /conf(?:erence)?\b/i.test(named) ? "conference" : "hearing";
}
