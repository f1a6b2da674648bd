/**
 * Who a message pings: the names in its text, as far as `allowed_mentions` lets them through.
 *
 * In: the text, the body's `allowed_mentions`, what the sender may do. Out: users, roles and "everyone" pinged.
 * Surprise: left out, everything named is pinged (a reply to an interaction: users only); `{parse: []}` pings nobody.
 */
import type { FormFaults } from "./discord-error.ts";
import type { Json, User } from "./discord-shapes.ts";
import { isObject } from "./embed-rules.ts";

export interface Pinged {
  users: User[];
  roles: string[];
  everyone: boolean;
}

/** Checks the shape of `allowed_mentions`; null when it was left out. Rules: resources/message, "Allowed Mentions". */
export function readAllowedMentions(value: unknown, faults: FormFaults): Json | null {
  if (value === undefined || value === null) return null;
  if (!isObject(value)) {
    faults.add(["allowed_mentions"], "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
    return null;
  }
  const parse = Array.isArray(value.parse) ? value.parse : [];
  parse.forEach((kind: unknown, index) => {
    if (["users", "roles", "everyone"].includes(String(kind))) return;
    const choices = "Value must be one of {'users', 'roles', 'everyone'}.";
    faults.add(["allowed_mentions", "parse", index], "BASE_TYPE_CHOICES", choices);
  });
  for (const kind of ["users", "roles"]) {
    const ids = value[kind];
    if (!Array.isArray(ids)) continue;
    if (ids.length > 100) {
      faults.add(["allowed_mentions", kind], "BASE_TYPE_BAD_LENGTH", "Must be 100 or fewer in length.");
    }
    if (ids.length > 0 && parse.includes(kind)) {
      const sentence = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      faults.add(["allowed_mentions"], "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", sentence);
    }
  }
  return value;
}

/**
 * Works out who is pinged. `named` finds a user by id, `mayPingAll` is the permission to mention everyone; without it a role
 * is pinged only where it lets everybody mention it.
 */
export function findPinged(
  content: string,
  allowed: Json | null,
  named: (id: string) => User | null,
  options: { usersOnlyByDefault: boolean; mayPingAll: boolean; mentionable?: (roleId: string) => boolean },
): Pinged {
  const fallback = options.usersOnlyByDefault ? ["users"] : ["users", "roles", "everyone"];
  const parse = allowed ? (Array.isArray(allowed.parse) ? allowed.parse : []) : fallback;
  const lets = (kind: string, id: string) => {
    const list = allowed?.[kind];
    return parse.includes(kind) || (Array.isArray(list) && list.includes(id));
  };
  const idsOf = (pattern: RegExp) => [...new Set([...content.matchAll(pattern)].map((hit) => hit[1] ?? ""))];
  const users = idsOf(/<@!?(\d+)>/g)
    .filter((id) => lets("users", id))
    .map(named)
    .filter((user) => user !== null);
  const roles = idsOf(/<@&(\d+)>/g)
    .filter((id) => options.mayPingAll || options.mentionable?.(id))
    .filter((id) => lets("roles", id));
  const everyone = options.mayPingAll && parse.includes("everyone") && /@(everyone|here)\b/.test(content);
  return { users, roles, everyone };
}
