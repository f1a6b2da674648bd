/**
 * `/setup`: a new server's first minute. What, where, how, by whose clock, and where to tell of trouble, in one message.
 *
 * In: choices in menus, a time zone typed in a form. Out: subscriptions and settings, saved together when *Save* is pressed.
 * Surprise: run again it shows what is set, and changes it. Manage Server is asked for at every step, and so are our own
 * permissions: both may have changed since the message was shown, which may be before a restart.
 */
import type { MessageComponentInteraction, ModalSubmitInteraction } from "discord.js";
import { fitPlain } from "../delivery/discord/plain-markdown.ts";
import { renderAlert } from "../delivery/discord/render-alert.ts";
import { SETUP_WORDS } from "../words/setup-words.ts";
import { checkPlace } from "./check-channel.ts";
import type { Command, CommandContext, Reply } from "./command.ts";
import {
  beginDraft,
  type Draft,
  findDraft,
  nextLanguage,
  type Present,
  readPresent,
  type When,
} from "./setup/draft.ts";
import { isNothing, type Plan, planSetup, saveSetup } from "./setup/plan-setup.ts";
import { FIELDS, IDS, nameAll, offeredWhats, showSetup, timeForm } from "./setup/show-setup.ts";
import { readZoneOption } from "./subscribe/read-shape.ts";
import { isRefused } from "./subscribe/read-typed.ts";
import { lastAlertFor } from "./subscriptions/last-alert-for.ts";
import { type Asked, refuseSetting, SETTING } from "./where-usable.ts";

type Context = Pick<CommandContext, "store" | "cases" | "now" | "language">;

export const setupCommand: Command = {
  definition: {
    ...SETTING,
    name: "setup",
    description: "Set this server up in a minute: what to tell, where, and how; or change that",
  },

  async answer(interaction, context) {
    const refused = refuseSetting(interaction);
    if (refused !== null || !interaction.inGuild()) return { content: refused ?? "" };
    const { guildId, channelId, user } = interaction;
    const here = checkPlace(interaction, channelId).kind === "ready" ? channelId : null;
    const present = await readPresent(context.store, guildId);
    const draft = beginDraft(present, interaction.guildLocale, here);
    return keepAndShow(interaction, draft, present, { guildId, userId: user.id }, context);
  },

  async choose(interaction, context) {
    const step = await readStep(interaction, context);
    if ("content" in step) return step;
    const { draft, present, by } = step;
    switch (interaction.customId) {
      case IDS.time:
        return { form: timeForm(draft, context.language) };
      case IDS.language: {
        const language = nextLanguage(draft.language ?? present.language);
        return keepAndShow(interaction, { ...draft, language }, present, by, context);
      }
      case IDS.cancel:
        await context.store.dropDraft(by.guildId, by.userId);
        return { content: SETUP_WORDS[context.language].cancelled };
      case IDS.save:
        return save(interaction, step, context);
      default:
        return keepAndShow(interaction, withChoice(draft, interaction), present, by, context);
    }
  },

  async submit(interaction, context) {
    const step = await readStep(interaction, context);
    if ("content" in step) return step;
    const { draft, present, by } = step;
    const typedHour = interaction.fields.getTextInputValue(FIELDS.hour).trim();
    const hour = /^\d{1,2}(?::00)?$/.test(typedHour) ? Number.parseInt(typedHour, 10) : Number.NaN;
    const words = SETUP_WORDS[context.language];
    if (!(hour <= 23)) return { content: words.badHour(fitPlain(typedHour, 20)), isAside: true };
    const zone = readZoneOption(
      interaction.fields.getTextInputValue(FIELDS.zone),
      undefined,
      context.language,
    );
    if (isRefused(zone)) return { content: zone.why, isAside: true };
    const chosen = zone.value.zone ?? draft.zone;
    const changed = { ...draft, hour, zone: chosen, isGuessed: draft.isGuessed && chosen === draft.zone };
    return keepAndShow(interaction, changed, present, by, context);
  },
};

interface Step {
  draft: Draft;
  present: Present;
  by: { guildId: string; userId: string };
}

