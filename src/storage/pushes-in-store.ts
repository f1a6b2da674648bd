/**
 * What sources sent of their own accord: claimed once, read later.
 *
 * In: a body under its sender's key. Out: those still to be read, oldest first.
 * Surprise: the key is claimed by the insert itself. Looking first and writing then would let two copies that arrive
 * together both in.
 */
import type { Push } from "../sources/push.ts";
import type { Database } from "./database.ts";
import { indexable, toInstant } from "./stored-text.ts";

export interface PushRecord {
  /** False when this key was received before; nothing is changed then. */
  receivePush(key: string, body: string, at: string): Promise<boolean>;
  /** Those to be read now, in the order they came. */
  duePushes(now: string, limit: number): Promise<Push[]>;
  savePush(push: Push): Promise<void>;
  /** Drops what was read before that instant; its keys may come anew. */
  forgetPushes(before: string): Promise<void>;
}

export function pushesInStore({ query }: Database): PushRecord {
  return {
    async receivePush(key, body, at) {
      const { numInsertedOrUpdatedRows } = await query
        .insertInto("pushes")
        .values({
          key: indexable(key),
          body: JSON.stringify(body),
          received_at: toInstant(at),
          attempts: 0,
          next_attempt_at: toInstant(at),
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async duePushes(now, limit) {
      const rows = await query
        .selectFrom("pushes")
        .selectAll()
        .where("done_at", "is", null)
        .where("next_attempt_at", "<=", toInstant(now))
        .orderBy("received_at")
        .orderBy("key")
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        key: row.key,
        body: JSON.parse(row.body),
        receivedAt: row.received_at,
        attempts: row.attempts,
        nextAttemptAt: row.next_attempt_at,
        why: row.why,
        doneAt: row.done_at,
      }));
    },

    async savePush({ key, attempts, nextAttemptAt, why, doneAt }) {
      await query
        .updateTable("pushes")
        .set({
          attempts,
          next_attempt_at: toInstant(nextAttemptAt),
          why,
          done_at: doneAt === null ? null : toInstant(doneAt),
          // What was read is in the items; only the key is still needed.
          ...(doneAt === null ? {} : { body: '""' }),
        })
        .where("key", "=", key)
        .execute();
    },

    async forgetPushes(before) {
      await query.deleteFrom("pushes").where("done_at", "<", toInstant(before)).execute();
    },
  };
}
