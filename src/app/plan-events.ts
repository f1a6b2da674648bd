/**
 * Which days of which cases are to be events of a server.
 *
 * In: the store, the case files, a server. Out: the days ahead of all it is subscribed to, as `/case deadlines` lists them there.
 * Surprise: a docket that other servers follow is no business of this one: it sees its own and those of the cases.
 */

import type { CaseFile } from "../cases/case-file.ts";
import type { DueDay } from "../cases/deadlines.ts";
import { readDues } from "../commands/case/tell-deadlines.ts";
import { followedDockets, type Matter } from "../commands/choose-matter.ts";
import { renderEvent } from "../delivery/discord/render-event.ts";
import { type PlannedEvent, spanOfDue } from "../delivery/scheduled-event.ts";
import { isAbout } from "../delivery/subscription.ts";
import { citeCourt } from "../items/court-citation.ts";
import { zoneOfCourt } from "../sources/dockets/court-zones.ts";
import type { Store } from "../storage/store.ts";

export async function planEvents(
  store: Store,
  cases: CaseFile[],
  guildId: string,
  now: Date,
): Promise<PlannedEvent[]> {
  const language = (await store.languageOfServer(guildId)) ?? "en";
  const planned: PlannedEvent[] = [];
  for (const matter of await mattersOf(store, cases, guildId)) {
    const context = { store, cases: () => cases, now: () => now, language };
    for (const due of await readDues(matter, guildId, context)) {
      const span = spanOfDue(due, zoneOfDue(due, matter));
      if (span === null) continue;
      const form = {
        ...renderEvent(due, { name: matter.name, court: courtOf(due, matter) }, language),
        ...span,
      };
      planned.push({ matter: matter.id, isSitting: due.sitting !== undefined, what: due.what, form });
    }
  }
  return planned;
}

async function mattersOf(store: Store, cases: CaseFile[], guildId: string): Promise<Matter[]> {
  const subscriptions = (await store.listSubscriptions(guildId)).filter(({ pausedAt }) => !pausedAt);
  const isWanted = (caseId: string | null, topics: string[]) =>
    subscriptions.some((one) => isAbout(one, { caseId, topics }));
  const files = cases
    .filter(({ id }) => isWanted(id, []))
    .map((file): Matter => ({ id: file.id, name: file.name, file, docket: null }));
  const dockets = (await followedDockets(store, guildId))
    .filter(({ source, follower }) => !follower?.pausedAt && isWanted(null, [source.id]))
    .map((docket): Matter => ({ id: docket.source.id, name: docket.source.name, file: null, docket }));
  return [...files, ...dockets];
}

function zoneOfDue({ sitting, seat }: DueDay, { file, docket }: Matter): string {
  const ofFile = file?.dockets.at(-1)?.timeZone;
  return sitting?.zone ?? seat?.zone ?? ofFile ?? zoneOfCourt(docket?.source.docket?.court ?? null);
}

/** As lawyers write it, or as the case file has it. Null when nothing says. */
function courtOf({ seat }: DueDay, { file, docket }: Matter): string | null {
  const key = seat?.court ?? docket?.source.docket?.court ?? null;
  if (key === null) return file?.dockets.at(-1)?.courtName ?? null;
  const short = citeCourt(key);
  return file?.dockets.find(({ court }) => court === short || court === key)?.courtName ?? short;
}
