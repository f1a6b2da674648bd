/**
 * A sentence as words with what the check needs to know of each.
 *
 * In: a sentence. Out: its words in order, each with its stem, whether it carries meaning and whether it is a name.
 * Surprise: small connecting words are a closed list. A word that is not on it carries meaning, so that a rewriting can
 * only use it where the reports do.
 */
import { wordsOf } from "../../items/words.ts";

export interface Word {
  /** As written, without a possessive ending. */
  text: string;
  stem: string;
  /** Carries meaning: not a connecting word. */
  isContent: boolean;
  /** Begins with a capital or holds one, and not merely because a sentence begins with it. */
  isName: boolean;
  /** Counts up wherever a clause ends: a comma, a semicolon, "and", "but", "while". */
  clause: number;
}

const CONNECTING = new Set(
  `a an the this that these those which who whom whose what when where it its itself of in on at to from by for with
  into onto over under about as and or but while than then so such both each any some all every other same own more
  most very also still now again here there only just even is are was were be been being am has have had having do does
  did doing done up out off down between among during through within upon per via toward towards concerning regarding
  involving including however though although yet`.split(/\s+/),
);

/** What stemming alone does not bring together. */
const IRREGULAR: Record<string, string> = Object.fromEntries(
  `held hold,said say,told tell,gave give,given give,made make,found find,sought seek,took take,taken take,kept keep,won win,
  lost lose,wrote write,written write,brought bring,began begin,begun begin,came come,went go,gone go,saw see,seen see,met meet,
  left leave,led lead,sent send,stood stand,stuck stick,struck strike,overturn overturn,withdrew withdraw,withdrawn withdraw,
  overthrown overthrow,heard hear,bound bind,sued sue,suing sue,denied deny,denies deny,upheld uphold,laid lay,paid pay,fell fall,
  refusal refuse,refus refuse,refuse refuse,judges judge,sworn swear,broke break,broken break,chose choose,chosen choose`
    .split(",")
    .map((pair) => pair.trim().split(" ") as [string, string]),
);

const WORD = /[$€£]?[\p{L}\p{N}]+(?:[.'’,-][\p{L}\p{N}]+)*/gu;
const CLAUSE_WORD = /^(?:and|but|while|whereas|although|though|which|that)$/i;

/** The stem by which two words count as one: "held" and "holds", "sanctions" and "sanction". */
export function stemOf(word: string): string {
  const lower = word.toLowerCase().replaceAll("’", "'");
  const stem = wordsOf(lower)[0] ?? lower;
  const base = IRREGULAR[lower] ?? IRREGULAR[stem] ?? stem;
  return wordsOf(base)[0] ?? base;
}

/** "n't" is written out, so that "doesn't" is found as "does not". */
function writeOut(text: string): string {
  return text
    .replace(/\bcan(?:['’]t|not)\b/gi, "can not")
    .replace(/\bwon['’]t\b/gi, "will not")
    .replace(/n['’]t\b/gi, " not")
    .replace(/['’]ll\b/gi, " will");
}

/** The words of a sentence. Abbreviations ("U.S.") and numbers ("25,000") are one word each. */
export function readWords(sentence: string): Word[] {
  const text = writeOut(sentence);
  const words: Word[] = [];
  let clause = 0;
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    if (/[,;:–—()]/.test(text.slice(last, match.index)) || CLAUSE_WORD.test(match[0])) clause += 1;
    const isFirst = words.length === 0 || /[.!?]["”’)]*\s+["“‘(]*$/.test(text.slice(last, match.index));
    last = match.index + match[0].length;
    const written = match[0].replace(/['’]s?$/, "");
    const lower = written.toLowerCase();
    words.push({
      text: written,
      stem: stemOf(written),
      isContent: !CONNECTING.has(lower),
      isName: isFirst ? /.\p{Lu}/u.test(written) : /\p{Lu}/u.test(written),
      clause,
    });
  }
  return words;
}
