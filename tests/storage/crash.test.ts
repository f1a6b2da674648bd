/**
 * What is left of a process that was killed.
 *
 * In: nothing. Out: tests, on both engines.
 * Surprise: the child is killed with SIGKILL by itself, at the very line the test is about, so no timing is involved.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { minute } from "./samples.ts";
import { type RunningPostgres, startPostgres } from "./start-postgres.ts";

/** Runs the lines in a child process with `store`, the samples and `die()` at hand. Returns the signal that ended it. */
function runUntilDeath(databaseUrl: string, lines: string): NodeJS.Signals | null {
  const script = `
    const { openStore } = await import(${JSON.stringify(new URL("../../src/storage/open-store.ts", import.meta.url).href)});
    const { itemOf, verdictOf, frameOf, opens, contentOf, subscriptionOf, sourceOf, minute, day } =
      await import(${JSON.stringify(new URL("./samples.ts", import.meta.url).href)});
    const die = () => process.kill(process.pid, "SIGKILL");
    const store = await openStore(process.argv[1]);
    ${lines}
  `;
  const child = spawnSync(process.execPath, ["--input-type=module", "--eval", script, databaseUrl], {
    encoding: "utf8",
    timeout: 20_000,
  });
  if (child.signal === null) throw new Error(`the child was to die: ${child.stderr}`);
  return child.signal;
}

const STORE_ONE_STORY = `
  const item = itemOf("one");
  await store.saveItem(item);
  await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(5));
  await store.addSubscription(subscriptionOf("11"));
`;

function describeCrashes(engine: string, newDatabase: () => Promise<string>): void {
  async function afterwards(url: string, check: (store: Store) => Promise<void>): Promise<void> {
    const store = await openStore(url);
    try {
      await check(store);
    } finally {
      await store.close();
    }
  }

  describe(`killed on ${engine}`, () => {
    test("in the middle of a visit's transaction: neither its items nor its cursor are there", async () => {
      const url = await newDatabase();
      runUntilDeath(
        url,
        `await store.syncSources([sourceOf("gazette")], minute(0));
         await store.saveItem(itemOf("before"));
         await store.transaction(async (inside) => {
           for (let count = 0; count < 500; count++) await inside.saveItem(itemOf("during" + count));
           const [{ state }] = await inside.listSources();
           await inside.saveSourceState({ ...state, nextVisitAt: day(9), itemsSeen: 500 });
           die();
           await new Promise(() => {});
         });`,
      );
      await afterwards(url, async (store) => {
        expect((await store.findItem(["guid:before"]))?.id).toBe("ibefore");
        expect(await store.findItem(["guid:during0", "guid:during499"])).toBeNull();
        expect((await store.dueSources(minute(0), 10))[0]?.state.itemsSeen).toBe(0);
      });
    });

    test("right after a decision: the alert and its deliveries are there, and the story is settled", async () => {
      const url = await newDatabase();
      runUntilDeath(
        url,
        `${STORE_ONE_STORY}
         await store.transaction(async (inside) => {
           const [story] = await inside.changedStories(1);
           const alert = await inside.saveAlert(story.id, "first report", contentOf("one"), minute(6));
           await inside.addDeliveries(alert.id, await inside.listSubscriptions(), minute(6));
           await inside.settleStory(story, null, minute(6));
         });
         die();`,
      );
      await afterwards(url, async (store) => {
        expect(await store.changedStories(10)).toEqual([]);
        expect(await store.dueDeliveries(minute(6), 10)).toHaveLength(1);
      });
    });

    test("while a message is under way: the attempt was on record before, and is recovered as unknown", async () => {
      const url = await newDatabase();
      runUntilDeath(
        url,
        `${STORE_ONE_STORY}
         const alert = await store.saveAlert("sone", "first report", contentOf("one"), minute(6));
         await store.addDeliveries(alert.id, [subscriptionOf("11")], minute(6));
         const [{ delivery }] = await store.dueDeliveries(minute(6), 1);
         await store.beginAttempt(delivery.id, minute(7));
         die();`,
      );
      await afterwards(url, async (store) => {
        expect((await store.countDeliveries()).sending).toBe(1);
        expect(await store.recoverSending(minute(8))).toBe(1);
        const [row] = await store.dueDeliveries(minute(8), 10);
        expect(row?.delivery).toMatchObject({ state: "unknown", attempts: 0, firstTriedAt: minute(7) });
      });
    });

    test("around a notice about sources: written with what was told, and on record before it is sent", async () => {
      const url = await newDatabase();
      const notice = `{ kind: "watching", lines: [] }`;
      const told = `{ sourceId: "a", told: "watching", since: null, itemsSeen: 1, silentSince: null }`;
      const add = `inside.addNotices({ guildId: "1", channelId: "11" }, [${notice}], [${told}], minute(1))`;
      runUntilDeath(
        url,
        `await store.transaction(async (inside) => { await ${add}; die(); await new Promise(() => {}); });`,
      );
      await afterwards(url, async (store) => {
        expect(await store.noticedSources("1")).toEqual([]);
        expect(await store.dueNotices(minute(9), 10)).toEqual([]);
      });
      runUntilDeath(
        url,
        `await store.transaction(async (inside) => ${add});
         const [{ id }] = await store.dueNotices(minute(1), 1);
         await store.beginNotice(id, minute(2));
         die();`,
      );
      await afterwards(url, async (store) => {
        expect(await store.noticedSources("1")).toHaveLength(1);
        expect(await store.dueNotices(minute(9), 10)).toEqual([]);
        expect(await store.recoverSending(minute(9))).toBe(1);
        const [row] = await store.dueNotices(minute(9), 10);
        expect(row).toMatchObject({ state: "unknown", attempts: 0, firstTriedAt: minute(2) });
      });
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), "crier-crash-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
describeCrashes("SQLite", async () => `file:${join(folder, `${++files}.db`)}`);

let server: RunningPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());
describeCrashes("PostgreSQL", () => server.newDatabase());
