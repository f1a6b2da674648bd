/**
 * Reads what was pushed to us, and remembers it as if a visit had brought it.
 *
 * In: pushes that wait in the store. Out: how many items were new.
 * Surprise: a push is done only after its items are stored. A death between the two reads it twice, and an entry that is
 * known is no news.
 */
import type { Look } from "../sources/discover-feeds.ts";
import { completeEntry, docketIdOf, lacksDocket } from "../sources/dockets/complete-entry.ts";
import { type FoundDocket, findDockets } from "../sources/dockets/find-docket.ts";
import { parseDocument } from "../sources/parse-document.ts";
import type { Push } from "../sources/push.ts";
import { DAY, MINUTE } from "../sources/rhythm.ts";
import type { ParsedFeed, Source } from "../sources/source.ts";
import type { JourneyParts } from "./journey.ts";
import { createVisitMemory } from "./remember-visit.ts";

const PUSHES_PER_ROUND = 50;
const FIRST_WAIT = MINUTE;
/** CourtListener sends an event again for up to 60 hours; its key is kept much longer. */
const KEPT = 90 * DAY;
const FACT = "courtlistener-docket-";

/** What is pushed to us belongs to this source; nobody visits it. */
export const PUSHED: Source = {
  id: "courtlistener-webhook",
  kind: "courtlistener-webhook",
  name: "CourtListener",
  url: "https://www.courtlistener.com/",
  topics: [],
  why: "CourtListener pushes new entries of the dockets its account follows.",
  everyMinutes: 1440,
  firstSight: "tell",
  language: "en",
};

export interface PushParts extends JourneyParts {
  look: Look;
  /** Where dockets are looked up; CourtListener's own address when absent. */
  docketsAt?: string | undefined;
}

/** The step `take`. */
export function createTakePushes(parts: PushParts): () => Promise<number> {
  const { store, clock, log } = parts;
  const memory = createVisitMemory(parts);

  return async function takePushes() {
    let newItems = 0;
    for (const push of await store.duePushes(clock().toISOString(), PUSHES_PER_ROUND)) {
      if (parts.isStopping()) break;
      newItems += await takeOne(push);
    }
    await store.forgetPushes(new Date(clock().getTime() - KEPT).toISOString());
    return newItems;
  };

  async function takeOne(push: Push): Promise<number> {
    try {
      const read = await parseDocument(new TextEncoder().encode(push.body), { kind: PUSHED.kind });
      if ("problem" in read) {
        log.warn({ push: push.key, problem: read.problem.detail }, "a push could not be read");
        await store.savePush({ ...push, why: read.problem.detail, doneAt: clock().toISOString() });
        return 0;
      }
      const completed = await completeAll(read);
      if (parts.isStopping()) return 0;
      if (typeof completed === "string") return await wait(push, completed);
      const state = (await store.listSources()).find(({ source }) => source.id === PUSHED.id)?.state;
      if (!state) throw new Error(`the source ${PUSHED.id} is not listed`);
      const newItems = await memory.rememberVisit(PUSHED, state, {
        kind: "fresh",
        parsed: completed,
        validators: { etag: null, lastModified: null },
        retryAt: null,
      });
      await store.savePush({ ...push, why: read.problems[0] ?? null, doneAt: clock().toISOString() });
      return newItems;
    } catch (cause) {
      // What stopping cut off is no fault: it is read in the next life.
      if (parts.isStopping()) return 0;
      // The edge of one push: it stays, and is tried again.
      log.error({ push: push.key, err: cause }, "a push could not be handled; it will be tried again");
      return wait(push, "We could not handle it; the fault is ours and stands in the log.");
    }
  }

  async function wait(push: Push, why: string): Promise<number> {
    const attempts = push.attempts + 1;
    const wait = Math.min(DAY, FIRST_WAIT * 2 ** Math.min(attempts, 20));
    const nextAttemptAt = new Date(clock().getTime() + wait).toISOString();
    await store.savePush({ ...push, attempts, nextAttemptAt, why });
    return 0;
  }

  /** Names court and docket where the payload does not; a sentence when that cannot be found out now. */
  async function completeAll(read: ParsedFeed): Promise<ParsedFeed | string> {
    const items = [];
    for (const item of read.items) {
      const id = lacksDocket(item) ? docketIdOf(item) : null;
      const found = id === null ? null : await lookUp(id);
      if (typeof found === "string") return found;
      items.push(found ? completeEntry(item, found) : item);
    }
    return { ...read, items };
  }

  /** Once for each docket; then it is remembered. Null for a docket that CourtListener itself does not know. */
  async function lookUp(id: string): Promise<FoundDocket | null | string> {
    const known = await store.getFact(`${FACT}${id}`);
    if (known !== null) return JSON.parse(known);
    const found = await findDockets({ kind: "docket", id }, parts.look, parts.docketsAt);
    if (found.kind === "failed") return `Docket ${id} could not be looked up: ${found.problem.detail}`;
    const [docket = null] = found.dockets;
    if (docket) await store.setFact(`${FACT}${id}`, JSON.stringify(docket));
    return docket;
  }
}
