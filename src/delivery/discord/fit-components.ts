/**
 * The last net for buttons and menus: within Discord's limits, whatever a command made of its data.
 *
 * In: the rows of a reply. Out: rows that Discord takes; those within the limits as they were.
 * Surprise: texts that are read are cut, texts that come back to us (ids, values) are not: a cut one would mean something
 * else. What carries one too long is left out, and the rest of the reply is still answered.
 */
import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import { cutAtWord, LIMITS } from "./limits.ts";

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
type Part = APIComponentInMessageActionRow;
type Button = Extract<Part, { type: ComponentType.Button }>;
type Select = Exclude<Part, Button>;

/** At most five rows, each of one menu or up to five buttons; a row with nothing left in it goes. */
export function fitComponents(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows
    .map((row) => ({ ...row, components: fitRow(row.components, seen) }))
    .filter(({ components }) => components.length > 0)
    .slice(0, LIMITS.rows);
}

function fitRow(parts: readonly Part[], seen: Set<string>): Part[] {
  const fitted = parts
    .map((part) => (part.type === ComponentType.Button ? fitButton(part) : fitSelect(part)))
    .filter((part) => part !== null)
    .filter((part) => isNew(part, seen));
  const menu = fitted.find(({ type }) => type !== ComponentType.Button);
  return menu ? [menu] : fitted.slice(0, LIMITS.buttonsInRow);
}

/** Discord refuses an id that a message has twice. */
function isNew(part: Part, seen: Set<string>): boolean {
  if (!("custom_id" in part)) return true;
  if (seen.has(part.custom_id)) return false;
  seen.add(part.custom_id);
  return true;
}

function isId(text: string): boolean {
  return text.trim() !== "" && text.length <= LIMITS.customId;
}

function fitButton(button: Button): Button | null {
  if (button.style === ButtonStyle.Premium) return button;
  if ("custom_id" in button && !isId(button.custom_id)) return null;
  if (button.style === ButtonStyle.Link && button.url.length > LIMITS.buttonUrl) return null;
  const label = cutAtWord(button.label?.trim() ?? "", LIMITS.buttonLabel);
  if (label === "" && !button.emoji) return null;
  return { ...button, ...(label !== "" && { label }) };
}

function fitSelect(select: Select): Select | null {
  if (!isId(select.custom_id)) return null;
  const placeholder = select.placeholder && cutAtWord(select.placeholder, LIMITS.placeholder);
  const shown = { ...select, ...(placeholder && { placeholder }) };
  if (shown.type !== ComponentType.StringSelect)
    return { ...shown, ...fitCounts(select, LIMITS.selectOptions) };
  const options = fitOptions(shown.options);
  return options.length === 0 ? null : { ...shown, options, ...fitCounts(select, options.length) };
}

/** How many may be chosen, where the command says so: never more than there are. */
function fitCounts({ min_values: least, max_values: most }: Select, count: number) {
  return {
    ...(least !== undefined && { min_values: Math.min(least, most ?? 1, count) }),
    ...(most !== undefined && { max_values: Math.min(most, count) }),
  };
}

function fitOptions(options: readonly APISelectMenuOption[]): APISelectMenuOption[] {
  const values = new Set<string>();
  return options
    .filter(({ label, value }) => {
      const fits = label.trim() !== "" && value.trim() !== "" && value.length <= LIMITS.optionText;
      if (!fits || values.has(value)) return false;
      values.add(value);
      return true;
    })
    .slice(0, LIMITS.selectOptions)
    .map(({ label, description, ...rest }) => ({
      ...rest,
      label: cutAtWord(label, LIMITS.optionText),
      ...(description && { description: cutAtWord(description, LIMITS.optionText) }),
    }));
}
