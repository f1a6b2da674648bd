/**
 * What the verbs are written against, and what an engine must bring.
 *
 * In: nothing, this file names the shapes. Out: `Queries`, `Database`, `TextType`, `Engine`.
 * Surprise: a verb of several statements goes through `atomic`, which opens a transaction, or takes part in the one that
 * is running: the verb does not know which.
 */
import type { ColumnDataType, Kysely, RawBuilder } from "kysely";
import type { Tables } from "./schema.ts";
import type { WordIndex } from "./word-index.ts";

/** Kysely, or a Kysely bound to a running transaction. */
export type Queries = Kysely<Tables>;

export interface Database {
  /** For single statements. */
  query: Queries;
  /** Runs several statements as one: all of them are stored or none. */
  atomic<T>(work: (query: Queries) => Promise<T>): Promise<T>;
}

/** A column type for text that sorts by its bytes, as ids and instants must. */
export type TextType = ColumnDataType | RawBuilder<unknown>;

/** The little in which SQLite and PostgreSQL differ. */
export interface Engine {
  query: Queries;
  /** Called first in every transaction: returns when no other transaction writes. */
  lockWriters(transaction: Queries): Promise<void>;
  textType: TextType;
  words: WordIndex;
}
