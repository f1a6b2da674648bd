/**
 * The commands as people meet them: the real discord.js, a local Discord, a real store, the real case files.
 *
 * In: what the person types. Out: what Discord shows them.
 * Surprise: the clock stands still, so that answers can be compared word by word.
 */
import { fileURLToPath } from "node:url";
import { readCases } from "../../src/cases/read-cases.ts";
import { allCommands } from "../../src/commands/all-commands.ts";
import { answerInteractions } from "../../src/commands/answer-interaction.ts";
import type { Command, CommandParts } from "../../src/commands/command.ts";
import { registerCommands } from "../../src/commands/register-commands.ts";
import { connectDiscord } from "../../src/delivery/discord/connect.ts";
import { listenPreview, PREVIEW_TOKEN, type PreviewOptions } from "../../src/preview/preview-server.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { createFetcher } from "../../src/sources/fetch-page.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { openDiscordSchema } from "../discord-schema.ts";

export const NOW = new Date("2026-11-20T12:00:00Z");
const FEEDS = fileURLToPath(new URL("../../feeds", import.meta.url));
const schema = openDiscordSchema();

export interface Shown {
  status: number;
  error?: string;
  content: string;
  description: string;
  descriptions: string[];
  ephemeral: boolean;
  id: string;
  menu: Menu | null;
  fields: { name: string; value: string }[];
  /** Button and menu ids, of several rows as well. */
  buttons: { label: string; custom_id: string; disabled?: boolean }[];
  files: { filename: string; url: string }[];
}

export interface Menu {
  custom_id: string;
  options: { label: string; value: string; description?: string }[];
}

export interface LoggedLine {
  level: "info" | "warn" | "error";
  fields: Record<string, unknown>;
  text: string;
}

export interface RoomOptions extends Partial<PreviewOptions> {
  /** "127.0.0.1:port" of local publishers; all else on this machine is a private network and out of reach. */
  allowedHosts?: string[];
  feedsPerServer?: number;
  /** Where dockets are looked up. */
  courtListener?: string;
  databaseUrl?: string;
}

export async function openCommandRoom(
  commands: readonly Command[] = allCommands,
  {
    allowedHosts = [],
    feedsPerServer = 50,
    databaseUrl = "file::memory:",
    courtListener,
    ...options
  }: RoomOptions = {},
) {
  const { cases } = await readCases(FEEDS);
  const watch = buildWatch(cases);
  const store = await openStore(databaseUrl);
  const server = await listenPreview({ statePath: null, ...options });
  const lines: LoggedLine[] = [];
  const keep = (level: LoggedLine["level"]) => (fields: object, text: string) => {
    lines.push({ level, fields: fields as Record<string, unknown>, text });
  };
  const log = { info: keep("info"), warn: keep("warn"), error: keep("error") };
  const discord = await connectDiscord({ token: PREVIEW_TOKEN, apiUrl: server.apiUrl, log });
  const fetcher = createFetcher({
    userAgent: "CourtCrier/test",
    allowPrivateHosts: [new URL(server.url).host, ...allowedHosts],
  });
  const context: CommandParts = {
    store,
    cases: () => cases,
    watch: () => watch,
    look: (address, signal) => fetcher.fetch(address, { etag: null, lastModified: null }, signal),
    feedsPerServer,
    ...(courtListener === undefined ? {} : { courtListener }),
    now: () => NOW,
    log,
    program: {
      version: "9.9.9",
      startedAt: new Date(NOW.getTime() - 3 * 3_600_000),
      contact: "https://crier.example/contact",
    },
  };
  await store.syncTimelines(cases);
  answerInteractions(discord.client, commands, context);
  await registerCommands(discord.client, commands, store);

  async function send(question: object): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${server.url}/preview/interactions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(question),
    });
    return { status: response.status, body: await response.json() };
  }

  async function show(question: object): Promise<Shown> {
    const { status, body } = await send({ channel: "general", ...question });
    const reply = body as {
      error?: string;
      content?: string;
      ephemeral?: boolean;
      id?: string;
      embeds?: { description?: string; fields?: { name: string; value: string }[] }[];
      components?: { components: (Menu & { label: string; disabled?: boolean })[] }[];
      attachments?: { filename: string; url: string }[];
    };
    return {
      status,
      ...(reply.error === undefined ? {} : { error: reply.error }),
      content: reply.content ?? "",
      description: reply.embeds?.[0]?.description ?? "",
      ephemeral: reply.ephemeral ?? false,
      id: reply.id ?? "",
      fields: reply.embeds?.flatMap((embed) => embed.fields ?? []) ?? [],
      descriptions: reply.embeds?.map((embed) => embed.description ?? "") ?? [],
      buttons: reply.components?.flatMap((row) => row.components) ?? [],
      menu: reply.components?.[0]?.components[0] ?? null,
      files: reply.attachments ?? [],
    };
  }

  return {
    cases,
    store,
    server,
    client: discord.client,
    lines,
    ask: (command: string, typed: Record<string, unknown> = {}, extra: object = {}) =>
      show({ command, options: typed, ...extra }),
    /** Presses a button of an earlier reply by its label. */
    press: (reply: Shown, label: string, extra: object = {}) =>
      show({
        message: reply.id,
        button: reply.buttons.find((button) => button.label === label)?.custom_id,
        ...extra,
      }),
    /** Uses the menu of an earlier reply. */
    choose: (reply: Shown, value: string, extra: object = {}) =>
      show({ message: reply.id, select: reply.menu?.custom_id, values: [value], ...extra }),
    /** Each command as it is typed ("case status"), with the names of its options. */
    definitions: () => new Map(commands.flatMap(({ definition }) => namesOf(definition))),
    async suggest(command: string, focused: string, value: string, extra: object = {}) {
      const { body } = await send({
        channel: "general",
        autocomplete: { command, focused, value },
        ...extra,
      });
      return body as { name: string; value: string }[];
    },
    schemaFaults: () =>
      schema?.findRequestFaults(server.requests.filter(({ body }) => body !== null)) ?? null,
    async close() {
      await discord.destroy();
      await fetcher.close();
      await server.close();
      await store.close();
    },
  };
}

function namesOf({ name, options = [] }: Command["definition"]): [string, string[]][] {
  const subcommands = options.flatMap((option) =>
    "options" in option && option.type === 1
      ? [[`${name} ${option.name}`, option.options?.map((one) => one.name) ?? []] as [string, string[]]]
      : option.type === 1
        ? [[`${name} ${option.name}`, []] as [string, string[]]]
        : [],
  );
  return subcommands.length > 0 ? subcommands : [[name, options.map((option) => option.name)]];
}

export type CommandRoom = Awaited<ReturnType<typeof openCommandRoom>>;
