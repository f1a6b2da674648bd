/**
 * The tables, as Kysely sees them.
 *
 * In: nothing. Out: `Tables`, one interface per table.
 * Surprise: most rows are the noun as JSON text plus the few columns SQL searches by. JSON as text because it is the same
 * on both engines, and because it carries what a PostgreSQL text column refuses (a NUL in a publisher's text).
 * Times that SQL compares are instants from `toInstant`, so that the order of the text is the order in time.
 */
import type { Generated, GeneratedAlways } from "kysely";
import type { AlertReason } from "../alerts/alert.ts";
import type { DeliveryState, Occasion } from "../delivery/delivery.ts";
import type { CardTables } from "./card-tables.ts";
import type { FingerprintTables } from "./fingerprint-tables.ts";
import type { HoldTables } from "./hold-tables.ts";
import type { DigestsTable, NoticesTable } from "./message-tables.ts";
import type { LineColumns, PlaceTables, UrgentColumn } from "./place-tables.ts";
import type { RewritingTables } from "./rewriting-tables.ts";
import type { SearchDocumentsTable } from "./search-tables.ts";
import type { ShapeTables } from "./shape-tables.ts";
import type { ServerSettingsTable, SubscriptionsTable } from "./subscription-tables.ts";

export interface SourcesTable {
  id: string;
  /** `Source`. */
  document: string;
  /** 1 while the source is in `feeds/` or some server follows it, 0 once it has left: kept, no longer visited. */
  listed: number;
  next_visit_at: string;
  /** `SourceState`. */
  state: string;
}

/** Which server follows which added source; the sources of `feeds/` are everybody's and have no rows here. */
export interface SourceFollowersTable {
  source_id: string;
  guild_id: string;
  added_by: string;
  added_at: string;
  heard_since: string;
  paused_at: string | null;
  /** The last pause that is over. */
  pause_began_at: string | null;
  pause_ended_at: string | null;
  /** When a visit first brought something after it was added; null before, and for who was there at the first visit. */
  first_sight_at: string | null;
}

export interface ItemsTable {
  id: string;
  source_id: string;
  /** The item's address as published, shortened by `indexable`; null when it has none. */
  address: string | null;
  revision: number;
  /** Every key that finds this item, strongest first: the same ones as in `item_keys`, but in full length. */
  keys: string;
  /** `Item` without its keys. */
  document: string;
  /** The item that this one turned out to be; null for nearly all. */
  joined_into: string | null;
}

export interface ItemKeysTable {
  /** Shortened by `indexable`. */
  key: string;
  item_id: string;
}

export interface ItemRevisionsTable {
  item_id: string;
  revision: number;
  /** `Item` without its keys, as it was. */
  document: string;
}

export interface SightingsTable {
  item_id: string;
  source_id: string;
  seen_at: string;
  /** 1 when it was there at the source's first visit. */
  silent: Generated<number>;
  /** The hold that keeps it back; null when nothing does. */
  hold_id: string | null;
  caught_up: string | null;
}

export interface VerdictsTable {
  item_id: string;
  /** `Verdict`. */
  verdict: string;
  judged_at: string;
}

export interface StoriesTable {
  id: string;
  case_id: string | null;
  /** Topic ids as a JSON list. */
  topics: string;
  /** When its earliest report was published. */
  first_report_at: string;
  /** Since when announce owes the story a look; null when it is settled. */
  changed_at: string | null;
  settled_at: string | null;
  /** Why nothing was said when it was settled; null when something was. */
  why: string | null;
  /** The story that this one turned out to be; null for nearly all. */
  merged_into: string | null;
}

export interface StoryMembersTable {
  item_id: string;
  story_id: string;
  /** 1 for the item that opened the story, then in the order they joined. */
  position: number;
  /** The story's case, repeated here so that one index answers "which stories around this day". */
  case_id: string | null;
  published_at: string | null;
  seen_at: string;
  /** `EventFrame`. */
  frame: string;
  /** `Placement`: whether it opened or joined, with the evidence. */
  placement: string;
  joined_at: string;
}

export interface AlertsTable {
  id: string;
  story_id: string;
  /** 1 for the first alert ever decided, and so on: orders alerts that were decided in the same instant. */
  decision: number;
  version: number;
  reason: AlertReason;
  /** The case and the topics as one JSON list, for `latestAlerts`. */
  subjects: string;
  /** `AlertContent`. */
  content: string;
  decided_at: string;
  updated_at: string;
  /** 1 for a routine docket entry, which only some subscriptions want. */
  routine: Generated<number>;
  urgent: UrgentColumn;
}

export interface AlertVersionsTable {
  alert_id: string;
  version: number;
  reason: AlertReason;
  content: string;
  decided_at: string;
}

export interface DeliveriesTable extends LineColumns {
  id: string;
  alert_id: string;
  subscription_id: string;
  channel_id: string;
  state: DeliveryState;
  why: string | null;
  message_id: string | null;
  sent_version: number;
  /** The alert's version, repeated here so that "owes an edit" is a matter of this row alone. */
  owed_version: number;
  attempts: number;
  next_attempt_at: string;
  first_tried_at: string | null;
  created_at: string;
  /** 1 while anything is left to do (to post, to find out, to edit), else 0; 0 while gathered. The database works it out. */
  waits: GeneratedAlways<number>;
  /** The digest that tells it instead of a message of its own. */
  digest_id: string | null;
  /** Until when it is gathered by the wish of its subscription, and for what; null for what came late. */
  digest_at: string | null;
  occasion: Occasion | null;
}

export interface NoticedSourcesTable {
  guild_id: string;
  source_id: string;
  /** `Noticed`. */
  noticed: string;
}

export interface DocketEntriesTable {
  item_id: string;
  case_id: string;
  /** The court's key: "nysd", "ca2", "scotus". */
  court: string;
  /** The docket's number as its court writes it. */
  docket: string;
  number: string | null;
  /** The court's own day, YYYY-MM-DD. */
  filed_on: string;
  kind: string;
  /** Title and text in lower case. */
  words: string;
}

export interface PushesTable {
  /** The sender's key, shortened by `indexable`. */
  key: string;
  /** A JSON string, because it carries what PostgreSQL refuses. */
  body: string;
  received_at: string;
  attempts: number;
  next_attempt_at: string;
  why: string | null;
  done_at: string | null;
}

export interface FactsTable {
  name: string;
  value: string;
}

export interface Tables
  extends CardTables,
    HoldTables,
    FingerprintTables,
    PlaceTables,
    RewritingTables,
    ShapeTables {
  sources: SourcesTable;
  source_followers: SourceFollowersTable;
  items: ItemsTable;
  item_keys: ItemKeysTable;
  item_revisions: ItemRevisionsTable;
  sightings: SightingsTable;
  verdicts: VerdictsTable;
  stories: StoriesTable;
  story_members: StoryMembersTable;
  alerts: AlertsTable;
  alert_versions: AlertVersionsTable;
  subscriptions: SubscriptionsTable;
  deliveries: DeliveriesTable;
  digests: DigestsTable;
  server_settings: ServerSettingsTable;
  notices: NoticesTable;
  noticed_sources: NoticedSourcesTable;
  docket_entries: DocketEntriesTable;
  pushes: PushesTable;
  facts: FactsTable;
  search_documents: SearchDocumentsTable;
}
