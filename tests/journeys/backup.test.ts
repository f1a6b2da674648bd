// What comes in: a bot that is copied while it works, goes on, and is put back to its copy. What goes out: every event
// once in each channel, told before or after. Surprise: the copy is taken by the verb's own function, of a database in use.
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backupStore } from "../../src/storage/backup-store.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "crier-backup-"));
  town = await openTown();
});
afterEach(async () => {
  await town.close();
  rmSync(folder, { recursive: true, force: true });
});

const url = () => town.bot.settings.databaseUrl.reveal();
const now = () => new Date(town.clock.now()).toISOString();
const copy = (name = "copy.db") => backupStore(url(), join(folder, name), now());

/** The bot is stopped, the copy takes the database's place, the bot starts. */
async function goBack(name = "copy.db") {
  const path = url().slice("file:".length);
  await town.bot.stop();
  for (const file of readdirSync(dirname(path)).filter((one) => one.startsWith("crier.db")))
    rmSync(join(dirname(path), file));
  copyFileSync(join(folder, name), path);
  await town.start();
}

describe("a copy of a database in use", () => {
  test("is one whole file that a bot goes on with", async () => {
    await town.publish(2);
    expect(await copy()).toBeGreaterThan(10_000);
    expect(readdirSync(folder)).toEqual(["copy.db"]);
    await goBack();
    await town.publish(3);
    await town.expectAllTold(3);
  });

  test("put back after more was told: what the channels have is not posted again, what they lack is", async () => {
    await town.publish(1);
    await copy();
    await town.publish(3);
    await town.expectAllTold(3);
    town.clock.pass(60);
    await goBack();
    await town.publish(3);
    await town.deliverAfter(1);
    await town.expectAllTold(3);
    await town.publish(4);
    await town.deliverAfter(1);
    await town.expectAllTold(4);
  });

  test("taken between a decision and its post: it is not posted again after going back", async () => {
    await town.publish(1);
    town.outlets.showUntil("2014-08-14");
    town.bot.pass(20);
    await town.bot.app.wake("collect");
    await town.bot.app.wake("announce");
    await copy();
    await town.bot.app.wake("deliver");
    await town.expectAllTold(2);
    town.clock.pass(60);
    await goBack();
    await town.deliverAfter(1);
    await town.publish(3);
    await town.deliverAfter(1);
    await town.expectAllTold(3);
  });

  test("a day after going back nothing is doubted any more", async () => {
    await town.publish(1);
    await copy();
    await goBack();
    town.clock.pass(25 * 60);
    const asked = town.discord.requests.length;
    await town.publish(2);
    await town.deliverAfter(15);
    const reads = town.discord.requests
      .slice(asked)
      .filter(({ method, path }) => method === "GET" && path.includes("/messages"));
    expect(reads).toEqual([]);
    await town.expectAllTold(2);
  });
});

describe("what cannot be copied", () => {
  test("a file that is there already is not overwritten", async () => {
    const target = join(folder, "copy.db");
    writeFileSync(target, "precious");
    await expect(copy()).rejects.toThrow(/is there already; a backup overwrites nothing/);
  });

  test("a folder that is not there, a database that is not there, a server: a sentence each, and no half copy", async () => {
    await expect(copy("nowhere/copy.db")).rejects.toThrow(/nowhere/);
    await expect(backupStore(`file:${join(folder, "no.db")}`, join(folder, "x"), now())).rejects.toThrow(
      /no database file .* yet; start the bot once/,
    );
    await expect(backupStore("postgres://u:secret@h/d", join(folder, "x"), now())).rejects.toThrow(/pg_dump/);
    expect(existsSync(join(folder, "x"))).toBe(false);
  });

  test("a damaged database is not passed off as a whole copy", async () => {
    const path = join(folder, "damaged.db");
    const store = await openStore(`file:${path}`);
    for (let n = 0; n < 200; n += 1) await store.setFact(`fact-${n}`, "x".repeat(500));
    await store.close();
    new DatabaseSync(path).exec("pragma wal_checkpoint(truncate)");
    const bytes = Buffer.alloc(4096, 0x5a);
    const { openSync, writeSync, closeSync, statSync } = await import("node:fs");
    const file = openSync(path, "r+");
    writeSync(file, bytes, 0, bytes.length, Math.floor(statSync(path).size / 2 / 4096) * 4096);
    closeSync(file);
    await expect(backupStore(`file:${path}`, join(folder, "y"), now())).rejects.toThrow(/whole|damaged/);
    expect(readdirSync(folder).filter((name) => name.startsWith("y"))).toEqual([]);
  });
});
