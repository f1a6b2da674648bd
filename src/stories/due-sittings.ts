/**
 * Days on which a court, a committee or an agency sits.
 *
 * In: the words before and after a date. Out: whether it is a sitting, and of which kind.
 * Surprise: newspapers name no sitting at all: people "are sentenced", "go on trial", "are due back in court".
 */
import type { Cue } from "./due-cues.ts";
import { standingOf, TAKEN_OFF } from "./due-standing.ts";
import { COURT_SEAT, MATTER, MOVE, MOVED, SITTING, TAKEN, TAKES, TIED } from "./due-words.ts";

export type DueKind = "deadline" | "hearing" | "argument" | "conference";

const PLACED = `(?:(?:re-?)?sets?(?:ting)?|(?:re)?scheduled?|slated|fixed|listed|planned|pencill?ed in|(?:re-?)?calendared|be noticed|relocated|to be held|will be held|shall be held|be heard|(?:will|shall|to) (?:\\w+ )?(?:hold|host|sponsor|convene|conduct)|will hear|begins?|commences?|to (?:begin|start|commence|open|resume|proceed)|go(?:es)? (?:forward|ahead)|to have (?:begun|started|opened|been held|taken place)|remains?|starts?|opens?|resumes?|kicks off|gets under way|take[s]? place|(?:is|are) (?:now )?(?:on|at)|expected|anticipated|be held|held over|${MOVED}|${MOVED}\\s+from\\s[^;]{0,60}?\\s(?:to|until))`;
const TAIL =
  "(?:\\s*(?:as (?:soon|early|late) as|for|on|to|until|till|at|as|of|:|-|beginning|commencing|starting|remains|remain|stays|session|sitting|term|docket|is|will be|be|and|a|the|date|day|following|this|next|,))*\\s*\\(?$";
const SET_SITTING = new RegExp(
  `\\b(?:${SITTING}\\b${TIED}{0,140}?\\b${PLACED}|${PLACED}\\b${TIED}{0,80}?\\b${SITTING}|(?:notice of|set for|calendared for|listed for|scheduled for|will hear|hear) ${TIED}{0,50}?\\b${SITTING}|\\bmotions?\\b${TIED}{0,60}?\\b(?:set|reset|scheduled|noticed) for|(?:hearing|trial|sentencing|argument) dates?|(?:set|scheduled|calendared|listed|noticed) (?:for|as) (?:[\\w-]+ ){0,4}?${SITTING}\\b${TIED}{0,180}?(?=\\bon\\s*$)|${SITTING}\\b${TIED}{0,80}?\\b(?:set|scheduled|listed|slated|calendared)\\b${TIED}{0,60}?(?=\\b(?:for|on)\\s*$)|(?:${PLACED}|hold)\\b${TIED}{0,60}?\\b${SITTING}\\b${TIED}{0,80}?(?=(?:\\b(?:for|on|at)|,)\\s*$)|(?:attend|appear (?:for|at)|participate in)\\b${TIED}{0,30}?\\b${SITTING}\\b${TIED}{0,140}?(?=\\b(?:on|at)\\b(?: the following (?:date|day)(?: and time)?:?)?\\s*$)|${SITTING}\\b${TIED}{0,100}?\\b(?:to|will|shall) (?:now |instead )?(?:be held|take place|begin|start|proceed|commence|be)\\b${TIED}{0,60}?(?=\\bon\\s*$)|${SITTING}\\b[^.;]{0,30}\\b(?:could|may|might) (?:begin|start|open|come)|distributed for conference|conference|argument (?:calendar|session|sitting))\\b${TAIL}|\\b${MOVE}\\b${TIED}{0,60}?\\b${SITTING}\\b${TIED}{0,160}?\\b(?:to|until|till):?\\s*$|\\b(?:new|next|first|final|current|scheduled) ${SITTING}(?: date)?\\b[^.;]{0,40}?\\b(?:is|will be|was|of)(?: now| set for)? $`,
  "i",
);
const AT_SITTING = new RegExp(
  `\\b(?:for|the|a|an|of|:|to|will|in)?\\s*(?:${SITTING})\\b(?: \\([^)]*\\))?(?: date)?\\s*(?:on|for|of|date|is|:|begins|,|\\(|[-\u2013\u2014])\\s*$`,
  "i",
);
const TO_SIT =
  /\b(?:(?:to|will|shall|would|must) be (?:heard|argued)|to have\b[^.;]{0,60}?\bheard)\b(?:[^.;]|\.(?=\S)|\b[a-z]\.){0,120}?(?:\bon|,)\s*(?:the )?$|\b(?:to|will|shall) be (?:heard|argued)\s*$/i;
