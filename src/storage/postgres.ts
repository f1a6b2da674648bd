/**
 * The engine for those who outgrow one file: a PostgreSQL server.
 *
 * In: a `postgres://` address. Out: an `Engine` over a pool of connections.
 * Surprise: transactions queue here as they do on SQLite, behind one advisory lock. Deciding where an item goes reads the
 * stories around it first; two such decisions at once would each see no story and open one.
 */
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Engine } from "./database.ts";
import type { Tables } from "./schema.ts";
import { wordsInPostgres } from "./words-in-postgres.ts";

/** Any number will do, as long as nobody else in this database uses it: "crier" in ASCII. */
const WRITERS_LOCK = 0x6372696572;

const CONNECTIONS = 5;
const CONNECT_TIMEOUT_MS = 10_000;

/** Connects once to be sure. Throws a sentence that names host and port, never the user or the password. */
export async function openPostgres(databaseUrl: string): Promise<Engine> {
  const place = describeServer(databaseUrl);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    application_name: "court-crier",
  });
  // A connection that breaks, idle or within a transaction, fails its query and is replaced by the pool. Without both
  // listeners the event itself would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await pool.query("select 1");
  } catch (fault) {
    await pool.end();
    // No cause: the original may carry the user's name, and the whole address when it could not be read.
    throw new Error(`PostgreSQL at ${place} ${explainPostgresFault(fault)}`);
  }
  return {
    query: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    lockWriters: async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(WRITERS_LOCK)})`.execute(transaction);
    },
    textType: sql`text collate "C"`,
    words: wordsInPostgres,
  };
}

/** Host and port for people: "db.example.org:5432". Throws, without quoting it, on an address that cannot be read. */
function describeServer(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) {
    throw new Error(
      "DATABASE_URL is not a readable postgres:// address; write postgres://user:password@host:5432/database, " +
        "with the special characters of the password percent-encoded",
    );
  }
  const url = new URL(databaseUrl);
  const host = url.searchParams.get("host") ?? (url.hostname || "localhost");
  return `${host}:${url.port || "5432"}`;
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
function explainPostgresFault(fault: unknown): string {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  if (code.startsWith("28")) return "refuses the user name or the password in DATABASE_URL";
  if (code === "3D000") return "has no database of the name in DATABASE_URL; create it first";
  if (code === "57P03") return "is still starting; try again in a moment";
  if (code === "53300") return "has no connection left for us";
  return `does not answer (${code || "no connection in time"}); check that it runs and that DATABASE_URL is right`;
}
