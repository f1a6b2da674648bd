/**
 * An entry of a docket that somebody follows is wanted, whatever it is about.
 *
 * In: what relevance says of the entry, and the docket that is followed. Out: the verdict that counts.
 * Surprise: a followed docket that turns out to be one of ours stays ours; following it twice makes it no second case.
 */
import type { Verdict } from "./verdict.ts";

export interface FollowedDocket {
  /** The id its stories and subscriptions go by. */
  caseId: string;
  /** As people know it: "nysd 1:13-mj-02814". */
  name: string;
}

export function judgeFollowed(verdict: Verdict, followed: FollowedDocket): Verdict {
  if (verdict.caseId !== null) return verdict;
  return {
    ...verdict,
    tier: "reform",
    caseId: followed.caseId,
    reasons: [`an entry of ${followed.name}, which is followed`, ...verdict.reasons],
  };
}

/**
 * What Congress did to a bill that a source watches for `topics`. The list of actions never says what the bill is about,
 * and its number is given out again in every Congress, so the words of an action decide nothing.
 */
export function judgeWatchedBill(
  verdict: Verdict,
  bill: string,
  topics: readonly { id: string; name: string }[],
): Verdict {
  if (topics.length === 0) return verdict;
  return {
    ...verdict,
    tier: verdict.tier === "case" ? "case" : "reform",
    topics: [...new Set([...topics.map(({ id }) => id), ...verdict.topics])],
    reasons: [
      `a step of ${bill}, which is watched for ${topics.map(({ name }) => name).join(", ")}`,
      ...verdict.reasons,
    ],
  };
}
