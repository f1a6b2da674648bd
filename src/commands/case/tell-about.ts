/**
 * `/case about`: what a case is, who is in it, where it is heard, why it matters.
 *
 * In: a case file. Out: a reply within Discord's limits.
 * Surprise: everything here is from the file, which a person wrote and checked; the day of that is said.
 */
import type { APIEmbedField } from "discord.js";
import type { CaseFile } from "../../cases/case-file.ts";
import { keepLines } from "../../delivery/discord/limits.ts";
import { fitPlain, linkTo, plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import type { Language } from "../../words/language.ts";
import { PAGES } from "../../words/page-words.ts";
import { ROOM_WORDS } from "../../words/room-words.ts";
import { sayDay } from "../../words/say-days.ts";
import { STATUS } from "../../words/status-words.ts";
import type { Reply } from "../command.ts";
import { sayCurrent } from "../tell-status.ts";

/** All embeds together may have 6000 units. */
const ROOM = { about: 1_000, field: 600, sources: 900, line: 180, address: 200 };
const MOST_LISTS = 2;

export function tellAbout(file: CaseFile, language: Language): Reply {
  const words = ROOM_WORDS[language];
  const field = (name: string, lines: readonly string[], room?: number) =>
    fieldOf(name, lines, language, room);
  const also = file.captions[0] ?? file.aliases[0];
  const fields = [
    field(words.whyItMatters, [fitPlain(file.why, ROOM.field)]),
    field(words.today, [sayCurrent(file, 250, language)]),
    field(
      words.parties,
      file.parties.map(({ name, role }) => `${line(name)}: ${line(role)}`),
    ),
    field(
      words.courts,
      file.dockets.map(({ courtName, number }) => `${line(courtName)}, ${line(number)}`),
    ),
    field(words.law, file.statutes.length === 0 ? [] : [fitPlain(file.statutes.join(" · "), 400)]),
    ...Object.entries(file.lists)
      .slice(0, MOST_LISTS)
      .map(([title, lines]) => field(fitPlain(title, 100), lines.map(line))),
    field(words.sources, file.sources.map(sayLink), ROOM.sources),
  ];
  return {
    isShareable: true,
    content: [
      `**${plainMarkdown(file.name)}** · ${words.kinds[file.kind] ?? file.kind}`,
      also ? `*${fitPlain(also, 250)}*` : "",
    ]
      .filter(Boolean)
      .join("\n"),
    embeds: [
      {
        description: fitPlain(file.about, ROOM.about),
        fields: fields.filter((one) => one !== null),
        footer: { text: STATUS[language].checked(sayDay(file.current.checked, language)) },
      },
    ],
  };
}

function line(text: string): string {
  return fitPlain(text, ROOM.line);
}

function sayLink({ title, url }: CaseFile["sources"][number]): string {
  return url.length <= ROOM.address ? linkTo(title, url) : line(title);
}

function fieldOf(
  name: string,
  lines: readonly string[],
  language: Language,
  room = ROOM.field,
): APIEmbedField | null {
  if (lines.length === 0) return null;
  return { name, value: keepLines([...lines], room, (left) => `*${PAGES[language].andMore(left)}*`).text };
}
