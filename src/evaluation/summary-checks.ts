/**
 * Checks that need no label: is every sentence of a summary really there, and does it fit?
 *
 * In: items and what was judged of them. Out: measures.
 * Surprise: a span is right only when the very characters at its offsets are the sentence and the summary shows them; a
 * sentence that merely occurs somewhere in the text is not.
 */
import { danglesAtStart } from "../alerts/judge-sentence.ts";
import type { Measure } from "./evaluate.ts";
import type { Judged, SummarySpan } from "./judge-items.ts";
import type { LabelledItem } from "./labelled-items.ts";

/** The longest summary an alert may carry. */
const SUMMARY_LIMIT = 350;

/** Each story's summary is checked once, at its first item. */
export function checkSummaries(items: readonly LabelledItem[], judged: readonly Judged[]): Measure[] {
  const byId = new Map(items.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const summaries = judged.filter(({ story, summary }) => {
    if (!summary || story === null || seen.has(story)) return false;
    seen.add(story);
    return true;
  });
  if (summaries.length === 0) return [];
  const eventOf = mainEvents(judged, byId);
  const spans = summaries.flatMap(({ story, summary }) =>
    (summary?.spans ?? []).map((span) => ({
      span,
      shown: summary?.text ?? "",
      event: eventOf.get(story ?? ""),
    })),
  );
  const verbatim = spans.filter(
    ({ span, shown }) => shown.includes(span.text) && isVerbatim(span, byId.get(span.id)),
  );
  const lengths = summaries.map(({ summary }) => summary?.text.length ?? 0);
  return [
    {
      name: "summary sentences found verbatim",
      value: spans.length === 0 ? null : verbatim.length / spans.length,
      items: spans.length,
    },
    {
      name: "summary sentences from an item of another event",
      value: spans.filter(({ span, event }) => isOfAnother(byId.get(span.id)?.labels.event, event)).length,
      isCount: true,
      items: spans.length,
    },
    {
      name: "summary sentences that begin by pointing back",
      // A headline and the opening of a docket entry stand alone by what they are.
      value: spans.filter(
        ({ span }) => span.field === "text" && !byId.get(span.id)?.item.docket && danglesAtStart(span.text),
      ).length,
      isCount: true,
      items: spans.length,
    },
    {
      name: "summaries that are empty",
      value: lengths.filter((length) => length === 0).length,
      isCount: true,
      items: summaries.length,
    },
    {
      name: `summaries over ${SUMMARY_LIMIT} characters`,
      value: lengths.filter((length) => length > SUMMARY_LIMIT).length,
      isCount: true,
      items: summaries.length,
    },
  ];
}

/** The event that most of a story's items are labelled with, by story. */
function mainEvents(judged: readonly Judged[], byId: ReadonlyMap<string, LabelledItem>): Map<string, string> {
  const main = new Map<string, string>();
  for (const [story, members] of Map.groupBy(judged, (one) => one.story ?? "")) {
    const events = members.flatMap(({ id }) => byId.get(id)?.labels.event ?? []);
    const counts = [...Map.groupBy(events, (event) => event)].map(([event, of]) => ({
      event,
      count: of.length,
    }));
    const most = counts.sort((a, b) => b.count - a.count)[0];
    if (most) main.set(story, most.event);
  }
  return main;
}

/** An item without an event of its own may well speak of this one. */
function isOfAnother(label: string | null | undefined, event: string | undefined): boolean {
  return label !== null && label !== undefined && event !== undefined && label !== event;
}

/** Whether the characters at the span's offsets are the span's text. */
export function isVerbatim(span: SummarySpan, source: LabelledItem | undefined): boolean {
  return source !== undefined && source.item[span.field].slice(span.start, span.end) === span.text;
}
