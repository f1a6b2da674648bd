/**
 * Opening the store: good and bad addresses, files and servers.
 *
 * In: nothing. Out: tests.
 * Surprise: root may write to read-only files, so that test runs a child as another user when it must.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../src/storage/open-store.ts";
import { itemOf } from "./samples.ts";
import { type RunningPostgres, startPostgres } from "./start-postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "crier-open-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function refusalOf(databaseUrl: string): Promise<string> {
  const opened = await openStore(databaseUrl).then(
    (store) => store.close().then(() => "opened"),
    (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)),
  );
  return opened;
}

describe("opening a file", () => {
  test("one that another program has locked is refused with a sentence, at once, and is whole afterwards", async () => {
    const path = join(folder, "locked.db");
    const other = new DatabaseSync(path);
    other.exec("create table theirs (word text); begin exclusive");
    expect(await refusalOf(`file:${path}`)).toMatch(
      /locked\.db is in use by another program, .*stop that program or wait/,
    );
    other.exec("insert into theirs values ('kept'); commit");
    expect(other.prepare("select word from theirs").all()).toEqual([{ word: "kept" }]);
    other.close();
  });

  test("the folder is made, and what was stored is there at the next opening", async () => {
    const url = `file:${join(folder, "new", "deep", "crier.db")}`;
    const first = await openStore(url);
    await first.saveItem(itemOf("one"));
    await first.close();
    const second = await openStore(url);
    expect(await second.findItem(["guid:one"])).toEqual(itemOf("one"));
    await second.close();
  });

  test.runIf(process.platform === "linux")(
    "a folder the system will not make is refused, not tried for ever",
    async () => {
      expect(await refusalOf("file:/proc/no-such-folder/crier.db")).toMatch(
        /cannot be made \(ENOENT\): set DATABASE_URL or CRIER_DATA/,
      );
    },
  );

  test("a file:/// address means the same file as a path", async () => {
    const path = join(folder, "slashes.db");
    const store = await openStore(pathToFileURL(path).href);
    await store.close();
    expect(existsSync(path)).toBe(true);
  });

  test("a store in memory forgets everything", async () => {
    const first = await openStore("file::memory:");
    await first.setFact("a", "b");
    await first.close();
    const second = await openStore("file::memory:");
    expect(await second.getFact("a")).toBeNull();
    await second.close();
  });

  test("a closed store leaves one file, and no log beside it", async () => {
    const path = join(folder, "clean.db");
    const store = await openStore(`file:${path}`);
    await store.setFact("a", "b");
    expect(existsSync(`${path}-wal`)).toBe(true);
    await store.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  test("ten stores opened on one new file at once make its tables once", async () => {
    const url = `file:${join(folder, "together.db")}`;
    const stores = await Promise.all(Array.from({ length: 10 }, () => openStore(url)));
    await stores[0]?.setFact("a", "b");
    expect(await stores[9]?.getFact("a")).toBe("b");
    await Promise.all(stores.map((store) => store.close()));
  });

  test("two stores on one file: the second waits for the first one's transaction", async () => {
    const url = `file:${join(folder, "shared.db")}`;
    const [one, two] = [await openStore(url), await openStore(url)];
    const gate = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    const running = one.transaction(async (inside) => {
      await inside.setFact("count", "1");
      started.resolve();
      await gate.promise;
    });
    await started.promise;
    // Reading is not held up, and does not see what is not yet stored.
    expect(await two.getFact("count")).toBeNull();
    const waiting = two.transaction(async (inside) => {
      await inside.setFact("count", `${await inside.getFact("count")} and 2`);
    });
    gate.resolve();
    await Promise.all([running, waiting]);
    expect(await one.getFact("count")).toBe("1 and 2");
    await Promise.all([one.close(), two.close()]);
  });

  test("a page damaged in the middle is found at the start, not in some night's query", async () => {
    const path = join(folder, "rotten.db");
    const store = await openStore(`file:${path}`);
    for (let n = 0; n < 400; n += 1) await store.setFact(`fact-${n}`, "x".repeat(500));
    await store.close();
    const bytes = readFileSync(path);
    bytes.fill(
      0x5a,
      Math.floor(bytes.length / 2 / 4096) * 4096,
      Math.floor(bytes.length / 2 / 4096) * 4096 + 4096,
    );
    writeFileSync(path, bytes);
    expect(await refusalOf(`file:${path}`)).toMatch(/rotten\.db is damaged; put a copy in its place/);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test("a file that is no database, or a damaged one, is named and left as it is", async () => {
    const text = join(folder, "notes.txt");
    writeFileSync(text, "not a database, ".repeat(200));
    expect(await refusalOf(`file:${text}`)).toBe(
      `the database file ${text} is not a database; DATABASE_URL points to some other file`,
    );
    expect(readFileSync(text, "utf8")).toMatch(/^not a database/);

    const damaged = join(folder, "damaged.db");
    const store = await openStore(`file:${damaged}`);
    await store.saveItem(itemOf("one"));
    await store.close();
    const bytes = readFileSync(damaged);
    bytes.fill(0xff, 100, 4096);
    writeFileSync(damaged, bytes);
    expect(await refusalOf(`file:${damaged}`)).toMatch(/damaged\.db is damaged; put a copy in its place/);
  });

  test("a folder in place of the file, or a file in place of the folder, is named", async () => {
    mkdirSync(join(folder, "a-folder"));
    expect(await refusalOf(`file:${join(folder, "a-folder")}`)).toMatch(/a-folder cannot be opened/);
    writeFileSync(join(folder, "a-file"), "");
    expect(await refusalOf(`file:${join(folder, "a-file", "crier.db")}`)).toMatch(
      /the folder of the database file .* cannot be made \((ENOTDIR|EEXIST)\)/,
    );
  });

  test("a file this user may only read says so", async () => {
    const place = mkdtempSync(join(tmpdir(), "crier-read-only-"));
    const path = join(place, "crier.db");
    await openStore(`file:${path}`).then((store) => store.close());
    chmodSync(path, 0o444);
    chmodSync(place, 0o555);
    const script = `
      const { openStore } = await import(${JSON.stringify(new URL("../../src/storage/open-store.ts", import.meta.url).href)});
      if (process.getuid() === 0) process.setuid(65534);
      await openStore(process.argv[1]).then(() => console.log("opened"), (fault) => console.log(fault.message));
    `;
    const child = spawnSync(process.execPath, ["--input-type=module", "--eval", script, `file:${path}`], {
      encoding: "utf8",
    });
    chmodSync(place, 0o755);
    rmSync(place, { recursive: true, force: true });
    expect(child.stdout).toMatch(/crier\.db is read-only here; give this user the right to write/);
  });

  test("a database of a newer version is refused, not misread", async () => {
    const path = join(folder, "newer.db");
    await openStore(`file:${path}`).then((store) => store.close());
    const database = new DatabaseSync(path);
    database.exec("insert into crier_migrations values ('9999-later', '2099-01-01T00:00:00.000Z')");
    database.close();
    expect(await refusalOf(`file:${path}`)).toMatch(/written by a newer Court Crier/);
  });
});

describe("opening something else", () => {
  test.each(["", "crier.db", "file:", "mysql://u:hunter2@db.example/x", "postgres:/db", "sqlite://hunter2"])(
    "%j is refused with what would be right",
    async (databaseUrl) => {
      const refusal = await refusalOf(databaseUrl);
      expect(refusal).toMatch(/^DATABASE_URL must be file:PATH .* or postgres:\/\//);
      expect(refusal).not.toContain("hunter2");
    },
  );
});

describe("opening a server", () => {
  let server: RunningPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());

  test("a server that is away is named by host and port, without user and password", async () => {
    const refusal = await refusalOf("postgres://crier:hunter2@127.0.0.1:1/db");
    expect(refusal).toMatch(/^PostgreSQL at 127\.0\.0\.1:1 does not answer \(ECONNREFUSED\)/);
    expect(refusal).not.toMatch(/hunter2|crier:/);
  });

  test("a server that hangs up at once is named as well", async () => {
    const rude = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => rude.listen(0, "127.0.0.1", resolve));
    const address = rude.address();
    const port = typeof address === "object" ? address?.port : 0;
    const refusal = await refusalOf(`postgres://crier:hunter2@127.0.0.1:${port}/db`);
    await new Promise((resolve) => rude.close(resolve));
    expect(refusal).toContain(`PostgreSQL at 127.0.0.1:${port} does not answer`);
    expect(refusal).not.toContain("hunter2");
  });

  test("a wrong password, a missing database and an unreadable address are told apart", async () => {
    const url = new URL(server.url);
    url.password = "hunter2";
    expect(await refusalOf(url.href)).toMatch(/refuses the user name or the password/);
    expect(await refusalOf(`${server.url}-missing`)).toMatch(/has no database of the name/);
    const unreadable = await refusalOf("postgresql://crier:hunter/2@127.0.0.1:x/db");
    expect(unreadable).toMatch(/not a readable postgres:\/\/ address/);
    expect(unreadable).not.toContain("hunter");
  });

  test("six stores opened on one new database at once make its tables once", async () => {
    const url = await server.newDatabase();
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStore(url)));
    const countUp = stores.map((store) =>
      store.transaction(async (inside) => {
        await inside.setFact("count", String(Number((await inside.getFact("count")) ?? "0") + 1));
      }),
    );
    await Promise.all(countUp);
    expect(await stores[0]?.getFact("count")).toBe("6");
    await Promise.all(stores.map((store) => store.close()));
  });

  test("a server that restarts breaks what was running, and nothing after it", async () => {
    const store = await openStore(await server.newDatabase());
    await store.setFact("a", "b");
    const broken = store.transaction(async (inside) => {
      await inside.setFact("a", "c");
      await server.dropConnections();
      await inside.setFact("a", "d");
    });
    await expect(broken).rejects.toThrow();
    await server.dropConnections();
    await expect(store.getFact("a").catch(() => store.getFact("a"))).resolves.toBe("b");
    await store.close();
  });
});
