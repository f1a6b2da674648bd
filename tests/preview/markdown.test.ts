/**
 * In: Discord markdown, some of it hostile. Out: a tree of plain values.
 * Surprise: the reader is a script of the page; it has no types, so the test names what it needs.
 */

import { expect, test } from "vitest";
import fc from "../property.ts";

type Node =
  | string
  | { kind: string; children?: Node[]; text?: string; url?: string; unix?: number; style?: string };

const script = new URL("../../src/preview/page/read-markdown.js", import.meta.url).href;
const { readMarkdown } = (await import(script)) as { readMarkdown: (text: string) => Node[] };

/** The text a reader sees. */
function seen(nodes: Node[]): string {
  return nodes
    .map((node) => (typeof node === "string" ? node : `${node.text ?? ""}${seen(node.children ?? [])}`))
    .join("");
}

test.for<[string, string, Node[]]>([
  ["bold and italic", "a **b** *c* _d_", ["a ", bold("b"), " ", italic("c"), " ", italic("d")]],
  ["both at once", "***x***", [{ kind: "bold", children: [italic("x")] }]],
  ["bold inside italic", "*a **b** c*", [{ kind: "italic", children: ["a ", bold("b"), " c"] }]],
  ["an underscore inside a word", "file_name_here", ["file_name_here"]],
  ["an escaped star", "\\*not\\*", ["*not*"]],
  ["code is not read further", "`**x**`", [{ kind: "code", text: "**x**" }]],
  ["a code block", "```js\nlet a;\n```", [{ kind: "block", text: "let a;" }]],
  ["struck out", "~~old~~ new", [{ kind: "strike", children: ["old"] }, " new"]],
  ["a quotation of two lines", "> a\n> b\nc", [{ kind: "quote", children: ["a\nb"] }, "c"]],
  ["small print", "-# note", [{ kind: "small", children: ["note"] }]],
  ["a moment", "<t:1409875200:D>", [{ kind: "moment", unix: 1409875200, style: "D" }]],
  ["a named link", "[**R**](https://r.example/a_(b))", [link("https://r.example/a_(b)", bold("R"))]],
  [
    "a bare address ends before the full stop",
    "see https://r.example/a.",
    ["see ", link("https://r.example/a"), "."],
  ],
  ["an address in angle brackets", "<https://r.example>", [link("https://r.example")]],
])("%s", ([, text, nodes]) => {
  expect(readMarkdown(text)).toEqual(nodes);
});

test.for(["[x](javascript:alert(1))", "[x](data:text/html,<b>)", "<javascript:alert(1)>", "[x](vbscript:x)"])(
  "%s stays text",
  (text) => {
    expect(JSON.stringify(readMarkdown(text))).not.toContain('"link"');
    expect(seen(readMarkdown(text))).toContain(text.includes("alert") ? "alert(1)" : "x");
  },
);

test("whatever is thrown at it, no link leads anywhere but to the web, and it ends", () => {
  const bits = [
    "*",
    "**",
    "_",
    "__",
    "~~",
    "||",
    "`",
    "```",
    "[",
    "](",
    ")",
    "<",
    ">",
    "https://a.b/",
    "javascript:",
    "\n> ",
    "\\",
    "a ",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 60 }), (parts) => {
      const urls = JSON.stringify(readMarkdown(parts.join(""))).match(/"url":"[^"]*/g) ?? [];
      for (const url of urls) expect(url).toMatch(/^"url":"https:/);
    }),
    { numRuns: 300 },
  );
});

test("four thousand stars are read in no time", () => {
  const started = performance.now();
  readMarkdown("*".repeat(4096));
  readMarkdown("**a ".repeat(1024));
  readMarkdown("[".repeat(4096));
  expect(performance.now() - started).toBeLessThan(2000);
});

function bold(text: string): Node {
  return { kind: "bold", children: [text] };
}
function italic(text: string): Node {
  return { kind: "italic", children: [text] };
}
function link(url: string, child: Node = url): Node {
  return { kind: "link", url, children: [child] };
}
