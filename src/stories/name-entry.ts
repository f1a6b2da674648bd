/**
 * A docket entry in a few words, to name it beside another.
 *
 * In: the clerk's text. Out: "motion to lift the stay", "order", at most 80 characters.
 * Surprise: clerks write the kind in capitals and go on in plain letters; capitals are lowered, but for short ones, which
 * may be "FBI" or "DNA".
 */
const LONGEST = 80;
const SHOUTED = /\b[A-Z]{4,}\b/g;
/** Small words in capitals are shouted along: "MOTION TO LIFT THE STAY". */
const SMALL = /\b(?:TO|OF|FOR|THE|AND|IN|ON|BY|RE|AS|OR|AN|NO)\b/g;
const MARK = /^[\s\W]*(?:\[?\d+\]\s*)?/;
/** Who filed it, when, what is attached: no part of its name. */
const END =
  /\s*(?:[;(\n]|[.:](?=\s|$)|,? (?:document )?filed (?:by|on|in)\b|,? re:? |,? on behalf of\b|,? signed by\b|\[?\bentered\b).*$/is;

export function nameEntry(text: string): string {
  const clean = text
    .replace(/<[a-z/][^>]*>/gi, "")
    .replace(/\s+/g, " ")
    .replace(MARK, "");
  const name = clean.replace(END, "").trim() || clean.trim();
  const isShouted = !/[a-z]/.test(name);
  const quiet = name.replace(SHOUTED, (word) => word.toLowerCase());
  const lowered = isShouted ? quiet.replace(SMALL, (word) => word.toLowerCase()) : quiet;
  return cut(lowered.charAt(0).toLowerCase() + lowered.slice(1));
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const room = text.slice(0, LONGEST - 1);
  return `${room.slice(0, room.lastIndexOf(" ")).replace(/[\s,;:–-]+$/, "")}…`;
}
