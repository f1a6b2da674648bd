/**
 * `/feeds export`: what this server watches, as a file other readers take.
 *
 * In: the server's sources. Out: a reply with an OPML file.
 * Surprise: everybody's sources are in it too, in a folder of their own, so that the file alone tells what is watched.
 */
import { writeOpml } from "../../sources/opml.ts";
import type { SourceOfServer } from "../../storage/follower-verbs.ts";
import { FEEDS_WORDS } from "../../words/feeds-words.ts";
import type { Language } from "../../words/language.ts";
import type { Reply } from "../command.ts";

export function exportFeeds(
  sources: readonly SourceOfServer[],
  serverName: string,
  now: Date,
  language: Language,
): Reply {
  const words = FEEDS_WORDS[language];
  // The bundled history is served on this machine and to nobody else.
  const live = sources.filter(({ source }) => !source.isHistory);
  if (live.length === 0) return { content: words.nothingToExport };
  const sorted = [...live].sort(
    (a, b) =>
      Number(a.follower === null) - Number(b.follower === null) || a.source.name.localeCompare(b.source.name),
  );
  const feeds = sorted.map(({ source, follower }) => ({
    title: source.name,
    address: source.url,
    folder: follower === null ? words.folderOfAll : words.folderOfOwn,
  }));
  return {
    content: words.exported(feeds.length),
    files: [{ name: "court-crier-feeds.opml", text: writeOpml(`Court Crier: ${serverName}`, feeds, now) }],
  };
}
