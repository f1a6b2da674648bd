// What comes in: one docket as CourtListener tells it in three ways. What goes out: the same entries each time.
// Surprise: the shapes are CourtListener's, the dockets are not.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ParsedItem } from "../../../src/items/item.ts";
import { type DocumentOptions, parseDocument } from "../../../src/sources/parse-document.ts";
import { sharedFileAtHand } from "../../shared-material.ts";

const SOURCE: DocumentOptions = { docket: { court: "nysd", number: "1:13-mj-02814" }, scope: "warrant" };

async function read(text: string, options: DocumentOptions = {}) {
  const parsed = await parseDocument(Buffer.from(text), options);
  if ("problem" in parsed) throw new Error(parsed.problem.detail);
  return parsed;
}

const detail = async (text: string, kind: NonNullable<DocumentOptions["kind"]>) => {
  const parsed = await parseDocument(Buffer.from(text), { kind });
  return "problem" in parsed ? parsed.problem.detail : "";
};

function atom(
  slug: string,
  entries: [fragment: string, title: string, summary: string, enclosure?: string][],
): string {
  const base = `https://www.courtlistener.com/docket/4214664/${slug}/?order_by=desc#`;
  const written = entries.map(
    ([fragment, title, summary, enclosure]) =>
      `<entry><title>${title} in In re Warrant, Inc., 1:13-mj-02814</title><link href="${base}${fragment}" rel="alternate"/>` +
      `<published>2014-07-31T00:00:00-07:00</published><id>${base}${fragment}</id><summary type="html">${summary}</summary>` +
      `${enclosure ? `<link href="${enclosure}" length="0" rel="enclosure" type="application/pdf"/>` : ""}</entry>`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Docket updates</title>` +
    `<link href="https://www.courtlistener.com/" rel="alternate"/><id>https://www.courtlistener.com/</id>${written.join("")}</feed>`
  );
}

const FREE =
  "https://storage.courtlistener.com/recap/gov.uscourts.nysd.427456/gov.uscourts.nysd.427456.80.0.pdf";
const PAID = "https://ecf.nysd.uscourts.gov/doc1/127112264358?caseid=427456";

const document = (more: object = {}) => ({
  id: 5,
  document_type: 1,
  document_number: "80",
  attachment_number: null,
  description: "Order",
  pacer_doc_id: "127012264358",
  is_available: false,
  is_sealed: null,
  page_count: null,
  filepath_local: null,
  absolute_url: "/docket/4214664/80/in-re-warrant/",
  ...more,
});
const entry = (more: object = {}) => ({
  id: 77,
  docket: 4214664,
  date_filed: "2014-07-31",
  time_filed: null,
  entry_number: 80,
  pacer_sequence_number: 199,
  recap_sequence_number: "2014-07-31.001",
  description: "",
  date_created: "2014-07-31T14:21:40.855097-07:00",
  date_modified: "2014-08-01T14:21:40.855097-07:00",
  recap_documents: [document()],
  ...more,
});
const page = (...results: object[]) =>
  JSON.stringify({
    count: "https://www.courtlistener.com/api/rest/v4/docket-entries/?count=on&docket=4214664",
    next: null,
    previous: null,
    results,
  });
const webhook = (type: number, payload: object) =>
  JSON.stringify({
    payload,
    webhook: { version: 2, event_type: type, date_created: "2014-07-31", deprecation_date: null },
  });

const meet = (one: ParsedItem | undefined, other: ParsedItem | undefined) =>
  one?.keys.some((key) => other?.keys.includes(key));

