/**
 * Environment -> Settings, checked once, with every fault listed together.
 *
 * In: the environment, and a `.env` file when there is one. Out: `Settings`, or the list of what is wrong.
 * Surprise: this is the only file that reads the environment. An empty variable counts as not set, because
 * compose files and `.env` templates leave names with nothing behind them.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { isHostEntry } from "../sources/private-address.ts";
import { isAddressEntry } from "../sources/push.ts";
import { Secret } from "./secret.ts";

const secret = z.string().transform((value) => new Secret(value));
const httpAddress = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

/** A whole number within limits; the fault names the limits unless it has a sentence of its own. */
function wholeNumber(
  from: number,
  to: number,
  usual: number,
  error = `must be a whole number from ${from} to ${to}`,
) {
  return z.coerce.number({ error }).int(error).min(from, error).max(to, error).default(usual);
}

/** Where CourtListener's pushes come from (https://www.courtlistener.com/help/api/webhooks/). */
const COURTLISTENER_SENDERS = "34.210.230.218,54.189.59.91";

const environment = z.object({
  DISCORD_TOKEN: secret.optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d{17,20}$/, "must be the application's id: 17 to 20 digits, from the Discord developer portal")
    .optional(),
  DISCORD_API_URL: httpAddress.optional(),
  CRIER_DATA: z.string().default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, "must be file:PATH or postgres://USER:PASSWORD@HOST/NAME")
    .transform((value) => new Secret(value))
    .optional(),
  FEEDS_DIR: z.string().default("./feeds"),
  HTTP_HOST: z.string().default("127.0.0.1"),
  HTTP_PORT: wholeNumber(0, 65_535, 8080, "must be a port number from 0 to 65535 (0 takes any free one)"),
  ALLOW_PRIVATE_HOSTS: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((host) => host.trim())
        .filter(Boolean),
    )
    .refine(
      (list) => list.every(isHostEntry),
      "must be hosts, host:port or CIDR ranges, with commas between",
    ),
  FEEDS_PER_SERVER: wholeNumber(0, 1000, 50),
  // It stands in the User-Agent, in brackets: printable ASCII without any, or every request would break.
  CRIER_CONTACT: z
    .string()
    .regex(/^[!-'*-~]+$/, "must be an address of a page or a mailbox, without spaces")
    .default("https://github.com/court-crier/court-crier"),
  VISITS_AT_ONCE: wholeNumber(1, 100, 8),
  VISITS_PER_HOST: wholeNumber(1, 10, 1),
  HOST_SPACING_SECONDS: wholeNumber(0, 300, 2),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "must be one of trace, debug, info, warn, error, fatal, silent",
    })
    .optional(),
  COURTLISTENER_TOKEN: secret.optional(),
  // It is part of an address: what would need escaping there would never match.
  COURTLISTENER_WEBHOOK_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9._~-]{16,200}$/, "must be 16 to 200 letters, digits, dots, dashes or underscores")
    .transform((value) => new Secret(value))
    .optional(),
  COURTLISTENER_WEBHOOK_FROM: z
    .string()
    .default(COURTLISTENER_SENDERS)
    .transform((list) => (list === "*" ? [] : list.split(",").map((one) => one.trim())))
    .refine(
      (list) => list.every(isAddressEntry),
      "must be addresses or CIDR ranges with commas between, or *",
    ),
  CONGRESS_API_KEY: secret.optional(),
  SUMMARIZER_URL: httpAddress.optional(),
  SUMMARIZER_MODEL: z.string().max(200, "must be the model's name, at most 200 characters").optional(),
  // It stands in a header: a control character would break every request.
  SUMMARIZER_KEY: z
    .string()
    .regex(/^[!-~]+$/, "must be the key alone: printable ASCII without spaces")
    .transform((value) => new Secret(value))
    .optional(),
  SUMMARIZER_SECONDS: wholeNumber(1, 60, 10),
  SUMMARIZER_REQUESTS_PER_MONTH: wholeNumber(0, 1_000_000, 1000),
});

/** Every variable that is read, for `.env.example` and its test. */
export const SETTING_NAMES = Object.keys(environment.shape);

export interface Settings {
  discordToken: Secret | null;
  discordApplicationId: string | null;
  /** Without a version ("https://discord.com/api"); null means Discord's own. */
  discordApiUrl: string | null;
  dataDir: string;
  databaseUrl: Secret;
  feedsDir: string;
  httpHost: string;
  httpPort: number;
  allowPrivateHosts: string[];
  /** How many sources of its own a Discord server may add. */
  feedsPerServer: number;
  contact: string;
  /** How gently publishers are visited. */
  visits: { atOnce: number; perHost: number; spacingMs: number };
  /** null when not set: `start` is quieter in preview mode, where a person reads the console. */
  logLevel: string | null;
  courtListenerToken: Secret | null;
  /** The push address, null while there is none; `from` empty lets everybody push who knows the secret. */
  courtListenerWebhook: { secret: Secret; from: string[] } | null;
  congressApiKey: Secret | null;
  /** The language model that may reword summaries; null where none is set up. */
  summarizer: Summarizer | null;
}

