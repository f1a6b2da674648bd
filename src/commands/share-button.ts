/**
 * "Share here": an answer that one person got, posted for everybody as that person's doing.
 *
 * In: a press of the button on a look-up answer. Out: the same answer in public, once, and the private one without its button.
 * Surprise: what is shared is the very message the person looks at, which Discord hands over with the press; asking anew
 * might say something else than what they meant to share.
 */
import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  ApplicationIntegrationType,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
  type Message,
  type MessageComponentInteraction,
  PermissionFlagsBits,
} from "discord.js";
import type { Language } from "../words/language.ts";
import { SHARE_WORDS } from "../words/share-words.ts";
import type { Chooser, CommandContext, Reply, ReplyFile } from "./command.ts";

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const SHARE = "share";
/** https://docs.discord.com/developers/components/reference#action-row */
const ROW_MAX = 5;
/** A second press may be under way while the first is answered; afterwards the button is gone. */
const REMEMBERED = 500;
const FILE_TIMEOUT_MS = 4_000;
/** Answers that were shared, or are being shared, by the ids of their messages. */
const shared = new Set<string>();

/** The rows with the button for this person in the last one that has room. */
export function withShareButton(rows: readonly Row[], userId: string, language: Language): Row[] {
  const button = {
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: SHARE_WORDS[language].label,
    custom_id: `${SHARE}:${userId}`,
  };
  const last = rows.at(-1);
  const hasRoom =
    last !== undefined &&
    last.components.length < ROW_MAX &&
    last.components.every(({ type }) => type === ComponentType.Button);
  if (!hasRoom) return [...rows, { type: ComponentType.ActionRow, components: [button] }];
  return [...rows.slice(0, -1), { ...last, components: [...last.components, button] }];
}

/** In a direct message with the bot there is nobody to share it with. */
export function isShareable(interaction: { context: InteractionContextType | null }): boolean {
  return interaction.context !== InteractionContextType.BotDM;
}

export const shareChooser: Chooser = {
  name: SHARE,

  async choose(interaction, context) {
    const { message, user, customId } = interaction;
    const words = SHARE_WORDS[context.language];
    const owner = customId.slice(SHARE.length + 1);
    if (owner !== user.id) return { isAside: true, content: words.notYours(`<@${owner}>`) };
    const why = refuseShare(interaction, context.language);
    if (why !== null) return { isAside: true, content: why };
    if (shared.has(message.id)) return { isAside: true, content: words.sharedAlready };
    remember(message.id);
    const answer = copyOf(message);
    return {
      ...answer,
      components: withoutShare(message),
      keepsFiles: true,
      aloud: {
        reply: {
          ...answer,
          content: `-# ${words.sharedBy(`<@${user.id}>`)}\n${answer.content}`,
          files: await filesOf(message, context),
        },
        failed: () => {
          shared.delete(message.id);
          const rows = withShareButton(withoutShare(message), user.id, context.language);
          return { ...answer, components: rows, keepsFiles: true };
        },
      },
    };
  },
};

function remember(messageId: string): void {
  shared.add(messageId);
  const [oldest] = shared;
  if (oldest !== undefined && shared.size > REMEMBERED) shared.delete(oldest);
}

/** What Discord would otherwise refuse, or quietly show to nobody else; asked at each press. */
function refuseShare(interaction: MessageComponentInteraction, language: Language): string | null {
  const words = SHARE_WORDS[language];
  const { memberPermissions, appPermissions, channel, guildId, message } = interaction;
  if (guildId === null) return null;
  const post = channel?.isThread()
    ? (["Send Messages in Threads", PermissionFlagsBits.SendMessagesInThreads] as const)
    : (["Send Messages", PermissionFlagsBits.SendMessages] as const);
  if (!memberPermissions?.has(post[1])) return words.mayNotPost(`*${post[0]}*`);
  const owners = interaction.authorizingIntegrationOwners;
  const isMember = owners?.[ApplicationIntegrationType.GuildInstall] !== undefined;
  if (!isMember) {
    return memberPermissions.has(PermissionFlagsBits.UseExternalApps) ? null : words.onlyAlone;
  }
  const needed = [
    post,
    ...(message.embeds.length > 0 ? [["Embed Links", PermissionFlagsBits.EmbedLinks] as const] : []),
    ...(message.attachments.size > 0 ? [["Attach Files", PermissionFlagsBits.AttachFiles] as const] : []),
  ];
  const missing = needed.filter(([, flag]) => !appPermissions.has(flag)).map(([name]) => `*${name}*`);
  return missing.length === 0 ? null : words.iMayNot(missing);
}

/** Of an embed only what we write ourselves. */
function copyOf(message: Message): Pick<Reply, "content" | "embeds"> {
  const embeds = message.embeds.map(({ data }): APIEmbed => {
    const { title, description, url, color, fields, footer, timestamp } = data;
    return {
      ...(title && { title }),
      ...(description && { description }),
      ...(url && { url }),
      ...(color !== undefined && { color }),
      ...(fields && { fields: fields.map(({ name, value, inline = false }) => ({ name, value, inline })) }),
      ...(footer && { footer: { text: footer.text } }),
      ...(timestamp && { timestamp }),
    };
  });
  return { content: message.content, embeds };
}

function withoutShare(message: Message): Row[] {
  return message.components
    .map((row) => row.toJSON() as Row)
    .map((row) => ({
      ...row,
      components: row.components.filter(
        (one) => !("custom_id" in one && one.custom_id.startsWith(`${SHARE}:`)),
      ),
    }))
    .filter(({ components }) => components.length > 0);
}

/** From where Discord keeps them for an hour or more. What cannot be had is left out: the words say the same. */
async function filesOf(message: Message, { look, log }: CommandContext): Promise<ReplyFile[]> {
  const files: ReplyFile[] = [];
  for (const { url, name, description } of message.attachments.values()) {
    try {
      const page = await look(url, AbortSignal.timeout(FILE_TIMEOUT_MS));
      if (page.kind === "body") files.push({ name, bytes: page.bytes, description: description ?? "" });
      else log.info({ file: name, page: page.kind }, "a file could not be shared");
    } catch (error) {
      log.info({ err: error, file: name }, "a file could not be shared");
    }
  }
  return files;
}
