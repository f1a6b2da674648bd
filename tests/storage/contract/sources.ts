/**
 * The contract: sources, what is due, and what is remembered about each.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import type { SourceState } from "../../../src/sources/source.ts";
import { minute, sourceOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

function visited(sourceId: string, nextVisitAt: string, changes: Partial<SourceState> = {}): SourceState {
  return {
    sourceId,
    validators: { etag: '"abc"', lastModified: "Mon, 01 Sep 2014 08:00:00 GMT" },
    nextVisitAt,
    lastVisitAt: minute(0),
    lastOkAt: minute(0),
    failingSince: null,
    failures: 0,
    lastProblem: null,
    itemsSeen: 12,
    ...changes,
  };
}

export function describeSources(open: OpenStore): void {
  const test = storeTests(open);

  describe("sources", () => {
    test("a new source is due at once and has never been visited", async (store) => {
      await store.syncSources([sourceOf("gazette")], minute(0));
      const [due] = await store.dueSources(minute(0), 10);
      expect(due?.source).toEqual(sourceOf("gazette"));
      expect(due?.state).toEqual(
        visited("gazette", minute(0), {
          validators: { etag: null, lastModified: null },
          lastVisitAt: null,
          lastOkAt: null,
          itemsSeen: 0,
        }),
      );
    });

    test("what is due comes longest waiting first, and no more than asked for", async (store) => {
      await store.syncSources(
        ["a", "b", "c", "d"].map((id) => sourceOf(id)),
        minute(0),
      );
      await store.saveSourceState(visited("a", minute(30)));
      await store.saveSourceState(visited("b", minute(10)));
      await store.saveSourceState(visited("c", minute(20)));
      await store.saveSourceState(visited("d", minute(99)));
      const ids = async (limit: number) =>
        (await store.dueSources(minute(30), limit)).map(({ source }) => source.id);
      expect(await ids(10)).toEqual(["b", "c", "a"]);
      expect(await ids(2)).toEqual(["b", "c"]);
    });

    test("the states of a round are stored together, whatever their number, or not at all", async (store) => {
      const ids = Array.from({ length: 77 }, (_, at) => `source-${String(at).padStart(3, "0")}`);
      await store.syncSources(
        ids.map((id) => sourceOf(id)),
        minute(0),
      );
      await store.saveSourceStates([]);
      const states = ids.map((id, at) => visited(id, minute(100 + at), { itemsSeen: at }));
      await store.saveSourceStates([visited("source-005", minute(7)), ...states]);
      expect((await store.listSources()).map(({ state }) => state)).toEqual(states);
      const due = await store.dueSources(minute(101), 10);
      expect(due.map(({ source }) => source.id)).toEqual(["source-000", "source-001"]);
      const spoilt = [visited("source-000", minute(500)), visited("nobody", minute(500))];
      await expect(store.saveSourceStates(spoilt)).rejects.toThrow(
        "1 of 2 states have no source in the store",
      );
      expect((await store.listSources())[0]?.state).toEqual(states[0]);
    });

    test("a failing source keeps its reason", async (store) => {
      await store.syncSources([sourceOf("gazette")], minute(0));
      const state = visited("gazette", minute(60), {
        failures: 3,
        failingSince: minute(1),
        lastProblem: { kind: "server-error", detail: "HTTP 503 from gazette.example" },
      });
      await store.saveSourceState(state);
      expect((await store.listSources())[0]?.state).toEqual(state);
    });

    test("a second start keeps the cursor of every source", async (store) => {
      await store.syncSources([sourceOf("gazette")], minute(0));
      await store.saveSourceState(visited("gazette", minute(15)));
      await store.syncSources([sourceOf("gazette", { name: "The Evening Gazette" })], minute(5));
      const [known] = await store.listSources();
      expect(known?.source.name).toBe("The Evening Gazette");
      expect(known?.state).toEqual(visited("gazette", minute(15)));
    });

    test("a source that leaves the list is not visited, and remembers its past when it comes back", async (store) => {
      await store.syncSources([sourceOf("a"), sourceOf("b")], minute(0));
      await store.saveSourceState(visited("b", minute(15)));
      await store.syncSources([sourceOf("a")], minute(20));
      expect((await store.listSources()).map(({ source }) => source.id)).toEqual(["a"]);
      expect((await store.dueSources(minute(99), 10)).map(({ source }) => source.id)).toEqual(["a"]);
      await store.syncSources([sourceOf("a"), sourceOf("b")], minute(30));
      // What it published meanwhile will be told as come late.
      const rested = { from: visited("b", minute(15)).lastVisitAt, to: minute(30) };
      expect((await store.listSources())[1]?.state).toEqual({ ...visited("b", minute(15)), rested });
      await store.syncSources([sourceOf("a"), sourceOf("b")], minute(40));
      expect((await store.listSources())[1]?.state.rested).toEqual(rested);
    });

    test("a source that moves forgets its validators and is visited at once", async (store) => {
      await store.syncSources([sourceOf("gazette")], minute(0));
      const ofOldAddress = {
        address: "https://gazette.example/believed",
        moved: { url: "https://gazette.example/third", times: 2 },
        stopped: { why: "gone", at: minute(0) },
      };
      await store.saveSourceState(visited("gazette", minute(60), ofOldAddress));
      await store.syncSources([sourceOf("gazette", { url: "https://gazette.example/new" })], minute(5));
      const [moved] = await store.dueSources(minute(5), 10);
      expect(moved?.state).toMatchObject({ address: null, moved: null, stopped: null });
      expect(moved?.state.validators).toEqual({ etag: null, lastModified: null });
      expect(moved?.state.lastOkAt).toBe(minute(0));
    });

    test("times written in different ways are compared as instants", async (store) => {
      await store.syncSources([sourceOf("gazette")], minute(0));
      await store.saveSourceState(visited("gazette", "2014-09-01T10:00:00+02:00"));
      expect(await store.dueSources("2014-09-01T07:59:59Z", 10)).toHaveLength(0);
      expect(await store.dueSources("2014-09-01T08:00:00Z", 10)).toHaveLength(1);
    });

    test("the state of a source nobody listed is refused", async (store) => {
      await expect(store.saveSourceState(visited("nobody", minute(1)))).rejects.toThrow(/no source nobody/);
    });
  });
}
