/**
 * The options that shape a subscription, as Discord is told of them: the same for `/subscribe` and `/subscriptions edit`.
 *
 * In: nothing. Out: `SHAPE_OPTIONS`.
 * Surprise: Discord has no option with several choices and none that can be emptied. Lists are typed with commas, and a
 * word ends each: "all", "none", "off", "server".
 */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as OptionType,
} from "discord.js";

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** What somebody may type as a list of words, far above what anybody needs. */
export const WORDS_MAX_LENGTH = 500;

export const SHAPE_OPTIONS: APIApplicationCommandBasicOption[] = [
  {
    type: OptionType.Boolean,
    name: "routine",
    description: "Routine docket entries too, such as appearances of counsel and fees; otherwise left out",
  },
  {
    type: OptionType.String,
    name: "kinds",
    description: "Only these kinds of event, with commas: ruling, order, filing …; “all” for every kind",
    autocomplete: true,
    max_length: 200,
  },
  {
    type: OptionType.String,
    name: "include-words",
    description: "Only alerts that say one of these words or phrases, with commas; “none” ends the filter",
    max_length: WORDS_MAX_LENGTH,
  },
  {
    type: OptionType.String,
    name: "exclude-words",
    description: "No alerts that say one of these words or phrases, with commas; “none” ends the filter",
    max_length: WORDS_MAX_LENGTH,
  },
  {
    type: OptionType.String,
    name: "when",
    description: "Each alert at once, or all of an hour, a day or a week in one digest",
    choices: [
      { name: "Instant: each alert at once", value: "instant" },
      { name: "Hourly digest", value: "hourly" },
      { name: "Daily digest", value: "daily" },
      { name: "Weekly digest", value: "weekly" },
    ],
  },
  {
    type: OptionType.Integer,
    name: "hour",
    description: "At which hour a daily or weekly digest comes, 0 to 23; 8 when left out",
    min_value: 0,
    max_value: 23,
  },
  {
    type: OptionType.String,
    name: "weekday",
    description: "On which day a weekly digest comes; Monday when left out",
    choices: WEEKDAYS.map((name) => ({ name, value: name })),
  },
  {
    type: OptionType.String,
    name: "time-zone",
    description: "Whose clock the hours are read on, such as Europe/Dublin; “server” for this server's",
    autocomplete: true,
    max_length: 60,
  },
  {
    type: OptionType.String,
    name: "quiet-hours",
    description: "When nothing is posted, such as 22:00-07:00; it follows afterwards; “off” ends them",
    max_length: 30,
  },
  {
    type: OptionType.Boolean,
    name: "urgent-breaks-through",
    description: "Whether rulings and orders are told in quiet hours too; they are when left out",
  },
  {
    type: OptionType.Role,
    name: "mention",
    description: "A role to mention; rulings and orders only, unless mention-kinds says otherwise",
  },
  {
    type: OptionType.String,
    name: "mention-kinds",
    description: "For which kinds the role is mentioned, with commas: “urgent”, “all”; “none” ends it",
    autocomplete: true,
    max_length: 200,
  },
  {
    type: OptionType.Boolean,
    name: "silent",
    description: "True: messages come without sound or push, and only show as unread",
  },
  {
    type: OptionType.Boolean,
    name: "threads",
    description: "In a text channel. True: each case gets a thread of its own, and its alerts go there",
  },
  {
    type: OptionType.Boolean,
    name: "publish",
    description: "In an announcement channel. True: each message is published to the servers that follow it",
  },
];
