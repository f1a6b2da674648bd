/**
 * Blanks and line breaks of a text put in order.
 *
 * In: raw text, and places in it. Out: one line per paragraph, single blanks, no empty line; where the places are now.
 * Surprise: places are carried along and not searched for afterwards, because the words of a link may stand in a text
 * ten times.
 */

/** Text that never was HTML: a blank line ends a paragraph, a single break only wraps. */
export function tidyProse(text: string): string {
  return tidyLines(
    text
      .replace(/\r\n?/g, "\n")
      .split(/\n[^\S\n]*\n\s*/)
      .map((paragraph) => paragraph.replaceAll("\n", " "))
      .join("\n"),
  ).text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are blanks to a reader.
const BLANKS = /[\s\u200b\u0000-\u001f\u007f-\u009f]+/g;
const ODD_BLANK = /[\u200b\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** Whether there is anything for BLANKS to mend within a line: any blank but a single space. */
function isUntidy(line: string): boolean {
  let before = 0;
  let isWide = false;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code < 0x20 || (code === 0x20 && before === 0x20) || (code >= 0x7f && code <= 0xa0)) return true;
    isWide ||= code >= 0x1680;
    before = code;
  }
  return isWide && ODD_BLANK.test(line);
}

/** `marks` are offsets into `text` in ascending order; they come back as offsets into the tidy text. Linear in both. */
export function tidyLines(
  text: string,
  marks: readonly number[] = [],
): { text: string; marks: readonly number[] } {
  const lines: string[] = [];
  const moved: number[] = [];
  let from = 0;
  let length = 0;
  for (const line of text.split("\n")) {
    const tidy = (isUntidy(line) ? line.replace(BLANKS, " ") : line).trim();
    const isKept = tidy !== "" && tidy !== "-";
    const first = moved.length;
    while (moved.length < marks.length && (marks[moved.length] ?? 0) <= from + line.length)
      moved.push((marks[moved.length] ?? 0) - from);
    if (moved.length > first) placeMarks(moved, first, line, length, isKept ? tidy.length : 0);
    from += line.length + 1;
    if (!isKept) continue;
    lines.push(tidy);
    length += tidy.length + 1;
  }
  const joined = lines.join("\n");
  return { text: joined, marks: moved.map((mark) => Math.min(mark, joined.length)) };
}

/** Turns offsets into the raw line, from the one numbered `first` on, into offsets into the tidy text. */
function placeMarks(marks: number[], first: number, line: string, offset: number, most: number): void {
  const runs = isUntidy(line) ? [...line.matchAll(BLANKS)] : [];
  const isIndented = runs[0]?.index === 0 || line.startsWith(" ");
  let run = 0;
  let dropped = isIndented ? 1 : 0;
  for (let at = first; at < marks.length; at += 1) {
    const mark = marks[at] ?? 0;
    for (; run < runs.length; run += 1) {
      const { 0: blanks, index } = runs[run] as RegExpExecArray;
      if (index + blanks.length > mark) break;
      dropped += blanks.length - 1;
    }
    // Within a run of blanks every place is that of the one blank it becomes.
    const place = Math.min(mark, runs[run]?.index ?? mark) - dropped;
    marks[at] = offset + Math.max(0, Math.min(most, place));
  }
}
