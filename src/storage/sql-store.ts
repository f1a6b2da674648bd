/**
 * The Store, put together from its verbs.
 *
 * In: an engine. Out: a `Store`.
 * Surprise: using the outer store inside a transaction would wait for itself on SQLite and escape the transaction on
 * PostgreSQL. Both are refused at once, with the same sentence.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { KyselyPlugin } from "kysely";
import { alertsInStore } from "./alerts-in-store.ts";
import { cardsInStore } from "./cards-in-store.ts";
import { channelsBehindInStore } from "./channels-behind-in-store.ts";
import type { Database, Engine, Queries } from "./database.ts";
import { deliveriesInStore } from "./deliveries-in-store.ts";
import { digestsInStore } from "./digests-in-store.ts";
import { docketEntriesInStore } from "./docket-entries-in-store.ts";
import { factsInStore } from "./facts-in-store.ts";
import { fingerprintsInStore } from "./fingerprints-in-store.ts";
import { followersInStore } from "./followers-in-store.ts";
import { gatheredInStore } from "./gathered-in-store.ts";
import { holdsInStore } from "./holds-in-store.ts";
import { itemsInStore } from "./items-in-store.ts";
import { keepFound } from "./keep-found.ts";
import { noticesInStore } from "./notices-in-store.ts";
import { placesInStore } from "./places-in-store.ts";
import { pushesInStore } from "./pushes-in-store.ts";
import { resumePlaces } from "./resume-places.ts";
import { rewritingsInStore } from "./rewritings-in-store.ts";
import { searchInStore } from "./search-in-store.ts";
import { shapesInStore } from "./shapes-in-store.ts";
import { silencesInStore } from "./silences-in-store.ts";
import { sourcesInStore } from "./sources-in-store.ts";
import type { Store } from "./store.ts";
import { storiesInStore } from "./stories-in-store.ts";
import { subscriptionsInStore } from "./subscriptions-in-store.ts";
import { traceInStore } from "./trace-in-store.ts";
import type { WordIndex } from "./word-index.ts";
import { createWrittenTables } from "./written-tables.ts";

/** Composes the store. Its transactions queue: at any time one of them runs, on either engine. */
export function storeOver(engine: Engine): Store {
  const running = new AsyncLocalStorage<{ open: boolean; written: Set<string> }>();
  const writes = createWrittenTables();
  const noteWrites = writes.plugin(() =>
    running.getStore()?.open ? running.getStore()?.written : undefined,
  );
  let closing: Promise<void> | undefined;
  let lastTurn: Promise<void> = Promise.resolve();
  const refuseInside = () => {
    if (running.getStore()?.open) {
      throw new Error("inside a transaction use the store it hands you, and do not open another transaction");
    }
  };

  const database: Database = {
    query: engine.query.withPlugin(beforeEachQuery(refuseInside)).withPlugin(noteWrites),
    async atomic(work) {
      refuseInside();
      // Waited for here, not in the database: transactions that wait there hold every connection, and reads find none.
      const turn = Promise.withResolvers<void>();
      const before = lastTurn;
      lastTurn = turn.promise;
      await before;
      const scope = { open: true, written: new Set<string>() };
      try {
        const result = await running.run(scope, () =>
          engine.query.transaction().execute(async (transaction) => {
            await engine.lockWriters(transaction);
            return await work(transaction.withPlugin(noteWrites));
          }),
        );
        writes.tell(scope.written);
        return result;
      } finally {
        scope.open = false;
        turn.resolve();
      }
    },
  };

  return {
    ...verbsOver(database, engine.words),
    onWritten: writes.onWritten,
    transaction: (work) => database.atomic((transaction) => work(storeInside(transaction, engine.words))),
    async close() {
      refuseInside();
      closing ??= lastTurn.then(() => closeEngine(engine));
      await closing;
    },
  };
}

async function closeEngine(engine: Engine): Promise<void> {
  // SQLite's connection would be closed under a transaction that still runs: queue for it first.
  await engine.query.connection().execute(async () => {});
  await engine.query.destroy();
}

/** The store as the work of a transaction sees it. */
function storeInside(transaction: Queries, words: WordIndex): Store {
  const refuse = async () => {
    throw new Error("inside a transaction no other one can be opened, nor can the store be closed");
  };
  return {
    ...verbsOver({ query: transaction, atomic: (work) => work(transaction) }, words),
    onWritten: () => {
      throw new Error("inside a transaction nothing is told of what was written");
    },
    transaction: refuse,
    close: refuse,
  };
}

function verbsOver(database: Database, words: WordIndex): Omit<Store, "transaction" | "close" | "onWritten"> {
  return {
    ...sourcesInStore(database),
    ...followersInStore(database),
    ...itemsInStore(database),
    ...fingerprintsInStore(database),
    ...storiesInStore(database),
    ...alertsInStore(database),
    ...subscriptionsInStore(database),
    ...shapesInStore(database),
    ...gatheredInStore(database),
    ...deliveriesInStore(database),
    ...digestsInStore(database),
    ...channelsBehindInStore(database),
    ...traceInStore(database),
    ...noticesInStore(database),
    ...placesInStore(database),
    ...resumePlaces(database),
    ...cardsInStore(database),
    ...holdsInStore(database),
    ...silencesInStore(database),
    ...docketEntriesInStore(database),
    ...pushesInStore(database),
    ...rewritingsInStore(database),
    ...factsInStore(database),
    ...searchInStore(database, words),
    ...keepFound(database, words, (database) => ({
      ...itemsInStore(database),
      ...storiesInStore(database),
      ...alertsInStore(database),
    })),
  };
}

function beforeEachQuery(check: () => void): KyselyPlugin {
  return {
    transformQuery({ node }) {
      check();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}
