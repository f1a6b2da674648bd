/**
 * A setup as people see it: what is chosen, what saving would change, and the menus to choose with.
 *
 * In: a draft and its plan. Out: a reply; a form for what must be typed.
 * Surprise: *Save* cannot be pressed while anything is missing, and what is missing is named above it.
 */
import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from "discord.js";
import type { CaseFile } from "../../cases/case-file.ts";
import { cutAtWord, LIMITS } from "../../delivery/discord/limits.ts";
import { LANGUAGE_NAMES, type Language } from "../../words/language.ts";
import { sayList } from "../../words/say-days.ts";
import { SETUP_WORDS, type SetupWords } from "../../words/setup-words.ts";
import { POSTABLE } from "../check-channel.ts";
import { nameOfWhat } from "../choose-case.ts";
import type { Reply } from "../command.ts";
import type { Draft, When } from "./draft.ts";
import { isNothing, type Plan } from "./plan-setup.ts";

export const IDS = {
  what: "setup:what",
  where: "setup:where",
  how: "setup:how",
  admin: "setup:admin",
  time: "setup:time",
  language: "setup:language",
  save: "setup:save",
  cancel: "setup:cancel",
} as const;
export const FIELDS = { zone: "zone", hour: "hour" } as const;
const WHENS: readonly When[] = ["instant", "hourly", "daily", "weekly"];

export interface Scene {
  draft: Draft;
  plan: Plan;
  /** Sentences that say why it cannot be saved yet; empty when it can. */
  obstacles: string[];
  cases: readonly CaseFile[];
  language: Language;
  /** Of what is posted here, as chosen so far. */
  posted: Language;
  now: Date;
}

/** What the menu offers: everything, then the cases, the primary one first; as many as Discord takes. */
export function offeredWhats(cases: readonly CaseFile[]): string[] {
  const inOrder = [...cases].sort(
    (a, b) => Number(b.primary ?? false) - Number(a.primary ?? false) || (a.name < b.name ? -1 : 1),
  );
  return ["*", ...inOrder.map(({ id }) => id)].slice(0, LIMITS.choices);
}

export function showSetup(scene: Scene): Reply {
  const { draft, plan, obstacles, language, now } = scene;
  const words = SETUP_WORDS[language];
  const lines = [
    words.title,
    words.what(nameAll(scene, draft.what)),
    words.where(draft.channelId && `<#${draft.channelId}>`),
    `${words.how} ${sayWhen(words, draft)}`,
    words.clock(draft.zone, timeIn(draft.zone, now), draft.isGuessed),
    words.notices(draft.adminChannelId && `<#${draft.adminChannelId}>`),
    "",
    ...(obstacles.length > 0 ? obstacles.map((one) => `⚠️ ${one}`) : sayPlan(scene)),
  ];
  const isIdle = obstacles.length > 0 || isNothing(plan);
  return {
    content: cutAtWord(lines.join("\n"), LIMITS.content),
    components: [...menus(scene), buttons(words, isIdle, scene.posted)],
  };
}

