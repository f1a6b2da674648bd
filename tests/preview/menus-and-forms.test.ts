// What comes in: menus and modals of a real discord.js bot, rightly and wrongly made, and what people do with them. What
// goes out: Discord's own errors to the bot, its client's refusals to the person, and what was chosen and typed.
import {
  type Client,
  ComponentType,
  DiscordAPIError,
  type Interaction,
  type InteractionReplyOptions,
  MessageFlags,
  type ModalComponentData,
  TextInputStyle,
} from "discord.js";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { joinGuild } from "../../src/preview/join-guild.ts";
import { ask, loginBot, type RunningPreview, startPreview } from "./preview-bot.ts";

let preview: RunningPreview;
let bot: Client<true>;
/** What the bot shows when it is asked. */
let shown: (interaction: Interaction) => Promise<unknown>;
const heard: unknown[] = [];
const faults: unknown[] = [];

beforeAll(async () => {
  preview = await startPreview({ answerWithinMs: 300 });
  bot = await loginBot(preview, async (interaction) => {
    if (interaction.isStringSelectMenu() || interaction.isChannelSelectMenu()) {
      const channels = interaction.isChannelSelectMenu() ? interaction.channels.map((one) => one) : [];
      heard.push({ values: interaction.values, rights: channels.map((one) => "app_permissions" in one) });
      await interaction.update({ content: "chosen" });
    } else if (interaction.isModalSubmit()) {
      heard.push(
        [...interaction.fields.fields.values()].map((field) => ("value" in field ? field.value : null)),
      );
      if (interaction.isFromMessage()) await interaction.update({ content: "typed" });
      else await interaction.reply({ content: "typed", flags: MessageFlags.Ephemeral });
    } else await shown(interaction).catch((error: unknown) => faults.push(error));
  });
  await bot.application.commands.set([{ name: "go", description: "Go" }]);
});
beforeEach(() => {
  heard.length = 0;
  faults.length = 0;
});
afterAll(async () => {
  await bot.destroy();
  await preview.close();
});

const go = () => ask(preview, { channel: "general", command: "go" });
const replyWith = (component: object) => async (interaction: Interaction) => {
  if (!interaction.isRepliable()) return;
  const components = [{ type: ComponentType.ActionRow, components: [component] }];
  await interaction.reply({ content: "menu", components } as InteractionReplyOptions);
};
const options = ["a", "b", "c"].map((value) => ({ label: value.toUpperCase(), value }));
const MENU = { type: ComponentType.StringSelect, custom_id: "m", min_values: 1, max_values: 2, options };
const PLACES = { type: ComponentType.ChannelSelect, custom_id: "p", min_values: 0, channel_types: [0] };

describe("menus", () => {
  test("a choice within what is offered arrives, any other is not sent", async () => {
    shown = replyWith(MENU);
    const menu = (await go()).body.id;
    const choose = (...values: string[]) => ask(preview, { message: menu, select: "m", values });
    expect((await choose("a", "c")).body.content).toBe("chosen");
    expect(heard).toEqual([{ values: ["a", "c"], rights: [] }]);
    for (const values of [[], ["a", "b", "c"], ["a", "a"], ["z"]])
      expect([values, (await choose(...values)).status]).toEqual([values, 400]);
    expect(heard).toHaveLength(1);
  });

  test("a menu of channels brings them along with the bot's rights there; none is a choice where it may be", async () => {
    shown = replyWith(PLACES);
    const menu = (await go()).body.id;
    const choose = (...values: string[]) => ask(preview, { message: menu, select: "p", values });
    await choose("case-alerts");
    await choose();
    expect(heard).toEqual([
      { values: ["410000000000000021"], rights: [expect.any(Boolean)] },
      { values: [], rights: [] },
    ]);
    expect((await choose("nowhere")).status).toBe(400);
  });

  test.each([
    ["more values than options", { ...MENU, max_values: 4 }],
    ["fewest above most", { ...MENU, min_values: 3 }],
    ["a value twice", { ...MENU, options: [...options, ...options] }],
    ["no options", { ...MENU, options: [] }],
    [
      "26 options",
      { ...MENU, options: Array.from({ length: 26 }, (_, n) => ({ label: `${n}`, value: `${n}` })) },
    ],
    ["a default that is no id", { ...PLACES, default_values: [{ id: "here", type: "channel" }] }],
    ["more defaults than fit", { ...MENU, options: options.map((one) => ({ ...one, default: true })) }],
  ])("%s is refused as Discord refuses it", async (_, component) => {
    shown = replyWith(component);
    await go();
    expect(faults).toEqual([expect.any(DiscordAPIError)]);
    expect((faults[0] as DiscordAPIError).code).toBe(50035);
  });
});

