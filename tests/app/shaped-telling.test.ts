// What comes in: alerts, and subscriptions that want some of them, later, together. What goes out: what each channel is
// told, when, and the reason where it is not. Surprise: there is no Discord; messages are written down, and the clock is
// turned by hand.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AlertContent } from "../../src/alerts/alert.ts";
import { createDeliverAlerts } from "../../src/app/deliver-alerts.ts";
import { createDigests } from "../../src/app/deliver-digests.ts";
import { createLog } from "../../src/app/log.ts";
import { oweAlert } from "../../src/app/owe-alert.ts";
import { changeSubscription, resume, withShape } from "../../src/commands/subscribe/change-subscription.ts";
import type { Digest } from "../../src/delivery/digest.ts";
import { renderDigest } from "../../src/delivery/discord/render-digest.ts";
import type { Shape } from "../../src/delivery/shape.ts";
import type { Subscription } from "../../src/delivery/subscription.ts";
import { alertOfServer } from "../../src/storage/alert-of-server.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { mortal } from "../journeys/two-servers.ts";
import {
  contentOf,
  frameOf,
  itemOf,
  joins,
  opens,
  sourceOf,
  subscriptionOf,
  verdictOf,
} from "../storage/samples.ts";

const HOUR = 3_600_000;
const DAILY: Shape = { rhythm: { every: "day", hour: 9 }, zone: "Europe/Dublin" };
const NIGHT: Shape = { quiet: { from: 22 * 60, to: 7 * 60 }, zone: "Europe/Dublin" };

let store: Store;
let now: number;
let told: string[];
let digests: Digest[];
beforeEach(async () => {
  store = await openStore("file::memory:");
  // A Thursday; Dublin's clock shows UTC.
  now = Date.parse("2026-11-19T12:00:00Z");
  told = [];
  digests = [];
});
afterEach(() => store.close());

const at = () => new Date(now).toISOString();
const to = (iso: string) => {
  now = Date.parse(iso);
};

async function subscribe(shape?: Shape, changes: Partial<Subscription> = {}): Promise<Subscription> {
  const one = { ...subscriptionOf("11", { createdAt: at(), ...changes }), ...(shape && { shape }) };
  await store.addSubscription(one);
  return one;
}

/** What announce does when an event is reported, or (a name again) when more is known of it. */
async function report(name: string, changes: Partial<AlertContent> = {}) {
  const known = await store.findAlertOfStory(`s${name}`);
  const item = itemOf(known ? `${name}-${known.version}` : name);
  await store.saveItem(item);
  await store.noteSighting(item.id, item.sourceId, at());
  await store.savePlacement(item, verdictOf(), frameOf(), known ? joins(`s${name}`) : opens(item), at());
  const story = await store.findStory(`s${name}`);
  if (!story) throw new Error("no story");
  const reports = [
    { itemId: item.id, outlet: "Gazette", title: name, url: null, publishedAt: null, isDocket: false },
  ];
  const content = contentOf(name, { kind: "news", reports, ...changes });
  await store.transaction(async (tx) => {
    const alert = await tx.saveAlert(story.id, known ? "more outlets" : "first report", content, at());
    await oweAlert(tx, story, alert, known === null, at());
  });
}

/** One deliver of a program that has just been started. */
async function deliver(sendDigest = async () => {}, own = store) {
  const parts = {
    store: own,
    knowledge: () => ({ cases: [], watch: null as never }),
    log: createLog("silent"),
    clock: () => new Date(now),
    isStopping: () => false,
    isFatal: () => false,
  };
  const writing = createDigests({
    ...parts,
    digestFits: () => true,
    async sendDigest(digest) {
      await sendDigest();
      digests.push(digest);
      told.push(renderDigest(digest.content).content);
      return { kind: "sent", messageId: `g${digests.length}` };
    },
  });
  await own.recoverSending(at());
  await writing.write(false);
  await createDeliverAlerts({
    ...parts,
    async send({ alert, delivery }) {
      told.push(`${delivery.messageId === null ? "post" : "edit"} ${alert.content.title}`);
      return { kind: "sent", messageId: `m${told.length}` };
    },
  })();
  await writing.deliver();
  return told.splice(0);
}

const rowOf = async (name: string) =>
  (await store.traceItem({ kind: "story", storyId: `s${name}` }))?.deliveries[0];
