/**
 * Texts as SQL can search them.
 *
 * In: keys, addresses, instants, ids. Out: the same in a form both engines can index, compare and match.
 * Surprise: a long key is stored as its hash. PostgreSQL refuses index entries beyond a third of a page (2704 bytes),
 * and publishers do put whole documents into a guid; one such item must not make its whole feed unreadable.
 */
import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";

/** In characters; four bytes each at most, so well below PostgreSQL's limit for an index entry. */
const LONGEST_INDEXED = 500;

/** The text itself, or `kind:sha256:…` when it is long or holds what PostgreSQL refuses (NUL, half a surrogate pair). */
export function indexable(text: string): string {
  if (text.length <= LONGEST_INDEXED && !text.includes("\0") && text.isWellFormed()) return text;
  const kind = /^[a-z-]{1,20}:/.exec(text)?.[0] ?? "";
  return `${kind}sha256:${createHash("sha256").update(JSON.stringify(text)).digest("hex")}`;
}

/**
 * One spelling per instant (`2014-08-29T14:00:00.000Z`), so that text order is time order.
 * Throws on what is no date: a wrong time in the store would be found much later, and far from its cause.
 */
export function toInstant(iso: string): string {
  const milliseconds = Date.parse(iso);
  if (Number.isNaN(milliseconds)) throw new Error(`"${iso}" is not an ISO 8601 instant`);
  return new Date(milliseconds).toISOString();
}

/** Whether a JSON list of ids, stored as text in `column`, names this id. */
export function listNames(column: RawBuilder<unknown>, id: string): RawBuilder<boolean> {
  const pattern = `%${JSON.stringify(id).replace(/[\\%_]/g, "\\$&")}%`;
  return sql<boolean>`${column} like ${pattern} escape '\\'`;
}
