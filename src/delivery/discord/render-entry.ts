/**
 * The court's own record, as a line of an alert.
 *
 * In: the docket entry behind an event, the words of a language. Out: markdown, or "" when there is nothing a reader can do with it.
 * Surprise: a PACER link is never shown without its price: whoever presses it pays by the page.
 */
import type { DecidedOfRecord, EntryOfRecord } from "../../alerts/alert.ts";
import { ENTRY_WORDS, type EntryWords } from "../../words/entry-of-record-words.ts";
import type { Language } from "../../words/language.ts";
import { isMessageAddress } from "../message-address.ts";
import { cutAtWord } from "./limits.ts";
import { fitPlain, linkTo } from "./plain-markdown.ts";

const MOST_DECIDED = 3;
const ROOM_OF_NAME = 80;
const LABEL = 110;

/** What it decides, and "**Document** free copy · 3 attachments" or "**Document** PACER, paid"; a line each. */
export function renderEntry(entry: EntryOfRecord | undefined, language: Language = "en"): string {
  if (!entry) return "";
  const words = ENTRY_WORDS[language];
  const parts = [
    sayDocument(entry, words),
    entry.attachments === 0 ? "" : words.attachments(entry.attachments),
    sayChange(entry.change, words),
  ].filter(Boolean);
  const documents = parts.length === 0 ? "" : `**${words.document}** ${parts.join(" · ")}`;
  return [renderDecided(entry.decides ?? [], words), documents].filter(Boolean).join("\n");
}

/** "**Decides** entry 15 (motion to lift the stay): granted". */
function renderDecided(decides: readonly DecidedOfRecord[], words: EntryWords): string {
  if (decides.length === 0) return "";
  const shown = decides.slice(0, MOST_DECIDED).map(({ number, what, outcome, url }) => {
    const label = words.entry({ number, what: cutAtWord(what, ROOM_OF_NAME) });
    const linked =
      url !== null && isMessageAddress(url)
        ? `[${fitPlain(label.replaceAll("[", "(").replaceAll("]", ")"), LABEL)}](${url})`
        : linkTo(label, url);
    return `${linked}: ${words.outcomes[outcome] ?? outcome}`;
  });
  const rest = decides.length - shown.length;
  return `**${words.decides}** ${shown.join(" · ")}${rest > 0 ? ` · ${words.andMore(rest)}` : ""}`;
}

function sayDocument({ document }: EntryOfRecord, words: EntryWords): string {
  if (!document) return "";
  return document.isFree
    ? linkTo(words.freeCopy, document.url)
    : `${linkTo("PACER", document.url)}, ${words.paid}`;
}

function sayChange(change: EntryOfRecord["change"], words: EntryWords): string {
  if (change === "deleted") return words.deleted;
  return change === "modified" ? words.modified : "";
}
