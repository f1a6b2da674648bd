/**
 * Who asks what, where: the JSON of POST /preview/interactions, read and settled.
 *
 * In: the body. Out: `Question` and the `Asker` it names.
 * Surprise: "@me" as channel is a direct message to the bot, in which there is no guild.
 */
import { z } from "zod";
import type { Asker } from "./build-interaction.ts";
import type { Channel } from "./discord-shapes.ts";
import { PlainRefusal } from "./plain-refusal.ts";
import type { World } from "./world.ts";

/** A file for an attachment option: what a person would pick from their disk. */
const fileValue = z.strictObject({ name: z.string(), content: z.string(), type: z.string().optional() });
const plainValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), fileValue]));

const questionShape = z.strictObject({
  /** A channel's name or id, or "@me" for a direct message to the bot. */
  channel: z.string().optional(),
  as: z.string().default("manager"),
  force: z.boolean().default(false),
  locale: z.string().default("en-US"),
  /** Who installed the bot: the server, or only the person who asks. */
  installedBy: z.enum(["server", "person"]).default("server"),
  command: z.string().optional(),
  options: plainValues.default({}),
  autocomplete: z
    .strictObject({
      command: z.string(),
      focused: z.string(),
      value: z.union([z.string(), z.number()]).default(""),
      options: plainValues.default({}),
    })
    .optional(),
  /** The message whose button is pressed or menu used. */
  message: z.string().optional(),
  button: z.string().optional(),
  select: z.string().optional(),
  values: z.array(z.string()).default([]),
  /** The custom id of a modal being submitted, and its fields by custom id. */
  modal: z.string().optional(),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
});

export type Question = z.infer<typeof questionShape>;

/** @throws PlainRefusal 400 saying what does not fit. */
export function readQuestion(body: unknown): Question {
  const read = questionShape.safeParse(body);
  if (!read.success) throw new PlainRefusal(400, `This is not a question: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** Finds the person and the place. @throws PlainRefusal 404 unknown channel, 400 unknown person. */
export function findAsker(world: World, question: Question, host: string): Asker {
  const wantsDm = question.channel === "@me";
  const channel = wantsDm ? null : world.findChannel(question.channel ?? firstChannelName(world));
  if (!wantsDm && !channel)
    throw new PlainRefusal(404, unknownChannelSentence(world, question.channel ?? ""));
  const guild = (channel && world.guildOf(channel)) ?? [...world.guilds.values()][0];
  const member = guild?.members.find((one) => [one.user.username, one.user.id].includes(question.as));
  if (!guild || !member || member.user.bot) {
    const people = guild?.members.filter((one) => !one.user.bot).map((one) => one.user.username) ?? [];
    throw new PlainRefusal(400, `There is nobody called "${question.as}" here. Ask as ${people.join(", ")}.`);
  }
  if (channel) return { guild: world.guildOf(channel), channel, member, host };
  return { guild: null, channel: world.openDm(member.user), member, host };
}

function firstChannelName(world: World): string {
  return [...world.channels.values()].find((one) => one.guild_id)?.name ?? "";
}

/** What to say when somebody names a channel that is not there. */
export function unknownChannelSentence(world: World, name: string): string {
  const names = [...world.channels.values()].map((one) => one.name).filter((one) => one !== undefined);
  return `There is no channel "${name}". Channels: ${names.join(", ")}.`;
}

/** A channel as the page shows it. */
export function nameChannel(channel: Channel): string {
  return channel.name ?? `@${channel.recipients?.[0]?.username ?? "me"}`;
}
