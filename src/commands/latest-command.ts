/**
 * `/latest`: the last events we told, of a case, a topic, a kind, or of all.
 *
 * In: what was chosen. Out: pages of alerts, newest first, each with its day, its link and its outlets.
 * Surprise: these are the alerts as they stand now, with every outlet that joined since they were first posted; but of
 * what only added sources reported, each server sees its own.
 */
import { ApplicationCommandOptionType as OptionType } from "discord.js";
import type { Alert } from "../alerts/alert.ts";
import { linkTo, plainMarkdown } from "../delivery/discord/plain-markdown.ts";
import { formatEventDay } from "../delivery/format-day.ts";
import { alertOfServer } from "../storage/alert-of-server.ts";
import { EVENT_KINDS } from "../stories/event-frame.ts";
import { suggestCases } from "./choose-case.ts";
import { chooseMatter, followedDockets, type Matter, suggestMatters } from "./choose-matter.ts";
import type { Command, CommandContext, Reply } from "./command.ts";
import { forgottenButton, packAsked, pageButtons, readPage, unpackAsked } from "./page-buttons.ts";
import { sayFreshness } from "./say-time.ts";
import { sayPage, splitPages } from "./split-pages.ts";
import { LOOK_UP } from "./where-usable.ts";

const SPLIT = { most: 8, between: "\n" } as const;
/** What is looked through for the pages; older events are what `/search` and `/case timeline` are for. */
const READ = { all: 100, chosen: 400 };

interface Asked {
  case: string;
  topic: string;
  kind: string;
}

export const latestCommand: Command = {
  definition: {
    ...LOOK_UP,
    name: "latest",
    description: "The last events we told, newest first",
    options: [
      { type: OptionType.String, name: "case", description: "Only this case", autocomplete: true },
      { type: OptionType.String, name: "topic", description: "Only this topic", autocomplete: true },
      {
        type: OptionType.String,
        name: "kind",
        description: "Only events of this kind",
        choices: EVENT_KINDS.map((kind) => ({ name: kind, value: kind })),
      },
    ],
  },

  answer({ options, guildId }, context) {
    const typed = (name: keyof Asked) => options.getString(name) ?? "";
    return tellLatest(
      { case: typed("case"), topic: typed("topic"), kind: typed("kind") },
      1,
      guildId,
      context,
    );
  },

  async choose(interaction, context) {
    const read = await readPage(interaction.customId, context);
    const asked = read && unpackAsked(read.what, 3);
    if (!asked) return forgottenButton("/latest");
    const [file = "", topic = "", kind = ""] = asked;
    return tellLatest({ case: file, topic, kind }, read.page, interaction.guildId, context);
  },

  async complete({ options, guildId }, { cases, memory }) {
    const { name, value } = options.getFocused(true);
    const files = cases().filter(({ role }) => role === (name === "topic" ? "topic" : "case"));
    if (name === "topic") return suggestCases(files, value);
    return suggestMatters(files, await memory.docketsOf(guildId), value);
  },
};

async function tellLatest(
  asked: Asked,
  page: number,
  guildId: string | null,
  context: CommandContext,
): Promise<Reply> {
  const { cases, store, now } = context;
  const followed = await followedDockets(store, guildId);
  const matters: Matter[] = [];
  for (const typed of [asked.case, asked.topic].filter(Boolean)) {
    const chosen = chooseMatter(cases(), followed, typed);
    if (chosen.kind === "refused") return { content: chosen.why };
    matters.push(chosen.matter);
  }
  const limit = matters.length > 1 || asked.kind ? READ.chosen : READ.all;
  const alerts: Alert[] = [];
  for (const alert of await store.latestAlerts({ what: matters[0]?.id, limit })) {
    const shown = await alertOfServer(store, alert, guildId, cases());
    if (shown && isAsked(shown, matters, asked.kind)) alerts.push(shown);
  }
  const kind = asked.kind === "" ? "" : ` of the kind ${asked.kind}`;
  const names = matters.map(({ name }) => `**${plainMarkdown(name)}**`);
  const about = `${names.length === 0 ? "" : ` about ${names.join(" and ")}`}${kind}`;
  const freshness = sayFreshness(await store.sourcesOfServer(guildId), now());
  if (alerts.length === 0) return { content: `Nothing has been told${about} yet. *${freshness}.*` };
  const shown = splitPages(alerts.map(sayAlert), page, SPLIT);
  const { pages } = shown;
  const head = [`**Latest**${about}`, sayPage(shown), `*${freshness}*`].filter(Boolean).join(" · ");
  const what = packAsked([asked.case, asked.topic, asked.kind]);
  return {
    content: head,
    embeds: [{ description: shown.text }],
    components: await pageButtons({ verb: "latest:page", what, page: shown.page, pages }, context),
  };
}

function isAsked({ content }: Alert, matters: readonly Matter[], kind: string): boolean {
  const subjects = [content.caseId, ...content.topics];
  return matters.every(({ id }) => subjects.includes(id)) && (kind === "" || content.kind === kind);
}

function sayAlert({ content }: Alert): string {
  const outlets = [...new Set(content.reports.map((report) => report.outlet))];
  const who = outlets.length > 2 ? `${outlets.length} outlets` : plainMarkdown(outlets.join(", "));
  const facts = [content.eventDay === null ? null : formatEventDay(content.eventDay), content.court, who]
    .filter(Boolean)
    .join(" · ");
  return `**${plainMarkdown(content.caseName)}** · ${linkTo(content.title, content.url)}\n*${facts}*`;
}
