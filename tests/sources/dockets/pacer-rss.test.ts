// What comes in: feeds as the filing systems of courts write them, oddities included. What goes out: docket entries.
// Surprise: the oddities are real, the cases are not.
import { describe, expect, test } from "vitest";
import type { ParsedItem } from "../../../src/items/item.ts";
import { parseDocument } from "../../../src/sources/parse-document.ts";

interface Filed {
  title: string;
  description: string;
  link?: string;
  guid?: string;
  at?: string;
}

function feed(court: string, filed: Filed[], description = "Docket entries of type: order"): string {
  const items = filed.map(
    ({
      title,
      description,
      link = "DktRpt.pl?100",
      guid = `${link}&10`,
      at = "Wed, 18 Apr 2018 00:09:55 GMT",
    }) =>
      `<item><title>${title}</title><link>https://ecf.${court}.uscourts.gov/cgi-bin/${inXml(link)}</link>` +
      `<description>${inXml(description)}</description><guid isPermaLink="true">https://ecf.${court}.uscourts.gov/cgi-bin/${inXml(guid)}</guid>` +
      `<pubDate>${at}</pubDate></item>`,
  );
  return (
    `<?xml version="1.0" encoding="ISO-8859-1"?>\n<rss version="2.0">\n<channel><title>A Court - Recent Entries</title>` +
    `<link>https://ecf.${court}.uscourts.gov</link><description>${description}</description>${items.join("\n")}</channel></rss>`
  );
}

function inXml(text: string): string {
  return text.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;").replaceAll(">", "&#x3E;");
}

async function read(document: string | Uint8Array): Promise<ParsedItem[]> {
  const bytes = typeof document === "string" ? Buffer.from(document, "latin1") : document;
  const parsed = await parseDocument(bytes, {});
  if ("problem" in parsed) throw new Error(parsed.problem.detail);
  expect(parsed.kind).toBe("pacer-rss");
  return parsed.items;
}

const document = (id: string, number: string, sequence = 10) =>
  `(<a href="https://ecf.nysd.uscourts.gov/doc1/${id}?caseid=100&de_seq_num=${sequence}" >${number}</a>)`;

