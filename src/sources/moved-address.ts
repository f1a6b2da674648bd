/**
 * Which address a source is visited at, when its publisher says it has moved for good (301, 308).
 *
 * In: a source, its state, what a visit brought. Out: the state's `address` and `moved`.
 * Surprise: a move is believed after three good visits in a row to the same place. A hijacked domain, a login page or
 * a maintenance page redirects for good too, and believing it at once would lose the feed.
 */
import type { Source, SourceState, Validators, Visit } from "./source.ts";

const VISITS_THAT_PROVE = 3;
/** Failures in a row at a new address before the one we were given is tried again. */
const FAILURES_THAT_DISPROVE = 5;

type Whereabouts = Pick<SourceState, "address" | "moved" | "validators">;

export function addressOf(source: Pick<Source, "url">, state: Pick<SourceState, "address">): string {
  return state.address ?? source.url;
}

/** `failures` counts this visit too when it failed. `validators` are those to send next, at the address to visit. */
export function whereaboutsAfter(
  source: Pick<Source, "url">,
  state: SourceState,
  visit: Visit,
  failures: number,
): Whereabouts {
  const address = state.address ?? null;
  if (visit.kind === "failed") {
    const isDisproved = visit.problem.kind === "gone" || failures >= FAILURES_THAT_DISPROVE;
    if (address !== null && isDisproved) return { address: null, moved: null, validators: NONE };
    return { address, moved: null, validators: state.validators };
  }
  const { validators } = visit;
  const target = visit.movedTo ?? null;
  if (target === null || isDowngrade(addressOf(source, state), target))
    return { address, moved: null, validators };
  const times = state.moved?.url === target ? state.moved.times + 1 : 1;
  // The validators are the target's own, so they stay good there.
  if (times >= VISITS_THAT_PROVE) return { address: target, moved: null, validators };
  return { address, moved: { url: target, times }, validators };
}

const NONE: Validators = { etag: null, lastModified: null };

/** A move away from https would be forever; the redirect is followed, but asked for each time. */
function isDowngrade(from: string, to: string): boolean {
  return from.startsWith("https:") && !to.startsWith("https:");
}
