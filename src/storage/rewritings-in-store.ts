/**
 * A language model's answers by what was asked, and the month's budget.
 *
 * In: keys, answers, months. Out: an answer that is known; whether one more request may be made.
 * Surprise: a request is counted before it is made. A crash in between costs one request of the budget, the other way
 * round it would cost the budget.
 */
import type { Database } from "./database.ts";
import type { Store } from "./store.ts";
import { indexable, toInstant } from "./stored-text.ts";

export interface RewritingRecord {
  /** What a language model answered to this (a hash of everything that was asked); null when it was never asked. */
  findModelAnswer(key: string): Promise<string | null>;
  /** The first answer to a question stays. */
  saveModelAnswer(key: string, answer: string, at: string): Promise<void>;
  /** Counts one request of the month ("2026-11"). False, and nothing is counted, when `budget` have been made. */
  spendModelRequest(month: string, budget: number): Promise<boolean>;
}

export function rewritingsInStore(
  database: Database,
): Pick<Store, "findModelAnswer" | "saveModelAnswer" | "spendModelRequest"> {
  const { query } = database;
  return {
    async findModelAnswer(key) {
      const row = await query
        .selectFrom("model_answers")
        .select("answer")
        .where("key", "=", indexable(key))
        .executeTakeFirst();
      return row ? JSON.parse(row.answer) : null;
    },

    async saveModelAnswer(key, answer, at) {
      await query
        .insertInto("model_answers")
        .values({ key: indexable(key), answer: JSON.stringify(answer), answered_at: toInstant(at) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async spendModelRequest(month, budget) {
      return database.atomic(async (transaction) => {
        await transaction
          .insertInto("model_months")
          .values({ month, requests: 0 })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const { numUpdatedRows } = await transaction
          .updateTable("model_months")
          .set(({ eb }) => ({ requests: eb("requests", "+", 1) }))
          .where("month", "=", month)
          .where("requests", "<", budget)
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      });
    },
  };
}
