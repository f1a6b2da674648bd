/**
 * `/case status` and `/case list` for dockets that a server follows.
 *
 * In: a followed docket, its entries on file. Out: a message text, a line.
 * Surprise: nobody keeps a file of it, so there is no status to tell: the newest entry and what comes next stand for it.
 */
import { fitPlain, plainMarkdown } from "../delivery/discord/plain-markdown.ts";
import type { SourceOfServer } from "../storage/follower-verbs.ts";
import { nameEntry } from "../stories/name-entry.ts";
import { DOCKET } from "../words/docket-words.ts";
import type { Language } from "../words/language.ts";
import { sayDay, sayDayWithWeekday } from "../words/say-days.ts";
import { STATUS } from "../words/status-words.ts";
import { readDues } from "./case/tell-deadlines.ts";
import { type Matter, recordOf, sayDocket } from "./choose-matter.ts";
import type { CommandContext } from "./command.ts";
import { sayDistance } from "./say-time.ts";

export async function tellFollowed(
  matter: Matter & { docket: SourceOfServer },
  asOf: string | null,
  guildId: string | null,
  context: Pick<CommandContext, "store" | "cases" | "now" | "language">,
): Promise<string> {
  const { store, language } = context;
  const words = DOCKET[language];
  const status = STATUS[language];
  const now = context.now();
  const name = `**${plainMarkdown(matter.name)}**`;
  if (asOf !== null) return words.noStatusOfDays(name);
  const { entries, total } = await store.listEntries(recordOf(matter, guildId), 1, 0);
  const [newest] = entries;
  const [next] = await readDues(matter, guildId, context);
  const { source, state } = matter.docket;
  const checked = sayChecked(state.lastOkAt, now, language);
  return [
    `${name} ${status.today}`,
    newest
      ? `**${words.newestEntry}** ${[newest.number ?? "", sayDay(newest.filedOn, language)].filter(Boolean).join(", ")}: ${fitPlain(nameEntry(newest.item.text || newest.item.title), 200)}`
      : words.noEntries,
    next
      ? `**${status.next}** ${sayDayWithWeekday(next.day, language)}${next.isComputed ? ` (${status.computed})` : ""}: ${fitPlain(next.what, 200)}`
      : "",
    sayDocket(source) === "" ? "" : `**${status.court}** ${fitPlain(sayDocket(source), 120)}`,
    `*${words.followed(words.entries(total), checked)}*`,
  ]
    .filter(Boolean)
    .join("\n");
}

/** "**Doe v. Roe** `added-…` · docket nysd 1:15-cv-00001 · checked 4 minutes ago". */
export function lineOfFollowed(
  { source, state, follower }: SourceOfServer,
  now: Date,
  language: Language,
): string {
  const words = DOCKET[language];
  const checked = sayChecked(state.lastOkAt, now, language);
  const parts = [
    words.docket(fitPlain(sayDocket(source), 60)).trim(),
    follower?.pausedAt ? words.paused : checked,
  ];
  return `**${fitPlain(source.name, 80)}** \`${source.id}\` · ${parts.join(" · ")}`;
}

function sayChecked(lastOkAt: string | null, now: Date, language: Language): string {
  const words = DOCKET[language];
  return lastOkAt === null ? words.notRead : words.checked(sayDistance(lastOkAt, now, language));
}
