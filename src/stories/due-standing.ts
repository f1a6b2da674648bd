/**
 * Whether a day stands, was taken off, or is only wished for.
 *
 * In: the words before and after a date, within its clause. Out: its standing, or null for a day that was refused.
 * Surprise: the same words mean the opposite in another mouth: what a party asks for is a wish, what a court asks for is
 * an order, and what a court refuses to move stays where it was.
 */
import { ASKER, MOVE, MOVED, SITTING, TAKEN, TAKES, TIED } from "./due-words.ts";

/** "set": it stands. "vacated": it was taken off. "uncertain": asked for, expected or possible only. */
export type DueStanding = "set" | "vacated" | "uncertain";

const SO = "(?:\\s+(?:hereby|also|now|therefore|thus|being|then|since|again|\\w+ly))*\\s+";
/** A verb in the singular is of the nearest subject only: "… to 29 August and that the conference be adjourned". */
const ARE = "(?:[^.;]|\\.(?=\\S)){0,70}?\\b(?:are|were|have been)";
const IS = "(?:(?!\\band\\b)(?:[^.;]|\\.(?=\\S))){0,70}?\\b(?:is|was|has been)";
/** "moved to 2 p.m.": the same day. */
const TO_HOUR = " (?:to|until|from) \\d{1,2}(?::\\d\\d)? ?[ap]\\.?m";
/** What could or may be moved still stands. */
const BE =
  "(?:(?!\\band\\b)(?:[^.;]|\\.(?=\\S))){0,70}?\\b(?<!\\b(?:could|may|might|would|can) )(?:be|gets?|got)";
export const TAKEN_OFF = new RegExp(
  `^\\s*[,)]?\\s*(?:(?:${ARE}|${IS}|${BE})${SO}(?:${TAKEN}|${MOVED})\\b(?!${TO_HOUR})|(?:is |has been )?(?:vacated|cancell?ed|adjourned sine die|stricken)\\b)`,
  "i",
);
/** "The deadline of 3 May is extended to": the old last day is none any more. */
const EXTENDED = new RegExp(
  `^\\s*[,)]?\\s*(?:deadline )?(?:is|was|are|were|has been|have been)${SO}(?:extended|enlarged) (?:to|until|through|by)\\b`,
  "i",
);
/** "was set to expire on 6 April, but Congress extended it" */
const WAS_TO_END =
  /\b(?:was|were|had been) (?:originally |previously |due |set |scheduled )*to (?:have )?(?:close|end|expire|lapse|sunset)d?\b[^.;\d]{0,30}$/i;
const BUT_NOW =
  /^,? (?:to|until|is|has been|will (?:now |remain)|but [^.;]{0,40}\bextend(?:s|ed)|and (?:is|has been) extended)\b/i;
/** Said as done, not as wished. */
export const IS_TAKEN_OFF = new RegExp(`^\\s*[,)]?\\s*(?:${ARE}|${IS})${SO}(?:${TAKEN}|${MOVED})\\b`, "i");
const ELSEWHERE =
  /^[^.;]{0,30}\b(?:will|shall) (?:now |instead )?(?:be held|take place|begin|start|proceed)\b[^.;]{0,60}\b(?:instead|rather than)\b|^[^.;]{0,30}\bwill (?:now|instead) (?:be held|take place|begin|start|proceed)\b/i;
