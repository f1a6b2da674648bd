// What comes in: the messages of a channel after a run, and those of an undisturbed run. What goes out: what differs.
// Surprise: an event told in pieces and completed by edits says "Now 3 outlets" where a whole one says "3 outlets", and
// its footer carries its version; both are set aside, everything else must be the same.
import { openStore } from "../../src/storage/open-store.ts";
import type { PreviewMessage } from "../journeys/run-app.ts";

export interface Comparison {
  alerts: number;
  lost: string[];
  twice: string[];
  /** Told once, but not with the same words in the end. */
  different: string[];
  /** Whether the channel reads in the order of the undisturbed run. */
  isSameOrder: boolean;
}

/** An alert is known by the address its title links to: its words may depend on which report was seen first. */
function nameOf(message: PreviewMessage): string {
  return message.embeds[0]?.url ?? message.content;
}

function wordsOf(message: PreviewMessage): string {
  const embeds = message.embeds.map(({ title, url, description, footer }) => [
    title,
    url,
    description,
    footer?.text.replace(/ · ref \w+\.\d+$/, "").replace(/\bNow (?=\d+ outlets)/, ""),
  ]);
  // A decision links to the message of the motion it decides, which has another id in every run.
  return JSON.stringify([message.content, embeds]).replace(/\/channels\/\d+\/\d+\/\d+/g, "/channels/…");
}

export function compareAlerts(told: PreviewMessage[], expected: PreviewMessage[]): Comparison {
  const names = told.map(nameOf);
  const expectedNames = expected.map(nameOf);
  const wordsExpected = new Map(expected.map((message) => [nameOf(message), wordsOf(message)]));
  return {
    alerts: told.length,
    lost: expectedNames.filter((name) => !names.includes(name)),
    twice: names.filter((name, at) => names.indexOf(name) !== at || !expectedNames.includes(name)),
    different: told
      .filter((message) => (wordsExpected.get(nameOf(message)) ?? wordsOf(message)) !== wordsOf(message))
      .map((message) => message.content),
    isSameOrder: JSON.stringify(names) === JSON.stringify(expectedNames),
  };
}

/**
 * Whether the program has nothing left to do: every source was visited, no story waits for a decision, no delivery is
 * owed. Read from its store while it runs.
 */
export async function hasFinished(databaseUrl: string): Promise<boolean> {
  const store = await openStore(databaseUrl);
  try {
    const sources = await store.listSources();
    const counts = await store.countDeliveries();
    return (
      sources.every(({ state }) => state.lastVisitAt !== null) &&
      (await store.changedStories(1)).length === 0 &&
      counts.pending + counts.sending + counts.unknown === 0 &&
      (await store.dueDeliveries("9999-01-01T00:00:00Z", 1)).length === 0
    );
  } finally {
    await store.close();
  }
}

/** Whether the channel shows its messages in the order their alerts were decided in. */
export async function readsInOrder(databaseUrl: string, messages: PreviewMessage[]): Promise<boolean> {
  const store = await openStore(databaseUrl);
  try {
    const alerts = await store.latestAlerts({ limit: 1000 });
    const lines = alerts.toReversed().map(({ content }) => content.url);
    const shown = messages.map(({ embeds }) => embeds[0]?.url ?? null);
    return JSON.stringify(shown) === JSON.stringify(lines);
  } finally {
    await store.close();
  }
}
