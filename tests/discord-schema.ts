/**
 * Discord's own description of its API, as a judge of what the bot sends and what the preview answers.
 *
 * In: `discord/openapi.json` of the material beside the repository. Out: faults in plain words; null without the file.
 * Surprise: the description is larger than the rules: it allows 4000 characters of content, the API 2000.
 */
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { LoggedRequest } from "../src/preview/http-api.ts";
import { sharedFileAtHand } from "./shared-material.ts";

interface Operation {
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { content?: Record<string, unknown> } | undefined>;
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
}

/** Path below /api/v10. */
export type SentRequest = Pick<LoggedRequest, "method" | "path" | "body">;

export interface DiscordSchema {
  /** What is wrong with these requests: an address Discord has not, or a JSON body its description refuses. */
  findRequestFaults(requests: readonly SentRequest[]): string[];
  findResponseFaults(method: string, path: string, status: number, body: unknown): string[];
}

/** Bit sets are decimal strings in Discord's documentation and in all it sends; the description says integer. */
const KNOWN_SLIP = /default_member_permissions must be integer/;

/** The description, read once; null where it is not at hand. */
export function openDiscordSchema(): DiscordSchema | null {
  opened ??= { schema: readDescription() };
  return opened.schema;
}

let opened: { schema: DiscordSchema | null } | null = null;

function readDescription(): DiscordSchema | null {
  const file = sharedFileAtHand("discord/openapi.json");
  if (file === null) return null;
  const description = JSON.parse(readFileSync(file, "utf8")) as Description;
  const ajv = new Ajv.default({ strict: false, allErrors: false, discriminator: false });
  addFormats.default(ajv);
  for (const format of ["snowflake", "nonce", "int32", "int64", "double"]) ajv.addFormat(format, true);
  ajv.addSchema(description, "discord");
  const paths = Object.entries(description.paths)
    .map(([path, operations]) => ({
      path,
      operations,
      pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
    }))
    // "@original" and "@me" have addresses of their own, to be preferred over a parameter.
    .sort((a, b) => a.path.split("{").length - b.path.split("{").length);

  const escapePart = (part: string) => part.replaceAll("~", "~0").replaceAll("/", "~1");
  const check = (pointer: string[], body: unknown): string[] => {
    const validate = ajv.compile({
      $ref: `discord#/${pointer.map(escapePart).map(encodeURIComponent).join("/")}`,
    });
    if (validate(body)) return [];
    return (validate.errors ?? []).map((fault) => `${fault.instancePath || "body"} ${fault.message}`);
  };
  const findPath = (method: string, path: string) =>
    paths.find((one) => one.pattern.test(path) && one.operations[method.toLowerCase()]);

  return {
    findRequestFaults(requests) {
      return requests.flatMap((sent) => {
        const found = findPath(sent.method, sent.path);
        if (!found) return [`${sent.method} ${sent.path}: Discord has no such address`];
        const verb = sent.method.toLowerCase();
        const takesJson = found.operations[verb]?.requestBody?.content["application/json"] !== undefined;
        if (!takesJson || sent.body === null || sent.body === undefined) return [];
        const pointer = ["paths", found.path, verb, "requestBody", "content", "application/json", "schema"];
        return check(pointer, sent.body)
          .filter((fault) => !KNOWN_SLIP.test(fault))
          .map((fault) => `${sent.method} ${found.path}: ${fault}`);
      });
    },
    findResponseFaults(method, path, status, body) {
      const found = findPath(method, path);
      if (!found) return [`${method} ${path}: no such address`];
      const responses = found.operations[method.toLowerCase()]?.responses ?? {};
      const key = responses[String(status)] ? String(status) : `${Math.floor(status / 100)}XX`;
      if (!responses[key]) return [`${method} ${found.path}: no status ${status}`];
      if (!responses[key]?.content?.["application/json"]) return [];
      const pointer = ["paths", found.path, method.toLowerCase(), "responses", key];
      return check([...pointer, "content", "application/json", "schema"], body).map(
        (fault) => `${method} ${found.path} ${status}: ${fault}`,
      );
    },
  };
}
