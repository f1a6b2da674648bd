/**
 * What happened, in the reports' own sentences or in words that were checked against them.
 *
 * In: an alert's content. Out: Markdown, every sentence with the outlets it is from.
 * Surprise: rewritten sentences stand without quotation marks and say so, or a reader would take them for the outlets'.
 */
import type { AlertContent, QuotedSentence, RewrittenSentence } from "../../alerts/alert.ts";
import { ALERT_WORDS } from "../../words/alert-words.ts";
import type { Language } from "../../words/language.ts";
import { renderPassage } from "./passage-markdown.ts";
import { fitPlain } from "./plain-markdown.ts";

/** What the sentences may take together, and each. */
const ROOM = { all: 1700, sentence: 800, outlets: 120 };

export function renderSummary(
  { summary, rewritten }: Pick<AlertContent, "summary" | "rewritten">,
  language: Language = "en",
): string {
  return rewritten
    ? `${renderRewritten(rewritten)}\n*${ALERT_WORDS[language].rewritten}*`
    : renderQuoted(summary);
}

function renderRewritten(sentences: RewrittenSentence[]): string {
  const lines = sentences.map(({ text, basis }) => {
    const outlets = [...new Set(basis.map(({ outlet }) => outlet))].join(", ");
    return `${fitPlain(text, ROOM.sentence)} (${fitPlain(outlets, ROOM.outlets)})`;
  });
  return lines.join(" ");
}

function renderQuoted(sentences: QuotedSentence[]): string {
  let left = ROOM.all;
  const quotes: string[] = [];
  for (const { text, outlet, links } of sentences) {
    const by = ` (${fitPlain(outlet, 80)})`;
    // One line, and offsets into it stay as they are.
    const passage = { text: text.replaceAll("\n", " "), links };
    const words = renderPassage(passage, Math.min(left - by.length - 2, ROOM.sentence));
    if (words === "") break;
    // A sentence that quotes somebody keeps its own marks; ours are then the other pair.
    quotes.push(text.includes('"') ? `“${words}”${by}` : `"${words}"${by}`);
    left -= words.length + by.length + 3;
  }
  return quotes.join(" ");
}
