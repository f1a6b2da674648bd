/**
 * The docket of one case at the Supreme Court (`/RSS/Cases/JSON/17-2.json`), as items in docket order.
 *
 * In: JSON text. Out: an item per entry, or the reason why it is no docket.
 * Surprise: a page, an empty answer or a docket without its list of entries is a failure and never an empty docket.
 * Only the fields named here are read: the day the file was made changes nightly, and counsel's contact data must not
 * come any further than this.
 */
import type { DocketDocument, ParsedItem } from "../../items/item.ts";
import { plainText } from "../../items/plain-text.ts";
import { easternInstant } from "../eastern-time.ts";
import type { DocumentReader } from "../parse-document.ts";
import { isObject, type JsonObject, objectsOf, readJsonObject, textOf } from "../read-json.ts";
import type { DocketHead } from "./docket-head.ts";
import { saidKeys } from "./docket-keys.ts";
import { courtDay, readFiling } from "./scotus-dates.ts";
import { describeHead, docketPage, readScotusHead, siteAddress } from "./scotus-head.ts";
import { scotusKeys } from "./scotus-keys.ts";

const LONGEST_TITLE = 240;
/** `<a href = 'https://…/opinion.pdf'>opinion</a>`, with blanks wherever HTML lets them be. */
const LINK =
  /<a\s[^<>]{0,200}?href\s{0,5}=\s{0,5}(?:'([^'<>]{1,2000})'|"([^"<>]{1,2000})"|([^\s'"<>]{1,2000}))[^<>]{0,200}>([^<]{0,300})/gi;
/** What a filing itself is called among its papers. */
const MAIN = /^(?:main document|petition|brief|opinion)\b/i;

interface Entry {
  day: string | null;
  text: string;
  documents: DocketDocument[];
  filingId: string | null;
  filedAt: string | null;
}

export const readScotusDocket: DocumentReader = async (text, options) => {
  const read = readJsonObject(text, "the docket");
  if ("problem" in read) return read;
  const docket = read.value;
  const rows = docket.ProceedingsandOrder;
  const fail = (detail: string) => ({ problem: { kind: "not-a-feed" as const, detail } });
  if (!Array.isArray(rows)) return fail("The answer is JSON without a list of proceedings, not the docket.");
  const head = readScotusHead(docket, options.url ?? null);
  if (head === null) return fail("The docket does not say which case it is of.");
  const problems: string[] = [];
  const entries = rows.flatMap((row: unknown, at) => {
    const entry = isObject(row) ? readEntry(row) : null;
    if (entry === null)
      problems.push(`Entry ${at + 1} of ${head.caseNumber} has neither text nor documents.`);
    else if (entry.day === null) problems.push(`Entry ${at + 1} of ${head.caseNumber} has no readable date.`);
    return entry === null ? [] : [entry];
  });
  if (rows.length > 0 && entries.length === 0)
    return fail("The docket's list of proceedings holds nothing that is an entry.");
  const keys = scotusKeys(head.caseNumber, entries);
  const said = entries.map(({ day, text }) =>
    saidKeys({ court: head.court, caseNumber: head.caseNumber, filedOn: day }, text),
  );
  const timesSaid = Map.groupBy(said.flat(), (key) => key);
  return {
    feed: {
      title: [head.caseNumber, head.caseName].filter(Boolean).join(" "),
      link: docketPage(head.caseNumber),
      language: "en",
      description: describeHead(head),
      docket: head,
    },
    items: entries.map((entry, at) => {
      // What the docket says twice in a day tells neither from the other.
      const shared = said[at]?.filter((key) => timesSaid.get(key)?.length === 1) ?? [];
      return toItem(entry, [...(keys[at] ?? []), ...shared], head);
    }),
    problems,
  };
};

function readEntry(row: JsonObject): Entry | null {
  const html = textOf(row.Text) ?? "";
  const text = plainText(html).replaceAll("\n", " ");
  const papers = objectsOf(row.Links).flatMap((link) => {
    const url = siteAddress(textOf(link.DocumentUrl) ?? "about:blank");
    return url === null ? [] : [{ url, description: textOf(link.Description) ?? textOf(link.File) }];
  });
  const linked = [...html.matchAll(LINK)].flatMap(([, single, double, bare, label]) => {
    const url = siteAddress(plainText(single ?? double ?? bare ?? "") || "about:blank");
    return url === null ? [] : [{ url, description: plainText(label ?? "") || null }];
  });
  const documents = asDocuments([...papers, ...linked]);
  if (text === "" && documents.length === 0) return null;
  const day = courtDay(textOf(row.Date));
  const filings = documents.map(({ url }) => readFiling(url)).filter((filing) => filing !== null);
  return {
    day,
    text,
    documents,
    filingId: filings[0]?.id ?? null,
    // A paper of another day was filed before the Clerk docketed it, or put in later; it dates nothing.
    filedAt: filings.find((filing) => filing.day === day)?.at ?? null,
  };
}

/** The paper itself first, and what was filed with it numbered after it. */
function asDocuments(papers: { url: string; description: string | null }[]): DocketDocument[] {
  const unlike = [...new Map(papers.map((paper) => [paper.url, paper])).values()];
  const main = unlike.find(({ description }) => MAIN.test(description ?? "")) ?? unlike[0];
  return unlike
    .toSorted((a, b) => Number(b === main) - Number(a === main))
    .map((paper, at) => ({ ...paper, attachment: at === 0 ? null : String(at), isFree: true }));
}

function toItem(entry: Entry, keys: string[], head: DocketHead): ParsedItem {
  const documentUrl = entry.documents[0]?.url ?? null;
  const page = docketPage(head.caseNumber);
  return {
    keys,
    url: documentUrl ?? page,
    title: `${head.caseNumber}: ${titleOf(entry)}`,
    author: null,
    publishedAt: entry.filedAt ?? (entry.day === null ? null : easternInstant(entry.day)),
    updatedAt: null,
    summary: entry.text,
    text: entry.text,
    categories: [],
    enclosures: [],
    docket: {
      court: head.court,
      caseNumber: head.caseNumber,
      caseName: head.caseName,
      entryNumber: null,
      documentUrl,
      docketUrl: page,
      filedOn: entry.day,
      documents: entry.documents,
    },
  };
}

/** Without the full stop of a sentence; that of "et al." or "Inc." belongs to the word. */
function titleOf({ text, documents }: Entry): string {
  if (text === "") return documents[0]?.description ?? "a document";
  const line = text.replace(/(?<=[a-z]{4}|[A-Z]{4}|\d|\))\.$/, "");
  if (line.length <= LONGEST_TITLE) return line;
  return `${line.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, "")}…`;
}
