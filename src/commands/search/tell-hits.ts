/**
 * What `/search` found, a page of it.
 *
 * In: the words as typed, a page, the asker's server. Out: a reply, best first, each with its place in the text.
 * Surprise: an article that only another server's source had first bears the name it has here.
 */
import { fitPlain, linkTo } from "../../delivery/discord/plain-markdown.ts";
import type { Item } from "../../items/item.ts";
import type { SearchHit } from "../../storage/search-verbs.ts";
import type { SearchTerm } from "../../storage/word-index.ts";
import { FIND } from "../../words/find-words.ts";
import type { Language } from "../../words/language.ts";
import { PAGES } from "../../words/page-words.ts";
import { sayDay } from "../../words/say-days.ts";
import { sayEventDay } from "../../words/say-when.ts";
import { nameOfWhat } from "../choose-case.ts";
import type { CommandContext, Reply } from "../command.ts";
import { packAsked, pageButtons } from "../page-buttons.ts";
import { sayPage } from "../split-pages.ts";
import { highlight } from "./highlight.ts";
import { nameItems } from "./name-items.ts";
import { readSearch } from "./read-search.ts";

const PER_PAGE = 5;
/** A description's 4096 for five hits. */
const ROOM = { title: 180, address: 250, facts: 150, passage: 220 };

export async function tellHits(
  typed: string,
  wanted: number,
  guildId: string | null,
  context: CommandContext,
): Promise<Reply> {
  const read = readSearch(typed, context.language);
  if (read.kind === "refused") return { content: read.why };
  const { store, language } = context;
  const words = FIND[language];
  const page = Math.max(1, wanted);
  let found = await store.search(read.terms, guildId, PER_PAGE, (page - 1) * PER_PAGE);
  const pages = Math.max(1, Math.ceil(found.total / PER_PAGE));
  const at = Math.min(page, pages);
  if (at < page) found = await store.search(read.terms, guildId, PER_PAGE, (at - 1) * PER_PAGE);
  const asked = PAGES[language].quoted(fitPlain(typed, 100));
  if (found.total === 0) return { content: sayNothing(asked, read.terms, language) };
  const names = await nameItems(store, itemsOf(found.hits), guildId, language);
  const blocks = found.hits.map((hit) => sayHit(hit, read.terms, names, context));
  return {
    content: [words.found(found.total, found.isMore, asked), sayPage({ page: at, pages }, language)]
      .filter(Boolean)
      .join(" · "),
    embeds: [{ description: blocks.join("\n\n") }],
    components: await pageButtons(
      { verb: "search:page", what: packAsked([typed]), page: at, pages, order: "in order" },
      context,
    ),
  };
}

function itemsOf(hits: readonly SearchHit[]): Item[] {
  return hits.flatMap((hit) => ("item" in hit ? [hit.item] : []));
}

function sayNothing(asked: string, terms: readonly SearchTerm[], language: Language): string {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  const isOneWord = wanted.length === 1 && wanted.every(({ words }) => words.length === 1);
  return FIND[language].nothingFound(asked, isOneWord);
}

function sayHit(
  hit: SearchHit,
  terms: readonly SearchTerm[],
  names: ReadonlyMap<string, string>,
  { cases, language }: Pick<CommandContext, "cases" | "language">,
): string {
  const { title, url, facts, text } = describeHit(hit, names, (id) => nameOfWhat(cases(), id), language);
  const words = FIND[language];
  const more = hit.others === 0 ? "" : words.moreOfIt(hit.others);
  const story = hit.storyId === null ? "" : `\`${hit.storyId}\``;
  const line = [...facts.map((fact) => fitPlain(fact, ROOM.facts / 2)), more, story]
    .filter(Boolean)
    .join(" · ");
  const shown = highlight(title, terms, ROOM.title);
  const address = url !== null && url.length <= ROOM.address ? ` ${linkTo(words.open, url)}` : "";
  const passage = text.trim() === "" ? "" : highlight(text, terms, ROOM.passage);
  return [`${shown}${address}`, `*${line}*`, passage].filter(Boolean).join("\n");
}

interface Described {
  title: string;
  url: string | null;
  facts: string[];
  text: string;
}

function describeHit(
  hit: SearchHit,
  names: ReadonlyMap<string, string>,
  nameOf: (caseId: string) => string,
  language: Language,
): Described {
  const words = FIND[language];
  switch (hit.kind) {
    case "event": {
      const { event, what, date, precision, court, caseId } = hit.event;
      const facts = [words.timeline, nameOf(caseId), sayDay(date, language, precision), court ?? ""];
      return { title: event, url: null, facts, text: what };
    }
    case "alert": {
      const { title, url, caseName, eventDay, summary, line } = hit.alert.content;
      const day = eventDay === null ? "" : sayEventDay(eventDay, language);
      const text = summary.map((sentence) => sentence.text).join(" ") || line;
      return { title, url, facts: [words.alert, caseName, day], text };
    }
    default: {
      const { item } = hit;
      const day = sayDay((item.publishedAt ?? item.firstSeenAt).slice(0, 10), language);
      const { caseNumber, entryNumber } = item.docket ?? {};
      const entry = [caseNumber ?? "", entryNumber ? words.entry(entryNumber) : ""]
        .filter(Boolean)
        .join(", ");
      const facts = [
        hit.kind === "entry" ? words.docketEntry : words.report,
        names.get(item.id) ?? item.outlet,
        entry,
        day,
      ];
      return {
        title: item.title || PAGES[language].untitled,
        url: item.url,
        facts,
        text: item.text || item.summary,
      };
    }
  }
}
