/**
 * What is kept, and what was removed, in words.
 *
 * In: rows as the store shows them. Out: a list of counts; sentences.
 * Surprise: what we cannot remove is said as well: messages are Discord's, and a backup is the operator's.
 */
import type { PersonData, ServerData, ServerRemoved } from "../../storage/server-verbs.ts";
import { sayList } from "../../words/say-days.ts";

/** "2 subscriptions and 1 source"; "nothing". */
export function countServer({
  subscriptions,
  settings,
  sources,
  holdDecisions,
  messages,
}: ServerData): string {
  return list([
    count(subscriptions.length, "subscription"),
    count(sources.length, "added source"),
    count(holdDecisions.length, "decision about held items", "decisions about held items"),
    count(messages.length, "reference to a message", "references to messages"),
    settings ? "its settings" : null,
  ]);
}

export function countPerson(kept: PersonData): string {
  return list([
    count(kept.subscriptions.length, "subscription you made", "subscriptions you made"),
    count(kept.sources.length, "source you added", "sources you added"),
    count(
      kept.settings.length,
      "server whose settings you changed last",
      "servers whose settings you changed last",
    ),
    count(
      kept.holdDecisions.length,
      "decision of yours about held items",
      "decisions of yours about held items",
    ),
    count(kept.mutes.length, "story you muted", "stories you muted"),
    count(kept.setups.length, "setup you have not finished", "setups you have not finished"),
  ]);
}

const BEYOND =
  "The messages I posted are Discord's and stay until somebody deletes them there, and so does the use of commands in the server's audit log. A backup that whoever runs me has made before now still has what was in it.";

export function sayServerRemoved({ subscriptions, sources, messages }: ServerRemoved): string {
  const removed = list([
    count(subscriptions, "subscription"),
    count(sources, "added source"),
    count(messages, "reference to a message", "references to messages"),
  ]);
  return `Removed: ${removed === "nothing" ? "" : `${removed}, and `}all settings of this server. I post nothing here any more; \`/setup\` begins anew. ${BEYOND}`;
}

export function sayPersonRemoved(rows: number): string {
  if (rows === 0) return "There was nothing left to remove.";
  const places = rows === 1 ? "the one place" : `all ${rows} places`;
  return `Your name is removed from ${places} where I kept it. ${BEYOND}`;
}

function count(number: number, one: string, many = `${one}s`): string | null {
  return number === 0 ? null : `${number} ${number === 1 ? one : many}`;
}

function list(parts: (string | null)[]): string {
  const there = parts.filter((part) => part !== null);
  return there.length === 0 ? "nothing" : sayList(there, "en");
}