const VACATES = new RegExp(
  `\\b(?:${TAKES}|adjourn(?:s|ed|ing)|postpon(?:es|ed|ing)|delay(?:s|ed|ing)|put(?:s|ting)? off)\\b\\s+(?:the |both |all |an? )?(?:(?!\\bnew\\b|\\band (?:set|order|schedul|direct|announc))[^.;,]){0,60}$`,
  "i",
);
/** "is vacated and reset for", "stricken, to be re-noticed for": the second day stands. */
const SET_ANEW = new RegExp(
  `\\b(?:${TAKEN}|${MOVED})\\b,?(?: and| but| then| to be)? (?:(?:is|are|hereby|now|will be) )*(?:${MOVED}|set|scheduled)\\b[^.;]{0,20}?\\b(?:for|to|on|until)(?: the)?\\s*$`,
  "i",
);
const MOVES = /\b(?:to|until)\s*$/i;
/** "With adjourned hearing to be held on": the adjourned one is the one to come. */
const TO_BE_HELD = /(?<!\b(?:was|were|had) )\b(?:to|will|shall) be held (?:on )?(?:the )?$/i;
/** "The hearing will not take place on", "no hearing will be held on". */
const NOT_HELD =
  /\b(?:will|shall|does|do) not (?:now |then )?(?:be (?:held|heard)|hear|hold|take place|begin|start|open|proceed|go (?:forward|ahead)|sit)\b[^.;]{0,40}$|\bno (?:\w+ )?(?:hearing|conference|argument|trial)s?(?: (?:will|shall|is to) be held)?(?: on)? $/i;
const NEED_NOT =
  /\b(?:need not|not (?:be )?required to|no longer (?:has|have|needs?|due|required)|(?:does|do|did) not (?:have|need) to|not (?:be )?(?:due|set|scheduled)|relieved of|excused from)\b[^.;]*$/i;
const PERHAPS = new RegExp(
  `\\b(?:could|might|may (?:be (?:due|set|scheduled|heard)|hold|hear|sit|convene|begin|start)|would|expected|expects?|likely|if(?! (?:any|needed|necessary|applicable)\\b)|whether|unless|proposes|proposing|${ASKER} (?:\\w+ )?propose[ds]?|(?:of|a|the) proposed (?=\\w+ ?(?:dates?|schedule|deadline)\\b)|proposed(?= an? )|(?<!\\b(?:discovery|document|admission|foia|information|written|outstanding|production|to|of|in|all|any|such|these|those) )requests|(?<!\\b(?:discovery|document|admission|foia|information|written|outstanding|production|any|such) )request|requested(?! by (?:the )?(?:court|justice|judge)\\b)|requesting|asks?|asked|asking|(?:moves|(?<=(?:plaintiffs|defendants|appellants|petitioners|respondents|parties|they) (?:jointly )?)move) (?:the court )?(?:for|that|to (?!another))\\b|seeks?|sought|hopes?|wants?|wanted|desires?|wish(?:es)?|prefers?|urg(?:es?|ed|ing)|suggest(?:s|ed|ing)?|(?:filed|submitted|moved)\\b[^.;]{0,40}\\b(?:stipulation|motion|request|application)s?\\b|plans? to|intend(?:s|ed|ing)? to|(?:said|says?|announced|promise[sd]?|vow(?:s|ed)|pledge[sd]?) (?:that )?(?:it|he|she|they|we) will|planning|tentative(?:ly)?|possibl[ye]|perhaps(?= (?:on|by|in|as|before|until|for))|aims?|anticipated?|as (?:early|soon) as|(?:an?|any|requested) (?:\\w+ )?extension\\b[^.;,]{0,60}? (?:will|would))\\b[^.;]*$`,
  "i",
);
/** "granting plaintiffs' requests for an additional ninety days until" */
const GRANTED = /\bgrant(?:s|ed|ing)\b[^.;]*\b(?:requests?|applications?|motions?)\b[^.;]*$/i;
/** What a court wants is an order. */
const COURT_WANTS =
  /\b(?:judge|court|justices?|magistrate|panel|[A-Z][a-z]+ J\.)s? (?:\w+ )?(?:wants?|asks?|asked|expects?|requests?|requested)\b[^.;]*(?:\bto\b|\bbriefs?|\bbriefing|\brepl(?:y|ies)|\bresponses?|\banswers?|\breports?|\bsubmissions?|\bletters?|\bpapers)\b[^.;]*$/i;
