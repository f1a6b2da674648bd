/**
 * Discord's own API description as a judge of what we send.
 *
 * In: requests as a local server recorded them. Out: a sentence per request body that Discord's schema refuses.
 * Surprise: the description lies beside the repository and is not ours to copy; where it is absent, `loadOpenApi`
 * returns null and the caller skips.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

export interface RecordedRequest {
  method: string;
  /** Below /api/v10. */
  path: string;
  body: unknown;
}

export interface OpenApi {
  /** What is wrong with these requests; empty when Discord's schema accepts them all. */
  findFaults(requests: readonly RecordedRequest[]): string[];
}

interface Operation {
  requestBody?: { content?: Record<string, unknown> };
}

/** The folder of material beside the repository, or the one COURT_CRIER_SHARED names. */
export const SHARED =
  process.env.COURT_CRIER_SHARED ?? fileURLToPath(new URL("../../../shared", import.meta.url));

export function loadOpenApi(): OpenApi | null {
  const file = `${SHARED}/discord/openapi.json`;
  if (!existsSync(file)) return null;
  const document = JSON.parse(readFileSync(file, "utf8")) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema(document, "discord");
  const templates = Object.keys(document.paths).map((path) => ({ path, pattern: patternOf(path) }));
  const validators = new Map<string, ValidateFunction | null>();

  function validatorFor(path: string, method: string): ValidateFunction | null {
    const key = `${method} ${path}`;
    const known = validators.get(key);
    if (known !== undefined) return known;
    const json = document.paths[path]?.[method]?.requestBody?.content?.["application/json"];
    const pointer = ["paths", path, method, "requestBody", "content", "application/json", "schema"]
      .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
      .join("/");
    const validator = json === undefined ? null : ajv.compile({ $ref: `discord#/${pointer}` });
    validators.set(key, validator);
    return validator;
  }

  return {
    findFaults(requests) {
      return requests.flatMap(({ method, path, body }) => {
        const found = templates.find(({ pattern }) => pattern.test(path));
        const operation = found && document.paths[found.path]?.[method.toLowerCase()];
        if (!found || !operation) return [`${method} ${path}: Discord has no such route`];
        if (body === null || body === undefined) return [];
        const validate = validatorFor(found.path, method.toLowerCase());
        if (validate === null || validate(body)) return [];
        return [`${method} ${path}: ${ajv.errorsText(validate.errors)}`];
      });
    },
  };
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{[^}]+\}/g, "[^/]+")}$`);
}
