/**
 * What every verb of the command line is, and how it reads its words.
 *
 * In: the words after the verb. Out: an exit code: 0 done, 1 found faults, 2 wrong usage or unreadable input.
 * Surprise: settings are read here for the verbs that need only the feeds folder, so that a verb like `check` works
 * without a Discord token.
 */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { loadSettings, type Settings } from "../app/settings.ts";

export type Verb = (args: string[]) => Promise<number>;

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

/** Reads a verb's words; prints help or what is wrong, and gives the exit code, when the verb must not go on. */
export function readWords<T extends Options>(
  args: string[],
  usage: string,
  options: T,
): { kind: "words"; values: Parsed<T>["values"]; positionals: string[] } | { kind: "exit"; code: number } {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(`${usage.trim()}\n`);
    return { kind: "exit", code: 0 };
  }
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { kind: "words", values, positionals };
  } catch (cause) {
    return refuse(`${(cause as Error).message.split(". ")[0]}.`, usage);
  }
}

/** Prints what is wrong and how the verb is used; exit code 2. */
export function refuse(sentence: string, usage: string): { kind: "exit"; code: number } {
  process.stderr.write(`${sentence}\n\n${usage.trim()}\n`);
  return { kind: "exit", code: 2 };
}

/** The settings, or null after every fault in them was printed. */
export function settingsOrFaults(): Settings | null {
  const result = loadSettings();
  if (result.kind === "settings") return result.settings;
  process.stderr.write(`Some settings are wrong:\n${result.faults.map((fault) => `  ${fault}\n`).join("")}`);
  return null;
}
