// What comes in: the bundled definitions and the catalogue. What goes out: what Discord would be told in each language.
import { expect, test } from "vitest";
import { allCommands } from "../../src/commands/all-commands.ts";
import { localizeDefinition, pathsOf } from "../../src/commands/localize-definition.ts";
import { descriptions } from "../../src/words/definitions/all-descriptions.ts";

const definitions = allCommands.map(({ definition }) => definition);
/** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
const LONGEST = { text: 100, command: 8_000 };

test("every command, option and choice has its words in German, French and Spanish, and no words are left over", () => {
  expect(Object.keys(descriptions).sort()).toEqual(definitions.flatMap(pathsOf).sort());
});

test("each description is short enough, not empty, and free of Markdown that Discord would show as it is", () => {
  for (const [path, words] of Object.entries(descriptions)) {
    for (const text of Object.values(words)) {
      expect(text.length, path).toBeGreaterThan(0);
      expect(text.length, `${path}: ${text}`).toBeLessThanOrEqual(LONGEST.text);
      expect(text, path).not.toMatch(/\*\*|`|\n|\s\s/);
    }
  }
});

test("a command with the longest of its languages stays within what Discord takes", () => {
  for (const definition of definitions) {
    const localized = localizeDefinition(definition, descriptions);
    expect(weightOf(localized), definition.name).toBeLessThanOrEqual(LONGEST.command);
  }
});

interface Weighed {
  name: string;
  value?: string | number;
  description?: string;
  description_localizations?: object | null;
  name_localizations?: object | null;
  options?: unknown;
  choices?: unknown;
}

/** Names, descriptions and values, the longest localisation of each, all the way down. */
function weightOf(part: Weighed): number {
  const longest = (text: string, others: object | null | undefined) =>
    Math.max(text.length, ...Object.values(others ?? {}).map((one: string) => one.length));
  const below = [part.options, part.choices].flatMap((list) => (list ?? []) as Weighed[]);
  return (
    longest(part.name, part.name_localizations) +
    longest(part.description ?? "", part.description_localizations) +
    String(part.value ?? "").length +
    below.reduce((sum, one) => sum + weightOf(one), 0)
  );
}
