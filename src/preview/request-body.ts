/**
 * Reads what a caller sent, within bounds.
 *
 * In: an HTTP request. Out: its JSON; for an upload the JSON part with the files described in `attachments`.
 * Surprise: of uploaded files only name, size and type are kept; nobody looks at the bytes.
 */
import type { IncomingMessage } from "node:http";
import { refuse } from "./discord-error.ts";
import type { Json } from "./discord-shapes.ts";
import { isObject } from "./embed-rules.ts";

/** Discord's own cap on a request with uploads (resources/message). */
export const MAX_API_BODY = 25 * 1024 * 1024;

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

async function readUpload(bytes: Buffer, contentType: string): Promise<unknown> {
  const reply = new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } });
  const form = await reply.formData().catch(() => {
    throw refuse.badJson();
  });
  const payload = form.get("payload_json");
  const body = typeof payload === "string" ? parseJson(Buffer.from(payload)) : {};
  const files: Json[] = [];
  for (const [name, part] of form) {
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (typeof part === "string" || index === undefined) continue;
    const url = `attachment://${part.name}`;
    files.push({
      id: index,
      filename: part.name,
      size: part.size,
      content_type: part.type,
      url,
      proxy_url: url,
    });
  }
  return isObject(body) && files.length > 0 ? { ...body, attachments: files } : body;
}

/** The JSON of a call to the API. @throws DiscordError 413 too large, 400 no JSON. */
export async function readApiBody(request: IncomingMessage): Promise<unknown> {
  const contentType = request.headers["content-type"] ?? "";
  const bytes = await readBytes(request, MAX_API_BODY);
  if (contentType.startsWith("multipart/form-data")) return readUpload(bytes, contentType);
  return parseJson(bytes);
}
