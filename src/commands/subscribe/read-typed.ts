/**
 * Lists of kinds, lists of words, and hours, as people type them.
 *
 * In: what was typed in one option. Out: its value, or a sentence that says what would be right.
 * Surprise: undefined is a value: the filter that was there has been ended.
 */
import { fitPlain } from "../../delivery/discord/plain-markdown.ts";
import type { QuietHours } from "../../delivery/shape.ts";
import { wordsOf } from "../../items/words.ts";
import { EVENT_KINDS, type EventKind } from "../../stories/event-frame.ts";
import type { Language } from "../../words/language.ts";
import { TYPED_WORDS } from "../../words/typed-words.ts";

export type Read<T> = { value: T } | { why: string };

export function refuse(why: string): { why: string } {
  return { why };
}

export function isRefused<T>(read: Read<T>): read is { why: string } {
  return "why" in read;
}

const MOST_WORDS = 20;
const LONGEST_WORD = 60;

/** "rulings, order": each once, in the order of the kinds. `keepsAll`: all of them are said as a list, not left open. */
export function readKinds(
  option: string,
  typed: string | null,
  before: EventKind[] | undefined,
  language: Language,
  keepsAll = false,
): Read<EventKind[] | undefined> {
  if (typed === null) return { value: before };
  const parts = split(typed);
  if (parts.length === 1 && /^(?:all|every|everything|any)$/i.test(parts[0] ?? ""))
    return { value: keepsAll ? [...EVENT_KINDS] : undefined };
  const wanted = new Set<EventKind>();
  for (const part of parts) {
    const kind = kindOf(part);
    if (kind === null)
      return refuse(
        TYPED_WORDS[language].unknownKind({
          typed: fitPlain(part, 40),
          option,
          kinds: EVENT_KINDS.join(", "),
        }),
      );
    wanted.add(kind);
  }
  if (wanted.size === 0)
    return refuse(TYPED_WORDS[language].noKind({ option, kinds: EVENT_KINDS.join(", ") }));
  if (wanted.size === EVENT_KINDS.length && !keepsAll) return { value: undefined };
  return { value: EVENT_KINDS.filter((kind) => wanted.has(kind)) };
}

/** One kind in any number and case: "Rulings", "analyses". */
export function kindOf(word: string): EventKind | null {
  const wanted = word.trim().toLowerCase();
  return EVENT_KINDS.find((kind) => [kind, `${kind}s`, kind.replace(/is$/, "es")].includes(wanted)) ?? null;
}

export function readWords(
  option: string,
  typed: string | null,
  before: string[] | undefined,
  language: Language,
): Read<string[] | undefined> {
  const says = TYPED_WORDS[language];
  if (typed === null) return { value: before };
  if (/^\s*none\s*$/i.test(typed)) return { value: undefined };
  const words = [...new Map(split(typed).map((word) => [word.toLowerCase(), word])).values()];
  const empty = words.find((word) => wordsOf(word).length === 0);
  if (words.length === 0 || empty !== undefined) return refuse(says.notWords(option));
  const long = words.find((word) => word.length > LONGEST_WORD);
  if (long !== undefined)
    return refuse(says.wordTooLong({ word: fitPlain(long, 80), option, most: LONGEST_WORD }));
  if (words.length > MOST_WORDS)
    return refuse(says.tooManyWords({ option, most: MOST_WORDS, count: words.length }));
  return { value: words };
}

/** "22-7", "22:30 – 07:00", "off". */
export function readQuietHours(typed: string, language: Language): Read<QuietHours | undefined> {
  if (/^\s*(?:off|none)\s*$/i.test(typed)) return { value: undefined };
  const found = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|to|until)\s*(\d{1,2})(?:[:.](\d{2}))?\s*$/i.exec(
    typed,
  );
  const from = found && minutesOf(found[1], found[2]);
  const to = found && minutesOf(found[3], found[4]);
  if (from === null || to === null) return refuse(TYPED_WORDS[language].notHours(fitPlain(typed, 40)));
  if (from % DAY === to % DAY) return refuse(TYPED_WORDS[language].sameHours);
  return { value: { from: from % DAY, to: to % DAY } };
}

const DAY = 24 * 60;

/** Minutes after midnight; 24:00 is the end of the day. */
function minutesOf(hour: string | undefined, minute: string | undefined): number | null {
  const minutes = Number(hour) * 60 + Number(minute ?? 0);
  return Number(minute ?? 0) < 60 && minutes <= DAY ? minutes : null;
}

function split(typed: string): string[] {
  return typed
    .split(/[,;\n]/)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}
