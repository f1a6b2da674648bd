/**
 * The one owner of what we may ask of Discord: how many requests a second, and how many of them may be refused.
 *
 * In: discord.js's way to make a request. Out: the same, made to wait its turn, or refused here before it leaves.
 * Surprise: a place in the budget comes back a second after Discord counted the request (see counted-at.ts), not after it
 * left: a request that was held up on its way would else be counted together with fifty that left later.
 */
import type { RESTOptions } from "discord.js";
import type { Log } from "./connect.ts";
import { createCountedAt } from "./counted-at.ts";

type MakeRequest = RESTOptions["makeRequest"];
type MakeInit = Parameters<MakeRequest>[1];
type Answer = { headers: { get(name: string): string | null } };

/**
 * 50 a second (https://docs.discord.com/developers/topics/rate-limits#global-rate-limit); the 15 ms are for what
 * clocks and timers round away. What is not answered for `unansweredMs` was counted long ago, or never will be. Refused requests: 10,000 in 10 minutes and the address is banned
 * (#invalid-request-limit-aka-cloudflare-bans); others may share our address, so we stop at a fifth of that.
 */
export const BUDGET = {
  requests: 50,
  windowMs: 1_015,
  unansweredMs: 3_000,
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

/** `elapsed`: milliseconds on a clock that never jumps; without it a place is free only a second after the answer. */
export function createRequestBudget(
  log: Log,
  limits: Partial<typeof BUDGET> = {},
  elapsed: () => number = () => 0,
): RequestBudget {
  const { requests, windowMs, unansweredMs, refusedAtMost, refusedAgain, refusedWindowMs, banMs } = {
    ...BUDGET,
    ...limits,
  };
  const waiting: (() => void)[] = [];
  const countedAt = createCountedAt();
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
  }

  /** Returns what gives the place back, a second after the request was counted. */
  function holdPlace(): (answer: Answer | null) => void {
    const sentAt = elapsed();
    let isGiven = false;
    const settle = (answer: Answer | null) => {
      if (isGiven) return;
      isGiven = true;
      clearTimeout(unanswered);
      const now = elapsed();
      const freeAt = countedAt(sentAt, now, answer?.headers ?? null) + windowMs;
      setTimeout(giveBack, Math.max(0, freeAt - now)).unref();
    };
    const unanswered = setTimeout(() => settle(null), unansweredMs).unref();
    return settle;
  }

  async function inTurn<T extends Answer>(ask: () => Promise<T>, signal: MakeInit["signal"]): Promise<T> {
    const paused = whyPaused();
    if (paused !== null) throw new NotSent(paused, 60_000);
    await takePlace(signal as AbortSignal | null | undefined);
    const settle = holdPlace();
    let answer: T | null = null;
    try {
      answer = await ask();
      return answer;
    } finally {
      settle(answer);
    }
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

  function noteBan(answer: Answer): number {
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
      const ask = () => withinTime(timeoutMs, init.signal, (signal) => makeRequest(url, { ...init, signal }));
      // Answers to people have a limit of their own and three seconds' time: they never wait, nor stop.
      const answer = isAnswerToPerson(url) ? await ask() : await inTurn(ask, init.signal);
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
function isFromNetwork({ headers }: Answer): boolean {
  return headers.get("via") === null && !headers.get("content-type")?.includes("json");
}
