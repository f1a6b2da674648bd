/**
 * The YAML files of one folder under `feeds/`, as text.
 *
 * In: a folder. Out: the files in the order of their names, and a fault for each one that cannot be read.
 * Surprise: names are shown as the feeds folder was given, so that FILE:LINE can be clicked wherever the folder lies.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Fault } from "./fault.ts";

export interface YamlText {
  /** Path for people, as in `Fault`. */
  file: string;
  name: string;
  text: string;
}

/** `texts` is null when there is no such folder; whether that is a fault is the caller's question. Never throws. */
export async function readYamlFolder(folder: string): Promise<{ texts: YamlText[] | null; faults: Fault[] }> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => error);
  if (names instanceof Error) {
    if (names.code === "ENOENT") return { texts: null, faults: [] };
    return { texts: [], faults: [unreadable(folder, names, "make it a folder that this user may read")] };
  }
  const texts: YamlText[] = [];
  const faults: Fault[] = [];
  for (const name of names.filter((each) => /\.ya?ml$/.test(each)).sort()) {
    const file = join(folder, name);
    try {
      texts.push({ file, name, text: await readFile(file, "utf8") });
    } catch (error) {
      faults.push(unreadable(file, error as NodeJS.ErrnoException, "make it a file that this user may read"));
    }
  }
  return { texts, faults };
}

function unreadable(file: string, { code }: NodeJS.ErrnoException, remedy: string): Fault {
  return { file, line: 1, message: `cannot be read (${code}): ${remedy}, or take it away` };
}
