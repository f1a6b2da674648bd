/**
 * The judging part of the journey, alone: items in published order through relevance, frames, stories and summaries.
 *
 * In: items and case files. Out: one `Judged` value per item, in the order given.
 * Surprise: items that are not ours are placed too, among themselves, so that a corpus of other news measures stories;
 * the bot itself drops them before that step.
 */
import { summarizeStory } from "../alerts/summarize.ts";
import type { CaseFile } from "../cases/case-file.ts";
import { itemTime } from "../items/item.ts";
import { buildWatch } from "../relevance/build-watch.ts";
import { judgeItem } from "../relevance/judge-item.ts";
import type { Tier } from "../relevance/verdict.ts";
import { placeCopy } from "../stories/place-copy.ts";
import { elsewhereWindow, mayBeElsewhere, placeElsewhere } from "../stories/place-elsewhere.ts";
import { placeItem, storyWindow } from "../stories/place-item.ts";
import { readEventFrame } from "../stories/read-event-frame.ts";
import type { Story, StoryMember } from "../stories/story.ts";
import { EarlierReports } from "./earlier-reports.ts";
import type { LabelledItem } from "./labelled-items.ts";

/**
 * The verbatim part of a summary's sentence and where it stands: `start` and `end` are offsets into that field of the
 * item `id`. Where the summary cuts a sentence it shows "…", which is not part of the span.
 */
export interface SummarySpan {
  id: string;
  field: "title" | "text" | "summary";
  start: number;
  end: number;
  text: string;
}

export interface Judged {
  id: string;
  tier: Tier;
  case: string | null;
  topics: string[];
  score: number;
  reasons: string[];
  story: string | null;
  kind: string | null;
  eventDate: string | null;
  deadline: { day: string; what: string } | null;
  /** What is said of the item's story once every item is in; null when the item is not ours. */
  summary: { text: string; spans: SummarySpan[] } | null;
}

/** Same items, same answer, byte for byte. Costs a few milliseconds an item. */
export function judgeItems(items: readonly LabelledItem[], cases: CaseFile[]): Judged[] {
  const watch = buildWatch(cases);
  const known: Known = { shelves: new Map(), stories: new Map(), earlier: new EarlierReports() };
  const placed = items.map(({ id, item }) => {
    const verdict = judgeItem(item, watch);
    const frame = readEventFrame(item, verdict, cases);
    const member = { item, verdict, frame };
    return { id, member, storyId: shelve(member, known, cases).id };
  });
  const idOf = new Map(items.map(({ id, item }) => [item.id, id]));
  const summaries = new Map<Story, Judged["summary"]>();
  return placed.map(({ id, member: { verdict, frame }, storyId }) => {
    const story = known.stories.get(storyId) as Story;
    if (!summaries.has(story)) summaries.set(story, summarize(story, cases, idOf));
    return {
      id,
      tier: verdict.tier,
      case: verdict.caseId,
      topics: verdict.topics,
      score: verdict.score,
      reasons: [...verdict.reasons, ...frame.reasons],
      story: story.id,
      kind: frame.kind,
      // What the item itself states; a day that only the case file knows says nothing about reading.
      eventDate: frame.eventDay?.isFromFile ? null : (frame.eventDay?.day ?? null),
      deadline: frame.deadline && { day: frame.deadline.day, what: frame.deadline.what },
      summary: verdict.tier === "negative" ? null : (summaries.get(story) ?? null),
    };
  });
}

interface Known {
  /** By case. */
  shelves: Map<string, Story[]>;
  stories: Map<string, Story>;
  earlier: EarlierReports;
}

/**
 * Puts an item into a story as the store would: that of the report it copies, else candidates are those of its case
 * with a member in the window.
 */
function shelve(member: StoryMember, known: Known, cases: CaseFile[]): Story {
  const { item, verdict } = member;
  const { shelves, stories, earlier } = known;
  const name = verdict.tier === "negative" ? "negative" : (verdict.caseId ?? "no case");
  const { fromIso, toIso } = storyWindow(item);
  const [from, to] = [Date.parse(fromIso), Date.parse(toIso)];
  // Items come in order of time, so a story that has left the window never returns into it.
  const near = (shelves.get(name) ?? []).filter((story) =>
    story.members.some((one) => itemTime(one.item) >= from),
  );
  const candidates = near.filter((story) => story.members.some((one) => itemTime(one.item) <= to));
  const own = placeItem(member, candidates, cases);
  const others = own.kind === "opens" && name !== "negative" ? storiesElsewhere(member, shelves) : [];
  const copied = name === "negative" ? null : placeCopy(item, earlier.find(item));
  const placement = copied ?? placeElsewhere(member, others) ?? own;
  if (name !== "negative") earlier.keep(item, placement.storyId);
  const joined = stories.get(placement.storyId);
  shelves.set(name, near);
  if (joined && placement.kind === "joins") unite(joined, placement.unites ?? [], known);
  if (joined) {
    joined.members.push(member);
    joined.topics = [...new Set([...joined.topics, ...verdict.topics])];
    return joined;
  }
  const story: Story = {
    id: placement.storyId,
    caseId: verdict.caseId,
    topics: [...verdict.topics],
    members: [member],
  };
  shelves.set(name, [...near, story]);
  stories.set(story.id, story);
  return story;
}

/** As the store does: the members go over, and the story that went is found as the one that stays. */
function unite(kept: Story, gone: readonly string[], { shelves, stories }: Known): void {
  for (const id of gone) {
    const story = stories.get(id);
    if (!story || story === kept) continue;
    kept.members.push(...story.members);
    kept.topics = [...new Set([...kept.topics, ...story.topics])];
    for (const [name, shelf] of shelves)
      shelves.set(
        name,
        shelf.filter((one) => one !== story),
      );
    for (const [name, one] of stories) if (one === story) stories.set(name, kept);
  }
}

function storiesElsewhere(member: StoryMember, shelves: Map<string, Story[]>): Story[] {
  if (!mayBeElsewhere(member)) return [];
  const { fromIso, toIso } = elsewhereWindow(member.item);
  const [from, to] = [Date.parse(fromIso), Date.parse(toIso)];
  const isAround = (story: Story) =>
    story.members.some(({ item }) => itemTime(item) >= from && itemTime(item) <= to);
  return [...shelves].flatMap(([name, stories]) => (name === "negative" ? [] : stories.filter(isAround)));
}

function summarize(story: Story, cases: CaseFile[], idOf: Map<string, string>): Judged["summary"] {
  const sentences = summarizeStory(story, cases);
  return {
    text: sentences.map(({ text }) => text).join(" "),
    spans: sentences.map(({ text, itemId, field, start, end }) => ({
      id: idOf.get(itemId) ?? itemId,
      field,
      start,
      end,
      text: text.replace(/^…\s*|\s*…$/g, ""),
    })),
  };
}
