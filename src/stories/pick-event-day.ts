/**
 * Which of the days in a text is the day of the event.
 *
 * In: the days and the acts a text mentions. Out: the event's day with the reason, or null.
 * Surprise: the nearest day is not always the event's: an article on a ruling names the days of the rulings before
 * it. A day belongs to the act it stands next to, and only the main act's day counts.
 */
import { addDays } from "../cases/day.ts";
import { areOpposed } from "./act-lexicon.ts";
import type { EventDay } from "./event-frame.ts";
import type { ActMention } from "./read-acts.ts";
import type { DayMention } from "./read-days.ts";

/** A report comes at most this many days after its event, unless it states the day in full. */
const FRESH_DAYS = 21;
const SURE_BOND = 0.8;

export interface PickedDay {
  eventDay: EventDay;
  reason: string;
  /** True when the day stands next to the main act. */
  isSure: boolean;
}

/** The event's day, or null when the text does not tell it. `published` is the day of publication. */
export function pickEventDay(
  days: readonly DayMention[],
  acts: readonly ActMention[],
  published: string,
): PickedDay | null {
  const main = acts[0];
  const isComing = main?.act.kind === "hearing";
  const usable = days.filter(
    (day) =>
      day.use !== "deadline" && (isComing || day.day <= addDays(published, 1)) && day.precision !== "year",
  );
  let best: { day: DayMention; score: number; why: string; isSure: boolean } | null = null;
  for (const day of usable) {
    const score = scoreDay(day, acts, main, published);
    if (!score || score.value < 0.3) continue;
    if (!best || score.value > best.score)
      best = { day, score: score.value, why: score.why, isSure: score.isSure };
  }
  if (!best) return null;
  const { day, precision, isInferred, text } = best.day;
  return {
    eventDay: { day, precision, isInferred },
    reason: `day ${day} from «${text}», ${best.why}`,
    isSure: best.isSure,
  };
}

function scoreDay(
  day: DayMention,
  acts: readonly ActMention[],
  main: ActMention | undefined,
  published: string,
): { value: number; why: string; isSure: boolean } | null {
  // A date that heads a title is often a file's name.
  const placeWeight = day.place === 0 ? 0.95 : Math.max(0.25, 1.1 - 0.12 * day.place);
  const age = Math.max(0, (Date.parse(published) - Date.parse(day.day.padEnd(10, "-01"))) / 86_400_000);
  const freshness = age <= 4 ? 1 : age <= FRESH_DAYS ? 0.85 : day.place <= 1 ? 0.65 : 0.4;
  const precision = day.precision === "day" ? 1 : 0.55;
  const owner = ownerOf(day, acts);
  let bond = 0.45;
  let why = "in the opening";
  if (day.use === "background") bond = 0.2;
  else if (owner && main) {
    const isMain =
      owner.act === main.act ||
      (owner.act.kind === main.act.kind && !areOpposed(owner.act.act, main.act.act));
    if (owner.meaning === "background") [bond, why] = [0.25, "said of the story so far"];
    else if (isMain) [bond, why] = [owner.act === main.act ? 1 : 0.65, `next to «${owner.text.trim()}»`];
    else [bond, why] = [0.4, `next to «${owner.text.trim()}»`];
  } else if (day.place > 2) return null;
  const isSure = bond >= SURE_BOND;
  // News of today's event comes at once: an older day that nothing ties to the act is the story so far.
  const doubt = !isSure && age > 4 && day.precision === "day" ? 0.6 : 1;
  return { value: placeWeight * freshness * precision * bond * doubt, why, isSure };
}

/** The act a day is said of: the nearest in its sentence. */
function ownerOf(day: DayMention, acts: readonly ActMention[]): ActMention | null {
  let nearest: ActMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const act of acts) {
    if (act.place !== day.place) continue;
    const distance = act.end <= day.start ? day.start - act.end : act.start - day.end;
    if (Math.max(0, distance) < least) [nearest, least] = [act, Math.max(0, distance)];
  }
  return nearest;
}
