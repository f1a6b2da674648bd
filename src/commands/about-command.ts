/**
 * `/about`: what this bot is, how it is doing, what it keeps, whom to ask. For everyone.
 *
 * In: nothing. Out: version, sources, uptime, privacy, contact. Surprise: the operator's contact is asked of the settings;
 * who runs the bot is not who wrote it.
 */
import { fitPlain, hostOf, linkTo, safeAddress } from "../delivery/discord/plain-markdown.ts";
import type { SourceOfServer } from "../storage/follower-verbs.ts";
import { ABOUT } from "../words/about-words.ts";
import type { Language } from "../words/language.ts";
import { sayLength } from "../words/say-days.ts";
import type { Command, CommandContext } from "./command.ts";
import { sayFreshness } from "./say-time.ts";
import { LOOK_UP } from "./where-usable.ts";

export const aboutCommand: Command = {
  definition: {
    ...LOOK_UP,
    name: "about",
    description: "What I am: version, sources watched, uptime, what I keep, whom to ask",
  },

  async answer({ guildId }, { store, cases, now, program, language }) {
    const words = ABOUT[language];
    const sources = await store.sourcesOfServer(guildId);
    const up = Math.max(60_000, now().getTime() - program.startedAt.getTime());
    const topics = cases().filter(({ role }) => role === "topic").length;
    return {
      content: `**Court Crier** ${program.version} · ${words.upFor(sayLength(up, language))}`,
      embeds: [
        {
          description: words.whatIAm,
          fields: [
            { name: words.watched, value: saySources(sources, now(), language) },
            { name: words.known, value: words.matters(cases().length - topics, topics) },
            { name: words.whatIKeep, value: words.privacy },
            { name: words.contact, value: sayContact(program, language) },
            { name: words.more, value: words.helpSays },
          ],
        },
      ],
    };
  },
};

function saySources(sources: readonly SourceOfServer[], now: Date, language: Language): string {
  const own = sources.filter(({ follower }) => follower !== null).length;
  const added = own === 0 ? "" : `, ${ABOUT[language].addedHere(own)}`;
  return `${sayFreshness(sources, now, language)}${added}.`;
}

function sayContact({ contact }: CommandContext["program"], language: Language): string {
  const words = ABOUT[language];
  const isAddress = safeAddress(contact) !== null;
  return isAddress ? linkTo(hostOf(contact) ?? words.page, contact) : fitPlain(contact, 200) || words.nobody;
}
