/**
 * Zod's issues in words for the person who edits the file.
 *
 * In: one issue, the value it is about, the schema. Out: one or more sentences, each with the path it belongs to.
 * Surprise: zod reports a missing key and a wrong type alike; only the value itself tells them apart.
 */
import { z } from "zod";
import { nearestWords } from "./nearest.ts";

export interface PlacedMessage {
  path: readonly PropertyKey[];
  message: string;
}

/** Every sentence says what is wrong and what would be right. */
export function describeIssue(issue: z.core.$ZodIssue, root: unknown, schema: z.ZodType): PlacedMessage[] {
  const { path } = issue;
  const value = valueAt(root, path);
  const name = path.length === 0 ? "the document" : `"${pathText(path)}"`;
  const say = (message: string) => [{ path, message: `${name} ${message}` }];

  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysAt(schema, path);
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: describeUnknownKey(key, known, path),
      }));
    }
    case "invalid_type":
      if (value === undefined) return say(`is missing: add it, it must be ${typeText(issue.expected)}`);
      if (value === null) return say(`is empty: give it ${typeText(issue.expected)} or take the line out`);
      return say(
        `must be ${typeText(issue.expected)}, but it is ${typeText(typeOf(value))}${quoteHint(issue.expected, value)}`,
      );
    case "invalid_value": {
      const allowed = issue.values.map(String);
      const oneOf = `one of ${allowed.join(", ")}`;
      if (value === undefined) return say(`is missing: add it, it is ${oneOf}`);
      if (value === null) return say(`is empty: it is ${oneOf}`);
      const near = nearestWords(String(value), allowed, 1)[0];
      return say(
        `cannot be "${String(value)}": ${near ? `did you mean "${near}"? It is ${oneOf}` : `it is ${oneOf}`}`,
      );
    }
    case "too_big":
      return say(`is ${sizeText(issue.origin, value)}: at most ${issue.maximum} is allowed`);
    case "too_small":
      if (value === "") return say("is empty: write something or take the line out");
      return say(`is ${sizeText(issue.origin, value)}: it must be ${boundText(issue)}`);
    case "invalid_format":
      if (issue.format === "url") {
        return say(`is "${String(value)}": it must be an address that begins with http:// or https://`);
      }
      return say(`is "${String(value)}": it ${issue.message}`);
    case "invalid_union": {
      // A branch of the right type that is wrong inside is nearer than one of another type.
      const distance = (branch: z.core.$ZodIssue[]) => (isOfOtherType(branch) ? 1000 : branch.length);
      const closest = issue.errors.toSorted((a, b) => distance(a) - distance(b))[0];
      if (!closest || closest.length === 0) return say(issue.message);
      return closest.flatMap((inner) =>
        describeIssue({ ...inner, path: [...path, ...inner.path] }, root, schema),
      );
    }
    case "custom":
      return say(value === undefined ? issue.message : `is ${JSON.stringify(value)}: it ${issue.message}`);
    default:
      return say(issue.message);
  }
}

function describeUnknownKey(key: string, known: string[], path: readonly PropertyKey[]): string {
  const where = path.length === 0 ? "" : ` in "${pathText(path)}"`;
  const near = nearestWords(key, known, 1)[0];
  const keys = known.length > 0 ? `the keys here are ${known.join(", ")}` : "take it out";
  const right = near ? `did you mean "${near}"?` : keys;
  return `unknown key "${key}"${where}: ${right}`;
}

function isOfOtherType(branch: z.core.$ZodIssue[]): boolean {
  return branch.some((issue) => issue.code === "invalid_type" && issue.path.length === 0);
}

/** "timeline[3].status", as people write paths. */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | null)?.[part], root);
}

/** The keys a strict object allows at this path; empty where the schema is no object. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here: unknown = unwrap(schema);
  for (const part of path) {
    if (here instanceof z.ZodObject) here = here.shape[String(part)];
    else if (here instanceof z.ZodArray) here = here.element;
    else if (here instanceof z.ZodRecord) here = here.valueType;
    else return [];
    here = unwrap(here);
  }
  if (here instanceof z.ZodUnion)
    here = here.options.map(unwrap).find((option) => option instanceof z.ZodObject);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}

function typeText(type: string): string {
  const words: Record<string, string> = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a mapping",
    record: "a mapping",
    null: "empty",
  };
  return words[type] ?? type;
}

function quoteHint(expected: string, value: unknown): string {
  return expected === "string" && typeof value !== "object" ? `: put it in quotes, "${String(value)}"` : "";
}

function sizeText(origin: string, value: unknown): string {
  if (origin === "string") return `${String(value).length} characters long`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  return String(value);
}

function boundText(issue: {
  origin: string;
  minimum: number | bigint;
  inclusive?: boolean | undefined;
}): string {
  if (issue.origin === "array") return `a list of at least ${issue.minimum}`;
  return `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`;
}
