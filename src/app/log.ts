/**
 * The log: structured lines on stderr, so that stdout stays for what people asked for.
 *
 * In: a level. Out: a pino logger.
 * Surprise: errors of HTTP clients carry request addresses and headers with tokens in them; only name, message, code
 * and stack are logged, and what looks like a bot token or a webhook secret is cut out of them.
 */
import pino, { type Logger } from "pino";

export type Log = Logger;

/** Makes the program's logger. `level` as pino names it; "silent" writes nothing. */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

interface DescribedError {
  name: string;
  message: string;
  code?: unknown;
  status?: unknown;
  stack?: string | undefined;
  cause?: DescribedError;
}

/** What of an error may be logged; follows `cause` so that the first trouble is not hidden by the last. */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: "NotAnError", message: withoutSecrets(String(error)) };
  const known = error as Error & { code?: unknown; status?: unknown };
  return {
    name: error.name,
    message: withoutSecrets(error.message),
    ...(known.code === undefined ? {} : { code: known.code }),
    ...(known.status === undefined ? {} : { status: known.status }),
    stack: error.stack === undefined ? undefined : withoutSecrets(error.stack),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** Cuts bot tokens, webhook and interaction tokens and passwords in addresses out of a text. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, "***")
    .replace(/(\/(?:webhooks|interactions)\/\d+\/)[\w-]+/g, "$1***")
    .replace(/(\w+:\/\/[^\s:/@]+:)[^\s@]+@/g, "$1***@");
}
