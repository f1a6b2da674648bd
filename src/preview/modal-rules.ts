/**
 * Modals: what a bot may show, and what a person can send back.
 *
 * In: the `data` of a callback of type 9; later the fields somebody filled in. Out: the modal; the `components` of a
 * MODAL_SUBMIT.
 * Surprise: Discord's client holds people to the lengths that the bot asked for, so the bot never sees a text beyond them;
 * refusing it is done here, as the client would. Limits: components/reference, "Label" and "Text Input".
 */
import { FormFaults } from "./discord-error.ts";
import type { Json } from "./discord-shapes.ts";
import { isObject, readText } from "./embed-rules.ts";
import { PlainRefusal } from "./plain-refusal.ts";
import { checkChosen, checkSelect } from "./select-rules.ts";

type Path = (string | number)[];

const [ROW, STRING_SELECT, TEXT_INPUT, TEXT, LABEL] = [1, 3, 4, 10, 18];
const LONGEST_TEXT = 4000;

/** The modal as the bot wrote it. @throws DiscordError 50035 with every fault. */
export function readModal(data: unknown): Json {
  const modal = isObject(data) ? data : {};
  const faults = new FormFaults();
  for (const [key, max] of [
    ["title", 45],
    ["custom_id", 100],
  ] as const) {
    if (readText(modal[key], max, ["data", key], faults) === undefined) faults.required(["data", key]);
  }
  const parts = Array.isArray(modal.components) ? modal.components : [];
  if (parts.length < 1 || parts.length > 5)
    faults.add(["data", "components"], "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
  const seen = new Set<unknown>();
  parts.forEach((part: unknown, index) => {
    checkPart(isObject(part) ? part : {}, ["data", "components", index], seen, faults);
  });
  faults.throwIfAny();
  return modal;
}

function checkPart(part: Json, path: Path, seen: Set<unknown>, faults: FormFaults): void {
  if (part.type === TEXT) {
    if (readText(part.content, LONGEST_TEXT, [...path, "content"], faults) === undefined)
      faults.required([...path, "content"]);
    return;
  }
  if (part.type === ROW) {
    const inside = Array.isArray(part.components) ? part.components.filter(isObject) : [];
    if (inside.length !== 1)
      faults.add([...path, "components"], "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 1 in length.");
    for (const input of inside) checkInput(input, [...path, "components", 0], true, seen, faults);
    return;
  }
  if (part.type !== LABEL) {
    faults.add([...path, "type"], "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1, 10, 18).');
    return;
  }
  if (readText(part.label, 45, [...path, "label"], faults) === undefined) faults.required([...path, "label"]);
  readText(part.description, 100, [...path, "description"], faults);
  checkInput(isObject(part.component) ? part.component : {}, [...path, "component"], false, seen, faults);
}

function checkInput(
  input: Json,
  path: Path,
  hasLabel: boolean,
  seen: Set<unknown>,
  faults: FormFaults,
): void {
  const id = readText(input.custom_id, 100, [...path, "custom_id"], faults);
  if (id === undefined) faults.required([...path, "custom_id"]);
  if (seen.has(id))
    faults.add(
      [...path, "custom_id"],
      "COMPONENT_CUSTOM_ID_DUPLICATED",
      "Component custom id cannot be duplicated",
    );
  seen.add(id);
  if (input.type === STRING_SELECT && !hasLabel) {
    checkSelect(input, path, faults);
    return;
  }
  if (input.type !== TEXT_INPUT) {
    faults.add([...path, "type"], "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (3, 4).');
    return;
  }
  if (hasLabel && readText(input.label, 45, [...path, "label"], faults) === undefined)
    faults.required([...path, "label"]);
  if (![1, 2].includes(Number(input.style)))
    faults.add([...path, "style"], "BASE_TYPE_CHOICES", "Value must be one of {1, 2}.");
  readText(input.placeholder, 100, [...path, "placeholder"], faults);
  readText(input.value, LONGEST_TEXT, [...path, "value"], faults);
  const { least, most } = lengthsOf(input);
  if (least < 0 || most > LONGEST_TEXT || most < 1 || least > most)
    faults.add(
      [...path, "max_length"],
      "NUMBER_TYPE_MAX",
      `int value should be between 1 and ${LONGEST_TEXT}.`,
    );
}

function lengthsOf(input: Json): { least: number; most: number } {
  return { least: Number(input.min_length ?? 0), most: Number(input.max_length ?? LONGEST_TEXT) };
}

/** What was filled in, in the modal's own order. @throws PlainRefusal 400 for what the client would not send. */
export function fillModal(modal: Json, fields: Readonly<Record<string, string | string[]>>): Json[] {
  const parts = (modal.components as Json[]).filter(({ type }) => type !== TEXT);
  const inputs = parts.map((part) => inputOf(part));
  const names = inputs.map(({ custom_id }) => String(custom_id));
  for (const name of Object.keys(fields)) {
    if (!names.includes(name))
      throw new PlainRefusal(400, `That form has no field "${name}". Its fields: ${names.join(", ")}.`);
  }
  return parts.map((part, index) => {
    const filled = { ...fillInput(inputOf(part), fields), id: 2 * index + 2 };
    const outer = { type: part.type, id: 2 * index + 1 };
    return part.type === LABEL ? { ...outer, component: filled } : { ...outer, components: [filled] };
  });
}

function inputOf(part: Json): Json {
  return (part.type === LABEL ? part.component : (part.components as Json[])[0]) as Json;
}

function fillInput(input: Json, fields: Readonly<Record<string, string | string[]>>): Json {
  const custom_id = String(input.custom_id);
  const given = fields[custom_id];
  const isRequired = input.required !== false;
  if (input.type === STRING_SELECT) {
    const chosen = given ?? defaultsOf(input);
    const values = Array.isArray(chosen) ? chosen : [chosen];
    if (isRequired || values.length > 0) checkChosen(input, values);
    return { type: input.type, custom_id, values };
  }
  const value = String(given ?? input.value ?? "");
  const { least, most } = lengthsOf(input);
  if (value === "" && isRequired) throw new PlainRefusal(400, `The field "${custom_id}" must be filled in.`);
  if (value.length > most || (value !== "" && value.length < least))
    throw new PlainRefusal(400, `The field "${custom_id}" takes ${least} to ${most} characters.`);
  return { type: input.type, custom_id, value };
}

function defaultsOf(input: Json): string[] {
  const options = (input.options as Json[]).filter((one) => one.default === true);
  return options.map(({ value }) => String(value));
}
