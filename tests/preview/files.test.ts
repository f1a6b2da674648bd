/**
 * In: files, from the bot and from people. Out: what the other side gets of them.
 * Surprise: everything goes through the real discord.js and over real sockets.
 */
import { ApplicationCommandOptionType, type Client, type Interaction, MessageFlags } from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeRequest } from "../../src/delivery/discord/send-form.ts";
import { openDiscordSchema } from "../discord-schema.ts";
import { ask, loginBot, type RunningPreview, startPreview } from "./preview-bot.ts";

const schema = openDiscordSchema();
const TEXT = "<script>alert('é')</script>\n";

interface WithFiles {
  attachments?: { filename: string; size: number; url: string; content_type: string }[];
}

describe("files", () => {
  let preview: RunningPreview;
  let bot: Client<true>;

  async function answer(interaction: Interaction): Promise<unknown> {
    if (!interaction.isChatInputCommand()) return;
    const file = interaction.options.getAttachment("file");
    const content = file && `${file.name} ${file.size} ${await (await fetch(file.url)).text()}`;
    const reply = {
      content: content ?? "here",
      files: [{ name: "a file.html", attachment: Buffer.from(TEXT) }],
    };
    if (interaction.commandName === "now") {
      return interaction.reply({ ...reply, flags: MessageFlags.Ephemeral });
    }
    await interaction.deferReply();
    return interaction.editReply(reply);
  }

  beforeAll(async () => {
    preview = await startPreview();
    bot = await loginBot(preview, answer, { rest: { makeRequest } });
    const options = [
      { type: ApplicationCommandOptionType.Attachment as const, name: "file", description: "A file" },
    ];
    await bot.application.commands.set([
      { name: "now", description: "At once", options },
      { name: "later", description: "Deferred" },
    ]);
  });
  afterAll(async () => {
    await bot.destroy();
    await preview.close();
  });

  test.each(["now", "later"])(
    "in a reply (%s) are described, and handed out for download, never shown",
    async (command) => {
      const { body } = await ask(preview, { channel: "general", command });
      const [file] = (body as WithFiles).attachments ?? [];
      expect(file).toMatchObject({ filename: "a file.html", size: Buffer.byteLength(TEXT) });
      const got = await fetch(file?.url ?? "");
      expect(await got.text()).toBe(TEXT);
      expect(got.headers.get("content-type")).toBe("application/octet-stream");
      expect(got.headers.get("content-disposition")).toBe("attachment");
      expect(got.headers.get("content-security-policy")).toContain("sandbox");
    },
  );

  test("what the bot sent is kept as it was sent, and fits Discord's description", () => {
    const sent = preview.requests.find(({ path }) => path.endsWith("/callback"));
    expect(sent?.body).toMatchObject({ type: 4, data: { attachments: [{ id: "0" }] } });
    expect(schema?.findRequestFaults(preview.requests) ?? []).toEqual([]);
  });

  test("for an option reach the bot with name, size and an address to fetch them at", async () => {
    const question = {
      channel: "general",
      command: "now",
      options: { file: { name: "x.opml", content: TEXT } },
    };
    expect((await ask(preview, question)).body.content).toBe(
      `x.opml ${Buffer.byteLength(TEXT)} ${TEXT.trim()}`,
    );
  });

  test("an option that wants a file takes nothing else", async () => {
    const { status, body } = await ask(preview, {
      channel: "general",
      command: "now",
      options: { file: "x" },
    });
    expect([status, body.error]).toEqual([400, expect.stringContaining("a file: {name, content}")]);
  });

  test("that nobody uploaded are not there", async () => {
    expect((await fetch(`${preview.url}/preview/attachments/1/x`)).status).toBe(404);
  });
});
