// What comes in: nothing. What goes out: a table: start to first alert, memory at rest, items per second on both stores.
// Surprise: it starts the program as `npm start` does and, for the stores, a real PostgreSQL beside SQLite in one run.
// It takes about two minutes; figures are only good on a machine that does nothing else.
import { startPostgres } from "../storage/start-postgres.ts";
import { measureJourney } from "./measure-journey.ts";
import { measureStart } from "./measure-start.ts";

const start = await measureStart();
console.table({
  "npm start to the first alert (s)": start.firstAlertSeconds.toFixed(1),
  "npm start to the history told (s)": start.toldSeconds.toFixed(1),
  "resident memory at rest (MB)": start.restMb?.toFixed(0) ?? "not measured here",
});

const server = await startPostgres();
try {
  const rows: Record<string, Record<string, string>> = {};
  for (const isDelivered of [false, true]) {
    const sqlite = await measureJourney(null, isDelivered);
    const postgres = await measureJourney(await server.newDatabase(), isDelivered);
    rows[isDelivered ? "whole journey, items/s" : "without delivery, items/s"] = {
      SQLite: sqlite.itemsPerSecond.toFixed(0),
      PostgreSQL: postgres.itemsPerSecond.toFixed(0),
      "SQLite : PostgreSQL": (sqlite.itemsPerSecond / postgres.itemsPerSecond).toFixed(2),
      items: `${sqlite.items}`,
      "alerts posted": `${sqlite.messages} / ${postgres.messages}`,
    };
  }
  console.table(rows);
} finally {
  await server.stop();
}
