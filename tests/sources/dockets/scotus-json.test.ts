// What comes in: dockets of the Supreme Court as they are and as they grow. What goes out: each entry once, whatever
// the Court adds to it afterwards, and nothing of counsel's contact data anywhere.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createLog } from "../../../src/app/log.ts";
import { createVisitMemory } from "../../../src/app/remember-visit.ts";

import type { ParsedItem } from "../../../src/items/item.ts";
import { mergeEntry } from "../../../src/items/merge-entry.ts";
import { buildWatch } from "../../../src/relevance/build-watch.ts";
import { firstState } from "../../../src/sources/next-visit.ts";
import { parseDocument } from "../../../src/sources/parse-document.ts";
import type { ParsedFeed, Source } from "../../../src/sources/source.ts";
import { openStore } from "../../../src/storage/open-store.ts";
import type { Store } from "../../../src/storage/store.ts";
import { sharedFile, sharedFileAtHand } from "../../shared-material.ts";

const folder = sharedFileAtHand("samples/scotus_json");

interface Row {
  Date?: string;
  Text?: string;
  Links?: { Description?: string; DocumentUrl?: string }[];
}

async function parse(text: string): Promise<ParsedFeed & { kind: string }> {
  const read = await parseDocument(new TextEncoder().encode(text), {});
  if ("problem" in read) throw new Error(read.problem.detail);
  return read;
}

function docketOf(rows: Row[], more: object = {}): string {
  return JSON.stringify({
    CaseNumber: "17-2 ",
    sJsonCreationDate: "08/09/2025",
    PetitionerTitle: "United States, Petitioner",
    RespondentTitle: "Microsoft Corporation",
    DocketedDate: "June 27, 2017",
    LowerCourt: "United States Court of Appeals for the Second Circuit",
    LowerCourtCaseNumbers: "(14-2985)",
    ProceedingsandOrder: rows,
    ...more,
  });
}

const read = async (rows: Row[], more: object = {}): Promise<ParsedItem[]> =>
  (await parse(docketOf(rows, more))).items;
const found = (old: ParsedItem | undefined, now: ParsedItem | undefined): boolean =>
  now?.keys.some((key) => old?.keys.includes(key)) ?? false;
const paper = (filing: number, stamp: string, name = "x.pdf"): Row["Links"] => [
  {
    Description: "Main Document",
    DocumentUrl: `http://www.supremecourt.gov/DocketPDF/17/17-2/${filing}/${stamp}_${name}`,
  },
];

