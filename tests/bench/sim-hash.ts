// What comes in: texts. What goes out: their 64-bit SimHashes and how many bits differ (Charikar 2002, used on pages by
// Manku, Jain, Das Sarma 2007). Surprise: only here to be measured against; the program does not use it.
import { createHash } from "node:crypto";
import { wordsOf } from "../../src/items/words.ts";

const textHashes = new Map<string, bigint>();
const wordHashes = new Map<string, bigint>();

/** Each word votes on every bit, as often as it occurs. */
export function simHash(text: string): bigint {
  const before = textHashes.get(text);
  if (before !== undefined) return before;
  const votes = new Int32Array(64);
  for (const word of wordsOf(text)) {
    const hash = hashOf(word);
    for (let bit = 0; bit < 64; bit += 1)
      votes[bit] = (votes[bit] ?? 0) + ((hash >> BigInt(bit)) & 1n ? 1 : -1);
  }
  const hash = votes.reduce((bits, vote, bit) => (vote > 0 ? bits | (1n << BigInt(bit)) : bits), 0n);
  textHashes.set(text, hash);
  return hash;
}

export function distance(a: bigint, b: bigint): number {
  let different = a ^ b;
  let count = 0;
  for (; different > 0n; different &= different - 1n) count += 1;
  return count;
}

function hashOf(word: string): bigint {
  const before = wordHashes.get(word);
  if (before !== undefined) return before;
  const hash = createHash("sha256").update(word).digest().readBigUInt64BE(0);
  wordHashes.set(word, hash);
  return hash;
}
