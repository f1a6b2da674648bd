/**
 * May this sentence stand alone in an alert, and is it about the event?
 *
 * In: a sentence, the story's frame, the case files. Out: why not, or null.
 * Surprise: verbatim is not enough to be true. A sentence torn from its place may speak of another case, of last year,
 * or of a "she" nobody named (Zhang et al., "Extractive is not Faithful").
 */
import type { CaseFile } from "../cases/case-file.ts";
import { namesOf } from "../cases/find-case.ts";
import type { EventFrame } from "../stories/event-frame.ts";
import { type ActMention, plainCase, readActs } from "../stories/read-acts.ts";
import { readDays } from "../stories/read-days.ts";

const DANGLING_START =
  /^(?:he|she|it|they|this|that|these|those|his|her|its|their|but|however|and|also|yet|so|then|still|meanwhile|moreover|furthermore|instead|therefore|thus|there|such|both|neither|in addition|for example|as a result|of course|the (?:former|latter|move|case|pair|two|dispute|decision|removal|same|group))\b/;
/** "Both sides agreed on it, and …": what it is comes later or elsewhere. */
const CLAUSE_ON_IT = /^[^,;:]{1,60}\b(?:about|against|for|in|of|on|to|with) it,/;
/** "Without it, …", "On Wednesday it rejected …", "supports it with …", "… on that question": what it is stands elsewhere. */
const DANGLING =
  /^(?:with|without|for|of|to|by|from|in|on|after|before|despite) (?:it|them|this|that|these|those)\b|^(?:on|in|at|by) [^,]{1,25} (?:it|he|she|they)\b|^(?:[\w.'-]+ +){1,7}(?:\w+s|\w+ing|\w+ed) it(?= with| in| on| by|[.,]|$)|\b(?:on|of|to|about|over) that (?:question|point|issue|matter|score)\b/;
const PRONOUN = /\b(?:he|she|him|her|his|hers|they|them|their)\b/i;
const NAME = /\p{Lu}[\p{L}'’]+/u;
const ATTRIBUTION =
  /\b(?:said|says|say|wrote|writes|told|tells|according to|stated|states|added|adds|noted|notes|argued|argues|called|calls|explained|claims?|claimed)\b/i;
/** Longer "sentences" are lists and signature blocks. */
const LONGEST_SENTENCE = 700;

/** Whether the sentence begins with a word whose meaning stands in another sentence: "She", "However", "The decision". */
export function danglesAtStart(text: string): boolean {
  const opening = plainCase(text).replace(/^["'(\s]+/, "");
  return DANGLING_START.test(opening) || DANGLING.test(opening) || CLAUSE_ON_IT.test(opening);
}

/** A reason not to quote the sentence, or null. `isEntry`: it opens a docket entry. */
export function rejectSentence(
  text: string,
  frame: EventFrame,
  published: string,
  ours: readonly CaseFile[],
  others: readonly CaseFile[],
  isEntry = false,
): string | null {
  const plain = plainCase(text);
  if (text.length > LONGEST_SENTENCE) return "too long to quote";
  if (text.split(/\s+/).length < 6) return "too short to say anything";
  if (/[?]["”']?$/.test(text)) return "a question";
  if (danglesAtStart(text)) return "starts with a word that points back";
  const pronoun = PRONOUN.exec(text);
  // "Federal prosecutors filed their brief": the plural before it is whom it means.
  const before = pronoun && text.slice(1, pronoun.index);
  const isPlural = /^(?:they|them|their)$/i.test(pronoun?.[0] ?? "") && /\w{3,}s \w/.test(before ?? "");
  if (pronoun && before !== null && !NAME.test(before) && !isPlural)
    return `«${pronoun[0]}» has no name before it`;
  if (/^["“]/.test(text) && !ATTRIBUTION.test(text)) return "a quotation without a speaker";
  if ((plain.match(/"/g) ?? []).length % 2 === 1) return "half a quotation";
  const foreign = others.find((file) => mentions(plain, file)) && !ours.some((file) => mentions(plain, file));
  if (foreign) return "about another case";
  // The first sentence of a docket entry is the entry: whatever it refers to, it is the event.
  if (isEntry) return null;
  return rejectForEvent(readActs(["", text]), frame, text, published);
}

function rejectForEvent(
  acts: readonly ActMention[],
  frame: EventFrame,
  text: string,
  published: string,
): string | null {
  const own = acts.find((mention) => mention.act.act === frame.act);
  if (own?.meaning === "asserted") return null;
  const main = acts[0];
  if (main && main.meaning === "background") return "about what came before";
  const day = readDays([text], published).find((one) => one.use === "past" && one.precision !== "year");
  if (
    day &&
    frame.eventDay &&
    !day.day.startsWith(frame.eventDay.day.slice(0, 7)) &&
    day.day < frame.eventDay.day
  )
    return `about ${day.day}`;
  if (day?.precision === "day" && frame.eventDay?.precision === "day" && day.day < frame.eventDay.day)
    return `about ${day.day}`;
  if (
    main &&
    main.meaning === "asserted" &&
    frame.act &&
    main.act.strength >= 2.2 &&
    main.act.kind !== frame.kind
  )
    return `about another event (${main.act.act})`;
  return null;
}

function mentions(plain: string, file: CaseFile): boolean {
  return namesOf(file).some(({ text }) => text.length > 5 && plain.includes(plainCase(text)));
}
