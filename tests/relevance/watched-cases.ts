// What comes in: the repository's own feeds folder. What goes out: its case files, as the program reads them.
// Surprise: a `feeds/recognise/ID.yaml` that waits to be moved into its case file is read as if it stood there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { type CaseFile, caseFile } from "../../src/cases/case-file.ts";
import { readCases } from "../../src/cases/read-cases.ts";

export const feedsDir = join(import.meta.dirname, "../../feeds");

export async function readWatchedCases(): Promise<CaseFile[]> {
  const { cases, faults } = await readCases(feedsDir);
  if (faults.length > 0)
    throw new Error(faults.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  const waiting = join(feedsDir, "recognise");
  if (!existsSync(waiting)) return cases;
  const blocks = new Map(
    readdirSync(waiting).map((name) => {
      const block = parse(readFileSync(join(waiting, name), "utf8")) as Pick<
        CaseFile,
        "recognise" | "confusables"
      >;
      return [basename(name, ".yaml"), block] as const;
    }),
  );
  for (const id of blocks.keys()) {
    if (!cases.some((file) => file.id === id))
      throw new Error(`feeds/recognise/${id}.yaml belongs to no case file`);
  }
  return cases.map((file) => {
    const block = blocks.get(file.id);
    if (!block) return file;
    const confusables = [...file.confusables, ...(block.confusables ?? [])];
    return caseFile.parse({ ...file, recognise: block.recognise, confusables });
  });
}
