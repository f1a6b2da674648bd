// What comes in: the commands as Discord is told them, the ids of buttons, menus and forms in the source, and the list in
// ways-in.ts. What goes out: a fault for each that no test is named for, or whose test does not speak of it.
// Surprise: that a file speaks of a command does not prove that it checks it well; that nothing is forgotten is the point.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allCommands } from "../../src/commands/all-commands.ts";
import { COMMANDS, PARTS } from "./ways-in.ts";

const SOURCE = join(import.meta.dirname, "..", "..", "src");
const read = (file: string) => readFileSync(join(import.meta.dirname, `${file}.test.ts`), "utf8");

interface Option {
  name: string;
  type: number;
  options?: readonly Option[];
}

/** "case status" with the names of its options, for every command and subcommand. */
function paths(name: string, options: readonly Option[] = []): [string, string[]][] {
  const below = options.filter(({ type }) => type <= 2);
  return below.length > 0
    ? below.flatMap((one) => paths(`${name} ${one.name}`, one.options))
    : [[name, options.map((option) => option.name)]];
}

test("every command and option is used by a test through the local Discord", () => {
  const defined = allCommands.flatMap(({ definition }) =>
    paths(definition.name, definition.options as readonly Option[] | undefined),
  );
  const wanted = Object.fromEntries(defined.map(([path, options]) => [path, options.toSorted()]));
  const listed = Object.entries(COMMANDS).map(([path, files]) => [
    path,
    Object.values(files)
      .flatMap((options) => options.split(" ").filter(Boolean))
      .toSorted(),
  ]);
  expect(Object.fromEntries(listed)).toEqual(wanted);

  const silent = Object.entries(COMMANDS).flatMap(([path, files]) =>
    Object.entries(files).flatMap(([file, options]) => {
      const text = read(file);
      const unused = options
        .split(" ")
        .filter((option) => option !== "" && !new RegExp(`[\\s{,("]${option}"?\\s*[:,}]`).test(text));
      const isNamed = text.includes(`"${path}"`) && text.includes("openCommandRoom");
      return isNamed ? unused.map((option) => `/${path} ${option}: ${file}`) : [`/${path}: ${file}`];
    }),
  );
  expect(silent).toEqual([]);
});

test("every button, menu and form is used by a test through the local Discord", () => {
  const texts = ["commands", "delivery/discord"].flatMap((folder) =>
    readdirSync(join(SOURCE, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(SOURCE, folder, file), "utf8")),
  );
  const names = allCommands.map(({ definition }) => definition.name).join("|");
  const ids = texts.flatMap((text) => [...text.matchAll(new RegExp(`["\`]((?:${names}):[a-z]+)`, "g"))]);
  const found = new Set(ids.map((match) => match[1]));
  const listed = Object.keys(PARTS);
  // Put together from parts, and so not to be read in one piece.
  const composed = /^(?:alert|share|data)\b/;
  expect(listed.filter((id) => !composed.test(id)).toSorted()).toEqual([...found].toSorted());
  const all = texts.join("\n");
  for (const id of listed.filter((one) => composed.test(one)))
    expect(all).toMatch(new RegExp(`"${id.split(":").at(-1)}"`));

  const silent = Object.entries(PARTS).filter(([, [file, words]]) => !read(file).includes(words));
  expect(silent).toEqual([]);
});
