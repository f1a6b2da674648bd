/**
 * Reads which sources we watch: `feeds/sources/*.yaml`.
 *
 * In: the feeds folder. Out: the sources that are enabled, and every fault of every file with its line.
 * Surprise: two ids for one address are a fault although each alone is fine: the second would tell nothing new and
 * cost the publisher twice.
 */
import { join } from "node:path";
import { z } from "zod";
import type { Fault } from "../cases/fault.ts";
import { readYaml } from "../cases/read-yaml.ts";
import { readYamlFolder } from "../cases/read-yaml-folder.ts";
import { comparisonUrl } from "../items/canonical-url.ts";
import { isAddedId } from "./added-source.ts";
import { hasReader } from "./document-kinds.ts";
import { SOURCE_KINDS, type Source } from "./source.ts";

const sourceEntry = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case letters, digits and single hyphens")
    .refine(
      (id) => !isAddedId(id),
      'must not begin with "added-": those ids belong to sources added in Discord',
    ),
  name: z.string().min(1),
  kind: z.enum(SOURCE_KINDS.filter(hasReader)),
  url: z.string().refine((url) => comparisonUrl(url) !== null, "must be a web address (http or https)"),
  topics: z.array(z.string()).default([]),
  every_minutes: z.int().min(1).max(1440),
  first_sight: z.enum(["silent", "tell"]).default("silent"),
  why: z.string().min(1),
  language: z.string().default("en"),
  docket: z.strictObject({ court: z.string().min(1), number: z.string().min(1) }).optional(),
  enabled: z.boolean().default(true),
});
const sourceFile = z.strictObject({ sources: z.array(sourceEntry) });

/** Faults are sorted by file and line. A missing folder is a fault. */
export async function readSources(feedsDir: string): Promise<{ sources: Source[]; faults: Fault[] }> {
  const folder = join(feedsDir, "sources");
  const { texts, faults } = await readYamlFolder(folder);
  if (texts === null) {
    const message = `there is no folder ${folder}: make it and put a YAML file with sources there`;
    return { sources: [], faults: [{ file: folder, line: 1, message }] };
  }
  const sources: Source[] = [];
  const idsSeen = new Map<string, string>();
  const pagesSeen = new Map<string, string>();
  for (const { file, text } of texts) {
    const reading = readYaml(file, text, sourceFile);
    faults.push(...reading.faults);
    for (const [index, entry] of (reading.value?.sources ?? []).entries()) {
      const at = (key: string) => ({ file, line: reading.lineOf(["sources", index, key]) });
      const page = comparisonUrl(entry.url) ?? entry.url;
      const sameId = idsSeen.get(entry.id);
      const samePage = pagesSeen.get(page);
      if (sameId)
        faults.push({ ...at("id"), message: `the id "${entry.id}" is taken in ${sameId}: choose another` });
      if (samePage)
        faults.push({ ...at("url"), message: `"${samePage}" has this address already: keep one of the two` });
      idsSeen.set(entry.id, file);
      pagesSeen.set(page, entry.id);
      if (entry.enabled) sources.push(toSource(entry));
    }
  }
  return { sources, faults: faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line) };
}

function toSource(entry: z.infer<typeof sourceEntry>): Source {
  const { every_minutes: everyMinutes, first_sight: firstSight, enabled: _enabled, ...rest } = entry;
  return { ...rest, everyMinutes, firstSight };
}
