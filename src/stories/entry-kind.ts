/**
 * The kinds of thing a clerk dockets: a closed list, one sentence each.
 *
 * In: nothing, this file only names the nouns. Out: `ENTRY_KINDS` with their meaning, and which are weightier.
 * Surprise: an entry is what it is, not what it mentions: a motion about an order is a motion, an order on a motion is an
 * order. What is only about counsel, fees, service or the clerk's own bookkeeping is "administrative" whatever its form,
 * so a motion to appear pro hac vice is no motion here.
 */
export const ENTRY_KINDS = {
  order:
    "The court, or its clerk for it, commands, allows, refuses, schedules or refers something: a paper, one line, a ruling letter, a briefing schedule.",
  opinion:
    "The court or a magistrate judge gives reasons: an opinion, findings, a report and recommendation.",
  judgment: "The case or an appeal is decided: judgment, verdict, final decree, mandate.",
  motion: "Somebody asks the court to do something: a motion, an application, a letter motion.",
  pleading: "What opens or frames a case: complaint, answer, indictment, notice of removal, petition.",
  appeal:
    "The case goes to a higher court: notice of appeal, petition for review or certiorari, its docketing.",
  brief: "Argument for or against something before the court: memorandum of law, brief, response, objection.",
  letter: "A letter to or from the court that is neither docketed as a motion nor rules.",
  notice: "A party or the clerk tells the court and the others something that none of the other kinds is.",
  record:
    "Material laid before the court: declaration, exhibit, transcript, recording, report, draft order, unnamed document.",
  stipulation:
    "What parties agree on or consent to: stipulation, plea agreement, settlement, waiver, consent.",
  hearing:
    "A sitting is set, moved, listed or taken off the calendar, and named: hearing, argument, conference.",
  "minute-entry":
    "What happened in a sitting that was held: the clerk's minutes whatever they report, case argued, the sitting's bare name.",
  process:
    "Papers that reach people: summons (asked for, drafted, issued), warrant, subpoena, writ, and proof that they did.",
  administrative:
    "Bookkeeping: appearances, disclosures, certificates, copies, fees, who has the case, transcripts ordered, forms, entries made in error, calendar events that name no sitting.",
} as const;

export type EntryKind = keyof typeof ENTRY_KINDS;

/** In words: "minute entry"; "" for "other", of which no rule knows what it is. */
export function sayEntryKind(kind: string): string {
  return kind === "other" ? "" : kind.replaceAll("-", " ");
}

/** Where one entry carries several events, the first of these names it. */
export const BY_WEIGHT: readonly EntryKind[] = [
  "opinion",
  "judgment",
  "order",
  "minute-entry",
  "appeal",
  "pleading",
  "motion",
  "brief",
  "stipulation",
  "letter",
  "hearing",
  "process",
  "notice",
  "record",
  "administrative",
];
