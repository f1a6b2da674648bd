/**
 * Reads what a caller sent, within bounds.
 *
 * In: an HTTP request. Out: its JSON as sent, and as it is meant: with the uploaded files described in `attachments`.
 * Surprise: none.
 */
import type { IncomingMessage } from "node:http";
import { refuse } from "./discord-error.ts";
import type { Json } from "./discord-shapes.ts";
import { isObject } from "./embed-rules.ts";
import type { UploadedFile } from "./kept-files.ts";

export interface ApiBody {
  sent: unknown;
  body: unknown;
}

/** Discord's own cap on a request with uploads (resources/message). */
const MAX_API_BODY = 25 * 1024 * 1024;

/** The bytes of the body. @throws DiscordError 413 as soon as it is more than `maxBytes`. */
export async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) throw refuse.tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return null;
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw refuse.badJson();
  }
}

async function readUpload(
  bytes: Buffer,
  contentType: string,
  keep: (file: UploadedFile) => Json,
): Promise<ApiBody> {
  const reply = new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } });
  const form = await reply.formData().catch(() => {
    throw refuse.badJson();
  });
  const payload = form.get("payload_json");
  const sent = typeof payload === "string" ? parseJson(Buffer.from(payload)) : {};
  const files = new Map<string, Json>();
  for (const [field, part] of form) {
    const number = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (typeof part === "string" || number === undefined) continue;
    const type = part.type || "application/octet-stream";
    files.set(number, keep({ name: part.name, type, bytes: new Uint8Array(await part.arrayBuffer()) }));
  }
  return { sent, body: files.size > 0 ? attach(sent, files) : sent };
}

/** The answer to an interaction has its message below "data". */
function attach(sent: unknown, files: ReadonlyMap<string, Json>): unknown {
  if (!isObject(sent)) return sent;
  return isObject(sent.data) ? { ...sent, data: withFiles(sent.data, files) } : withFiles(sent, files);
}

/** What the message says of a file stands in its `attachments`, by the number of the file; others are there already. */
function withFiles(message: Json, files: ReadonlyMap<string, Json>): Json {
  const listed = Array.isArray(message.attachments) ? message.attachments.filter(isObject) : [];
  const described = listed.map((one) => {
    const file = files.get(String(one.id));
    return file ? { ...file, ...(one.description ? { description: one.description } : {}) } : one;
  });
  const named = new Set(listed.map((one) => String(one.id)));
  const others = [...files].filter(([number]) => !named.has(number)).map(([, file]) => file);
  return { ...message, attachments: [...described, ...others] };
}

/** The JSON of a call to the API; `keep` is given each uploaded file. @throws DiscordError 413 too large, 400 no JSON. */
export async function readApiBody(
  request: IncomingMessage,
  keep: (file: UploadedFile) => Json,
): Promise<ApiBody> {
  const contentType = request.headers["content-type"] ?? "";
  const bytes = await readBytes(request, MAX_API_BODY);
  if (contentType.startsWith("multipart/form-data")) return readUpload(bytes, contentType, keep);
  const sent = parseJson(bytes);
  return { sent, body: sent };
}
