// What comes in: documents of the Federal Register and feeds of GovTrack. What goes out: each document and each event
// of a bill once, whatever changes around it.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { billName, billOfFeed } from "../../../src/sources/legislation/bill.ts";
import { parseDocument } from "../../../src/sources/parse-document.ts";
import type { ParsedFeed, SourceKind } from "../../../src/sources/source.ts";
import { sharedFileAtHand } from "../../shared-material.ts";

const sample = sharedFileAtHand("samples/federal_register/2025-05887.document.json");

async function parse(text: string): Promise<ParsedFeed & { kind: SourceKind }> {
  const read = await parseDocument(new TextEncoder().encode(text), {});
  if ("problem" in read) throw new Error(read.problem.detail);
  return read;
}

const notice = {
  document_number: "2025-05887",
  title: "Agreement on Access to Electronic Data",
  type: "Notice",
  abstract: "The Attorney General certifies an agreement.",
  html_url: "https://www.federalregister.gov/documents/2025/04/07/2025-05887/agreement",
  publication_date: "2025-04-07",
  agencies: [{ name: "Justice Department" }, { raw_name: "DEPARTMENT OF STATE" }],
  public_inspection_pdf_url: "https://public-inspection.federalregister.gov/2025-05887.pdf?1743770708",
  page_views: { count: 15 },
};
const search = (results?: object[]): string =>
  JSON.stringify({
    count: results?.length ?? 0,
    description: "Documents matching &quot;CLOUD Act&quot;",
    results,
  });

test.skipIf(sample === null)("the real document is known by its look and its number", async () => {
  const read = await parse(readFileSync(sample ?? "", "utf8"));
  expect(read).toMatchObject({ kind: "federal-register", problems: [] });
  expect(read.items).toHaveLength(1);
  expect(read.items[0]).toMatchObject({
    keys: expect.arrayContaining(["federal-register:2025-5887"]),
    author: "Commerce Department, International Trade Administration",
    publishedAt: "2025-04-07T04:00:00.000Z",
    categories: ["Notice"],
  });
});

test("a search gives its documents; views and stamps on addresses change nothing", async () => {
  const before = await parse(search([notice]));
  const after = await parse(
    search([
      {
        ...notice,
        page_views: { count: 999 },
        public_inspection_pdf_url: notice.public_inspection_pdf_url.replace(/\?.*/, "?timestamp=1"),
      },
    ]),
  );
  expect(before.kind).toBe("federal-register");
  expect(after.items).toEqual(before.items);
  expect(before.feed.title).toBe('Documents matching "CLOUD Act"');
  expect(before.items[0]).toMatchObject({
    author: "Justice Department, DEPARTMENT OF STATE",
    enclosures: [{ url: "https://public-inspection.federalregister.gov/2025-05887.pdf" }],
  });
});

test("a number padded otherwise before publication is the same document", async () => {
  const [early] = (await parse(search([{ ...notice, document_number: "2025-5887", html_url: null }]))).items;
  const [late] = (await parse(search([notice]))).items;
  expect(early?.keys[0]).toBe(late?.keys[0]);
  const [correction] = (await parse(search([{ ...notice, document_number: "C1-2025-05887" }]))).items;
  expect(correction?.keys[0]).not.toBe(late?.keys[0]);
});

test("no hits are no fault", async () => {
  expect(await parse(search())).toMatchObject({ kind: "federal-register", items: [], problems: [] });
});

test.each([
  [
    '{"errors":{"conditions":{"publication_date":"is not a valid date"}}}',
    /does not accept the search: .*not a valid date/,
  ],
  ['{"status":404,"message":"Record Not Found"}', /no documents of the Federal Register/],
  ['{"count":1,"results":[{"title":"x"}]}', /fields\[\] must hold document_number/],
  ["<!doctype html><title>Request Access</title>", /page instead of documents/],
  ['{"count":1,"results":[{"title":', /breaks off/],
])("%s is a failure with a plain reason", async (text, reason) => {
  const read = await parseDocument(new TextEncoder().encode(text), { kind: "federal-register" });
  expect(read).toHaveProperty("problem.detail", expect.stringMatching(reason));
});

const event = (id: string, kind: string): string =>
  `<item><title>S. 512: LEADS Act</title><link>https://www.govtrack.us/congress/bills/114/s512</link>
   <description>${kind}: This bill moved on.</description><pubDate>Thu, 12 Feb 2015 05:00:00 -0000</pubDate>
   <guid isPermaLink="true">https://www.govtrack.us/congress/bills/114/s512#eventid=${id}</guid></item>`;
const govtrack = (...items: string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>S. 512 - Tracked Events from GovTrack.us</title>
   <link>https://www.govtrack.us/</link><description>x</description>${items.join("")}</channel></rss>`;

test("events of one bill share its page and are told apart all the same", async () => {
  const first = await parse(govtrack(event("intro", "Introduced")));
  const second = await parse(govtrack(event("passed", "Passed Senate")));
  expect(first.kind).toBe("govtrack-rss");
  expect(first.items[0]).toMatchObject({
    title: "S. 512: LEADS Act: Introduced",
    url: "https://www.govtrack.us/congress/bills/114/s512",
    categories: ["S. 512 (114th Congress)"],
  });
  expect(first.items[0]?.keys.filter((key) => second.items[0]?.keys.includes(key))).toEqual([]);
  const both = await parse(govtrack(event("passed", "Passed Senate"), event("intro", "Introduced")));
  expect(both.items[1]?.keys).toEqual(first.items[0]?.keys);
});

test("in the names of GovTrack's feeds h is a bill and hr a resolution", () => {
  const named = (feed: string) => {
    const bill = billOfFeed(feed);
    return bill && billName(bill);
  };
  expect(["bill:h115-1625", "bill:hr115-1625", "bill:s114-512", "misc:allvotes"].map(named)).toEqual([
    "H.R. 1625 (115th Congress)",
    "H.Res. 1625 (115th Congress)",
    "S. 512 (114th Congress)",
    null,
  ]);
});

test("a GovTrack address that answers with a page says so", async () => {
  const read = await parseDocument(new TextEncoder().encode("<html><title>Sign in</title></html>"), {
    kind: "govtrack-rss",
  });
  expect(read).toHaveProperty("problem.detail", expect.stringMatching(/web page/));
});
