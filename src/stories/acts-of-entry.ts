/**
 * Which of the acts that a docket entry mentions it is itself.
 *
 * In: the acts found in an entry, its texts, its kind. Out: those the entry does.
 * Surprise: "motion to lift the stay" names an act that nobody has done yet. It is done by the order that grants the
 * motion, and not by the one that denies it.
 */
import type { EventKind } from "./event-frame.ts";
import { type ActMention, plainCase } from "./read-acts.ts";

/** What stands between a request and the act that is asked for: "motion by Microsoft [dkt. no. 82] to". */
const REQUEST =
  /\b(?:motions?|applications?|requests?|petitions?|letter)\b(?:[^.;]|\b(?:no|nos|dkt|doc|inc|corp|co)\.){0,120}?\b(?:to|for|requesting)\b[^.;]{0,60}$/;
const GRANTED = /\bgrant(?:s|ed|ing)?\b/;
const REFUSED = /\b(?:den(?:y|ies|ied|ying)|moot|withdrawn|terminat(?:ed|ing)|reserv(?:ed|ing))\b/;

const isCourts = (kind: EventKind) => kind === "order" || kind === "ruling";

/** `texts` are those `found` was read from, by `place`; `kind` is the entry's own. */
export function actsOfEntry(found: ActMention[], texts: readonly string[], kind: EventKind): ActMention[] {
  const plain = texts.map(plainCase);
  const whole = plain.join(" ");
  const isGranted = GRANTED.test(whole) && !REFUSED.test(whole);
  return found.filter(({ act, place, start }) => {
    if (!isCourts(kind)) return act.kind === kind;
    if (!isCourts(act.kind)) return false;
    const isAsked = act.act !== "motion-decided" && REQUEST.test((plain[place] ?? "").slice(0, start));
    return isAsked ? isGranted : act.kind === kind;
  });
}
