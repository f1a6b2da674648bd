/**
 * How much of what a reader must learn does a text tell?
 *
 * In: a text and key facts by name, each with the patterns that show it. Out: which are told and which are not.
 * Surprise: a pattern is matched without regard to case and spacing but stands for words as written: "Thursday" and
 * "14 July" are two patterns of one fact.
 */

/** Name of a fact -> regular expressions, any of which shows that it is told. */
export type KeyFacts = Readonly<Record<string, readonly string[]>>;

export interface Coverage {
  told: string[];
  missing: string[];
}

export function findCoverage(text: string, facts: KeyFacts): Coverage {
  const plain = text.replace(/\s+/g, " ");
  const told: string[] = [];
  const missing: string[] = [];
  for (const [name, patterns] of Object.entries(facts)) {
    const isTold = patterns.some((pattern) => new RegExp(pattern, "iu").test(plain));
    (isTold ? told : missing).push(name);
  }
  return { told, missing };
}

/** Facts told of all facts, over all events; null when there are none. */
export function coverageOf(all: readonly Coverage[]): number | null {
  const told = all.reduce((sum, one) => sum + one.told.length, 0);
  const missing = all.reduce((sum, one) => sum + one.missing.length, 0);
  return told + missing === 0 ? null : told / (told + missing);
}