test("a docket is known by its look, named for people and joined to the court below", async () => {
  const docket = await parse(
    docketOf([{ Date: "Apr 17 2018", Text: "Motion DISTRIBUTED for Conference of 4/20/2018." }], {
      QPLink: "../qp/17-00002qp.pdf",
      Links: "Linked with 16A940",
    }),
  );
  expect(docket.kind).toBe("scotus-json");
  expect(docket.feed).toMatchObject({
    title: "17-2 United States v. Microsoft Corporation",
    link: "https://www.supremecourt.gov/docket/docketfiles/html/public/17-2.html",
    docket: {
      court: "scotus",
      caseNumber: "17-2",
      docketedOn: "2017-06-27",
      lowerCourt: { numbers: ["14-2985"] },
      related: ["16A940"],
      questionsUrl: "https://www.supremecourt.gov/qp/17-00002qp.pdf",
    },
  });
  expect(docket.feed.description).toContain("Second Circuit (14-2985)");
  expect(docket.items[0]).toMatchObject({
    title: "17-2: Motion DISTRIBUTED for Conference of 4/20/2018",
    publishedAt: "2018-04-17T04:00:00.000Z",
    docket: { court: "scotus", caseNumber: "17-2", filedOn: "2018-04-17", documentUrl: null },
  });
  expect(docket.items[0]?.keys[0]).toMatch(/^scotus:17-2\/2018-04-17\/[0-9a-f]{32}#1$/);
});

describe("an entry keeps its identity", () => {
  const reply = { Date: "Jan 08 2018", Text: "Reply of petitioner United States filed." };
  test.each([
    ["is distributed", { ...reply, Text: "Reply of petitioner United States filed.  (Distributed)" }],
    ["gets a VIDED tail", { ...reply, Text: "Reply of petitioner United States filed. VIDED." }],
    ["gets both", { ...reply, Text: "Reply of petitioner United States filed. (Distributed) VIDED." }],
    [
      "gets a date to answer by",
      { ...reply, Text: "Reply of petitioner United States filed. (Due May 9, 2018)" },
    ],
    [
      "gets a link in its text",
      { ...reply, Text: "Reply of petitioner <a href = 'https://x.example/o.pdf'>United States</a> filed." },
    ],
    ["gets its document", { ...reply, Links: paper(41, "20180108120000000") }],
    ["has its date written otherwise", { ...reply, Date: "January 8, 2018" }],
    ["has its date in figures", { ...reply, Date: "1/8/2018" }],
  ])("when it %s", async (_what, now) => {
    const [before] = await read([reply]);
    const [after] = await read([now]);
    expect(found(before, after)).toBe(true);
  });

  test("when its words are corrected, by the filing its document belongs to", async () => {
    const Links = paper(77, "20180103102030000");
    const [before] = await read([
      { Date: "Jan 03 2018", Text: "Brief amicus curiae of Idaho filed.", Links },
    ]);
    const [after] = await read([
      { Date: "Jan 03 2018", Text: "Brief amici curiae of Ohio, et al. filed.", Links },
    ]);
    expect(found(before, after)).toBe(true);
  });

  test("when the same words are entered again that day, before it or after it", async () => {
    const text = "Letter of respondent filed.";
    const first = { Date: "Jan 03 2018", Text: text, Links: paper(90, "20180103102030000") };
    const second = { Date: "Jan 03 2018", Text: text, Links: paper(80, "20180103092030000") };
    const [alone] = await read([first]);
    const [inserted, moved] = await read([second, first]);
    expect(found(alone, moved)).toBe(true);
    expect(found(alone, inserted)).toBe(false);
    const silent = { Date: "Jan 04 2018", Text: "CIRCULATED." };
    const [one] = await read([silent]);
    const [other, again, third] = await read([{ Date: "Jan 02 2018", Text: "Rescheduled." }, silent, silent]);
    expect([found(one, other), found(one, again), found(one, third)]).toEqual([false, true, false]);
    expect(third?.keys[0]).toMatch(/#2$/);
  });

  test("but an entry that begins like another of the day is its own", async () => {
    const granted = { Date: "Oct 16 2017", Text: "Petition for certiorari GRANTED." };
    const [before] = await read([granted]);
    const [, beside] = await read([
      granted,
      { ...granted, Text: "Petition for certiorari GRANTED. Argument is set." },
    ]);
    expect(found(before, beside)).toBe(false);
  });

  test("and an entry that repeats how one before it began is its own, too", async () => {
    const long = { Date: "Oct 16 2017", Text: "Petition for certiorari GRANTED. Argument is set." };
    const short = { ...long, Text: "Petition for certiorari GRANTED." };
    const [before] = await read([long]);
    const [still, beside] = await read([long, short]);
    expect([found(before, still), found(before, beside)]).toEqual([true, false]);
  });

  test("and two entries of one filing are two", async () => {
    const motion = { Date: "Jan 03 2018", Text: "Motion filed.", Links: paper(7, "20180103102030000") };
    const [before] = await read([motion]);
    const [still, brief] = await read([motion, { ...motion, Text: "Brief filed." }]);
    expect([found(before, still), found(before, brief)]).toEqual([true, false]);
  });

  test("and nothing else of the docket changes an item", async () => {
    const rows = [{ Date: "Jan 03 2018", Text: "Joint appendix filed." }];
    expect(await read(rows, { sJsonCreationDate: "01/01/2026" })).toEqual(await read(rows));
  });
});

test("the text's link is a document, and addresses with blanks are mended", async () => {
  const [item] = await read([
    {
      Date: "Apr 02 2018",
      Text: "Thomas, J., delivered the <a href = 'https://www.supremecourt.gov/opinions/17pdf/16-1362_gfbh.pdf'>opinion</a> of the Court.",
      Links: paper(5, "20180402100000000", "Final Brief.pdf"),
    },
  ]);
  expect(item?.text).toBe("Thomas, J., delivered the opinion of the Court.");
  expect(item?.docket?.documents).toEqual([
    {
      url: "http://www.supremecourt.gov/DocketPDF/17/17-2/5/20180402100000000_Final%20Brief.pdf",
      description: "Main Document",
      attachment: null,
      isFree: true,
    },
    {
      url: "https://www.supremecourt.gov/opinions/17pdf/16-1362_gfbh.pdf",
      description: "opinion",
      attachment: "1",
      isFree: true,
    },
  ]);
});

test("a link without quotation marks is a link, and a case between states has a number", async () => {
  const [item] = await read(
    [{ Date: "Apr 02 2018", Text: "Per curiam <a href=https://www.supremecourt.gov/o.pdf>opinion</a>." }],
    { CaseNumber: "141, Orig. *** CAPITAL CASE ***" },
  );
  expect(item?.docket).toMatchObject({
    caseNumber: "141, Orig.",
    documentUrl: "https://www.supremecourt.gov/o.pdf",
  });
});

test.each([
  ["the filing's second, in winter", "Jan 03 2025", "20250103153425990", "2025-01-03T20:34:25.990Z"],
  ["the filing's second, in summer", "Jun 06 2025", "20250606125748480", "2025-06-06T16:57:48.480Z"],
  ["an evening, still the court's day", "Jun 06 2025", "20250606233000000", "2025-06-07T03:30:00.000Z"],
  ["midnight, when filed on another day", "Jun 09 2025", "20250606233000000", "2025-06-09T04:00:00.000Z"],
])("published at %s", async (_what, day, stamp, at) => {
  const [item] = await read([{ Date: day, Text: "Brief filed.", Links: paper(1, stamp) }]);
  expect(item?.publishedAt).toBe(at);
});

test.each([
  ["a page", "<!DOCTYPE html><title>Login</title>", /page instead of the docket/],
  ["nothing", "  ", /empty/],
  ["half a docket", '{"CaseNumber":"17-2","Petitioner":[{"Phone":"202-555-0142"', /breaks off/],
  ["another JSON", '{"a":1}', /without a list of proceedings/],
  ["proceedings that are no list", '{"CaseNumber":"17-2","ProceedingsandOrder":null}', /without a list/],
  ["a list", "[]", /not the docket/],
  ["a docket of no case", '{"ProceedingsandOrder":[]}', /which case/],
  [
    "entries of another shape",
    '{"CaseNumber":"17-2","ProceedingsandOrder":[1,null]}',
    /nothing that is an entry/,
  ],
])("%s in place of the docket is a failure with a plain reason", async (_what, text, reason) => {
  const read = await parseDocument(new TextEncoder().encode(text), { kind: "scotus-json" });
  expect(read).toHaveProperty("problem.detail", expect.stringMatching(reason));
  expect(JSON.stringify(read)).not.toContain("555-0142");
});

describe.skipIf(folder === null)("real dockets", () => {
  const files = folder ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

  test.each(files)("%s: every entry in order, no contact data of counsel", async (name) => {
    const text = readFileSync(join(folder ?? "", name), "utf8");
    const raw = JSON.parse(text);
    const docket = await parse(text);
    expect(docket.problems).toEqual([]);
    expect(docket.items.map(({ docket }) => docket?.filedOn)).not.toContain(null);
    expect(docket.items).toHaveLength(raw.ProceedingsandOrder.length);
    expect(new Set(docket.items.flatMap(({ keys }) => keys)).size).toBe(
      docket.items.flatMap(({ keys }) => keys).length,
    );
    const out = JSON.stringify(docket).toLowerCase();
    const people = [raw.Petitioner, raw.Respondent, raw.Other].flatMap((side) => side ?? []);
    expect(people.length).toBeGreaterThan(0);
    const contacts = people
      .flatMap((one) => [one.Email, one.Phone, one.Address])
      .filter((contact) => typeof contact === "string" && contact.trim().length > 3);
    expect(contacts.filter((contact) => out.includes(contact.toLowerCase()))).toEqual([]);
  });

  test.each(["24-999.json", "16-1362.json"])(
    "%s grown entry by entry is told entry by entry",
    async (name) => {
      const raw = JSON.parse(readFileSync(sharedFile(`samples/scotus_json/${name}`), "utf8"));
      const rows: Row[] = raw.ProceedingsandOrder;
      const store = await openStore("file::memory:");
      const visits = visitsTo(store);
      const bare = (row: Row): Row => ({ ...row, Text: row.Text?.replace(/\s*\(Distributed\)/, "") ?? "" });
      const growth: number[] = [];
      for (let count = 1; count <= rows.length; count += 1) {
        const known = rows.slice(0, count);
        growth.push(
          await visits.bring({
            ...raw,
            sJsonCreationDate: `day ${count}`,
            ProceedingsandOrder: known.map(bare),
          }),
        );
      }
      expect(growth).toEqual(rows.map(() => 1));
      expect(await visits.bring(raw)).toBe(0);
      const revisions = await Promise.all(
        visits.seen().map(async ({ keys }) => (await store.findItem(keys))?.revision),
      );
      expect(revisions).toEqual(rows.map((row) => (row.Text?.includes("(Distributed)") ? 2 : 1)));
      await store.close();
    },
  );
});

/** Visits to one docket whose first sight was an empty one, so that every entry is news. */
function visitsTo(store: Store) {
  const now = new Date("2026-01-01T00:00:00Z");
  const source: Source = {
    id: "scotus",
    kind: "scotus-json",
    name: "Supreme Court",
    url: "https://www.supremecourt.gov/RSS/Cases/JSON/24-999.json",
    topics: [],
    why: "test",
    everyMinutes: 60,
    firstSight: "tell",
    language: "en",
  };
  const memory = createVisitMemory({
    store,
    knowledge: () => ({ cases: [], watch: buildWatch([]) }),
    clock: () => now,
    log: createLog("silent"),
  });
  let items: ParsedItem[] = [];
  return {
    seen: () => items,
    async bring(docket: object): Promise<number> {
      await store.syncSources([source], now.toISOString());
      const parsed = await parse(JSON.stringify(docket));
      items = parsed.items;
      const validators = { etag: null, lastModified: null };
      const visit = { kind: "fresh" as const, parsed, validators, retryAt: null };
      return memory.rememberVisit(source, firstState(source, now), visit);
    },
  };
}

test("an entry that gains its document is edited, and a document that vanishes takes nothing back", async () => {
  const entry = { Date: "Jan 08 2018", Text: "Reply of petitioner United States filed." };
  const [stub] = await read([entry]);
  const [whole] = await read([{ ...entry, Links: paper(41, "20180108120000000") }]);
  if (!stub || !whole) throw new Error("no items");
  expect(mergeEntry(stub, whole, true)?.learnt).toEqual(["document available"]);
  expect(mergeEntry(whole, stub, true)).toBeNull();
});