export interface Summarizer {
  url: string;
  model: string;
  key: Secret | null;
  /** How long the alerts of one announce may wait for it. */
  limitMs: number;
  requestsPerMonth: number;
}

export type SettingsResult = { kind: "settings"; settings: Settings } | { kind: "faults"; faults: string[] };

/** Reads the process environment, on top of the `.env` file in `cwd` (which never overrides it). */
export function loadSettings(cwd: string = process.cwd()): SettingsResult {
  const file = join(cwd, ".env");
  try {
    // Editors on Windows begin a file with a byte order mark, which would become part of the first name.
    const text = existsSync(file) ? readFileSync(file, "utf8").replace(/^\ufeff/, "") : "";
    return readSettings({ ...parseEnv(text), ...withoutEmpty(process.env) });
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    return { kind: "faults", faults: [`${file} must be a file this user may read (${code})`] };
  }
}

/** Checks an environment. Faults are sentences naming the variable; no value of a secret is ever in one. */
export function readSettings(env: Record<string, string | undefined>): SettingsResult {
  const result = environment.safeParse(withoutEmpty(env));
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    return { kind: "faults", faults: [...new Set(faults)] };
  }
  const read = result.data;
  const summarizer = readSummarizer(read);
  if ("faults" in summarizer) return { kind: "faults", faults: summarizer.faults };
  return {
    kind: "settings",
    settings: {
      discordToken: read.DISCORD_TOKEN ?? null,
      discordApplicationId: read.DISCORD_APPLICATION_ID ?? null,
      discordApiUrl: read.DISCORD_API_URL ? withoutVersion(read.DISCORD_API_URL) : null,
      dataDir: read.CRIER_DATA,
      databaseUrl: read.DATABASE_URL ?? new Secret(`file:${join(read.CRIER_DATA, "crier.db")}`),
      feedsDir: read.FEEDS_DIR,
      httpHost: read.HTTP_HOST,
      httpPort: read.HTTP_PORT,
      allowPrivateHosts: read.ALLOW_PRIVATE_HOSTS,
      feedsPerServer: read.FEEDS_PER_SERVER,
      contact: read.CRIER_CONTACT,
      visits: {
        atOnce: read.VISITS_AT_ONCE,
        perHost: read.VISITS_PER_HOST,
        spacingMs: read.HOST_SPACING_SECONDS * 1000,
      },
      logLevel: read.LOG_LEVEL ?? null,
      courtListenerToken: read.COURTLISTENER_TOKEN ?? null,
      courtListenerWebhook: read.COURTLISTENER_WEBHOOK_SECRET
        ? { secret: read.COURTLISTENER_WEBHOOK_SECRET, from: read.COURTLISTENER_WEBHOOK_FROM }
        : null,
      congressApiKey: read.CONGRESS_API_KEY ?? null,
      summarizer: summarizer.access,
    },
  };
}

function readSummarizer(
  read: z.output<typeof environment>,
): { access: Summarizer | null } | { faults: string[] } {
  const { SUMMARIZER_URL: url, SUMMARIZER_MODEL: model } = read;
  if (!url) return { access: null };
  if (!model) return { faults: ["SUMMARIZER_MODEL must be set where SUMMARIZER_URL is"] };
  const { username, password } = new URL(url);
  if (username || password)
    return {
      faults: ["SUMMARIZER_URL must be an address without name and password; SUMMARIZER_KEY is for the key"],
    };
  const limitMs = read.SUMMARIZER_SECONDS * 1000;
  return {
    access: {
      url,
      model,
      key: read.SUMMARIZER_KEY ?? null,
      limitMs,
      requestsPerMonth: read.SUMMARIZER_REQUESTS_PER_MONTH,
    },
  };
}

// Trimmed, because a pasted token or a secret from a file often ends with a line break.
function withoutEmpty(env: Record<string, string | undefined>): Record<string, string> {
  const pairs = Object.entries(env).map(([name, value]) => [name, value?.trim() ?? ""] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== ""));
}

// People paste the address with its version; discord.js adds one of its own.
function withoutVersion(address: string): string {
  return address.replace(/\/+$/, "").replace(/\/v\d+$/, "");
}
