// What comes in: docket entries as clerks word them, written for this project. What goes out: the class of bookkeeping, or
// none. Surprise: half of them are no bookkeeping and only sound like it; those must never be held back.
import { describe, expect, test } from "vitest";
import { readNoise } from "../../src/stories/entry-noise.ts";
import { PhraseList, readWords, toPhrase } from "../../src/stories/entry-words.ts";
import { BEGINNINGS, HEADINGS, REMARKS } from "../../src/stories/noise-phrases.ts";

describe("bookkeeping, by class", () => {
  test.each([
    ["NOTICE of Limited Scope Appearance by A. Counsel for Defendant", "counsel"],
    ["Notice of A. Counsel's appearance for amici", "counsel"],
    ["WITHDRAWAL of A. Counsel as Attorney for a Company", "counsel"],
    ["Letter request of A. Counsel, Esq. to withdraw as counsel for a Company", "counsel"],
    ["ORDER granting 45 Motion to Withdraw as Attorney", "counsel"],
    ["ACKNOWLEDGMENT AND NOTICE OF APPEARANCE, on behalf of a Company, FILED.", "counsel"],
    ["FORM 6, Certificate of Interest", "disclosure"],
    ["Rule 26.1 disclosure statement filed by Appellant", "disclosure"],
    ["Certificate of Interested Entities or Persons", "disclosure"],
    ["Plaintiff's Second Amended Certificate of Compliance", "service"],
    ["BNC Certificate of Mailing - Order", "service"],
    ["Affidavit of Service of Order Scheduling a Conference", "service"],
    ["Filing fee: $402, receipt number 0208", "fee"],
    ["USCA Appeal Fees received $ 505.00", "fee"],
    ["Receipt of Motion for Relief (9:09-bk-1) ( 150.00) Filing Fee", "fee"],
    ["Docket Entry Correction: entry 14 relinked", "correction"],
    ["Document filed in error, please disregard", "correction"],
    ["***DOCUMENT LOCKED*** Brief by a Party", "correction"],
    ["Transcript Purchase Order from Appellant", "transcript"],
    ["Order for Transcript by Appellant", "transcript"],
    ["HARD COPIES of Joint Appendix received", "clerk"],
    ["Magistrate Judge A. Person IV is so designated.", "clerk"],
    ["Terminate Motion and R&R Deadlines/Hearings", "clerk"],
  ])("%s", (text, name) => {
    expect(readNoise(text)?.class).toBe(name);
  });
});

describe("what only sounds like bookkeeping", () => {
  test.each([
    // An exception is a longer phrase.
    ["Initial Appearance as to A Person"],
    ["APPEARANCE BOND entered as to A Person"],
    ["MOTION for Leave to Appear as Amicus Curiae"],
    ["NOTICE of Withdrawal of Motion by counsel for a Company"],
    ["Acknowledgment of Receipt of Summons and Complaint"],
    ["NOTICE of Disclosure of Expert Witness"],
    ["Cancelled Status Conference set for 5/1/2024"],
    ["Payment Advices filed by Debtor"],
    // What a case begins with, what the court decides, when it sits.
    ["NOTICE OF REMOVAL from Superior Court, Filing fee $ 402, Civil Cover Sheet"],
    ["ANSWER with Jury Demand, Rule 7.1 Disclosure"],
    ["MEMORANDUM AND OPINION on the withdrawal of counsel"],
    ["NOTICE of Hearing on Motion: appearance of all parties required"],
    ["ORDER assigning case, case reassigned to Judge A"],
    // The first sentence decides.
    ["BRIEF of appellee filed. Certificate of service. Disclosure statement pursuant to the rule"],
    // The mark is the clerk's, what is marked is the party's: together they are no "deficient notice".
    ["**DEFICIENT** NOTICE OF APPEAL by a Party"],
    ["Affidavit of Service of Summons and Complaint upon a Company"],
    ["MOTION re: statement of related cases"],
    ["Receipt for trial exhibits"],
  ])("%s", (text) => {
    expect(readNoise(text)).toBeNull();
  });
});

test("the words are quoted as the clerk wrote them", () => {
  expect(readNoise("NOTICE OF APPEARANCE by A. Counsel")?.words).toBe("NOTICE OF APPEARANCE");
  expect(readNoise("Corporate Disclosure Statement")?.words).toBe("Corporate Disclosure");
});

test("an amount of money is a word that phrases may name", () => {
  const phrases = new PhraseList([toPhrase("received $", "money")]);
  expect(phrases.longestAt(readWords("Received $50.00 in cash"), 0)?.means).toBe("money");
  expect(phrases.longestAt(readWords("Received 50 boxes"), 0)).toBeNull();
});

test("no phrase stands in a table twice, nor in a form that plurals and genitives already cover", () => {
  for (const table of [BEGINNINGS, REMARKS, HEADINGS]) {
    const said = Object.values(table).flat();
    expect(new Set(said).size).toBe(said.length);
    for (const phrase of said) {
      expect(phrase).toMatch(/^\??[a-z0-9$]/);
      for (const place of phrase.split(" ")) {
        const forms = place.replace("?", "").split("|");
        expect(forms.filter((form) => forms.includes(`${form}s`))).toEqual([]);
      }
    }
  }
});
