/**
 * `/about`: what this bot is, how it is doing, what it keeps, whom to ask. For everyone.
 *
 * In: nothing. Out: version, sources, uptime, privacy, contact. Surprise: the operator's contact is asked of the settings;
 * who runs the bot is not who wrote it.
 */
import { fitPlain, hostOf, linkTo, safeAddress } from "../delivery/discord/plain-markdown.ts";
import { sayDuration } from "../delivery/discord/render-notice.ts";
import type { SourceOfServer } from "../storage/follower-verbs.ts";
import type { Command, CommandContext } from "./command.ts";
import { sayFreshness } from "./say-time.ts";
import { LOOK_UP } from "./where-usable.ts";

const PRIVACY = [
  "Of Discord I keep: which channel gets what and who set that up, which sources a server added and who added them, the ids of my own messages so that I can edit them, and what a long search with page buttons asked.",
  "I do not read your messages and cannot: I ask Discord for no permission to. Your questions to me are answered to you alone and not kept; what goes wrong is logged with the ids of server, channel and person.",
  "Of the world I keep what publishers and courts published, with where I saw it and why it was told.",
].join(" ");

export const aboutCommand: Command = {
  definition: {
    ...LOOK_UP,
    name: "about",
    description: "What I am: version, sources watched, uptime, what I keep, whom to ask",
  },

  async answer({ guildId }, { store, cases, now, program }) {
    const sources = await store.sourcesOfServer(guildId);
    const up = Math.max(60_000, now().getTime() - program.startedAt.getTime());
    const topics = cases().filter(({ role }) => role === "topic").length;
    return {
      content: `**Court Crier** ${program.version} · up for ${sayDuration(up)}`,
      embeds: [
        {
          description:
            "I watch feeds, court dockets and bills about the Microsoft Ireland warrant case and the law of surveillance, work out which reports are the same event, and tell each event once.",
          fields: [
            { name: "Watched", value: saySources(sources, now()) },
            { name: "Known", value: `${cases().length - topics} cases and ${topics} topics: \`/case list\`` },
            { name: "What I keep", value: PRIVACY },
            { name: "Contact", value: sayContact(program) },
            { name: "More", value: "`/help` says what I can do." },
          ],
        },
      ],
    };
  },
};

function saySources(sources: readonly SourceOfServer[], now: Date): string {
  const own = sources.filter(({ follower }) => follower !== null).length;
  const added = own === 0 ? "" : `, ${own} of them added by this server`;
  return `${sayFreshness(sources, now)}${added}.`;
}

function sayContact({ contact }: CommandContext["program"]): string {
  const isAddress = safeAddress(contact) !== null;
  return isAddress ? linkTo(hostOf(contact) ?? "page", contact) : fitPlain(contact, 200) || "nobody is named";
}
