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
import { mannersOf } from "./kind-manners.ts";
import { SOURCE_KINDS, type Source } from "./source.ts";

/** Nobody visits what is pushed to us. */
const PUSHED =
  "must not be courtlistener-webhook: CourtListener calls us, no address is visited. Set COURTLISTENER_WEBHOOK_SECRET instead, or follow the docket as courtlistener-atom or courtlistener-entries";

const sourceFields = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case letters, digits and single hyphens")
    .refine(
      (id) => !isAddedId(id),
      'must not begin with "added-": those ids belong to sources added in Discord',
    ),
  name: z.string().min(1),
  kind: z.enum(SOURCE_KINDS.filter(hasReader)).refine((kind) => kind !== "courtlistener-webhook", PUSHED),
  url: z.string().refine((url) => comparisonUrl(url) !== null, "must be a web address (http or https)"),
  topics: z.array(z.string()).default([]),
  every_minutes: z.int().min(1).max(1440).optional(),
  first_sight: z.enum(["silent", "tell"]).default("silent"),
  why: z.string().min(1),
  language: z.string().default("en"),
  docket: z.strictObject({ court: z.string().min(1), number: z.string().min(1) }).optional(),
  /** Absent: as is usual for the kind, see kind-manners.ts. */
  enabled: z.boolean().optional(),
});
/** Checked beside the other fields and not after them, so that all faults of an entry are listed at once. */
const sourceEntry = sourceFields.refine((entry) => paceFault(entry) === null, {
  path: ["every_minutes"],
  when: () => true,
  error: ({ input }) => paceFault(input) ?? "is wrong",
});
const sourceFile = z.strictObject({ sources: z.array(sourceEntry) });

/** A source that is not visited because its kind is not without being asked for. */
export interface SourceOff {
  id: string;
  file: string;
  line: number;
  why: string;
}

/** Faults are sorted by file and line. A missing folder is a fault. */
export async function readSources(
  feedsDir: string,
): Promise<{ sources: Source[]; faults: Fault[]; off: SourceOff[] }> {
  const folder = join(feedsDir, "sources");
  const { texts, faults } = await readYamlFolder(folder);
  if (texts === null) {
    const message = `there is no folder ${folder}: make it and put a YAML file with sources there`;
    return { sources: [], faults: [{ file: folder, line: 1, message }], off: [] };
  }
  const sources: Source[] = [];
  const off: SourceOff[] = [];
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
      const { offBecause } = mannersOf(entry.kind);
      if (entry.enabled ?? offBecause === null) sources.push(toSource(entry));
      else if (entry.enabled === undefined && offBecause !== null)
        off.push({ id: entry.id, ...at("id"), why: offBecause });
    }
  }
  return { sources, faults: faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line), off };
}

/** What is wrong with the pace of an entry that may have other faults; null when nothing is. */
function paceFault(entry: unknown): string | null {
  const pace = z
    .object({ kind: z.enum(SOURCE_KINDS), every_minutes: z.number().optional() })
    .safeParse(entry);
  if (!pace.success) return null;
  const { kind, every_minutes: minutes } = pace.data;
  const { usualMinutes, leastMinutes } = mannersOf(kind);
  if (minutes === undefined)
    return usualMinutes === null ? "is missing: say how many minutes lie between two visits" : null;
  return minutes >= 1 && minutes < leastMinutes ? `must be at least ${leastMinutes} for ${kind}` : null;
}

function toSource(entry: z.infer<typeof sourceEntry>): Source {
  const { every_minutes: minutes, first_sight: firstSight, enabled: _enabled, ...rest } = entry;
  const everyMinutes = minutes ?? mannersOf(entry.kind).usualMinutes;
  if (everyMinutes === null) throw new Error(`${entry.id} passed without every_minutes`);
  return { ...rest, everyMinutes, firstSight };
}
