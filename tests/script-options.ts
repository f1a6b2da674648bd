// What comes in: the options a script for developers takes. What goes out: their values, as Node's parseArgs gives them.
// Surprise: a wrong option ends the program with 2 and one sentence that says what is right; --help asks for that sentence.
import { type ParseArgsConfig, parseArgs } from "node:util";

type Options = NonNullable<ParseArgsConfig["options"]>;

export function readScriptOptions<const T extends Options>(options: T) {
  const usage = Object.entries(options)
    .map(
      ([name, { type, default: usual }]) => `--${name}${type === "boolean" ? "" : ` (${usual ?? "none"})`}`,
    )
    .join(", ");
  try {
    if (!process.argv.includes("--help")) return parseArgs({ options }).values;
    console.log(`Options, with what they are when left out: ${usage}`);
    process.exit(0);
  } catch (error) {
    const [said] = (error instanceof Error ? error.message : String(error)).split(". ");
    console.error(`${said}. Options, with what they are when left out: ${usage}`);
    process.exit(2);
  }
}
