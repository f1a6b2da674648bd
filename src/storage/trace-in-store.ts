/**
 * An item's way, gathered from the tables its stages wrote.
 *
 * In: what somebody points at. Out: an `ItemTrace`, or null when nothing here is meant.
 * Surprise: a footer's reference is a hash of the delivery's id, so it is found by hashing the newest ones and comparing.
 */
import type { AlertContent } from "../alerts/alert.ts";
import { versionIn } from "../delivery/nonce.ts";
import { readAlert } from "./alerts-in-store.ts";
import type { Database, Queries } from "./database.ts";
import { readDelivery } from "./delivery-row.ts";
import { readDecision } from "./holds-in-store.ts";
import type { ItemTrace, PlacedTrace, TraceWanted } from "./item-trace.ts";
import { readItem } from "./items-in-store.ts";
import type { ItemsTable } from "./schema.ts";
import type { Store } from "./store.ts";
import { indexable } from "./stored-text.ts";

/** How many deliveries are compared with a reference: some milliseconds of hashing. */
const REFS_COMPARED = 5_000;

export function traceInStore({ query }: Database): Pick<Store, "traceItem"> {
  return {
    async traceItem(wanted) {
      const row = await findRow(query, wanted);
      return row ? gather(query, row) : null;
    },
  };
}

type ItemRow = Pick<ItemsTable, "id" | "keys" | "document">;

async function findRow(query: Queries, wanted: TraceWanted): Promise<ItemRow | undefined> {
  if (wanted.kind === "address") return findByAddress(query, wanted.keys, wanted.addresses);
  const storyId = wanted.kind === "story" ? wanted.storyId : await storyOfMessage(query, wanted);
  if (storyId === undefined) return undefined;
  return query
    .selectFrom("story_members")
    .innerJoin("items", "items.id", "story_members.item_id")
    .select(["items.id", "items.keys", "items.document"])
    .where("story_members.story_id", "=", storyId)
    .orderBy("story_members.position")
    .executeTakeFirst();
}

/** An item's own key before an address, for docket entries may share one; among several of an address the newest. */
async function findByAddress(
  query: Queries,
  keys: string[],
  addresses: string[],
): Promise<ItemRow | undefined> {
  for (const key of keys) {
    const row = await query
      .selectFrom("item_keys")
      .innerJoin("items", "items.id", "item_keys.item_id")
      .select(["items.id", "items.keys", "items.document"])
      .where("item_keys.key", "=", indexable(key))
      .executeTakeFirst();
    if (row) return row;
  }
  if (addresses.length === 0) return undefined;
  const rows = await query
    .selectFrom("items")
    .select(["id", "keys", "document"])
    .where("address", "in", addresses.map(indexable))
    .execute();
  const seen = new Map(rows.map((row) => [row, Date.parse(readItem(row).firstSeenAt)]));
  return rows.sort((a, b) => (seen.get(b) ?? 0) - (seen.get(a) ?? 0) || (a.id < b.id ? -1 : 1))[0];
}

async function storyOfMessage(
  query: Queries,
  wanted: Extract<TraceWanted, { kind: "message" | "ref" }>,
): Promise<string | undefined> {
  const posts = query
    .selectFrom("deliveries")
    .innerJoin("alerts", "alerts.id", "deliveries.alert_id")
    .select(["deliveries.id", "alerts.story_id"]);
  if (wanted.kind === "message") {
    // A digest's message tells several stories; the first of them stands for it.
    const post = await posts
      .where("deliveries.message_id", "=", wanted.messageId)
      .orderBy("alerts.decision")
      .executeTakeFirst();
    return post?.story_id;
  }
  const newest = await posts
    .select("deliveries.digest_id")
    .orderBy("alerts.decision", "desc")
    .limit(REFS_COMPARED)
    .execute();
  const isMeant = (id: string | null) => id !== null && versionIn(wanted.ref, id) !== null;
  const own = newest.find(({ id }) => isMeant(id));
  return (own ?? newest.findLast(({ digest_id }) => isMeant(digest_id)))?.story_id;
}

async function gather(query: Queries, row: ItemRow): Promise<ItemTrace> {
  const placed = await findPlace(query, row.id);
  const told = placed ? await findAlert(query, placed.storyId) : null;
  return {
    item: readItem(row),
    earlierTexts: await findEarlierTexts(query, row.id),
    sightings: await findSightings(query, row.id),
    held: await findHolds(query, row.id),
    judged: await findVerdict(query, row.id),
    placed,
    told,
    deliveries: told ? await findDeliveries(query, told.alert.id) : [],
    leftOut: told ? await findLeftOut(query, told.alert.id) : [],
  };
}

