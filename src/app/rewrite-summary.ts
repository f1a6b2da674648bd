/**
 * An alert's summary in a language model's words, where one is set up and every word of it can be found in the reports.
 *
 * In: what an alert is about to say, the story behind it. Out: the same, with the rewriting or without.
 * Surprise: it runs before the alert is written, not after. An alert that is posted first and reworded later is an edit
 * without news; so the alert waits, but all alerts of one announce share one time limit, and each stands as it is when
 * that has passed. A crash meanwhile has told nobody anything, and the answer is in the store as soon as it is here.
 */
import { createHash } from "node:crypto";
import type { Alert, AlertContent, QuotedSentence, RewrittenSentence } from "../alerts/alert.ts";
import { checkRewriting, speaksToModel } from "../alerts/rewriting/check-rewriting.ts";
import { writePrompt } from "../alerts/rewriting/prompt.ts";
import { readAnswer } from "../alerts/rewriting/read-answer.ts";
import { sentencesBehind } from "../alerts/summarize.ts";
import type { CaseFile } from "../cases/case-file.ts";
import type { Store } from "../storage/store.ts";
import type { Story } from "../stories/story.ts";
import { askModel } from "./ask-model.ts";
import type { Log } from "./log.ts";
import type { Summarizer } from "./settings.ts";

export interface RewriterParts {
  store: Pick<Store, "findModelAnswer" | "saveModelAnswer" | "spendModelRequest">;
  summarizer: Summarizer;
  cases: () => CaseFile[];
  clock: () => Date;
  log: Log;
  /** Fires when the program stops. */
  stopping: AbortSignal;
}

/** Rewrites one summary. Never throws, and returns `content` itself when it is to stay as it is. */
export type Rewrite = (content: AlertContent, told: Story, previous: Alert | null) => Promise<AlertContent>;

/** Each call begins a round: the time limit counts from then. */
export type Rewriter = () => Rewrite;

/** Longer answers are of no use, see read-answer.ts; so much of one is kept to know that. */
const ANSWER_KEPT = 5000;

export function createRewriter(parts: RewriterParts): Rewriter {
  const { store, summarizer, clock, log } = parts;
  /** The model failed: until then nobody waits for it. */
  let restUntil = 0;
  let monthUsedUp = "";

  async function ask(key: string, prompt: ReturnType<typeof writePrompt>, signal: AbortSignal) {
    const known = await store.findModelAnswer(key);
    if (known !== null) return known;
    const now = clock();
    if (signal.aborted || now.getTime() < restUntil) return null;
    const month = now.toISOString().slice(0, 7);
    if (!(await store.spendModelRequest(month, summarizer.requestsPerMonth))) {
      if (monthUsedUp !== month)
        log.warn({ month }, "the month's requests to the language model are used up");
      monthUsedUp = month;
      return null;
    }
    const answer = await askModel(summarizer, prompt, signal);
    if (answer.kind === "failed") {
      if (!parts.stopping.aborted)
        log.warn({ why: answer.why, restMs: answer.restMs }, "the language model gave no summary");
      restUntil = clock().getTime() + answer.restMs;
      return null;
    }
    const text = answer.text.slice(0, ANSWER_KEPT);
    await store.saveModelAnswer(key, text, clock().toISOString());
    return text;
  }

  async function rewrite(
    content: AlertContent,
    told: Story,
    previous: Alert | null,
    signal: AbortSignal,
  ): Promise<AlertContent> {
    const kept = keepEarlier(content, previous?.content ?? null);
    if (kept) return { ...content, rewritten: kept };
    const sentences = sentencesBehind(content.summary, told, parts.cases());
    if (!sentences[0] || speaksToModel(sentences[0].text)) return content;
    const given = sentences.filter(({ text }) => !speaksToModel(text));
    const prompt = writePrompt(given, content);
    const answer = await ask(keyOf(summarizer, prompt), prompt, signal);
    if (answer === null) return content;
    const read = readAnswer(answer);
    const why =
      read.kind === "unusable"
        ? read.why
        : checkRewriting(
            read.claims,
            given.map(({ text }) => text),
          );
    if (read.kind === "unusable" || why !== null) {
      log.info({ story: told.id, why }, "a rewriting was turned away, the quoted sentences stand");
      return content;
    }
    return {
      ...content,
      rewritten: read.claims.map(({ text, from }) => ({ text, basis: basisOf(from, given) })),
    };
  }

  return () => {
    const signal = AbortSignal.any([AbortSignal.timeout(summarizer.limitMs), parts.stopping]);
    return async (content, told, previous) => {
      try {
        return await rewrite(content, told, previous, signal);
      } catch (cause) {
        log.error({ story: told.id, err: cause }, "a summary could not be rewritten");
        return content;
      }
    };
  };
}

/** While the quoted sentences are the same, so are the words for them: new outlets alone reword nothing. */
function keepEarlier(content: AlertContent, before: AlertContent | null): RewrittenSentence[] | null {
  if (!before?.rewritten || JSON.stringify(before.summary) !== JSON.stringify(content.summary)) return null;
  const named = new Set(content.reports.map(({ itemId }) => itemId));
  const isNamed = before.rewritten.every(({ basis }) => basis.every(({ itemId }) => named.has(itemId)));
  return isNamed ? before.rewritten : null;
}

function basisOf(from: readonly number[], given: readonly QuotedSentence[]): QuotedSentence[] {
  return from.flatMap((number) => given[number - 1] ?? []);
}

/** Everything that decides what is answered, but not the key. */
function keyOf({ url, model }: Summarizer, prompt: ReturnType<typeof writePrompt>): string {
  return createHash("sha256")
    .update(JSON.stringify([url, model, prompt]))
    .digest("hex");
}
