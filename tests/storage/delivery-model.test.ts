/**
 * The delivery rows against a model in plain JavaScript.
 *
 * In: random sequences of what a day brings (alerts, versions, attempts, outcomes, crashes). Out: a property.
 * Surprise: the model knows nothing of SQL; it says in a few lines what "due" means, and both must always agree.
 */

import { expect, test } from "vitest";
import { settleDelivery } from "../../src/delivery/next-attempt.ts";
import { POSTS_OF_CHANNEL } from "../../src/storage/due-ids.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { DueDelivery, Store } from "../../src/storage/store.ts";
import fc from "../property.ts";
import { contentOf, frameOf, itemOf, minute, opens, subscriptionOf, verdictOf } from "./samples.ts";

interface ModelRow {
  alert: number;
  channel: string;
  state: "pending" | "sending" | "unknown" | "sent" | "dead" | "held" | "gathered";
  /** Whether an attempt at it was ever begun whose end nobody knows. */
  isBegun: boolean;
  sentVersion: number;
  next: number;
}

interface Model {
  versions: number[];
  rows: ModelRow[];
  /** Channels that take nothing, or are tried again. */
  places: Map<string, "blocked" | "trying">;
}

function dueIn(model: Model, now: number): string[] {
  const isWaiting = (row: ModelRow) =>
    row.state === "pending" ||
    row.state === "unknown" ||
    row.state === "sending" ||
    (row.state === "sent" && row.sentVersion < (model.versions[row.alert] ?? 0));
  const holdsUp = (earlier: ModelRow, row: ModelRow) =>
    earlier.channel === row.channel &&
    earlier.alert < row.alert &&
    earlier.sentVersion === 0 &&
    isWaiting(earlier) &&
    (earlier.state === "sending" || earlier.next > now);
  const free = model.rows
    .filter((row) => isWaiting(row) && row.state !== "sending" && row.next <= now)
    .filter((row) => model.places.get(row.channel) !== "blocked")
    .filter((row) => row.sentVersion > 0 || !model.rows.some((earlier) => holdsUp(earlier, row)))
    .toSorted((a, b) => a.alert - b.alert || (a.channel < b.channel ? -1 : 1));
  const isFirstOfChannel = (row: ModelRow, _: number, rows: ModelRow[]) =>
    rows.filter(({ channel, alert }) => channel === row.channel && alert < row.alert).length <
    POSTS_OF_CHANNEL;
  // All channels are of one server, and all alerts urgent.
  const posts = free.filter((row) => row.sentVersion === 0).filter(isFirstOfChannel);
  return [...posts, ...free.filter((row) => row.sentVersion > 0)].map(
    (row) => `${row.alert} in ${row.channel}`,
  );
}

const CHANNELS = ["11", "22", "33"];
const nameOf = ({ alert, delivery }: DueDelivery) => `${alert.id.slice(2)} in ${delivery.channelId}`;

const step = fc.oneof(
  fc.record({ does: fc.constant("alert" as const), channels: fc.subarray(CHANNELS) }),
  fc.record({ does: fc.constant("version" as const), pick: fc.nat() }),
  fc.record({
    does: fc.constant("attempt" as const),
    pick: fc.nat(),
    outcome: fc.constantFrom("sent", "later", "unknown", "dead", "crash", "closed"),
    wait: fc.nat(5),
  }),
  fc.record({ does: fc.constant("recover" as const) }),
  fc.record({ does: fc.constant("block" as const), channel: fc.constantFrom(...CHANNELS) }),
  fc.record({
    does: fc.constant("resume" as const),
    channel: fc.constantFrom(...CHANNELS),
    digest: fc.boolean(),
  }),
  fc.record({ does: fc.constant("release" as const), channel: fc.constantFrom(...CHANNELS) }),
  fc.record({ does: fc.constant("wait" as const), minutes: fc.nat(4) }),
);

async function tell(store: Store, model: Model, channels: string[], now: number): Promise<void> {
  const number = model.versions.push(1) - 1;
  const item = itemOf(`x${number}`);
  await store.saveItem(item);
  await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(now));
  const alert = await store.saveAlert(`sx${number}`, "first report", contentOf("x"), minute(now));
  await store.addDeliveries(
    alert.id,
    channels.map((channel) => subscriptionOf(channel)),
    minute(now),
  );
  for (const channel of channels) {
    const state = model.places.get(channel) === "blocked" ? "held" : "pending";
    model.rows.push({ alert: number, channel, state, sentVersion: 0, next: now, isBegun: false });
  }
}

