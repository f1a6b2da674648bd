// What comes in: reports, and what the server does wrong at the moment. What goes out: one feed on loopback, in the hands
// of the test. Surprise: it answers conditional requests as a good server does, so that a fault can lie about them.
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { encodeXML } from "entities";

export interface Report {
  guid: string;
  url: string;
  title: string;
  published: string | null;
  text: string;
}

/** Three events of the case, far enough apart that none is taken for another. */
export const REPORTS: [Report, Report, Report] = [
  {
    guid: "contempt",
    url: "https://gazette.example/2014/contempt",
    title: "Microsoft held in contempt over e-mails stored in Dublin",
    published: "2014-09-09",
    text: "Chief Judge Loretta Preska on Monday held Microsoft in contempt for not handing over e-mails kept in Dublin under a search warrant. No sanctions follow while the company appeals.",
  },
  {
    guid: "reversal",
    url: "https://gazette.example/2016/reversal",
    title: "Appeals court sides with Microsoft in Ireland warrant case",
    published: "2016-07-14",
    text: "The Second Circuit ruled on Thursday that the government cannot use a warrant under the Stored Communications Act to reach e-mails that Microsoft keeps on a server in Ireland. The panel reversed the order and vacated the finding of contempt.",
  },
  {
    guid: "granted",
    url: "https://gazette.example/2017/granted",
    title: "Supreme Court will hear the Microsoft Ireland case",
    published: "2017-10-16",
    text: "The Supreme Court agreed on Monday to decide whether Microsoft must give American investigators e-mails stored in Ireland. It granted the government's petition for a writ of certiorari in United States v. Microsoft.",
  },
];

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface FaultyFeed {
  host: string;
  sourcesYaml: string;
  /** What is published now. */
  reports: Report[];
  /** What is done instead of answering well; null for answering well. */
  instead: Answer | null;
  /** Answers well, whatever `instead` says. */
  answerWell: Answer;
  requests: IncomingMessage[];
  close(): Promise<void>;
}

export async function serveFaultyFeed(nameInAddress?: string): Promise<FaultyFeed> {
  const server = createServer((request, response) => {
    feed.requests.push(request);
    (feed.instead ?? feed.answerWell)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const feed: FaultyFeed = {
    host: `127.0.0.1:${port}`,
    sourcesYaml: sourceYaml("gazette", "The Gazette", `http://${nameInAddress ?? "127.0.0.1"}:${port}/feed`),
    reports: REPORTS.slice(0, 2),
    instead: null,
    answerWell(request, response) {
      const body = writeFeed(feed.reports);
      const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 12)}"`;
      if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
      else response.writeHead(200, { "content-type": "application/rss+xml", etag }).end(body);
    },
    requests: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return feed;
}

export function sourceYaml(id: string, name: string, url: string): string {
  return `sources:
  - { id: ${id}, name: ${name}, kind: feed, url: "${url}", every_minutes: 15, first_sight: tell, why: A feed of this test. }
`;
}

export function writeFeed(reports: Report[]): string {
  const items = reports.map(
    ({ guid, url, title, published, text }) =>
      `<item><guid isPermaLink="false">${encodeXML(guid)}</guid><title>${encodeXML(title)}</title><link>${encodeXML(url)}</link>` +
      `${published ? `<pubDate>${new Date(published).toUTCString()}</pubDate>` : ""}<description>${encodeXML(text)}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>The Gazette</title><link>https://gazette.example/</link>
<description>A feed of this test</description>${items.reverse().join("\n")}</channel></rss>`;
}
