/**
 * Documents of the Federal Register: a search (`/api/v1/documents.json?conditions[term]=…`) or a single document.
 *
 * In: JSON text. Out: an item per document, or the reason why it is neither.
 * Surprise: a search without hits has no list at all, and that is an empty list and no fault. How often a page was
 * viewed and the stamps on addresses of PDFs change all the time and are left out.
 */
import { comparisonUrl } from "../../items/canonical-url.ts";
import type { ParsedItem } from "../../items/item.ts";
import { plainText } from "../../items/plain-text.ts";
import { parseDate } from "../dates.ts";
import { easternInstant } from "../eastern-time.ts";
import type { DocumentReader } from "../parse-document.ts";
import { isObject, type JsonObject, objectsOf, readJsonObject, textOf } from "../read-json.ts";

const SITE = "https://www.federalregister.gov/";

export const readFederalRegister: DocumentReader = async (text) => {
  const read = readJsonObject(text, "documents of the Federal Register");
  if ("problem" in read) return read;
  const answer = read.value;
  const fail = (detail: string) => ({ problem: { kind: "not-a-feed" as const, detail } });
  if (answer.errors !== undefined) return fail(describeErrors(answer.errors));
  const isSingle = textOf(answer.document_number) !== null;
  const isSearch =
    Array.isArray(answer.results) || (answer.results === undefined && typeof answer.count === "number");
  if (!isSingle && !isSearch) return fail("The answer is JSON, but no documents of the Federal Register.");
  const rows: unknown[] = isSingle ? [answer] : Array.isArray(answer.results) ? answer.results : [];
  const problems: string[] = [];
  const items = rows.flatMap((row, at) => {
    const item = isObject(row) ? readDocument(row) : null;
    if (item === null) problems.push(`Document ${at + 1} has no number.`);
    return item === null ? [] : [item];
  });
  if (rows.length > 0 && items.length === 0)
    return fail("The documents have no numbers: fields[] must hold document_number.");
  return {
    feed: {
      title: isSingle ? "Federal Register" : (lineOf(answer.description) ?? "Federal Register"),
      link: SITE,
      language: "en",
      description: null,
    },
    items,
    problems,
  };
};

/** `{"conditions":{"publication_date":"is not a valid date"}}`: which condition, and what is wrong with it. */
function describeErrors(errors: unknown): string {
  const said = plainText(JSON.stringify(errors).replace(/[[\]{}"]+/g, " "))
    .replace(/\s+/g, " ")
    .trim();
  return `The Federal Register does not accept the search: ${said.slice(0, 160)}.`;
}

/** "2025-05887", and "2025-5887" before publication, are one number. */
export function foldNumber(number: string): string {
  return number
    .trim()
    .toUpperCase()
    .replace(/-0+(?=\d+$)/, "-");
}

function readDocument(row: JsonObject): ParsedItem | null {
  const number = textOf(row.document_number);
  if (number === null) return null;
  const url = addressOf(row.html_url) ?? `${SITE}d/${encodeURIComponent(number)}`;
  const page = comparisonUrl(url);
  const day = parseDate(textOf(row.publication_date) ?? "")?.slice(0, 10) ?? null;
  const kind = lineOf(row.type);
  const abstract = proseOf(row.abstract) ?? excerptsOf(row.excerpts) ?? "";
  const pdf =
    addressOf(row.pdf_url) ?? addressOf(row.public_inspection_pdf_url)?.replace(/\?.*$/, "") ?? null;
  return {
    keys: [`federal-register:${foldNumber(number)}`, ...(page === null ? [] : [`url:${page}`])],
    url,
    title: lineOf(row.title) ?? `Document ${number}`,
    author: agenciesOf(row.agencies),
    publishedAt: day === null ? null : easternInstant(day),
    updatedAt: null,
    summary: abstract,
    text: [abstract, labelled("Action", row.action), labelled("Dates", row.dates)].filter(Boolean).join("\n"),
    categories: kind === null ? [] : [kind],
    enclosures: pdf === null ? [] : [{ url: pdf, type: "application/pdf", length: null }],
  };
}

function agenciesOf(value: unknown): string | null {
  const names = objectsOf(value).map((agency) => lineOf(agency.name) ?? lineOf(agency.raw_name));
  return names.filter((name) => name !== null).join(", ") || null;
}

/** Hits with the searched words marked; one text, or a list of them. */
function excerptsOf(value: unknown): string | null {
  return Array.isArray(value)
    ? value
        .map((part) => proseOf(part) ?? "")
        .join("\n")
        .trim() || null
    : proseOf(value);
}

function labelled(label: string, value: unknown): string | null {
  const text = proseOf(value);
  return text === null ? null : `${label}: ${text}`;
}

function proseOf(value: unknown): string | null {
  const text = textOf(value);
  return text === null ? null : plainText(text) || null;
}

function lineOf(value: unknown): string | null {
  return proseOf(value)?.replaceAll("\n", " ") ?? null;
}

function addressOf(value: unknown): string | null {
  const url = URL.parse(textOf(value) ?? "", SITE);
  return textOf(value) !== null && url && /^https?:$/.test(url.protocol) ? url.href : null;
}
