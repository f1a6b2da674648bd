/**
 * The line where a person types "/case status case:microsoft-ireland as_of:2014-08-30".
 *
 * In: what was typed and the registered commands. Out: the question for POST /preview/interactions, and suggestions.
 * Surprise: a value may contain spaces; it ends where the next known option begins.
 */

/** Every command as it is typed, sub-commands spelled out. */
export function listCommands(commands) {
  const spell = (name, { description, options = [] }) => {
    const subs = options.filter((one) => one.type <= 2);
    return subs.length > 0
      ? subs.flatMap((sub) => spell(`${name} ${sub.name}`, sub))
      : [{ name, description, options }];
  };
  return commands.flatMap((command) => spell(command.name, command));
}

/** @returns {{command: string, options: Record<string, string>, last: string | null, known: object | null}} */
export function readLine(text, commands) {
  const typed = text.trimStart().replace(/^\//, "");
  const known =
    commands
      .filter((one) => typed === one.name || typed.startsWith(`${one.name} `))
      .sort((a, b) => b.name.length - a.name.length)[0] ?? null;
  if (!known) return { command: typed.split(/\s+\w+:/)[0].trim(), options: {}, last: null, known };
  const rest = typed.slice(known.name.length);
  const marks = [...rest.matchAll(/(?:^|\s)([-\w]+):/g)].filter((hit) =>
    known.options.some((one) => one.name === hit[1]),
  );
  const options = {};
  let last = null;
  marks.forEach((hit, index) => {
    const end = marks[index + 1]?.index ?? rest.length;
    options[hit[1]] = rest.slice(hit.index + hit[0].length, end).trim();
    last = hit[1];
  });
  const stray = rest.slice(0, marks[0]?.index ?? rest.length).trim();
  // Text that belongs to no option is passed on as one, so that the server says what is wrong with it.
  const extra = /^([-\w]+):(.*)$/.exec(stray);
  if (extra) options[extra[1]] = extra[2].trim();
  return { command: known.name, options, last, known };
}

/** Where typing goes next: whole lines to choose from, or the option whose value the bot should complete. */
export function suggest(text, commands) {
  if (!text.startsWith("/")) return { lines: [], complete: null };
  const { known, options, last } = readLine(text, commands);
  if (!known) {
    const typed = text.slice(1).trim().toLowerCase();
    const fitting = commands.filter((one) => one.name.startsWith(typed) || one.name.includes(` ${typed}`));
    return {
      lines: fitting.map((one) => ({ text: `/${one.name} `, label: `/${one.name}`, about: one.description })),
      complete: null,
    };
  }
  const definition = last === null ? null : known.options.find((one) => one.name === last);
  if (definition && !text.endsWith(" ")) {
    const before = text.slice(0, text.lastIndexOf(`${last}:`) + last.length + 1);
    if (definition.autocomplete)
      return { lines: [], complete: { option: last, before, value: options[last] } };
    const choices = (definition.choices ?? []).filter((one) => `${one.value}`.startsWith(options[last]));
    return {
      lines: choices.map((one) => ({ text: `${before}${one.value} `, label: one.name, about: "" })),
      complete: null,
    };
  }
  const open = known.options.filter((one) => !(one.name in options));
  const base = text.endsWith(" ") ? text : `${text} `;
  return {
    lines: open.map((one) => ({
      text: `${base}${one.name}:`,
      label: `${one.name}:`,
      about: one.required ? one.description : `${one.description} (optional)`,
    })),
    complete: null,
  };
}
