/**
 * What is said once a subscription is saved: what happens from now on, and how to change it.
 *
 * In: the subscription, what it is to, the asker's language. Out: one reply.
 * Surprise: a plain subscription is answered in one sentence; a list of what is as usual helps nobody.
 */
import type { Subscription } from "../../delivery/subscription.ts";
import type { Language } from "../../words/language.ts";
import { SUBSCRIBE_WORDS } from "../../words/subscribe-words.ts";
import { atStart, placeAsSubject } from "./name-place.ts";
import { sayShape } from "./say-shape.ts";

export function sayAdded(subscription: Subscription, name: string, now: Date, language: Language): string {
  const words = SUBSCRIBE_WORDS[language];
  const channel = placeAsSubject(subscription, language);
  if (!subscription.shape) return words.added({ channel, name, routine: subscription.routine });
  return words.addedShaped({ channel, name, how: sayShape(subscription, now, language).join("\n") });
}

/** It was there already: `before` is how it was, null when somebody else has just made it. */
export function sayAgain(
  before: Subscription | null,
  subscription: Subscription,
  name: string,
  isChanged: boolean,
  now: Date,
  language: Language,
): string {
  const words = SUBSCRIBE_WORDS[language];
  const already = atStart(words.already({ channel: placeAsSubject(subscription, language), name }));
  if (!isChanged) return `${already} ${words.nothingChanged}`;
  if (!subscription.shape && !before?.shape)
    return `${already} ${subscription.routine ? words.routineToo : words.noRoutine}`;
  return `${already} ${sayNow(subscription, now, language)}`;
}

/** "From now on:" and a line for each thing that is not as usual. */
export function sayNow(subscription: Subscription, now: Date, language: Language): string {
  const words = SUBSCRIBE_WORDS[language];
  const lines = sayShape(subscription, now, language);
  return lines.length === 0 ? words.everyOneAtOnce : words.fromNowOn(lines.join("\n"));
}
