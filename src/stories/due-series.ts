/**
 * Days that are read from the days beside them.
 *
 * In: a text, its dates in order, what was read so far. Out: the cue of a further date of a list or of a move; and days put
 * right by what the text says after them.
 * Surprise: a day that is given up is often named first as if it stood; only the next sentence takes it away.
 */
import { clauseBefore } from "./due-clauses.ts";
import type { Cue } from "./due-cues.ts";
import { sittingKind } from "./due-sittings.ts";
import { isOnlyAsked, standingOf } from "./due-standing.ts";
import { MOVED, PAPER, SITTING, TAKEN } from "./due-words.ts";
import type { DateMention } from "./find-dates.ts";
import type { DueDate } from "./read-due-dates.ts";

/** ", which is currently set for": says when it was to be, and nothing of the wish to move it. */
const STANDS_NOW =
  /,? ?(?:which (?:is|was) )?(?:(?:currently|presently|previously|originally|now) )?(?:set|scheduled)\b[^;]{0,50}?(?: for| on| from)? ?$/i;

/** "continued from 3 January to 18 January": what left the one day is on the other. */
export function movedCue(text: string, dates: DateMention[], at: number, due: DueDate[]): Cue | null {
  const previous = dates[at - 1];
  const last = due.at(-1);
  if (!previous || !last || last.end !== previous.end) return null;
  const between = text.slice(previous.end, dates[at]?.start ?? 0);
  if (!ON_TO.test(between) && !MOVED_ON.test(between)) return null;
  // A move that was refused leads nowhere.
  if (standingOf(clauseBefore(text, dates[at]?.start ?? 0), "", false) === null) return null;
  const isAsked = isOnlyAsked(clauseBefore(text, previous.start).replace(STANDS_NOW, ""));
  // A sitting that somebody wishes to move stands, and where he would have it is a wish.
  if (last.standing !== "vacated" && !(isAsked && last.kind !== "deadline")) return null;
  return { kind: last.kind, standing: isAsked ? "uncertain" : "set", words: "to", named: last.what };
}

const ON_TO = new RegExp(`^,?\\s*(?:(?:[\\w-]+ ){0,2}${SITTING} )?(?:to|until|till)\\s*$`, "i");
const MOVED_ON = new RegExp(
  `^[^.;]{0,70}\\b(?:is|was|has been|be)\\b[^.;]{0,60}\\b(?:set|scheduled|${MOVED}) (?:to|until|till|for)\\s*$`,
  "i",
);
/** ", will now begin on": the same sitting on another day. */
const NOW_ON =
  /^[^.;]{0,30}\bwill (?:now|instead) (?:be held|take place|begin|start|proceed)(?: on)?\s*$|^[^.;]{0,30}\bwill be held (?:on )?\s*$/i;

/** "set for 9 May and 10 May", "briefs due 6 April and replies 13 April": the second shares the cue of the first. */
export function sharedCue(text: string, dates: DateMention[], at: number, due: DueDate[]): Cue | null {
  const previous = dates[at - 1];
  const last = due.at(-1);
  if (!previous || !last) return null;
  const between = text.slice(previous.end, dates[at]?.start ?? 0);
  const { kind, standing } = last;
  if (last.end !== previous.end) {
    if (!/^,? (?:to|until) $/.test(between) || previous.start - last.end > 120 || standing === "vacated")
      return null;
    const moved = ITEM_FROM.exec(text.slice(last.end, previous.start));
    return moved && { kind: moved[1] ? sittingKind(moved[1]) : "deadline", standing, words: "to" };
  }
  const isBare = !/\d/.test(text.slice(dates[at]?.start, dates[at]?.end));
  // "set a date of 12 September, on Friday": the weekday is the day of the report.
  if (isBare && /^,? on $/i.test(between)) return null;
  if (
    /^(?:-\d{1,2})?\s*(?:\.(?=,))?(?:(?:,|and|or|&|to|through|-|–)\s*)+(?:on )?$/i.test(between) ||
    ELSEWHERE_TOO.test(between) ||
    FOR_ITEM.test(between)
  )
    return { kind, standing, words: "and" };
  if (standing === "set" && INSTEAD_OF.test(between))
    return { kind, standing: "vacated", words: "instead of" };
  if (standing === "vacated" && kind !== "deadline" && NOW_ON.test(between))
    return { kind, standing: "set", words: "now", named: last.what };
  // "… and the conference from 23 March to 31 August": the verb of the move before it.
  if (due.at(-2)?.standing === "vacated" && FROM_TOO.test(between))
    return { kind: sittingKind(between), standing: "vacated", words: "from" };
  const item = NEW_LINE.test(between) ? NEXT_ITEM.exec(between) : null;
  if (!item || standing === "vacated" || isBare) return null;
  const isSitting = SITTING_LAST.test(between) || SITTING_ON.test(between);
  return { kind: isSitting ? sittingKind(between) : "deadline", standing, words: item[0].trim() };
}

