/**
 * A docket entry in a few words, to name it beside another.
 *
 * In: the clerk's text. Out: "motion to lift the stay", "order", at most 80 characters; "" for none.
 * Surprise: clerks write the kind in capitals and go on in plain letters. The first run of capitals is lowered, and any
 * long word in them; short ones further on may be "FBI" or "DNA".
 */
const LONGEST = 80;
const FIRST_RUN = /^(?:[A-Z]{2,}(?=[\s,:;.]|$)[\s,]*)+/;
const SHOUTED = /\b[A-Z]{4,}\b/g;
const MARK = /^[\s\W]*(?:\[?\d+\]\s*)?/;
/** Who filed it, when, what is attached: no part of its name. A stop behind a single letter ends a first name. */
const END =
  /\s*(?:[;(\n]|\[\d|(?<!\b[A-Z])[.](?=\s|$)|(?<=\s\S+):(?=\s|$)|,? (?:document )?filed\b|,? re:? |,? on behalf of\b|,? signed by\b|\[?\bentered\b).*$/is;

export function nameEntry(text: string): string {
  const clean = text
    .replace(/<[a-z/][^>]*>/gi, "")
    .replace(/\s+/g, " ")
    .replace(MARK, "");
  const name = clean.replace(END, "").trim() || clean.trim();
  const quiet = name
    .replace(FIRST_RUN, (run) => run.toLowerCase())
    .replace(SHOUTED, (word) => word.toLowerCase())
    .replace(/^minute entry/i, "minute entry")
    .replace(/,$/, "");
  return cut(quiet.charAt(0).toLowerCase() + quiet.slice(1));
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const room = text.slice(0, LONGEST - 1);
  return `${room.slice(0, room.lastIndexOf(" ")).replace(/[\s,;:–-]+$/, "")}…`;
}
