/**
 * From the options somebody filled in to the shape of a subscription.
 *
 * In: the options, the shape so far. Out: the shape as wanted, or a sentence that says what would be right.
 * Surprise: what is left out stays as it was. So whether two options go together is judged by what comes out, not by what
 * was typed this time.
 */
import type { ChatInputCommandInteraction } from "discord.js";
import { URGENT_KINDS } from "../../alerts/urgent.ts";
import { readZone } from "../../cases/zone-clock.ts";
import { fitPlain } from "../../delivery/discord/plain-markdown.ts";
import type { Mention, QuietHours, Rhythm, Shape } from "../../delivery/shape.ts";
import type { Language } from "../../words/language.ts";
import { TYPED_WORDS } from "../../words/typed-words.ts";
import { WEEKDAYS } from "./options.ts";
import { isRefused, type Read, readKinds, readQuietHours, readWords, refuse } from "./read-typed.ts";
import { nearZones } from "./suggest-typed.ts";

type Options = Pick<
  ChatInputCommandInteraction["options"],
  "getString" | "getInteger" | "getBoolean" | "getRole"
>;

/** When nobody says when: before most people's morning is over. */
const USUAL_HOUR = 8;

/** `before`: the shape so far, absent for a plain subscription. Out: undefined for a plain one. */
export function readShape(
  options: Options,
  before: Shape | undefined,
  language: Language,
): Read<Shape | undefined> {
  const parts = [
    readFilters(options, before, language),
    readRhythm(options, before?.rhythm, language),
    readZoneOption(options.getString("time-zone"), before?.zone, language),
    readQuiet(options, before?.quiet, language),
    readMention(options, before?.mention, language),
    readSilent(options, before),
    readRooms(options, before),
  ];
  const shape: Shape = {};
  for (const part of parts) {
    if (isRefused(part)) return part;
    Object.assign(shape, part.value);
  }
  if (shape.mention && shape.isSilent) return refuse(TYPED_WORDS[language].mentionOrSilent);
  return { value: Object.keys(shape).length === 0 ? undefined : shape };
}

type Part = Read<Partial<Shape>>;

function readFilters(options: Options, before: Shape | undefined, language: Language): Part {
  const kinds = readKinds("kinds", options.getString("kinds"), before?.kinds, language);
  if (isRefused(kinds)) return kinds;
  const include = readWords("include-words", options.getString("include-words"), before?.include, language);
  if (isRefused(include)) return include;
  const exclude = readWords("exclude-words", options.getString("exclude-words"), before?.exclude, language);
  if (isRefused(exclude)) return exclude;
  const both = include.value?.find((word) =>
    exclude.value?.some((other) => other.toLowerCase() === word.toLowerCase()),
  );
  if (both !== undefined) return refuse(TYPED_WORDS[language].inBoth(fitPlain(both, 60)));
  return {
    value: {
      ...(kinds.value && { kinds: kinds.value }),
      ...(include.value && { include: include.value }),
      ...(exclude.value && { exclude: exclude.value }),
    },
  };
}

const EVERY: Record<string, Rhythm["every"]> = { hourly: "hour", daily: "day", weekly: "week" };

function readRhythm(options: Options, before: Rhythm | undefined, language: Language): Part {
  const when = options.getString("when");
  const every = when === null ? before?.every : EVERY[when];
  const hour = options.getInteger("hour");
  const weekday = options.getString("weekday");
  if (weekday !== null && every !== "week") return refuse(TYPED_WORDS[language].weekdayOfWeekly);
  if (hour !== null && every !== "day" && every !== "week") return refuse(TYPED_WORDS[language].hourOfDigest);
  if (every === undefined) return { value: {} };
  if (every === "hour") return { value: { rhythm: { every } } };
  const hourBefore = before && before.every !== "hour" ? before.hour : USUAL_HOUR;
  const at = hour ?? hourBefore;
  if (every === "day") return { value: { rhythm: { every, hour: at } } };
  const dayBefore = before?.every === "week" ? before.weekday : 1;
  const on = weekday === null ? dayBefore : WEEKDAYS.indexOf(weekday) + 1;
  return { value: { rhythm: { every, hour: at, weekday: on } } };
}

/** "server" and nothing at all leave it to the server. */
export function readZoneOption(
  typed: string | null,
  before: string | undefined,
  language: Language,
): Read<Pick<Shape, "zone">> {
  if (typed === null) return { value: before === undefined ? {} : { zone: before } };
  if (typed.trim().toLowerCase() === "server") return { value: {} };
  const zone = readZone(typed);
  if (zone !== null) return { value: { zone } };
  const near = nearZones(typed)
    .slice(0, 3)
    .map((one) => `\`${one}\``);
  return refuse(TYPED_WORDS[language].unknownZone({ typed: fitPlain(typed, 60), near }));
}

function readQuiet(options: Options, before: QuietHours | undefined, language: Language): Part {
  const typed = options.getString("quiet-hours");
  const breaksThrough = options.getBoolean("urgent-breaks-through");
  const hours = typed === null ? { value: before } : readQuietHours(typed, language);
  if (isRefused(hours)) return hours;
  if (!hours.value) {
    return breaksThrough === null ? { value: {} } : refuse(TYPED_WORDS[language].breaksThroughOfQuiet);
  }
  const { from, to } = hours.value;
  const isStrict = breaksThrough === null ? before?.isStrict : !breaksThrough;
  return { value: { quiet: { from, to, ...(isStrict && { isStrict: true }) } } };
}

function readMention(options: Options, before: Mention | undefined, language: Language): Part {
  const role = options.getRole("mention");
  const typed = options.getString("mention-kinds");
  if (typed?.trim().toLowerCase() === "none") {
    return role === null ? { value: {} } : refuse(TYPED_WORDS[language].roleOrNone);
  }
  const roleId = role?.id ?? before?.roleId;
  if (roleId === undefined) {
    return typed === null ? { value: {} } : refuse(TYPED_WORDS[language].roleMissing);
  }
  const wanted = typed?.trim().toLowerCase() === "urgent" ? [...URGENT_KINDS] : null;
  const kinds = wanted
    ? { value: wanted }
    : readKinds("mention-kinds", typed, before?.kinds ?? [...URGENT_KINDS], language, true);
  if (isRefused(kinds)) return kinds;
  return { value: { mention: { roleId, kinds: kinds.value ?? [] } } };
}

/** Whether the place does it is asked in fitting-place.ts. */
function readRooms(options: Options, before: Shape | undefined): Part {
  const threads = options.getBoolean("threads") ?? before?.threads;
  const publish = options.getBoolean("publish") ?? before?.publish;
  return { value: { ...(threads && { threads: true }), ...(publish && { publish: true }) } };
}

function readSilent(options: Options, before: Shape | undefined): Part {
  const isSilent = options.getBoolean("silent") ?? before?.isSilent;
  return { value: isSilent ? { isSilent: true } : {} };
}
