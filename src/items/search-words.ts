/**
 * The words by which a text is found again.
 *
 * In: any text. Out: its words in order, each as it stands and as it is compared.
 * Surprise: both are letters and figures only, without accents, so that no engine's own idea of a word matters.
 */
import { ENDING, foldText, stemWord, WORD } from "./words.ts";

export interface SearchWord {
  /** As it stands, folded: "rulings". What a beginning ("rulin*") is compared with. */
  form: string;
  /** Without the endings of number and tense: "rul". */
  stem: string;
}

/** Longer ones are addresses and attachments gone astray, which nobody types. */
const LONGEST_WORD = 60;

export function searchWordsOf(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const [word] of withoutAccents(foldText(text)).matchAll(WORD)) {
    const form = lettersOf(word.replace(ENDING, ""));
    if (form === "" || form.length > LONGEST_WORD) continue;
    words.push({ form, stem: lettersOf(stemWord(form)) || form });
  }
  return words;
}

function withoutAccents(text: string): string {
  return /^[ -~]*$/.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "");
}

function lettersOf(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, "");
}
