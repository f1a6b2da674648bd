/**
 * In: questions at POST /preview/interactions. Out: what a real discord.js bot answered.
 * Surprise: none.
 */
import {
  ActionRowBuilder,
  type ApplicationCommandData,
  ApplicationCommandOptionType,
  ButtonBuilder,
  ButtonStyle,
  ChannelType,
  type Client,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
} from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, loginBot, type RunningPreview, startPreview } from "./preview-bot.ts";

const { Subcommand, String: Text, Channel, Integer } = ApplicationCommandOptionType;

const COMMANDS: ApplicationCommandData[] = [
  {
    name: "case",
    description: "About one case",
    options: [
      {
        type: Subcommand,
        name: "status",
        description: "Where it stands",
        options: [
          { type: Text, name: "case", description: "Which", required: true, autocomplete: true },
          { type: Text, name: "as_of", description: "On which day" },
        ],
      },
    ],
  },
  {
    name: "subscribe",
    description: "Send alerts to a channel",
    defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
    options: [
      {
        type: Channel,
        name: "to",
        description: "Where",
        required: true,
        channelTypes: [ChannelType.GuildText],
      },
    ],
  },
  {
    name: "latest",
    description: "Newest events",
    options: [{ type: Integer, name: "count", description: "How many", minValue: 1, maxValue: 5 }],
  },
  { name: "silent", description: "Never answers" },
  { name: "buttons", description: "Shows a button" },
];

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    const all = ["microsoft-ireland", "microsoft-gag-orders", "facebook-381"];
    const fitting = all.filter((one) => one.includes(typed));
    return interaction.respond(fitting.map((name) => ({ name, value: name })));
  }
  if (interaction.isButton()) {
    if (interaction.customId === "change") return interaction.update({ content: "changed", components: [] });
    await interaction.deferUpdate();
    return interaction.editReply({ content: "changed later" });
  }
  if (!interaction.isChatInputCommand()) return;
  switch (interaction.commandName) {
    case "case": {
      await interaction.deferReply();
      const day = interaction.options.getString("as_of") ?? "today";
      const sub = interaction.options.getSubcommand();
      await interaction.editReply({
        embeds: [{ title: `${sub} ${interaction.options.getString("case")} ${day}` }],
      });
      return interaction.followUp({ content: "and more", flags: MessageFlags.Ephemeral });
    }
    case "subscribe": {
      const to = interaction.options.getChannel("to", true);
      const allowed = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild);
      const canPost = interaction.appPermissions.has(PermissionFlagsBits.SendMessages);
      return interaction.reply({
        content: `${to.name} ${allowed} ${canPost}`,
        flags: MessageFlags.Ephemeral,
      });
    }
    case "latest":
      return interaction.reply(`latest ${interaction.options.getInteger("count")}`);
    case "buttons": {
      const button = (id: string) =>
        new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Primary);
      const row = new ActionRowBuilder<ButtonBuilder>().addComponents(button("change"), button("later"));
      const reply = await interaction.reply({ content: "press", components: [row], withResponse: true });
      return reply.resource?.message;
    }
  }
}

