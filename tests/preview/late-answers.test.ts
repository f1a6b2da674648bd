/**
 * In: answers to interactions that come late, twice or too long. Out: Discord's refusals.
 * Surprise: none.
 */
import type { ChatInputCommandInteraction } from "discord.js";
import { describe, expect, test } from "vitest";
import { ask, loginBot, startPreview } from "./preview-bot.ts";

describe("answers that come too late or twice", () => {
  test("are refused with 10062, 40060 and, after a quarter of an hour, 50027", async () => {
    let now = Date.UTC(2014, 8, 9);
    const preview = await startPreview({ answerWithinMs: 50, clock: () => now });
    const heard: ChatInputCommandInteraction[] = [];
    const bot = await loginBot(preview, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      heard.push(interaction);
      if (interaction.commandName === "quick") await interaction.reply("here");
    });
    await bot.application.commands.set([
      { name: "quick", description: "Answers" },
      { name: "late", description: "Does not" },
    ]);
    await ask(preview, { channel: "general", command: "late" });
    await expect(heard[0]?.reply("sorry")).rejects.toMatchObject({ code: 10062, status: 404 });
    await ask(preview, { channel: "general", command: "quick" });
    const quick = heard[1];
    const again = bot.rest.post(`/interactions/${quick?.id}/${quick?.token}/callback`, {
      body: { type: 4, data: { content: "twice" } },
      auth: false,
    });
    await expect(again).rejects.toMatchObject({ code: 40060, status: 400 });
    await quick?.editReply("still me");
    now += 16 * 60_000;
    await expect(quick?.editReply("too old")).rejects.toMatchObject({ code: 50027, status: 401 });
    await bot.destroy();
    await preview.close();
  });

  test("a reply beyond the limits is refused where the bot wrote it, and can be made good in time", async () => {
    const preview = await startPreview();
    const bot = await loginBot(preview, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const text = await interaction.reply("x".repeat(2001)).catch((fault: Error) => fault.message);
      await interaction.reply(String(text).split("\n").at(-1) ?? "");
    });
    await bot.application.commands.set([{ name: "long", description: "Too long" }]);
    const { body } = await ask(preview, { channel: "general", command: "long" });
    expect(body.content).toBe("data.content[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer in length.");
    await bot.destroy();
    await preview.close();
  });
});