const input = (customId: string, more: object = {}) => ({
  type: ComponentType.Label,
  label: customId,
  component: { type: ComponentType.TextInput, customId, style: TextInputStyle.Short, ...more },
});
const modal = (...components: object[]) =>
  ({ title: "Form", customId: "form", components }) as ModalComponentData;
const showing = (form: ModalComponentData) => async (interaction: Interaction) => {
  if ("showModal" in interaction) await interaction.showModal(form);
};

describe("forms", () => {
  const send = (fields: object) => ask(preview, { channel: "general", modal: "form", fields });

  test("what is typed arrives by name; what was left out comes with what stood there", async () => {
    shown = showing(modal(input("zone", { value: "UTC", maxLength: 5 }), input("hour", { required: false })));
    expect((await go()).body.modal).toMatchObject({ custom_id: "form" });
    expect((await send({ hour: "8" })).body).toMatchObject({ content: "typed", ephemeral: true });
    expect(heard).toEqual([["UTC", "8"]]);
  });

  test("the client refuses what the form does not take, and a form that nobody was shown", async () => {
    for (const [fields, says] of [
      [{ zone: "" }, /must be filled in/],
      [{ zone: "far too long" }, /0 to 5 characters/],
      [{ zone: "UTC", year: "1" }, /no field "year".*zone/],
    ] as const) {
      shown = showing(modal(input("zone", { maxLength: 5 })));
      await go();
      const { status, body } = await send(fields);
      expect([status, body.error]).toEqual([400, expect.stringMatching(says)]);
    }
    expect((await ask(preview, { channel: "general", modal: "form", fields: {}, as: "owner" })).status).toBe(
      400,
    );
    expect(heard).toEqual([]);
  });

  test("a form behind a button changes the message of that button", async () => {
    shown = async (interaction) => {
      if (interaction.isButton()) await interaction.showModal(modal(input("zone")));
      else
        await replyWith({ type: ComponentType.Button, style: 2, label: "More", custom_id: "more" })(
          interaction,
        );
    };
    const { id } = (await go()).body;
    await ask(preview, { channel: "general", message: id, button: "more" });
    expect((await send({ zone: "UTC" })).body).toMatchObject({ id, content: "typed", callback: 7 });
  });

  test.each([
    ["no title", { ...modal(input("zone")), title: "" }],
    ["no fields", modal()],
    ["six fields", modal(...["a", "b", "c", "d", "e", "f"].map((name) => input(name)))],
    ["the same field twice", modal(input("a"), input("a"))],
    ["a label of 46 characters", modal({ ...input("a"), label: "x".repeat(46) })],
    ["a button", modal({ type: ComponentType.Button, style: 2, label: "x", customId: "x" })],
  ])("%s is refused as Discord refuses it", async (_, form) => {
    shown = showing(form);
    await go();
    expect((faults[0] as DiscordAPIError).code).toBe(50035);
  });
});

test("an invitation is heard as a new server with its channels", async () => {
  const heardOf = new Promise((resolve) =>
    bot.once("guildCreate", (guild) => resolve(guild.systemChannelId)),
  );
  joinGuild(preview.world, {
    id: "510000000000000010",
    name: "Newsroom",
    ownerId: "510000000000000002",
    botPermissions: 0n,
    systemChannelId: "510000000000000020",
    channels: [{ id: "510000000000000020", name: "lobby" }],
    users: [{ id: "510000000000000002", name: "olga", displayName: "Olga" }],
  });
  expect(await heardOf).toBe("510000000000000020");
  expect(bot.channels.cache.get("510000000000000020")).toMatchObject({ name: "lobby" });
});
