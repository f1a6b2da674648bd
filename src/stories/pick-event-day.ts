/**
 * Which of the days in a text is the day of the event.
 *
 * In: the days and the acts a text mentions. Out: the event's day with the reason, or null.
 * Surprise: the nearest day is not always the event's: an article on a ruling names the days of the rulings before
 * it. A day belongs to the act it stands next to, and only the main act's day counts.
 */
import { addDays } from "../cases/day.ts";
import { areOpposed } from "./act-lexicon.ts";
import type { EventDay, EventKind } from "./event-frame.ts";
import { type ActMention, plainCase } from "./read-acts.ts";
import type { DayMention } from "./read-days.ts";

/** A report comes at most this many days after its event, unless it states the day in full. */
const FRESH_DAYS = 21;
/** What comes later than this looks back: a piece about the matter, not a report of the event. */
const OLDEST_DAYS = 60;
/** A sentence that opens the text tells the title again, often in words we have no act for. */
const RETELLS_TITLE = 0.7;
const SURE_BOND = 0.8;

export interface PickedDay {
  eventDay: EventDay;
  reason: string;
  /** True when the day stands next to the main act. */
  isSure: boolean;
}

/**
 * The event's day, or null when the text does not tell it. `published` is the day of publication. A comment has no day
 * but that of an act it tells of itself.
 */
