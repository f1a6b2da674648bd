/**
 * `/case`: what we know about a case, for everyone.
 *
 * In: a case and days as typed. Out: what its file answers. Surprise: history is answered from the case files alone; the
 * store is asked how fresh today's answer is, for docket entries, and for what was reported since the file was written.
 */
import type { ChatInputCommandInteraction } from "discord.js";
import { dayOf } from "../cases/day.ts";
import { addChosenDocket, addDocket } from "./case/add-docket.ts";
import { CASE_DEFINITION } from "./case/definition.ts";
import { listCases } from "./case/list-cases.ts";
import { readReported } from "./case/read-reported.ts";
import { tellAbout } from "./case/tell-about.ts";
import { type Asking, answerFollowed, answerStatus, findMatter, pageTimeline } from "./case/tell-case.ts";
import { tellCompare } from "./case/tell-compare.ts";
import { tellDeadlines } from "./case/tell-deadlines.ts";
import { readDocketAsked, tellDocket } from "./case/tell-docket.ts";
import { chooseMatter, followedDockets, suggestMatters } from "./choose-matter.ts";
import type { Command, Reply } from "./command.ts";
import { forgottenButton, readPage, unpackAsked } from "./page-buttons.ts";
import { suggestDays } from "./suggest-days.ts";

export const caseCommand: Command = {
  definition: CASE_DEFINITION,

  async answer(interaction, context) {
    const { options, guildId } = interaction;
    const verb = options.getSubcommand();
    if (verb === "add") return addDocket(interaction, context);
    if (verb === "list") return listCases(await followedDockets(context.store, guildId), 1, context);
    const chosen = await findMatter(options.getString("case"), guildId, context);
    if (chosen.kind === "refused") return { content: chosen.why };
    const { matter } = chosen;
    if (verb === "deadlines") return tellDeadlines(matter, guildId, context);
    if (verb === "docket") {
      const search = options.getString("search")?.trim() ?? "";
      const { id: caseId, name: caseName } = matter;
      const kind = options.getString("kind") ?? "";
      return tellDocket({ caseId, caseName, guildId: interaction.guildId, search, kind }, 1, context);
    }
    const { file } = matter;
    return file === null
      ? answerFollowed(verb, matter, options.getString("as_of"), guildId, context)
      : answerFromFile(verb, options, { file, matter, guildId, context });
  },

  async choose(interaction, context) {
    if (interaction.customId.startsWith("case:add:")) return addChosenDocket(interaction, context);
    const { guildId } = interaction;
    const read = await readPage(interaction.customId, context);
    if (read?.verb === "case:list")
      return listCases(await followedDockets(context.store, guildId), read.page, context);
    const asked = read && (read.verb === "case:docket" ? readDocketAsked(read.what) : null);
    const span = read && (read.verb === "case:timeline" ? unpackAsked(read.what, 3) : null);
    if (!read || (!asked && !span)) return forgottenButton("/case", context.language);
    const chosen = await findMatter(asked?.caseId ?? span?.[0] ?? "", guildId, context);
    if (chosen.kind === "refused") return { content: chosen.why, isAside: true };
    const { matter } = chosen;
    if (asked) return tellDocket({ ...asked, guildId, caseName: matter.name }, read.page, context);
    const [, from, to] = span ?? [];
    return matter.file
      ? pageTimeline({ file: matter.file, matter, guildId, context }, from || null, to || null, read.page)
      : forgottenButton("/case", context.language);
  },

  async complete({ options, guildId }, { cases, memory, now, language }) {
    const { name, value } = options.getFocused(true);
    const followed = await memory.docketsOf(guildId);
    if (name === "case") return suggestMatters(cases(), followed, value, language);
    const named = options.getString("case") ?? (await memory.defaultOf(guildId)) ?? "";
    const chosen = chooseMatter(cases(), followed, named);
    return suggestDays(chosen.kind === "found" ? chosen.matter.file : null, value, dayOf(now()), language);
  },
};

type Options = ChatInputCommandInteraction["options"];

async function answerFromFile(verb: string, options: Options, asking: Asking): Promise<Reply> {
  const { file, guildId, context } = asking;
  const { language } = context;
  const today = dayOf(context.now());
  if (verb === "about") return tellAbout(file, language);
  if (verb === "timeline") return pageTimeline(asking, options.getString("from"), options.getString("to"), 1);
  if (verb === "compare") {
    const reported = await readReported(file, guildId, context);
    return tellCompare(
      file,
      options.getString("from", true),
      options.getString("to", true),
      today,
      reported,
      language,
    );
  }
  return answerStatus(asking, options.getString("as_of"));
}
