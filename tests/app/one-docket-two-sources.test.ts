// What comes in: one docket as the Supreme Court has it and as CourtListener copies it, and one district docket as its
// court's feed and CourtListener have it, in either order. What goes out: each entry once, and short ones never taken for
// one another. Surprise: the Supreme Court gives its entries no ids, so only what they say can make them meet.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createLog } from "../../src/app/log.ts";
import { createVisitMemory } from "../../src/app/remember-visit.ts";
import type { ParsedItem } from "../../src/items/item.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { firstState } from "../../src/sources/next-visit.ts";
import { parseDocument } from "../../src/sources/parse-document.ts";
import type { Source } from "../../src/sources/source.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { sourceOf } from "../storage/samples.ts";
import { microsoftIreland } from "../stories/news.ts";

const COURT = sourceOf("court");
const LIBRARY = sourceOf("courtlistener");
const knowledge = { cases: [microsoftIreland], watch: buildWatch([microsoftIreland]) };
const MOTION =
  "Motion of the United States to vacate the judgment of the Court of Appeals and remand with directions filed.";
const RESPONSE = "Response of respondent Microsoft Corporation to the motion to vacate and remand filed.";

let store: Store;
beforeEach(async () => {
  store = await openStore("file::memory:");
  await store.syncSources([COURT, LIBRARY], "2018-04-03T00:00:00.000Z");
});
afterEach(() => store.close());

async function read(kind: "scotus-json" | "courtlistener-atom" | "pacer-rss", text: string) {
  const docket = { court: kind === "pacer-rss" ? "nysd" : "scotus", number: "17-2" };
  const parsed = await parseDocument(Buffer.from(text), {
    kind,
    ...(kind === "courtlistener-atom" ? { docket } : {}),
    url: "https://ecf.nysd.uscourts.gov/cgi-bin/rss_outside.pl",
  });
  if ("problem" in parsed) throw new Error(parsed.problem.detail);
  return parsed.items;
}

const scotus = (...texts: string[]) =>
  read(
    "scotus-json",
    JSON.stringify({
      CaseNumber: "17-2 ",
      PetitionerTitle: "United States, Petitioner",
      RespondentTitle: "Microsoft Corporation",
      ProceedingsandOrder: texts.map((Text) => ({ Date: "Apr 03 2018", Text })),
    }),
  );

const atom = (number: string, ...entries: [at: string, text: string, document?: string][]) => {
  const base = "https://www.courtlistener.com/docket/4214666/united-states-v-microsoft/?order_by=desc#";
  const written = entries.map(
    ([at, text, document]) =>
      `<entry><title>Minute entry from 2018-04-03 in United States v. Microsoft Corporation, ${number}</title>` +
      `<link href="${base}${at}" rel="alternate"/><published>2018-04-03T00:00:00-07:00</published><id>${base}${at}</id>` +
      `${document ? `<link href="${document}" length="0" rel="enclosure" type="application/pdf"/>` : ""}<summary type="html">${text}</summary></entry>`,
  );
  return read(
    "courtlistener-atom",
    `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Docket</title><id>https://www.courtlistener.com/</id>${written.join("")}</feed>`,
  );
};

let at = Date.parse("2018-04-03T16:00:00Z");
async function visit(source: Source, items: ParsedItem[]): Promise<number> {
  at += 15 * 60_000;
  const now = new Date(at);
  const parts = { store, knowledge: () => knowledge, clock: () => now, log: createLog("silent") };
  const state = {
    ...firstState(source, now),
    lastOkAt: new Date(at - 3_600_000).toISOString(),
    itemsSeen: 1,
  };
  const feed = { title: "", link: null, language: null, description: null };
  return createVisitMemory(parts).rememberVisit(source, state, {
    kind: "fresh",
    parsed: { feed, items, problems: [] },
    validators: { etag: null, lastModified: null },
    retryAt: null,
  });
}

describe("the Supreme Court's docket and CourtListener's copy of it", () => {
  const copy = () =>
    atom(
      "17-2",
      ["minute-entry-1", `${MOTION.replace("filed.", "filed")} (Distributed)`],
      ["minute-entry-2", RESPONSE.replaceAll(" ", "  ")],
    );

  test("the Court first, then the copy: nothing is new", async () => {
    expect(await visit(COURT, await scotus(MOTION, RESPONSE))).toBe(2);
    expect(await visit(LIBRARY, await copy())).toBe(0);
  });

  test("the copy first, then the Court: nothing is new", async () => {
    expect(await visit(LIBRARY, await copy())).toBe(2);
    expect(await visit(COURT, await scotus(MOTION, RESPONSE))).toBe(0);
  });

  test("two short entries of a day stay two, whoever has them", async () => {
    const short = ["Reply filed.", "Argued."];
    expect(await visit(COURT, await scotus(...short))).toBe(2);
    const items = await atom("17-2", ["minute-entry-3", "Reply filed."], ["minute-entry-4", "Argued."]);
    for (const { keys } of items) expect(keys.filter((key) => key.startsWith("said:"))).toEqual([]);
    for (const { keys } of await scotus(...short))
      expect(keys.some((key) => /^(?:said|day):/.test(key))).toBe(false);
  });

  test("a long text that stands there twice in a day names neither of the two", async () => {
    const twice = await scotus(MOTION, MOTION);
    expect(twice.flatMap(({ keys }) => keys).filter((key) => key.startsWith("said:"))).toEqual([]);
    expect(await visit(COURT, twice)).toBe(2);
  });

  test("another docket, or another day, is another entry", async () => {
    expect(await visit(COURT, await scotus(MOTION))).toBe(1);
    expect(await visit(LIBRARY, await atom("17-3", ["minute-entry-5", MOTION]))).toBe(1);
  });
});

test("a district docket's own feed and CourtListener's meet by the document and by the entry's number", async () => {
  const feed = `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>New York Southern - Recent Entries</title><link>https://ecf.nysd.uscourts.gov</link><item>
<title><![CDATA[1:13-mj-02814 In re Warrant]]></title><pubDate>Tue, 03 Apr 2018 15:00:00 GMT</pubDate>
<guid isPermaLink="true">https://ecf.nysd.uscourts.gov/cgi-bin/DktRpt.pl?422164&amp;1</guid><link>https://ecf.nysd.uscourts.gov/cgi-bin/DktRpt.pl?422164</link>
<description><![CDATA[[Order] (<a href="https://ecf.nysd.uscourts.gov/doc1/127112264358?caseid=422164&de_seq_num=199">80</a>)]]></description></item></channel></rss>`;
  const [stub] = await read("pacer-rss", feed);
  const document =
    "https://storage.courtlistener.com/recap/gov.uscourts.nysd.422164/gov.uscourts.nysd.422164.80.0.pdf";
  const [full] = await atom("1:13-mj-02814", ["entry-80", "ORDER lifting the stay.", document]);
  const shared = stub?.keys.filter((key) => full?.keys.includes(key)) ?? [];
  expect(shared).toEqual(["entry:nysd/13-mj-2814/80"]);
  expect(await visit(COURT, stub ? [stub] : [])).toBe(1);
  expect(await visit(LIBRARY, full ? [full] : [])).toBe(0);
});
