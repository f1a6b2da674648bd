/**
 * `/feeds add`: from an address to a source this server follows.
 *
 * In: an address as typed, or one chosen from the menu of a page's feeds. Out: the source stored and a sentence about it,
 * or the menu, or what would be right instead.
 * Surprise: the menu must work after a restart, so all it needs stands in it: who may use it in its custom id, the address
 * in each value. An address too long for a value (100) is kept in the store, under a name made of itself.
 */
import { createHash } from "node:crypto";
import {
  type APISelectMenuOption,
  type ChatInputCommandInteraction,
  ComponentType,
  type MessageComponentInteraction,
} from "discord.js";
import { cutAtWord, LIMITS } from "../../delivery/discord/limits.ts";
import { cleanLine, fitPlain, hostOf } from "../../delivery/discord/plain-markdown.ts";
import { makeAddedSource, readTypedAddress } from "../../sources/added-source.ts";
import { lookForFeeds, type OfferedFeed } from "../../sources/discover-feeds.ts";
import type { Source } from "../../sources/source.ts";
import { FEEDS_ADD_WORDS } from "../../words/feeds-add-words.ts";
import type { Language } from "../../words/language.ts";
import type { CommandContext, Reply } from "../command.ts";
import { refuseSetting } from "../where-usable.ts";
import { findWatched, refuseFormat, sayAdded, sayFull, sayProblem, sayWatched } from "./say-added.ts";

const FACT = "offered-feed-";

interface Asker {
  guildId: string;
  userId: string;
}

export async function addFeed(
  interaction: ChatInputCommandInteraction<"cached" | "raw">,
  context: CommandContext,
): Promise<Reply> {
  const asker = { guildId: interaction.guildId, userId: interaction.user.id };
  const typed = readTypedAddress(interaction.options.getString("address", true));
  if (typed.kind === "refused") return { content: FEEDS_ADD_WORDS[context.language].refused[typed.why] };
  return addAddress(typed.url, asker, context);
}

/** Somebody chose one of a page's feeds. */
export async function addChosenFeed(
  interaction: MessageComponentInteraction,
  context: CommandContext,
): Promise<Reply> {
  const words = FEEDS_ADD_WORDS[context.language];
  const [, verb, userId] = interaction.customId.split(":");
  if (verb !== "add" || !interaction.isStringSelectMenu() || !interaction.inGuild()) {
    return { content: words.unknownMenu, isAside: true };
  }
  if (userId !== interaction.user.id) {
    return { content: words.notYourMenu, isAside: true };
  }
  const refused = refuseSetting(interaction);
  if (refused !== null) return { content: refused, isAside: true };
  const address = await readValue(interaction.values[0] ?? "", context);
  if (address === null) return { content: words.unknownAddress, isAside: true };
  return addAddress(address, { guildId: interaction.guildId, userId }, context);
}

/** A page is answered with a menu of its feeds, also when it was itself chosen as one. */
async function addAddress(address: string, asker: Asker, context: CommandContext): Promise<Reply> {
  const { store, feedsPerServer, now, language } = context;
  const sources = await store.sourcesOfServer(asker.guildId);
  const watched = findWatched(sources, address);
  if (watched) return sayWatched(watched, language);
  if (sources.filter(({ follower }) => follower).length >= feedsPerServer)
    return sayFull(feedsPerServer, language);

  const found = await lookForFeeds(address, context.look);
  if (found.kind === "failed") return { content: sayProblem(found.problem, address, language) };
  if (found.kind === "page") {
    if (found.feeds.length > 0) return offerFeeds(found, address, asker, context);
    return { content: sayNoFeed(address, found.title, language) };
  }
  const redirected = findWatched(sources, found.url);
  if (redirected) return sayWatched(redirected, language);
  const refusal = refuseFormat(found.format, found.url, language);
  if (refusal !== null) return { content: refusal };
  const source: Source = makeAddedSource(address, found.parsed.feed, asker, found.format);
  const followed = await store.followSource(source, asker, feedsPerServer, now().toISOString());
  if (followed.kind === "full") return sayFull(feedsPerServer, language);
  if (followed.kind !== "added") {
    const name = `**${fitPlain(followed.source.name, 80)}**`;
    return { content: FEEDS_ADD_WORDS[language].watchedAlready(name) };
  }
  return sayAdded(followed.source, found.parsed, asker.guildId, context);
}

async function offerFeeds(
  page: { title: string | null; feeds: OfferedFeed[] },
  address: string,
  asker: Asker,
  context: CommandContext,
): Promise<Reply> {
  const words = FEEDS_ADD_WORDS[context.language];
  const options: APISelectMenuOption[] = [];
  for (const feed of page.feeds) {
    const label = cleanLine(feed.title ?? "") || hostOf(feed.url) || words.aFeed;
    const description = `${feed.format} · ${feed.url.replace(/^https?:\/\//, "")}`;
    options.push({
      label: cutAtWord(label, LIMITS.optionText),
      value: await valueFor(feed.url, context),
      description: cutAtWord(description, LIMITS.optionText),
    });
  }
  const name = fitPlain(page.title ?? hostOf(address) ?? words.thisPage, 100);
  return {
    content: words.offers(name, options.length),
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: `feeds:add:${asker.userId}`,
            placeholder: words.choose,
            options,
          },
        ],
      },
    ],
  };
}

async function valueFor(address: string, { store }: CommandContext): Promise<string> {
  if (address.length <= LIMITS.optionText) return address;
  const name = `${FACT}${createHash("sha256").update(address).digest("hex").slice(0, 32)}`;
  await store.setFact(name, address);
  return name;
}

function readValue(value: string, { store }: CommandContext): Promise<string | null> | string {
  return value.startsWith(FACT) ? store.getFact(value) : value;
}

function sayNoFeed(address: string, title: string | null, language: Language): string {
  const host = hostOf(address);
  return FEEDS_ADD_WORDS[language].noFeed(
    host === null ? null : fitPlain(host, 80),
    title === null ? null : fitPlain(title, 100),
  );
}
