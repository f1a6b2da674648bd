/**
 * The one owner of what we may ask of Discord: how many requests a second, and how many of them may be refused.
 *
 * In: discord.js's way to make a request. Out: the same, made to wait its turn, or refused here before it leaves.
 * Surprise: a place in the budget comes back a little more than a second after it was taken, so that no second of
 * Discord's, wherever it begins, has seen more than fifty. Nothing asks the clock; timers give the places back.
 */
import type { RESTOptions } from "discord.js";
import type { Log } from "./connect.ts";

type MakeRequest = RESTOptions["makeRequest"];
type MakeInit = Parameters<MakeRequest>[1];

/**
 * 50 a second (https://docs.discord.com/developers/topics/rate-limits#global-rate-limit); the 30 ms are for requests that
 * travel faster than those before them. Refused requests: 10,000 in 10 minutes and the address is banned
 * (#invalid-request-limit-aka-cloudflare-bans); others may share our address, so we stop at a fifth of that.
 */
export const BUDGET = {
  requests: 50,
  windowMs: 1_030,
  refusedAtMost: 2_000,
  refusedAgain: 1_000,
  refusedWindowMs: 600_000,
  banMs: 3_600_000,
};

/** The request was not sent, so nothing can have been posted. `waitMs`: not before that. */
export class NotSent extends Error {
  override name = "NotSent";
  readonly waitMs: number;
  constructor(why: string, waitMs: number) {
    super(why);
    this.waitMs = waitMs;
  }
}

export interface RequestBudget {
  /** `timeoutMs`: how long an answer may take from when the request leaves; waiting for its turn does not count. */
  guard(makeRequest: MakeRequest, timeoutMs: number): MakeRequest;
  /** Refused requests within the last ten minutes, and why nothing is asked at all; null when we go on. */
  state(): { refused: number; paused: string | null };
}

export function createRequestBudget(log: Log, limits: Partial<typeof BUDGET> = {}): RequestBudget {
  const { requests, windowMs, refusedAtMost, refusedAgain, refusedWindowMs, banMs } = {
    ...BUDGET,
    ...limits,
  };
  const waiting: (() => void)[] = [];
  let left = requests;
  let refused = 0;
  let isOverdrawn = false;
  let isBanned = false;

  function giveBack(): void {
    const next = waiting.shift();
    if (next) next();
    else left += 1;
  }

  async function takePlace(signal: AbortSignal | null | undefined): Promise<void> {
    if (left > 0) left -= 1;
    else
      await new Promise<void>((resolve, reject) => {
        const turn = () => {
          signal?.removeEventListener("abort", leave);
          resolve();
        };
        const leave = () => {
          waiting.splice(waiting.indexOf(turn), 1);
          reject(new NotSent("Discord's limit for all requests together is used up.", 5_000));
        };
        waiting.push(turn);
        signal?.addEventListener("abort", leave, { once: true });
      });
    setTimeout(giveBack, windowMs).unref();
  }

  function noteRefused(): void {
    refused += 1;
    setTimeout(() => {
      refused -= 1;
      if (isOverdrawn && refused <= refusedAgain) {
        isOverdrawn = false;
        log.info({ refused }, "requests to Discord go on");
      }
    }, refusedWindowMs).unref();
    if (isOverdrawn || refused < refusedAtMost) return;
    isOverdrawn = true;
    log.error(
      { refused },
      "Discord refuses too many of our requests: none is made until fewer are on its account",
    );
  }

  function noteBan(answer: { headers: { get(name: string): string | null } }): number {
    const seconds = Number(answer.headers.get("retry-after"));
    const waitMs = seconds > 0 ? seconds * 1_000 : banMs;
    isBanned = true;
    log.error(
      { seconds: waitMs / 1_000 },
      "Discord's network bans our address for a while: no request is made",
    );
    setTimeout(() => {
      isBanned = false;
      log.info({}, "the ban of our address should be over: requests to Discord go on");
    }, waitMs).unref();
    return waitMs;
  }

  function whyPaused(): string | null {
    if (isBanned) return "Discord's network does not let us ask for a while.";
    return isOverdrawn ? "Discord refused too many of our requests; I ask nothing for some minutes." : null;
  }

  return {
    guard: (makeRequest, timeoutMs) => async (url, init) => {
      // Answers to people have a limit of their own and three seconds' time: they never wait, nor stop.
      if (!isAnswerToPerson(url)) {
        const paused = whyPaused();
        if (paused !== null) throw new NotSent(paused, 60_000);
        await takePlace(init.signal as AbortSignal | null | undefined);
      }
      const answer = await withinTime(timeoutMs, init.signal, (signal) =>
        makeRequest(url, { ...init, signal }),
      );
      const isCount = answer.status === 401 || answer.status === 403 || answer.status === 429;
      if (isCount && answer.headers.get("x-ratelimit-scope") !== "shared") noteRefused();
      // discord.js would ask again at once and for ever: it expects Discord's headers.
      if (answer.status === 429 && isFromNetwork(answer))
        throw new NotSent("Discord's network bans us.", noteBan(answer));
      return answer;
    },
    state: () => ({ refused, paused: whyPaused() }),
  };
}

async function withinTime<T>(
  ms: number,
  outer: MakeInit["signal"],
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, ms);
  const signal = outer as AbortSignal | null | undefined;
  signal?.addEventListener("abort", abort, { once: true });
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

function isAnswerToPerson(url: string): boolean {
  return /\/(interactions|webhooks)\//.test(url);
}

/** Discord's own 429 is JSON, and says through whom it came. */
function isFromNetwork({ headers }: { headers: { get(name: string): string | null } }): boolean {
  return headers.get("via") === null && !headers.get("content-type")?.includes("json");
}
