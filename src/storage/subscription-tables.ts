/**
 * The tables of who wants what: subscriptions and the settings of servers, as Kysely sees them.
 *
 * In: nothing. Out: two of the tables of schema.ts. Surprise: none.
 */
import type { Generated } from "kysely";
import type { EventsColumn } from "./scheduled-events-tables.ts";
import type { RetentionColumn } from "./server-tables.ts";

export interface SubscriptionsTable {
  id: string;
  guild_id: string;
  channel_id: string;
  what: string;
  created_by: string;
  created_at: string;
  /** 1 when routine docket entries are wanted as well. */
  routine: Generated<number>;
  /** `Shape`; null for a plain one. */
  shape: string | null;
  paused_at: string | null;
}

export interface ServerSettingsTable extends EventsColumn, RetentionColumn {
  guild_id: string;
  /** Where notices about sources go; null for nowhere. */
  admin_channel_id: string | null;
  /** IANA; null where none was set. */
  time_zone: string | null;
  /** `Language`; null where none was set. */
  language: string | null;
  changed_by: string;
  changed_at: string;
}
