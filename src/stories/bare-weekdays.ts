/**
 * Whether a weekday without a date is one to come.
 *
 * In: the weekday as written, the words before and after it in its clause. Out: whether it can be a day that is due.
 * Surprise: in the news "Friday" is the last Friday as often as the next one; only the verb beside it tells.
 */
const DATED = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d[/-]\d|\d{4}/i;
const TO_COME =
  /\b(?:will|shall|must|should|could|sets?|setting|scheduled?|schedules|slated|listed|due|next|until|deadlines?|order(?:s|ed)|direct(?:s|ed)|told|tells|ask(?:s|ed)|wants?|gave|gives|given|needs?|agreed|expected|resumes?|begins?|starts?|opens?|returns?|expires?|lapses?|ends?|closes?|continues?|runs?|fac(?:es|ing)|(?:re-?)?set|(?:is|are|was|were|has been|have been) (?:\w+ )?(?:moved|postponed|adjourned|continued|put off|pushed|delayed|rescheduled))\b[^.;]*$/i;
const NOW = /\b(?:is|are|has|have|to|may|can|if|unless)\b[^.;]*$/i;
const PAST = /\b(?:said|says|was|were|had|did|told|came|went|spoke|held|(?<!\b(?:is|are|be) )\w{3,}ed)\b/i;
const AHEAD =
  /^,?[^.;,]{0,40}?\b(?:will|shall|must|could|may|(?:is|are) (?:to|due|set|scheduled|expected))\b/i;
const AFTERWARDS =
  /^[^.;]{0,60}?\b(?:drew|went|came|saw|heard|told|said|began|set|gave|took|made|was|were|had|(?<!\b(?:is|are|be|been|being|was|were|case|suit) )\w{3,}ed)\b/i;
/** "set for Friday", "due Friday": fixed, whatever is told of it behind the day. */
const FIXED =
  /\b(?:will|shall|must|(?:re-?)?set|scheduled|slated|listed|due|next|until|deadlines?|(?:is|are|was|were) to)\b[^.;,]*$/i;

/** True for every day that has a date; for a weekday alone only where its clause looks ahead. */
export function isToCome(said: string, before: string, after: string): boolean {
  if (DATED.test(said)) return true;
  if (FIXED.test(before)) return true;
  if (AFTERWARDS.test(after) && !AHEAD.test(after)) return false;
  return TO_COME.test(before) || AHEAD.test(after) || (NOW.test(before) && !PAST.test(before));
}
