/**
 * A migration: what a language model answered, and how often it was asked in a month.
 *
 * In: the tables so far. Out: two more.
 * Surprise: the answer is kept as it came. Whether it may be used is decided anew by whoever reads it, so that a
 * stricter check holds for old answers too.
 */
import type { Kysely } from "kysely";
import type { TextType } from "./database.ts";

interface ModelAnswersTable {
  /** A hash of everything that was asked. */
  key: string;
  /** The text as JSON, for it may hold what a database cannot. */
  answer: string;
  answered_at: string;
}

interface ModelMonthsTable {
  /** "2026-11", in UTC. */
  month: string;
  requests: number;
}

export interface RewritingTables {
  model_answers: ModelAnswersTable;
  model_months: ModelMonthsTable;
}

export async function createRewritingTables({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("model_answers")
    .addColumn("key", text, (column) => column.primaryKey())
    .addColumn("answer", text, (column) => column.notNull())
    .addColumn("answered_at", text, (column) => column.notNull())
    .execute();
  await schema
    .createTable("model_months")
    .addColumn("month", text, (column) => column.primaryKey())
    .addColumn("requests", "integer", (column) => column.notNull())
    .execute();
}
