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

export class KeptFiles {
  readonly #files = new Map<string, UploadedFile>();

  /** `host` as the one who will fetch it reaches this server. */
  keep(id: string, file: UploadedFile, host: string): Json {
    this.#files.set(id, file);
    const [oldest] = this.#files.keys();
    if (oldest !== undefined && this.#files.size > MOST_FILES) this.#files.delete(oldest);
    const url = `http://${host}${PREFIX}${id}/${encodeURIComponent(file.name)}`;
    return {
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
