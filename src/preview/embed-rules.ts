/**
 * What an embed may be, and what Discord makes of it.
 *
 * In: the `embeds` of a body. Out: the embeds as Discord returns them, and faults with Discord's codes.
 * Surprise: lengths are counted after trimming, and the 6000 holds over all embeds of one message together.
 * Limits: resources/message, "Embed Limits". Lengths are UTF-16 units, the stricter of the plausible readings.
 */
import type { FormFaults } from "./discord-error.ts";
import type { Json } from "./discord-shapes.ts";

type Path = (string | number)[];

const MAX_EMBEDS = 10;
const MAX_FIELDS = 25;
const MAX_TOTAL = 6000;
const MAX_URL = 2048;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A trimmed text within `max`, undefined when absent or empty; a fault when it is no text or too long. */
export function readText(value: unknown, max: number, path: Path, faults: FormFaults): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string" && typeof value !== "number") {
    faults.add(path, "BASE_TYPE_BAD_TYPE", "Could not interpret as string.");
    return undefined;
  }
  const text = String(value).trim();
  if (text.length > max) faults.add(path, "BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`);
  return text === "" ? undefined : text;
}

/** A web address, undefined when absent; a fault for other schemes and for what is no address. */
export function readUrl(
  value: unknown,
  path: Path,
  faults: FormFaults,
  schemes = ["http", "https"],
  max = MAX_URL,
): string | undefined {
  const text = readText(value, max, path, faults);
  if (text === undefined) return undefined;
  if (!URL.canParse(text)) {
    faults.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
    return undefined;
  }
  const scheme = new URL(text).protocol.slice(0, -1);
  if (!schemes.includes(scheme)) {
    const allowed = schemes.map((one) => `'${one}'`).join(", ");
    faults.add(path, "URL_TYPE_INVALID_SCHEME", `Scheme "${scheme}" must be one of (${allowed}).`);
    return undefined;
  }
  return text;
}

function readTimestamp(value: unknown, path: Path, faults: FormFaults): string | undefined {
  if (value === undefined || value === null) return undefined;
  const at = typeof value === "string" || typeof value === "number" ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(at.getTime())) {
    faults.add(path, "DATE_TIME_TYPE_PARSE", `Could not parse ${String(value)}. Should be ISO8601.`);
    return undefined;
  }
  return at.toISOString().replace("Z", "000+00:00");
}

function readColor(value: unknown, path: Path, faults: FormFaults): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !Number.isInteger(value)) {
    faults.add(path, "NUMBER_TYPE_COERCE", `Value "${String(value)}" is not int.`);
    return undefined;
  }
  if (value < 0 || value > 0xffffff) {
    faults.add(path, "NUMBER_TYPE_MAX", "int value should be less than or equal to 16777215.");
  }
  return value;
}

function readFields(value: unknown, path: Path, faults: FormFaults): Json[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    faults.add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    return [];
  }
  if (value.length > MAX_FIELDS) {
    faults.add(path, "BASE_TYPE_BAD_LENGTH", `Must be ${MAX_FIELDS} or fewer in length.`);
  }
  return value.map((raw: unknown, index) => {
    const field = isObject(raw) ? raw : {};
    const name = readText(field.name, 256, [...path, index, "name"], faults);
    const text = readText(field.value, 1024, [...path, index, "value"], faults);
    if (name === undefined) faults.required([...path, index, "name"]);
    if (text === undefined) faults.required([...path, index, "value"]);
    return { name, value: text, inline: field.inline === true };
  });
}

function readMedia(value: unknown, path: Path, faults: FormFaults): Json | undefined {
  if (!isObject(value)) return undefined;
  const url = readUrl(value.url, [...path, "url"], faults, ["http", "https", "attachment"]);
  return url === undefined ? undefined : { url, proxy_url: url, width: 0, height: 0, flags: 0 };
}

function readEmbed(raw: unknown, path: Path, faults: FormFaults): { embed: Json; length: number } {
  if (!isObject(raw)) {
    faults.add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
    return { embed: {}, length: 0 };
  }
  const title = readText(raw.title, 256, [...path, "title"], faults);
  const description = readText(raw.description, 4096, [...path, "description"], faults);
  const fields = readFields(raw.fields, [...path, "fields"], faults);
  const from = isObject(raw.author) ? raw.author : {};
  const author = readText(from.name, 256, [...path, "author", "name"], faults);
  const below = isObject(raw.footer) ? raw.footer : {};
  const footer = readText(below.text, 2048, [...path, "footer", "text"], faults);
  const authorIcon = readUrl(from.icon_url, [...path, "author", "icon_url"], faults);
  const footerIcon = readUrl(below.icon_url, [...path, "footer", "icon_url"], faults);
  const embed: Json = {
    type: "rich",
    url: readUrl(raw.url, [...path, "url"], faults),
    title,
    description,
    color: readColor(raw.color, [...path, "color"], faults),
    timestamp: readTimestamp(raw.timestamp, [...path, "timestamp"], faults),
    fields: fields.length > 0 ? fields : undefined,
    author: author && {
      name: author,
      url: readUrl(from.url, [...path, "author", "url"], faults),
      icon_url: authorIcon,
    },
    footer: footer && { text: footer, icon_url: footerIcon },
    image: readMedia(raw.image, [...path, "image"], faults),
    thumbnail: readMedia(raw.thumbnail, [...path, "thumbnail"], faults),
  };
  if (
    !title &&
    !description &&
    !author &&
    !footer &&
    !embed.image &&
    !embed.thumbnail &&
    fields.length === 0
  ) {
    faults.required([...path, "description"]);
  }
  const texts = [title, description, author, footer, ...fields.flatMap((one) => [one.name, one.value])];
  const length = texts.reduce<number>((sum, text) => sum + (typeof text === "string" ? text.length : 0), 0);
  // Through JSON and back: absent parts disappear, as they do on the wire.
  return { embed: JSON.parse(JSON.stringify(embed)) as Json, length };
}

/** All embeds of a message, normalised. Faults go to `faults` under "embeds". */
export function readEmbeds(value: unknown, faults: FormFaults): Json[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) {
    faults.add(["embeds"], "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    return [];
  }
  if (value.length > MAX_EMBEDS) {
    faults.add(["embeds"], "BASE_TYPE_BAD_LENGTH", `Must be ${MAX_EMBEDS} or fewer in length.`);
  }
  const read = value.map((raw: unknown, index) => readEmbed(raw, ["embeds", index], faults));
  if (read.reduce((sum, one) => sum + one.length, 0) > MAX_TOTAL) {
    faults.add(["embeds"], "MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${MAX_TOTAL}`);
  }
  return read.map((one) => one.embed);
}
