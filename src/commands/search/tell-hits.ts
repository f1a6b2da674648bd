/**
 * What `/search` found, a page of it.
 *
 * In: the words as typed, a page, the asker's server. Out: a reply, best first, each with its place in the text.
 * Surprise: an article that only another server's source had first bears the name it has here.
 */
import { formatDay } from "../../cases/day.ts";
import { fitPlain, linkTo } from "../../delivery/discord/plain-markdown.ts";
import { formatEventDay } from "../../delivery/format-day.ts";
import type { Item } from "../../items/item.ts";
import type { SearchHit } from "../../storage/search-verbs.ts";
import type { SearchTerm } from "../../storage/word-index.ts";
import { nameOfWhat } from "../choose-case.ts";
import type { CommandContext, Reply } from "../command.ts";
import { IN_ORDER, packAsked, pageButtons } from "../page-buttons.ts";
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
  const read = readSearch(typed);
  if (read.kind === "refused") return { content: read.why };
  const { store } = context;
  const page = Math.max(1, wanted);
  let found = await store.search(read.terms, guildId, PER_PAGE, (page - 1) * PER_PAGE);
  const pages = Math.max(1, Math.ceil(found.total / PER_PAGE));
  const at = Math.min(page, pages);
  if (at < page) found = await store.search(read.terms, guildId, PER_PAGE, (at - 1) * PER_PAGE);
  const asked = `“${fitPlain(typed, 100)}”`;
  if (found.total === 0) return { content: sayNothing(asked, read.terms) };
  const count = found.total === 1 ? "1 thing" : `${found.isMore ? "more than " : ""}${found.total} things`;
  const names = await nameItems(store, itemsOf(found.hits), guildId);
  const blocks = found.hits.map((hit) => sayHit(hit, read.terms, names, context));
  return {
    content: [`${count} found for ${asked}`, sayPage({ page: at, pages })].filter(Boolean).join(" · "),
    embeds: [{ description: blocks.join("\n\n") }],
    components: await pageButtons(
      { verb: "search:page", what: packAsked([typed]), page: at, pages, labels: IN_ORDER },
      context,
    ),
  };
}

function itemsOf(hits: readonly SearchHit[]): Item[] {
  return hits.flatMap((hit) => ("item" in hit ? [hit.item] : []));
}

function sayNothing(asked: string, terms: readonly SearchTerm[]): string {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  const hint =
    wanted.length > 1 || wanted.some(({ words }) => words.length > 1)
      ? "Every word must stand in it: use fewer of them, or a beginning such as `warr*`."
      : "Try another word, or a beginning such as `warr*`.";
  return `I have nothing with ${asked}. ${hint} What is not about the matters I watch is not kept for searching; \`/why\` knows it by its address.`;
}

function sayHit(
  hit: SearchHit,
  terms: readonly SearchTerm[],
  names: ReadonlyMap<string, string>,
  { cases }: Pick<CommandContext, "cases">,
): string {
  const { title, url, facts, text } = describeHit(hit, names, (id) => nameOfWhat(cases(), id));
  const more = hit.others === 0 ? "" : hit.others === 1 ? "1 more of it" : `${hit.others} more of it`;
  const story = hit.storyId === null ? "" : `\`${hit.storyId}\``;
  const line = [...facts.map((fact) => fitPlain(fact, ROOM.facts / 2)), more, story]
    .filter(Boolean)
    .join(" · ");
  const shown = highlight(title, terms, ROOM.title);
  const address = url !== null && url.length <= ROOM.address ? ` ${linkTo("open", url)}` : "";
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
): Described {
  switch (hit.kind) {
    case "event": {
      const { event, what, date, precision, court, caseId } = hit.event;
      const facts = ["timeline", nameOf(caseId), formatDay(date, precision), court ?? ""];
      return { title: event, url: null, facts, text: what };
    }
    case "alert": {
      const { title, url, caseName, eventDay, summary, line } = hit.alert.content;
      const day = eventDay === null ? "" : formatEventDay(eventDay);
      const text = summary.map((sentence) => sentence.text).join(" ") || line;
      return { title, url, facts: ["alert", caseName, day], text };
    }
    default: {
      const { item } = hit;
      const day = formatDay((item.publishedAt ?? item.firstSeenAt).slice(0, 10));
      const { caseNumber, entryNumber } = item.docket ?? {};
      const entry = [caseNumber ?? "", entryNumber ? `entry ${entryNumber}` : ""].filter(Boolean).join(", ");
      const facts = [
        hit.kind === "entry" ? "docket entry" : "report",
        names.get(item.id) ?? item.outlet,
        entry,
        day,
      ];
      return { title: item.title || "Untitled", url: item.url, facts, text: item.text || item.summary };
    }
  }
}
