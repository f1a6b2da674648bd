// What comes in: where the shared corpus may lie. What goes out: its path, or null where it is not at hand.
// Surprise: the texts belong to others; tests read them in place and never copy them into the project.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.COURT_CRIER_SHARED ?? join(import.meta.dirname, "..", "..", "..", "shared");

/** The path of a shared file, or null (and one line that says so) where it is absent. */
export function sharedFile(...path: string[]): string | null {
  const file = join(folder, ...path);
  if (existsSync(file)) return file;
  console.warn(`skipped: ${path.join("/")} of the shared material is not at hand`);
  return null;
}

export interface CorpusItem {
  id: string;
  url: string;
  outlet: string;
  title: string;
  published: string | null;
  text: string;
  group: "case" | "reform" | "negative";
  case: string | null;
  topics: string[];
  event: string | null;
  kind: string;
}

export function readCorpus(file: string): CorpusItem[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusItem);
}
