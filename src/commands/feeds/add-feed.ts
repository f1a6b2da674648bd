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
import type { CommandContext, Reply } from "../command.ts";
import { refuseSetting } from "../where-usable.ts";
import { findWatched, sayAdded, sayFull, sayProblem, sayWatched } from "./say-added.ts";

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
  if (typed.kind === "refused") return { content: typed.why };
  return addAddress(typed.url, asker, context);
}

/** Somebody chose one of a page's feeds. */
export async function addChosenFeed(
  interaction: MessageComponentInteraction,
  context: CommandContext,
): Promise<Reply> {
  const [, verb, userId] = interaction.customId.split(":");
  if (verb !== "add" || !interaction.isStringSelectMenu() || !interaction.inGuild()) {
    return { content: "I do not know this menu any more. Use `/feeds add` again.", isAside: true };
  }
  if (userId !== interaction.user.id) {
    return { content: "This menu is for whoever used `/feeds add`. Use it yourself.", isAside: true };
  }
  const refused = refuseSetting(interaction);
  if (refused !== null) return { content: refused, isAside: true };
  const address = await readValue(interaction.values[0] ?? "", context);
  if (address === null)
    return { content: "I no longer know that address. Use `/feeds add` again.", isAside: true };
  return addAddress(address, { guildId: interaction.guildId, userId }, context);
}

/** A page is answered with a menu of its feeds, also when it was itself chosen as one. */
async function addAddress(address: string, asker: Asker, context: CommandContext): Promise<Reply> {
  const { store, feedsPerServer, now } = context;
  const sources = await store.sourcesOfServer(asker.guildId);
  const watched = findWatched(sources, address);
  if (watched) return sayWatched(watched);
  if (sources.filter(({ follower }) => follower).length >= feedsPerServer) return sayFull(feedsPerServer);

  const found = await lookForFeeds(address, context.look);
  if (found.kind === "failed") return { content: sayProblem(found.problem, address) };
  if (found.kind === "page") {
    if (found.feeds.length > 0) return offerFeeds(found, address, asker, context);
    return { content: sayNoFeed(address, found.title) };
  }
  const redirected = findWatched(sources, found.url);
  if (redirected) return sayWatched(redirected);
  const source: Source = makeAddedSource(address, found.parsed.feed, asker);
  const followed = await store.followSource(source, asker, feedsPerServer, now().toISOString());
  if (followed.kind === "full") return sayFull(feedsPerServer);
  if (followed.kind !== "added")
    return { content: `**${fitPlain(followed.source.name, 80)}** is watched already. Nothing has changed.` };
  return sayAdded(followed.source, found.parsed, asker.guildId, context);
}

async function offerFeeds(
  page: { title: string | null; feeds: OfferedFeed[] },
  address: string,
  asker: Asker,
  context: CommandContext,
): Promise<Reply> {
  const options: APISelectMenuOption[] = [];
  for (const feed of page.feeds) {
    const label = cleanLine(feed.title ?? "") || hostOf(feed.url) || "A feed";
    const description = `${feed.format} · ${feed.url.replace(/^https?:\/\//, "")}`;
    options.push({
      label: cutAtWord(label, LIMITS.optionText),
      value: await valueFor(feed.url, context),
      description: cutAtWord(description, LIMITS.optionText),
    });
  }
  const name = fitPlain(page.title ?? hostOf(address) ?? "This page", 100);
  const count = options.length === 1 ? "one feed" : `${options.length} feeds`;
  return {
    content: `**${name}** is a page, not a feed. It offers ${count}: which should I watch?`,
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: `feeds:add:${asker.userId}`,
            placeholder: "Choose a feed to watch",
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

function sayNoFeed(address: string, title: string | null): string {
  const name = title === null ? "" : `, “${fitPlain(title, 100)}”,`;
  return `${fitPlain(hostOf(address) ?? "That address", 80)} answers with a page${name} that names no feed, and none is at the usual places. Look on the site for “RSS”, “Atom” or “feed” and use \`/feeds add\` with that address.`;
}
