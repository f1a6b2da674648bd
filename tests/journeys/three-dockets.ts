// What comes in: entries of a case at three courts, as a shared file has them. What goes out: a web server on loopback
// that shows each court's docket as it stood on a movable day, in the shape that court's source has.
// Surprise: two of the dockets are CourtListener's (one as Atom, one through its API), the third is the Supreme Court's.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { encodeXML } from "entities";

/** One entry as the file has it; `date` may be a month, or missing. */
export interface FoundEntry {
  court: "nysd" | "ca2" | "scotus";
  date: string | null;
  number: string | null;
  text: string;
  evidence: string;
}

export interface PlacedEntry extends FoundEntry {
  /** Its place in the file: what CourtListener would call its id. */
  id: number;
  day: string;
}

const TITLES = {
  nysd: "In re Warrant to Search a Certain E-Mail Account, 1:13-mj-02814",
  ca2: "Microsoft Corporation v. United States of America, 14-2985",
};

/**
 * Every entry on a day. Without one of its own it stands on the day its evidence names, else where the docket has it:
 * on the day of the entry before it. Of a month, `dayOf` knows the day.
 */
export function placeEntries(entries: FoundEntry[], dayOf: (entry: FoundEntry) => string): PlacedEntry[] {
  let before = "";
  return entries.map((entry, at) => {
    const named = /\d{4}-\d\d-\d\d/.exec(entry.evidence)?.[0];
    const day = entry.date?.length === 10 ? entry.date : entry.date ? dayOf(entry) : (named ?? before);
    before = day;
    return { ...entry, id: 8_100_000 + at, day };
  });
}

/** The dockets' addresses and what stands there; `misbehave` puts another body in place of every docket. */
export async function serveDockets(entries: PlacedEntry[]) {
  let until = "";
  let shownAt = "";
  let instead: { status?: number; type: string; body: string } | null = null;
  const shown = (court: FoundEntry["court"]) =>
    entries.filter((entry) => entry.court === court && entry.day <= until);
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const { status, type, body } = instead ?? answer(path);
    response.writeHead(status ?? 200, { "content-type": type }).end(body);
  });
  function answer(path: string): { status?: number; type: string; body: string } {
    if (path.startsWith("/docket/1/feed"))
      return { type: "application/atom+xml", body: asAtom(shown("nysd")) };
    if (path.startsWith("/api/rest/v4/docket-entries"))
      return { type: "application/json", body: asApi(shown("ca2")) };
    if (path.startsWith("/RSS/Cases/JSON/17-2"))
      return { type: "application/json", body: asCourt(shown("scotus"), shownAt) };
    return { status: 404, type: "text/plain", body: "" };
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const source = (id: string, kind: string, path: string, docket: string) =>
    `  - { id: ${id}, name: "Docket of ${id}", kind: ${kind}, url: "http://${host}${path}", ${docket} topics: [microsoft-ireland], every_minutes: 720, first_sight: tell, enabled: true, why: A docket of this test. }`;
  return {
    host,
    sourcesYaml: [
      "sources:",
      source(
        "nysd",
        "courtlistener-atom",
        "/docket/1/feed/",
        'docket: { court: nysd, number: "1:13-mj-02814" },',
      ),
      source(
        "ca2",
        "courtlistener-entries",
        "/docket/2/microsoft/",
        'docket: { court: ca2, number: "14-2985" },',
      ),
      source("scotus", "scotus-json", "/RSS/Cases/JSON/17-2.json", ""),
      "",
    ].join("\n"),
    showUntil(day: string) {
      until = day;
      shownAt = `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;
    },
    misbehave(how: typeof instead) {
      instead = how;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

/** Midnight in California of the day of filing, newest first. */
function asAtom(entries: PlacedEntry[]): string {
  const base = "https://www.courtlistener.com/docket/4214664/in-re-warrant/?order_by=desc";
  const written = [...entries].reverse().map(({ id, number, day, text }) => {
    const at = number ? `entry-${number}` : `minute-entry-${id}`;
    const title = `${number ? `Entry #${number}` : `Minute entry from ${day}`} in ${TITLES.nysd}`;
    return `<entry><title>${encodeXML(title)}</title><link href="${base}#${at}" rel="alternate"/><published>${day}T00:00:00-08:00</published><id>${base}#${at}</id><summary type="html">${encodeXML(text)}</summary></entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Docket updates</title><id>https://www.courtlistener.com/</id>${written.slice(0, 30).join("")}</feed>`;
}

function asApi(entries: PlacedEntry[]): string {
  const results = [...entries].reverse().map(({ id, number, day, text }) => ({
    id,
    docket: "https://www.courtlistener.com/api/rest/v4/dockets/4214665/",
    date_filed: day,
    time_filed: null,
    // "286-1" is the first document of entry 286.
    entry_number: number?.replace(/-\d+$/, "") ?? null,
    pacer_sequence_number: null,
    recap_sequence_number: `${day}.001`,
    description: text,
    date_created: `${day}T18:00:00Z`,
    date_modified: `${day}T18:00:00Z`,
    recap_documents: [],
  }));
  return JSON.stringify({
    count: "https://www.courtlistener.com/?count=on",
    next: null,
    previous: null,
    results,
  });
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Oldest first, with the volatile fields the Court's files have. */
function asCourt(entries: PlacedEntry[], made: string): string {
  return JSON.stringify({
    CaseNumber: "17-2 ",
    sJsonCreationDate: made,
    PetitionerTitle: "United States, Petitioner",
    RespondentTitle: "Microsoft Corporation",
    DocketedDate: "June 27, 2017",
    LowerCourtCaseNumbers: "(14-2985)",
    ProceedingsandOrder: entries.map(({ day, text }) => ({
      Date: `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(8)} ${day.slice(0, 4)}`,
      Text: text,
    })),
  });
}
