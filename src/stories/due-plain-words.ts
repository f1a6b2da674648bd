/**
 * The words around a date without what says nothing of it.
 *
 * In: the text before or after a date. Out: the same without the stops of titles and initials, brackets, quoted titles, who
 * sits and where.
 * Surprise: a bracket that begins with "was" stays: "(was set for 4 May)" says what became of a day.
 */
import { TITLES } from "./due-words.ts";

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
export function withoutDots(text: string): string {
  return text.replace(DOTS, "$1").replace(INITIALS, "$1$2");
}

/** Who sits where, in what the brackets hold and what a hearing is called tell nothing of the day. */
export function plainWords(before: string): string {
  return withoutDots(before)
    .replace(/\b([ap])\.m\./gi, "$1m")
    .replace(BRACKETS, "")
    .replace(TITLE, " ")
    .replace(BEFORE_WHOM, " ")
    .replace(WHERE, "");
}
