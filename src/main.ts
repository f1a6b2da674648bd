#!/usr/bin/env node
/**
 * Reads the command line and calls one file of cli/.
 *
 * In: `crier VERB …`. Out: the verb's exit code: 0 done, 1 found faults, 2 wrong usage or unreadable input.
 * Surprise: verbs are loaded when called, so that `crier parse` does not pay for discord.js.
 */
import { enableCompileCache } from "node:module";
import type { Verb } from "./cli/verb.ts";

// Reading three hundred TypeScript files takes a third of a start; from the second start on it is done already.
enableCompileCache();

const VERBS: Record<string, { does: string; load: () => Promise<Verb> }> = {
  start: {
    does: "runs the bot (without DISCORD_TOKEN: preview mode)",
    load: async () => (await import("./cli/start.ts")).runStart,
  },
  check: {
    does: "validates feeds/, every fault with file and line",
    load: async () => (await import("./cli/check.ts")).runCheck,
  },
  parse: {
    does: "reads source documents to items, one JSON line each",
    load: async () => (await import("./cli/parse.ts")).runParse,
  },
  judge: {
    does: "judges items with the production code",
    load: async () => (await import("./cli/judge.ts")).runJudge,
  },
  eval: {
    does: "judges labelled items and scores the result",
    load: async () => (await import("./cli/eval.ts")).runEval,
  },
  status: {
    does: "the status of a case, today or on a day",
    load: async () => (await import("./cli/status.ts")).runStatus,
  },
  timeline: {
    does: "the timeline of a case",
    load: async () => (await import("./cli/timeline.ts")).runTimeline,
  },
  backup: {
    does: "a copy of the database while the bot runs",
    load: async () => (await import("./cli/backup.ts")).runBackup,
  },
  replay: {
    does: "the bundled history through the whole journey",
    load: async () => (await import("./cli/replay.ts")).runReplay,
  },
};

const [name, ...args] = process.argv.slice(2);
const verb = name === undefined ? undefined : VERBS[name];
if (verb) {
  process.exitCode = await (await verb.load())(args);
} else {
  const isHelp = name === "--help" || name === "-h" || name === "help";
  const lines = Object.entries(VERBS).map(([word, { does }]) => `  ${word.padEnd(10)}${does}`);
  const text = `Usage: crier VERB [options]\n\n${lines.join("\n")}\n\nEvery verb has --help.\n`;
  if (isHelp) process.stdout.write(text);
  else process.stderr.write(`${name === undefined ? "" : `There is no verb "${name}".\n\n`}${text}`);
  process.exitCode = isHelp ? 0 : 2;
}
