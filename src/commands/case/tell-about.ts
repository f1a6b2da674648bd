/**
 * `/case about`: what a case is, who is in it, where it is heard, why it matters.
 *
 * In: a case file. Out: a reply within Discord's limits.
 * Surprise: everything here is from the file, which a person wrote and checked; the day of that is said.
 */
import type { APIEmbedField } from "discord.js";
import type { CaseFile } from "../../cases/case-file.ts";
import { formatDay } from "../../cases/day.ts";
import { keepLines } from "../../delivery/discord/limits.ts";
import { fitPlain, linkTo, plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import type { Reply } from "../command.ts";
import { sayCurrent } from "../tell-status.ts";

/** All embeds together may have 6000 units. */
const ROOM = { about: 1_000, field: 600, sources: 900, line: 180, address: 200 };
const MOST_LISTS = 2;

export function tellAbout(file: CaseFile): Reply {
  const also = file.captions[0] ?? file.aliases[0];
  const fields = [
    field("Why it matters", [fitPlain(file.why, ROOM.field)]),
    field("Today", [sayCurrent(file, 250)]),
    field(
      "Parties",
      file.parties.map(({ name, role }) => `${line(name)}: ${line(role)}`),
    ),
    field(
      "Courts",
      file.dockets.map(({ courtName, number }) => `${line(courtName)}, ${line(number)}`),
    ),
    field("Law", file.statutes.length === 0 ? [] : [fitPlain(file.statutes.join(" · "), 400)]),
    ...Object.entries(file.lists)
      .slice(0, MOST_LISTS)
      .map(([title, lines]) => field(fitPlain(title, 100), lines.map(line))),
    field("Sources", file.sources.map(sayLink), ROOM.sources),
  ];
  return {
    content: [`**${plainMarkdown(file.name)}** · ${file.kind}`, also ? `*${fitPlain(also, 250)}*` : ""]
      .filter(Boolean)
      .join("\n"),
    embeds: [
      {
        description: fitPlain(file.about, ROOM.about),
        fields: fields.filter((one) => one !== null),
        footer: { text: `Case file checked ${formatDay(file.current.checked)}` },
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

function field(name: string, lines: readonly string[], room = ROOM.field): APIEmbedField | null {
  if (lines.length === 0) return null;
  return { name, value: keepLines([...lines], room, (left) => `*and ${left} more*`).text };
}
