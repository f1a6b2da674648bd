/**
 * A docket entry told by several sources.
 *
 * In: entries as PACER, CourtListener and the Supreme Court tell them. Out: tests.
 */
import { describe, expect, test } from "vitest";
import type { DocketRef, ParsedItem } from "../../src/items/item.ts";
import { mergeEntry } from "../../src/items/merge-entry.ts";

function docketOf(changes: Partial<DocketRef> = {}): DocketRef {
  return {
    court: "nysd",
    caseNumber: "1:13-mj-02814",
    caseName: null,
    entryNumber: null,
    documentUrl: null,
    ...changes,
  };
}

function entryOf(
  text: string,
  docket: Partial<DocketRef> = {},
  changes: Partial<ParsedItem> = {},
): ParsedItem {
  return {
    keys: ["seq:nysd/427456/88"],
    url: "https://ecf.nysd.uscourts.gov/cgi-bin/DktRpt.pl?427456",
    title: `1:13-mj-02814: ${text.slice(0, 30)}`,
    author: null,
    publishedAt: null,
    updatedAt: null,
    summary: text,
    text,
    categories: [],
    enclosures: [],
    docket: docketOf(docket),
    ...changes,
  };
}

const STUB = entryOf("Order", { event: "Order", sequence: "88" });
const FULL = entryOf("ORDER lifting the stay of the order of 31 July. Signed by the chief judge.", {
  entryNumber: "84",
});

describe("an entry told twice", () => {
  test("the full text takes the place of the event's name, and both numbers are kept", () => {
    const merged = mergeEntry(STUB, FULL, false);
    expect(merged?.learnt).toEqual(["full text"]);
    expect(merged?.entry.text).toBe(FULL.text);
    expect(merged?.entry.docket).toMatchObject({ sequence: "88", entryNumber: "84", event: "Order" });
    expect(merged?.entry.keys).toEqual(STUB.keys);
  });

  test("a feed that knows only the event's name takes no text away", () => {
    const merged = mergeEntry(FULL, STUB, false);
    expect(merged?.learnt).toEqual([]);
    expect(merged?.entry.text).toBe(FULL.text);
    expect(merged?.entry.docket?.sequence).toBe("88");
  });

  test("the same again teaches nothing", () => {
    expect(mergeEntry(FULL, FULL, true)).toBeNull();
    expect(mergeEntry(FULL, FULL, false)).toBeNull();
  });

  test("a source's own correction counts even when it is shorter, its emptied text does not", () => {
    const corrected = entryOf("ORDER denying the motion to lift the stay.", { entryNumber: "84" });
    expect(mergeEntry(FULL, corrected, true)?.learnt).toEqual(["changed text"]);
    expect(mergeEntry(FULL, corrected, false)).toBeNull();
    expect(mergeEntry(FULL, entryOf("", { entryNumber: "84" }), true)).toBeNull();
  });

  test("a source that cuts its own text has corrected nothing", () => {
    const cut = entryOf("ORDER lifting the stay of the order", { entryNumber: "84" });
    expect(mergeEntry(FULL, cut, true)).toBeNull();
  });

  test("a free copy of the document is worth a word and becomes the entry's address", () => {
    const paid = { url: "https://ecf.nysd.uscourts.gov/doc1/127", description: null, attachment: null };
    const copy = { url: "https://storage.example/84.pdf", description: null, attachment: null };
    const before = entryOf(FULL.text, { documentUrl: paid.url, documents: [{ ...paid, isFree: false }] });
    const after = entryOf(FULL.text, { documentUrl: copy.url, documents: [{ ...copy, isFree: true }] });
    const merged = mergeEntry(before, after, false);
    expect(merged?.learnt).toEqual(["document available"]);
    expect(merged?.entry.url).toBe(copy.url);
    expect(merged?.entry.docket?.documentUrl).toBe(copy.url);
    expect(merged?.entry.docket?.documents?.map(({ url }) => url)).toEqual([copy.url, paid.url]);
    expect(mergeEntry(merged?.entry ?? before, after, false)).toBeNull();
  });

  test("an entry the court took back says so, and stays what it was", () => {
    const deleted = entryOf("***DELETED DOCUMENT. Deleted document number 84.***", { change: "deleted" });
    const merged = mergeEntry(FULL, deleted, true);
    expect(merged?.learnt).toEqual(["changed text", "deleted"]);
    expect(merged?.entry.docket?.entryNumber).toBe("84");
  });
});
