/**
 * From what somebody typed to the source they mean: suggestions while they type, an answer when they are done.
 *
 * In: the sources of a server and a text. Out: choices for Discord, or a source, or a sentence that helps.
 * Surprise: an address works as well as a name, in any spelling that opens the same page.
 */
import { foldName } from "../../cases/find-case.ts";
import { cutAtWord, LIMITS } from "../../delivery/discord/limits.ts";
import { cleanLine, fitPlain, hostOf } from "../../delivery/discord/plain-markdown.ts";
import { comparisonUrl } from "../../items/canonical-url.ts";
import { readTypedAddress } from "../../sources/added-source.ts";
import type { SourceOfServer } from "../../storage/follower-verbs.ts";
import { FEEDS_WORDS } from "../../words/feeds-words.ts";
import type { Language } from "../../words/language.ts";
import type { Choice } from "../command.ts";

export type ChosenSource = { kind: "found"; one: SourceOfServer } | { kind: "refused"; why: string };

/** At most 25, this server's own first; what begins with the text before what contains it. */
export function suggestSources(
  sources: readonly SourceOfServer[],
  typed: string,
  language: Language,
): Choice[] {
  const wanted = foldName(typed);
  return sources
    .map((one) => ({ one, rank: rankOf(one, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.one.source.name.localeCompare(b.one.source.name))
    .slice(0, LIMITS.choices)
    .map(({ one }) => ({
      name: cutAtWord(cleanLine(`${one.source.name} (${describe(one, language)})`), LIMITS.choiceName),
      value: one.source.id,
    }));
}

/** By id, address, name, or a part of the name that only one has. */
export function chooseSource(
  sources: readonly SourceOfServer[],
  typed: string,
  language: Language,
): ChosenSource {
  const text = typed.trim();
  const address = readTypedAddress(text);
  const page = address.kind === "address" ? comparisonUrl(address.url) : null;
  const name = foldName(text);
  const exact =
    sources.find(({ source }) => source.id === text) ??
    sources.find(({ source }) => page !== null && comparisonUrl(source.url) === page) ??
    sources.find(({ source }) => foldName(source.name) === name);
  if (exact) return { kind: "found", one: exact };
  const near = name === "" ? [] : sources.filter(({ source }) => foldName(source.name).includes(name));
  const [only, second] = near;
  if (only && !second) return { kind: "found", one: only };
  const names = near.slice(0, 4).map(({ source }) => `**${fitPlain(source.name, 60)}**`);
  const why = FEEDS_WORDS[language].unknown({ typed: fitPlain(text, 80), near: names });
  return { kind: "refused", why };
}

function describe({ source, follower }: SourceOfServer, language: Language): string {
  const words = FEEDS_WORDS[language];
  const own = follower?.pausedAt ? words.pausedHere : words.addedHere;
  return `${hostOf(source.url) ?? words.noHost}, ${follower === null ? words.ofEveryone : own}`;
}

function rankOf({ source, follower }: SourceOfServer, wanted: string): number {
  const own = follower === null ? 0 : 1;
  const name = foldName(source.name);
  if (wanted === "" || name.startsWith(wanted)) return 4 + own;
  const isInside =
    name.includes(wanted) || foldName(source.url).includes(wanted) || source.id.includes(wanted);
  return isInside ? 2 + own : 0;
}
