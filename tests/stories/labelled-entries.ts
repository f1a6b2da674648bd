// In: our own labels of other people's docket entries, by place and hash. Out: the entries with their texts, where the
// shared material is at hand. Surprise: no text is kept here; a text whose hash differs fails the test that reads it.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sharedFile, sharedFileAtHand } from "../shared-material.ts";

const fixtures = join(import.meta.dirname, "..", "fixtures");
const CORPUS = "corpus/docket-entries-dev.jsonl";

interface Row {
  text?: string | null;
  short?: string | null;
  title?: string;
  summary?: string;
}

const rowsOf = (path: string): Row[] =>
  readFileSync(sharedFile(path), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** The text at a reference: "c12" a line of the entries, "s17-2:3" an entry of a Supreme Court docket, "m4" an event. */
function textFinder(): (ref: string) => string {
  const corpus = rowsOf(CORPUS);
  const dockets = new Map<string, string[]>();
  return (ref) => {
    const number = Number(ref.slice(1));
    if (ref.startsWith("c")) return (corpus[number - 1]?.text || corpus[number - 1]?.short || "").trim();
    if (ref.startsWith("m")) {
      const file = sharedFile("samples/microsoft_ireland/docket_events_found.json");
      const read = JSON.parse(readFileSync(file, "utf8"));
      const events = (Array.isArray(read) ? read : (read.entries ?? read.events)) as { text: string }[];
      return (events[number]?.text ?? "").trim();
    }
    const [name = "", at] = ref.slice(1).split(":");
    const file = sharedFile(`samples/scotus_json/${name}.json`);
    const known = dockets.get(name);
    const texts =
      known ??
      (JSON.parse(readFileSync(file, "utf8")).ProceedingsandOrder as { Text: string }[]).map(({ Text }) =>
        Text.trim(),
      );
    dockets.set(name, texts);
    return texts[Number(at)] ?? "";
  };
}

export interface LabelledEntry {
  part: number;
  ref: string;
  court: string;
  text: string;
  kind: string;
}

/** All labelled entries, or null where the shared material is absent. Throws when a text is not the labelled one. */
export function readLabelledEntries(): LabelledEntry[] | null {
  if (!sharedFileAtHand(CORPUS) || !existsSync(sharedFile("samples/scotus_json/24-999.json"))) return null;
  const labels = JSON.parse(readFileSync(join(fixtures, "entry-kinds/labels.json"), "utf8"));
  const textAt = textFinder();
  return (labels as [number, string, string, string, string][]).map(([part, ref, court, hash, kind]) => {
    const text = textAt(ref);
    if (hashOf(text) !== hash) throw new Error(`${ref} is not the entry that was labelled`);
    return { part, ref, court, text, kind };
  });
}

export interface LabelledRow {
  part: number;
  ref: string;
  text: string;
  values: string[];
}

/** Texts whose identifiers were written down by hand; "b" and "c" are docket entries, "n" news, "h" headlines, "s" seeds. */
export function readIdentifierRows(): LabelledRow[] | null {
  if (!sharedFileAtHand(CORPUS)) return null;
  const files: Record<string, string> = { n: "news-dev", h: "headlines-dev", s: "seeds" };
  const read = new Map<string, Row[]>();
  const rows = JSON.parse(readFileSync(join(fixtures, "identifiers/corpus-rows.json"), "utf8"));
  return (rows as [number, string, string, string[]][]).map(([part, ref, hash, values]) => {
    const path = `corpus/${files[ref[0] ?? ""] ?? "docket-entries-dev"}.jsonl`;
    const all = read.get(path) ?? rowsOf(path);
    read.set(path, all);
    const row = all[Number(ref.slice(1)) - 1];
    const text = /^[bc]/.test(ref)
      ? row?.text || row?.short || ""
      : [row?.title, row?.summary, row?.text].map((one) => one ?? "").join("\n");
    if (hashOf(text) !== hash) throw new Error(`${ref} is not the text that was labelled`);
    return { part, ref, text, values };
  });
}