/** "on 6 April, not on 16 March" */
const INSTEAD_OF = /^,? (?:(?:and )?not|instead of|rather than)(?: on)? (?:the )?$/i;
/** "on 6 April in Chicago and 8 April in Denver" */
const ELSEWHERE_TOO = /^,? (?:in|at) (?:[A-Z][\w.'’-]+(?:, | )?){1,4}(?:and|or) (?:on )?$/;
const FROM_TOO = new RegExp(`^[,;]? (?:and )?(?:the )?(?:[\\w-]+ ){0,3}?${SITTING} from $`, "i");
const SITTING_LAST = new RegExp(
  `\\b${SITTING}(?: date)?(?: begins?)?[^\\w]*(?:(?:on|at|for|to|is|now) ?)*$`,
  "i",
);
/** "Hearing on dispositive motions" */
const SITTING_ON = new RegExp(
  `^[^\\w]*(?:and )?(?:\\w+ ){0,2}?(?<!for )${SITTING} (?:on|for|regarding|re) `,
  "i",
);
/** Without a comma or stop, a line begins with a capital, a number or a bracket. */
const NEW_LINE = /^\)?\s*(?:[,;.]|(?:and|with)\b|[A-Z(]|[a-z]\. )/;
/** The next line of a schedule: "; oppositions", ". Close of discovery:", "(4) trial". */
const NEXT_ITEM = new RegExp(
  `^\\)?\\s*(?:[,;.]|and\\b|with\\b|)\\s*(?:and |with )?(?:\\(?[\\da-z]{1,2}[.)] )?(?:for )?(?:the |any |all |optional )?(?:[\\w'’/&-]+ ){0,5}?(?:${PAPER}|${SITTING})(?: (?:due|deadline|date|cut-?off|completed|exchanged|filed|served|completion|begins?|ends?|closes?))*(?:,? if any)?\\s*(?:(?:is|are|now|by|on|due|for|to|until|through|before|no later than|,|:|–|-)\\s*)*$`,
  "i",
);
/** "until 6 April for discovery, 6 May for motions and" */
const FOR_ITEM = /^ for (?:the )?(?:[\w'’-]+ ){0,4}[\w'’-]+(?:,|,? and) $/;
/** "; pretrial order from 6 May to": another line of the move before it. */
const ITEM_FROM = new RegExp(`\\b(?:(${SITTING})|${PAPER})(?: date)? from $`, "i");

const TAKEN_OFF_LATER =
  /\b(?:accordingly|therefore|thus|as such)?,?\s*(?:the|that|this|said|such) (?:motion )?(?:hearing|conference|argument|trial|hearings|conferences)(?: dates?)? (?:is|are|was) (?:hereby |therefore )?(?:vacated|cancell?ed|off calendar|taken off|stricken|adjourned sine die)/i;

/** "… scheduled for hearing on 12 June, is taken under submission. Accordingly, the hearing date is vacated." */
export function vacateNamedLater(text: string, due: DueDate[]): void {
  const off = TAKEN_OFF_LATER.exec(text);
  if (off) {
    const sittings = due.filter(({ kind, end }) => kind !== "deadline" && end <= off.index);
    const [only] = sittings;
    if (only && sittings.length === 1 && only.standing === "set") only.standing = "vacated";
  }
  for (const [at, day] of due.entries())
    if (day.kind !== "deadline" && day.standing === "set" && isMovedLater(text, day, due.slice(at + 1)))
      day.standing = "vacated";
}

/** "the conference is hereby adjourned to", "granted a motion to postpone the trial until". */
const MOVES_IT = new RegExp(
  `(?:\\b(?<subject>(?:the|that|this|said|his|her|its|their) (?:[\\w-]+ ){0,3}?${SITTING}(?: date)?|it) (?:is|was|has been|will be)(?: hereby| now| therefore| also)* (?:(?:${TAKEN})(?: and| but)? )?(?:${MOVED}|re-?set)\\b|\\b(?:postponed|delayed|adjourned|rescheduled|pushed(?: back)?|moved|put off|granted\\b[^.;]{0,60}\\bto (?:continue|postpone|delay|adjourn|reschedule|move|push(?: back)?)) (?<object>(?:the|that|this|said|his|her|its|their) (?:[\\w-]+ ){0,3}?${SITTING}(?: date)?|it)\\b)[^.;]{0,60}?\\b(?:to|until|till|for)\\s*(?:the )?$`,
  "i",
);
const UNDONE =
  /\b(?:would|could|may|might|if|whether|refus\w+|declin\w+|den(?:ied|ies|ying)|asked|asks|seeks?|wants?)\b/i;

function isMovedLater(text: string, day: DueDate, later: DueDate[]): boolean {
  const next = later.find(({ standing }) => standing !== "vacated");
  if (!next || next.kind !== day.kind || next.standing !== "set" || next.day === day.day) return false;
  const between = text.slice(day.end, next.start).slice(-400);
  const move = MOVES_IT.exec(between);
  if (!move || UNDONE.test(move[0])) return false;
  // "The conference" takes up the sitting just named; "the sentencing hearing" only a sentencing hearing.
  const named = move.groups?.subject ?? move.groups?.object ?? "";
  const said = `${clauseBefore(text, day.start)} ${day.what}`.toLowerCase();
  const own = (named.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !SKIPPED.has(word));
  // Who is to be sentenced has a hearing, whatever the words.
  if (day.kind === "hearing" && own.join() === "hearing" && !A_SITTING.test(said)) return true;
  return own.every((word) => said.includes(word.replace(/s$/, "")));
}

const SKIPPED = new Set(["that", "this", "said", "their", "date"]);

/** "a conference and trial on 21 April and 5 June, respectively": each day has its own. */
export function matchRespectively(text: string, due: DueDate[]): void {
  for (const match of text.matchAll(/,? respectively\b/gi)) {
    const run: DueDate[] = [];
    for (const day of due.filter(({ end, isComputed }) => end <= match.index && !isComputed).reverse()) {
      const next = run[0]?.start ?? match.index;
      if (
        !/^[\s,]*(?:(?:and|or|&)\s*(?:on\s*)?)?$/.test(
          text.slice(day.end, next).replace(/\d{1,2}:\d{2}.*$/, ""),
        )
      )
        break;
      run.unshift(day);
    }
    const first = run[0];
    if (!first || run.length < 2) continue;
    const nouns = [...clauseBefore(text, first.start).matchAll(NOUNS)]
      .map(([noun]) => noun)
      .slice(-run.length);
    if (nouns.length < run.length || !nouns.some((noun) => A_SITTING.test(noun))) continue;
    for (const [at, day] of run.entries()) {
      const noun = nouns[at] ?? "";
      day.kind = A_SITTING.test(noun) ? sittingKind(noun) : "deadline";
      day.what = noun;
    }
  }
}

const A_SITTING = new RegExp(`\\b${SITTING}\\b`, "i");
const NOUNS = new RegExp(
  `\\b(?:[\\w-]+ )??(?:${SITTING}|${PAPER}|deadlines?)(?: (?:conference|hearing|argument))?\\b`,
  "gi",
);
