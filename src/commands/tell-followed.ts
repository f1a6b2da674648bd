/**
 * `/case status` and `/case list` for dockets that a server follows.
 *
 * In: a followed docket, its entries on file. Out: a message text, a line.
 * Surprise: nobody keeps a file of it, so there is no status to tell: the newest entry and what comes next stand for it.
 */
import { formatDay } from "../cases/day.ts";
import { fitPlain, plainMarkdown } from "../delivery/discord/plain-markdown.ts";
import { formatWithWeekday } from "../delivery/format-day.ts";
import type { SourceOfServer } from "../storage/follower-verbs.ts";
import { nameEntry } from "../stories/name-entry.ts";
import { readDues } from "./case/tell-deadlines.ts";
import { type Matter, recordOf, sayDocket } from "./choose-matter.ts";
import type { CommandContext } from "./command.ts";
import { sayDistance } from "./say-time.ts";

export async function tellFollowed(
  matter: Matter & { docket: SourceOfServer },
  asOf: string | null,
  guildId: string | null,
  context: Pick<CommandContext, "store" | "cases" | "now">,
): Promise<string> {
  const { store } = context;
  const now = context.now();
  const name = `**${plainMarkdown(matter.name)}**`;
  if (asOf !== null)
    return `${name} is a docket this server follows. It has no case file, so I know no status of other days; \`/case docket\` shows its entries.`;
  const { entries, total } = await store.listEntries(recordOf(matter, guildId), 1, 0);
  const [newest] = entries;
  const [next] = await readDues(matter, guildId, context);
  const { source, state } = matter.docket;
  const checked = state.lastOkAt === null ? "not read yet" : `checked ${sayDistance(state.lastOkAt, now)}`;
  return [
    `${name} today`,
    newest
      ? `**Newest entry** ${[newest.number ?? "", formatDay(newest.filedOn)].filter(Boolean).join(", ")}: ${fitPlain(nameEntry(newest.item.text || newest.item.title), 200)}`
      : "No entry on file yet.",
    next
      ? `**Next** ${formatWithWeekday(next.day)}${next.isComputed ? " (computed)" : ""}: ${fitPlain(next.what, 200)}`
      : "",
    sayDocket(source) === "" ? "" : `**Court** ${fitPlain(sayDocket(source), 120)}`,
    `*A docket this server follows; nobody keeps a file of it. ${total === 1 ? "1 entry" : `${total} entries`} on file, ${checked}.*`,
  ]
    .filter(Boolean)
    .join("\n");
}

/** "**Doe v. Roe** `added-…` · docket nysd 1:15-cv-00001 · checked 4 minutes ago". */
export function lineOfFollowed({ source, state, follower }: SourceOfServer, now: Date): string {
  const checked = state.lastOkAt === null ? "not read yet" : `checked ${sayDistance(state.lastOkAt, now)}`;
  const parts = [`docket ${fitPlain(sayDocket(source), 60)}`.trim(), follower?.pausedAt ? "paused" : checked];
  return `**${fitPlain(source.name, 80)}** \`${source.id}\` · ${parts.join(" · ")}`;
}
