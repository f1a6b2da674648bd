/**
 * Dates that stand before what they are for.
 *
 * In: the words before and after a date that is still ahead. Out: what it is for, or null.
 * Surprise: half of a newspaper's days stand first: "On 6 April the court will hear …", "the 6 April deadline".
 */
import type { Cue } from "./due-cues.ts";
import { sittingCue, sittingKind } from "./due-sittings.ts";
import { standingOf } from "./due-standing.ts";
import { PAPER, SITTING } from "./due-words.ts";

const DEADLINE_NAMED =
  /^,?(?:['’]s)? (?:(?!and\b|or\b|the\b|a\b|with\b|that\b)[\w'’-]+ ){0,3}?(?:deadlines?|due dates?|cut-?off(?: dates?)?|bar date|expiration(?: dates?)?|expiry)\b/i;
const IS_DEADLINE =
  /^,? (?:(?:is|are|was|will be|remains|shall be|as|to be) )+(?:the |its |their |an? )?(?:new )?(?:deadline|last day|due date|cut-?off|final day)\b/i;
const CHOSEN =
  /\b(?:sets?|setting|chose|choos(?:es|ing)|picks?|picked|fix(?:es|ed)?|names?|named|designat(?:es|ed)|schedul(?:es|ed)|select(?:s|ed)|reserv(?:es|ed)|propos(?:es?|ed)|suggest(?:s|ed)?)\s*$/i;
const FOR_SITTING = new RegExp(
  `^,? (?:(?:as|for|is|will be|be) )+(?:the |an? )?(?:date (?:for|of) )?(?:the |an? |his |her |its |their )?(?:[\\w'’-]+ ){0,3}?${SITTING}\\b`,
  "i",
);
/** "04/06/2026: Reply brief due", "June 15 for opposition to the petition". */
const ITEM_DUE = new RegExp(
  `^\\s*(?:[:–—-]|,? for)\\s*(?:the )?(?:[^.;:\\d]{0,60}\\b(?:due|deadline)\\b|(?:[\\w'’-]+ ){0,2}?${PAPER}\\b)`,
  "i",
);
const ITEM_SITTING = new RegExp(`^\\s*[:–—-]\\s*(?:the )?(?:[\\w'’-]+ ){0,3}?${SITTING}\\b`, "i");
/** A schedule whose lines begin with their days: "6 April 2026 Close of fact discovery". */
const LINE_DUE =
  /^\s+(?:Deadline|Close of|Last day|Cut-?off|(?:[A-Z][\w'’-]+ )(?:[\w'’-]+ ){0,3}?(?:due|deadline|cut-?off))\b/;
const LINE_SITTING = new RegExp(`^\\s+(?=[A-Z])(?:[\\w-]+ ){0,3}?${SITTING}\\s*(?=[;.,]|$)`, "i");
/** "6 April — the department will file its brief" */
const ITEM_TO_FILE =
  /^\s*[:–—-]\s*[^.;:\d]{0,60}\b(?:will|shall|must|to) (?:file|submit|serve|respond|reply)\b/;
/** "Until 6 April, the parties may object": */
const MAY_UNTIL = /^,[^.;]{0,60}\b(?:may|can|will be able to)\b/;
/** "Please take notice that on 6 April the plaintiffs will move this court": the motion is heard that day. */
const TAKE_NOTICE = /\b(?:take )?notice that,? (?:on|at [^,.;]{3,20} on)\s*$/i;
const WILL_MOVE = /^[^.;]{0,160}\b(?:will|shall) (?:move|present|bring on|appear before)\b/;
/** The date opens its clause: "On 6 April,", "Then, on 6 April,". */
const OPENS =
  /^[\s,("“]*(?:(?:then|and|but|next|also|later|finally|meanwhile),? )?(?:on|come|starting|beginning)\s*(?:the )?$/i;
const TO_COME = /^[^.;]{0,80}?\b(?:will|shall|must|(?:is|are) (?:due|set|scheduled|expected|slated|to))\b/i;
const NEW_SUBJECT = /,? (?:and|but|while|which|after|because|where|when|whether|if)\b.*$/i;
const ANNOUNCES = new RegExp(
  `\\b(?:announce[sd]?|schedule[sd]?|set|will hold|to hold) (?:an? |the )?(?:[\\w-]+ ){0,3}?${SITTING}\\b`,
  "i",
);
const SITS_ON = /^,? (?:\w+ )?(?:argument|sitting|calendar|session)\b/i;

/** "… will hold a hearing on the bill. 6 April, 10 am, room 2141": the day is a line of its own. */
const ALONE = /^[\s"”’')]*$/;
const NO_CLAUSE = /^[^.;]{0,12}(?:$|[.;])|^,? (?:\d|room\b|in\b|at\b)/i;

/** `earlier`: the text before the clause. */
export function readDateFirst(before: string, after: string, earlier = ""): Cue | null {
  const standing = standingOf(before, after, false);
  if (!standing) return null;
  if (
    DEADLINE_NAMED.test(after) &&
    /\S\s*$/.test(before) &&
    !/\b(?:past|missed|since|after)\b[^.;]{0,30}$/i.test(before)
  )
    return { kind: "deadline", standing, words: "deadline" };
  if (IS_DEADLINE.test(after)) return { kind: "deadline", standing, words: "deadline" };
  const chosen = FOR_SITTING.exec(after);
  if (chosen && (CHOSEN.test(before) || /^[,\s]*(?:is|will be)/.test(chosen[0])))
    return { kind: sittingKind(chosen[0]), standing, words: chosen[0].trim() };
  if (SITS_ON.test(after) && /\bargument\b/i.test(before))
    return { kind: "argument", standing, words: "argument" };
  const isFirst = /(?:^|[:;(,]|\d\.)\s*$/.test(before);
  if (isFirst && LINE_DUE.test(after)) return { kind: "deadline", standing, words: "deadline" };
  const line = isFirst ? LINE_SITTING.exec(after) : null;
  if (line) return { kind: sittingKind(line[0]), standing, words: line[0].trim() };
  if (isFirst && ITEM_TO_FILE.test(after)) return { kind: "deadline", standing, words: "will file" };
  if (/^\W*until $/i.test(before) && MAY_UNTIL.test(after))
    return { kind: "deadline", standing, words: "until" };
  if (TAKE_NOTICE.test(before) && WILL_MOVE.test(after))
    return { kind: "hearing", standing, words: "notice that on" };
  if (isFirst && ITEM_DUE.test(after)) return { kind: "deadline", standing, words: "due" };
  const item = isFirst ? ITEM_SITTING.exec(after) : null;
  if (item) return { kind: sittingKind(item[0]), standing, words: item[0].trim() };
  if (ALONE.test(before) && NO_CLAUSE.test(after)) {
    const last = `${earlier.replace(/[\s.”"]+$/, "").replace(/^.*[.;] (?=[A-Z])/s, "")} on `;
    const announced = sittingCue(last, true) ?? ANNOUNCES.exec(last);
    if (announced) return { kind: sittingKind(last), standing: "set", words: announced[0].trim().slice(-80) };
  }
  if (!OPENS.test(before) || !TO_COME.test(after)) return null;
  // The sentence as it would read with its day at the end.
  const turned = `${after.replace(/^[,\s]+/, "").replace(NEW_SUBJECT, "")} on `;
  const sitting = sittingCue(turned, true);
  if (!sitting) return null;
  const turnedStanding = standingOf(turned, "", false);
  return (
    turnedStanding && {
      kind: sittingKind(turned),
      standing: turnedStanding,
      words: sitting[0].trim().slice(-80),
    }
  );
}
