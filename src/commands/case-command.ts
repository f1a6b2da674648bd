/**
 * `/case`: what we know about a case, for everyone.
 *
 * In: a case and days as typed. Out: what its file answers. Surprise: history is answered from the case files alone; the
 * store is asked how fresh today's answer is, for docket entries, and for what was reported since the file was written.
 */
import type { ChatInputCommandInteraction } from "discord.js";
import type { CaseFile } from "../cases/case-file.ts";
import { dayOf } from "../cases/day.ts";
import { plainMarkdown } from "../delivery/discord/plain-markdown.ts";
import { addChosenDocket, addDocket } from "./case/add-docket.ts";
import { defaultMatterId } from "./case/default-matter.ts";
import { CASE_DEFINITION } from "./case/definition.ts";
import { listCases } from "./case/list-cases.ts";
import { readReported } from "./case/read-reported.ts";
import { sayChecked } from "./case/say-checked.ts";
import { tellAbout } from "./case/tell-about.ts";
import { tellCompare } from "./case/tell-compare.ts";
import { readDues, tellDeadlines } from "./case/tell-deadlines.ts";
import { readDocketAsked, tellDocket } from "./case/tell-docket.ts";
import { tellSinceChecked } from "./case/tell-reported.ts";
import {
  type ChosenMatter,
  chooseMatter,
  followedDockets,
  type Matter,
  suggestMatters,
} from "./choose-matter.ts";
import type { Command, CommandContext, Reply } from "./command.ts";
import {
  forgottenButton,
  OLDEST_FIRST,
  packAsked,
  pageButtons,
  readPage,
  unpackAsked,
} from "./page-buttons.ts";
import { suggestDays } from "./suggest-days.ts";
import { tellFollowed } from "./tell-followed.ts";
import { tellStatus } from "./tell-status.ts";
import { tellTimeline } from "./tell-timeline.ts";

/** What each verb about a case with a file answers. */
type Asking = { file: CaseFile; matter: Matter; guildId: string | null; context: CommandContext };

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
      ? answerFollowed(verb, matter, interaction, context)
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
    if (!read || (!asked && !span)) return forgottenButton("/case");
    const chosen = await findMatter(asked?.caseId ?? span?.[0] ?? "", guildId, context);
    if (chosen.kind === "refused") return { content: chosen.why, isAside: true };
    const { matter } = chosen;
    if (asked) return tellDocket({ ...asked, guildId, caseName: matter.name }, read.page, context);
    const [, from, to] = span ?? [];
    return matter.file
      ? pageTimeline({ file: matter.file, matter, guildId, context }, from || null, to || null, read.page)
      : forgottenButton("/case");
  },

  async complete({ options, guildId }, { cases, memory, now }) {
    const { name, value } = options.getFocused(true);
    const followed = await memory.docketsOf(guildId);
    if (name === "case") return suggestMatters(cases(), followed, value);
    const named = options.getString("case") ?? (await memory.defaultOf(guildId)) ?? "";
    const chosen = chooseMatter(cases(), followed, named);
    return suggestDays(chosen.kind === "found" ? chosen.matter.file : null, value, dayOf(now()));
  },
};

async function findMatter(
  typed: string | null,
  guildId: string | null,
  { store, cases }: CommandContext,
): Promise<ChosenMatter> {
  const named = typed ?? (await defaultMatterId(store, cases(), guildId));
  if (named === null) return { kind: "refused", why: "No case files are loaded." };
  return chooseMatter(cases(), await followedDockets(store, guildId), named);
}

type Options = ChatInputCommandInteraction["options"];

async function answerFromFile(verb: string, options: Options, asking: Asking): Promise<Reply> {
  const { file, guildId, context } = asking;
  const today = dayOf(context.now());
  if (verb === "about") return tellAbout(file);
  if (verb === "timeline") return pageTimeline(asking, options.getString("from"), options.getString("to"), 1);
  if (verb === "compare") {
    const reported = await readReported(file, guildId, context);
    return tellCompare(file, options.getString("from", true), options.getString("to", true), today, reported);
  }
  return answerStatus(asking, options.getString("as_of"), today);
}

async function answerStatus(
  { file, matter, guildId, context }: Asking,
  asOf: string | null,
  today: string,
): Promise<Reply> {
  const { store, now } = context;
  const freshness = sayChecked(file, await store.sourcesOfServer(guildId), now());
  const reported = await readReported(file, guildId, context);
  const since = tellSinceChecked(file, reported, asOf, today);
  const [due = null] = await readDues(matter, guildId, context);
  const content = tellStatus(file, asOf, today, freshness, due);
  return since ? { content, embeds: [since] } : { content };
}

async function pageTimeline(
  { file, guildId, context }: Asking,
  from: string | null,
  to: string | null,
  page: number,
): Promise<Reply> {
  const reported = await readReported(file, guildId, context);
  const told = tellTimeline(file, from, to, dayOf(context.now()), reported, page);
  const { paging, ...reply } = told;
  if (!paging) return reply;
  const buttons = { verb: "case:timeline", what: packAsked([file.id, from, to]), labels: OLDEST_FIRST };
  return { ...reply, components: await pageButtons({ ...buttons, ...paging }, context) };
}

/** Of a docket without a file only its entries are known. */
async function answerFollowed(
  verb: string,
  matter: Matter,
  { options, guildId }: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Reply> {
  const { docket } = matter;
  if (verb === "status" && docket)
    return {
      content: await tellFollowed({ ...matter, docket }, options.getString("as_of"), guildId, context),
    };
  const lacks = verb === "timeline" ? "timeline" : "case file";
  return {
    content: `**${plainMarkdown(matter.name)}** is a docket this server follows and has no ${lacks}; \`/case docket\` shows its entries.`,
  };
}
