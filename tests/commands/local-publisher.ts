/**
 * A publisher's web server on loopback.
 *
 * In: answers by path, which a test may change while it runs. Out: its address, and the paths it was asked for.
 * Surprise: what is not listed is answered 404, as on any site.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Answer {
  type?: string;
  body?: string;
  status?: number;
  /** Milliseconds until it answers; for what must be deferred. */
  afterMs?: number;
  location?: string;
}

export interface Publisher {
  url: string;
  /** "127.0.0.1:port", for ALLOW_PRIVATE_HOSTS. */
  host: string;
  asked: string[];
  answers: Record<string, Answer>;
  stop(): Promise<void>;
}

export async function startPublisher(answers: Record<string, Answer>): Promise<Publisher> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const {
      type = "application/rss+xml",
      body = "",
      status = 200,
      afterMs = 0,
      location,
    } = answers[path] ?? {
      status: 404,
      body: "no",
    };
    const headers = { "content-type": type, ...(location ? { location } : {}) };
    const answer = () => response.writeHead(location ? 302 : status, headers).end(body);
    if (afterMs > 0) setTimeout(answer, afterMs);
    else answer();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    asked,
    answers,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

export interface Entry {
  title: string;
  text?: string;
  day?: string;
  link?: string;
}

/** An RSS document; `day` is YYYY-MM-DD. */
export function rss(title: string, entries: Entry[]): string {
  const items = entries.map(
    ({ title, text = "", day, link = `/${title.replace(/\W+/g, "-").toLowerCase()}` }) => {
      const date = day ? `<pubDate>${new Date(`${day}T09:00:00Z`).toUTCString()}</pubDate>` : "";
      return `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${link}</guid>${date}<description>${text}</description></item>`;
    },
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items.join("")}</channel></rss>`;
}
