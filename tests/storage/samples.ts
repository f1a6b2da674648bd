/**
 * Small plain nouns for the store's tests.
 *
 * In: the few properties a test is about. Out: a whole noun.
 * Surprise: times count minutes from one fixed morning, so that a test reads as a sequence.
 */
import type { AlertContent } from "../../src/alerts/alert.ts";
import type { Subscription } from "../../src/delivery/subscription.ts";
import type { Item } from "../../src/items/item.ts";
import type { Verdict } from "../../src/relevance/verdict.ts";
import type { Source } from "../../src/sources/source.ts";
import type { EventFrame } from "../../src/stories/event-frame.ts";
import type { Placement } from "../../src/stories/story.ts";

/** The instant so many minutes after 1 September 2014, 08:00 UTC. */
export function minute(count: number): string {
  return new Date(Date.UTC(2014, 8, 1, 8) + count * 60_000).toISOString();
}

export function day(count: number): string {
  return minute(count * 24 * 60);
}

export function sourceOf(id: string, changes: Partial<Source> = {}): Source {
  return {
    id,
    kind: "feed",
    name: `The ${id}`,
    url: `https://${id}.example/feed`,
    topics: [],
    why: "It reports on courts.",
    everyMinutes: 15,
    firstSight: "silent",
    language: "en",
    ...changes,
  };
}

export function itemOf(name: string, changes: Partial<Item> = {}): Item {
  return {
    id: `i${name}`,
    sourceId: "gazette",
    outlet: "The Gazette",
    keys: [`guid:${name}`, `url:https://gazette.example/${name}`],
    url: `https://gazette.example/${name}?utm_source=feed`,
    title: `Report ${name}`,
    author: null,
    publishedAt: minute(0),
    updatedAt: null,
    summary: "",
    text: `What report ${name} says.`,
    categories: [],
    enclosures: [],
    firstSeenAt: minute(5),
    revision: 1,
    isBaseline: false,
    ...changes,
  };
}

export function verdictOf(changes: Partial<Verdict> = {}): Verdict {
  return {
    tier: "case",
    caseId: "ireland",
    topics: ["warrants"],
    score: 7.5,
    reasons: ["names it"],
    ...changes,
  };
}

export function frameOf(changes: Partial<EventFrame> = {}): EventFrame {
  return {
    kind: "order",
    act: null,
    actor: null,
    court: null,
    judge: null,
    docket: null,
    entryNumber: null,
    eventDay: null,
    deadline: null,
    reasons: [],
    ...changes,
  };
}

export function opens(item: Item): Placement {
  return { kind: "opens", storyId: `s${item.id.slice(1)}`, evidence: ["nothing like it"] };
}

export function joins(storyId: string): Placement {
  return { kind: "joins", storyId, score: 0.8, evidence: ["same title"] };
}

export function contentOf(title: string, changes: Partial<AlertContent> = {}): AlertContent {
  return {
    caseId: "ireland",
    caseName: "Ireland",
    topics: ["warrants"],
    kind: "order",
    act: null,
    line: title,
    title,
    url: null,
    eventDay: null,
    court: null,
    docket: null,
    judge: null,
    summary: [],
    next: null,
    deadline: null,
    since: null,
    reports: [],
    isConfirmedByDocket: false,
    ...changes,
  };
}

export function subscriptionOf(channelId: string, changes: Partial<Subscription> = {}): Subscription {
  return {
    id: `sub-${channelId}`,
    guildId: "1000000000000000001",
    channelId,
    what: "*",
    createdBy: "2000000000000000002",
    createdAt: minute(0),
    routine: false,
    ...changes,
  };
}
