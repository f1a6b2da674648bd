/**
 * How fresh what we know of a case is.
 *
 * In: a case file, the sources of a server, now. Out: "docket checked 4 minutes ago; 12 feeds, last answer …".
 * Surprise: a docket counts as checked when its source answered well, also when it had nothing new.
 */
import type { CaseFile } from "../../cases/case-file.ts";
import { readDocketNumber } from "../../items/docket-number.ts";
import { isOneDocket } from "../../sources/following.ts";
import type { Source } from "../../sources/source.ts";
import type { SourceWithState } from "../../storage/store.ts";
import { sayDistance, sayFreshness } from "../say-time.ts";

export function sayChecked(file: CaseFile, sources: readonly SourceWithState[], now: Date): string {
  const dockets = sources.filter(({ source }) => !source.isHistory && isDocketOf(source, file));
  const last = dockets
    .flatMap(({ state }) => state.lastOkAt ?? [])
    .sort()
    .at(-1);
  const checked = last === undefined ? "docket not read yet" : `docket checked ${sayDistance(last, now)}`;
  return [dockets.length === 0 ? "" : checked, sayFreshness(sources, now)].filter(Boolean).join("; ");
}

/** The court's own record of this case, or the feed of a court where it is, watched for it. */
function isDocketOf(source: Source, file: CaseFile): boolean {
  if (source.docket && hasNumber(file, source.docket.number)) return true;
  const isCourts =
    isOneDocket(source) ||
    source.kind === "pacer-rss" ||
    /^https?:\/\/ecf\.[^/]+\.uscourts\.gov\//.test(source.url);
  return isCourts && source.topics.includes(file.id);
}

function hasNumber(file: CaseFile, number: string): boolean {
  const wanted = JSON.stringify(readDocketNumber(number));
  if (wanted === "null") return false;
  return file.dockets.some((docket) => JSON.stringify(readDocketNumber(docket.number)) === wanted);
}
