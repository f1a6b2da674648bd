/**
 * The texts of an event in a server's calendar.
 *
 * In: a day that is due, what it is of, a language. Out: name, description and place, within Discord's lengths.
 * Surprise: room is left for the reference that send-event.ts adds; it must never be what is cut.
 */
import type { DueDay } from "../../cases/deadlines.ts";
import { DOCKET } from "../../words/docket-words.ts";
import { EVENT_WORDS } from "../../words/event-words.ts";
import type { Language } from "../../words/language.ts";
import { STATUS } from "../../words/status-words.ts";
import type { EventForm } from "../scheduled-event.ts";
import { cutAtWord, cutMarkdown, LIMITS } from "./limits.ts";
import { cleanLine, fitPlain, safeAddress } from "./plain-markdown.ts";

const REFERENCE_ROOM = 60;
const LONGEST_NAME = 40;
const LONGEST_TEXT = 400;
const LONGEST_ADDRESS = 200;

export function renderEvent(
  due: DueDay,
  { name, court }: { name: string; court: string | null },
  language: Language,
): Omit<EventForm, "startsAt" | "endsAt"> {
  const words = DOCKET[language];
  const { what, from, url, rule, isComputed, sitting } = due;
  const address = safeAddress(url);
  const computed = STATUS[language].computed;
  const lines = [
    fitPlain(what, LONGEST_TEXT),
    isComputed ? (rule ? `${fitPlain(rule, 160)}: ${computed}` : computed) : "",
    sitting && sitting.time === null ? EVENT_WORDS[language].noHour : "",
    fitPlain(from ?? words.caseFile, 80),
    address && address.length <= LONGEST_ADDRESS ? address : "",
  ];
  const room = LIMITS.eventDescription - REFERENCE_ROOM - words.courtDecides.length - 1;
  const of = cutAtWord(cleanLine(name), LONGEST_NAME);
  return {
    name: cutAtWord(`${of}: ${cleanLine(what)}`, LIMITS.eventName),
    description: `${cutMarkdown(lines.filter(Boolean).join("\n"), room)}\n${words.courtDecides}`,
    location: cutAtWord(cleanLine(court ?? name), LIMITS.eventLocation),
  };
}
