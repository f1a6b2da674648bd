/**
 * The shape of a subscription in words: whole sentences for a reply, a few words for a list.
 *
 * In: a subscription, the asker's language. Out: lines. Surprise: what is as usual is not said.
 */
import { fitPlain } from "../../delivery/discord/plain-markdown.ts";
import { isPersonal } from "../../delivery/personal.ts";
import { isUrgentOnly, type Rhythm, type Shape, sayKinds } from "../../delivery/shape.ts";
import { type Subscription, zoneOf } from "../../delivery/subscription.ts";
import { nextInstant } from "../../delivery/when-to-tell.ts";
import { EVENT_KINDS, type EventKind } from "../../stories/event-frame.ts";
import { sayEventKind } from "../../words/kind-words.ts";
import type { Language } from "../../words/language.ts";
import { sayList, sayWeekday } from "../../words/say-days.ts";
import { SHAPE_WORDS } from "../../words/shape-words.ts";
import { sayInstant } from "../say-time.ts";

const ROOM = { words: 300 };

/** One line for each thing that is not as usual; none for a plain subscription. */
export function sayShape(subscription: Subscription, now: Date, language: Language): string[] {
  const { shape = {}, routine, pausedAt } = subscription;
  const words = SHAPE_WORDS[language];
  const zone = zoneOf(subscription);
  const lines = [
    shape.kinds ? words.onlyKinds(listKinds(shape.kinds, language)) : null,
    shape.include ? words.onlyWhatSays(quote(shape.include, language)) : null,
    shape.exclude ? words.nothingThatSays(quote(shape.exclude, language)) : null,
    shape.rhythm ? sayDigest(shape.rhythm, zone, now, language) : null,
    shape.quiet ? sayQuiet(shape.quiet, zone, language) : null,
    shape.mention
      ? words.mentioned({
          role: `<@&${shape.mention.roleId}>`,
          kinds: sayMentioned(shape.mention.kinds, language),
        })
      : null,
    shape.isSilent ? words.silent : null,
    shape.threads ? words.threads : null,
    shape.publish ? words.publish : null,
    routine ? words.routine : null,
    pausedAt ? words.pausedSince(sayInstant(pausedAt)) : null,
  ].filter((line) => line !== null);
  const needsZone =
    shape.quiet !== undefined || (shape.rhythm !== undefined && shape.rhythm.every !== "hour");
  if (needsZone && !shape.zone && !subscription.serverZone)
    lines.push(isPersonal(subscription.guildId) ? words.ownHoursAreUtc : words.hoursAreUtc);
  return lines.map((line) => `- ${line}`);
}

/** The same in a few words: "ruling and order only, daily at 08:00, paused"; "" for a plain one. */
export function sayShapeShort({ shape = {}, routine, pausedAt }: Subscription, language: Language): string {
  const { kinds, include, exclude, rhythm, quiet, mention, isSilent, threads, publish } = shape;
  const words = SHAPE_WORDS[language];
  return [
    kinds ? words.shortKinds(listKinds(kinds, language)) : null,
    include || exclude ? words.shortFiltered : null,
    rhythm ? sayRhythmShort(rhythm, language) : null,
    quiet ? words.shortQuiet({ from: clock(quiet.from), to: clock(quiet.to) }) : null,
    mention ? words.shortMentions(`<@&${mention.roleId}>`) : null,
    isSilent ? words.shortSilent : null,
    threads ? words.shortThreads : null,
    publish ? words.shortPublish : null,
    routine ? words.shortRoutine : null,
    pausedAt ? words.shortPaused : null,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

function sayDigest(rhythm: Rhythm, zone: string, now: Date, language: Language): string {
  const words = SHAPE_WORDS[language];
  const next = sayInstant(new Date(nextInstant(rhythm, zone, now.getTime())).toISOString());
  if (rhythm.every === "hour") return words.eachHour(next);
  const at = { clock: clock(rhythm.hour * 60), zone, next };
  if (rhythm.every === "day") return words.eachDay(at);
  return words.eachWeek({ ...at, weekday: nameWeekday(rhythm.weekday, language) });
}

function sayRhythmShort(rhythm: Rhythm, language: Language): string {
  const words = SHAPE_WORDS[language];
  if (rhythm.every === "hour") return words.shortHourly;
  const at = clock(rhythm.hour * 60);
  if (rhythm.every === "day") return words.shortDaily(at);
  return words.shortWeekly({ weekday: nameWeekday(rhythm.weekday, language), clock: at });
}

function sayQuiet({ from, to, isStrict }: NonNullable<Shape["quiet"]>, zone: string, language: Language) {
  const hours = { from: clock(from), to: clock(to), zone };
  return SHAPE_WORDS[language].quiet({ ...hours, isStrict: isStrict === true });
}

function sayMentioned(kinds: readonly EventKind[], language: Language): string {
  const words = SHAPE_WORDS[language];
  if (kinds.length === EVENT_KINDS.length) return words.everyKind;
  return isUrgentOnly({ roleId: "", kinds: [...kinds] }) ? words.urgentKinds : listKinds(kinds, language);
}

function listKinds(kinds: readonly EventKind[], language: Language): string {
  if (language === "en") return sayKinds(kinds);
  return sayList(
    kinds.map((kind) => sayEventKind(kind, language)),
    language,
  );
}

/** 1 is Monday, as on 1 January 2024. */
function nameWeekday(weekday: number, language: Language): string {
  return sayWeekday(`2024-01-0${weekday}`, language);
}

function quote(quoted: readonly string[], language: Language): string {
  return fitPlain(quoted.map((word) => `“${word}”`).join(SHAPE_WORDS[language].or), ROOM.words);
}

function clock(minutes: number): string {
  const two = (count: number) => String(count).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
