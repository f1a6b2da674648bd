/**
 * Reads the bundled history: what invented outlets would have published about real events, as YAML by outlet.
 *
 * In: the feeds folder. Out: the feeds of `history/`, and every fault with its file and line.
 * Surprise: one item may stand in a file twice. The later one says `revises: true`: same guid, changed text or date,
 * as publishers do it; it takes the earlier one's place from its own moment on.
 */
import { join } from "node:path";
import { z } from "zod";
import type { Fault } from "../cases/fault.ts";
import { readYaml } from "../cases/read-yaml.ts";
import { readYamlFolder } from "../cases/read-yaml-folder.ts";

const instant = z.iso.datetime({
  offset: true,
  error: "must be an instant with its zone, such as 2014-09-08T14:05:00-04:00",
});
/** `.example` is reserved (RFC 2606): nobody can take our outlets for real ones. */
const address = z
  .string()
  .regex(/^https:\/\/([a-z0-9-]+\.)+example\//, "must be an https address under a reserved .example domain");

const historyItem = z.strictObject({
  guid: z.string().min(1),
  /** True for a later version of the item with the same guid. */
  revises: z.literal(true).optional(),
  url: address,
  title: z.string().min(1),
  published: instant,
  updated: instant.optional(),
  summary: z.string().min(1).optional(),
  /** The article: `text` is plain paragraphs with an empty line between, `html` is served as it is. */
  text: z.string().min(1).optional(),
  html: z.string().min(1).optional(),
  categories: z.array(z.string().min(1)).default([]),
  /** What a reader of our alerts should see come of it; for tests, never served. */
  expect: z.strictObject({
    story: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "must be an event such as ms-ireland/2014-09-08-contempt, or null")
      .nullable(),
    posted: z.boolean(),
    note: z.string().min(1).optional(),
  }),
});

const historyFeed = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  outlet: z.string().min(1),
  title: z.string().min(1),
  home: address,
  why: z.string().min(1),
  format: z.enum(["rss", "atom"]),
  encoding: z.enum(["utf-8", "iso-8859-1"]).default("utf-8"),
  language: z.string().min(2),
  /** Set when the feed is a court's docket, as in a source. */
  docket: z.strictObject({ court: z.string().min(1), number: z.string().min(1) }).optional(),
  items: z.array(historyItem).min(1),
});

export type HistoryItem = z.infer<typeof historyItem>;
export type HistoryFeed = z.infer<typeof historyFeed>;

/** When this version of the item appeared at its publisher; milliseconds since the epoch. */
export function itemMoment(item: HistoryItem): number {
  return Date.parse(item.updated ?? item.published);
}

/**
 * Reads every `*.yaml` of `feedsDir/history`, in the order of their names. Never throws for what a file says: a file
 * with a fault is left out and its faults are listed, all of them. A missing folder is an empty history.
 */
export async function readHistory(feedsDir: string): Promise<{ feeds: HistoryFeed[]; faults: Fault[] }> {
  const { texts, faults } = await readYamlFolder(join(feedsDir, "history"));
  const feeds: HistoryFeed[] = [];
  for (const { file, text } of texts ?? []) {
    const reading = readHistoryFile(file, text);
    faults.push(...reading.faults);
    if (reading.feed && reading.faults.length === 0) feeds.push(reading.feed);
  }
  return { feeds, faults };
}

/** Reads one file of the history. `file` is only its name for the faults. */
export function readHistoryFile(file: string, text: string): { feed: HistoryFeed | null; faults: Fault[] } {
  const { value: feed, faults, lineOf } = readYaml(file, text, historyFeed);
  if (!feed) return { feed, faults };
  const found = feed.items.flatMap((item, index) =>
    checkItem(item, feed).map((message) => ({ file, line: lineOf(["items", index]), message })),
  );
  return { feed, faults: [...faults, ...found] };
}

/** What the schema cannot say: a guid names one item, and a second version says so, comes later, keeps the address. */
function checkItem(item: HistoryItem, feed: HistoryFeed): string[] {
  const found: string[] = [];
  const say = (message: string) => found.push(`item ${item.guid} ${message}`);
  if (item.text !== undefined && item.html !== undefined) say("has both text and html: keep one of them");
  if (!(item.summary ?? item.text ?? item.html)) say("says nothing: give it a summary, text or html");
  if (item.expect.posted !== (item.expect.story !== null))
    say("must be posted and belong to a story, or neither of the two");

  const first = feed.items.find((other) => other.guid === item.guid && !other.revises);
  if (!item.revises && first !== item) say("is there already: for a later version add revises: true");
  if (!item.revises) return found;
  if (!first) say("revises an item that is not in this file");
  else if (itemMoment(item) <= itemMoment(first)) say("must appear later than what it revises");
  else if (item.url !== first.url) say(`must keep the address ${first.url}`);
  return found;
}
