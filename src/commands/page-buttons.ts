/**
 * Buttons that turn pages, and keep working after a restart.
 *
 * In: what is being read and which page. Out: two buttons, and from a pressed one the page that is wanted.
 * Surprise: everything needed stands in the button's id, which Discord limits to 100 characters. What does not fit is kept
 * in the store under a name made of itself, so that the same question never takes room twice.
 */
import { createHash } from "node:crypto";
import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { CommandContext, Reply } from "./command.ts";

/** https://docs.discord.com/developers/components/reference#button */
const LONGEST_ID = 100;
const FACT = "page-of-";

export interface Paging {
  /** Begins every button's id: command and verb, such as "case:docket". */
  verb: string;
  /** What is being read, in any words; it comes back as it was. */
  what: string;
  /** From 1 on. */
  page: number;
  pages: number;
  /** Of the buttons to the page before and after; the newest first unless said otherwise. */
  labels?: readonly [string, string];
}

export const NEWEST_FIRST = ["Newer", "Older"] as const;
export const OLDEST_FIRST = ["Earlier", "Later"] as const;
export const IN_ORDER = ["Back", "More"] as const;

/** Nothing when there is only one page. */
export async function pageButtons(
  { verb, what, page, pages, labels = NEWEST_FIRST }: Paging,
  { store }: Pick<CommandContext, "store">,
): Promise<APIActionRowComponent<APIComponentInMessageActionRow>[]> {
  if (pages <= 1) return [];
  const spare = LONGEST_ID - `${verb}:${pages}:`.length;
  const kept = what.length <= spare ? what : await keep(what, store);
  const button = (label: string, to: number) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label,
    custom_id: `${verb}:${to}:${kept}`,
    disabled: to < 1 || to > pages,
  });
  return [
    {
      type: ComponentType.ActionRow,
      components: [button(labels[0], page - 1), button(labels[1], page + 1)],
    },
  ];
}

/** The page and what is read, or null for an id that is none of ours. */
export async function readPage(
  customId: string,
  { store }: Pick<CommandContext, "store">,
): Promise<{ verb: string; page: number; what: string } | null> {
  const read = /^([a-z]+:[a-z]+):(\d{1,6}):(.*)$/su.exec(customId);
  if (!read) return null;
  const [, verb = "", page, kept = ""] = read;
  const what = kept.startsWith(FACT) ? await store.getFact(kept) : kept;
  return what === null ? null : { verb, page: Number(page), what };
}

/** What was asked, as a button carries it: some texts in order. */
export function packAsked(parts: readonly (string | null)[]): string {
  return JSON.stringify(parts.map((part) => part ?? ""));
}

/** The same back, `count` of them, or null when the button is not of this kind. */
export function unpackAsked(what: string, count: number): string[] | null {
  try {
    const parts: unknown = JSON.parse(what);
    const isAsked = Array.isArray(parts) && parts.length === count;
    return isAsked && parts.every((part) => typeof part === "string") ? parts : null;
  } catch {
    return null;
  }
}

/** What a button answers that nobody understands any more. */
export function forgottenButton(command: string): Reply {
  return { content: `I do not know this button any more. Use \`${command}\` again.`, isAside: true };
}

async function keep(what: string, store: CommandContext["store"]): Promise<string> {
  const name = `${FACT}${createHash("sha256").update(what).digest("hex").slice(0, 24)}`;
  await store.setFact(name, what);
  return name;
}
