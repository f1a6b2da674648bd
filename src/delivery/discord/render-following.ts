/**
 * "Now following", as one Discord message: plain text in the channels that will get the entries.
 *
 * In: a card's dockets. Out: the body of a message, within every limit, with all outside text made safe.
 * Surprise: it says how complete the source is before anything comes of it. Who is told nothing must know whether that
 * means that nothing happened.
 */
import { formatDay } from "../../cases/day.ts";
import type { DocketOnCard, FollowingNotice } from "../../sources/following.ts";
import { keepLines, LIMITS } from "./limits.ts";
import { fitPlain } from "./plain-markdown.ts";
import type { AlertMessage } from "./render-alert.ts";

const ROOM = { name: 100, number: 60, text: 100, coverage: 300 };
const MOST_NOTES = 3;

/** The card as a message; `ref` stands in small print at its end. */
export function renderFollowing({ dockets }: FollowingNotice, ref = ""): AlertMessage {
  const [only, ...others] = dockets;
  const notes = [...new Set(dockets.map(({ coverage }) => fitPlain(coverage, ROOM.coverage)))].filter(
    Boolean,
  );
  const tail = [
    ...notes.slice(0, MOST_NOTES).map((note) => `*${note}*`),
    `What is on file is not posted: \`/case docket\` shows it. From here on each new entry is posted once.`,
    ...(ref === "" ? [] : [`-# ${ref}`]),
  ].join("\n");
  const start =
    only && others.length === 0
      ? `📄 Now following ${nameOf(only)}\n${sayOnFile(only)}`
      : many(dockets, LIMITS.content - tail.length - 1);
  return { content: `${start}\n${tail}`, embeds: [], allowed_mentions: { parse: [] } };
}

function many(dockets: readonly DocketOnCard[], room: number): string {
  const start = `📄 Now following **${dockets.length} dockets**`;
  const lines = dockets.map((docket) => `${nameOf(docket)} · ${sayOnFile(docket)}`);
  const { text } = keepLines(
    lines,
    room - start.length - 1,
    (left) => `*and ${left} more (\`/case list\` names them)*`,
  );
  return `${start}\n${text}`;
}

/** "**Doe v. Roe** (nysd 1:15-cv-00001)". */
function nameOf({ name, court, number }: DocketOnCard): string {
  const where = fitPlain([court, number].filter(Boolean).join(" "), ROOM.number);
  return `**${fitPlain(name, ROOM.name) || "a docket"}**${where === "" ? "" : ` (${where})`}`;
}

function sayOnFile({ entries, newest }: DocketOnCard): string {
  if (newest === null) return "No entry on file yet.";
  const count = entries === 1 ? "1 entry on file" : `${entries} entries on file`;
  const number = newest.number === null ? "" : ` entry ${fitPlain(newest.number, 20)} of`;
  return `${count}, the newest${number} ${formatDay(newest.day)}: ${fitPlain(newest.text, ROOM.text)}`;
}
