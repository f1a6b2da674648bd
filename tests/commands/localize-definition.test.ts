// What comes in: a small definition and words for parts of it. What goes out: what Discord would be told.
// Surprise: the bundled definitions are compared with the catalogue elsewhere; this is the walk alone.
import { ApplicationCommandOptionType as OptionType } from "discord.js";
import { expect, test } from "vitest";
import { localizeDefinition, pathsOf } from "../../src/commands/localize-definition.ts";

const definition = {
  name: "case",
  description: "What we know",
  options: [
    {
      type: OptionType.Subcommand as const,
      name: "docket",
      description: "Its entries",
      options: [
        {
          type: OptionType.String as const,
          name: "kind",
          description: "Only these",
          choices: [{ name: "orders", value: "order" }],
        },
      ],
    },
  ],
};

test("every word of a definition has a path, and what has words at its path is told in all our locales", () => {
  expect(pathsOf(definition)).toEqual(["case", "case docket", "case docket kind", "case docket kind=order"]);
  const words = {
    case: { de: "Was wir wissen", fr: "Ce que nous savons", es: "Lo que sabemos" },
    "case docket kind": { de: "Nur diese", fr: "Seulement", es: "Solo estos" },
    "case docket kind=order": { de: "Anordnungen", fr: "ordonnances", es: "órdenes" },
  };
  const spanish = (text: string) => ({ "es-ES": text, "es-419": text });
  expect(localizeDefinition(definition, words)).toMatchObject({
    name: "case",
    description: "What we know",
    description_localizations: {
      de: "Was wir wissen",
      fr: "Ce que nous savons",
      ...spanish("Lo que sabemos"),
    },
    options: [
      {
        description: "Its entries",
        options: [
          {
            description_localizations: { de: "Nur diese", ...spanish("Solo estos") },
            choices: [
              {
                name: "orders",
                value: "order",
                name_localizations: { de: "Anordnungen", fr: "ordonnances" },
              },
            ],
          },
        ],
      },
    ],
  });
});

test("what has no words is told in English and nothing else", () => {
  expect(localizeDefinition(definition, {})).toEqual(definition);
});
