/**
 * Docket entries that come by several sources, in a real store: what is remembered and what there is to tell.
 *
 * In: visits as readers of court documents make them. Out: tests.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createJourney } from "../../src/app/journey.ts";
import { createLog } from "../../src/app/log.ts";
import { createVisitMemory } from "../../src/app/remember-visit.ts";
import type { DocketRef, ParsedItem } from "../../src/items/item.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { firstState } from "../../src/sources/next-visit.ts";
import type { Source } from "../../src/sources/source.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { sourceOf } from "../storage/samples.ts";
import { microsoftIreland } from "../stories/news.ts";

const PACER = sourceOf("pacer-nysd", { kind: "pacer-rss" });
const LIBRARY = sourceOf("courtlistener", { kind: "courtlistener-atom" });
const knowledge = { cases: [microsoftIreland], watch: buildWatch([microsoftIreland]) };

let store: Store;
let now = Date.parse("2014-08-29T16:00:00Z");

beforeEach(async () => {
  now = Date.parse("2014-08-29T16:00:00Z");
  store = await openStore("file::memory:");
  await store.syncSources([PACER, LIBRARY], new Date(now).toISOString());
});
afterEach(() => store.close());

function parts() {
  const log = createLog("silent");
  return { store, knowledge: () => knowledge, clock: () => new Date(now), log } as never;
}

function entry(keys: string[], text: string, docket: Partial<DocketRef> = {}): ParsedItem {
  return {
    keys,
    url: null,
    title: `${docket.caseNumber ?? "1:13-mj-02814"} ${docket.caseName ?? "In re Warrant"}: ${text}`,
    author: null,
    publishedAt: "2014-08-29T15:40:00.000Z",
    updatedAt: null,
    summary: text,
    text,
    categories: [],
    enclosures: [],
    docket: {
      court: "nysd",
      caseNumber: "1:13-mj-02814",
      caseName: "In re Warrant",
      entryNumber: null,
      documentUrl: null,
      filedOn: "2014-08-29",
      ...docket,
    },
  };
}

async function visit(source: Source, ...items: ParsedItem[]): Promise<number> {
  now += 15 * 60_000;
  const known = (await store.listSources()).find((one) => one.source.id === source.id)?.state;
  // The first visit to a source is silent, and not what these tests are about.
  const state = { ...(known ?? firstState(source, new Date(now))), lastOkAt: "2014-08-29T00:00:00.000Z" };
  const feed = { title: "", link: null, language: null, description: null };
  return createVisitMemory(parts()).rememberVisit(source, state, {
    kind: "fresh",
    parsed: { feed, items, problems: [] },
    validators: { etag: null, lastModified: null },
    retryAt: null,
  });
}

async function announce(): Promise<void> {
  now += 60_000;
  const { announce } = createJourney({
    ...(parts() as object),
    isWatched: () => true,
    politeness: {},
  } as never);
  await announce();
}

const STUB = entry(["pacer:127012345678", "seq:nysd/427456/88"], "Order", { event: "Order", sequence: "88" });
const FULL = "ORDER lifting the stay of the order of July 31, 2014. Signed by Judge Loretta A. Preska.";

describe("one entry from two sources", () => {
  test("the full text edits what the stub told, and is no second alert", async () => {
    expect(await visit(PACER, STUB)).toBe(1);
    await announce();
    const keys = ["pacer:127012345678", "entry:nysd/13-mj-2814/84"];
    expect(await visit(LIBRARY, entry(keys, FULL, { entryNumber: "84" }))).toBe(0);
    await announce();
    const alerts = await store.latestAlerts({ limit: 10 });
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toMatchObject({ version: 2, content: { entry: { number: "84" } } });
    expect((await store.findItem(["seq:nysd/427456/88"]))?.text).toBe(FULL);
  });

  test("a stub that comes after the full text changes nothing", async () => {
    await visit(LIBRARY, entry(["pacer:127012345678"], FULL, { entryNumber: "84" }));
    await announce();
    expect(await visit(PACER, STUB)).toBe(0);
    await announce();
    expect((await store.latestAlerts({ limit: 10 })).map(({ version }) => version)).toEqual([1]);
    expect((await store.findItem(STUB.keys))?.text).toBe(FULL);
  });

  test("told twice under names that meet later, the second message points to the first", async () => {
    await visit(PACER, entry(["seq:nysd/427456/88"], "Order", { event: "Order" }));
    await visit(LIBRARY, entry(["entry:nysd/13-mj-2814/84"], FULL, { entryNumber: "84" }));
    await announce();
    const before = await store.latestAlerts({ limit: 10 });
    const both = entry(["seq:nysd/427456/88", "entry:nysd/13-mj-2814/84"], FULL, { entryNumber: "84" });
    expect(await visit(LIBRARY, both)).toBe(0);
    await announce();
    const after = await store.latestAlerts({ limit: 10 });
    expect(after).toHaveLength(1);
    expect(before).toHaveLength(2);
    const gone = before.find(({ id }) => id !== after[0]?.id);
    expect((await store.findStory(gone?.storyId ?? ""))?.id).toBe(after[0]?.storyId);
    expect((await store.findAlertOfStory(gone?.storyId ?? ""))?.content.mergedInto).toEqual({
      storyId: after[0]?.storyId,
      title: before.find(({ id }) => id === after[0]?.id)?.content.title,
    });
    expect((await store.findItems(both.keys)).map(({ text }) => text)).toEqual([FULL]);
  });

  test("two entries of one day with one text stay two", async () => {
    const same = "ENDORSED LETTER addressed to Judge Preska from counsel, dated August 29, 2014.";
    await visit(PACER, entry(["seq:nysd/427456/88"], same), entry(["seq:nysd/427456/89"], same));
    expect((await store.findItems(["seq:nysd/427456/88", "seq:nysd/427456/89"])).length).toBe(2);
  });

  test("numbers that differ are never joined, whatever else they share", async () => {
    await visit(LIBRARY, entry(["entry:nysd/13-mj-2814/84"], FULL, { entryNumber: "84" }));
    await visit(LIBRARY, entry(["entry:nysd/13-mj-2814/85"], "LETTER from counsel.", { entryNumber: "85" }));
    await visit(PACER, entry(["entry:nysd/13-mj-2814/85", "entry:nysd/13-mj-2814/84"], "Letter"));
    expect((await store.findItems(["entry:nysd/13-mj-2814/84", "entry:nysd/13-mj-2814/85"])).length).toBe(2);
  });

  test("the record of the docket has every entry once, with its number and day", async () => {
    await visit(PACER, STUB);
    await visit(LIBRARY, entry(["pacer:127012345678"], FULL, { entryNumber: "84" }));
    const { entries, total } = await store.listEntries({ caseId: "microsoft-ireland" }, 10, 0);
    expect(total).toBe(1);
    expect(entries[0]).toMatchObject({ court: "nysd", number: "84", filedOn: "2014-08-29", kind: "order" });
  });
});

describe("a docket that a server follows", () => {
  const followed: Source = {
    ...sourceOf("added-doe"),
    kind: "courtlistener-atom",
    docket: { court: "nysd", number: "1:15-cv-00001" },
    addedBy: { guildId: "1", userId: "2" },
  };
  const other = entry(["entry:nysd/15-cv-1/7"], "ORDER denying the motion to remand.", {
    caseNumber: "1:15-cv-00001",
    caseName: "Doe v. Roe",
    entryNumber: "7",
  });

  test("is wanted for its own sake, under its own name", async () => {
    await store.followSource(followed, { guildId: "1", userId: "2" }, 10, new Date(now).toISOString());
    await visit(followed, other);
    await announce();
    const [alert] = await store.latestAlerts({ limit: 10 });
    expect(alert?.content).toMatchObject({ caseId: "added-doe", caseName: "Doe v. Roe" });
  });

  test("an entry that a court's own feed had brought before is taken up", async () => {
    await visit(PACER, other);
    expect((await store.listEntries({ caseId: "added-doe" }, 10, 0)).total).toBe(0);
    await store.followSource(followed, { guildId: "1", userId: "2" }, 10, new Date(now).toISOString());
    expect(await visit(followed, other)).toBe(0);
    expect((await store.listEntries({ caseId: "added-doe" }, 10, 0)).total).toBe(1);
    expect((await store.findStoryOfItem((await store.findItem(other.keys))?.id ?? ""))?.caseId).toBe(
      "added-doe",
    );
  });
});

describe("one number, two texts in one feed", () => {
  const one = entry(["entry:nysd/13-mj-2814/84"], FULL, { entryNumber: "84" });
  const other = entry(["entry:nysd/13-mj-2814/84"], "ORDER: Counsel shall confer by telephone.", {
    entryNumber: "84",
  });
  const held = async () => {
    const item = await store.findItem(one.keys);
    return { text: item?.text, revision: item?.revision };
  };

  test("nothing is edited when the feed shows both again and again", async () => {
    await visit(PACER, one, other);
    await announce();
    const first = await held();
    for (let round = 0; round < 3; round += 1) {
      await visit(PACER, one, other);
      await announce();
    }
    expect(await held()).toEqual(first);
    expect((await store.latestAlerts({ limit: 10 })).map(({ version }) => version)).toEqual([1]);
  });

  test("in whichever order they stand, and when one of them leaves the feed", async () => {
    await visit(PACER, one);
    await visit(PACER, one, other);
    const second = await held();
    expect(second).toEqual({ text: other.text, revision: 2 });
    await visit(PACER, other, one);
    await visit(PACER, one);
    expect(await held()).toEqual(second);
  });

  test("what the court changes anew is taken, and what it takes back with a date", async () => {
    const third = entry(one.keys, "ORDER granting the request of the parties.", { entryNumber: "84" });
    await visit(PACER, one);
    await visit(PACER, other);
    await visit(PACER, third);
    expect((await held()).text).toBe(third.text);
    const dated = (item: ParsedItem, updatedAt: string) => ({ ...item, updatedAt });
    await visit(PACER, dated(other, "2014-08-29T18:00:00.000Z"));
    expect((await held()).text).toBe(third.text);
    await visit(
      PACER,
      dated(entry(one.keys, "ORDER, corrected.", { entryNumber: "84" }), "2014-08-29T19:00:00.000Z"),
    );
    await visit(PACER, dated(one, "2014-08-29T20:00:00.000Z"));
    expect((await held()).text).toBe(FULL);
  });

  test("a free copy that comes with the other text is still learnt", async () => {
    await visit(PACER, one);
    await visit(PACER, other);
    const pdf = { url: "https://storage.example/84.pdf", description: null, attachment: null, isFree: true };
    await visit(PACER, entry(one.keys, FULL, { entryNumber: "84", documents: [pdf] }));
    const item = await store.findItem(one.keys);
    expect(item?.text).toBe(other.text);
    expect(item?.docket?.documents).toEqual([pdf]);
  });
});

test("entries of one docket and day that one visit brings are told in the order of their numbers", async () => {
  const numbers = [19, 17, 21, 18, 20];
  const orders = numbers.map((number) =>
    entry([`entry:nysd/13-mj-2814/${number}`], `ORDER number ${number} of the court on ${number} requests.`, {
      entryNumber: String(number),
    }),
  );
  await visit(PACER, ...orders);
  await announce();
  const told = await store.latestAlerts({ limit: 10 });
  expect(told.map(({ content }) => content.entry?.number).reverse()).toEqual(["17", "18", "19", "20", "21"]);
});