async function attempt(
  store: Store,
  model: Model,
  due: DueDelivery,
  outcome: string,
  now: number,
  retryAt: number,
): Promise<void> {
  const row = model.rows.find(({ alert, channel }) => `${alert} in ${channel}` === nameOf(due));
  if (!row) throw new Error(`the model does not know ${nameOf(due)}`);
  const begun = await store.beginAttempt(due.delivery.id, minute(now));
  const wasBegun = row.isBegun;
  Object.assign(row, { state: "sending", isBegun: true });
  if (outcome === "crash") return;
  if (outcome === "closed") {
    row.isBegun = wasBegun;
    row.state = row.sentVersion > 0 ? "sent" : "held";
    const trouble = { cause: "permission" as const, why: "no", missing: [] };
    const at = new Date(minute(now));
    await store.saveDelivery(
      settleDelivery(begun, { kind: "closed", why: "no", trouble }, due.alert.version, at),
    );
    await block(store, model, row.channel, now);
    return;
  }
  if (outcome === "sent") {
    row.state = "sent";
    row.sentVersion = due.alert.version;
    await store.saveDelivery({ ...begun, state: "sent", messageId: "7", sentVersion: due.alert.version });
    return;
  }
  row.state = outcome === "later" ? "pending" : outcome === "unknown" ? "unknown" : "dead";
  row.next = retryAt;
  await store.saveDelivery({ ...begun, state: row.state, why: outcome, nextAttemptAt: minute(retryAt) });
}

async function block(store: Store, model: Model, channel: string, now: number): Promise<void> {
  const at = minute(now);
  await store.blockPlace(
    { channelId: channel, guildId: null, cause: "permission", why: "no", since: at, probeAt: at },
    null,
  );
  model.places.set(channel, "blocked");
  // A message that is there owes an edit at most, which is merely not due.
  for (const row of model.rows)
    if (
      row.channel === channel &&
      row.sentVersion === 0 &&
      (row.state === "pending" || row.state === "unknown")
    )
      row.state = "held";
}

async function resume(store: Store, model: Model, channel: string, isDigest: boolean, now: number) {
  if (model.places.get(channel) !== "blocked") return;
  await store.tryPlace(channel, isDigest ? "I could not post here" : null, minute(now));
  model.places.set(channel, "trying");
  for (const row of model.rows.filter((one) => one.channel === channel && one.state === "held")) {
    row.state = row.isBegun ? "unknown" : isDigest ? "gathered" : "pending";
    row.next = now;
  }
}

async function release(store: Store, model: Model, channel: string, now: number): Promise<void> {
  await store.releaseGathered({ channelIds: [channel] }, minute(now));
  const state = model.places.get(channel) === "blocked" ? "held" : "pending";
  for (const row of model.rows)
    if (row.channel === channel && row.state === "gathered") Object.assign(row, { state, next: now });
}

test("whatever a day brings, the rows that are due are those the model says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const store = await openStore("file::memory:");
      try {
        for (const channel of CHANNELS) await store.addSubscription(subscriptionOf(channel));
        const model: Model = { versions: [], rows: [], places: new Map() };
        let now = 0;
        for (const action of steps) {
          if (action.does === "wait") now += action.minutes;
          if (action.does === "alert") await tell(store, model, action.channels, now);
          if (action.does === "version" && model.versions.length > 0) {
            const number = action.pick % model.versions.length;
            model.versions[number] = (model.versions[number] ?? 0) + 1;
            await store.saveAlert(`sx${number}`, "more outlets", contentOf("y"), minute(now));
          }
          if (action.does === "recover") {
            const lost = model.rows.filter((row) => row.state === "sending");
            expect(await store.recoverSending(minute(now))).toBe(lost.length);
            for (const row of lost) {
              const isHeld = row.sentVersion === 0 && model.places.get(row.channel) === "blocked";
              Object.assign(row, { state: isHeld ? "held" : "unknown", next: now });
            }
          }
          if (action.does === "block") await block(store, model, action.channel, now);
          if (action.does === "resume") await resume(store, model, action.channel, action.digest, now);
          if (action.does === "release") await release(store, model, action.channel, now);
          const due = await store.dueDeliveries(minute(now), 100);
          expect(due.map(nameOf)).toEqual(dueIn(model, now));
          const chosen = action.does === "attempt" ? due[action.pick % due.length] : undefined;
          if (action.does === "attempt" && chosen) {
            await attempt(store, model, chosen, action.outcome, now, now + action.wait);
          }
        }
        const due = await store.dueDeliveries(minute(now), 100);
        expect(due.map(nameOf)).toEqual(dueIn(model, now));
        const counts = await store.countDeliveries();
        for (const state of Object.keys(counts) as ModelRow["state"][])
          expect([state, counts[state]]).toEqual([
            state,
            model.rows.filter((row) => row.state === state).length,
          ]);
      } finally {
        await store.close();
      }
    }),
    { numRuns: 150 },
  );
});
