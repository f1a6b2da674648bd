/**
 * Which reports of a story took something back.
 *
 * In: a story and what its alert last said. Out: the corrections to show, oldest first.
 * Surprise: most revisions are no corrections: a typing error mended, a paragraph added. One counts when the outlet calls it
 * so, or when its headline now says another act than before.
 */
import { readableSentences } from "../items/readable-text.ts";
import { findAct } from "../stories/act-lexicon.ts";
import { readActs } from "../stories/read-acts.ts";
import type { Story, StoryMember } from "../stories/story.ts";
import type { AlertContent, Correction } from "./alert.ts";

const DECLARED =
  /^\W*(?:correction|corrected|clarification|erratum)\b|\ban earlier version of this (?:article|story|report|post|page)\b/i;
const LABEL = /^\W*(?:correction|corrected|clarification|erratum)\s*[:–—-]\s*/i;
/** An act said surely enough that another in its place is another claim. */
const TELLING = 2.4;

/** The corrections an alert has to show: those it showed before and those its reports made since. */
export function findCorrections(story: Story, before: AlertContent | null): Correction[] {
  const shown = before?.corrections ?? [];
  const made = story.members.flatMap((member) => readCorrection(member, before) ?? []);
  return [...shown.filter((one) => !made.some(({ itemId }) => itemId === one.itemId)), ...made];
}

/** Null when the report is as the alert knows it, or changed without taking anything back. */
function readCorrection({ item }: StoryMember, before: AlertContent | null): Correction | null {
  const known = before?.reports.find(({ itemId }) => itemId === item.id);
  if (!known || item.revision === 1) return null;
  const said = before?.corrections?.find(({ itemId }) => itemId === item.id);
  const was = known.title === item.title ? (said?.was ?? null) : known.title;
  const sentence = readableSentences(item).find(({ text }) => DECLARED.test(text))?.text ?? null;
  const isDeclared = DECLARED.test(item.title) || sentence !== null;
  if (!isDeclared && !(was !== null && claimsOther(was, item.title))) return said ?? null;
  return {
    itemId: item.id,
    outlet: item.outlet,
    day: (item.updatedAt ?? item.publishedAt)?.slice(0, 10) ?? null,
    was,
    is: (was === null && sentence ? sentence : item.title).replace(LABEL, ""),
  };
}

function claimsOther(was: string, is: string): boolean {
  const [old, fresh] = [readActs([was])[0], readActs([is])[0]];
  if (!old || !fresh || old.act.act === fresh.act.act) return false;
  return [old, fresh].every(
    ({ act, meaning }) => meaning === "asserted" && (findAct(act.act)?.strength ?? 0) >= TELLING,
  );
}
