/**
 * Which tables were written, told to whoever keeps something of them in memory.
 *
 * In: every query of a store. Out: names of tables, after what was written can be read.
 * Surprise: within a transaction nothing is told before its end; what it wrote may yet be undone.
 */
import { DeleteQueryNode, InsertQueryNode, type KyselyPlugin, TableNode, UpdateQueryNode } from "kysely";

export type OnWritten = (listener: (tables: ReadonlySet<string>) => void) => void;

export interface WrittenTables {
  onWritten: OnWritten;
  /** Sees each query. `gather` names the set of the transaction that is running, if one is. */
  plugin(gather: () => Set<string> | undefined): KyselyPlugin;
  tell(tables: ReadonlySet<string>): void;
}

export function createWrittenTables(): WrittenTables {
  const listeners: ((tables: ReadonlySet<string>) => void)[] = [];
  const written = new WeakMap<object, string>();
  const tell = (tables: ReadonlySet<string>) => {
    if (tables.size > 0) for (const listener of listeners) listener(tables);
  };
  return {
    tell,
    onWritten: (listener) => {
      listeners.push(listener);
    },
    plugin: (gather) => ({
      transformQuery({ node, queryId }) {
        const table = tableOf(node);
        if (table) written.set(queryId, table);
        return node;
      },
      async transformResult({ result, queryId }) {
        const table = written.get(queryId);
        if (table) {
          const gathered = gather();
          if (gathered) gathered.add(table);
          else tell(new Set([table]));
        }
        return result;
      },
    }),
  };
}

type QueryNode = Parameters<KyselyPlugin["transformQuery"]>[0]["node"];

function tableOf(node: QueryNode): string | undefined {
  if (InsertQueryNode.is(node)) return node.into?.table.identifier.name;
  const table = UpdateQueryNode.is(node)
    ? node.table
    : DeleteQueryNode.is(node)
      ? node.from.froms[0]
      : undefined;
  return table && TableNode.is(table) ? table.table.identifier.name : undefined;
}
