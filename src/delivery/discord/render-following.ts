/**
 * "Now following", as one Discord message: plain text in the channels that will get the entries.
 *
 * In: a card's dockets. Out: the body of a message, within every limit, with all outside text made safe.
 * Surprise: it says how complete the source is before anything comes of it. Who is told nothing must know whether that
 * means that nothing happened.
 */
import { citeCourt } from "../../items/court-citation.ts";
import type { DocketOnCard, FollowingNotice } from "../../sources/following.ts";
import { FOLLOWING_WORDS } from "../../words/following-words.ts";
import type { Language } from "../../words/language.ts";
import { sayDay } from "../../words/say-days.ts";
import { keepLines, LIMITS } from "./limits.ts";
import { fitPlain } from "./plain-markdown.ts";
import type { AlertMessage } from "./render-alert.ts";

const ROOM = { name: 100, number: 60, text: 100, coverage: 300 };
const MOST_NOTES = 3;

/** The card as a message; `ref` stands in small print at its end. */
export function renderFollowing(
  { dockets }: FollowingNotice,
  ref = "",
  language: Language = "en",
): AlertMessage {
  const words = FOLLOWING_WORDS[language];
  const [only, ...others] = dockets;
  const notes = [...new Set(dockets.map(({ coverage }) => fitPlain(coverage, ROOM.coverage)))].filter(
    Boolean,
  );
  const tail = [
    ...notes.slice(0, MOST_NOTES).map((note) => `*${note}*`),
    words.pastIsNotPosted,
    ...(ref === "" ? [] : [`-# ${ref}`]),
  ].join("\n");
  const start =
    only && others.length === 0
      ? `📄 ${words.one(nameOf(only))}\n${sayOnFile(only, language)}`
      : many(dockets, LIMITS.content - tail.length - 1, language);
  return { content: `${start}\n${tail}`, embeds: [], allowed_mentions: { parse: [] } };
}

function many(dockets: readonly DocketOnCard[], room: number, language: Language): string {
  const words = FOLLOWING_WORDS[language];
  const start = `📄 ${words.many(dockets.length)}`;
  const lines = dockets.map((docket) => `${nameOf(docket)} · ${sayOnFile(docket, language)}`);
  const { text } = keepLines(lines, room - start.length - 1, (left) => `*${words.andMore(left)}*`);
  return `${start}\n${text}`;
}

/** "**Doe v. Roe** (S.D.N.Y. 1:15-cv-00001)". */
function nameOf({ name, court, number }: DocketOnCard): string {
  const where = fitPlain([court && citeCourt(court), number].filter(Boolean).join(" "), ROOM.number);
  return `**${fitPlain(name, ROOM.name) || "a docket"}**${where === "" ? "" : ` (${where})`}`;
}

function sayOnFile({ entries, newest }: DocketOnCard, language: Language): string {
  const words = FOLLOWING_WORDS[language];
  if (newest === null) return words.nothingOnFile;
  return words.onFile({
    count: entries,
    number: newest.number === null ? null : fitPlain(newest.number, 20),
    day: sayDay(newest.day, language),
    text: fitPlain(newest.text, ROOM.text),
  });
}
