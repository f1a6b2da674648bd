/**
 * Why a routine docket entry did not go to channels that follow its case.
 *
 * In: an item's way, the subscriptions of the asker's server. Out: a stage of `/why`, or null where nothing was left out.
 * Surprise: only the asker's own channels are named. What other servers want is theirs to know.
 */
import { findRoutine, type Routine, sayRoutine } from "../alerts/routine-entries.ts";
import { isAbout, type Subscription } from "../delivery/subscription.ts";
import type { ItemTrace } from "../storage/item-trace.ts";
import { DELIVERED } from "../words/delivered-words.ts";
import type { Language } from "../words/language.ts";

/** Channels named; a server with more learns how many. */
const SHOWN = 10;

/** "**Not sent** to #x: routine docket entry (appearance of counsel)". */
export function sayRoutineLeftOut(
  trace: ItemTrace,
  subscriptions: readonly Subscription[],
  language: Language,
): string | null {
  const words = DELIVERED[language];
  const routine = routineOf(trace);
  const verdict = trace.judged?.verdict;
  if (routine === null || verdict === undefined) return null;
  const told = new Set(trace.deliveries.map(({ channelId }) => channelId));
  const left = subscriptions
    .filter((one) => !one.routine && isAbout(one, verdict) && !told.has(one.channelId))
    .map(({ channelId }) => `<#${channelId}>`);
  const channels = [...new Set(left)];
  if (channels.length === 0) return null;
  const more = channels.length > SHOWN ? ` ${words.andMore(channels.length - SHOWN)}` : "";
  const where = `${channels.slice(0, SHOWN).join(", ")}${more}`;
  return words.routine(where, sayRoutine(routine));
}

/** An alert knows it of itself; of what nobody was told, the reason given then says whether that was why. */
function routineOf({ told, placed, item }: ItemTrace): Routine | null {
  if (told) return told.alert.content.routine ?? null;
  return placed?.why?.startsWith("routine docket entry") ? findRoutine(item) : null;
}
