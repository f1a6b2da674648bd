/**
 * Where the material lies that tests may use but that is not part of this project.
 *
 * In: a path below it. Out: an absolute path, which need not exist: tests skip where it is absent.
 */
import { fileURLToPath } from "node:url";

/** `COURT_CRIER_SHARED`, or the folder `shared` beside the repository. */
export function sharedFile(path: string): string {
  const root = process.env.COURT_CRIER_SHARED ?? fileURLToPath(new URL("../../shared", import.meta.url));
  return `${root}/${path}`;
}
