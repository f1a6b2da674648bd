/**
 * What buttons, menus and the newer layout components of a message may be.
 *
 * In: the `components` of a body. Out: the components as Discord returns them, numbered, and faults.
 * Surprise: layout components (text display, section, container, ...) are only valid under the flag IS_COMPONENTS_V2,
 * and then share 40 places and 4000 characters of text. Limits: components/reference.
 */
import type { FormFaults } from "./discord-error.ts";
import type { Json } from "./discord-shapes.ts";
import { isObject, readText, readUrl } from "./embed-rules.ts";
import { checkSelect } from "./select-rules.ts";

type Path = (string | number)[];

const ROW = 1;
const BUTTON = 2;
const SELECTS = [3, 5, 6, 7, 8];
const [SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER] = [9, 10, 11, 12, 13, 14, 17];
const LAYOUT = [SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER];
const LINK_STYLE = 5;

interface Reading {
  faults: FormFaults;
  seenIds: Set<string>;
  count: number;
  textLength: number;
}

function readCustomId(raw: Json, path: Path, reading: Reading): void {
  const id = readText(raw.custom_id, 100, [...path, "custom_id"], reading.faults);
  if (id === undefined) {
    reading.faults.required([...path, "custom_id"]);
    return;
  }
  if (reading.seenIds.has(id)) {
    reading.faults.add(
      [...path, "custom_id"],
      "COMPONENT_CUSTOM_ID_DUPLICATED",
      "Component custom id cannot be duplicated",
    );
  }
  reading.seenIds.add(id);
}

function checkButton(raw: Json, path: Path, reading: Reading): void {
  const { faults } = reading;
  const label = readText(raw.label, 80, [...path, "label"], faults);
  if (label === undefined && !isObject(raw.emoji)) faults.required([...path, "label"]);
  if (raw.style === LINK_STYLE) {
    const url = readUrl(raw.url, [...path, "url"], faults, ["http", "https", "discord"], 512);
    if (url === undefined && faults.isEmpty) faults.required([...path, "url"]);
    if (raw.custom_id !== undefined) {
      faults.add([...path, "custom_id"], "BUTTON_COMPONENT_BAD_CUSTOM_ID", "A link button has no custom id");
    }
    return;
  }
  if (![1, 2, 3, 4].includes(Number(raw.style))) {
    faults.add([...path, "style"], "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}.");
  }
  readCustomId(raw, path, reading);
}

function checkText(raw: Json, path: Path, reading: Reading): void {
  const content = readText(raw.content, 4000, [...path, "content"], reading.faults);
  if (content === undefined) reading.faults.required([...path, "content"]);
  reading.textLength += content?.length ?? 0;
}

function checkParts(raw: Json, path: Path, reading: Reading): void {
  const parts = Array.isArray(raw.components) ? raw.components : [];
  const where = [...path, "components"];
  const badLength = (least: number, most: number) => {
    if (parts.length >= least && parts.length <= most) return;
    reading.faults.add(where, "BASE_TYPE_BAD_LENGTH", `Must be between ${least} and ${most} in length.`);
  };
  if (raw.type === ROW) {
    const hasSelect = parts.some((part) => isObject(part) && SELECTS.includes(Number(part.type)));
    badLength(1, hasSelect ? 1 : 5);
    checkAll(parts, [BUTTON, ...SELECTS], where, reading);
  } else if (raw.type === SECTION) {
    badLength(1, 3);
    checkAll(parts, [TEXT], where, reading);
    checkOne(raw.accessory, [BUTTON, THUMBNAIL], [...path, "accessory"], reading);
  } else {
    badLength(1, 40);
    checkAll(parts, [ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR], where, reading);
  }
}

function checkOne(raw: unknown, allowed: number[], path: Path, reading: Reading): void {
  reading.count += 1;
  const type = isObject(raw) ? Number(raw.type) : Number.NaN;
  if (!isObject(raw) || !allowed.includes(type)) {
    const list = allowed.join(", ");
    reading.faults.add(
      [...path, "type"],
      "UNION_TYPE_CHOICES",
      `Value of field "type" must be one of (${list}).`,
    );
    return;
  }
  if (type === BUTTON) checkButton(raw, path, reading);
  if (SELECTS.includes(type)) {
    readCustomId(raw, path, reading);
    checkSelect(raw, path, reading.faults);
  }
  if (type === TEXT) checkText(raw, path, reading);
  if (type === ROW || type === SECTION || type === CONTAINER) checkParts(raw, path, reading);
}

function checkAll(parts: unknown[], allowed: number[], path: Path, reading: Reading): void {
  parts.forEach((part, index) => {
    checkOne(part, allowed, [...path, index], reading);
  });
}

/** Gives every component its number, depth first, as Discord does when the sender gave none. */
function numberComponents(components: Json[]): Json[] {
  let next = 1;
  const numbered = (component: Json): Json => {
    const id = next++;
    const parts = Array.isArray(component.components) ? (component.components as Json[]).map(numbered) : null;
    return { ...component, id, ...(parts ? { components: parts } : {}) };
  };
  return components.map(numbered);
}

/** All components of a message. Faults go to `faults` under "components". */
export function readComponents(value: unknown, isV2: boolean, faults: FormFaults): Json[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) {
    faults.add(["components"], "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    return [];
  }
  const reading: Reading = { faults, seenIds: new Set(), count: 0, textLength: 0 };
  checkAll(value, isV2 ? [ROW, ...LAYOUT] : [ROW], ["components"], reading);
  if (!isV2 && value.length > 5) {
    faults.add(["components"], "BASE_TYPE_BAD_LENGTH", "Must be 5 or fewer in length.");
  }
  if (reading.count > 40) {
    faults.add(["components"], "COMPONENT_MAX_TOTAL", "The maximum number of components is 40.");
  }
  if (reading.textLength > 4000) {
    faults.add(
      ["components"],
      "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
      "Must be 4000 or fewer in length.",
    );
  }
  return numberComponents(value as Json[]);
}
