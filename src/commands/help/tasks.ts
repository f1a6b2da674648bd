/**
 * What people want to do, and the commands for it.
 *
 * In: nothing. Out: `TASKS`, in the order of the menu.
 * Surprise: help is by task and not by command; each has examples that can be typed as they stand.
 */
export interface Task {
  /** Stands in the menu's custom values, so it never changes. */
  id: string;
  /** In the menu; at most 100 units, as the hint. */
  name: string;
  hint: string;
  /** Markdown of our own. */
  text: string;
}

export const TASKS: readonly Task[] = [
  {
    id: "status",
    name: "See where a case stands",
    hint: "Status, what is next, what is due; today or on any day",
    text: [
      "`/case status` says where a case stands, since when, what is next and how fresh that is.",
      "`/case status case:microsoft-ireland as_of:2014-08-30` says what was known on that day.",
      "`/case deadlines` lists what is due, with a calendar file.",
      "`/case about` says what the case is, who the parties are and which sources stand behind it.",
      "Without `case` I take the one your server follows most, or Microsoft Ireland.",
    ].join("\n"),
  },
  {
    id: "history",
    name: "Read the history of a case",
    hint: "Timeline, the court's own entries, two days compared",
    text: [
      "`/case timeline case:microsoft-ireland from:2014 to:2016` lists the events of those years.",
      "`/case compare from:2014-08-30 to:2014-09-09` says what changed between two days.",
      "`/case docket search:stay kind:order` looks through the court's own entries.",
      "Days may be written `2014-08-30`, `30 August 2014`, `August 2014`, `2014`, `yesterday` or `today`.",
    ].join("\n"),
  },
  {
    id: "news",
    name: "Catch up with the news",
    hint: "What was told lately, of a case, a topic or a kind",
    text: [
      "`/latest` shows the last events I told.",
      "`/latest topic:fisa-702 kind:ruling` only the rulings about that topic.",
      "`/story id:` and some words of a headline shows every report of an event.",
    ].join("\n"),
  },
  {
    id: "find",
    name: "Find something",
    hint: "Full text over reports, docket entries, alerts and timelines",
    text: [
      "`/search words:contempt microsoft` finds what has both words.",
      '`/search words:"held in contempt"` the words in that order.',
      "`/search words:warr* -facebook` what begins so, without another word.",
      "`/search words:14-2985` a docket number.",
    ].join("\n"),
  },
  {
    id: "why",
    name: "Ask why something was told, or not",
    hint: "An article's way through me, stage by stage",
    text: [
      "`/why url:https://example.org/story` says whether I saw it, whose it is, which story it joined and where it was told.",
      "`/why` also takes a link to one of my messages, or the `ref` at its end.",
      "`/story` shows how the reports of an event were joined.",
    ].join("\n"),
  },
  {
    id: "follow",
    name: "Get alerts in a channel",
    hint: "For those who manage the server",
    text: [
      "`/subscribe what:microsoft-ireland` posts its alerts in this channel: one message for each event, edited as more outlets report it.",
      "`/case add docket:` with a docket's address or number follows any docket that CourtListener has.",
      "`/subscribe what:everything when:daily hour:8` makes one digest a day of it; kinds, words and quiet hours can be chosen as well.",
      "`/subscriptions list` shows what goes where; `edit`, `pause`, `resume`, `test` and `remove` change it.",
      "*For people who may manage the server.*",
    ].join("\n"),
  },
  {
    id: "sources",
    name: "Choose and check sources",
    hint: "Add a feed, see what fails; for those who manage the server",
    text: [
      "`/feeds list` shows every source and how it is doing.",
      "`/feeds add address:https://example.org` watches a feed for this server.",
      "`/feeds test` shows what a source has and what I think of it.",
      "`/settings admin-channel` says where I report trouble with sources.",
      "*For people who may manage the server.*",
    ].join("\n"),
  },
];