describe("a docket's feed", () => {
  test("its kind is known by what it says of itself", async () => {
    expect((await read(atom("in-re-warrant", []))).kind).toBe("courtlistener-atom");
  });

  test("the case gets another name and every address changes: the entries are the same", async () => {
    const entries = (slug: string) =>
      atom(slug, [
        ["entry-80", "Entry #80", "ORDER affirming."],
        [
          "minute-entry-9001",
          "Minute entry from 2014-07-31",
          "Minute Entry for proceedings held before Judge Preska",
        ],
      ]);
    const before = await read(entries("in-re-warrant"));
    const after = await read(entries("microsoft-v-united-states"));
    expect(after.items.map(({ keys }) => keys)).toEqual(before.items.map(({ keys }) => keys));
    expect(before.items[1]?.keys[0]).toBe("courtlistener:9001");
  });

  test("midnight in California is a day and no instant", async () => {
    const [item] = (await read(atom("x", [["entry-80", "Entry #80", "ORDER affirming."]]))).items;
    expect(item?.docket).toMatchObject({
      filedOn: "2014-07-31",
      caseName: "In re Warrant, Inc.",
      caseNumber: "1:13-mj-02814",
      entryNumber: "80",
    });
    expect(item?.publishedAt).toBeNull();
  });

  test("text that looks like a tag is text", async () => {
    const summary = "ORDER re &lt;EDIT by Clerk's Office&gt; 79 Motion &amp; reply";
    const [item] = (await read(atom("x", [["entry-80", "Entry #80", summary]]))).items;
    expect(item?.text).toBe("ORDER re <EDIT by Clerk's Office> 79 Motion & reply");
  });

  test("free copies and paid links are told apart, and both say which court it is", async () => {
    const { items } = await read(
      atom("x", [
        ["entry-80", "Entry #80", "ORDER affirming.", FREE],
        ["entry-79", "Entry #79", "Letter", PAID],
        ["entry-78", "Entry #78", "Letter from nobody"],
      ]),
    );
    expect(
      items.map(({ docket }) => [docket?.court, docket?.caseId, docket?.documents?.[0]?.isFree]),
    ).toEqual([
      ["nysd", "427456", true],
      ["nysd", "427456", false],
      ["nysd", null, undefined],
    ]);
    expect(items[1]?.docket?.documentId).toBe("127012264358");
  });

  test("a minute entry that is given a number later is the same entry by its words", async () => {
    const text =
      "Minute Entry for proceedings held before Chief Judge Preska: oral argument held on the objections";
    const [minute] = (
      await read(
        atom("x", [["minute-entry-9001", "Minute entry from 2014-07-31", `${text} (Entered: 07/31/2014)`]]),
      )
    ).items;
    const [again] = (await read(atom("x", [["minute-entry-9002", "Minute entry from 2014-07-31", text]])))
      .items;
    expect(meet(minute, again)).toBe(true);
  });

  test("a minute entry that moves up among the numbered ones is the same entry by its words", async () => {
    const text =
      "Minute Entry for proceedings held before Chief Judge Preska: oral argument held on the objections";
    const minute = (await read(atom("x", [["minute-entry-9001", "Minute entry from 2014-07-31", text]])))
      .items;
    const numbered = (await read(atom("x", [["entry-79", "Entry #79", text]]))).items;
    expect(meet(minute[0], numbered[0])).toBe(true);
    const twice = (
      await read(
        atom("x", [
          ["entry-79", "Entry #79", text],
          ["entry-80", "Entry #80", text],
        ]),
      )
    ).items;
    expect(meet(twice[0], twice[1])).toBe(false);
    expect(meet(minute[0], twice[1])).toBe(false);
  });

  test("what a search brought is known by its number", async () => {
    const found =
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>CourtListener.com Custom Search Feed</title><id>https://www.courtlistener.com/</id>` +
      `<entry><title>Doe v. Roe</title><link href="https://www.courtlistener.com/opinion/1234/doe-v-roe/" rel="alternate"/>` +
      `<published>2026-01-02T00:00:00-08:00</published><id>https://www.courtlistener.com/opinion/1234/doe-v-roe/</id><summary type="html">&lt;p&gt;A warrant.&lt;/p&gt;</summary></entry></feed>`;
    const [item] = (await read(found)).items;
    expect(item).toMatchObject({
      text: "A warrant.",
      docket: { caseName: "Doe v. Roe", filedOn: "2026-01-02" },
    });
    expect(item?.keys[0]).toBe("courtlistener:opinion/1234");
  });
});

