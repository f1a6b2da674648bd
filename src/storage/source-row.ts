/**
 * A source as its row has it.
 *
 * In: the two JSON columns. Out: the source and what we remember of it. Surprise: none.
 */
import type { SourcesTable } from "./schema.ts";
import type { SourceWithState } from "./store.ts";

export function readSource(row: Pick<SourcesTable, "document" | "state">): SourceWithState {
  return { source: JSON.parse(row.document), state: JSON.parse(row.state) };
}
