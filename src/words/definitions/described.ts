/**
 * What the description of a command, an option or a choice says in the other languages.
 *
 * In: nothing, this file names the shape. Out: `Described`, `Descriptions`.
 * Surprise: the names of commands stay English. People help each other across servers ("type /case status"), and an answer that
 * names a command must name the one that everybody sees.
 */
import type { Language } from "../language.ts";

/** At most 100 characters each, as Discord has it. */
export type Described = Record<Exclude<Language, "en">, string>;

/**
 * By where it stands in the definition: "case" is the command, "case status" its subcommand, "case status as_of" an option,
 * "case docket kind=order" a choice of it.
 */
export type Descriptions = Readonly<Record<string, Described>>;
