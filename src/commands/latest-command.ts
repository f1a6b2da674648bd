/**
 * `/latest`: the last events we told, of one case or of all.
 *
 * In: a case, or nothing. Out: up to eight alerts, newest first, each with its day, its link and its outlets.
 * Surprise: these are the alerts as they stand now, with every outlet that joined since they were first posted; but of
 * what only added sources reported, each server sees its own.
 */
import { ApplicationCommandOptionType as OptionType } from "discord.js";
import type { Alert } from "../alerts/alert.ts";
import { keepLines, LIMITS } from "../delivery/discord/limits.ts";
import { linkTo, plainMarkdown } from "../delivery/discord/plain-markdown.ts";
import { formatEventDay } from "../delivery/format-day.ts";
import { alertOfServer } from "../storage/alert-of-server.ts";
import { chooseCase, suggestCases } from "./choose-case.ts";
import type { Command } from "./command.ts";
import { sayFreshness } from "./say-time.ts";
import { LOOK_UP } from "./where-usable.ts";

const SHOWN = 8;
/** Some may be of other servers' sources alone, which are not for here. */
const READ = 100;

export const latestCommand: Command = {
  definition: {
    ...LOOK_UP,
    name: "latest",
    description: "The last events we told, newest first",
    options: [
      {
        type: OptionType.String,
        name: "case",
        description: "Only this case or topic",
        autocomplete: true,
      },
    ],
  },

  async answer(interaction, { cases, store, now }) {
    const typed = interaction.options.getString("case");
    const chosen = typed === null ? null : chooseCase(cases(), typed);
    if (chosen?.kind === "refused") return { content: chosen.why };
    const latest = await store.latestAlerts({ what: chosen?.file.id, limit: READ });
    const alerts: Alert[] = [];
    for (const alert of latest) {
      if (alerts.length === SHOWN) break;
      const shown = await alertOfServer(store, alert, interaction.guildId, cases());
      if (shown) alerts.push(shown);
    }
    const about = chosen === null ? "" : ` about **${plainMarkdown(chosen.file.name)}**`;
    const freshness = sayFreshness(await store.sourcesOfServer(interaction.guildId), now());
    if (alerts.length === 0) return { content: `Nothing has been told${about} yet. *${freshness}.*` };
    const { text } = keepLines(alerts.map(sayAlert), LIMITS.description, (left) => `*and ${left} more*`);
    return { content: `**Latest**${about} · *${freshness}*`, embeds: [{ description: text }] };
  },

  complete: (interaction, { cases }) => suggestCases(cases(), interaction.options.getFocused()),
};

function sayAlert({ content }: Alert): string {
  const outlets = [...new Set(content.reports.map((report) => report.outlet))];
  const who = outlets.length > 2 ? `${outlets.length} outlets` : plainMarkdown(outlets.join(", "));
  const facts = [content.eventDay === null ? null : formatEventDay(content.eventDay), content.court, who]
    .filter(Boolean)
    .join(" · ");
  return `**${plainMarkdown(content.caseName)}** · ${linkTo(content.title, content.url)}\n*${facts}*`;
}
