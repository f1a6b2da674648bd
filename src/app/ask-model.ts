/**
 * One question to a language model over HTTP: OpenAI's chat completions or Anthropic's messages.
 *
 * In: where it is, a prompt, a signal that ends the waiting. Out: the text it wrote, or why there is none.
 * Surprise: the answer is read as a stranger's: no redirect is followed (the key would go with it), no more than a
 * quarter of a megabyte is read, and nothing of an error's body is kept, for some servers repeat the key in it.
 */
import type { Prompt } from "../alerts/rewriting/prompt.ts";
import type { Secret } from "./secret.ts";

export interface ModelAccess {
  url: string;
  model: string;
  key: Secret | null;
}

export type ModelAnswer =
  | { kind: "answer"; text: string }
  /** `restMs`: how long to leave the model alone. */
  | { kind: "failed"; why: string; restMs: number };

const LARGEST_ANSWER = 256 * 1024;
/** For Anthropic, where a limit must be named: 350 characters as JSON with room to spare. */
const MOST_TOKENS = 500;
const ANTHROPIC_VERSION = "2023-06-01";
const MINUTE = 60_000;
const REST_MS = { failed: MINUTE, busy: 5 * MINUTE, refused: 60 * MINUTE };

interface Dialect {
  address: string;
  headers: Record<string, string>;
  body: unknown;
  read(value: unknown): ModelAnswer;
}

/** Asks once. Never throws; a signal that fires is a failure like any other. */
export async function askModel(
  access: ModelAccess,
  prompt: Prompt,
  signal: AbortSignal,
): Promise<ModelAnswer> {
  const dialect = isAnthropic(access.url) ? anthropic(access, prompt) : openAi(access, prompt);
  try {
    const response = await fetch(dialect.address, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", ...dialect.headers },
      body: JSON.stringify(dialect.body),
      redirect: "error",
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      return failed(`HTTP ${response.status}`, restAfter(response));
    }
    const text = await readLimited(response);
    if (text === null) return failed("the answer is larger than 256 KB");
    return dialect.read(JSON.parse(text));
  } catch (cause) {
    if (signal.aborted) return failed("no answer in time");
    // The name alone: messages of HTTP clients hold addresses, those of JSON.parse what was received.
    const name = cause instanceof SyntaxError ? "the answer is not JSON" : "it could not be reached";
    return failed(name);
  }
}

function failed(why: string, restMs = REST_MS.failed): ModelAnswer {
  return { kind: "failed", why, restMs };
}

function restAfter({ status, headers }: Response): number {
  if (status === 401 || status === 403 || status === 404) return REST_MS.refused;
  if (status !== 429 && status !== 503 && status !== 529) return REST_MS.failed;
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1000, REST_MS.refused) : REST_MS.busy;
}

async function readLimited(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the body, which closes the connection.
    if (size > LARGEST_ANSWER) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** By the address: Anthropic's own host, or a path that ends as its messages do. */
function isAnthropic(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return hostname === "api.anthropic.com" || /\/messages\/?$/.test(pathname);
}

/** `…/v1` and the whole path are both understood. */
function withPath(url: string, path: string): string {
  const address = new URL(url);
  const base = address.pathname.replace(/\/+$/, "");
  if (!base.endsWith(path)) address.pathname = `${base === "" ? "/v1" : base}${path}`;
  return address.href;
}

/** https://docs.anthropic.com/en/api/messages */
function anthropic({ url, model, key }: ModelAccess, { instructions, material }: Prompt): Dialect {
  return {
    address: withPath(url, "/messages"),
    headers: {
      "anthropic-version": ANTHROPIC_VERSION,
      ...(key ? { "x-api-key": key.reveal() } : {}),
    },
    body: {
      model,
      max_tokens: MOST_TOKENS,
      system: instructions,
      messages: [{ role: "user", content: material }],
    },
    read(value) {
      const { content } = (value ?? {}) as { content?: { type?: unknown; text?: unknown }[] };
      const text = Array.isArray(content) ? content.find((part) => part?.type === "text")?.text : undefined;
      return typeof text === "string" ? { kind: "answer", text } : failed("the answer holds no text");
    },
  };
}

/**
 * https://platform.openai.com/docs/api-reference/chat. No limit of tokens and no temperature: newer models refuse the
 * older names of both.
 */
function openAi({ url, model, key }: ModelAccess, { instructions, material }: Prompt): Dialect {
  return {
    address: withPath(url, "/chat/completions"),
    headers: key ? { authorization: `Bearer ${key.reveal()}` } : {},
    body: {
      model,
      messages: [
        { role: "system", content: instructions },
        { role: "user", content: material },
      ],
    },
    read(value) {
      const { choices } = (value ?? {}) as { choices?: { message?: { content?: unknown } }[] };
      const text = Array.isArray(choices) ? choices[0]?.message?.content : undefined;
      return typeof text === "string" ? { kind: "answer", text } : failed("the answer holds no text");
    },
  };
}
