/**
 * `/feeds list`: every source, when we were there, what went wrong in plain words, when we go again.
 *
 * In: the store's sources. Out: one page of lines. For those who manage the server.
 * Surprise: sources in trouble come first, for they are why somebody asks.
 */
import { ApplicationCommandOptionType as OptionType } from "discord.js";
import { fitPlain, plainMarkdown } from "../delivery/discord/plain-markdown.ts";
import type { SourceWithState } from "../storage/store.ts";
import type { Command, Reply } from "./command.ts";
import { sayDistance } from "./say-time.ts";
import { refuseSetting, SETTING } from "./where-usable.ts";

/** Lines of one page: at most 300 units each, so that a page stays within a description's 4096. */
const PAGE_LINES = 13;

export const feedsCommand: Command = {
  definition: {
    ...SETTING,
    name: "feeds",
    description: "The sources we watch",
    options: [
      {
        type: OptionType.Subcommand,
        name: "list",
        description: "Every source: last visit, last problem, next visit",
        options: [
          {
            type: OptionType.Integer,
            name: "page",
            description: "Which page; the first when left out",
            min_value: 1,
          },
        ],
      },
    ],
  },

  async answer(interaction, { store, now }) {
    const refused = refuseSetting(interaction);
    if (refused !== null) return { content: refused };
    return listFeeds(await store.listSources(), interaction.options.getInteger("page") ?? 1, now());
  },
};

/** One page of the sources, those in trouble first. `page` counts from 1; one past the end is the last. */
export function listFeeds(sources: readonly SourceWithState[], page: number, now: Date): Reply {
  if (sources.length === 0) return { content: "No source is watched. Add one under `feeds/sources/`." };
  const sorted = [...sources].sort(
    (a, b) => Number(isFailing(b)) - Number(isFailing(a)) || a.source.name.localeCompare(b.source.name),
  );
  const pages = Math.ceil(sorted.length / PAGE_LINES);
  const shown = Math.min(Math.max(page, 1), pages);
  const lines = sorted.slice((shown - 1) * PAGE_LINES, shown * PAGE_LINES).map((each) => sayFeed(each, now));
  const failing = sources.filter(isFailing).length;
  const health = failing === 0 ? "all well" : `${failing} failing`;
  const paging =
    pages === 1
      ? ""
      : ` · page ${shown} of ${pages}${shown < pages ? ` (\`page:${shown + 1}\` goes on)` : ""}`;
  return {
    content: `**${sources.length} ${sources.length === 1 ? "feed" : "feeds"}**, ${health}${paging}`,
    embeds: [{ description: lines.join("\n") }],
  };
}

function sayFeed({ source, state }: SourceWithState, now: Date): string {
  const name = `**${fitPlain(source.name, 60)}**`;
  if (state.stopped)
    return `⏹️ ${name} · stopped: ${fitPlain(state.stopped.why, 160)} No more visits since ${sayDistance(state.stopped.at, now)}.`;
  const next = `next visit ${sayNext(state.nextVisitAt, now)}`;
  if (state.failingSince !== null) {
    const problem = fitPlain(state.lastProblem?.detail ?? "no answer", 120).replace(/\.$/, "");
    const tries = state.failures > 1 ? ` (${state.failures} tries)` : "";
    return `⚠️ ${name} · ${problem}, failing since ${sayDistance(state.failingSince, now)}${tries} · ${next}`;
  }
  if (state.lastVisitAt === null) return `⏳ ${name} · not visited yet · ${next}`;
  const items = state.itemsSeen === 1 ? "1 item" : `${state.itemsSeen} items`;
  return `✅ ${name} · visited ${sayDistance(state.lastVisitAt, now)} · ${items} so far · ${next}`;
}

function sayNext(iso: string, now: Date): string {
  return Date.parse(iso) <= now.getTime() ? "due now" : plainMarkdown(sayDistance(iso, now));
}

function isFailing({ state }: SourceWithState): boolean {
  return state.failingSince !== null;
}
