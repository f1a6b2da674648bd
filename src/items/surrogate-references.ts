/**
 * Characters beyond 16 bits that were written as two character references.
 *
 * In: markup. Out: the same, with the character in place of the pair.
 * Surprise: neither half means anything alone, so a decoder that takes one reference at a time makes two replacement
 * characters of every emoji that went through Java.
 */

const SURROGATES = /&#(?:x(d[89ab][\da-f]{2});&#x(d[c-f][\da-f]{2})|(5[56]\d{3});&#(5[67]\d{3}));/gi;

/** Java writes characters beyond 16 bits as two references, of which neither means anything alone. */
export function joinSurrogates(text: string): string {
  if (!/&#(?:xd|5[56]\d\d\d)/i.test(text)) return text;
  return text.replace(SURROGATES, (all, highHex, lowHex, high, low) => {
    const joined = highHex
      ? String.fromCharCode(Number.parseInt(highHex, 16), Number.parseInt(lowHex, 16))
      : String.fromCharCode(Number(high), Number(low));
    return joined.isWellFormed() ? joined : all;
  });
}
