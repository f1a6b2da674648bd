/**
 * Where the material lies that tests may use but that is not part of this project.
 *
 * In: a path below it. Out: an absolute path, which need not exist: tests skip where it is absent.
 * Surprise: the texts belong to others; tests read them in place and never copy them into the project.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";

/** `COURT_CRIER_SHARED`, or the folder `shared` beside the repository. */
const folder = process.env.COURT_CRIER_SHARED ?? join(import.meta.dirname, "..", "..", "shared");

export function sharedFile(path: string): string {
  return join(folder, path);
}

/** The same, or null and one line that says so where it is absent. */
export function sharedFileAtHand(path: string): string | null {
  const file = sharedFile(path);
  if (existsSync(file)) return file;
  console.warn(`skipped: ${path} of the shared material is not at hand`);
  return null;
}
