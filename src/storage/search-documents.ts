/**
 * What can be found by its words: items that are ours, alerts, events of the timelines.
 *
 * In: what changed. Out: rows of `search_documents` and their words, or rows gone.
 * Surprise: an alert of added sources alone is not among them. Its text is of one server's outlets; each server finds the
 * reports that its own sources brought instead.
 */
import type { AlertContent } from "../alerts/alert.ts";
import type { CaseFile, TimelineEntry } from "../cases/case-file.ts";
import type { Item } from "../items/item.ts";
import { searchWordsOf } from "../items/search-words.ts";
import type { Verdict } from "../relevance/verdict.ts";
import { isAddedId } from "../sources/added-source.ts";
import type { Queries } from "./database.ts";
import type { SearchDocumentsTable } from "./search-tables.ts";
import { toInstant } from "./stored-text.ts";
import type { WordIndex } from "./word-index.ts";

/** What of a text is searched: an opinion's first three thousand words say what it is. Characters. */
const MOST_SEARCHED = 20_000;

/** An event of a timeline, as a search finds it. */
export type TimelineFound = Pick<TimelineEntry, "date" | "precision" | "event" | "what" | "court"> & {
  caseId: string;
};

type Row = Omit<SearchDocumentsTable, "id">;

/** As the item is now: judged ours it is found, otherwise it is not. */
export async function indexItem(query: Queries, words: WordIndex, itemId: string): Promise<void> {
  const found = await query
    .selectFrom("items")
    .innerJoin("verdicts", "verdicts.item_id", "items.id")
    .leftJoin("search_documents as known", "known.ref", "items.id")
    .select(["items.revision", "items.document", "items.joined_into", "verdicts.verdict"])
    .select(["known.id as knownId", "known.revision as knownRevision"])
    .where("items.id", "=", itemId)
    .executeTakeFirst();
  if (!found) return;
  const verdict: Verdict = JSON.parse(found.verdict);
  if (verdict.tier === "negative" || found.joined_into !== null) {
    if (found.knownId !== null) await forget(query, words, itemId);
    return;
  }
  if (found.knownRevision === found.revision) return;
  const item: Item = JSON.parse(found.document);
  const row: Row = {
    ref: itemId,
    kind: item.docket ? "entry" : "article",
    source_id: item.sourceId,
    revision: found.revision,
    day: toInstant(item.publishedAt ?? item.firstSeenAt),
    document: null,
  };
  // The name of an added source is its server's choice.
  const outlet = isAddedId(item.sourceId) ? "" : item.outlet;
  const { caseNumber, entryNumber } = item.docket ?? {};
  const facts = [item.author, outlet, caseNumber, entryNumber].filter(Boolean).join(" · ");
  const text = item.text || item.summary;
  await keep(query, words, row, item.title, `${text.slice(0, MOST_SEARCHED)}\n${facts}`);
}

/** As the alert is now; what points to another one, or is of added sources alone, is not found. */
export async function indexAlert(query: Queries, words: WordIndex, alertId: string): Promise<void> {
  const alert = await query
    .selectFrom("alerts")
    .select(["id", "version", "content", "decided_at"])
    .where("id", "=", alertId)
    .executeTakeFirst();
  if (!alert) return;
  const content: AlertContent = JSON.parse(alert.content);
  if (content.isOfAddedSources || content.mergedInto) return forget(query, words, alertId);
  const row: Row = {
    ref: alertId,
    kind: "alert",
    source_id: null,
    revision: alert.version,
    day: alert.decided_at,
    document: null,
  };
  const { line, caseName, court, docket, judge, next, deadline } = content;
  const sentences = [...content.summary, ...(content.rewritten ?? [])].map(({ text }) => text);
  const body = [line, ...sentences, caseName, court, docket, judge, next, deadline?.what];
  await keep(query, words, row, content.title, body.filter(Boolean).join("\n"));
}

/** Replaces every event on file by those of these cases. */
export async function indexTimelines(
  query: Queries,
  words: WordIndex,
  cases: readonly CaseFile[],
): Promise<void> {
  const old = await query.selectFrom("search_documents").select("ref").where("kind", "=", "event").execute();
  for (const { ref } of old) await forget(query, words, ref);
  for (const { id: caseId, name, timeline } of cases) {
    for (const [at, { date, precision, event, what, court, docket }] of timeline.entries()) {
      const found: TimelineFound = { caseId, date, precision, event, what, ...(court && { court }) };
      const ref = `${caseId}#${at}`;
      const document = JSON.stringify(found);
      const row: Row = { ref, kind: "event", source_id: null, revision: 0, day: date, document };
      await keep(query, words, row, event, [what, name, court, docket].filter(Boolean).join("\n"));
    }
  }
}

async function keep(query: Queries, words: WordIndex, row: Row, title: string, body: string): Promise<void> {
  const { ref: _, ...changes } = row;
  const { id } = await query
    .insertInto("search_documents")
    .values(row)
    .onConflict((conflict) => conflict.column("ref").doUpdateSet(changes))
    .returning("id")
    .executeTakeFirstOrThrow();
  await words.write(query, id, { title: searchWordsOf(title), body: searchWordsOf(body) });
}

export async function forget(query: Queries, words: WordIndex, ref: string): Promise<void> {
  const row = await query
    .selectFrom("search_documents")
    .select("id")
    .where("ref", "=", ref)
    .executeTakeFirst();
  if (!row) return;
  await words.remove(query, row.id);
  await query.deleteFrom("search_documents").where("id", "=", row.id).execute();
}
