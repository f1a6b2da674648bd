/**
 * A Discord in a thread of its own, with a crowd before it: what they do costs the bot's thread nothing.
 *
 * In (as messages): questions, each to be asked by so many people at one instant. Out: how long each of them waited, as
 * milliseconds from the request to the answer on the page.
 * Surprise: a crowd waits until all of it is answered before it asks again, as people do, so nothing piles up.
 */
import { parentPort } from "node:worker_threads";
import { listenPreview } from "../../src/preview/preview-server.ts";

export interface Asked {
  question: Record<string, unknown>;
  people: number;
  rounds: number;
}

export interface Waited {
  times: number[];
  /** What was said instead of an answer; empty when all is well. */
  fault: string;
}

const port = parentPort;
if (!port) throw new Error("This is the thread of commands.ts; start that one.");

const server = await listenPreview({ statePath: null, messagesPerWindow: 10_000 });

async function ask(question: object): Promise<{ time: number; fault: string }> {
  const began = performance.now();
  const response = await fetch(`${server.url}/preview/interactions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ channel: "general", as: "owner", ...question }),
  });
  const body = await response.text();
  return { time: performance.now() - began, fault: response.ok && !/something broke/.test(body) ? "" : body };
}

port.on("message", async ({ question, people, rounds }: Asked) => {
  const times: number[] = [];
  let fault = "";
  // The first of all is not counted: it opens connections and fills what is kept in memory.
  await ask(question);
  for (let round = 0; round < rounds; round += 1) {
    for (const one of await Promise.all(Array.from({ length: people }, () => ask(question)))) {
      times.push(one.time);
      fault ||= one.fault;
    }
  }
  port.postMessage({ times, fault } satisfies Waited);
});
port.postMessage({ apiUrl: server.apiUrl, guildId: [...server.world.guilds.keys()][0] });
