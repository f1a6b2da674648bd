/**
 * Alerts: what we decided to say about each story, in all its versions.
 *
 * In: content and reason. Out: the alert as it stands.
 * Surprise: a new version makes every delivered message of the alert owe an edit, in the same transaction.
 */
import { type Selectable, sql } from "kysely";
import type { Alert, AlertContent, AlertReason } from "../alerts/alert.ts";
import { isUrgent } from "../alerts/urgent.ts";
import type { Database, Queries } from "./database.ts";
import type { AlertsTable } from "./schema.ts";
import type { Store } from "./store.ts";
import { listNames, toInstant } from "./stored-text.ts";

type AlertVerbs = Pick<Store, "findAlertOfStory" | "saveAlert" | "latestAlerts">;

export function alertsInStore({ query, atomic }: Database): AlertVerbs {
  return {
    async findAlertOfStory(storyId) {
      const row = await findRow(query, storyId);
      return row ? readAlert(row) : null;
    },

    saveAlert: (storyId, reason, content, at) =>
      atomic((query) => saveAlert(query, storyId, reason, content, toInstant(at))),

    async latestAlerts({ what, limit }) {
      let latest = query
        .selectFrom("alerts")
        .selectAll()
        // Asked of each alert in turn: a list of all merged stories would be made anew for the newest eight.
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("stories")
                .select("stories.id")
                .whereRef("stories.id", "=", "alerts.story_id")
                .where("stories.merged_into", "is not", null),
            ),
          ),
        )
        .where("routine", "=", 0);
      if (what !== undefined && what !== "*") latest = latest.where(listNames(sql.ref("subjects"), what));
      const rows = await latest.orderBy("decision", "desc").limit(limit).execute();
      return rows.map(readAlert);
    },
  };
}

/** An alert as its row has it. */
export function readAlert(row: Selectable<AlertsTable>): Alert {
  return {
    id: row.id,
    storyId: row.story_id,
    version: row.version,
    reason: row.reason,
    content: JSON.parse(row.content),
    decidedAt: row.decided_at,
    updatedAt: row.updated_at,
  };
}

function findRow(query: Queries, storyId: string): Promise<Selectable<AlertsTable> | undefined> {
  return query.selectFrom("alerts").selectAll().where("story_id", "=", storyId).executeTakeFirst();
}

async function saveAlert(
  query: Queries,
  storyId: string,
  reason: AlertReason,
  content: AlertContent,
  at: string,
): Promise<Alert> {
  const known = await findRow(query, storyId);
  const alert: Alert = {
    id: known?.id ?? `a${storyId.slice(1)}`,
    storyId,
    version: (known?.version ?? 0) + 1,
    reason,
    content,
    decidedAt: known?.decided_at ?? at,
    updatedAt: at,
  };
  const row = {
    version: alert.version,
    reason,
    subjects: JSON.stringify([content.caseId, ...content.topics]),
    content: JSON.stringify(content),
    updated_at: at,
    routine: content.routine ? 1 : 0,
    urgent: isUrgent(content.kind) && !content.routine ? 1 : 0,
  };
  await query
    .insertInto("alerts")
    .values((values) => ({
      id: alert.id,
      story_id: storyId,
      decision: values
        .selectFrom("alerts")
        .select(({ fn, lit }) => sql<number>`${fn.coalesce(fn.max("decision"), lit(0))} + 1`.as("next")),
      decided_at: at,
      ...row,
    }))
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
  await query
    .insertInto("alert_versions")
    .values({
      alert_id: alert.id,
      version: alert.version,
      reason,
      content: row.content,
      decided_at: at,
    })
    .execute();
  await query
    .updateTable("deliveries")
    .set({ owed_version: alert.version, urgent: row.urgent })
    .where("alert_id", "=", alert.id)
    // A digest says what happened as it stood; its line is not edited, nor the message that has it.
    .where("digest_id", "is", null)
    .execute();
  return alert;
}
