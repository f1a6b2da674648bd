/**
 * Into Discord and out again: the one place that makes a client.
 *
 * In: a token, and the address of a compatible server (null is Discord itself). Out: a `Discord` that is ready.
 * Surprise: the REST client may not retry by itself. @discordjs/rest repeats any request after a 5xx or a timeout,
 * also a POST that Discord had accepted, and so posts twice; our outbox repeats instead, with the same nonce.
 */
import { Client, Events, GatewayIntentBits, HTTPError, Options, Status } from "discord.js";
import { admitOldEdits } from "./admit-old-edits.ts";
import { holdShards } from "./hold-shards.ts";
import { readWhole } from "./read-whole.ts";
import { createRequestBudget, type RequestBudget } from "./request-budget.ts";
import { makeRequest } from "./send-form.ts";

/** The part of a logger that is used here; pino's is one. */
export interface Log {
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}

export interface Discord {
  client: Client<true>;
  /** Whether the gateway is up right now. */
  isConnected(): boolean;
  budget: RequestBudget;
  destroy(): Promise<void>;
}

export interface ConnectOptions {
  token: string;
  /** Base address with or without `/v10`; null for Discord's own. */
  apiUrl: string | null;
  log: Log;
  /** How long a request may take before its outcome is unknown; 15 s when left out. */
  requestTimeoutMs?: number;
  /** How long logging in may take; 45 s when left out. */
  readyTimeoutMs?: number;
  /** Told when the gateway was closed for good after it had been open: discord.js will not come back by itself. */
  onClosed?: (cause: CannotConnect) => void;
}

/** Discord (or the server named by DISCORD_API_URL) does not let us in; the message says what to do. */
export class CannotConnect extends Error {
  override name = "CannotConnect";
}

/** The token is wrong or was reset: nothing will work until the operator acts. */
export class TokenRefused extends CannotConnect {
  override name = "TokenRefused";
}

export function isTokenRefused(cause: unknown): cause is TokenRefused {
  return cause instanceof TokenRefused;
}

const DISCORD_API = "https://discord.com/api";
const REQUEST_TIMEOUT_MS = 15_000;
const READY_TIMEOUT_MS = 45_000;
/** As long as a request may wait for its turn among all others. */
const LONGEST_TURN_MS = 60_000;
/** A wait up to this long is served inside discord.js's queue; a longer one goes back to the outbox. */
const QUEUED_WAIT_MS = 5_000;

/** Logs in and waits until Discord says ready. Throws `CannotConnect`, or its kind `TokenRefused`, with a sentence. */
export async function connectDiscord(options: ConnectOptions): Promise<Discord> {
  const {
    token,
    apiUrl,
    log,
    requestTimeoutMs = REQUEST_TIMEOUT_MS,
    readyTimeoutMs = READY_TIMEOUT_MS,
  } = options;
  const api = (apiUrl ?? DISCORD_API).replace(/\/+$/, "").replace(/\/v\d+$/, "");
  const budget = createRequestBudget(log);
  const client = makeClient(api, requestTimeoutMs, budget);
  client.on(Events.Error, (error) => log.error({ err: error }, "discord client error"));
  client.on(Events.Warn, (text) => log.warn({ warning: text }, "discord client warning"));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, "discord gateway error, reconnecting"));
  client.on(Events.ShardReconnecting, () => log.info({}, "discord gateway reconnecting"));
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, "discord gateway closed for good"));
  try {
    await untilReady(client, token, readyTimeoutMs);
  } catch (error) {
    await client.destroy();
    throw explain(error, api);
  }
  if (!client.isReady()) throw new CannotConnect("Discord closed the connection while it was being set up.");
  let isDestroyed = false;
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (!isDestroyed) options.onClosed?.(explain(closedFor(code), api));
  });
  return {
    client,
    budget,
    // The manager's own status stays "ready" once it was; only its shards know.
    isConnected: () => !isDestroyed && client.ws.shards.every(({ status }) => status === Status.Ready),
    destroy() {
      isDestroyed = true;
      return client.destroy();
    },
  };
}

function makeClient(api: string, timeout: number, budget: RequestBudget): Client {
  return new Client({
    // Guilds is all an alert bot needs: no privileged intent, nobody's messages.
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    enforceNonce: true,
    // We never look at messages in memory, so none is kept.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ws: { buildStrategy: holdShards },
    rest: {
      api,
      version: "10",
      // discord.js counts the wait for a turn as well; how long an answer may take is the budget's to say.
      timeout: timeout + LONGEST_TURN_MS,
      retries: 0,
      makeRequest: admitOldEdits(budget.guard(readWhole(makeRequest), timeout)),
      // A 429 out of the blue says how long in `retryAfter` alone.
      rejectOnRateLimit: ({ route, timeToReset, retryAfter }) =>
        /^\/(channels|users)\//.test(route) && Math.max(timeToReset, retryAfter) > QUEUED_WAIT_MS,
    },
  });
}

function untilReady(client: Client, token: string, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let lastFault = "no answer";
    const timer = setTimeout(() => {
      reject(new Error(`the gateway was not ready within ${timeoutMs / 1000} s (${lastFault})`));
    }, timeoutMs);
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      finish();
    };
    client.on(Events.ShardError, (error) => {
      lastFault = error.message;
    });
    client.once(Events.ShardDisconnect, ({ code }) => settle(() => reject(closedFor(code))));
    client.once(Events.ClientReady, () => settle(resolve));
    client.login(token).catch((error: unknown) => settle(() => reject(error)));
  });
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
function closedFor(code: number): Error {
  if (code === 4004) return tokenRefused();
  if (code === 4013 || code === 4014)
    return new Error("the gateway refused our intents; it needs only Guilds");
  return new Error(`the gateway closed the connection with code ${code}`);
}

function explain(error: unknown, api: string): CannotConnect {
  if (error instanceof TokenRefused) return error;
  if (error instanceof Error && "code" in error && error.code === "TokenInvalid") return tokenRefused();
  const where = api === DISCORD_API ? "Discord" : `The Discord-compatible server at ${api}`;
  const what = error instanceof HTTPError ? `HTTP ${error.status}` : reasonOf(error);
  return new CannotConnect(
    `${where} cannot be used: ${what}. Check the network and DISCORD_API_URL, then start again.`,
    { cause: error },
  );
}

/** The same sentence whenever it happens: at the start, or in the middle of work because the token was reset. */
export function tokenRefused(): TokenRefused {
  return new TokenRefused(
    "Discord refuses the token. Copy it again from https://discord.com/developers/applications (Bot, Reset Token) into DISCORD_TOKEN.",
  );
}

/** The innermost message: undici says "fetch failed" and keeps the reason in `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "AbortError") return "it did not answer in time";
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message || error.name;
}
