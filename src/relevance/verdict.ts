/**
 * Is it ours, and whose? The answer about one item, with its reasons.
 *
 * In: nothing, this file only names the noun. Out: `Verdict`.
 * Surprise: `tier` speaks about the primary case: "case" is Microsoft Ireland itself, "reform" any other matter we watch.
 */
export type Tier = "case" | "reform" | "negative";

export interface Verdict {
  tier: Tier;
  /** The lawsuit the item is mainly about (a case file with `role: case`), or null. */
  caseId: string | null;
  /** Topic ids (case files with `role: topic`) the item touches, strongest first. */
  topics: string[];
  score: number;
  /** One clause per thing that counted, printable as they are: "identifier 13 Mag. 2814 (microsoft-ireland) +5". */
  reasons: string[];
}