/** What people do in court: an obligation or a plan, then the verb. */
const COURT_DAY = new RegExp(
  `\\b(?:(?:to|will|shall|must) (?:\\w+ )?(?:be (?:re-?)?(?:sentenced|arraigned|tried|deposed)|(?:go|head) (?:on|to) (?:re)?trial|stand (?:re)?trial|(?:appear|return|report|go|be|meet|reconvene)(?: back| again| next)? (?:in|before|at|to|with)(?: [\\w'’.-]+){0,4}? ${COURT_SEAT}\\b|appear\\b(?! in (?:the|an?)\\b)|hear from\\b|(?:re-?)?hear (?:(?:the|both|her|his|its|their|that|this|a) )?(?:[\\w-]+ ){0,3}${MATTER}\\b|(?:consider|take up) (?:[\\w'’-]+ ){0,4}?${MATTER}\\b|argue (?:the|its|their|his|her)\\b)|when (?:(?:he|she|they|[a-z]+) (?:is|are) )?sentenced|comes? (?:back |up |on )?(?:before|to)(?: [\\w'’.-]+){0,3}? ${COURT_SEAT}\\b|hears (?:[\\w-]+ ){0,4}?(?:arguments?|testimony|${MATTER})\\b|(?:due|back|returns?|return|heads?|goes)(?: back)? (?:in|before|to|on)(?: [\\w'’.-]+){0,3}? (?:${COURT_SEAT}|trial)\\b)(?:[^.;]|\\.(?=\\S)){0,60}?(?:\\b(?:on|for|at|starting|beginning)|,)?\\s*(?:the )?$`,
  "i",
);
/** Such words between the verb and the day belong to something else: "to appear for the order entered on". */
const BETWEEN =
  /\b(?:filed|entered|issued|dated|signed|by|before|until|after|since|from|within|due|order of|decision of)\s*(?:on )?(?:the )?$/i;
/** A word behind which a day belongs to something else. */
const FUNCTION_WORDS =
  "and|or|the|an?|of|in|at|by|to|from|since|before|after|until|till|through|following|pending|dated|filed|entered|issued|between|during|than|with|as";
const HIGH_COURT =
  /\b(?:justices|supreme court|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|d\.c\.|federal) circuit|courts? of appeals?|appeals court)\b/i;

/** The cue that makes the day after it a sitting, or null. */
export function sittingCue(before: string, isAhead: boolean): RegExpExecArray | null {
  return (
    SET_SITTING.exec(before) ??
    AT_SITTING.exec(before) ??
    TO_SIT.exec(before) ??
    (isAhead && !BETWEEN.test(before) ? (COURT_DAY.exec(before) ?? NO_PREPOSITION.exec(before)) : null)
  );
}

/** Newspapers leave "on" out: "a hearing 6 April", "Hearing Scheduled in Roe v. Poe 6 April", "arguments are 6 April". */
const NO_PREPOSITION = new RegExp(
  `(?<!\\b(?:transcript|minutes|the|that|this|said) (?:of )?)\\b${SITTING}(?: (?:is|are))?[,:]? $|\\b${SITTING}(?: (?:is|are|was|now|re-?|has been))* ?(?:set|scheduled|slated|planned|listed)\\b${TIED}{0,80}(?<!\\b(?:${FUNCTION_WORDS})) $|\\b${SITTING}\\b[^.;,]{0,50}\\b(?:is|are) (?:on )?$`,
  "i",
);

/** "is due to be sentenced on": the word "due" is then no deadline's. */
export function isCourtDay(before: string): boolean {
  return COURT_DAY.test(before) && !BETWEEN.test(before);
}

