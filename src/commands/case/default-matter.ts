/**
 * Which case is meant when nobody names one.
 *
 * In: a server's subscriptions, the case files. Out: the id of a case or of a followed docket.
 * Surprise: "everything we watch" is no choice of a case. A server that follows nothing else means the primary case.
 */
import type { CaseFile } from "../../cases/case-file.ts";
import type { Store } from "../../storage/store.ts";
import { followedDockets } from "../choose-matter.ts";

/** What most channels of the server follow; of equals the primary case, then the one followed for longest. */
export async function defaultMatterId(
  store: Store,
  cases: readonly CaseFile[],
  guildId: string | null,
): Promise<string | null> {
  const primary = (cases.find(({ primary }) => primary) ?? cases[0])?.id ?? null;
  if (guildId === null) return primary;
  const dockets = (await followedDockets(store, guildId)).map(({ source }) => source.id);
  const known = new Set([...cases.map(({ id }) => id), ...dockets]);
  const wanted = (await store.listSubscriptions(guildId)).filter(({ what }) => known.has(what));
  const counts = [...Map.groupBy(wanted, ({ what }) => what)].map(([id, { length }]) => ({ id, length }));
  const isPrimary = ({ id }: { id: string }) => Number(id === primary);
  counts.sort((a, b) => b.length - a.length || isPrimary(b) - isPrimary(a));
  return counts[0]?.id ?? primary;
}