const leftOut = async (name: string) =>
  (await store.traceItem({ kind: "story", storyId: `s${name}` }))?.leftOut.map(({ why }) => why);

describe("filters", () => {
  test("what is of another kind keeps its reason, and is told when it turns out to be what was asked for", async () => {
    await subscribe({ kinds: ["ruling", "order"] });
    await report("one");
    expect(await deliver()).toEqual([]);
    expect(await leftOut("one")).toEqual([
      "filtered by kind: it is news, and this subscription asks for ruling and order only",
    ]);
    await report("one", { kind: "ruling" });
    expect(await deliver()).toEqual(["post one"]);
    expect(await leftOut("one")).toEqual([]);
    await report("one", { kind: "news" });
    expect(await deliver()).toEqual(["edit one"]);
  });

  test("what was left out before the subscription was changed is old news to it", async () => {
    const one = await subscribe({ kinds: ["ruling"] });
    await report("one");
    await changeSubscription(store, withShape(one, { exclude: ["tariff"] }, null), new Date(now));
    await report("one", { title: "one, again" });
    await report("two");
    expect(await deliver()).toEqual(["post two"]);
    expect(await leftOut("one")).toHaveLength(1);
  });

  test("of an event that only added sources report, each server's filters read what its own sources say", async () => {
    const shape = { include: ["contempt"] };
    await subscribe(shape, { id: "north", guildId: "north" });
    await subscribe(shape, { id: "south", guildId: "south", channelId: "22" });
    for (const guildId of ["north", "south"])
      await store.followSource(sourceOf(`added-${guildId}`), { guildId, userId: "1" }, 9, at());
    const items = [
      itemOf("one", { sourceId: "added-north", title: "Microsoft held in contempt" }),
      itemOf("one-1", { sourceId: "added-south", title: "Microsoft loses", keys: ["guid:other"] }),
    ];
    for (const [index, item] of items.entries()) {
      await store.saveItem(item);
      await store.noteSighting(item.id, item.sourceId, at());
      await store.savePlacement(item, verdictOf(), frameOf(), index ? joins("sone") : opens(item), at());
    }
    const content = contentOf("Microsoft held in contempt", { isOfAddedSources: true });
    const alert = await store.saveAlert("sone", "first report", content, at());
    const story = await store.findStory("sone");
    if (!story) throw new Error("no story");
    const show = (guildId: string) => alertOfServer(store, alert, guildId, []);
    await oweAlert(store, story, alert, true, at(), show);
    expect((await rowOf("one"))?.subscriptionId).toBe("north");
    expect(await leftOut("one")).toEqual(["filtered by word: it says nothing of “contempt”"]);
  });

  test("words are found in any number, case and accent of the headline, and as whole words", async () => {
    await subscribe({ include: ["warrant", "data centre"], exclude: ["class action"] });
    await report("one", { title: "Judge signs WARRANTS for e-mails" });
    await report("two", { line: "Microsoft opens a data-center in Dublin" });
    await report("three", { title: "The warranty of a phone" });
    await report("four", { title: "Warrant challenged in a class action" });
    expect(await deliver()).toEqual(["post Judge signs WARRANTS for e-mails", "post two"]);
    expect(await leftOut("three")).toEqual([
      "filtered by word: it says nothing of “warrant” or “data centre”",
    ]);
    expect(await leftOut("four")).toEqual(["filtered by word: it says “class action”"]);
  });
});

describe("a channel with several subscriptions", () => {
  test("who wants it now comes first, then who mentions a role for it, then who asked for this case", async () => {
    const mention = { roleId: "5", kinds: ["ruling" as const] };
    await subscribe(DAILY, { id: "daily" });
    await subscribe(undefined, { id: "all", what: "*", guildId: "2" });
    await subscribe(undefined, { id: "topic", what: "warrants" });
    await subscribe({ mention }, { id: "role", what: "*", guildId: "3" });
    await report("one", { kind: "ruling" });
    await report("two", { kind: "news" });
    expect((await rowOf("one"))?.subscriptionId).toBe("role");
    expect((await rowOf("two"))?.subscriptionId).toBe("topic");
    expect(await deliver()).toEqual(["post one", "post two"]);
    to("2026-11-20T09:00:00Z");
    expect(await deliver()).toEqual([]);
  });
});