function sayPlan(scene: Scene): string[] {
  const { plan, language } = scene;
  const words = SETUP_WORDS[language];
  if (isNothing(plan)) return [words.nothing];
  const channel = `<#${scene.draft.channelId}>`;
  const said = (
    [
      [plan.add, words.adds],
      [plan.change, words.changes],
      [plan.end, words.ends],
    ] as const
  )
    .filter(([all]) => all.length > 0)
    .map(([all, say]) => {
      const names = nameAll(
        scene,
        all.map(({ what }) => what),
      );
      return `- ${say(names, channel)}`;
    });
  if (plan.zone !== null) said.push(`- ${words.goesBy(plan.zone)}`);
  if (plan.language !== null) said.push(`- ${words.labelsIn(LANGUAGE_NAMES[plan.language])}`);
  if (plan.adminChannelId !== undefined)
    said.push(`- ${words.tells(plan.adminChannelId && `<#${plan.adminChannelId}>`)}`);
  return [
    ...(said.length > 0 ? [words.saving, ...said] : []),
    ...(plan.elsewhere > 0 ? [words.elsewhere(plan.elsewhere)] : []),
    words.unsaved,
  ];
}

/** Room for a list of names, of which there may be two dozen. */
const NAMES_MAX = 400;

export function nameAll({ cases, language }: Pick<Scene, "cases" | "language">, whats: string[]): string {
  const names = whats.map((what) => nameOfWhat(cases, what, [], language));
  const all = sayList(names, language);
  if (all.length <= NAMES_MAX) return all;
  const some = sayList(names.slice(0, 8), language);
  return `${some} … (${names.length})`;
}

function sayWhen(words: SetupWords, { when, hour }: Draft): string {
  const clock = `${String(hour).padStart(2, "0")}:00`;
  if (when === "daily") return words.daily(clock);
  if (when === "weekly") return words.weekly(clock);
  return when === null ? words.asEach : words[when];
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

function menus({ draft, cases, language }: Scene): Row[] {
  const words = SETUP_WORDS[language];
  const { everything, ...whens } = words.choices;
  const offered = offeredWhats(cases);
  const name = (what: string) =>
    what === "*" ? everything : (cases.find(({ id }) => id === what)?.name ?? what);
  const channels = (custom_id: string, placeholder: string, chosen: string | null, least: number) => ({
    type: ComponentType.ChannelSelect as const,
    custom_id,
    placeholder,
    channel_types: [...POSTABLE],
    min_values: least,
    max_values: 1,
    ...(chosen !== null && {
      default_values: [{ id: chosen, type: SelectMenuDefaultValueType.Channel as const }],
    }),
  });
  return [
    inRow({
      type: ComponentType.StringSelect,
      custom_id: IDS.what,
      placeholder: words.menus.what,
      min_values: 1,
      max_values: offered.length,
      options: offered.map((what) => ({
        label: cutAtWord(name(what), LIMITS.choiceName),
        value: what,
        default: draft.what.includes(what),
      })),
    }),
    inRow(channels(IDS.where, words.menus.where, draft.channelId, 1)),
    inRow({
      type: ComponentType.StringSelect,
      custom_id: IDS.how,
      placeholder: words.menus.how,
      options: WHENS.map((when) => ({ label: whens[when], value: when, default: when === draft.when })),
    }),
    inRow(channels(IDS.admin, words.menus.admin, draft.adminChannelId, 0)),
  ];
}

function buttons(
  { buttons: { save, time, language, cancel } }: SetupWords,
  isIdle: boolean,
  posted: Language,
): Row {
  const button = (custom_id: string, label: string, style: ButtonStyle.Success | ButtonStyle.Secondary) => ({
    type: ComponentType.Button as const,
    custom_id,
    label,
    style,
  });
  return inRow(
    { ...button(IDS.save, save, ButtonStyle.Success), disabled: isIdle },
    button(IDS.time, time, ButtonStyle.Secondary),
    button(IDS.language, language(LANGUAGE_NAMES[posted]), ButtonStyle.Secondary),
    button(IDS.cancel, cancel, ButtonStyle.Secondary),
  );
}

function inRow(...components: APIComponentInMessageActionRow[]): Row {
  return { type: ComponentType.ActionRow, components };
}

/** What cannot be chosen from 25 options: the world's time zones, and with them the hour. */
export function timeForm({ zone, hour }: Draft, language: Language): APIModalInteractionResponseCallbackData {
  const { form } = SETUP_WORDS[language];
  const field = (
    custom_id: string,
    label: string,
    description: string,
    value: string,
    max_length: number,
  ) => ({
    type: ComponentType.Label as const,
    label,
    description,
    component: {
      type: ComponentType.TextInput as const,
      custom_id,
      style: TextInputStyle.Short as const,
      value,
      max_length,
    },
  });
  return {
    custom_id: IDS.time,
    title: form.title,
    components: [
      field(FIELDS.zone, form.zone, form.zoneHint, zone, 60),
      field(FIELDS.hour, form.hour, form.hourHint, String(hour), 5),
    ],
  };
}

function timeIn(zone: string, now: Date): string {
  return now.toLocaleTimeString("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
}