const NAMED = new RegExp(
  `^,?(?:['’]s)?\\s*(?:(?!and\\b|or\\b|the\\b|in\\b|on\\b|at\\b)[\\w-]+ ){0,3}?${SITTING}\\b(?: (?:conferences?|hearings?|arguments?|trial|calls?|dates?)\\b)?`,
  "i",
);
const THE =
  /(?:\b(?:the|this|that|an?|its|his|her|their|scheduled|planned|upcoming|new|[A-Z][\w.-]*['’]s?))\s*$/i;
/** "Motion to continue the 2/7/2018 motion hearing": the day is the one that is given up. */
const TO_MOVE_THE = new RegExp(
  `\\b(?:${MOVE}|${TAKES}|vacate|cancel|strike)\\s+(?:the|its|his|her|an?)?\\s*$`,
  "i",
);
const STRUCK_FROM = /\b(?:stricken|struck|removed|taken) (?:from|off) (?:the|its)\s*$/i;
/** "The judge scheduled an 11 a.m. 18 December telephone hearing." */
const SETS_A = /\b(?:sets?|schedul(?:e|es|ed|ing)|call(?:s|ed) for|order(?:s|ed))\s+(?:(?:an?|the)\s*)?$/i;
/** "6 April Hearing in Roe v. Poe Postponed": a headline has no verb. */
const OFF_HEADLINE = new RegExp(
  `^[^.;]*(?:\\.\\s[^.;]*)?(?<!\\b(?:not|be|could|may) )\\b(?:${TAKEN}|${MOVED})[.!]?\\s*$`,
  "i",
);
/** "At a Friday hearing, the judge said": reported, not to come. */
const AT_A = /\b(?:at|in|during|after|following) an?\s*$/i;
const REFUSES = /\b(?:refus\w+|declin\w+|den(?:ies|ied|y|ying)|reject\w*|DENIED)\b[^.;]{0,60}$/i;

/** A sitting that is named after its day: "the 7 February motion hearing", "Thursday's hearing". */
export function isNamedSitting(before: string, after: string, isAhead: boolean): Cue | null {
  const found = NAMED.exec(after);
  if (!found) return null;
  const headline = /^\W*(?:the |an? )?$/i.test(before) && OFF_HEADLINE.test(after);
  const name = found[0].replace(/^,?(?:['’]s)?\s*/, "");
  const kind = sittingKind(name);
  const isOwned = /^['’]s/.test(after);
  const isOff = TAKEN_OFF.test(after) && (isOwned || THE.test(before) || /^\s*$/.test(before));
  if (STRUCK_FROM.test(before) || isOff || headline || (TO_MOVE_THE.test(before) && !REFUSES.test(before)))
    return { kind, standing: "vacated", words: "the", named: name };
  if (!isAhead || isOwned || AT_A.test(before)) return null;
  if (TO_MOVE_THE.test(before) || SETS_A.test(before))
    return { kind, standing: "set", words: "set", named: name };
  if (!THE.test(before)) return null;
  const standing = standingOf(before, "", false);
  // A wish about a sitting that has its day leaves it where it is: "want to delay the 1 March trial".
  const isFixed = /\b(?:the|this|that|its|his|her|their|scheduled|planned|upcoming)\s*$/i.test(before);
  return standing ? { kind, standing: isFixed ? "set" : standing, words: "the", named: name } : null;
}

/** The last sitting named before the date decides: "set for oral argument", "status conference set". */
export function sittingKind(before: string): DueKind {
  const named =
    [...before.matchAll(new RegExp(`\\b(?:oral )?(argument|argued|conference|conf|${SITTING})`, "gi"))]
      .filter(([word]) => !/^calendar$/i.test(word))
      .at(-1)?.[0] ?? "";
  if (/argu(?:ment|ed)/i.test(named)) return "argument";
  if (!named && HIGH_COURT.test(before) && /\bhear\b|\btake up\b|\bargue\b/i.test(before)) return "argument";
  if (/^calls?$/i.test(named) && /conf(?:erence)?\b[\w -]{0,25}\bcalls?\b/i.test(before)) return "conference";
  return /conf(?:erence)?\b/i.test(named) ? "conference" : "hearing";
}
