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

/** The text at a reference; its first letter says where it stands, see `placesOf`. */
function textFinder(): (ref: string) => string {
  const corpus = rowsOf(CORPUS);
  const known = new Map<string, string[]>();
  return (ref) => {
    if (ref.startsWith("c")) {
      const row = corpus[Number(ref.slice(1)) - 1];
      return (row?.text || row?.short || "").trim();
    }
    const [, letter = "", name = "", at = "0"] = /^([a-z])(?:(.+):)?(\d+)$/.exec(ref) ?? [];
    const texts = known.get(letter + name) ?? placesOf(letter, name);
    known.set(letter + name, texts);
    return texts[Number(at)] ?? "";
  };
}

/**
 * The texts of one file: "s17-2:3" an entry of a Supreme Court docket, "m4" an event of the Microsoft docket, "dnysd:2" an
 * entry of a docket report, "rca6:1" a name in a court's feed, "wNAME:0" an entry of a webhook, "a0" of a docket's Atom
 * feed, "gNAME:0" a text of a bill's status, "kNAME:0" an action on a bill.
 */
function placesOf(letter: string, name: string): string[] {
  const read = (path: string) => readFileSync(sharedFile(`samples/${path}`), "utf8");
  const trimmed = (texts: (string | null | undefined)[]) => texts.map((text) => (text ?? "").trim());
  if (letter === "s") {
    const docket = JSON.parse(read(`scotus_json/${name}.json`));
    return trimmed((docket.ProceedingsandOrder as { Text: string }[]).map(({ Text }) => Text));
  }
  if (letter === "m") {
    const file = JSON.parse(read("microsoft_ireland/docket_events_found.json"));
    const events = (Array.isArray(file) ? file : (file.entries ?? file.events)) as { text: string }[];
    return trimmed(events.map(({ text }) => text));
  }
  if (letter === "d") {
    const docket = JSON.parse(read(`docket_reports/${name}.json`));
    return trimmed(
      (docket.docket_entries as { description: string }[]).map(({ description }) => description),
    );
  }
  if (letter === "r") {
    const items = JSON.parse(read(`pacer_rss/${name}.json`)) as {
      docket_entries: { description: string; short_description: string }[];
    }[];
    return trimmed(items.map(({ docket_entries: [one] }) => one?.description || one?.short_description));
  }
  if (letter === "k") {
    const { actions } = JSON.parse(read(`congress_api_v3/${name}.json`)) as { actions: { text: string }[] };
    return trimmed(actions.map(({ text }) => text));
  }
  if (letter === "g") {
    const found = read(`govinfo_billstatus/${name}.xml`).matchAll(/<(?:text|title)>([^<]*)<\//g);
    return trimmed([...found].map(([, text]) => plainOf(text ?? "")));
  }
  if (letter === "w") {
    const quoted = read(`courtlistener_webhooks/${name}`).matchAll(/"description": ?("(?:[^"\\]|\\.)*")/g);
    return trimmed([...quoted].map((found) => JSON.parse(found[1] ?? '""') as string));
  }
  const feed = read("courtlistener_atom/courtlistener_docket_feed.SYNTHETIC.xml");
  const summaries = feed.matchAll(/<summary type="html">([\s\S]*?)<\/summary>/g);
  return trimmed([...summaries].map(([, text]) => plainOf(text ?? "")));
}

const plainOf = (markup: string) =>
  markup
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&amp;/g, "&");

export interface LabelledEntry {
  part: number;
  ref: string;
  court: string;
  text: string;
  kind: string;
  /** The class of noise, where the part was labelled with it. */
  noise: string | null;
}

/** All labelled entries, or null where the shared material is absent. Throws when a text is not the labelled one. */
export function readLabelledEntries(): LabelledEntry[] | null {
  if (!sharedFileAtHand(CORPUS) || !existsSync(sharedFile("samples/scotus_json/24-999.json"))) return null;
  const labels = JSON.parse(readFileSync(join(fixtures, "entry-kinds/labels.json"), "utf8"));
  const textAt = textFinder();
  return (labels as [number, string, string, string, string, string?][]).map((row) => {
    const [part, ref, court, hash, kind, noise = null] = row;
    const text = textAt(ref);
    if (hashOf(text) !== hash) throw new Error(`${ref} is not the entry that was labelled`);
    return { part, ref, court, text, kind, noise };
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
  const elsewhere = textFinder();
  const corpusText = (ref: string) => {
    const path = `corpus/${files[ref[0] ?? ""] ?? "docket-entries-dev"}.jsonl`;
    const all = read.get(path) ?? rowsOf(path);
    read.set(path, all);
    const row = all[Number(ref.slice(1)) - 1];
    return /^[bc]/.test(ref)
      ? row?.text || row?.short || ""
      : [row?.title, row?.summary, row?.text].map((one) => one ?? "").join("\n");
  };
  const rows = JSON.parse(readFileSync(join(fixtures, "identifiers/corpus-rows.json"), "utf8"));
  return (rows as [number, string, string, string[]][]).map(([part, ref, hash, values]) => {
    const text = /^[dmgk]|:/.test(ref) ? elsewhere(ref) : corpusText(ref);
    if (hashOf(text) !== hash) throw new Error(`${ref} is not the text that was labelled`);
    return { part, ref, text, values };
  });
}

export interface DueRow {
  part: number;
  ref: string;
  court: string | null;
  /** The day it was written or entered. */
  written: string;
  text: string;
  /** "2014-09-05 deadline set"; "2014-09-05 ?" where two readers may differ. */
  values: string[];
}

/** Texts whose deadlines and sittings were written down by hand; "n" are articles without their titles. */
export function readDueRows(): DueRow[] | null {
  if (!sharedFileAtHand(CORPUS)) return null;
  const elsewhere = textFinder();
  const news = rowsOf("corpus/news-dev.jsonl");
  const rows = JSON.parse(readFileSync(join(fixtures, "due-dates/corpus-rows.json"), "utf8"));
  return (rows as [number, string, string, string, string, string[]][]).map(
    ([part, ref, hash, court, written, values]) => {
      const text = ref.startsWith("n") ? (news[Number(ref.slice(1)) - 1]?.text ?? "") : elsewhere(ref);
      if (hashOf(text) !== hash) throw new Error(`${ref} is not the text that was labelled`);
      return { part, ref, court: court || null, written, text, values };
    },
  );
}
