/**
 * Reads one YAML document against a zod schema and says every fault with its line.
 *
 * In: the file's name for messages, its text, a schema. Out: the value, or null with all faults at once.
 * Surprise: `raw` and `lineOf` come back as well, so that a caller can check what a schema cannot (order, file name)
 * even when the schema already found something, and still name the line.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLParseError,
  type YAMLWarning,
} from "yaml";
import type { ZodType } from "zod";
import { describeIssue } from "./describe-issue.ts";
import type { Fault } from "./fault.ts";

export type YamlPath = readonly PropertyKey[];

export interface YamlReading<T> {
  value: T | null;
  faults: Fault[];
  /** The plain value before the schema, null when the text is not YAML. */
  raw: unknown;
  /** The line (from 1) where the key or list entry at this path begins; of its nearest parent when it is not there. */
  lineOf: (path: YamlPath) => number;
}

/**
 * `file` only goes into the faults. Never throws on bad text: text that is not YAML, is empty, or holds more than one
 * document is a fault like any other.
 */
export function readYaml<T>(file: string, text: string, schema: ZodType<T>): YamlReading<T> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lineCounter.linePos(offset).line);

  const syntax = notable([...document.errors, ...document.warnings]).map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    message: describeSyntax(error),
  }));
  if (document.errors.some((error) => error.code !== "DUPLICATE_KEY")) {
    return { value: null, faults: syntax, raw: null, lineOf: () => 1 };
  }
  if (document.contents === null) {
    const empty = { file, line: 1, message: "the file is empty: write its entries, or take the file away" };
    return { value: null, faults: [...syntax, empty], raw: null, lineOf: () => 1 };
  }

  const raw = toPlain(document);
  if (raw instanceof Error) {
    return {
      value: null,
      faults: [...syntax, { file, line: 1, message: raw.message }],
      raw: null,
      lineOf: () => 1,
    };
  }
  const resolve = (node: unknown) => (isAlias(node) ? node.resolve(document) : node);
  const lineOf = (path: YamlPath) => lineAt(offsetOf(document.contents, path, resolve));
  const result = schema.safeParse(raw);
  if (result.success) {
    return { value: syntax.length === 0 ? result.data : null, faults: syntax, raw, lineOf };
  }

  const faults = result.error.issues
    .flatMap((issue) => describeIssue(issue, raw, schema))
    .map(({ path, message }) => ({ file, line: lineOf(path), message }));
  return { value: null, faults: [...syntax, ...faults].sort((a, b) => a.line - b.line), raw, lineOf };
}

/** An alias (`*name`) is followed only here: one without an anchor, or a bomb of nested ones, makes the library throw. */
function toPlain(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return new Error(`an alias cannot be followed: ${(error as Error).message}. Write the value out instead`);
  }
}

/** One slip in the indentation makes the parser stumble line after line: only its first complaint is news. */
function notable(errors: (YAMLParseError | YAMLWarning)[]): (YAMLParseError | YAMLWarning)[] {
  const first = errors.find((error) => error.code !== "DUPLICATE_KEY");
  return errors.filter((error) => error.code === "DUPLICATE_KEY" || error === first);
}

function describeSyntax(error: YAMLParseError | YAMLWarning): string {
  if (error.code === "DUPLICATE_KEY") return "this key stands here a second time: keep one of the two";
  if (error.code === "MULTIPLE_DOCS")
    return "a second document begins here (---): put it into a file of its own";
  return `this is not valid YAML (${error.message}): look at the indentation, colons and quotes of this line`;
}

/** Where the last part of the path that exists begins: the key of a mapping, the entry of a list. */
function offsetOf(root: unknown, path: YamlPath, resolve: (node: unknown) => unknown): number {
  let node: unknown = root;
  let offset = (root as Node).range?.[0] ?? 0;
  for (const part of path) {
    const here = resolve(node);
    if (isMap(here)) {
      const pair = here.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(here)) {
      node = here.items[Number(part)];
      if (node === undefined) return offset;
      offset = (node as Node).range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