export function pickEventDay(
  days: readonly DayMention[],
  acts: readonly ActMention[],
  published: string,
  kind: EventKind,
  texts: readonly string[],
): PickedDay | null {
  const main = acts[0];
  const isComing = main?.act.kind === "hearing";
  const usable = days.filter(
    (day) =>
      day.use !== "deadline" &&
      (isComing || day.day <= addDays(published, 1)) &&
      (day.place === 0 || day.day.padEnd(10, "-28") >= addDays(published, -OLDEST_DAYS)) &&
      day.precision !== "year",
  );
  let best: { day: DayMention; score: number; why: string; isSure: boolean } | null = null;
  for (const day of usable) {
    const score = scoreDay(day, { acts, published, kind, text: plainCase(texts[day.place] ?? "") });
    if (!score || score.value < 0.3) continue;
    if (!score.isSure && (day.precision !== "day" || kind === "analysis")) continue;
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

interface Around {
  acts: readonly ActMention[];
  published: string;
  kind: EventKind;
  /** The sentence the day stands in, in plain case. */
  text: string;
}

function scoreDay(
  day: DayMention,
  { acts, published, kind, text }: Around,
): { value: number; why: string; isSure: boolean } | null {
  // A date that heads a title is often a file's name.
  const placeWeight = day.place === 0 ? 0.95 : Math.max(0.25, 1.1 - 0.12 * day.place);
  const age = Math.max(0, (Date.parse(published) - Date.parse(day.day.padEnd(10, "-01"))) / 86_400_000);
  const freshness = age <= 4 ? 1 : age <= FRESH_DAYS ? 0.85 : day.place <= 1 ? 0.65 : 0.4;
  const precision = day.precision === "day" ? 1 : 0.55;
  const main = acts[0];
  const owner = ownerOf(day, acts, text);
  const noun = nounOf(day, text);
  let bond = 0.45;
  let why = "in the opening";
  let isTied = false;
  if (noun && age <= FRESH_DAYS && NOUNS[kind]?.test(noun)) {
    [bond, why] = [day.place <= 1 ? 0.79 : 0.6, `the day of «${noun}»`];
    isTied = true;
  } else if (day.use === "background" && !isVerbOfDay(owner, main, day)) bond = 0.2;
  else if (owner && main) {
    const isMain =
      owner.act === main.act ||
      (owner.act.kind === main.act.kind && !areOpposed(owner.act.act, main.act.act));
    if (owner.meaning === "background") [bond, why] = [0.25, "said of the story so far"];
    else if (isMain) [bond, why] = [owner.act === main.act ? 1 : 0.65, `next to «${owner.text.trim()}»`];
    else [bond, why] = [0.4, `next to «${owner.text.trim()}»`];
  } else if (day.place > 2) return null;
  else if (day.place === 1 && day.isNamed && age <= FRESH_DAYS) {
    [bond, why] = [RETELLS_TITLE, "in the first sentence"];
    isTied = true;
  }
  const isSure = bond >= SURE_BOND;
  // News of today's event comes at once: an older day that nothing ties to the act is the story so far.
  const doubt = !isSure && !isTied && age > 4 && day.precision === "day" ? 0.6 : 1;
  return { value: placeWeight * freshness * precision * bond * doubt, why, isSure };
}

/** "Upheld on July 31": the day of the event although "upheld" often speaks of an earlier one. */
function isVerbOfDay(owner: ActMention | null, main: ActMention | undefined, day: DayMention): boolean {
  const isMain = owner !== null && owner.act === main?.act && owner.meaning === "asserted";
  return isMain && day.start >= owner.end && day.start - owner.end <= " on ".length;
}

/** What the event of a kind is called when a day is set beside it: "Friday's filing", "the ruling of July 12". */
const COURT_NOUN = /^(?:rulings?|decisions?|opinions?|judg(?:e?ment)|orders?|votes?|verdict|findings?)$/;
const NOUNS: Partial<Record<EventKind, RegExp>> = {
  ruling: COURT_NOUN,
  order: COURT_NOUN,
  filing:
    /^(?:filings?|briefs?|motions?|petitions?|papers|complaints?|appeals?|objections|lawsuits?|suits?|replies|reply|letters?)$/,
  hearing: /^(?:hearings?|arguments?|sessions?|testimony|debates?)$/,
  legislation: /^(?:votes?|passage|bills?|announcement|press release|agreements?|pacts?|decisions?)$/,
  statement: /^(?:letters?|statements?|announcements?|press release|reports?|posts?|memos?)$/,
};
const NOUN_BEFORE = /\b([a-z]+)(?: (?:of|on|from|dated|filed|issued|published|made|handed down)){1,2} $/;

/** The noun a day is said of, "Friday's filing" or "filings of June 6", in plain case; null when there is none. */
function nounOf(day: DayMention, text: string): string | null {
  // chrono takes the blank or comma behind a day for a part of it.
  const end = day.start + day.text.trimEnd().replace(/,$/, "").length;
  const after = text.slice(end);
  const isPossessive = /^'s /.test(after) || (day.isNamed && /^ (?:press release|[a-z]+)/.test(after));
  const behind = isPossessive ? nounAmong(after) : null;
  // "On" may be a part of what chrono found.
  const before = `${text.slice(0, day.start)}${/^on /i.test(day.text) ? "on " : ""}`;
  return behind ?? NOUN_BEFORE.exec(before)?.[1] ?? null;
}

/** The first of the next three words that is a noun of ours. */
function nounAmong(after: string): string | null {
  if (/^(?:'s)? press release\b/.test(after)) return "press release";
  const words = after
    .replace(/^'s/, "")
    .trim()
    .split(/[^a-z-]+/)
    .slice(0, 3);
  return words.find((word) => Object.values(NOUNS).some((nouns) => nouns.test(word))) ?? null;
}

/** A clause of its own between a day and an act: "on 12 July … , which the court rejected". */
const OTHER_CLAUSE = /\b(?:which|who|whose|although|while|because|where)\b/;

/** The act a day is said of: the nearest in its sentence that no clause of its own parts from it. */
function ownerOf(day: DayMention, acts: readonly ActMention[], text: string): ActMention | null {
  let nearest: ActMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const act of acts) {
    if (act.place !== day.place) continue;
    const [from, to] = act.end <= day.start ? [act.end, day.start] : [day.end, act.start];
    if (OTHER_CLAUSE.test(text.slice(from, Math.max(from, to)))) continue;
    const distance = Math.max(0, to - from);
    if (distance < least) [nearest, least] = [act, distance];
  }
  return nearest;
}
