/**
 * Every command, once: this array is what Discord is told and what answers.
 *
 * In: nothing. Out: `allCommands`. Surprise: none; a command not in this list does not exist.
 */
import { aboutCommand } from "./about-command.ts";
import { caseCommand } from "./case-command.ts";
import type { Command } from "./command.ts";
import { feedsCommand } from "./feeds-command.ts";
import { helpCommand } from "./help-command.ts";
import { latestCommand } from "./latest-command.ts";
import { searchCommand } from "./search-command.ts";
import { settingsCommand } from "./settings-command.ts";
import { storyCommand } from "./story-command.ts";
import { subscribeCommand, unsubscribeCommand } from "./subscribe-command.ts";
import { subscriptionsCommand } from "./subscriptions-command.ts";
import { whyCommand } from "./why-command.ts";

export const allCommands: readonly Command[] = [
  caseCommand,
  latestCommand,
  storyCommand,
  searchCommand,
  whyCommand,
  subscribeCommand,
  unsubscribeCommand,
  subscriptionsCommand,
  feedsCommand,
  settingsCommand,
  helpCommand,
  aboutCommand,
];
