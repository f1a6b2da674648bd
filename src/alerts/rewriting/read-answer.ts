/**
 * A model's answer as claims: sentences, each with the numbers of those it says it is based on.
 *
 * In: the text that the model wrote. Out: claims, or what is wrong with the answer.
 * Surprise: models like to wrap JSON in a code fence; that much is forgiven, prose around it is not.
 */

/** One sentence of a rewriting; `from` counts the quoted sentences from 1. */
export interface Claim {
  text: string;
  from: number[];
}

export type ReadAnswer = { kind: "claims"; claims: Claim[] } | { kind: "unusable"; why: string };

/** Longer answers are not what was asked for, whatever they hold. */
const LONGEST_ANSWER = 4000;

/** Reads `{"sentences":[{"text":…,"from":[…]}]}`. Never throws. */
export function readAnswer(answer: string): ReadAnswer {
  if (answer.length > LONGEST_ANSWER) return unusable(`the answer has ${answer.length} characters`);
  const json = /^\s*(?:```(?:json)?\s*)?(\{[\s\S]*\})(?:\s*```)?\s*$/.exec(answer)?.[1];
  if (json === undefined) return unusable("the answer is not the JSON object that was asked for");
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return unusable("the answer is broken JSON");
  }
  const sentences = (value as { sentences?: unknown }).sentences;
  if (!Array.isArray(sentences)) return unusable("the answer has no list of sentences");
  if (sentences.length === 0) return unusable("the model gave no sentence");
  const claims: Claim[] = [];
  for (const one of sentences) {
    const { text, from } = (one ?? {}) as { text?: unknown; from?: unknown };
    if (typeof text !== "string" || text.trim() === "")
      return unusable("a sentence of the answer has no text");
    if (!Array.isArray(from) || !from.every((number) => Number.isInteger(number)))
      return unusable("a sentence of the answer does not say by numbers what it is based on");
    claims.push({ text: text.trim(), from: [...new Set(from as number[])] });
  }
  return { kind: "claims", claims };
}

function unusable(why: string): ReadAnswer {
  return { kind: "unusable", why };
}
