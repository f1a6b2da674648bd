// What comes in: real feeds of courts with a reference reading beside each. What goes out: how many items match, per file.
// Surprise: the reference knows less of some items than the feed says; a number it does not give is no claim.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ParsedItem } from "../../../src/items/item.ts";
import { parseDocument } from "../../../src/sources/parse-document.ts";
import { sharedFileAtHand } from "../../shared-material.ts";

interface Reference {
  case_name: string;
  docket_number: string;
  pacer_case_id: string | null;
  docket_entries: {
    date_filed: string;
    document_number: string | null;
    pacer_doc_id: string;
    pacer_seq_no: string | null;
    short_description: string;
  }[];
}

const folder = sharedFileAtHand("samples/pacer_rss");
const pairs = folder === null ? [] : readdirSync(folder).filter((name) => name.endsWith(".json"));

/** What both readings say of an entry, as one line. */
function ofReference({ case_name, docket_number, pacer_case_id, docket_entries }: Reference): string {
  const [entry] = docket_entries;
  const number = entry?.document_number ?? null;
  return JSON.stringify([
    docket_number,
    case_name === "Unknown Case Title" ? null : case_name,
    pacer_case_id,
    // Where a court gives no entry number, the reference repeats the document's.
    number !== null && number.length >= 10 ? null : number,
    entry?.pacer_doc_id || null,
    entry?.short_description.trim(),
    new Date(entry?.date_filed ?? "").toISOString(),
  ]);
}

function ofItem({ docket, publishedAt }: ParsedItem): string {
  return JSON.stringify([
    docket?.caseNumber,
    docket?.caseName,
    docket?.caseId,
    docket?.entryNumber,
    docket?.documentId,
    docket?.event,
    publishedAt,
  ]);
}

describe.skipIf(folder === null)("feeds of courts read like their references", () => {
  test.each(pairs)("%s", async (name) => {
    const references: Reference[] = JSON.parse(readFileSync(join(folder ?? "", name), "utf8"));
    const bytes = readFileSync(join(folder ?? "", name.replace(/json$/, "xml")));
    const read = await parseDocument(bytes, {});
    if ("problem" in read) throw new Error(read.problem.detail);
    expect(read.kind).toBe("pacer-rss");
    expect(read.problems).toEqual([]);
    const left = read.items.map(ofItem);
    const lost = references.map(ofReference).filter((line) => {
      const at = left.indexOf(line);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    console.info(
      `${name}: ${references.length} entries, ${references.length - lost.length} read alike, ${lost.length} lost, ${left.length} too many`,
    );
    expect({ lost, left }).toEqual({ lost: [], left: [] });
    const sequences = references.map(({ docket_entries: [entry] }) => entry?.pacer_seq_no ?? null);
    expect(read.items.map(({ docket }, at) => (sequences[at] === null ? null : docket?.sequence))).toEqual(
      sequences,
    );
    // Each entry must be found again, and as itself: only an entry filed for several defendants is one several times.
    const entryOf = new Map<string, string>();
    for (const { keys, docket } of read.items) {
      const entry = `${docket?.caseNumber} ${docket?.documentId} ${docket?.sequence} ${keys[0]}`;
      for (const key of keys) expect(entryOf.get(key) ?? entry).toBe(entry);
      for (const key of keys) entryOf.set(key, entry);
    }
  });
});
