// What comes in: phrases in the notation of the tables, and the tables themselves. What goes out: which phrase an entry opens
// with. Surprise: a phrase that loses to an equally long one of another kind is dead, and nothing but this file would tell.
import { describe, expect, test } from "vitest";
import { OPENINGS } from "../../src/stories/entry-openings.ts";
import { PhraseList, readWords, toPhrase } from "../../src/stories/entry-words.ts";

describe("the notation of clerks' phrases", () => {
  const means = (phrases: string[], text: string) =>
    new PhraseList(phrases.map((said) => toPhrase(said, said))).longestAt(readWords(text), 0)?.means ?? null;

  test("either word, a word that may be missing, a few words between", () => {
    expect(means(["notice of … hearing|trial"], "Notice of the resumed jury trials")).toBe(
      "notice of … hearing|trial",
    );
    expect(means(["order of ?the court"], "Order of court")).toBe("order of ?the court");
    expect(means(["notice of … hearing"], "Notice of one two three four five six seven hearing")).toBeNull();
  });

  test("the longest phrase wins, wherever it stands in the list", () => {
    expect(means(["notice of appeal", "notice"], "NOTICE OF APPEAL by a Party")).toBe("notice of appeal");
    expect(means(["notice", "notice of appeal"], "NOTICE OF APPEAL by a Party")).toBe("notice of appeal");
  });

  test("a phrase does not run over the end of a sentence unless it says so", () => {
    expect(means(["case opened", "case"], "Case. Opened")).toBe("case");
    expect(means(["case . opened"], "Case. Opened")).toBe("case . opened");
  });
});

describe("the tables of openings", () => {
  const phrases = Object.entries(OPENINGS).flatMap(([kind, list]) => list.map((said) => ({ kind, said })));

  test("no phrase stands there twice, nor in a form that plurals already cover", () => {
    expect(new Set(phrases.map(({ said }) => said)).size).toBe(phrases.length);
    for (const { said } of phrases) {
      for (const place of said.split(" ")) {
        const forms = place.replace("?", "").split("|");
        expect(new Set(forms).size, said).toBe(forms.length);
        expect(forms.filter((form) => forms.includes(`${form}s`))).toEqual([]);
      }
    }
  });

  test("every phrase is heard: none loses to one of another kind that is as long", () => {
    const openings = new PhraseList(phrases.map(({ kind, said }) => toPhrase(said, kind)));
    for (const { kind, said } of phrases) {
      const parts = said.split(" ").filter((part) => part !== "…");
      const needed = parts.filter((part) => !part.startsWith("?"));
      for (const chosen of [needed, parts]) {
        for (const [at, place] of chosen.entries()) {
          for (const word of place.split("|")) {
            const text = chosen.map((part, index) => (index === at ? word : (part.split("|")[0] ?? "")));
            const entry = text.join(" ").replaceAll("?", "").replaceAll(" .", ".");
            expect(openings.longestAt(readWords(entry), 0)?.means, `«${entry}» of «${said}»`).toBe(kind);
          }
        }
      }
    }
  });
});