const ANTICIPATED =
  /\b(?:(?<!\b(?:to|be) )(?:set|scheduled)|ordered|must|shall|(?:is|are) due)\b|(?<!\bbe) due (?:on |by )?$|\basked (?!the (?:\w+ )?(?:court|judge|panel|justices|circuit)\b|judge |congress|lawmakers)[^.;]{0,60}?\bto (?:file|say|submit|respond|advise|tell|explain|answer|brief|propose|report|confer|produce|provide)\b/i;
/** "shall serve responses to the requests by": who must, must, whatever the paper is called. */
const MUST =
  /\b(?:shall|must|(?:ordered|directed|required|instructed|told) (?:\w+ ){0,4}?to|(?:has|have|given) until)\b[^.;]*$/i;
const ASKS_THAT =
  /\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|mov(?:es|ed|ing)|seek(?:s|ing)?|propos(?:e|es|ed|ing)|want(?:s|ed)?)\b(?:(?: \w+){0,3} that| the)\b[^.;]*$/i;
const BE_MOVED = new RegExp(`^[\\s,)]*(?:\\w+ ){0,3}?be (?:${TAKEN}|${MOVED})\\b`, "i");
const CONDITION = /\b(?:if|whether|unless|should)\b/i;
/** "If no answer is filed by 6 April, the case will be dismissed": a last day like any other. */
const OR_ELSE =
  /\b(?:if (?:no \w+|[^.;,]{0,60}?\b(?:fails?|do(?:es)? not|has not|have not|is not|are not|requests?|requested)\b)|unless\b)[^.;]*$/i;
const CONSEQUENCE = /^[^.;]{0,60}\b(?:will|shall|may|must)\b/i;
const IF_NEEDED = /^\s*,?\s*if (?:needed|necessary|required)\b/i;
/** "continue the conference set for 6 January, to 31 March": the first is given up. */
const MOVES_FROM = new RegExp(
  `\\b${MOVE}\\b[^.;]{0,80}\\b(?:(?:set|scheduled|noticed|due|planned|slated)(?: to (?:start|begin|open))? (?:for|on)|${SITTING}(?: date)? (?:of|on)) $`,
  "i",
);
const TO_ANOTHER = /^,? (?:to|until|till) /;
/** "had been due to start on", said of a day that is still ahead: it was given up. */
const HAD_BEEN =
  /\b(?:had (?:been|originally been) (?:set|scheduled|due|slated|planned|expected|listed)|was (?:(?:supposed|meant) to|to have)|were to have)\b[^.;\d]{0,30}$/i;
