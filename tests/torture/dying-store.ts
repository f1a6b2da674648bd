// What comes in: a database's address, where to die. What goes out: the real store, on which every write is a named
// point, before and after it.
// Surprise: points are found, not listed: statements are named by what they write ("insert deliveries"), verbs by their
// name ("beginAttempt()"), so that a write somebody adds tomorrow is a point tomorrow.
import type { KyselyPlugin, RootOperationNode } from "kysely";
import type { Engine } from "../../src/storage/database.ts";
import { migrate } from "../../src/storage/migrations.ts";
import { openPostgres } from "../../src/storage/postgres.ts";
import { storeOver } from "../../src/storage/sql-store.ts";
import { openSqlite } from "../../src/storage/sqlite.ts";
import type { Store } from "../../src/storage/store.ts";

/** At the `nth` time this point is passed. */
export interface Death {
  point: string;
  when: "before" | "after";
  nth: number;
}

export class Points {
  readonly passed = new Map<string, number>();
  private readonly death: Death | null;

  constructor(death: Death | null) {
    this.death = death;
  }

  pass(when: Death["when"], point: string): void {
    const key = `${when} ${point}`;
    const times = (this.passed.get(key) ?? 0) + 1;
    this.passed.set(key, times);
    const { death } = this;
    if (death?.when === when && death.point === point && death.nth === times)
      process.kill(process.pid, "SIGKILL");
  }
}

/** Verbs that only read are no points. */
const READS = /^(find|list|due|latest|changed|count|get|trace|sightingsOf|stories|channels|gatheredD|ping)/;

export async function openDyingStore(databaseUrl: string, points: Points): Promise<Store> {
  const engine: Engine = databaseUrl.startsWith("postgres")
    ? await openPostgres(databaseUrl)
    : openSqlite(databaseUrl.replace(/^file:/, ""));
  const watched = { ...engine, query: engine.query.withPlugin(watchStatements(points)) };
  await migrate(watched);
  points.pass("after", "migrate()");
  return watchVerbs(storeOver(watched), points);
}

function watchStatements(points: Points): KyselyPlugin {
  const names = new WeakMap<object, string>();
  return {
    transformQuery({ node, queryId }) {
      const name = nameOf(node);
      if (name !== null) {
        points.pass("before", name);
        names.set(queryId, name);
      }
      return node;
    },
    async transformResult({ result, queryId }) {
      const name = names.get(queryId);
      if (name !== undefined) points.pass("after", name);
      return result;
    },
  };
}

/** "insert items"; of what makes tables just the kind; null for what only reads. */
function nameOf(node: RootOperationNode): string | null {
  if (node.kind === "SelectQueryNode" || node.kind === "RawNode") return null;
  const verb = node.kind.replace(/(Query)?Node$/, "").toLowerCase();
  const table = /"kind":"TableNode".*?"identifier":\{[^{}]*?"name":"(\w+)"\}/.exec(JSON.stringify(node))?.[1];
  return /^(insert|update|delete)$/.test(verb) ? `${verb} ${table}` : verb;
}

/** Also within a transaction: what a step stores together is begun by a verb all the same. */
function watchVerbs(store: Store, points: Points): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const verb: unknown = Reflect.get(target, name, receiver);
      if (typeof verb !== "function" || typeof name !== "string" || READS.test(name) || name === "close")
        return verb;
      return async (...given: unknown[]) => {
        points.pass("before", `${name}()`);
        const [work] = given;
        const watched =
          name === "transaction" && typeof work === "function"
            ? [(tx: Store) => work(watchVerbs(tx, points))]
            : given;
        const result: unknown = await Reflect.apply(verb, target, watched);
        points.pass("after", `${name}()`);
        return result;
      };
    },
  });
}
