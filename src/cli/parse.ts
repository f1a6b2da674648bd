/**
 * `crier parse FILE…`: what we read in a document, as JSON.
 *
 * In: file names (`-` is stdin) and options. Out: one JSON line per file on stdout, diagnostics on stderr; exit code
 * 0 read, 1 not a feed, 2 wrong usage or unreadable file.
 * Surprise: a file that is no feed still gets its line, with no items and the problem named, so that lines and files
 * stay in step.
 */
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { hasReader } from "../sources/document-kinds.ts";
import { parseDocument } from "../sources/parse-document.ts";
import { SOURCE_KINDS } from "../sources/source.ts";
import { describeFileFault } from "./describe-file-fault.ts";
import { readWords, refuse } from "./verb.ts";

const KINDS = SOURCE_KINDS.filter(hasReader);

const USAGE = `
Usage: crier parse FILE… [--kind K] [--content-type T] [--url U] [--json]

Reads source documents and prints one JSON line per file:
  {kind, feed:{title,link,language,description}, items:[…], problems:[…]}

  FILE              a document; "-" reads standard input
  --kind K          auto (default), or one of
                    ${KINDS.slice(0, 4).join(", ")},
                    ${KINDS.slice(4).join(", ")}
  --content-type T  the Content-Type it was served with, for its charset
  --url U           the address it was served from, for relative addresses
  --json            accepted for symmetry; the output is always JSON

Exits 0, 1 when a document is no feed, 2 when a file cannot be read.`;

const OPTIONS = {
  kind: { type: "string", default: "auto" },
  "content-type": { type: "string" },
  url: { type: "string" },
  json: { type: "boolean" },
} as const;

/** Resolves to the exit code. Never throws on the content of a file. */
export async function runParse(args: string[]): Promise<number> {
  const words = readWords(args, USAGE, OPTIONS, "options and words");
  if (words.kind === "exit") return words.code;
  const { kind, "content-type": contentType = null, url = null } = words.values;
  const known = KINDS.find((name) => name === kind);
  if (kind !== "auto" && !known) return refuse(`There is no kind "${kind}".`, USAGE).code;
  if (words.positionals.length === 0)
    return refuse("Which file? Name at least one, or - for standard input.", USAGE).code;
  let code = 0;
  for (const file of words.positionals) {
    let bytes: Uint8Array;
    try {
      bytes = file === "-" ? await buffer(process.stdin) : await readFile(file);
    } catch (fault) {
      code = 2;
      process.stderr.write(`Cannot read ${file}: ${describeFileFault(fault)}.\n`);
      continue;
    }
    const read = await parseDocument(bytes, { contentType, url, ...(known ? { kind: known } : {}) });
    if ("problem" in read) {
      code = Math.max(code, 1);
      process.stderr.write(`${file}: ${read.problem.detail}\n`);
      printLine({ kind: read.kind, feed: null, items: [], problems: [read.problem.detail] });
    } else {
      printLine(read);
    }
  }
  return code;
}

function printLine(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