describe("a court's feed", () => {
  test("one filing that is two events is one entry, and both are named", async () => {
    const [item, ...others] = await read(
      feed("nysd", [
        {
          title: "1:18-cv-00001 Doe v. Roe et al",
          description: `[~Util - Set Deadlines] ${document("127122264358", "3")}`,
        },
        { title: "1:18-cv-00001 Doe v. Roe et al", description: `[Order] ${document("127122264358", "3")}` },
      ]),
    );
    expect(others).toEqual([]);
    expect(item?.title).toBe("Doe v. Roe et al: Order AND ~Util - Set Deadlines");
    expect(item?.docket).toMatchObject({
      court: "nysd",
      caseNumber: "1:18-cv-00001",
      caseName: "Doe v. Roe",
      entryNumber: "3",
      documentId: "127022264358",
      caseId: "100",
      sequence: "10",
      event: "Order AND ~Util - Set Deadlines",
    });
    expect(item?.docket?.documents).toMatchObject([{ isFree: false, attachment: null }]);
  });

  test("an evening in Greenwich is the day before in New York, and an evening in Honolulu the day before that", async () => {
    const day = async (court: string, at: string) =>
      (await read(feed(court, [{ title: "1:18-cv-00001 Doe v. Roe", description: "[Order]", at }])))[0]
        ?.docket?.filedOn;
    expect(await day("nysd", "Wed, 18 Apr 2018 00:09:55 GMT")).toBe("2018-04-17");
    expect(await day("hid", "Wed, 18 Apr 2018 09:59:00 GMT")).toBe("2018-04-17");
    expect(await day("hid", "Wed, 18 Apr 2018 00:01:00 HST")).toBe("2018-04-18");
    expect(await day("akd", "Wed, 18 Apr 2018 23:30:00 AKDT")).toBe("2018-04-18");
    expect(await day("prd", "Wed, 17 Jan 2018 23:30:00 AST")).toBe("2018-01-17");
    expect(await day("gud", "Wed, 18 Apr 2018 00:30:00 ChST")).toBe("2018-04-18");
  });

  test("where every item has the docket's id, the filings of a case stay apart", async () => {
    const title = "<![CDATA[1:17-cr-00554-MKB-JO USA v. Doe]]>";
    const guid = "DktRpt.pl?408124";
    const order = { title, link: guid, guid, description: "[Order] USA v. Doe " };
    const items = await read(
      feed("nyed", [
        { ...order, at: "Tue, 22 May 2018 22:10:04 GMT" },
        { ...order, at: "Tue, 22 May 2018 18:10:04 GMT" },
        { ...order, at: "Tue, 22 May 2018 18:10:04 GMT", description: "[Scheduling Order] USA v. Doe " },
        {
          ...order,
          description: `[Complaint] USA v. Doe (<a href="https://ecf.nyed.uscourts.gov/cgi-bin/show_case_doc?7,408124,,,">7</a>)`,
        },
      ]),
    );
    expect(items.map(({ docket }) => docket?.event)).toEqual([
      "Order",
      "Order AND Scheduling Order",
      "Complaint",
    ]);
    expect(items[0]?.docket).toMatchObject({ caseNumber: "1:17-cr-00554", caseName: "United States v. Doe" });
    expect(items[2]?.docket).toMatchObject({ entryNumber: "7", caseId: "408124" });
    // No key of the day and the word "Order": tomorrow's document may have one of the two alone.
    expect(items[0]?.keys).toEqual(["filed:nyed/408124/2018-05-22T22:10:04.000Z"]);
    const keys = items.flatMap((item) => item.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("titles are read in all the ways courts write them", async () => {
    const titles = [
      "1:18-mj-03122-1 USA v. Doe",
      "16-10992-smb Doe, Inc., et al.                            ",
      "18-90003 ",
      "5:18-~gr-00001 ",
      "22-1214 Food &amp;amp; Drink v. FERC",
      "2:18-mc-00009-JD-WH In Re: Grand Jury",
      "1-16-10992-smb Doe and Roe",
      "22-1214-1 Doe v. The United States of America, et al.",
      "MDL No. 2738 IN RE: Widgets Litigation",
    ];
    const items = await read(
      feed(
        "nysd",
        titles.map((title, at) => ({ title, description: "[Order]", guid: `DktRpt.pl?100&${at}` })),
      ),
    );
    expect(items.map(({ docket, title }) => [docket?.caseNumber, docket?.caseName, title])).toEqual([
      ["1:18-mj-03122", "United States v. Doe", "USA v. Doe: Order"],
      ["16-10992", "Doe, Inc.", "Doe, Inc., et al.: Order"],
      ["18-90003", null, "18-90003: Order"],
      ["5:18-~gr-00001", null, "5:18-~gr-00001: Order"],
      ["22-1214", "Food & Drink v. FERC", "Food & Drink v. FERC: Order"],
      ["2:18-mc-00009", "In Re: Grand Jury", "In Re: Grand Jury: Order"],
      ["1-16-10992", "Doe and Roe", "Doe and Roe: Order"],
      [
        "22-1214",
        "Doe v. The United States of America",
        "Doe v. The United States of America, et al.: Order",
      ],
      ["MDL No. 2738", "IN RE: Widgets Litigation", "IN RE: Widgets Litigation: Order"],
    ]);
  });

  test("a bankruptcy court's lawsuit and case of one number are two dockets", async () => {
    const link = `(<a href='https://ecf.ilnb.uscourts.gov/doc1/067018830418?pdf_header=&de_seq_num=4&caseid=100'>5</a>)`;
    const other = link.replace("067018830418", "067018830419").replace("caseid=100", "caseid=200");
    const items = await read(
      feed("ilnb", [
        {
          title: "18-00079 Doe",
          description: `Type: bk Office: 1 Chapter: 11  [Objection] ${link}`,
          guid: "DktRpt.pl?100-4",
        },
        {
          title: "18-00079 Doe",
          description: `Type: ap Office: 1 Chapter:   [Objection] ${other}`,
          guid: "DktRpt.pl?200-4",
        },
      ]),
    );
    expect(items.map(({ docket }) => docket?.event)).toEqual(["Objection", "Objection"]);
    expect(items.map(({ keys }) => keys[2])).toEqual(["entry:ilnb/18-79/5", "entry:ilnb/18-ap-79/5"]);
  });

  test("an appellate order in two consolidated cases is an entry of each", async () => {
    const filed = (number: string) => ({
      title: `${number} Doe v. FERC`,
      link: `TransportRoom?servlet=DocketReportFilter.jsp&caseNum=${number}`,
      guid: `TransportRoom?servlet=DocketReportFilter.jsp&caseNum=${number}&partId=999`,
      description: "[Clerk's Order] (<a href='https://ecf.cadc.uscourts.gov/docs1/01218512345'>Document</a>)",
    });
    const [one, two] = await read(feed("cadc", [filed("22-1214"), filed("22-1215")]));
    expect(one?.keys.filter((key) => two?.keys.includes(key))).toEqual([]);
    expect(one?.docket).toMatchObject({ entryNumber: null, documentId: "01208512345", caseId: null });
  });

  test("an event's name keeps its own brackets, and escapes are undone", async () => {
    const [item] = await read(
      feed("txwd", [{ title: "1:18-cv-1 A v. B", description: "[Sealed [Ex Parte] Motion &amp; R&amp;R]" }]),
    );
    expect(item?.docket?.event).toBe("Sealed [Ex Parte] Motion & R&R");
  });

  test("bytes are read as the document declares them", async () => {
    const text = feed("prd", [{ title: "3:18-cv-00001 Muñoz-Peña v. Doe", description: "[Order]" }]);
    const [item] = await read(Buffer.from(text, "latin1"));
    expect(item?.docket?.caseName).toBe("Muñoz-Peña v. Doe");
  });

  test("what the court puts into its feed is kept", async () => {
    const bytes = Buffer.from(feed("ca2", [], "Docket entries of type: orders, opinions"));
    const parsed = await parseDocument(bytes, {});
    expect(parsed).toMatchObject({
      kind: "pacer-rss",
      items: [],
      feed: { description: "Docket entries of type: orders, opinions" },
    });
  });
});

describe("what is no feed of a court", () => {
  const kind = "pacer-rss" as const;

  test("a login page with status 200 is named", async () => {
    const page =
      "<!DOCTYPE html><html><head><title>PACER Login</title></head><body>Please log in</body></html>";
    const parsed = await parseDocument(Buffer.from(page), { kind });
    expect(parsed).toMatchObject({
      problem: { kind: "not-a-feed", detail: expect.stringContaining("PACER Login") },
    });
  });

  test("a feed that breaks off gives what it has, and says so", async () => {
    const whole = feed("nysd", [
      { title: "1:18-cv-00001 Doe v. Roe", description: "[Order]" },
      {
        title: "1:18-cv-00002 Doe v. Roe",
        description: "[Letter]",
        guid: "DktRpt.pl?200&1",
        link: "DktRpt.pl?200",
      },
    ]);
    const parsed = await parseDocument(Buffer.from(whole.slice(0, whole.indexOf("[Letter]") + 4)), { kind });
    if ("problem" in parsed) throw new Error(parsed.problem.detail);
    expect(parsed.endsInItem).toBe(true);
    expect(parsed.items[0]?.docket?.caseNumber).toBe("1:18-cv-00001");
    expect(parsed.problems).toHaveLength(1);
  });

  test("an item without docket and event is named and costs nothing else", async () => {
    const parsed = await parseDocument(
      Buffer.from(
        feed("nysd", [
          { title: "", description: "" },
          { title: "1:18-cv-00001 Doe v. Roe", description: "[Order]" },
        ]),
      ),
      {},
    );
    if ("problem" in parsed) throw new Error(parsed.problem.detail);
    expect(parsed.items).toHaveLength(1);
    expect(parsed.problems).toEqual(["Entry 1 names neither a docket nor an event."]);
  });

  test("no bytes make the reader throw", async () => {
    const text = feed("nysd", [
      { title: "1:18-cv-00001 Doe v. Roe", description: `[Order] ${document("127122264358", "3")}` },
    ]);
    for (let at = 0; at < text.length; at += 7) {
      for (const broken of [
        text.slice(0, at),
        text.slice(at),
        `${text.slice(0, at)}]]></[<${text.slice(at)}`,
      ]) {
        const parsed = await parseDocument(Buffer.from(broken), { kind });
        expect(parsed.kind).toBe(kind);
      }
    }
  });
});
