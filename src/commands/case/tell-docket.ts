/**
 * `/case docket`: the entries of a case, newest first, searched and paged.
 *
 * In: a case, words and a kind as typed, a page. Out: a reply with the entries and their documents.
 * Surprise: a free copy is linked before PACER's, and PACER's never without the word "paid".
 */
import { formatDay } from "../../cases/day.ts";
import { cutAtWord, LIMITS } from "../../delivery/discord/limits.ts";
import { fitPlain, linkTo, plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import type { Item } from "../../items/item.ts";
import type { DocketEntry } from "../../storage/docket-record.ts";
import { sayEntryKind } from "../../stories/entry-kind.ts";
import { recordOf } from "../choose-matter.ts";
import type { CommandContext, Reply } from "../command.ts";
import { packAsked, pageButtons, unpackAsked } from "../page-buttons.ts";

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
  const { store } = context;
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
    content: [`${name} · ${sayCount(total, asked)}`, pages > 1 ? `page ${at} of ${pages}` : ""]
      .filter(Boolean)
      .join(" · "),
    embeds: [{ description: cutAtWord(entries.map(sayEntry).join("\n\n"), LIMITS.description) }],
    components: await pageButtons({ verb: "case:docket", what, page: at, pages }, context),
  };
}

/** What a page's button carries, or null when it is not one of this command. */
export function readDocketAsked(what: string): Omit<DocketAsked, "caseName" | "guildId"> | null {
  const [caseId, kind, search] = unpackAsked(what, 3) ?? [];
  return caseId === undefined ? null : { caseId, kind: kind ?? "", search: search ?? "" };
}

function sayCount(total: number, { search, kind }: DocketAsked): string {
  const count = total === 1 ? "1 entry" : `${total} entries`;
  const of = [sayEntryKind(kind), search === "" ? "" : `with “${fitPlain(search, 60)}”`]
    .filter(Boolean)
    .join(" ");
  return of === "" ? `${count} on file` : `${count} (${of})`;
}

async function sayNothing(
  { caseId, guildId, search, kind }: DocketAsked,
  { store }: CommandContext,
): Promise<string> {
  const { total: all } = await store.listEntries(recordOf({ id: caseId }, guildId), 0, 0);
  if (all === 0) {
    return "no docket entries on file yet. They come from court feeds: `/case add` follows a docket, `/feeds list` shows what is watched.";
  }
  const asked = [sayEntryKind(kind), search === "" ? "" : `“${fitPlain(search, 60)}”`]
    .filter(Boolean)
    .join(", ");
  return `none of the ${all} entries on file fits ${asked}. Use fewer words, or leave \`kind\` out.`;
}

function sayEntry({ item, court, docket, number, filedOn, kind }: DocketEntry & { item: Item }): string {
  const name = number === null ? "no number" : number;
  const head = [
    `**${plainMarkdown(name)}**`,
    formatDay(filedOn),
    sayEntryKind(kind),
    fitPlain(`${court} ${docket}`, 40),
  ]
    .filter(Boolean)
    .join(" · ");
  const text = fitPlain(item.text || item.title, ROOM.text);
  return [head, text, sayDocument(item)].filter(Boolean).join("\n");
}

function sayDocument({ docket, url }: Item): string {
  const documents = docket?.documents?.filter(({ attachment }) => attachment === null) ?? [];
  const best = documents.find(({ isFree }) => isFree) ?? documents[0];
  const address = best?.url ?? docket?.documentUrl ?? url;
  if (!address || address.length > ROOM.address) return "";
  const isPaid = best ? !best.isFree : /\/\/ecf\.[^/]+\.uscourts\.gov\//.test(address);
  if (isPaid) return `${linkTo("PACER", address)}, paid`;
  return linkTo(best ? "free copy" : "entry", address);
}
