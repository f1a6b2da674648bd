/**
 * A document that should be JSON.
 *
 * In: text, and what it should be. Out: the value, or the problem in a sentence. Surprise: a login page is not called
 * malformed JSON; it is called a web page.
 */
import { describeNonFeed } from "../describe-non-feed.ts";
import type { Problem } from "../source.ts";

/** `what` names the document: "a Supreme Court docket". */
export function readJson(text: string, what: string): { value: unknown } | { problem: Problem } {
  const start = text.replace(/^\ufeff/, "").trimStart();
  try {
    return { value: JSON.parse(start) };
  } catch {
    if (!/^[[{]/.test(start)) return { problem: { kind: "not-a-feed", detail: describeNonFeed(text) } };
    const isCutOff = !/[\]}]\s*$/.test(start);
    const how = isCutOff ? "that breaks off before its end" : "that is malformed";
    return {
      problem: { kind: "not-a-feed", detail: `The address answers with JSON ${how}; ${what} was expected.` },
    };
  }
}
