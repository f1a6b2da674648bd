/**
 * The contract: the record of a docket.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import { makeAddedSource } from "../../../src/sources/added-source.ts";
import type { Source } from "../../../src/sources/source.ts";
import type { DocketEntry, EntryFilter } from "../../../src/storage/docket-record.ts";
import type { Store } from "../../../src/storage/store.ts";
import { itemOf, minute } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

async function enter(
  store: Store,
  name: string,
  text: string,
  changes: Partial<DocketEntry> = {},
  from: { sourceId?: string } = {},
) {
  const item = itemOf(name, { text, ...from });
  await store.saveItem(item);
  await store.saveEntry(item, {
    caseId: "ireland",
    court: "nysd",
    docket: "1:13-mj-02814",
    number: null,
    filedOn: "2014-08-29",
    kind: "order",
    ...changes,
  });
}

async function fill(store: Store) {
  await enter(store, "stay", "ORDER lifting the stay, 100% agreed.", { number: "84" });
  await enter(store, "old", "OBJECTIONS of Microsoft.", {
    number: "9",
    filedOn: "2014-06-06",
    kind: "brief",
  });
  await enter(store, "letter", "LETTER from Microsoft.", { number: "85", kind: "letter" });
  await enter(store, "minute", "Minute entry.", { kind: "minute entry" });
  await enter(store, "appeal", "NOTICE of appeal, FILED.", {
    court: "ca2",
    docket: "14-2985",
    number: "1",
    filedOn: "2014-09-09",
    kind: "notice",
  });
  await enter(store, "other", "ORDER in another case.", { caseId: "other" });
}

export function describeEntries(open: OpenStore): void {
  const test = storeTests(open);

  test("entries are found by their numbers on a docket, and by the source that carried them", async (store) => {
    await fill(store);
    const found = async (filter: EntryFilter) =>
      (await store.listEntries(filter, 10, 0)).entries.map(({ item }) => item.id);
    expect(await found({ caseId: "ireland", court: "nysd", numbers: ["84", "1"] })).toEqual(["istay"]);
    expect(await found({ caseId: "ireland", docket: "14-2985" })).toEqual(["iappeal"]);
    await store.noteSighting("istay", "doe", minute(1), true);
    await store.noteSighting("iother", "doe", minute(1), true);
    expect((await found({ sourceId: "doe" })).sort()).toEqual(["iother", "istay"]);
    expect(await found({ sourceId: "doe", caseId: "other" })).toEqual(["iother"]);
    expect(await found({ sourceId: "roe" })).toEqual([]);
  });

  test("a server finds what everybody's sources and its own brought, whoever brought it first", async (store) => {
    const [theirs, ours] = ["theirs", "ours"].map((host) =>
      makeAddedSource(
        `https://${host}.example/feed`,
        { title: host, language: null },
        { guildId: host, userId: "1" },
      ),
    ) as [Source, Source];
    for (const source of [theirs, ours])
      await store.followSource(source, { guildId: source.name, userId: "1" }, 9, minute(0));
    for (const [name, sourceId] of [
      ["first", theirs.id],
      ["second", ours.id],
      ["third", "gazette"],
    ] as const) {
      await enter(store, name, "ORDER.", { number: String(name.length) }, { sourceId });
      await store.noteSighting(`i${name}`, sourceId, minute(1));
    }
    const seenBy = async (guildId: string | null | undefined) => {
      const filter = { caseId: "ireland", ...(guildId === undefined ? {} : { guildId }) };
      const { entries, total } = await store.listEntries(filter, 10, 0);
      expect(total).toBe(entries.length);
      return entries.map(({ item }) => item.id).sort();
    };
    expect(await seenBy(undefined)).toEqual(["ifirst", "isecond", "ithird"]);
    expect(await seenBy(null)).toEqual(["ithird"]);
    expect(await seenBy("theirs")).toEqual(["ifirst", "ithird"]);
    expect(await seenBy("ours")).toEqual(["isecond", "ithird"]);
    await store.noteSighting("ifirst", "gazette", minute(2));
    expect(await seenBy("ours")).toEqual(["ifirst", "isecond", "ithird"]);
  });

  const names = async (store: Store, filter: Omit<EntryFilter, "caseId">, limit = 10, offset = 0) => {
    const { entries, total } = await store.listEntries({ caseId: "ireland", ...filter }, limit, offset);
    return { names: entries.map(({ item }) => item.id.slice(1)), total };
  };

  describe("the record of a docket", () => {
    test("is read newest first, numbers in their order, page by page", async (store) => {
      await fill(store);
      expect(await names(store, {})).toEqual({
        names: ["appeal", "letter", "stay", "minute", "old"],
        total: 5,
      });
      expect(await names(store, {}, 2, 2)).toEqual({ names: ["stay", "minute"], total: 5 });
    });

    test("is searched by words in any order and case, by kind and by court", async (store) => {
      await fill(store);
      expect((await names(store, { search: "STAY order" })).names).toEqual(["stay"]);
      expect((await names(store, { search: "100% agreed" })).names).toEqual(["stay"]);
      expect((await names(store, { search: "100_" })).names).toEqual([]);
      expect((await names(store, { kind: "letter" })).names).toEqual(["letter"]);
      expect((await names(store, { court: "ca2" })).names).toEqual(["appeal"]);
      expect(await names(store, { search: "microsoft", kind: "brief" })).toEqual({
        names: ["old"],
        total: 1,
      });
    });

    test("lists the dockets of a case with how much there is of each", async (store) => {
      await fill(store);
      expect(await store.listDockets("ireland")).toEqual([
        { court: "ca2", docket: "14-2985", entries: 1, newest: "2014-09-09" },
        { court: "nysd", docket: "1:13-mj-02814", entries: 4, newest: "2014-08-29" },
      ]);
      expect(await store.listDockets("nothing")).toEqual([]);
    });

    test("an entry read anew takes the place of what was said of it, and one that was joined is gone", async (store) => {
      await fill(store);
      await enter(store, "minute", "ORDER after the minute entry.", { number: "86", kind: "order" });
      expect((await names(store, { kind: "order" })).names).toEqual(["minute", "stay"]);
      await store.joinItems("istay", "iminute", minute(60));
      expect((await names(store, { kind: "order" })).names).toEqual(["stay"]);
    });
  });
}
