/**
 * The delivery rows against a model in plain JavaScript.
 *
 * In: random sequences of what a day brings (alerts, versions, attempts, outcomes, crashes). Out: a property.
 * Surprise: the model knows nothing of SQL; it says in a few lines what "due" means, and both must always agree.
 */

import { expect, test } from "vitest";
import { openStore } from "../../src/storage/open-store.ts";
import type { DueDelivery, Store } from "../../src/storage/store.ts";
import fc from "../property.ts";
import { contentOf, frameOf, itemOf, minute, opens, subscriptionOf, verdictOf } from "./samples.ts";

interface ModelRow {
  alert: number;
  channel: string;
  state: "pending" | "sending" | "unknown" | "sent" | "dead";
  sentVersion: number;
  next: number;
}

interface Model {
  versions: number[];
  rows: ModelRow[];
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
  return model.rows
    .filter((row) => isWaiting(row) && row.state !== "sending" && row.next <= now)
    .filter((row) => row.sentVersion > 0 || !model.rows.some((earlier) => holdsUp(earlier, row)))
    .toSorted((a, b) => a.alert - b.alert || (a.channel < b.channel ? -1 : 1))
    .map((row) => `${row.alert} in ${row.channel}`);
}

const CHANNELS = ["11", "22", "33"];
const nameOf = ({ alert, delivery }: DueDelivery) => `${alert.id.slice(2)} in ${delivery.channelId}`;

const step = fc.oneof(
  fc.record({ does: fc.constant("alert" as const), channels: fc.subarray(CHANNELS) }),
  fc.record({ does: fc.constant("version" as const), pick: fc.nat() }),
  fc.record({
    does: fc.constant("attempt" as const),
    pick: fc.nat(),
    outcome: fc.constantFrom("sent", "later", "unknown", "dead", "crash"),
    wait: fc.nat(5),
  }),
  fc.record({ does: fc.constant("recover" as const) }),
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
    model.rows.push({ alert: number, channel, state: "pending", sentVersion: 0, next: now });
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
  row.state = "sending";
  if (outcome === "crash") return;
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

test("whatever a day brings, the rows that are due are those the model says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const store = await openStore("file::memory:");
      try {
        for (const channel of CHANNELS) await store.addSubscription(subscriptionOf(channel));
        const model: Model = { versions: [], rows: [] };
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
            for (const row of lost) Object.assign(row, { state: "unknown", next: now });
          }
          const due = await store.dueDeliveries(minute(now), 100);
          expect(due.map(nameOf)).toEqual(dueIn(model, now));
          const chosen = action.does === "attempt" ? due[action.pick % due.length] : undefined;
          if (action.does === "attempt" && chosen) {
            await attempt(store, model, chosen, action.outcome, now, now + action.wait);
          }
        }
        const due = await store.dueDeliveries(minute(now), 100);
        expect(due.map(nameOf)).toEqual(dueIn(model, now));
      } finally {
        await store.close();
      }
    }),
    { numRuns: 100 },
  );
});
