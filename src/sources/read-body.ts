/**
 * The body of an answer, decompressed, never larger than we allow.
 *
 * In: a stream of bytes and its Content-Encoding. Out: the bytes.
 * Surprise: the limit counts decompressed bytes while they come: 50 KiB of gzip can be 50 GiB of zeros. What still is
 * gzip after all that was announced is unpacked too.
 */
import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import zlib from "node:zlib";

export class TooBigError extends Error {}
/** A Content-Encoding nobody can undo. */
export class UnknownEncodingError extends Error {}

type Bytes = AsyncIterable<Buffer>;
const gunzip = promisify(zlib.gunzip);
const MOST_LAYERS = 2;

/** Rejects with TooBigError past `maxBytes`, and with the stream's own error when it breaks or is aborted. */
export async function readBody(
  body: Readable,
  encoding: string | null,
  maxBytes: number,
): Promise<Uint8Array> {
  const encodings = (encoding ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  if (encodings.length > 2) throw new UnknownEncodingError(encodings.join(", "));
  let source: Bytes = body;
  // What was applied last is undone first.
  for (const name of encodings.filter(Boolean).reverse()) source = decompress(source, name);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    // Leaving the loop destroys every stream behind it, down to the connection.
    if (size > maxBytes) throw new TooBigError();
    chunks.push(chunk);
  }
  return unpack(Buffer.concat(chunks, size), maxBytes);
}

/** A feed kept as ".gz", or compressed by a program and by the server in front of it: the label tells once or not at all. */
async function unpack(bytes: Buffer, maxBytes: number): Promise<Buffer> {
  let unpacked = bytes;
  for (let layer = 0; layer < MOST_LAYERS && unpacked[0] === 0x1f && unpacked[1] === 0x8b; layer++) {
    try {
      unpacked = await gunzip(unpacked, { maxOutputLength: maxBytes });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw new TooBigError();
      throw error;
    }
  }
  return unpacked;
}

function decompress(source: Bytes, encoding: string): Bytes {
  switch (encoding) {
    case "identity":
      return source;
    case "gzip":
    case "x-gzip":
      return runThrough(source, zlib.createGunzip());
    case "deflate":
      return inflateEither(source);
    case "br":
      return runThrough(source, zlib.createBrotliDecompress());
    case "zstd":
      return runThrough(source, zlib.createZstdDecompress());
    default:
      throw new UnknownEncodingError(encoding);
  }
}

async function* runThrough(source: Bytes, transform: Transform): Bytes {
  // The error reaches the reader through the transform; unobserved, this copy of it would end the process.
  pipeline(source, transform).catch(() => {});
  yield* transform;
}

/** "deflate" should mean zlib (RFC 9110 §8.4.1.2), but some servers send it raw. The low half of the first byte tells. */
async function* inflateEither(source: Bytes): Bytes {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const isZlib = ((first.value[0] ?? 0) & 0x0f) === 8;
  async function* again(): Bytes {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  yield* runThrough(again(), isZlib ? zlib.createInflate() : zlib.createInflateRaw());
}
