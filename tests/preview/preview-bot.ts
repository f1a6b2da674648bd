/**
 * For the tests of this folder: a preview server and a real discord.js client logged in to it.
 *
 * In: options and what the bot does with an interaction. Out: both, and one function that ends both.
 * Surprise: none; everything goes over real sockets.
 */
import { Client, type ClientOptions, GatewayIntentBits, type Interaction } from "discord.js";
import { listenPreview, PREVIEW_TOKEN, type PreviewOptions } from "../../src/preview/preview-server.ts";

export type RunningPreview = Awaited<ReturnType<typeof listenPreview>>;

export async function loginBot(
  preview: RunningPreview,
  onInteraction: (interaction: Interaction) => Promise<unknown> = async () => {},
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...options,
    rest: { version: "10", ...options.rest, api: preview.apiUrl },
  });
  client.on("interactionCreate", (interaction) => {
    onInteraction(interaction).catch((fault: unknown) => client.emit("error", fault as Error));
  });
  const ready = new Promise((resolve) => client.once("clientReady", resolve));
  await client.login(PREVIEW_TOKEN);
  await ready;
  return client as Client<true>;
}

/** Starts a preview on a free port, memory only unless told otherwise. */
export function startPreview(options: Partial<PreviewOptions> = {}): Promise<RunningPreview> {
  return listenPreview({ statePath: null, ...options });
}

/** Asks as a script would; the status and the JSON that came back. */
export async function ask(
  preview: RunningPreview,
  question: object,
): Promise<{ status: number; body: Answer }> {
  const response = await fetch(`${preview.url}/preview/interactions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(question),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

/** What the tests read from answers; everything optional because refusals have only `error`. */
export interface Answer {
  id?: string;
  error?: string;
  content?: string;
  ephemeral?: boolean;
  callback?: number;
  embeds?: { title?: string }[];
  components?: unknown[];
  modal?: { custom_id?: string };
}
