/**
 * Bytes of a document as text.
 *
 * In: bytes and the Content-Type they came with. Out: text and the encoding it was read in.
 * Surprise: who declares an encoding is often wrong, so a declaration counts only if the bytes fit it. Broken UTF-8 is
 * mended byte by byte (a stray byte is nearly always windows-1252) instead of turning into replacement characters.
 */

export interface Decoded {
  text: string;
  encoding: string;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });
const HEAD_BYTES = 1024;

/** Names of Python's, Java's and Windows' that the Encoding Standard does not know. */
const ALIASES: Record<string, string> = {
  u8: "utf-8",
  cp65001: "utf-8",
  "utf-8-sig": "utf-8",
  cp932: "shift_jis",
  "windows-932": "shift_jis",
  cp936: "gbk",
  eucjp: "euc-jp",
  ujis: "euc-jp",
  euckr: "euc-kr",
  cp949: "euc-kr",
  ms949: "euc-kr",
  uhc: "euc-kr",
  big5hkscs: "big5",
  cp950: "big5",
  koi8u: "koi8-u",
  koi8r: "koi8-r",
  cp1252: "windows-1252",
  tis620: "windows-874",
  "mac-cyrillic": "x-mac-cyrillic",
};

/** Order of belief: byte order mark, HTTP header, XML prolog, HTML meta, UTF-8, windows-1252 (RFC 7303 §3 and habit). */
export function decodeBody(bytes: Uint8Array, contentType: string | null | undefined): Decoded {
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  const wide = decodeWide(bytes, head);
  if (wide) return wide;
  const declared = [
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? "")?.[1],
    /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1],
    /<meta[^>]+?charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1],
  ];
  for (const label of declared) {
    const decoder = label === undefined ? null : strictDecoder(label);
    if (!decoder) continue;
    // Every byte is a letter of Latin-1, so these labels always fit; servers send them for whatever they have.
    if (decoder.encoding === "windows-1252" && isMarkedUtf8(bytes)) break;
    try {
      return { text: decoder.decode(bytes), encoding: decoder.encoding };
    } catch {
      // The bytes contradict the label; the next witness is asked.
    }
  }
  try {
    return { text: UTF8.decode(bytes), encoding: "utf-8" };
  } catch {
    return decodeMixed(bytes);
  }
}

function decodeMarked(bytes: Uint8Array): Decoded | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    try {
      return { text: UTF8.decode(bytes), encoding: "utf-8" };
    } catch {
      return decodeMixed(bytes.subarray(3));
    }
  }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return decodeUtf32(bytes.subarray(4), true);
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return decodeUtf32(bytes.subarray(4), false);
  if (a === 0xff && b === 0xfe) return decodeAs("utf-16le", bytes);
  if (a === 0xfe && b === 0xff) return decodeAs("utf-16be", bytes);
  return null;
}

/** UTF-16 and UTF-32 without a mark show as zero bytes between the first characters. */
function decodeWide(bytes: Uint8Array, head: string): Decoded | null {
  if (/^[<\s]\0\0\0/.test(head)) return decodeUtf32(bytes, true);
  if (/^\0\0\0[<\s]/.test(head)) return decodeUtf32(bytes, false);
  if (/^[<\s{]\0[^\0]\0/.test(head)) return decodeAs("utf-16le", bytes);
  if (/^\0[<\s{]\0[^\0]/.test(head)) return decodeAs("utf-16be", bytes);
  return null;
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    const valid = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    characters.push(String.fromCodePoint(valid ? code : 0xfffd));
  }
  return { text: characters.join(""), encoding: littleEndian ? "utf-32le" : "utf-32be" };
}

/** A decoder that refuses bytes that do not fit, or null for a label nobody knows. UTF-16 here is always a lie. */
function strictDecoder(label: string): InstanceType<typeof TextDecoder> | null {
  const name = label.toLowerCase();
  const folded = name.replaceAll("_", "-");
  const windows = folded.replace(/^(?:x-)?(?:cp|win|windows|ms)-?(?=125\d$|874$)/, "windows-");
  for (const known of [name, folded, ALIASES[folded] ?? windows]) {
    try {
      const decoder = new TextDecoder(known, { fatal: true });
      return decoder.encoding.startsWith("utf-16") ? null : decoder;
    } catch {
      // Not a name of the Encoding Standard; the next spelling is tried.
    }
  }
  return null;
}

/** At least one letter of several bytes, and no byte that does not fit: nobody writes that by accident in Latin-1. */
function isMarkedUtf8(bytes: Uint8Array): boolean {
  let marks = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return false;
    if (length > 1) marks++;
    at += length;
  }
  return marks > 0;
}

/** UTF-8 with stray bytes: valid sequences stay, each stray byte is read as windows-1252. */
function decodeMixed(bytes: Uint8Array): Decoded {
  const single = new TextDecoder("windows-1252");
  const parts: string[] = [];
  let valid = 0;
  let stray = 0;
  let start = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      if (length > 1) valid++;
      at += length;
      continue;
    }
    stray++;
    parts.push(UTF8.decode(bytes.subarray(start, at)), single.decode(bytes.subarray(at, at + 1)));
    start = ++at;
  }
  parts.push(UTF8.decode(bytes.subarray(start)));
  // Hardly a valid sequence: it never was UTF-8.
  if (stray > valid) return { text: single.decode(bytes), encoding: "windows-1252" };
  return { text: parts.join("").replace(/^\ufeff/, ""), encoding: "utf-8" };
}

/** Bytes of the well-formed UTF-8 sequence at an offset (Unicode, table 3-7), 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  for (let offset = 1; offset < length; offset++) {
    const byte = bytes[at + offset] ?? 0;
    if (byte < (offset === 1 ? low : 0x80) || byte > (offset === 1 ? high : 0xbf)) return 0;
  }
  return length;
}
