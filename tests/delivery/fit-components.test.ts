// What comes in: rows of buttons and menus just below, at, just above and far above each of Discord's limits. What goes out:
// rows that the local Discord's own rules have nothing against; what was within the limits is untouched.
// Surprise: none.
import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import { describe, expect, test } from "vitest";
import { fitComponents } from "../../src/delivery/discord/fit-components.ts";
import { LIMITS } from "../../src/delivery/discord/limits.ts";
import { readComponents } from "../../src/preview/component-rules.ts";
import { FormFaults } from "../../src/preview/discord-error.ts";
import fc from "../property.ts";

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const around = (max: number) => fc.constantFrom(max - 1, max, max + 1, max * 10);
/** A text of such a length, with words to cut at and no blank at its end, which Discord would take off. `mark` makes it another one than its neighbours. */
const textAround = (max: number) =>
  fc.tuple(around(max), fc.nat({ max: 40 })).map(([length, mark]) =>
    `${mark} word`
      .repeat(length)
      .slice(0, length - 1)
      .concat("x"),
  );
const idAround = fc.oneof(
  { weight: 3, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: textAround(LIMITS.customId) },
);
/** A list of such a length, of different parts that are made from one. */
const listAround = <T>(max: number, part: fc.Arbitrary<T>) =>
  fc
    .tuple(fc.oneof(fc.constant(1), around(max)), fc.array(part, { minLength: 1, maxLength: 3 }))
    .map(([length, parts]) => Array.from({ length }, (_, at) => parts[at % parts.length] as T));

const button = fc.record({
  type: fc.constant(ComponentType.Button as const),
  style: fc.constantFrom(ButtonStyle.Primary as const, ButtonStyle.Danger as const),
  label: textAround(LIMITS.buttonLabel),
  custom_id: idAround,
});
const option = fc.record({
  label: textAround(LIMITS.optionText),
  value: fc.oneof(fc.uuid(), textAround(LIMITS.optionText)),
  description: textAround(LIMITS.optionText),
});
const menu = fc.record({
  type: fc.constant(ComponentType.StringSelect as const),
  custom_id: idAround,
  placeholder: textAround(LIMITS.placeholder),
  min_values: fc.constantFrom(0, 1, LIMITS.selectOptions),
  max_values: around(LIMITS.selectOptions),
  options: listAround(LIMITS.selectOptions, option).map((options) =>
    options.map((one, at) => ({ ...one, value: one.value.length < 40 ? `${at} ${one.value}` : one.value })),
  ),
});
const row: fc.Arbitrary<Row> = fc
  .oneof(
    listAround<APIComponentInMessageActionRow>(LIMITS.buttonsInRow, button),
    menu.map((one) => [one]),
  )
  .map((components) => ({ type: ComponentType.ActionRow, components }));

function faultsOf(rows: unknown): unknown {
  const faults = new FormFaults();
  readComponents(structuredClone(rows), false, faults);
  return faults.isEmpty ? null : faults;
}

describe("buttons and menus", () => {
  test("come out as Discord takes them, whatever their size", () => {
    let refused = 0;
    fc.assert(
      fc.property(listAround(LIMITS.rows, row), (rows) => {
        if (faultsOf(rows)) refused += 1;
        expect(faultsOf(fitComponents(rows))).toBeNull();
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test("stay as they are where Discord takes them", () => {
    fc.assert(
      fc.property(row, (one) => {
        fc.pre(faultsOf([one]) === null);
        expect(fitComponents([one])).toEqual([one]);
      }),
      { numRuns: 300 },
    );
  });

  test("a text at its limit is kept, one over is cut; an id or a value over it is left out, never cut", () => {
    const of = (label: string, custom_id: string) =>
      fitComponents([
        {
          type: ComponentType.ActionRow,
          components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, label, custom_id }],
        },
      ])[0]?.components[0];
    const [label, id] = ["l".repeat(LIMITS.buttonLabel), "i".repeat(LIMITS.customId)];
    expect(of(label, id)).toMatchObject({ label, custom_id: id });
    expect(of(`${label}l`, id)).toMatchObject({ label: `${label.slice(1)}…`, custom_id: id });
    expect(of(label, `${id}i`)).toBeUndefined();
    const value = "v".repeat(LIMITS.optionText);
    const options = [value, `${value}v`, "short"].map((one) => ({ label: one, value: one }));
    const [fitted] = fitComponents([
      {
        type: ComponentType.ActionRow,
        components: [{ type: ComponentType.StringSelect, custom_id: "m", max_values: 3, options }],
      },
    ]);
    expect(fitted?.components[0]).toMatchObject({ max_values: 2, options: [options[0], options[2]] });
  });

  test("a sixth row, a sixth button and an id that was there before are left out", () => {
    const buttons = (ids: string[]): Row => ({
      type: ComponentType.ActionRow,
      components: ids.map((custom_id) => ({
        type: ComponentType.Button,
        style: ButtonStyle.Primary,
        label: custom_id,
        custom_id,
      })),
    });
    const ids = (rows: Row[]) =>
      fitComponents(rows).map(({ components }) =>
        components.map((one) => "custom_id" in one && one.custom_id),
      );
    expect(ids([buttons(["a", "b", "c", "d", "e", "f"]), buttons(["a", "g"]), buttons(["b"])])).toEqual([
      ["a", "b", "c", "d", "e"],
      ["g"],
    ]);
    expect(ids("abcdef".split("").map((id) => buttons([id])))).toHaveLength(5);
  });
});