/** Where this person is; a reply instead when they may not go on. */
async function readStep(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  { store, language }: Context,
): Promise<Step | Reply> {
  const refused = refuseSetting(interaction);
  if (refused !== null || !interaction.inGuild()) return { content: refused ?? "", isAside: true };
  const by = { guildId: interaction.guildId, userId: interaction.user.id };
  const draft = await findDraft(store, by.guildId, by.userId);
  if (draft === null) return { content: SETUP_WORDS[language].over };
  return { draft, present: await readPresent(store, by.guildId), by };
}

function withChoice(draft: Draft, interaction: MessageComponentInteraction): Draft {
  if (!interaction.isAnySelectMenu()) return draft;
  const { customId, values } = interaction;
  const [first = null] = values;
  if (customId === IDS.what) return { ...draft, what: chooseWhats(draft.what, values) };
  if (customId === IDS.where) return { ...draft, channelId: first };
  if (customId === IDS.how) return { ...draft, when: first as When | null };
  return customId === IDS.admin ? { ...draft, adminChannelId: first } : draft;
}

/** Everything and something at once: what was added last is meant. */
function chooseWhats(before: readonly string[], values: readonly string[]): string[] {
  if (!values.includes("*") || values.length === 1) return [...values];
  return before.includes("*") ? values.filter((what) => what !== "*") : ["*"];
}

async function keepAndShow(
  interaction: Asked,
  draft: Draft,
  present: Present,
  by: Step["by"],
  context: Context,
): Promise<Reply> {
  const { store, now } = context;
  await store.saveDraft(by.guildId, by.userId, JSON.stringify(draft), now().toISOString());
  return show(interaction, { draft, present, by }, context);
}

function show(interaction: Asked, { draft, present, by }: Step, { cases, now, language }: Context): Reply {
  const plan = planSetup(draft, present, by, offeredWhats(cases()), now());
  const obstacles = findObstacles(interaction, draft, language);
  return showSetup({
    draft,
    plan,
    obstacles,
    cases: cases(),
    language,
    posted: draft.language ?? present.language,
    now: now(),
  });
}

/** Why it cannot be saved as it is; each missing permission by its name. */
function findObstacles(interaction: Asked, draft: Draft, language: Context["language"]): string[] {
  const { channelId, adminChannelId } = draft;
  if (channelId === null) return [SETUP_WORDS[language].noChannel];
  const places = adminChannelId === null ? [channelId] : [...new Set([channelId, adminChannelId])];
  return places.flatMap((place) => {
    const check = checkPlace(interaction, place);
    return check.kind === "refused" ? [check.why] : [];
  });
}

async function save(interaction: MessageComponentInteraction, step: Step, context: Context): Promise<Reply> {
  const { cases, store, now, language } = context;
  const plan = planSetup(step.draft, step.present, step.by, offeredWhats(cases()), now());
  if (findObstacles(interaction, step.draft, language).length > 0 || isNothing(plan))
    return show(interaction, step, context);
  if (!(await saveSetup(store, plan, step.by, now()))) return { content: SETUP_WORDS[language].over };
  return tellSaved(step, plan, context);
}

/** What was saved, what happens next, and what it will look like. */
async function tellSaved({ draft, present, by }: Step, plan: Plan, context: Context): Promise<Reply> {
  const { cases, store, language } = context;
  const words = SETUP_WORDS[language];
  const channel = `<#${draft.channelId}>`;
  const names = nameAll({ cases: cases(), language }, draft.what);
  const all = await store.listSubscriptions(by.guildId);
  const own = all.filter(
    (one) => one.channelId === draft.channelId && draft.what.includes(one.what) && !one.pausedAt,
  );
  const candidates = [...plan.add, ...own];
  for (const subscription of candidates) {
    const alert = await lastAlertFor(subscription, context);
    if (!alert) continue;
    const { content, embeds } = renderAlert(alert, "", draft.language ?? present.language);
    const head = [`${words.saved} ${words.what(names)} · ${words.where(channel)}`, words.isNext(channel)];
    const name = nameAll({ cases: cases(), language }, [subscription.what]);
    return { content: [...head, words.preview(name), content].join("\n"), ...(embeds && { embeds }) };
  }
  return {
    content: [
      `${words.saved} ${words.what(names)} · ${words.where(channel)}`,
      words.isNext(channel),
      words.noPreview,
    ].join("\n"),
  };
}