async function findEarlierTexts(query: Queries, itemId: string): Promise<ItemTrace["earlierTexts"]> {
  const rows = await query
    .selectFrom("item_revisions")
    .select("document")
    .where("item_id", "=", itemId)
    .orderBy("revision")
    .execute();
  return rows.map(({ document }) => JSON.parse(document));
}

async function findSightings(query: Queries, itemId: string): Promise<ItemTrace["sightings"]> {
  const rows = await query
    .selectFrom("sightings")
    .leftJoin("sources", "sources.id", "sightings.source_id")
    .select(["sightings.source_id", "sightings.seen_at", "sources.document"])
    .where("sightings.item_id", "=", itemId)
    .orderBy("sightings.seen_at")
    .orderBy("sightings.source_id")
    .execute();
  return rows.map((row) => ({
    sourceId: row.source_id,
    sourceName: row.document === null ? null : JSON.parse(row.document).name,
    at: row.seen_at,
  }));
}

async function findHolds(query: Queries, itemId: string): Promise<ItemTrace["held"]> {
  const rows = await query
    .selectFrom("sightings")
    .innerJoin("holds", "holds.id", "sightings.hold_id")
    .leftJoin("hold_decisions", "hold_decisions.hold_id", "holds.id")
    .select(["holds.id", "holds.hold"])
    .selectAll("hold_decisions")
    .where("sightings.item_id", "=", itemId)
    .orderBy("holds.held_at")
    .orderBy("hold_decisions.decided_at")
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((group) => ({
    hold: JSON.parse(group[0]?.hold ?? "null"),
    decisions: group.flatMap(({ hold_id, guild_id, choice, decided_by, decided_at }) =>
      hold_id === null || guild_id === null || choice === null || decided_by === null || decided_at === null
        ? []
        : [readDecision({ hold_id, guild_id, choice, decided_by, decided_at })],
    ),
  }));
}

async function findVerdict(query: Queries, itemId: string): Promise<ItemTrace["judged"]> {
  const row = await query
    .selectFrom("verdicts")
    .select(["verdict", "judged_at"])
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  return row ? { verdict: JSON.parse(row.verdict), at: row.judged_at } : null;
}

async function findPlace(query: Queries, itemId: string): Promise<PlacedTrace | null> {
  const row = await query
    .selectFrom("story_members as member")
    .innerJoin("stories as story", "story.id", "member.story_id")
    .select(["member.placement", "member.joined_at", "member.position", "story.id"])
    .select(["story.changed_at", "story.why"])
    .select((values) =>
      values
        .selectFrom("story_members as every")
        .select(({ fn }) => fn.countAll<number | string>().as("count"))
        .whereRef("every.story_id", "=", "story.id")
        .as("reports"),
    )
    .where("member.item_id", "=", itemId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    storyId: row.id,
    placement: JSON.parse(row.placement),
    at: row.joined_at,
    position: row.position,
    reports: Number(row.reports),
    isUndecided: row.changed_at !== null,
    why: row.why,
  };
}

async function findAlert(query: Queries, storyId: string): Promise<ItemTrace["told"]> {
  const row = await query.selectFrom("alerts").selectAll().where("story_id", "=", storyId).executeTakeFirst();
  if (!row) return null;
  const versions = await query
    .selectFrom("alert_versions")
    .select(["version", "reason", "content", "decided_at as at"])
    .where("alert_id", "=", row.id)
    .orderBy("version")
    .execute();
  const isOfAdded = (content: string) => (JSON.parse(content) as AlertContent).isOfAddedSources === true;
  return {
    alert: readAlert(row),
    versions: versions.map(({ content, ...one }) => ({ ...one, isOfAddedSources: isOfAdded(content) })),
  };
}

async function findLeftOut(query: Queries, alertId: string): Promise<ItemTrace["leftOut"]> {
  const rows = await query
    .selectFrom("left_out")
    .innerJoin("subscriptions", "subscriptions.id", "left_out.subscription_id")
    .select(["subscriptions.guild_id", "subscriptions.channel_id", "left_out.why"])
    .where("left_out.alert_id", "=", alertId)
    .orderBy("left_out.left_out_at")
    .orderBy("subscriptions.id")
    .execute();
  return rows.map((row) => ({ guildId: row.guild_id, channelId: row.channel_id, why: JSON.parse(row.why) }));
}

async function findDeliveries(query: Queries, alertId: string): Promise<ItemTrace["deliveries"]> {
  const rows = await query
    .selectFrom("deliveries")
    .leftJoin("subscriptions", "subscriptions.id", "deliveries.subscription_id")
    .selectAll("deliveries")
    .select("subscriptions.guild_id")
    .where("deliveries.alert_id", "=", alertId)
    .orderBy("deliveries.created_at")
    .orderBy("deliveries.channel_id")
    .execute();
  return rows.map(({ guild_id, ...row }) => ({ ...readDelivery(row), guildId: guild_id }));
}
