/**
 * Storing what one visit brought: items, verdicts, places in stories and the source's cursor, in one transaction.
 *
 * In: a source, its state, a visit that brought a document. Out: how many items were new.
 * Surprise: the cursor is saved last and only for a whole visit. An item that cannot be handled is left unseen and the
 * next visit asks for everything, so that it comes again.
 */
import type { ParsedItem } from "../items/item.ts";
import { isAddedId } from "../sources/added-source.ts";
import { afterVisit } from "../sources/next-visit.ts";
import { cameLate, findOutage } from "../sources/outage.ts";
import { DAY } from "../sources/rhythm.ts";
import type { Source, SourceState, Visit } from "../sources/source.ts";
import { holdFlood } from "./hold-flood.ts";
import type { JourneyParts } from "./journey.ts";
import { createRememberItem, type Sight } from "./remember-item.ts";
import { sayOutage } from "./say-outage.ts";
import { ItemFault } from "./thinking.ts";

export type FreshVisit = Extract<Visit, { kind: "fresh" }>;

export interface VisitMemory {
  rememberVisit(source: Source, state: SourceState, visit: FreshVisit): Promise<number>;
}

type MemoryParts = Pick<JourneyParts, "store" | "knowledge" | "clock" | "log">;

export function createVisitMemory({ store, knowledge, clock, log }: MemoryParts): VisitMemory {
  const rememberItem = createRememberItem(knowledge);

  /** Items and cursor together: either all of a visit is stored, or it never happened. */
  async function rememberVisit(source: Source, state: SourceState, visit: FreshVisit): Promise<number> {
    return store.transaction(async (tx) => {
      const now = clock();
      let newItems = 0;
      let newHere = 0;
      let isWhole = true;
      const items = inPublishedOrder(visit.parsed.items);
      const isFirst = (parsed: ParsedItem) => isFirstSight(source, state, parsed);
      const mayBeNews = items.filter((parsed) => !isFirst(parsed));
      const { renamed, old, held, holdId } = await holdFlood(tx, source, state, mayBeNews, now);
      const outage = findOutage(source, state, now);
      if (isAddedId(source.id) && state.lastOkAt !== null)
        await tx.noteFirstSight(source.id, state.lastOkAt, now.toISOString());
      for (const parsed of items) {
        const sight: Sight = {
          at: now.toISOString(),
          known: renamed.get(parsed) ?? null,
          isBaseline: isFirst(parsed) || old.has(parsed),
          oldWhy: old.get(parsed) ?? null,
          holdId: held.has(parsed) ? holdId : null,
          caughtUp: outage && cameLate(parsed, outage, now) ? sayOutage(source.name, outage) : null,
        };
        try {
          const { isNew, isNewHere } = await rememberItem(tx, source, parsed, sight);
          newItems += Number(isNew);
          newHere += Number(isNewHere);
        } catch (cause) {
          if (!(cause instanceof ItemFault)) throw cause;
          // One bad item never costs the others, and is not marked done: without validators it comes again.
          isWhole = false;
          log.error(
            { source: source.id, title: parsed.title, err: cause.cause },
            "an item could not be handled",
          );
        }
      }
      const next = afterVisit(source, state, visit, now, newItems, newHere);
      await tx.saveSourceState(isWhole ? next : { ...next, validators: { etag: null, lastModified: null } });
      return newItems;
    });
  }

  return { rememberVisit };
}

/**
 * A feed that was empty when we first came (a court on a quiet night, or a publisher at work on its site) is seen for
 * the first time when it has items: those from long before we came are what was there already, the others are news.
 */
function isFirstSight(source: Source, state: SourceState, parsed: ParsedItem): boolean {
  if (source.firstSight !== "silent") return false;
  if (state.lastOkAt === null) return true;
  if (state.itemsSeen > 0 || parsed.publishedAt === null) return false;
  return Date.parse(state.lastOkAt) - Date.parse(parsed.publishedAt) > DAY;
}

// Older reports first, so that the first report opens the story and later ones join it.
function inPublishedOrder(items: ParsedItem[]): ParsedItem[] {
  const time = (item: ParsedItem) =>
    item.publishedAt ? Date.parse(item.publishedAt) : Number.POSITIVE_INFINITY;
  return [...items].reverse().sort((a, b) => time(a) - time(b) || 0);
}
