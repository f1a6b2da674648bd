/**
 * What the crowd of commands.ts asks.
 *
 * In: how many items there are. Out: questions to the local Discord by name.
 * Surprise: nothing that visits a publisher is asked; that takes as long as the publisher does.
 */

type Question = Record<string, unknown>;

const CASE = "microsoft-ireland";

export function questionsOf(items: number): Record<string, Question> {
  // A report of the middle that was told: every twentieth is.
  const told = Math.floor(items / 40) * 20;
  const command = (name: string, options: Question = {}): Question => ({ command: name, options });
  const typing = (name: string, focused: string, value: string, options: Question = {}): Question => ({
    autocomplete: { command: name, focused, value, options },
  });
  return {
    "/case status": command("case status", { case: CASE }),
    "/case status as_of": command("case status", { case: CASE, as_of: "2014-08-30" }),
    "/case timeline": command("case timeline", { case: CASE }),
    "/case about": command("case about", { case: CASE }),
    "/case compare": command("case compare", { case: CASE, from: "2014-08-01", to: "2018-05-01" }),
    "/case docket": command("case docket", { case: CASE }),
    "/case deadlines": command("case deadlines", { case: CASE }),
    "/case list": command("case list"),
    "/latest": command("latest"),
    "/latest case": command("latest", { case: CASE }),
    "/story": command("story", { id: `s${told}` }),
    "/search, a rare word": command("search", { words: "word15000" }),
    "/search, two words": command("search", { words: "word30 word60" }),
    "/search, a frequent word": command("search", { words: "word7" }),
    "/why": command("why", { url: `https://gazette.example/${told}` }),
    "/help": command("help"),
    "/about": command("about"),
    "/subscriptions list": command("subscriptions list"),
    "/feeds list": command("feeds list"),
    "/feeds health": command("feeds health", { source: "gazette" }),
    "/settings time-zone": command("settings time-zone"),
    "case …": typing("case status", "case", "micro"),
    "as_of …": typing("case status", "as_of", "stay", { case: CASE }),
    "topic …": typing("latest", "topic", "c"),
    "story …": typing("story", "id", "word7"),
    "url …": typing("why", "url", "word7"),
    "what …": typing("subscribe", "what", "micro"),
    "what (unsubscribe) …": typing("unsubscribe", "what", "every"),
    "kinds …": typing("subscribe", "kinds", "rul"),
    "time-zone …": typing("subscribe", "time-zone", "Dub"),
    "subscription …": typing("subscriptions edit", "subscription", "every"),
    "source …": typing("feeds pause", "source", "gaz"),
    "zone …": typing("settings time-zone", "zone", "Dub"),
  };
}
