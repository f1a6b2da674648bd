/**
 * The folder that data is kept in.
 *
 * In: a path. Out: the folder is there, or the file system's error.
 * Surprise: not `mkdirSync` with `recursive`: where the system answers ENOENT although the parent exists (under /proc,
 * say), Node 24 tries again for ever, and a mistyped path would hang the program without a word.
 */
import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** Makes the folder and what is missing above it. Another process may be making it at the same time. */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (fault) {
    if (!isFolder(folder)) throw fault;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
