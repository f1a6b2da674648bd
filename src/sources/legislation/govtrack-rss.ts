/**
 * Events of bills as GovTrack's feeds tell them (`/events/events.rss?feeds=bill:s114-512`).
 *
 * In: RSS text. Out: an item per event.
 * Surprise: every event of a bill links to the bill's page; only the guid's `#eventid=` tells them apart. So the link is
 * no key here: the second event of a bill would be taken for the first, edited.
 */
import type { ParsedItem } from "../../items/item.ts";
import type { DocumentReader } from "../parse-document.ts";
import { readFeed } from "../read-feed.ts";
import { billName, billOfAddress } from "./bill.ts";

/** GovTrack opens an event's text with its kind: "Introduced: This bill was introduced …", "Enacted — Signed by the President: …". */
const EVENT_KIND = /^([A-Z][\w/,'’ –—-]{2,60}?):\s+\S/;

export const readGovTrack: DocumentReader = async (text, options) => {
  const read = await readFeed(text, options);
  if ("problem" in read) return read;
  return { ...read, items: read.items.map(toEvent) };
};

function toEvent(item: ParsedItem): ParsedItem {
  const guid = item.keys.find((key) => key.startsWith("guid:"));
  const event = eventKey(guid?.slice("guid:".length) ?? "");
  const kind = EVENT_KIND.exec(item.text)?.[1] ?? null;
  const isNamed = kind === null || item.title.toLowerCase().includes(kind.toLowerCase());
  const bill = billOfAddress(item.url);
  return {
    ...item,
    keys: event === null ? item.keys : [event, ...item.keys.filter((key) => !/^(?:url|text):/.test(key))],
    title: isNamed ? item.title : `${item.title}: ${kind}`,
    categories: [...new Set([...item.categories, ...(bill === null ? [] : [billName(bill)])])],
  };
}

/** Whether http or https, with or without "www": GovTrack has changed these before. */
function eventKey(guid: string): string | null {
  const url = URL.parse(guid);
  if (!url || !/(?:^|\.)govtrack\.us$/.test(url.hostname)) return null;
  const isEvent = /^#eventid=./i.test(url.hash) || /\/events\/guid\/./.test(url.pathname);
  return isEvent ? `govtrack:${url.pathname}${url.search}${url.hash}` : null;
}
