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
import { parseArgs } from "node:util";
import { parseDocument } from "../sources/parse-document.ts";

const KINDS = [
  "pacer-rss",
  "courtlistener-atom",
  "courtlistener-entries",
  "courtlistener-webhook",
  "scotus-json",
  "congress-actions",
  "federal-register",
];

const HELP = `crier parse FILE… [--kind K] [--content-type T] [--url U]

Reads source documents and prints one JSON line per file:
  {kind, feed:{title,link,language,description}, items:[…], problems:[…]}

  FILE              a document; "-" reads standard input
  --kind K          auto (default) or feed
  --content-type T  the Content-Type it was served with, for its charset
  --url U           the address it was served from, for relative addresses
  --json            accepted for symmetry; the output is always JSON
  --help            this text
`;

/** Resolves to the exit code. Never throws on the content of a file. */
export async function runParse(args: string[]): Promise<number> {
  let parsed: ReturnType<typeof readArguments>;
  try {
    parsed = readArguments(args);
  } catch (fault) {
    return refuse((fault as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (KINDS.includes(values.kind))
    return refuse(`The kind "${values.kind}" is not built yet; "feed" and "auto" are.`);
  if (values.kind !== "auto" && values.kind !== "feed") return refuse(`There is no kind "${values.kind}".`);
  if (positionals.length === 0) return refuse("Which file? Name at least one, or - for standard input.");
  let code = 0;
  for (const file of positionals) {
    let bytes: Uint8Array;
    try {
      bytes = file === "-" ? await buffer(process.stdin) : await readFile(file);
    } catch (fault) {
      code = Math.max(
        code,
        refuse(`${file} cannot be read: ${(fault as NodeJS.ErrnoException).code ?? "unknown reason"}.`),
      );
      continue;
    }
    const read = await parseDocument(bytes, {
      contentType: values["content-type"] ?? null,
      url: values.url ?? null,
    });
    if ("problem" in read) {
      code = Math.max(code, 1);
      process.stderr.write(`${file}: ${read.problem.detail}\n`);
      printLine({ kind: "feed", feed: null, items: [], problems: [read.problem.detail] });
    } else {
      printLine({ kind: "feed", ...read });
    }
  }
  return code;
}

function readArguments(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      kind: { type: "string", default: "auto" },
      "content-type": { type: "string" },
      url: { type: "string" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
}

function printLine(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\nSee crier parse --help.\n`);
  return 2;
}
