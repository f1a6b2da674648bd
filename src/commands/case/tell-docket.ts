/**
 * `/case docket`: the entries of a case, newest first, searched and paged.
 *
 * In: a case, words and a kind as typed, a page. Out: a reply with the entries and their documents.
 * Surprise: a free copy is linked before PACER's, and PACER's never without the word "paid".
 */

import { cutAtWord, LIMITS } from "../../delivery/discord/limits.ts";
import { fitPlain, linkTo, plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import { citeCourt } from "../../items/court-citation.ts";
import type { Item } from "../../items/item.ts";
import type { DocketEntry } from "../../storage/docket-record.ts";
import { DOCKET } from "../../words/docket-words.ts";
import { sayKindOfEntry } from "../../words/kind-words.ts";
import type { Language } from "../../words/language.ts";
import { PAGES } from "../../words/page-words.ts";
import { sayDay } from "../../words/say-days.ts";
import { recordOf } from "../choose-matter.ts";
import type { CommandContext, Reply } from "../command.ts";
import { packAsked, pageButtons, unpackAsked } from "../page-buttons.ts";
import { sayPage } from "../split-pages.ts";

/** What fits a screen of a phone, and always into one message. */
const ENTRIES_PER_PAGE = 10;
/** Description (4096) shared by ten entries, with room for the addresses of their documents. */
const ROOM = { text: 170, address: 180 };

export interface DocketAsked {
  caseId: string;
  caseName: string;
  /** The asker's server, whose sources are shown; null outside of any. */
  guildId: string | null;
  search: string;
  kind: string;
}

/** `page` counts from 1; a page that does not exist is the last one. */
export async function tellDocket(asked: DocketAsked, page: number, context: CommandContext): Promise<Reply> {
  const { store, language } = context;
  const { caseId, guildId, search, kind } = asked;
  const filter = { ...recordOf({ id: caseId }, guildId), search: search || null, kind: kind || null };
  const name = `**${plainMarkdown(asked.caseName)}**`;
  const { total } = await store.listEntries(filter, 0, 0);
  if (total === 0) return { content: `${name} · ${await sayNothing(asked, context)}` };
  const pages = Math.ceil(total / ENTRIES_PER_PAGE);
  const at = Math.min(Math.max(1, page), pages);
  const { entries } = await store.listEntries(filter, ENTRIES_PER_PAGE, (at - 1) * ENTRIES_PER_PAGE);
  const what = packAsked([caseId, kind, search]);
  return {
    content: [`${name} · ${sayCount(total, asked, language)}`, sayPage({ page: at, pages }, language)]
      .filter(Boolean)
      .join(" · "),
    embeds: [
      {
        description: cutAtWord(
          entries.map((entry) => sayEntry(entry, language)).join("\n\n"),
          LIMITS.description,
        ),
      },
    ],
    components: await pageButtons({ verb: "case:docket", what, page: at, pages }, context),
  };
}

/** What a page's button carries, or null when it is not one of this command. */
export function readDocketAsked(what: string): Omit<DocketAsked, "caseName" | "guildId"> | null {
  const [caseId, kind, search] = unpackAsked(what, 3) ?? [];
  return caseId === undefined ? null : { caseId, kind: kind ?? "", search: search ?? "" };
}

function sayCount(total: number, { search, kind }: DocketAsked, language: Language): string {
  const words = DOCKET[language];
  const count = words.entries(total);
  const of = [sayKindOfEntry(kind, language), search === "" ? "" : words.withText(fitPlain(search, 60))]
    .filter(Boolean)
    .join(" ");
  return of === "" ? words.onFile(count) : `${count} (${of})`;
}

async function sayNothing(
  { caseId, guildId, search, kind }: DocketAsked,
  { store, language }: CommandContext,
): Promise<string> {
  const words = DOCKET[language];
  const { total: all } = await store.listEntries(recordOf({ id: caseId }, guildId), 0, 0);
  if (all === 0) {
    return words.noneOnFile;
  }
  const asked = [
    sayKindOfEntry(kind, language),
    search === "" ? "" : PAGES[language].quoted(fitPlain(search, 60)),
  ]
    .filter(Boolean)
    .join(", ");
  return words.noneFits(all, asked);
}

function sayEntry(entry: DocketEntry & { item: Item }, language: Language): string {
  const { item, court, docket, number, filedOn, kind } = entry;
  const name = number === null ? DOCKET[language].noNumber : number;
  const head = [
    `**${plainMarkdown(name)}**`,
    sayDay(filedOn, language),
    sayKindOfEntry(kind, language),
    fitPlain(`${citeCourt(court)} ${docket}`, 40),
  ]
    .filter(Boolean)
    .join(" · ");
  const text = fitPlain(item.text || item.title, ROOM.text);
  return [head, text, sayDocument(item, language)].filter(Boolean).join("\n");
}

function sayDocument({ docket, url }: Item, language: Language): string {
  const words = DOCKET[language];
  const documents = docket?.documents?.filter(({ attachment }) => attachment === null) ?? [];
  const best = documents.find(({ isFree }) => isFree) ?? documents[0];
  const address = best?.url ?? docket?.documentUrl ?? url;
  if (!address || address.length > ROOM.address) return "";
  const isPaid = best ? !best.isFree : /\/\/ecf\.[^/]+\.uscourts\.gov\//.test(address);
  if (isPaid) return `${linkTo("PACER", address)}, ${words.paid}`;
  return linkTo(best ? words.freeCopy : words.entry, address);
}