describe("asking the bot", () => {
  let preview: RunningPreview;
  let bot: Client<true>;

  beforeAll(async () => {
    preview = await startPreview({ answerWithinMs: 300 });
    bot = await loginBot(preview, answer);
    await bot.application.commands.set(COMMANDS);
  });
  afterAll(async () => {
    await bot.destroy();
    await preview.close();
  });

  test("a command with a sub-command is deferred, answered by an edit, and followed by a private word", async () => {
    const { status, body } = await ask(preview, {
      channel: "general",
      command: "case status",
      options: { case: "microsoft-ireland", as_of: "2014-09-09" },
    });
    expect(status).toBe(200);
    expect(body.embeds?.[0]?.title).toBe("status microsoft-ireland 2014-09-09");
    expect(body).toMatchObject({ ephemeral: false, callback: 5, type: 20, edited_timestamp: null });
    await expect
      .poll(() =>
        [...preview.world.messages.values()].filter((one) => one.ephemeral).map((one) => one.message.content),
      )
      .toContain("and more");
  });

  test("a channel option arrives resolved by name, and the reply is for one person only", async () => {
    const { body } = await ask(preview, {
      channel: "general",
      command: "subscribe",
      options: { to: "case-alerts" },
    });
    expect(body).toMatchObject({ content: "case-alerts true true", ephemeral: true });
    const listed = await (await fetch(`${preview.url}/preview/messages?channel=general`)).json();
    expect(JSON.stringify(listed)).not.toContain("case-alerts true true");
  });

  test("a member without the right is refused by the client, and by the bot when the client is bypassed", async () => {
    const question = {
      channel: "general",
      command: "subscribe",
      options: { to: "case-alerts" },
      as: "member",
    };
    const refused = await ask(preview, question);
    expect(refused.status).toBe(403);
    expect(refused.body.error).toContain("lacks the permission");
    const forced = await ask(preview, { ...question, force: true });
    expect(forced.body.content).toBe("case-alerts false true");
  });

  test("what Discord's client would not send is refused with a sentence", async () => {
    const cases: [object, RegExp][] = [
      [{ command: "nothing" }, /no command "\/nothing".*\/case/],
      [{ command: "case" }, /needs a sub-command: status/],
      [{ command: "case status" }, /needs the option "case"/],
      [{ command: "case status", options: { case: "x", day: "y" } }, /no option "day".*case, as_of/],
      [{ command: "latest", options: { count: 9 } }, /between 1 and 5/],
      [{ command: "latest", options: { count: "many" } }, /whole number/],
      [{ command: "subscribe", options: { to: "nowhere" } }, /channel of this server/],
      [{ command: "latest", as: "nobody" }, /nobody called "nobody".*manager/],
      [{ question: "?" }, /not a question/],
      [{}, /Say what to ask/],
    ];
    for (const [question, sentence] of cases) {
      const { status, body } = await ask(preview, { channel: "general", ...question });
      expect([status, body.error]).toEqual([400, expect.stringMatching(sentence)]);
    }
    const lost = await ask(preview, { channel: "cellar", command: "latest" });
    expect([lost.status, lost.body.error]).toEqual([404, expect.stringContaining("case-alerts")]);
  });

  test("an option being typed gets the bot's choices", async () => {
    const { body } = await ask(preview, {
      channel: "general",
      autocomplete: { command: "case status", focused: "case", value: "microsoft" },
    });
    expect(body).toEqual([
      { name: "microsoft-ireland", value: "microsoft-ireland" },
      { name: "microsoft-gag-orders", value: "microsoft-gag-orders" },
    ]);
  });

  test("pressing a button changes the message it is on, at once or after a pause", async () => {
    const shown = await ask(preview, { channel: "general", command: "buttons" });
    const press = (button: string) => ask(preview, { channel: "general", message: shown.body.id, button });
    expect((await press("later")).body).toMatchObject({
      id: shown.body.id,
      content: "changed later",
      callback: 6,
    });
    const changed = await press("change");
    expect(changed.body).toMatchObject({
      id: shown.body.id,
      content: "changed",
      components: [],
      callback: 7,
    });
    expect((await press("change")).status).toBe(400);
  });

  test("a bot that stays silent is reported after its three seconds", async () => {
    const { status, body } = await ask(preview, { channel: "general", command: "silent" });
    expect([status, body.error]).toEqual([504, "The bot did not answer within 3 seconds."]);
  });

  test("a direct message to the bot carries a user and no guild", async () => {
    const { body } = await ask(preview, { channel: "@me", command: "latest", options: { count: 2 } });
    expect(body.content).toBe("latest 2");
  });
});

test("with no bot connected a question is answered 503", async () => {
  const preview = await startPreview();
  const { status, body } = await ask(preview, { channel: "general", command: "latest" });
  expect([status, body.error]).toEqual([503, "No bot is connected to the preview server."]);
  await preview.close();
});
