/**
 * What a file in `feeds/cases/` may say: one matter we watch, as knowledge.
 *
 * In: the plain value of a YAML document. Out: `CaseFile`, or zod issues (read-cases.ts turns them into file and line).
 * Surprise: days keep their precision ("2014-08" is a month, not the first of it), and `recognise` is optional: a
 * matter without it is answered about but never matched to news.
 */
import { z } from "zod";
import { isCalendarDay } from "./day.ts";

const words = z.array(z.string().min(1));
const address = z.url({ protocol: /^https?$/ });

/** "2014-08-29", "2014-08" or "2014". */
export const partialDay = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: "must be a day, month or year such as 2014-08-29, 2014-08 or 2014",
    abort: true,
  })
  .refine(isCalendarDay, { error: "is not in the calendar: that month has fewer days" });

export const timelineEntry = z.strictObject({
  date: partialDay,
  /** How sure the day is: the day itself, only the month, or no later than the day. */
  precision: z.enum(["day", "month", "year", "on_or_before"]).default("day"),
  court: z.string().optional(),
  docket: z.string().optional(),
  kind: z.enum([
    "warrant",
    "motion",
    "order",
    "ruling",
    "stay",
    "contempt",
    "appeal",
    "brief",
    "hearing",
    "cert",
    "legislation",
    "mootness",
    "statement",
    "agreement",
    "policy",
  ]),
  /** A headline in our words, at most 100 characters. */
  event: z.string().min(1).max(100),
  /** What happened, one or two sentences. */
  what: z.string().min(1),
  /** The status line right after this event, and what was expected next. */
  status: z.string().min(1),
  next: z.string().min(1),
  deadline: z.strictObject({ day: partialDay, what: z.string().min(1) }).optional(),
  sources: z.array(z.string().min(1)).min(1),
  confidence: z.enum(["high", "medium", "low"]),
  note: z.string().optional(),
});

/**
 * How an item is recognised as being about this matter.
 * - `identifiers`: any one decides (docket numbers, citations, exact names); matched as whole words, any dash or case.
 * - `phrases`: strong wording that counts `weight` each on its own.
 * - `concepts`: groups of words that count once per group (the text) and more in the title.
 * - `gates`: each gate is a list of concept names that must all be present for the concept score to count in full; one
 *   open gate is enough.
 * A word in capitals ("CLOUD Act") must begin with a capital in the text; "geheim*" stands for every word that begins so.
 */
export const recognise = z.strictObject({
  identifiers: words.default([]),
  phrases: z.array(z.strictObject({ weight: z.number().positive(), any: words.min(1) })).default([]),
  concepts: z
    .record(z.string(), z.strictObject({ weight: z.number().positive(), any: words.min(1) }))
    .default({}),
  gates: z.array(z.array(z.string()).min(1)).default([]),
  threshold: z.number().positive(),
  /** Points that the title alone must give: for wide topics ("encryption"), which every second article touches. */
  titleFloor: z.number().nonnegative().default(0),
});

export const confusable = z.strictObject({
  /** What it looks like, what it is, and the words that give it away. */
  looksLike: z.string().min(1),
  is: z.string().min(1),
  any: words.min(1),
  /** The confusable does not count when one of these stands in the text too. */
  unless: words.default([]),
});

export const caseFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: "must be lower-case words joined by hyphens, such as microsoft-ireland",
  }),
  /** Short name, as alerts show it: "Microsoft Ireland". */
  name: z.string().min(1).max(40),
  /** `case`: a lawsuit; `topic`: a bill, law, agreement, coalition or policy. Exactly one file is `primary`. */
  role: z.enum(["case", "topic"]),
  primary: z.boolean().default(false),
  kind: z.enum(["lawsuit", "bill", "law", "agreement", "coalition", "framework", "policy"]),
  why: z.string().min(1),
  about: z.string().min(1),
  captions: words.default([]),
  aliases: words.default([]),
  /** Dockets in the order the case met the courts. `spellings` are all ways the number is written. */
  dockets: z
    .array(
      z.strictObject({
        court: z.string(),
        courtName: z.string(),
        number: z.string(),
        spellings: words.default([]),
        timeZone: z.string().default("America/New_York"),
      }),
    )
    .default([]),
  citations: z.array(z.strictObject({ cite: z.string(), of: z.string() })).default([]),
  judges: z
    .array(z.strictObject({ name: z.string(), court: z.string(), role: z.string().optional() }))
    .default([]),
  parties: z.array(z.strictObject({ name: z.string(), role: z.string() })).default([]),
  counsel: z
    .array(z.strictObject({ name: z.string(), for: z.string(), firm: z.string().optional() }))
    .default([]),
  statutes: words.default([]),
  terms: words.default([]),
  recognise: recognise.optional(),
  confusables: z.array(confusable).default([]),
  /** Principles, members, or other lists worth answering from: title -> lines. */
  lists: z.record(z.string(), words).default({}),
  timeline: z.array(timelineEntry).min(1),
  /** Today's status and the day a person last checked it. */
  current: z.strictObject({
    status: z.string().min(1),
    since: partialDay,
    next: z.string().min(1),
    isClosed: z.boolean(),
    checked: partialDay,
    confidence: z.enum(["high", "medium", "low"]).default("high"),
  }),
  sources: z.array(z.strictObject({ title: z.string(), url: address })).default([]),
  /** What must not be asserted, in words for maintainers. */
  doNotAssert: words.default([]),
});

export type CaseFile = z.infer<typeof caseFile>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
export type Recognise = z.infer<typeof recognise>;