describe("a daily digest", () => {
  test("comes once, at its hour, with the newest of each event, what is urgent first, and what was left out", async () => {
    await subscribe({ ...DAILY, exclude: ["tariff"] });
    await report("one");
    await report("two", { kind: "ruling", caseName: "FISA 702" });
    await report("noise", { title: "A tariff" });
    now += 60_000;
    await report("one", { title: "one, as it stands" });
    to("2026-11-20T08:59:55Z");
    expect(await deliver()).toEqual([]);
    expect((await rowOf("one"))?.gathering).toEqual({ occasion: "daily", at: "2026-11-20T09:00:00.000Z" });
    to("2026-11-20T09:00:00Z");
    expect(await deliver()).toEqual(["📬 **All cases, 20 November** · 2 events, 2 reports"]);
    const [digest] = digests;
    if (!digest) throw new Error("no digest");
    expect(renderDigest(digest.content).embeds[0]?.description).toBe(
      "**FISA 702**\n• two · 1 outlet\n\n**Ireland**\n• one, as it stands · 1 outlet\n\n*Not posted as noise: 1 (`/why` shows each)*",
    );
    expect(await deliver()).toEqual([]);
    await report("one", { title: "one, later" });
    expect(await deliver()).toEqual([]);
  });

  test("a day without events has no message, and one event is enough for one", async () => {
    await subscribe(DAILY);
    to("2026-11-20T09:00:00Z");
    expect(await deliver()).toEqual([]);
    await report("one");
    expect(await deliver()).toEqual([]);
    to("2026-11-21T10:30:00Z");
    expect(await deliver()).toEqual(["📬 **All cases, 21 November** · 1 event, 1 report"]);
  });

  test("it is told when the program comes back, however late, and what comes then is for the next one", async () => {
    await subscribe(DAILY);
    await report("one");
    to("2026-11-23T11:00:00Z");
    await report("two");
    expect(await deliver()).toEqual(["📬 **All cases, 20 November** · 1 event, 1 report"]);
    to("2026-11-24T09:00:00Z");
    expect(await deliver()).toEqual(["📬 **All cases, 24 November** · 1 event, 1 report"]);
  });

  test("a crash while it is being sent, or written, repeats the same message and no other", async () => {
    await subscribe(DAILY);
    for (const name of ["one", "two", "three"]) await report(name);
    to("2026-11-20T09:00:00Z");
    const killed = store.transaction(async (tx) => {
      const gathered = await tx.gatheredOf({ subscriptionId: "sub-11", occasion: "daily" }, at());
      const deliveryIds = gathered.map(({ delivery }) => delivery.id);
      await tx.addDigests("11", [{ content: digestContent(), deliveryIds }], at());
      throw new Error("killed");
    });
    await expect(killed).rejects.toThrow("killed");
    const died = async () => {
      throw new Error("killed");
    };
    expect(await deliver(died)).toEqual([]);
    now += 10_000;
    expect(await deliver()).toHaveLength(1);
    expect(await deliver()).toEqual([]);
    expect(digests[0]).toMatchObject({ firstTriedAt: "2026-11-20T09:00:00.000Z", content: { events: 3 } });
    expect(await store.countDeliveries()).toMatchObject({ sent: 3, gathered: 0, pending: 0 });
  });

  test("wherever the program dies on the way, it is told under one name, and all of it", async () => {
    for (let calls = 1, hasDied = true; hasDied; calls += 1) {
      await store.close();
      store = await openStore("file::memory:");
      digests = [];
      to("2026-11-19T12:00:00Z");
      await subscribe(DAILY);
      for (const name of ["one", "two", "three"]) await report(name);
      to("2026-11-20T09:00:00Z");
      const deaths = { callsLeft: calls };
      await deliver(undefined, mortal(store, deaths)).catch(() => {});
      hasDied = deaths.callsLeft <= 0;
      now += 10_000;
      await deliver();
      await deliver();
      // Sent once more at most, under the same name: Discord knows it, or it is read back.
      expect([calls, new Set(digests.map(({ id }) => id)).size]).toEqual([calls, 1]);
      expect(digests.length).toBeLessThanOrEqual(2);
      expect(await store.countDeliveries()).toMatchObject({ sent: 3, gathered: 0, pending: 0, unknown: 0 });
      if (!hasDied) expect(calls).toBeGreaterThan(5);
    }
  });

  test("a week's digest is of the week that is over; in quiet hours it waits, and says what came in them", async () => {
    const rhythm = { every: "week" as const, hour: 5, weekday: 1 };
    await subscribe({ ...NIGHT, rhythm });
    await report("day");
    to("2026-11-20T23:00:00Z");
    await report("night", { kind: "ruling" });
    to("2026-11-23T06:00:00Z");
    expect(await deliver()).toEqual([]);
    to("2026-11-23T07:00:00Z");
    expect(await deliver()).toEqual(["📬 **All cases, week of 16 November** · 2 events, 2 reports"]);
    expect(digests[0]?.content.held).toBe(1);
  });

  test("given up for alerts at once, it tells at once what it had gathered", async () => {
    const one = await subscribe(DAILY);
    for (const name of ["one", "two", "three"]) await report(name);
    await changeSubscription(store, withShape(one, undefined, null), new Date(now));
    expect(await deliver()).toEqual([
      "📬 **Caught up:** Alerts were held for later here until now. 3 events, 3 reports",
    ]);
  });

  test("a new hour holds for what is gathered already", async () => {
    const one = await subscribe(DAILY);
    await report("one");
    const later = { ...DAILY, rhythm: { every: "day" as const, hour: 18 } };
    await changeSubscription(store, withShape(one, later, null), new Date(now));
    expect((await rowOf("one"))?.gathering?.at).toBe("2026-11-19T18:00:00.000Z");
  });
});

