/**
 * Discord's markdown, as far as a bot's messages use it.
 *
 * In: hostile text. Out: a tree of plain values; a string is text, an object has a `kind` and perhaps `children`.
 * Surprise: nothing here makes HTML. Addresses that are not http(s) stay text.
 *
 * @typedef {string | {kind: string, children?: Node[], text?: string, url?: string, id?: string, unix?: number, style?: string}} Node
 */

const MAX_DEPTH = 12;

/** Marks around text, longest first: a pair of stars must not be read as two single ones. */
const PAIRS = [
  { pattern: /\*\*\*((?:\\[\s\S]|[^\\])+?)\*\*\*(?!\*)/y, kind: "bold", inner: "italic" },
  { pattern: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, kind: "bold" },
  { pattern: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, kind: "underline" },
  { pattern: /~~((?:\\[\s\S]|[^\\])+?)~~/y, kind: "strike" },
  { pattern: /\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y, kind: "spoiler" },
  { pattern: /\*(?!\s)((?:\\[\s\S]|\*\*|[^\\*])+?)\*(?!\*)/y, kind: "italic" },
  { pattern: /_((?:\\[\s\S]|__|[^\\_])+?)_(?![_\p{L}\p{N}])/uy, kind: "italic" },
];

/** Marks that stand for something else. */
const TOKENS = [
  { pattern: /\\([^\p{L}\p{N}\s])/uy, make: (hit) => hit[1] },
  {
    pattern: /``((?:[^`]|`(?!`))+)``|`([^`]+)`/y,
    make: (hit) => ({ kind: "code", text: (hit[1] ?? hit[2]).trim() }),
  },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y,
    make: (hit) => ({ kind: "moment", unix: Number(hit[1]), style: hit[2] ?? "f" }),
  },
  { pattern: /<#(\d+)>/y, make: (hit) => ({ kind: "channel", id: hit[1] }) },
  { pattern: /<@!?(\d+)>/y, make: (hit) => ({ kind: "user", id: hit[1] }) },
  { pattern: /<@&(\d+)>/y, make: (hit) => ({ kind: "role", id: hit[1] }) },
  { pattern: /<\/([^:<>]{1,100}):\d+>/y, make: (hit) => ({ kind: "command", text: hit[1] }) },
  { pattern: /<a?(:\w+:)\d+>/y, make: (hit) => hit[1] },
  { pattern: /@(?:everyone|here)\b/y, make: (hit) => ({ kind: "everyone", text: hit[0] }) },
  { pattern: /<(https?:\/\/[^\s<>]+)>/y, make: (hit) => makeLink(hit[1], [hit[1]]) },
  { pattern: /https?:\/\/[^\s<>]*[^\s<>.,:;!?"'\])*_~|]/y, make: (hit) => makeLink(hit[0], [hit[0]]) },
];

/** A link, or its text alone when the address is not one a person should follow. */
function makeLink(url, children) {
  return safeUrl(url) ? { kind: "link", url, children } : { kind: "plain", children };
}

/** Whether a browser may be sent there. */
export function safeUrl(url) {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** "[text](address)" at this place: where it ends and what it is; null when it is none. */
function readMaskedLink(text, from, depth) {
  let open = 0;
  let close = from;
  for (; close < text.length; close += 1) {
    if (text[close] === "\\") close += 1;
    else if (text[close] === "[") open += 1;
    else if (text[close] === "]" && --open === 0) break;
  }
  if (text[close + 1] !== "(") return null;
  let nested = 0;
  let end = close + 1;
  for (; end < text.length && text[end] !== "\n"; end += 1) {
    if (text[end] === "(") nested += 1;
    else if (text[end] === ")" && --nested === 0) break;
  }
  if (text[end] !== ")") return null;
  const [address] = text
    .slice(close + 2, end)
    .trim()
    .split(/\s+/);
  const url = address.replace(/^<|>$/g, "");
  if (!safeUrl(url)) return null;
  return { end: end + 1, node: makeLink(url, readInline(text.slice(from + 1, close), depth + 1)) };
}

/** @returns {Node[]} */
function readInline(text, depth) {
  if (depth > MAX_DEPTH) return [text];
  const nodes = [];
  let plain = "";
  let at = 0;
  const push = (node) => {
    if (typeof node === "string") {
      plain += node;
      return;
    }
    if (plain) nodes.push(plain);
    plain = "";
    nodes.push(node);
  };
  while (at < text.length) {
    const found = /[\\`<@h[*_~|]/.test(text[at]) ? readMark(text, at, depth) : null;
    push(found ? found.node : text[at]);
    at = found ? found.end : at + 1;
  }
  if (plain) nodes.push(plain);
  return nodes;
}

function readMark(text, at, depth) {
  if (text[at] === "[") {
    const link = readMaskedLink(text, at, depth);
    if (link) return link;
  }
  for (const { pattern, make } of TOKENS) {
    pattern.lastIndex = at;
    const hit = pattern.exec(text);
    if (hit) return { node: make(hit), end: pattern.lastIndex };
  }
  // An underscore inside a word is part of the word.
  if (text[at] === "_" && /[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return null;
  for (const { pattern, kind, inner } of PAIRS) {
    pattern.lastIndex = at;
    const hit = pattern.exec(text);
    if (!hit) continue;
    const end = pattern.lastIndex;
    const children = readInline(hit[1], depth + 1);
    return { node: { kind, children: inner ? [{ kind: inner, children }] : children }, end };
  }
  return null;
}

/** Kinds of line: a mark at its start, and what the rest becomes. */
const LINES = [
  { pattern: /^(#{1,3})\s+(.+)$/, make: (hit) => ({ kind: "heading", children: readInline(hit[2], 0) }) },
  { pattern: /^-#\s+(.+)$/, make: (hit) => ({ kind: "small", children: readInline(hit[1], 0) }) },
  { pattern: /^\s*[-*]\s+(.+)$/, make: (hit) => ({ kind: "bullet", children: readInline(hit[1], 0) }) },
];

function readLines(text) {
  const nodes = [];
  const lines = text.split("\n");
  let pending = [];
  const flush = () => {
    if (pending.length > 0) nodes.push(...readInline(pending.join("\n"), 0));
    pending = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line.startsWith(">>> ")) {
      flush();
      const rest = [line.slice(4), ...lines.slice(index + 1)].join("\n");
      nodes.push({ kind: "quote", children: readInline(rest, 0) });
      return nodes;
    }
    if (line.startsWith("> ")) {
      flush();
      const quoted = [];
      for (; lines[index]?.startsWith("> "); index += 1) quoted.push(lines[index].slice(2));
      index -= 1;
      nodes.push({ kind: "quote", children: readInline(quoted.join("\n"), 0) });
      continue;
    }
    const special = LINES.map(({ pattern, make }) => ({ hit: pattern.exec(line), make })).find(
      (one) => one.hit,
    );
    if (special) {
      flush();
      nodes.push(special.make(special.hit));
    } else pending.push(line);
  }
  flush();
  return nodes;
}

/** Reads a whole text. @param {string} text @returns {Node[]} */
export function readMarkdown(text) {
  const nodes = [];
  let from = 0;
  for (const fence of text.matchAll(/```(?:[\w+-]*\n)?([\s\S]*?)```/g)) {
    nodes.push(...readLines(text.slice(from, fence.index)));
    nodes.push({ kind: "block", text: fence[1].replace(/\n$/, "") });
    from = fence.index + fence[0].length;
  }
  nodes.push(...readLines(text.slice(from)));
  return nodes;
}
