/**
 * The bytes of attachments, with addresses to fetch them at.
 *
 * In: a file as uploaded. Out: the attachment object of Discord's API; later the bytes.
 * Surprise: memory only, and only the newest; Discord's own addresses of attachments expire within a day as well.
 */
import type { Json } from "./discord-shapes.ts";

export interface UploadedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

const MOST_FILES = 100;
const PREFIX = "/preview/attachments/";

/** By its first bytes, not by what anybody says of it. */
export function isPng(bytes: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, at) => bytes[at] === byte);
}

export class KeptFiles {
  readonly #files = new Map<string, UploadedFile>();

  /** `host` as the one who will fetch it reaches this server. */
  keep(id: string, file: UploadedFile, host: string): Json {
    this.#files.set(id, file);
    const [oldest] = this.#files.keys();
    if (oldest !== undefined && this.#files.size > MOST_FILES) this.#files.delete(oldest);
    const url = `http://${host}${PREFIX}${id}/${encodeURIComponent(file.name)}`;
    const picture = isPng(file.bytes) ? sizeOfPng(file.bytes) : {};
    return {
      ...picture,
      id,
      filename: file.name,
      size: file.bytes.length,
      content_type: file.type,
      url,
      proxy_url: url,
    };
  }

  /** The file at a path of this server, or null. */
  find(path: string): UploadedFile | null {
    if (!path.startsWith(PREFIX)) return null;
    return this.#files.get(path.slice(PREFIX.length).split("/", 1)[0] ?? "") ?? null;
  }
}

/** Width and height stand at the beginning of its first chunk: https://www.w3.org/TR/png-3/#11IHDR */
function sizeOfPng(bytes: Uint8Array): Json {
  if (bytes.length < 24) return {};
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