describe("quiet hours", () => {
  beforeEach(async () => {
    await subscribe(NIGHT);
    to("2026-11-19T23:00:00Z");
  });

  test("two events are told one by one in the morning, more as one digest", async () => {
    await report("one");
    await report("two");
    expect(await deliver()).toEqual([]);
    expect((await rowOf("one"))?.gathering).toEqual({
      occasion: "quiet hours",
      at: "2026-11-20T07:00:00.000Z",
    });
    to("2026-11-20T07:00:00Z");
    expect(await deliver()).toEqual(["post one", "post two"]);
    to("2026-11-20T22:00:00Z");
    for (const name of ["a", "b", "c"]) await report(name);
    to("2026-11-21T07:00:05Z");
    expect(await deliver()).toEqual(["📬 **After quiet hours** · 3 events, 3 reports"]);
  });

  test("a ruling breaks through, and so does what turns out to be one", async () => {
    await report("one");
    await report("two", { kind: "ruling" });
    expect(await deliver()).toEqual(["post two"]);
    await report("one", { kind: "order" });
    expect(await deliver()).toEqual(["post one"]);
    to("2026-11-20T07:00:00Z");
    expect(await deliver()).toEqual([]);
  });
});

describe("a pause", () => {
  test("what happens meanwhile follows as a digest that says so; what is older than thirty days does not", async () => {
    const one = await subscribe();
    await report("before");
    await store.pauseSubscription(one.id, at());
    expect(await deliver()).toEqual([]);
    now += 31 * 24 * HOUR;
    for (const name of ["one", "two", "three"]) await report(name, { kind: "ruling" });
    expect(await deliver()).toEqual([]);
    const paused = await store.findSubscription(one.id);
    if (!paused) throw new Error("no subscription");
    expect(await resume(store, paused, new Date(now))).toBe(true);
    expect(await resume(store, paused, new Date(now))).toBe(false);
    expect(await deliver()).toEqual([
      "📬 **Caught up:** Alerts were paused here from 19 November to 20 December. 3 events, 3 reports",
    ]);
    expect((await rowOf("before"))?.why).toMatch(/too old to be told when the pause ended/);
    await report("after");
    expect(await deliver()).toEqual(["post after"]);
  });

  test("of a daily one it ends with what waited, at once, and the days go on", async () => {
    const one = await subscribe(DAILY);
    await report("one");
    await store.pauseSubscription(one.id, at());
    to("2026-11-20T10:00:00Z");
    expect(await deliver()).toEqual([]);
    const paused = await store.findSubscription(one.id);
    await resume(store, paused ?? one, new Date(now));
    expect(await deliver()).toEqual(["post one"]);
    await report("two");
    to("2026-11-21T09:00:00Z");
    expect(await deliver()).toEqual(["📬 **All cases, 21 November** · 1 event, 1 report"]);
  });
});

function digestContent() {
  const occasion = { kind: "quiet hours" as const };
  return { occasion, events: 3, reports: 3, part: 1, parts: 1, groups: [] };
}
