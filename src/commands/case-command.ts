/**
 * `/case status`, `/case timeline`, `/case list`: what we know about a case, for everyone.
 *
 * In: a case and days as typed. Out: the answer from the case files. Surprise: only "today" needs the store, to say
 * how fresh the answer is; history is answered from the files alone.
 */
import { ApplicationCommandOptionType as OptionType } from "discord.js";
import type { CaseFile } from "../cases/case-file.ts";
import { dayOf } from "../cases/day.ts";
import { keepLines, LIMITS } from "../delivery/discord/limits.ts";
import { plainMarkdown } from "../delivery/discord/plain-markdown.ts";
import { chooseCase, suggestCases } from "./choose-case.ts";
import type { Command, Reply } from "./command.ts";
import { sayFreshness } from "./say-time.ts";
import { sayCurrent, tellStatus } from "./tell-status.ts";
import { tellTimeline } from "./tell-timeline.ts";
import { LOOK_UP } from "./where-usable.ts";

const CASE_OPTION = {
  type: OptionType.String as const,
  name: "case",
  description: "The case: its name, an alias or a docket number",
  required: true,
  autocomplete: true as const,
};

export const caseCommand: Command = {
  definition: {
    ...LOOK_UP,
    name: "case",
    description: "What we know about a case we watch",
    options: [
      {
        type: OptionType.Subcommand,
        name: "status",
        description: "Where the case stands, today or on any day of its history",
        options: [
          CASE_OPTION,
          {
            type: OptionType.String,
            name: "as_of",
            description: "A day, such as 2014-08-30 or 30 August 2014; today when left out",
          },
        ],
      },
      {
        type: OptionType.Subcommand,
        name: "timeline",
        description: "The events of the case, in order",
        options: [
          CASE_OPTION,
          { type: OptionType.String, name: "from", description: "First day, month or year" },
          { type: OptionType.String, name: "to", description: "Last day, month or year" },
        ],
      },
      { type: OptionType.Subcommand, name: "list", description: "Every case and topic we watch" },
    ],
  },

  async answer(interaction, { cases, store, now }) {
    const { options } = interaction;
    const verb = options.getSubcommand();
    if (verb === "list") return listCases(cases());
    const chosen = chooseCase(cases(), options.getString("case", true));
    if (chosen.kind === "refused") return { content: chosen.why };
    const today = dayOf(now());
    if (verb === "timeline") {
      return tellTimeline(chosen.file, options.getString("from"), options.getString("to"), today);
    }
    const freshness = sayFreshness(await store.sourcesOfServer(interaction.guildId), now());
    return { content: tellStatus(chosen.file, options.getString("as_of"), today, freshness) };
  },

  complete: (interaction, { cases }) => suggestCases(cases(), interaction.options.getFocused()),
};

/** Every case in one line: name, the id other tools use, kind, status. Lawsuits before topics. */
function listCases(cases: readonly CaseFile[]): Reply {
  if (cases.length === 0) return { content: "No case files are loaded." };
  const lines = [...cases]
    .sort(
      (a, b) =>
        Number(b.primary) - Number(a.primary) || a.role.localeCompare(b.role) || a.name.localeCompare(b.name),
    )
    .map((file) => `**${plainMarkdown(file.name)}** \`${file.id}\` · ${file.kind}\n${sayCurrent(file, 160)}`);
  const { text } = keepLines(lines, LIMITS.description, (left) => `*and ${left} more*`);
  return { content: `**${cases.length} matters are watched**`, embeds: [{ description: text }] };
}
