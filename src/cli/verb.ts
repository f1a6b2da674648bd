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

/**
 * Reads a verb's words; prints help or what is wrong, and gives the exit code, when the verb must not go on. Words that
 * are no options are refused unless `takes` says that the verb has a use for them.
 */
export function readWords<T extends Options>(
  args: string[],
  usage: string,
  options: T,
  takes: "options" | "options and words" = "options",
): { kind: "words"; values: Parsed<T>["values"]; positionals: string[] } | { kind: "exit"; code: number } {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(`${usage.trim()}\n`);
    return { kind: "exit", code: 0 };
  }
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [extra] = positionals;
    if (takes === "options" && extra !== undefined) return refuse(`"${extra}" has no meaning here.`, usage);
    return { kind: "words", values, positionals };
  } catch (cause) {
    // Node explains at length how to escape a dash; its first sentence says what is wrong.
    return refuse(`${(cause as Error).message.split(/\.\s|\.$/)[0]}.`, usage);
  }
}

/** Prints what is wrong and how the verb is used; exit code 2. */
export function refuse(sentence: string, usage: string): { kind: "exit"; code: number } {
  process.stderr.write(`${sentence}\n\n${usage.trim()}\n`);
  return { kind: "exit", code: 2 };
}

/** A way to print lines as they come: as they are, or each as a JSON object `{"says": …}`. */
export function printLines(isJson: boolean): (line: string) => void {
  return (line) => process.stdout.write(`${isJson ? JSON.stringify({ says: line.trim() }) : line}\n`);
}

/** The settings, or null after every fault in them was printed. */
export function settingsOrFaults(): Settings | null {
  const result = loadSettings();
  if (result.kind === "settings") return result.settings;
  process.stderr.write(`Some settings are wrong:\n${result.faults.map((fault) => `  ${fault}\n`).join("")}`);
  return null;
}
