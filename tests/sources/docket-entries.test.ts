// What comes in: items of a docket's feed. What goes out: the same items as entries of that docket.
import { expect, test } from "vitest";
import type { ParsedItem } from "../../src/items/item.ts";
import { asDocketEntries } from "../../src/sources/docket-entries.ts";

const titled = (title: string): ParsedItem => ({
  keys: [`guid:${title}`],
  url: null,
  title,
  author: null,
  publishedAt: null,
  updatedAt: null,
  summary: "",
  text: "",
  categories: [],
  enclosures: [],
});
const docket = { court: "S.D.N.Y.", number: "13 Mag. 2814" };

test.each([
  ["Entry 15 in 13 Mag. 2814: Objections", "15"],
  ["Entry #82 in In re Warrant", "82"],
  ["Document 47 in Microsoft v. United States: Brief", "47"],
  ["Dkt. No. 60 Opposition", "60"],
  ["Documents 81, 99, 101 and others: Amicus briefs", null],
  ["Minute entry from 2014-07-31", null],
  ["Order lifting the stay of July 31, 2014", null],
])("«%s» is entry %s of the docket of its source", (title, number) => {
  const [entry] = asDocketEntries([titled(title)], docket);
  expect(entry?.docket).toEqual({
    court: "S.D.N.Y.",
    caseNumber: "13 Mag. 2814",
    caseName: null,
    entryNumber: number,
    documentUrl: null,
  });
});

test("what the entry says of itself is kept", () => {
  const own = {
    court: "nysd",
    caseNumber: null,
    caseName: "In re Warrant",
    entryNumber: "3",
    documentUrl: "https://example.org/3",
  };
  const [entry] = asDocketEntries([{ ...titled("Entry 9"), docket: own }], docket);
  expect(entry?.docket).toEqual({ ...own, caseNumber: "13 Mag. 2814" });
});
