/**
 * The feeds folder as the running program knows it, and how it is read again.
 *
 * In: the folder; later the word to read it anew. Out: what we know and watch, or every fault.
 * Surprise: either all of it is replaced or nothing. With one faulty file the program goes on with what it knew, for half
 * of a correction may be worse than none.
 */
import type { Fault } from "../cases/fault.ts";
import { readCases } from "../cases/read-cases.ts";
import { buildWatch } from "../relevance/build-watch.ts";
import { readSources } from "../sources/read-sources.ts";
import type { Source } from "../sources/source.ts";
import type { Knowledge } from "./journey.ts";
import type { Log } from "./log.ts";

export interface Feeds {
  knowledge: Knowledge;
  /** Those of `feeds/sources`. */
  watched: Source[];
}

export type FeedsRead = { kind: "feeds"; feeds: Feeds } | { kind: "faults"; faults: Fault[] };

/** Cases and sources of the folder, or all faults of both. */
export async function readFeeds(feedsDir: string): Promise<FeedsRead> {
  const { cases, faults: caseFaults } = await readCases(feedsDir);
  const { sources: watched, faults: sourceFaults } = await readSources(feedsDir);
  const faults = [...caseFaults, ...sourceFaults];
  if (faults.length > 0) return { kind: "faults", faults };
  return { kind: "feeds", feeds: { knowledge: { cases, watch: buildWatch(cases) }, watched } };
}

export interface ReloadParts {
  feedsDir: string;
  /** Puts the new in the place of the old; called only with a folder without faults. */
  replace: (feeds: Feeds) => Promise<void>;
  log: Log;
  say: (line: string) => void;
}

/** Reads the folder again, one reading at a time. Resolves with whether it was taken over; never throws. */
export function createReload({ feedsDir, replace, log, say }: ReloadParts): () => Promise<boolean> {
  let last: Promise<unknown> = Promise.resolve();

  async function reload(): Promise<boolean> {
    try {
      const read = await readFeeds(feedsDir);
      if (read.kind === "faults") {
        for (const { file, line, message } of read.faults)
          log.error({ file, line, message }, "a fault in the feeds folder");
        say(
          `The feeds folder was not taken over: ${countOf(read.faults.length, "fault")}. What was known before goes on.`,
        );
        for (const { file, line, message } of read.faults) say(`${file}:${line} ${message}`);
        return false;
      }
      await replace(read.feeds);
      const { knowledge, watched } = read.feeds;
      const cases = countOf(knowledge.cases.length, "case file");
      say(`The feeds folder was read again: ${cases}, ${countOf(watched.length, "source")}.`);
      return true;
    } catch (cause) {
      log.error({ err: cause }, "the feeds folder could not be read again");
      say("The feeds folder could not be read again. What was known before goes on; the log says why.");
      return false;
    }
  }

  return () => {
    const next = last.then(reload);
    last = next;
    return next;
  };
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
