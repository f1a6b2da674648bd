// Notices when the program dies at the worst moments: a real store, a real Discord server, two lives of the program.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createLog } from "../../src/app/log.ts";
import { createSourceNotices } from "../../src/app/source-notices.ts";
import type { Notice, Sent } from "../../src/delivery/delivery.ts";
import { sendDelivery } from "../../src/delivery/discord/send-message.ts";
import type { SourceState } from "../../src/sources/source.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { type DiscordRoom, openDiscordRoom } from "../delivery/discord-room.ts";
import { sourceOf } from "../storage/samples.ts";

const ADMIN_CHANNEL = "410000000000000022";
const GUILD = "410000000000000010";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let room: DiscordRoom;
let store: Store;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "crier-notices-"));
  room = await openDiscordRoom();
  store = await openStore(`file:${join(folder, "crier.db")}`);
  await store.syncSources([sourceOf("gazette"), sourceOf("ledger")], room.now().toISOString());
  await store.setAdminChannel(GUILD, ADMIN_CHANNEL, "1", room.now().toISOString());
  await leave("gazette", {});
  await leave("ledger", {});
});
afterEach(async () => {
  await room.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The source as its last visit left it, just now. */
async function leave(sourceId: string, changes: Partial<SourceState>): Promise<void> {
  const at = room.now().toISOString();
  await store.saveSourceState({
    sourceId,
    validators: { etag: null, lastModified: null },
    nextVisitAt: new Date(room.now().getTime() + 15 * MINUTE).toISOString(),
    lastVisitAt: at,
    lastOkAt: at,
    failingSince: null,
    failures: 0,
    lastProblem: null,
    itemsSeen: 5,
    ...changes,
  });
}

type Send = (notice: Notice, now: Date) => Promise<Sent>;
const sendIt: Send = (notice, now) =>
  sendDelivery(room.discord, { delivery: notice, notice: notice.content }, now);

/** One life of the program: what it remembers outside the store is gone with it. */
function live(send: Send = sendIt) {
  const notices = createSourceNotices({
    store,
    send,
    clock: room.now,
    isStopping: () => false,
    isFatal: () => false,
    isWatched: () => true,
    log: createLog("silent"),
  });
  return {
    async round() {
      notices.noteVisits();
      await notices.decide();
      await store.recoverSending(room.now().toISOString());
      await notices.deliver();
    },
    async decideOnly() {
      notices.noteVisits();
      return notices.decide();
    },
  };
}

const shown = () => room.shown(ADMIN_CHANNEL).map(({ content }) => content);
const dies = (): never => {
  throw new Error("killed");
};

describe("a notice survives the program", () => {
  test("killed after it was written and before it was sent: the next life sends it once", async () => {
    expect(await live().decideOnly()).toBe(1);
    expect(shown()).toEqual([]);
    const next = live();
    await next.round();
    await next.round();
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toContain("Now watching **2 sources**");
  });

  test.each([
    ["at once, within the window of the nonce", MINUTE / 2],
    ["an hour later, by reading the channel back", HOUR],
  ])(
    "killed after Discord had it and before that was stored, restarted %s: it is there once",
    async (_, wait) => {
      await live(async (notice, now) => {
        await sendIt(notice, now);
        return dies();
      }).round();
      expect(shown()).toHaveLength(1);
      room.wait(wait);
      const next = live();
      await next.round();
      room.wait(HOUR);
      await next.round();
      expect(shown()).toHaveLength(1);
      expect(await store.dueNotices(room.now().toISOString(), 10)).toEqual([]);
    },
  );

  test("killed on the way to Discord: it was not there, and is there once afterwards", async () => {
    await live(async () => dies()).round();
    expect(shown()).toEqual([]);
    room.wait(HOUR);
    await live().round();
    expect(shown()).toHaveLength(1);
  });

  test.each(["500 before", "500 after", "hang after", "close after"] as const)(
    "Discord answers with %s: once all the same",
    async (fault) => {
      room.server.faults.failNextPosts(fault);
      const life = live();
      await life.round();
      for (let minutes = 0; minutes < 30; minutes += 5) {
        room.wait(5 * MINUTE);
        await leave("gazette", {});
        await life.round();
      }
      expect(shown()).toHaveLength(1);
    },
  );

  test("a failure is told after a day by whichever life notices it, and its end by another", async () => {
    await live().round();
    const since = room.now().toISOString();
    const lastOkAt = since;
    const lastProblem = {
      kind: "server-error" as const,
      detail: "gazette.example has an error of its own (HTTP 503).",
    };
    for (let hour = 1; hour <= 48; hour += 1) {
      room.wait(HOUR);
      await leave("gazette", { lastOkAt, failingSince: since, failures: hour, lastProblem });
      await leave("ledger", {});
      await live().round();
      expect(shown(), `after ${hour} hours`).toHaveLength(hour < 24 ? 1 : 2);
    }
    expect(shown()[1]).toContain("*The gazette* has not answered since");
    await leave("gazette", { itemsSeen: 8 });
    await live().round();
    await live().round();
    expect(shown()).toHaveLength(3);
    expect(shown()[2]).toContain(
      "✅ *The gazette* answers again after 2 days; 3 items came since, and what is late news among them is told together.",
    );
    expect(room.schemaFaults() ?? []).toEqual([]);
  });
});
