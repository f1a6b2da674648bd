/**
 * May a language model's sentences stand in an alert?
 *
 * In: the claims it made and the numbered sentences it was given. Out: why not, or null.
 * Surprise: it trusts neither the model nor the sentences. A sentence that speaks to the model is never a basis, so an
 * instruction in a feed can at most make the rewriting fall.
 */
import { danglesAtStart } from "../judge-sentence.ts";
import { LONGEST_SUMMARY } from "../summarize.ts";
import { checkFigures } from "./check-figures.ts";
import { checkMeaning } from "./check-meaning.ts";
import type { Claim } from "./read-answer.ts";

const MOST_SENTENCES = 3;
/** Addresses, markup, mentions, control characters: nothing that prose needs. */
const NOT_PROSE = /https?:|www\.|[<>{}[\]|*_~`#@\\^]|\p{Cc}|\p{Cf}|\p{Co}/u;
/** What a sentence says to a machine and a report does not say to its readers. */
const TO_THE_MODEL =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|rules?|prompts?|previous|above|prior|everything)\b|\b(?:system|developer) prompt\b|\bas an? (?:ai|assistant|language model)\b|\byou (?:are|must|should|will) (?:now |only )?(?:an? |the )?(?:ai|assistant|model|bot|write|answer|reply|respond|say|output|state)\b|\b(?:write|answer|reply|respond|output|print|state|say|report) (?:only |instead |exactly |the following|that\b.{0,40}\binstead)|\blanguage model\b|\{"?sentences\b|<\/?(?:system|user|assistant|instructions?)>/i;

/** Whether a quoted sentence tries to steer whoever rewrites it. */
export function speaksToModel(sentence: string): boolean {
  return TO_THE_MODEL.test(sentence);
}

/**
 * Null when every claim stands in the sentences it cites, else the first reason it does not. `sentences[0]` is number 1 and
 * tells the event, so the first claim must rest on it.
 */
export function checkRewriting(claims: readonly Claim[], sentences: readonly string[]): string | null {
  if (claims.length > MOST_SENTENCES) return `it has ${claims.length} sentences`;
  const length = claims.reduce((sum, { text }) => sum + text.length, claims.length - 1);
  if (length > LONGEST_SUMMARY) return `it has ${length} characters`;
  if (!claims[0]?.from.includes(1)) return "its first sentence does not tell the event";
  for (const { text, from } of claims) {
    const cited = from.map((number) => sentences[number - 1]);
    if (from.length === 0 || !cited.every((one) => one !== undefined))
      return "it cites what it was not given";
    if (cited.some(speaksToModel)) return "it rests on a sentence that gives instructions";
    if (NOT_PROSE.test(text)) return "it holds more than prose";
    if (!/^["“‘]?\p{Lu}/u.test(text) || !/[.!]["”’]?$/.test(text)) return "it is not whole sentences";
    if (text.split(/\s+/).length < 4) return "it is too short to say anything";
    if (danglesAtStart(text)) return "it starts with a word that points back";
    const fault = checkFigures(text, cited) ?? checkMeaning(text, cited);
    if (fault !== null) return fault;
  }
  return null;
}
