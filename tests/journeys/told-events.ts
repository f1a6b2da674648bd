// What comes in: a message of the bot. What goes out: the events it tells, by the addresses it links to.
// Surprise: an alert tells one event, a digest one with each of its links.
import type { PreviewMessage } from "./run-app.ts";

export function eventsIn({ content, embeds }: PreviewMessage): string[] {
  if (!content.startsWith("📬")) return [embeds[0]?.url ?? content];
  return [...(embeds[0]?.description ?? "").matchAll(/\]\((https:[^)]+)\)/g)].map(([, url]) => url ?? "");
}
