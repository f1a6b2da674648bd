/**
 * Every way into the program that Discord shows people, and the test in which somebody takes it through the local Discord.
 *
 * In: nothing. Out: commands with their options, and buttons, menus and forms, each with a test file of this folder.
 * Surprise: kept by hand. ways-in.test.ts fails when one is missing here, or when its file does not speak of it.
 */

/** By command as it is typed, then by file: the options that are used there, with one blank between them. */
export const COMMANDS: Record<string, Record<string, string>> = {
  "case status": { "look-ups": "case as_of" },
  "case timeline": { "look-ups": "case from to" },
  "case about": { "share-button": "case" },
  "case compare": { "share-button": "case from to" },
  "case docket": { "case-docket": "case search kind" },
  "case add": { "case-add": "docket channel" },
  "case deadlines": { "case-docket": "case" },
  "case list": { "look-ups": "" },
  latest: { "paged-look-ups": "case topic kind" },
  story: { "paged-look-ups": "id" },
  search: { "paged-look-ups": "words" },
  why: { why: "url" },
  subscribe: {
    shape:
      "what channel routine kinds include-words exclude-words when hour weekday time-zone quiet-hours urgent-breaks-through mention mention-kinds silent",
    places: "where threads publish",
  },
  unsubscribe: { settings: "what channel", "every-choice": "where" },
  "subscriptions list": { settings: "" },
  "subscriptions edit": {
    shape: "subscription routine kinds when hour quiet-hours mention mention-kinds",
    places: "silent",
    "every-choice": "include-words exclude-words weekday time-zone urgent-breaks-through threads publish",
  },
  "subscriptions pause": { shape: "subscription" },
  "subscriptions resume": { shape: "subscription" },
  "subscriptions test": { shape: "subscription post" },
  "subscriptions remove": { "in-other-languages": "subscription" },
  "feeds list": { "feeds-sources": "show", "every-choice": "page" },
  "feeds add": { "feeds-add": "address" },
  "feeds remove": { "feeds-sources": "source" },
  "feeds test": { "feeds-sources": "source" },
  "feeds pause": { "feeds-sources": "source" },
  "feeds resume": { "feeds-sources": "source" },
  "feeds health": { "feeds-sources": "source" },
  "feeds import": { "feeds-sources": "file" },
  "feeds export": { "feeds-sources": "" },
  "settings admin-channel": { settings: "channel off" },
  "settings time-zone": { shape: "zone" },
  "settings language": { "in-other-languages": "language" },
  "settings retention": { data: "days" },
  "settings events": { settings: "events" },
  "settings show": { data: "" },
  setup: { setup: "" },
  "data export": { data: "of" },
  "data delete": { data: "of" },
  help: { "paged-look-ups": "task" },
  about: { "paged-look-ups": "" },
};

/** By the beginning of their ids: the file, and the words by which the test takes hold of it. */
export const PARTS: Record<string, [file: string, words: string]> = {
  "alert:status": ["after-restart", '"Status"'],
  "alert:timeline": ["after-restart", '"Timeline"'],
  "alert:sources": ["alert-buttons", '"Sources"'],
  "alert:mute": ["after-restart", '"Mute this story"'],
  "alert:unmute": ["after-restart", '"Unmute"'],
  share: ["share-button", '"Share here"'],
  "case:add": ["case-add", "room.choose("],
  "case:docket": ["case-docket", '"Older"'],
  "case:list": ["every-choice", '"More"'],
  "case:timeline": ["look-ups", '"Later"'],
  "latest:page": ["after-restart", '"Older"'],
  "story:page": ["paged-look-ups", '"Later"'],
  "search:page": ["paged-look-ups", '"More"'],
  "feeds:add": ["feeds-add", "room.choose("],
  "feeds:hold": ["hold", "press("],
  "help:task": ["paged-look-ups", 'room.choose(first, "find"'],
  "setup:what": ["setup", '"setup:what"'],
  "setup:where": ["setup", '"setup:where"'],
  "setup:how": ["setup", '"setup:how"'],
  "setup:admin": ["setup", '"setup:admin"'],
  "setup:language": ["setup", '"Language: English"'],
  "setup:time": ["setup", 'room.fill("setup:time"'],
  "setup:save": ["setup", '"Save"'],
  "setup:cancel": ["setup", '"Cancel"'],
  "data:remove": ["data", '"Remove it"'],
  "data:keep": ["data", '"Keep it"'],
};
