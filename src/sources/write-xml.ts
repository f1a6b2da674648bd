/**
 * One XML element as text.
 *
 * In: a name, attributes, a value. Out: an element any strict parser accepts.
 * Surprise: characters XML cannot hold at all, not even escaped, are dropped; feeds made from terminal output have them.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go; XML 1.0 §2.2 allows none of them.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const NAME = /^[a-z][\w:.-]*$/i;

/** `name` is ours and trusted; attributes may come from anywhere: those with impossible names are left out. */
export function writeElement(name: string, attributes: Record<string, string>, value: string): string {
  let tag = `<${name}`;
  for (const key in attributes) {
    if (NAME.test(key) && !key.startsWith("xmlns")) tag += ` ${key}="${escapeXml(attributes[key] ?? "")}"`;
  }
  return `${tag}>${escapeXml(value)}</${name}>`;
}

/** The text without the characters XML has no place for. */
export function dropForbidden(text: string): string {
  return text.replace(NOT_XML, "");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const NEEDS_ESCAPE = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** For element text and double-quoted attributes. */
export function escapeXml(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return dropForbidden(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
