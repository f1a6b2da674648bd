/**
 * `crier backup FILE`: a copy of the database while the bot runs.
 *
 * In: the file to write. Out: exit 0 and its size, or 2 and what would be right.
 * Surprise: going back is no verb: stop the bot, put the copy where the database was, start again.
 */
import { backupStore } from "../storage/backup-store.ts";
import { StoreUnusable } from "../storage/open-store.ts";
import { readWords, refuse, settingsOrFaults } from "./verb.ts";

const USAGE = `
Usage: crier backup FILE [--json]

Copies the SQLite database (DATABASE_URL) to FILE while the bot runs; the copy is checked. To go back: stop the bot, put
the copy in the database's place (and remove the files beside it that end in -wal and -shm), start again. What was told
after the copy was taken is looked for in the channels and not posted again.

For PostgreSQL use pg_dump.`;

export async function runBackup(args: string[]): Promise<number> {
  const words = readWords(args, USAGE, { json: { type: "boolean", default: false } }, "options and words");
  if (words.kind === "exit") return words.code;
  const [file, ...rest] = words.positionals;
  if (file === undefined || rest.length > 0) return refuse("Name one file to write.", USAGE).code;
  const settings = settingsOrFaults();
  if (!settings) return 2;
  try {
    const at = new Date().toISOString();
    const bytes = await backupStore(settings.databaseUrl.reveal(), file, at);
    process.stdout.write(
      words.values.json
        ? `${JSON.stringify({ file, bytes, at })}\n`
        : `${file}: ${(bytes / 1e6).toFixed(1)} MB, whole\n`,
    );
    return 0;
  } catch (fault) {
    if (!(fault instanceof StoreUnusable)) throw fault;
    process.stderr.write(`No backup was made: ${fault.message}.\n`);
    return 2;
  }
}
