/**
 * Reads the bundled history: what invented outlets would have published about real events, as YAML by outlet.
 *
 * In: the feeds folder. Out: the feeds of `history/`, and every fault with its file and line.
 * Surprise: one item may stand in a file twice. The later one says `revises: true`: same guid, changed text or date,
 * as publishers do it; it takes the earlier one's place from its own moment on.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isNode, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { Fault } from "../cases/case-file.ts";

const instant = z.iso.datetime({
  offset: true,
  error: "must be an instant with its zone: 2014-09-08T14:05:00-04:00",
});
/** `.example` is reserved (RFC 2606): nobody can take our outlets for real ones. */
const address = z.url({
  protocol: /^https$/,
  hostname: /(^|\.)[a-z0-9-]+\.example$/,
  error: "must be an https address under a reserved .example domain",
});

const historyItem = z
  .strictObject({
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
        .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
        .nullable(),
      posted: z.boolean(),
      note: z.string().min(1).optional(),
    }),
  })
  .refine((item) => [item.text, item.html].filter(Boolean).length <= 1, "has both text and html; keep one")
  .refine((item) => item.summary ?? item.text ?? item.html, "needs a summary, text or html")
  .refine((item) => item.expect.posted === (item.expect.story !== null), {
    path: ["expect"],
    error: "a posted item belongs to a story, and noise to none",
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
  const folder = join(feedsDir, "history");
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const feeds: HistoryFeed[] = [];
  const faults: Fault[] = [];
  for (const name of names.filter((each) => each.endsWith(".yaml")).sort()) {
    const read = readHistoryFile(join("history", name), await readFile(join(folder, name), "utf8"));
    faults.push(...read.faults);
    if (read.feed && read.faults.length === 0) feeds.push(read.feed);
  }
  return { feeds, faults };
}

/** Reads one file of the history. `file` is only its name for the faults. */
export function readHistoryFile(file: string, text: string): { feed: HistoryFeed | null; faults: Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      message: error.message.split("\n")[0] ?? "is not YAML",
    }));
    return { feed: null, faults };
  }
  const parsed = historyFeed.safeParse(document.toJS());
  const issues = parsed.success ? findVersionFaults(parsed.data) : parsed.error.issues;
  const faults = issues.map((issue) => ({
    file,
    line: lineOf(issue.path),
    message: `${issue.path.join(".")}: ${issue.message}`,
  }));
  return { feed: parsed.data ?? null, faults };
}

/** A guid names one item: a second version must say so, come later, and keep the address. */
function findVersionFaults(feed: HistoryFeed): { path: PropertyKey[]; message: string }[] {
  const found: { path: PropertyKey[]; message: string }[] = [];
  feed.items.forEach((item, index) => {
    const path = ["items", index, "guid"];
    const earlier = feed.items.find((other) => other.guid === item.guid && !other.revises);
    if (!item.revises && earlier !== item)
      found.push({ path, message: `${item.guid} is there already; say revises: true` });
    if (!item.revises) return;
    if (!earlier) found.push({ path, message: `revises ${item.guid}, which is not in this file` });
    else if (itemMoment(item) <= itemMoment(earlier))
      found.push({ path, message: "a revision must appear later than what it revises" });
    else if (item.url !== earlier.url) found.push({ path, message: "a revision keeps its address" });
  });
  return found;
}
