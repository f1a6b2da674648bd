/**
 * In: command definitions at and beyond Discord's limits. Out: kept, or refused with every fault.
 * Surprise: builders of discord.js check some limits before sending, so bodies go out raw.
 */
import { type Client, DiscordAPIError } from "discord.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loginBot, type RunningPreview, startPreview } from "./preview-bot.ts";

let preview: RunningPreview;
let bot: Client<true>;
const path = "/applications/410000000000000001/commands" as const;
beforeAll(async () => {
  preview = await startPreview();
  bot = await loginBot(preview);
});
afterAll(async () => {
  await bot.destroy();
  await preview.close();
});

const long = (length: number) => "x".repeat(length);
const command = (more: object) => ({ name: "latest", description: "Newest events", ...more });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: "d", ...more });
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `${index}`, value: `${index}` }));
const many = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => option(`o${index}`, { description: long(length) }));

async function faultOf(body: object[]): Promise<string> {
  const fault = await bot.rest.put(path, { body }).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof DiscordAPIError)) throw new Error(`accepted: ${JSON.stringify(fault)}`);
  return `${fault.code} ${fault.message}`;
}

test.for<[string, object[], string]>([
  ["a name in capitals", [command({ name: "Latest" })], "0.name[APPLICATION_COMMAND_INVALID_NAME]"],
  ["a name of 33", [command({ name: long(33) })], "0.name["],
  ["no description", [command({ description: "" })], "0.description[BASE_TYPE_REQUIRED]"],
  ["a description of 101", [command({ description: long(101) })], "0.description["],
  ["26 options", [command({ options: many(26, 1) })], "0.options["],
  ["26 choices", [command({ options: [option("o", { choices: choices(26) })] })], "0.options[0].choices["],
  [
    "choices and completion",
    [command({ options: [option("o", { choices: choices(1), autocomplete: true })] })],
    "autocomplete[",
  ],
  ["one option twice", [command({ options: [option("o"), option("o")] })], "NAME_ALREADY_EXISTS"],
  [
    "required after optional",
    [command({ options: [option("a"), option("b", { required: true })] })],
    "REQUIRED_INVALID",
  ],
  [
    "a sub-command beside an option",
    [command({ options: [option("a"), { type: 1, name: "s", description: "d" }] })],
    "TYPE_INVALID",
  ],
  ["two commands of one name", [command({}), command({})], "DUPLICATE_NAME"],
])("%s is refused", async ([, body, place]) => {
  const fault = await faultOf(body);
  expect(fault).toMatch(/^50035 /);
  expect(fault).toContain(place);
});

test("more than 8000 characters in one command, or more than 100 commands, are refused", async () => {
  const subs = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      type: 1,
      name: `s${index}`,
      description: "d",
      options: many(25, 97),
    }));
  expect(await faultOf([command({ options: subs(4) })])).toContain("exceeds maximum size (8000)");
  await bot.rest.put(path, { body: [command({ options: subs(3) })] });
  const hundred = Array.from({ length: 101 }, (_, index) => command({ name: `c${index}` }));
  expect(await faultOf(hundred)).toMatch(/^30032 /);
});

test("an overwrite keeps the id of what stays, and forgets the rest", async () => {
  const put = (body: object[]) => bot.rest.put(path, { body }) as Promise<{ id: string; name: string }[]>;
  const [kept] = await put([command({}), command({ name: "gone" })]);
  const [again, ...others] = await put([command({ description: "Changed" })]);
  expect(again?.id).toBe(kept?.id);
  expect(others).toEqual([]);
  expect([...(await bot.application.commands.fetch()).values()].map((one) => one.description)).toEqual([
    "Changed",
  ]);
});

test("a guild's own commands live beside the global ones", async () => {
  await bot.application.commands.set([{ name: "local", description: "Here only" }], "410000000000000010");
  expect(
    (await bot.application.commands.fetch({ guildId: "410000000000000010" })).map((one) => one.name),
  ).toEqual(["local"]);
  expect((await bot.application.commands.fetch()).map((one) => one.name)).not.toContain("local");
});
