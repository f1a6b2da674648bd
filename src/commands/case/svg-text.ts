/**
 * Text inside an SVG: escaped, and broken into lines that fit.
 *
 * In: words, a size and a width in pixels. Out: escaped lines.
 * Surprise: widths are added up from a short table of the one font we draw with, so that nothing needs to be painted to
 * know where a line ends. A character that is not in the table counts as wide as the widest letters.
 */

/** Advance widths of DejaVu Sans in thousandths of the size, by the characters that share one (rounded up). */
const WIDTHS: [characters: string, width: number][] = [
  ["ijl", 280],
  [" .,/\\:;|!'‘’I", 340],
  ["()[]ft", 395],
  ["r-‐‑J", 415],
  ['czskvxy"“”*?L', 575],
  ["abdeghnopquSFETZYXKPA", 690],
  ["0123456789", 640],
  ["BCRVU", 735],
  ["DGHNOQ&", 790],
  ["w+=<>~", 840],
  ["M", 865],
];
const WIDEST = 1000;
const BOLD = 1.12;

const widthOf = new Map(WIDTHS.flatMap(([characters, width]) => [...characters].map((one) => [one, width])));

/** How wide the text is at most, in pixels. */
export function textWidth(text: string, size: number, isBold = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += widthOf.get(character) ?? WIDEST;
  return (thousandths / 1000) * size * (isBold ? BOLD : 1);
}

/** The text in at most `most` lines of `width` pixels; what does not fit is cut at a word and ends with "…". */
export function wrapText(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]} …`;
  return kept.map((one) => cutToWidth(one, size, width));
}

/** From the end, whole words first, then letters of a word that is longer than the line. */
function cutToWidth(line: string, size: number, width: number): string {
  let cut = line;
  while (textWidth(cut, size) > width) {
    const shorter = cut.replace(/\s*…$/u, "");
    const words = shorter.replace(/\s+\S+$/u, "");
    const rest = words === shorter ? shorter.slice(0, -1).toWellFormed() : words;
    if (rest === "") return "…";
    cut = `${rest} …`;
  }
  return cut;
}

/** Safe inside an element; characters that XML forbids are left out, for one of them would cost the whole picture. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
