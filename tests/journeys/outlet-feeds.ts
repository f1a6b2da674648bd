// What comes in: published items. What goes out: a web server on loopback with one RSS feed per outlet.
// Surprise: it shows only what was published up to a movable day, counts its visitors, and can misbehave on command.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { encodeXML } from "entities";

export interface PublishedItem {
  id: string;
  url: string;
  outlet: string;
  title: string;
  published: string | null;
  text: string;
}

export type Misbehaviour = (response: ServerResponse) => void;

export interface OutletFeeds {
  /** The `sources:` YAML for these feeds, each announced from the first visit on. */
  sourcesYaml: string;
  host: string;
  showUntil(day: string): void;
  replace(id: string, change: Partial<PublishedItem>): void;
  misbehave(outlet: string, how: Misbehaviour | null): void;
  visits(): number;
  close(): Promise<void>;
}

export async function serveOutlets(items: PublishedItem[], firstSight = "tell"): Promise<OutletFeeds> {
  const published = items.map((item) => ({ ...item }));
  const outlets = [...new Set(items.map(({ outlet }) => outlet))];
  const misbehaviours = new Map<string, Misbehaviour>();
  let until = "9999-12-31";
  let visits = 0;

  const server = createServer((request, response) => {
    const outlet = outlets[Number(request.url?.match(/^\/(\d+)\.xml$/)?.[1])];
    if (outlet === undefined) {
      response.writeHead(404).end();
      return;
    }
    visits += 1;
    const misbehaviour = misbehaviours.get(outlet);
    if (misbehaviour) {
      misbehaviour(response);
      return;
    }
    const shown = published.filter((item) => item.outlet === outlet && (item.published ?? "") <= until);
    response.writeHead(200, { "content-type": "application/rss+xml; charset=utf-8" });
    response.end(asRss(outlet, shown));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  const sources = outlets.map((outlet, at) =>
    [
      `  - id: outlet-${at}`,
      `    name: ${JSON.stringify(outlet)}`,
      "    kind: feed",
      `    url: http://${host}/${at}.xml`,
      "    every_minutes: 15",
      `    first_sight: ${firstSight}`,
      "    why: A feed of this test.",
    ].join("\n"),
  );
  return {
    sourcesYaml: `sources:\n${sources.join("\n")}\n`,
    host,
    showUntil: (day) => {
      until = day;
    },
    replace(id, change) {
      const item = published.find((one) => one.id === id);
      if (!item) throw new Error(`no item ${id}`);
      Object.assign(item, change);
    },
    misbehave(outlet, how) {
      if (how) misbehaviours.set(outlet, how);
      else misbehaviours.delete(outlet);
    },
    visits: () => visits,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function asRss(outlet: string, items: PublishedItem[]): string {
  const entries = items.map(
    (
      item,
    ) => `<item><guid isPermaLink="false">${encodeXML(item.id)}</guid><title>${encodeXML(item.title)}</title>
<link>${encodeXML(item.url)}</link>${item.published ? `<pubDate>${new Date(item.published).toUTCString()}</pubDate>` : ""}
<description>${encodeXML(item.text.replaceAll("\n", "<br/>\n"))}</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${encodeXML(outlet)}</title><link>https://example.org/</link>
<description>A feed of this test</description>${entries.join("\n")}</channel></rss>`;
}
