/**
 * What Discord is told about `/case`.
 *
 * In: nothing. Out: `CASE_DEFINITION`. Surprise: `case` may be left out everywhere; see default-matter.ts. Options that must be
 * given come first, which is Discord's rule.
 */
import { ApplicationCommandOptionType as OptionType } from "discord.js";
import { ENTRY_KINDS, sayEntryKind } from "../../stories/entry-kind.ts";
import { POSTABLE } from "../check-channel.ts";
import type { Command } from "../command.ts";
import { LOOK_UP } from "../where-usable.ts";

const CASE = {
  type: OptionType.String as const,
  name: "case",
  description: "The case, or a followed docket; the one this server follows most when left out",
  autocomplete: true as const,
};

const day = (name: string, description: string) => ({
  type: OptionType.String as const,
  name,
  description,
  autocomplete: true as const,
  max_length: 40,
});

const verb = (name: string, description: string, options: object[] = []) => ({
  type: OptionType.Subcommand as const,
  name,
  description,
  options: options as never[],
});

export const CASE_DEFINITION: Command["definition"] = {
  ...LOOK_UP,
  name: "case",
  description: "What we know about a case we watch",
  options: [
    verb("status", "Where the case stands, today or on any day of its history", [
      CASE,
      day("as_of", "A day, such as 2014-08-30 or 30 August 2014; today when left out"),
    ]),
    verb("timeline", "The events of the case, in order", [
      CASE,
      day("from", "First day, month or year"),
      day("to", "Last day, month or year"),
    ]),
    verb("about", "What the case is: parties, courts, why it matters, sources", [CASE]),
    verb("compare", "What changed between two days: status, events, deadlines", [
      { ...day("from", "The one day, such as 2014-08-30"), required: true },
      { ...day("to", "The other day; today works as well"), required: true },
      CASE,
    ]),
    verb("docket", "The court's own entries, newest first, with their documents", [
      CASE,
      {
        type: OptionType.String,
        name: "search",
        description: "Words that must stand in the entry",
        max_length: 100,
      },
      {
        type: OptionType.String,
        name: "kind",
        description: "Only entries of this kind",
        choices: Object.keys(ENTRY_KINDS).map((kind) => ({ name: sayEntryKind(kind), value: kind })),
      },
    ]),
    verb("add", "Follow a docket for this server; for those who manage it", [
      {
        type: OptionType.String,
        name: "docket",
        description: "Its address at CourtListener, or its number with the court: 1:13-mj-02814 nysd",
        required: true,
        max_length: 500,
      },
      {
        type: OptionType.Channel,
        name: "channel",
        description: "Where its entries go; this channel when left out",
        channel_types: [...POSTABLE],
      },
    ]),
    verb("deadlines", "What is due, with a calendar file", [CASE]),
    verb("list", "Every case and topic we watch"),
  ],
};
