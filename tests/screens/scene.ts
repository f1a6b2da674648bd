/**
 * A scene: the real program in preview mode, brought to where there is something to take a picture of.
 *
 * In: a running program. Out: its messages and replies, found by what they say.
 * Surprise: a reply that is refused or not there ends the run with what was said instead.
 */
import type { RunningApp } from "../journeys/run-app.ts";

/** What is on a picture. */
export interface Subject {
  channel: string;
  message: string;
}

export interface Scene {
  url: string;
  /** By the name of the picture; asked one after the other, in this order. */
  subjects: Record<string, () => Promise<Subject>>;
  close(): Promise<void>;
}

/** Asks the bot as somebody would who manages the server. */
export async function ask(
  { app }: RunningApp,
  command: string,
  options: Record<string, unknown> = {},
  channel = "general",
): Promise<Subject> {
  const response = await fetch(`${app.url}/preview/interactions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ channel, command, options }),
  });
  const reply = (await response.json()) as { id?: string };
  if (!reply.id) throw new Error(`/${command} was not answered with a message: ${JSON.stringify(reply)}`);
  return { channel, message: reply.id };
}

/** The newest message of a channel in which this stands. */
export async function find(bot: RunningApp, channel: string, words: string | RegExp): Promise<Subject> {
  const messages = await bot.messages(channel);
  const found = messages.findLast((message) => JSON.stringify(message).search(words) >= 0);
  if (!found) {
    const said = messages.map(({ content }) => content.split("\n")[0]).join("\n");
    throw new Error(`No message in ${channel} says ${words}. There are:\n${said}`);
  }
  return { channel, message: found.id };
}