const REFUSED =
  /\b(?:refus(?:es|ed|ing|al)|declin(?:es|ed|ing)|den(?:ies|ied|ying|ial)|reject(?:s|ed|ing)?|overrul(?:es|ed|ing)|DENIED|oppos(?:es?|ed|ing)|resist(?:s|ed|ing)?|will not|won't|would not)\b((?:[^;.]|\.(?=\S))*)$/i;
const TO_MOVE = new RegExp(
  `\\b(?:${MOVE}|extend\\w*|extensions?|enlarg\\w*|continuances?|adjournments?|${TAKES}|vacate|cancel|more time)\\b`,
  "i",
);
const BUT = /\b(?:and|but)\b[^.;]*\b(?:shall|must|due|sets?|setting|has until|remains?|ordering)\b/i;
const OUTCOME =
  /^[^.;]{0,40}?\b(?:is|are|was|were|be|has been|have been) (?:hereby |therefore |further )*(?:(granted|allowed|approved|so ordered)|(denied|rejected|refused|overruled))\b/i;
/** ", which is currently set for 4 May,": says when it was to be, and nothing of the wish to move it. */
const IN_PASSING =
  /,? (?:which (?:is|was) )?(?:currently|presently|previously|originally|now) (?:set|scheduled)(?: for| on)? [^,.;]{0,30}\d,?(?: \d{4},?)?/gi;

export function standingOf(clause: string, after: string, isFrom: boolean): DueStanding | null {
  const before = clause.replace(IN_PASSING, " ");
  const refused = REFUSED.exec(before)?.[1] ?? "";
  const isRefused = TO_MOVE.test(refused) && !BUT.test(refused);
  const outcome = OUTCOME.exec(after);
  // What was asked and refused leaves the old day standing, and the new one was never there.
  if (isRefused || (outcome?.[2] && PERHAPS.test(before)))
    return /\b(?:to|until|till|through|for)\s*$/i.test(before) && !HOLDS.test(before) ? null : "set";
  if (isFrom || NOT_HELD.test(before) || NEED_NOT.test(before) || HAD_BEEN.test(before)) return "vacated";
  if (MOVES_FROM.test(before) && TO_ANOTHER.test(after)) return "vacated";
  // "asks that the trial set for 9 March be delayed": until that is granted, it stands.
  if (BE_MOVED.test(after) && ASKS_THAT.test(before) && !outcome?.[1]) return "set";
  if (TAKEN_OFF.test(after) || ELSEWHERE.test(after)) return "vacated";
  if (VACATES.test(before) && !MOVES.test(before) && !TO_BE_HELD.test(before) && !SET_ANEW.test(before))
    return "vacated";
  if (EXTENDED.test(after) || (WAS_TO_END.test(before) && BUT_NOW.test(after))) return "vacated";
  if (IF_NEEDED.test(after)) return "uncertain";
  if (outcome?.[1] || (OR_ELSE.test(before) && CONSEQUENCE.test(after))) return "set";
  return isOnlyAsked(before) ? "uncertain" : "set";
}

const RULED =
  /^[^.;]{0,100}(?:[.;,]\s*(?:[^.;]{0,60}, )?(?:(?:the|this|that|said|such|his|her|their|its|[\w’']+s['’]?) (?:\w+ ){0,2}?)?(?:request|motion|application|stipulation|extension)s? (?:(?:is|are|was|be) )?(?:hereby |therefore )?(?:(granted|approved|allowed|so ordered)|(denied|rejected))|,? which (?:the|this) court (?:hereby )?(?:(grants|allows)|(denies)))\b/i;

/** What the next sentence makes of a wish: "The request is granted." */
export function outcomeAfter(after: string): "granted" | "refused" | null {
  const ruled = RULED.exec(after);
  if (!ruled) return null;
  return ruled[1] || ruled[3] ? "granted" : "refused";
}

/** "The agency said it would accept comments until": an office tells what it does. */
const OFFICE_SAYS =
  /\b(?:agency|commission|court|[Jj]udge|Judge [A-Z][\w’'-]+|Justice [A-Z][\w’'-]+|magistrate|justices|office|committee|panel|clerk|[A-Z]{3,5}) (?:\w+ )?(?:said|announced|ruled)\b[^.;]{0,60}\b(?:will|would)\b(?! (?:rule|decide|issue))[^.;]*$/;

/** Whether what stands before a date only asks, expects or supposes. */
export function isOnlyAsked(before: string): boolean {
  const perhaps = PERHAPS.exec(before);
  if (!perhaps || GRANTED.test(before)) return false;
  if (/^tentative|^(?:an?|any|requested) (?:\w+ )?extension/i.test(perhaps[0])) return true;
  if (/^(?:would|said|announced)/i.test(perhaps[0]) && OFFICE_SAYS.test(before)) return false;
  const lead = before.slice(0, perhaps.index);
  if (MUST.test(lead) && !CONDITION.test(lead)) return false;
  return !ANTICIPATED.test(perhaps[0]) && !COURT_WANTS.test(before);
}

/** "set for", "scheduled for": a day that a refused motion would have moved. */
const HOLDS = new RegExp(`\\b(?:set|scheduled|due|slated|listed|planned)\\b(?:${TIED}){0,30}$`, "i");
