/**
 * `/case list`: every case and topic in one line each, with today's status.
 *
 * In: the case files, the dockets a server follows, a page. Out: a reply.
 * Surprise: the server's own dockets stand first; the files are everybody's.
 */
import { LIMITS } from "../../delivery/discord/limits.ts";
import { plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import type { SourceOfServer } from "../../storage/follower-verbs.ts";
import type { CommandContext, Reply } from "../command.ts";
import { IN_ORDER, packAsked, pageButtons } from "../page-buttons.ts";
import { sayPage, splitPages } from "../split-pages.ts";
import { lineOfFollowed } from "../tell-followed.ts";
import { sayCurrent } from "../tell-status.ts";

const SPLIT = { most: 30, room: LIMITS.description, between: "\n" } as const;

export async function listCases(
  followed: readonly SourceOfServer[],
  page: number,
  context: CommandContext,
): Promise<Reply> {
  const cases = context.cases();
  if (cases.length + followed.length === 0) return { content: "No case files are loaded." };
  const lines = [...cases]
    .sort(
      (a, b) =>
        Number(b.primary) - Number(a.primary) || a.role.localeCompare(b.role) || a.name.localeCompare(b.name),
    )
    .map((file) => `**${plainMarkdown(file.name)}** \`${file.id}\` · ${file.kind}\n${sayCurrent(file, 160)}`);
  const own = followed.map((one) => lineOfFollowed(one, context.now()));
  const shown = splitPages([...own, ...lines], page, SPLIT);
  const dockets =
    followed.length === 1 ? ", 1 docket is followed" : `, ${followed.length} dockets are followed`;
  const count = `**${cases.length} matters are watched${followed.length === 0 ? "" : dockets}**`;
  return {
    content: [count, sayPage(shown)].filter(Boolean).join(" · "),
    embeds: [{ description: shown.text }],
    components: await pageButtons(
      { verb: "case:list", what: packAsked([]), page: shown.page, pages: shown.pages, labels: IN_ORDER },
      context,
    ),
  };
}
