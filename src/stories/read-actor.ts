/**
 * Who did it.
 *
 * In: the sentence with the act and the act's place in it. Out: a name as the sentence or the case file has it.
 * Surprise: for what a court did the actor is the court or its judge, even when the sentence is passive and begins
 * with the party it was done to.
 */
import type { CaseFile } from "../cases/case-file.ts";
import { type ActMention, plainCase } from "./read-acts.ts";

const NAME = /(?:(?:[A-Z][\p{L}'’.&-]*|U\.S\.|[A-Z]{2,}) ?(?:of |for |and |the )?){1,6}/gu;
const WEAK =
  /^(?:The|A|An|In|On|At|By|For|After|US|U\.S\.|Judge|Court|Breaking|Update|Report|As|But|And|Its?|This|That)$/;

/** The actor of an act in `sentence`, or null. */
export function readActor(
  sentence: string,
  mention: ActMention,
  cases: readonly CaseFile[],
  judge: string | null,
): string | null {
  if (mention.act.kind === "order" || mention.act.kind === "ruling") {
    if (mention.act.act !== "defied" && judge) return judge;
  }
  const before = sentence.slice(0, mention.start);
  const plain = plainCase(before);
  let nearest: { name: string; at: number } | null = null;
  for (const file of cases)
    for (const { name } of file.parties) {
      const short = name.replace(/,? (?:Corporation|Corp\.?|Inc\.?|LLC|Ltd\.?|of America)$/g, "");
      const at = plain.lastIndexOf(plainCase(short));
      if (at >= 0 && (!nearest || at > nearest.at)) nearest = { name: short, at };
    }
  if (nearest) return nearest.name;
  const names = [...before.matchAll(NAME)].map((m) => m[0].trim()).filter((name) => name && !WEAK.test(name));
  return (
    names
      .at(-1)
      ?.replace(/\s+(?:of|for|and|the)$/, "")
      .replace(/['’]s$/, "") ?? null
  );
}
