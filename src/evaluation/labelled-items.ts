/**
 * Reads items for judging: one JSON object per line, labelled or plain.
 *
 * In: the text of a JSON Lines file. Out: `LabelledItem` values in published order, or the first unreadable line.
 * Surprise: only a title or a text is required. An item without a day comes last and counts as seen on the file's
 * newest day, as it would when it arrives now.
 */
import { z } from "zod";
import type { Item } from "../items/item.ts";

const nullish = z.string().nullish();

/** What a line may say; keys we do not know are passed over. */
const line = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  url: nullish,
  outlet: nullish,
  title: nullish,
  published: nullish,
  publishedAt: nullish,
  text: nullish,
  summary: nullish,
  sentences: z.array(z.string()).nullish(),
  categories: z.array(z.string()).nullish(),
  docket: z
    .object({
      court: nullish,
      caseNumber: nullish,
      caseName: nullish,
      entryNumber: nullish,
      documentUrl: nullish,
    })
    .nullish(),
  group: nullish,
  case: nullish,
  topics: z.array(z.string()).nullish(),
  topic: z.union([z.string(), z.number()]).nullish(),
  event: nullish,
  kind: nullish,
  eventDate: nullish,
  x: z.looseObject({ borderline: z.unknown() }).partial().nullish(),
});

/** Undefined means that the corpus does not label it; null is a label ("no event"). */
export interface Labels {
  tier: string | undefined;
  caseId: string | null | undefined;
  /** The subject several events share, in corpora that group them so. */
  subject: string | undefined;
  topics: string[] | undefined;
  event: string | null | undefined;
  kind: string | undefined;
  eventDate: string | null | undefined;
  isBorderline: boolean;
}

export interface LabelledItem {
  /** The id the line gave, or `line N`. */
  id: string;
  item: Item;
  labels: Labels;
}

export type ItemReading =
  | { kind: "items"; items: LabelledItem[] }
  | { kind: "unreadable"; line: number; why: string };

const NO_DAY = "1970-01-01T00:00:00.000Z";

export function readLabelledItems(text: string): ItemReading {
  const read: { id: string; row: z.infer<typeof line>; publishedAt: string | null }[] = [];
  for (const [index, source] of text.split(/\r?\n/).entries()) {
    if (source.trim() === "") continue;
    const number = index + 1;
    let value: unknown;
    try {
      value = JSON.parse(index === 0 ? source.replace(/^\ufeff/, "") : source);
    } catch {
      return {
        kind: "unreadable",
        line: number,
        why: 'is not JSON: one item per line is wanted, as {"title": …}',
      };
    }
    const parsed = line.safeParse(value);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const where = issue && issue.path.length > 0 ? `"${issue.path.join(".")}" ` : "";
      return {
        kind: "unreadable",
        line: number,
        why: `${where}is not what an item has: ${issue?.message ?? "unknown"}`,
      };
    }
    const row = parsed.data;
    if (!row.title && !row.text && !row.summary && !row.sentences?.length) {
      return { kind: "unreadable", line: number, why: "has neither a title nor a text to judge" };
    }
    read.push({
      id: row.id === null || row.id === undefined ? `line ${number}` : String(row.id),
      row,
      publishedAt: readInstant(row.publishedAt ?? row.published),
    });
  }
  const newest = read.reduce(
    (latest, { publishedAt }) => (publishedAt && publishedAt > latest ? publishedAt : latest),
    NO_DAY,
  );
  const items = read.map(({ id, row, publishedAt }) => ({
    id,
    item: makeItem(id, row, publishedAt, newest),
    labels: readLabels(row),
  }));
  const time = ({ item }: LabelledItem) => item.publishedAt ?? "9999";
  return { kind: "items", items: items.sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0)) };
}

/** A bare day is that day's midnight in UTC, so that no time zone moves it. */
function readInstant(published: string | null | undefined): string | null {
  const time = published ? Date.parse(published) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function makeItem(id: string, row: z.infer<typeof line>, publishedAt: string | null, newest: string): Item {
  const text = row.text ?? joinSentences(row.sentences) ?? row.summary ?? "";
  return {
    id: `i${id}`,
    keys: row.url ? [`url:${row.url}`] : [`line:${id}`],
    sourceId: row.outlet ?? "items",
    outlet: row.outlet ?? "",
    url: row.url ?? null,
    title: row.title ?? "",
    author: null,
    publishedAt,
    updatedAt: null,
    summary: row.summary ?? "",
    text,
    categories: row.categories ?? [],
    enclosures: [],
    firstSeenAt: publishedAt ?? newest,
    revision: 1,
    isBaseline: false,
    ...(row.docket && {
      docket: {
        court: row.docket.court ?? null,
        caseNumber: row.docket.caseNumber ?? null,
        caseName: row.docket.caseName ?? null,
        entryNumber: row.docket.entryNumber ?? null,
        documentUrl: row.docket.documentUrl ?? null,
      },
    }),
  };
}

/**
 * Corpora that give sentences give them cut into tokens ("U.S. , he said . ''"), with the page's address among them.
 * Undefined without sentences.
 */
function joinSentences(sentences: string[] | null | undefined): string | undefined {
  return sentences
    ?.filter((sentence) => !/^https?\s*:\s*\/\s*\//.test(sentence))
    .map((sentence) => {
      const plain = sentence
        .replace(/``|''/g, '"')
        .replace(/ (['’](?:s|re|ve|ll|d|m)\b|n't\b|[.,;:!?%)\]])/g, "$1")
        .replace(/([([$]) /g, "$1")
        .trim();
      return /[.!?:;,"')]$/.test(plain) ? plain : `${plain}.`;
    })
    .join(" ");
}

function readLabels(row: z.infer<typeof line>): Labels {
  return {
    tier: row.group ?? undefined,
    caseId: row.case,
    subject: row.topic === null || row.topic === undefined ? undefined : String(row.topic),
    topics: row.topics ?? undefined,
    event: row.event,
    kind: row.kind ?? undefined,
    eventDate: row.eventDate,
    isBorderline: Boolean(row.x?.borderline),
  };
}