describe("a page of the API, and the push", () => {
  test("feed, page and push meet on one entry", async () => {
    const fromFeed = (await read(atom("x", [["entry-80", "Entry #80", "ORDER affirming.", PAID]]), SOURCE))
      .items[0];
    const fromPage = (
      await read(
        page(entry({ docket: "https://www.courtlistener.com/api/rest/v4/dockets/4214664/" })),
        SOURCE,
      )
    ).items[0];
    const pushed = (await read(webhook(1, { results: [entry()] }))).items[0];
    expect([meet(fromFeed, fromPage), meet(fromPage, pushed), meet(pushed, fromFeed)]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("a stub has its short name for a text until the text comes", async () => {
    const stub = (await read(page(entry()), SOURCE)).items[0];
    const full = (await read(page(entry({ description: "ORDER affirming the magistrate judge." })), SOURCE))
      .items[0];
    expect([stub?.text, stub?.docket?.event]).toEqual(["Order", "Order"]);
    expect(full?.text).toBe("ORDER affirming the magistrate judge.");
    expect(full?.keys).toEqual(stub?.keys);
  });

  test("documents: the free copy, the paid link, the sealed one", async () => {
    const [item] = (
      await read(
        page(
          entry({
            recap_documents: [
              document({
                is_available: true,
                page_count: 12,
                filepath_local: "recap/gov.uscourts.nysd.427456/gov.uscourts.nysd.427456.80.0.pdf",
              }),
              document({
                document_type: 2,
                attachment_number: 1,
                description: "Exhibit A",
                pacer_doc_id: "127012264359",
              }),
              document({ document_type: 2, attachment_number: 2, description: "Exhibit B", is_sealed: true }),
            ],
          }),
        ),
        SOURCE,
      )
    ).items;
    expect(item?.docket?.documentUrl).toBe(FREE);
    expect(item?.docket?.documents).toMatchObject([
      { url: FREE, attachment: null, isFree: true, pages: 12 },
      {
        url: "https://ecf.nysd.uscourts.gov/doc1/127012264359?caseid=427456",
        attachment: "1",
        isFree: false,
      },
      {
        url: "https://www.courtlistener.com/docket/4214664/80/in-re-warrant/",
        attachment: "2",
        isFree: false,
        isSealed: true,
      },
    ]);
    expect(item?.keys).toContain("seq:nysd/427456/199");
  });

  test("an entry without a number, and an appellate one whose number is a document's", async () => {
    const minute = (
      await read(
        page(entry({ entry_number: null, description: "Minute Entry", recap_documents: [] })),
        SOURCE,
      )
    ).items[0];
    expect(minute?.docket?.entryNumber).toBeNull();
    expect(minute?.keys[0]).toBe("courtlistener:77");
    const appellate = (await read(page(entry({ entry_number: 208776613123 })), SOURCE)).items[0];
    expect(appellate?.docket).toMatchObject({ entryNumber: null, documentId: "127012264358" });
  });

  test("an entry that is deleted says so", async () => {
    const description =
      "***DELETED DOCUMENT. Deleted document number 12 Letter. The document was incorrectly filed.";
    expect((await read(page(entry({ description })), SOURCE)).items[0]?.docket?.change).toBe("deleted");
  });

  test("the time of filing is the court's own", async () => {
    const [item] = (await read(page(entry({ time_filed: "21:30:00" })), SOURCE)).items;
    expect(item?.publishedAt).toBe("2014-08-01T01:30:00.000Z");
  });

  test("one entry that is none costs only itself; an empty page is a page", async () => {
    const parsed = await read(page(entry(), { id: 3 }), SOURCE);
    expect(parsed.items).toHaveLength(1);
    expect(parsed.problems).toEqual([
      'Entry 2 could not be read: its field "docket" is missing or not what it should be',
    ]);
    expect((await read(page())).items).toEqual([]);
  });

  test("the example bodies of CourtListener are read, and those without news are accepted", async () => {
    const folder = sharedFileAtHand("samples/courtlistener_webhooks");
    if (folder === null) return;
    const counts: Record<string, [number, number]> = {};
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), "utf8");
      const { items, problems, kind } = await read(text);
      expect(kind).toBe("courtlistener-webhook");
      const secret = /"secret_key":"([^"]+)"/.exec(text)?.[1] ?? "no secret in it";
      expect(JSON.stringify(items)).not.toContain(secret);
      counts[name.replace(/_webhook_dummy|\.txt/g, "")] = [items.length, problems.length];
    }
    expect(counts).toEqual({
      docket_alert: [1, 0],
      old_alerts_report: [0, 1],
      pray_and_pay: [0, 1],
      recap_fetch: [0, 1],
      search_alert: [1, 0],
      search_alert_v2: [1, 0],
    });
  });

  test("documents that a search found are entries of their dockets", async () => {
    const results = [
      {
        caseName: "In re Warrant",
        court_id: "nysd",
        docketNumber: "1:13-mj-02814",
        docket_id: 4214664,
        docket_absolute_url: "/docket/4214664/in-re-warrant/",
        recap_documents: [
          {
            entry_number: 80,
            entry_date_filed: "2014-07-31",
            short_description: "Order",
            description: "ORDER affirming.",
            pacer_doc_id: "127012264358",
            absolute_url: "/docket/4214664/80/in-re-warrant/",
          },
        ],
      },
    ];
    const [found] = (await read(webhook(2, { results, alert: { secret_key: "s" } }))).items;
    expect(meet(found, (await read(page(entry()), SOURCE)).items[0])).toBe(true);
  });
});

describe("what is none of these", () => {
  test("a plain reason for each", async () => {
    const login =
      "<!doctype html><html><head><title>Sign in | CourtListener</title></head><body></body></html>";
    for (const kind of ["courtlistener-atom", "courtlistener-entries", "courtlistener-webhook"] as const)
      expect(await detail(login, kind)).toContain("Sign in | CourtListener");
    expect(await detail('{"detail":"Invalid token."}', "courtlistener-entries")).toContain("Invalid token.");
    expect(await detail('{"results":[{"id":', "courtlistener-entries")).toContain("breaks off");
    expect(await detail('{"results":[}]}', "courtlistener-entries")).toContain("malformed");
    expect(await detail('{"results":7}', "courtlistener-entries")).toContain('"results"');
    expect(await detail('{"results":[{"id":1}]}', "courtlistener-entries")).toContain("None of its results");
    expect(await detail('{"payload":{}}', "courtlistener-webhook")).toContain('"webhook"');
    expect(await detail("[1]", "courtlistener-webhook")).toContain("no event of CourtListener");
    expect(await detail("null", "courtlistener-entries")).not.toBe("");
  });

  test("no piece of them makes a reader throw", async () => {
    const documents = [
      page(entry()),
      webhook(1, { results: [entry()] }),
      atom("x", [["entry-80", "Entry #80", "ORDER", FREE]]),
    ];
    for (const text of documents) {
      for (let at = 0; at < text.length; at += 11) {
        for (const kind of [
          "courtlistener-atom",
          "courtlistener-entries",
          "courtlistener-webhook",
        ] as const) {
          const parsed = await parseDocument(Buffer.from(text.slice(0, at)), { kind });
          expect(parsed.kind).toBe(kind);
        }
      }
    }
  });
});
