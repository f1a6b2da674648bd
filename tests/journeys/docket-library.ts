// What comes in: dockets with their entries, which a test may add to. What goes out: CourtListener as a local server: a
// search by number and a feed for each docket. Surprise: as there, every feed has one id, and its dates are midnights in
// California.
import { startPublisher } from "../commands/local-publisher.ts";

export interface LibraryEntry {
  /** Null for a minute entry. */
  number: string | null;
  /** YYYY-MM-DD. */
  day: string;
  text: string;
  pdf?: string;
}

export interface LibraryDocket {
  id: number;
  name: string;
  court: string;
  number: string;
  entries: LibraryEntry[];
}

export type Library = Awaited<ReturnType<typeof openLibrary>>;

/** Newest entries last in `entries`; the feed has them newest first. */
export async function openLibrary(dockets: LibraryDocket[]) {
  const publisher = await startPublisher({});
  const show = () => {
    for (const docket of dockets) {
      const { id, name, court, number } = docket;
      const hit = { docket_id: id, caseName: name, docketNumber: number, court_id: court };
      const results = { count: 1, next: null, previous: null, results: [hit] };
      publisher.answers[`/api/rest/v4/search/?type=d&q=docket_id%3A${id}`] = {
        type: "application/json",
        body: JSON.stringify(results),
      };
      publisher.answers[`/docket/${id}/feed/`] = { type: "application/atom+xml", body: feedOf(docket) };
    }
  };
  show();
  return {
    ...publisher,
    /** A clerk dockets something. */
    enter(id: number, ...entries: LibraryEntry[]) {
      dockets.find((docket) => docket.id === id)?.entries.push(...entries);
      show();
    },
    /** A clerk sets something right. */
    rewrite(id: number, number: string, text: string) {
      const entry = dockets.find((docket) => docket.id === id)?.entries.find((one) => one.number === number);
      if (entry) entry.text = text;
      show();
    },
  };
}

function feedOf({ id, name, court, number: docketNumber, entries }: LibraryDocket): string {
  const base = `https://www.courtlistener.com/docket/${id}/${name.toLowerCase().replace(/\W+/g, "-")}/`;
  const written = entries.map(({ number, day, text, pdf }, at) => {
    const fragment = number === null ? `#minute-entry-${id}${at}` : `#entry-${number}`;
    const title = number === null ? `Minute entry from ${day}` : `Entry #${number}`;
    const free = `https://storage.courtlistener.com/recap/gov.uscourts.${court}.${id}/${pdf}`;
    return (
      `<entry><title>${title} in ${name}, ${docketNumber}</title><link href="${base}${fragment}" rel="alternate"/>` +
      `<published>${day}T00:00:00${/-(?:11|12|01|02)-/.test(day) ? "-08:00" : "-07:00"}</published><id>${base}${fragment}</id><summary type="html">${text}</summary>` +
      `${pdf ? `<link href="${free}" length="0" rel="enclosure" type="application/pdf"/>` : ""}</entry>`
    );
  });
  return (
    `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Docket updates</title>` +
    `<link href="https://www.courtlistener.com/" rel="alternate"/><id>https://www.courtlistener.com/</id>${written.reverse().join("")}</feed>`
  );
}
