/**
 * A case with a file, or a docket that a server follows: what people can ask about.
 *
 * In: what was typed, the case files, the sources of the asker's server. Out: the one they mean, or suggestions.
 * Surprise: a followed docket is its server's own. Nobody else is offered it, nor told of it when he types its id.
 */

import type { CaseFile } from "../cases/case-file.ts";
import { foldName } from "../cases/find-case.ts";
import { cutAtWord, LIMITS } from "../delivery/discord/limits.ts";
import { citeCourt } from "../items/court-citation.ts";
import { isAddedId } from "../sources/added-source.ts";
import { isOneDocket } from "../sources/following.ts";
import type { EntryFilter } from "../storage/docket-record.ts";
import type { SourceOfServer } from "../storage/follower-verbs.ts";
import type { Store } from "../storage/store.ts";
import type { Language } from "../words/language.ts";
import { chooseCase, suggestCases } from "./choose-case.ts";
import type { Choice } from "./command.ts";

export interface Matter {
  /** A case's id, or that of a docket's source. */
  id: string;
  name: string;
  /** Null for a docket that is only followed. */
  file: CaseFile | null;
  docket: SourceOfServer | null;
}

export type ChosenMatter = { kind: "found"; matter: Matter } | { kind: "refused"; why: string };

/** The dockets a server follows beside those of `feeds/`. */
export async function followedDockets(store: Store, guildId: string | null): Promise<SourceOfServer[]> {
  if (guildId === null) return [];
  const sources = await store.sourcesOfServer(guildId);
  return sources.filter(({ source, follower }) => follower !== null && isOneDocket(source));
}

export function chooseMatter(
  cases: readonly CaseFile[],
  followed: readonly SourceOfServer[],
  typed: string,
  language: Language = "en",
): ChosenMatter {
  const chosen = chooseCase(cases, typed, language);
  if (chosen.kind === "found") {
    const { file } = chosen;
    return { kind: "found", matter: { id: file.id, name: file.name, file, docket: null } };
  }
  const wanted = foldName(typed);
  const docket = followed.find((one) => namesOf(one).some((name) => foldName(name) === wanted));
  if (!docket || wanted === "") return chosen;
  const { id, name } = docket.source;
  return { kind: "found", matter: { id, name, file: null, docket } };
}

/** At most 25, cases first. */
export function suggestMatters(
  cases: readonly CaseFile[],
  followed: readonly SourceOfServer[],
  typed: string,
  language: Language,
): Choice[] {
  const wanted = foldName(typed);
  const dockets = followed
    .filter((one) => namesOf(one).some((name) => foldName(name).includes(wanted)))
    .map(({ source }) => ({
      name: cutAtWord([source.name, sayDocket(source)].filter(Boolean).join(" · "), LIMITS.choiceName),
      value: source.id,
    }));
  const kept = dockets.slice(0, LIMITS.choices / 2);
  return [...suggestCases(cases, typed, language).slice(0, LIMITS.choices - kept.length), ...kept];
}

/** Its entries on file as a server may see them: a case's own, or those that the followed source carried. */
export function recordOf({ id }: Pick<Matter, "id">, guildId: string | null): EntryFilter {
  return isAddedId(id) ? { sourceId: id, guildId } : { caseId: id, guildId };
}

/** "S.D.N.Y. 1:15-cv-00001", or "" where the source does not say. */
export function sayDocket({ docket }: SourceOfServer["source"]): string {
  return docket ? `${citeCourt(docket.court)} ${docket.number}` : "";
}

/** What it may be called by: its number alone, or with its court before or behind it, by id or as cited. */
function namesOf({ source }: SourceOfServer): string[] {
  const { id, name, docket } = source;
  if (!docket) return [id, name];
  const courts = new Set([docket.court, citeCourt(docket.court)]);
  const placed = [...courts].flatMap((court) => [`${court} ${docket.number}`, `${docket.number} ${court}`]);
  return [id, name, docket.number, ...placed];
}
