/**
 * JSON of others, taken for what it is and not for what it should be.
 *
 * In: text. Out: the value, or a plain reason why there is none; and small readers for values of any shape.
 * Surprise: the parser's own message is never passed on. It quotes the document, and these documents hold telephone
 * numbers of lawyers.
 */
import { challengeOf } from "./describe-non-feed.ts";
import type { Problem } from "./source.ts";

export type JsonObject = Record<string, unknown>;

/** `what` names what should have come: "the docket". The object's members may be anything. */
export function readJsonObject(text: string, what: string): { value: JsonObject } | { problem: Problem } {
  const trimmed = text.replace(/^\ufeff/, "").trim();
  const fail = (detail: string): { problem: Problem } => ({ problem: { kind: "not-a-feed", detail } });
  if (trimmed === "")
    return { problem: { kind: "empty", detail: `The answer was empty instead of ${what}.` } };
  if (trimmed.startsWith("<")) {
    const challenge = challengeOf(trimmed);
    return challenge
      ? {
          problem: {
            kind: "forbidden",
            detail: `${challenge} asks whether we are human instead of ${what}.`,
          },
        }
      : fail(`The address answers with a page instead of ${what}.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch {
    return fail(
      /^[[{]/.test(trimmed)
        ? `The answer begins like JSON and breaks off or is damaged; ${what} cannot be read.`
        : `The address answers with something that is not JSON instead of ${what}.`,
    );
  }
  return isObject(value) ? { value } : fail(`The answer is JSON, but not ${what}.`);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Text without blanks around it; numbers as they are written; null for nothing and for everything else. */
export function textOf(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string") return null;
  return value.trim() || null;
}

/** The objects of a list; empty for what is no list. */
export function objectsOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
