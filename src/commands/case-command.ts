/**
 * `/case`: what we know about a case, for everyone.
 *
 * In: a case and days as typed. Out: what its file answers. Surprise: history is answered from the case files alone; the
 * store is asked how fresh today's answer is, for docket entries, and for what was reported since the file was written.
 */
import { ApplicationCommandOptionType as OptionType } from "discord.js";
import type { CaseFile } from "../cases/case-file.ts";
import { dayOf } from "../cases/day.ts";
import { keepLines, LIMITS } from "../delivery/discord/limits.ts";
import { plainMarkdown } from "../delivery/discord/plain-markdown.ts";
import type { SourceOfServer } from "../storage/follower-verbs.ts";
import { ENTRY_KINDS, sayEntryKind } from "../stories/entry-kind.ts";
import { addChosenDocket, addDocket } from "./case/add-docket.ts";
import { readPage } from "./case/page-buttons.ts";
import { readReported } from "./case/read-reported.ts";
import { tellDeadlines } from "./case/tell-deadlines.ts";
import { readDocketAsked, tellDocket } from "./case/tell-docket.ts";
import { tellSinceChecked } from "./case/tell-reported.ts";
import { POSTABLE } from "./check-channel.ts";
import { chooseMatter, followedDockets, suggestMatters } from "./choose-matter.ts";
import type { Command, Reply } from "./command.ts";
import { sayFreshness } from "./say-time.ts";
import { lineOfFollowed, tellFollowed } from "./tell-followed.ts";
import { sayCurrent, tellStatus } from "./tell-status.ts";
import { tellTimeline } from "./tell-timeline.ts";
import { LOOK_UP } from "./where-usable.ts";

const CASE_OPTION = {
  type: OptionType.String as const,
  name: "case",
  description: "The case, or a followed docket: its name, an alias or a docket number",
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
      {
        type: OptionType.Subcommand,
        name: "docket",
        description: "The court's own entries, newest first, with their documents",
        options: [
          CASE_OPTION,
          {
            type: OptionType.String,
            name: "search",
            description: "Words that must stand in the entry",
            max_length: 100,
          },
          {
            type: OptionType.String,
            name: "kind",
            description: "Only entries of this kind",
            choices: Object.keys(ENTRY_KINDS).map((kind) => ({ name: sayEntryKind(kind), value: kind })),
          },
        ],
      },
      {
        type: OptionType.Subcommand,
        name: "add",
        description: "Follow a docket for this server; for those who manage it",
        options: [
          {
            type: OptionType.String,
            name: "docket",
            description: "Its address at CourtListener, or its number with the court: 1:13-mj-02814 nysd",
            required: true,
            max_length: 500,
          },
          {
            type: OptionType.Channel,
            name: "channel",
            description: "Where its entries go; this channel when left out",
            channel_types: [...POSTABLE],
          },
        ],
      },
      {
        type: OptionType.Subcommand,
        name: "deadlines",
        description: "What is due, with a calendar file",
        options: [CASE_OPTION],
      },
      { type: OptionType.Subcommand, name: "list", description: "Every case and topic we watch" },
    ],
  },

  async answer(interaction, context) {
    const { cases, store, now } = context;
    const { options } = interaction;
    const verb = options.getSubcommand();
    const followed = await followedDockets(store, interaction.guildId);
    if (verb === "list") return listCases(cases(), followed, now());
    if (verb === "add") return addDocket(interaction, context);
    const chosen = chooseMatter(cases(), followed, options.getString("case", true));
    if (chosen.kind === "refused") return { content: chosen.why };
    const { matter } = chosen;
    const { file, docket } = matter;
    const today = dayOf(now());
    if (verb === "deadlines") return tellDeadlines(matter, interaction.guildId, context);
    if (verb === "docket") {
      const search = options.getString("search")?.trim() ?? "";
      const { id: caseId, name: caseName } = matter;
      const kind = options.getString("kind") ?? "";
      return tellDocket({ caseId, caseName, guildId: interaction.guildId, search, kind }, 1, context);
    }
    if (file === null) {
      if (verb === "status" && docket)
        return {
          content: await tellFollowed(
            { ...matter, docket },
            options.getString("as_of"),
            interaction.guildId,
            context,
          ),
        };
      const name = plainMarkdown(matter.name);
      return {
        content: `**${name}** is a docket this server follows and has no timeline; \`/case docket\` shows its entries.`,
      };
    }
    if (verb === "timeline") {
      const reported = await readReported(file, interaction.guildId, context);
      return tellTimeline(file, options.getString("from"), options.getString("to"), today, reported);
    }
    const freshness = sayFreshness(await store.sourcesOfServer(interaction.guildId), now());
    const reported = await readReported(file, interaction.guildId, context);
    const asOf = options.getString("as_of");
    const since = tellSinceChecked(file, reported, asOf, today);
    const content = tellStatus(file, asOf, today, freshness);
    return since ? { content, embeds: [since] } : { content };
  },

  async choose(interaction, context) {
    if (interaction.customId.startsWith("case:add:")) return addChosenDocket(interaction, context);
    const read = await readPage(interaction.customId, context);
    const asked = read && readDocketAsked(read.what);
    if (!asked)
      return { content: "I do not know this button any more. Use `/case docket` again.", isAside: true };
    const followed = await followedDockets(context.store, interaction.guildId);
    const chosen = chooseMatter(context.cases(), followed, asked.caseId);
    if (chosen.kind === "refused") return { content: chosen.why, isAside: true };
    const { guildId } = interaction;
    return tellDocket({ ...asked, guildId, caseName: chosen.matter.name }, read.page, context);
  },

  async complete(interaction, { cases, store }) {
    const followed = await followedDockets(store, interaction.guildId);
    return suggestMatters(cases(), followed, interaction.options.getFocused());
  },
};

/** Every case in one line: name, the id other tools use, kind, status. Lawsuits before topics. */
function listCases(cases: readonly CaseFile[], followed: readonly SourceOfServer[], now: Date): Reply {
  if (cases.length + followed.length === 0) return { content: "No case files are loaded." };
  const lines = [...cases]
    .sort(
      (a, b) =>
        Number(b.primary) - Number(a.primary) || a.role.localeCompare(b.role) || a.name.localeCompare(b.name),
    )
    .map((file) => `**${plainMarkdown(file.name)}** \`${file.id}\` · ${file.kind}\n${sayCurrent(file, 160)}`);
  // This server's own first: the files are everybody's, and may fill the page.
  const all = [...followed.map((one) => lineOfFollowed(one, now)), ...lines];
  const { text } = keepLines(all, LIMITS.description, (left) => `*and ${left} more*`);
  const dockets =
    followed.length === 1 ? ", 1 docket is followed" : `, ${followed.length} dockets are followed`;
  return {
    content: `**${cases.length} matters are watched${followed.length === 0 ? "" : dockets}**`,
    embeds: [{ description: text }],
  };
}
