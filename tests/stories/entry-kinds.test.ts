import { describe, expect, test } from "vitest";
import { ENTRY_KINDS } from "../../src/stories/entry-kind.ts";
import { readNoise } from "../../src/stories/entry-noise.ts";
import { readDecidedEntries } from "../../src/stories/read-decided-entries.ts";
import { readEntryKind } from "../../src/stories/read-entry-kind.ts";
import { type LabelledEntry, readLabelledEntries } from "./labelled-entries.ts";

describe("what a clerk has docketed", () => {
  test.each([
    ["ORDER granting 15 Motion to Dismiss. Signed by Judge X.", "order"],
    ["MEMORANDUM OF LAW in Support re: 20 MOTION to Dismiss.", "brief"],
    ["LETTER addressed to Judge Loretta A. Preska from A. Counsel dated 9/4/2014.", "letter"],
    ["FIRST LETTER MOTION for Extension of Time addressed to Judge Preska.", "motion"],
    ["Minute Entry for proceedings held before Judge Preska: Oral Argument held.", "minute-entry"],
    ["NOTICE OF APPEARANCE by A. Counsel on behalf of Microsoft.", "administrative"],
    ["[286] OPINION, the judgment of the district court is reversed, by GEL, FILED.", "opinion"],
    ["Brief amicus curiae of Ireland filed. VIDED.", "brief"],
    ["Motion DISTRIBUTED for Conference of 4/20/2018.", "hearing"],
    ["***DELETED DOCUMENT. Deleted document number 12 Motion.", "administrative"],
    ["MOTION ORDER, granting motion to file amicus brief, FILED.", "order"],
    ["CASE, before GEL, SLC, C.JJ., HEARD.", "minute-entry"],
    ["MOTION to vacate ORDER granting 15 Motion", "motion"],
    ["STIPULATION AND ORDER: the parties agree", "order"],
    ["Judgment VACATED and case REMANDED. Opinion per curiam.", "opinion"],
    ["JUDGMENT ISSUED.", "judgment"],
    ["Order on Motion to Dismiss AND ~Util - Set Deadlines", "order"],
    [
      "APPEARANCE filed by A. Counsel for Appellees w/service 09/15/2026 [5683551] [26-2679]",
      "administrative",
    ],
    [
      "DISCLOSURE STATEMENT by A Club, Inc.. Was any question on Disclosure Form answered yes? No",
      "administrative",
    ],
    ["Disclosure Statement Filed by A. Counsel on behalf of Debtor A Company", "record"],
    ["HARD COPY RECEIVED from Appellant USA - Joint Appendix Volume I. Copies: 4.", "administrative"],
    ["[11318778] Notice of deficient appendix received from A Party.", "administrative"],
    ["This entry has been removed from the docket. [11318712] Appellee's brief filed", "administrative"],
    ["MOTION for Reconsideration of Order Denying Clarification As Moot by A Person.", "motion"],
    ["NOTICE by A Party, Another Party re 23 MOTION TO DISMISS of Supplemental Authority", "brief"],
    ["Filed Appellees A and B Citation of Additional Authority, per Circuit Rule 28(e). [102]", "brief"],
    ["Submitted appellant brief by A. Counsel for Appellant USA. [19]", "brief"],
    ["Submitted on the briefs before Judges A, B and C.", "minute-entry"],
    ["Appellee Secretary verbally granted an extension of time to file brief until 10/22/2026", "order"],
    ["NOTICE OF APPELLATE CASE OPENING re: 61 Notice of Appeal", "appeal"],
    ["CASE OPENED. A copy of your notice of appeal has been received", "appeal"],
    [
      "ORDER entered. Upon consideration, Attorney A's motion for leave to enter an appearance is granted.",
      "administrative",
    ],
    ["ORDER entered. Upon consideration, the motion for a stay is granted.", "order"],
    ["Strike Order FILED", "order"],
    ["~Util - Set/Reset Hearings", "administrative"],
    ["Consent Decree. Signed by Judge A on 5/17/04.", "judgment"],
    ["OFFER OF JUDGMENT filed by defendant.", "stipulation"],
    ["Amended NOTICE by movant A Person of hearing setting hearing for motion to intervene", "hearing"],
    ["None of the parties objects; nonetheless the hearing is adjourned.", "hearing"],
    ["None of the parties objects.", null],
  ])("%s", (text, kind) => {
    expect(readEntryKind(text).kind).toBe(kind);
  });

  test("a motion for admission pro hac vice is bookkeeping about counsel", () => {
    expect(readEntryKind("MOTION for A. Counsel to Appear Pro Hac Vice. Filing fee $200.")).toMatchObject({
      kind: "administrative",
      noise: { class: "counsel", words: "Pro Hac Vice" },
    });
  });

  test("noise is whole words near the beginning", () => {
    expect(readNoise("None of the parties appeared; nonetheless the court ruled")).toBeNull();
    expect(readNoise("COMPLAINT against X. Filing fee paid $400.")).toBeNull();
    expect(readNoise("~Util - Set Deadlines")?.class).toBe("clerk");
    expect(readNoise("OPINION on the pro hac vice rule")).toBeNull();
    expect(readNoise("RULE 7.1 CORPORATE DISCLOSURE STATEMENT.")?.class).toBe("disclosure");
  });
});

describe("what clerks of other courts write", () => {
  test.each([
    ["CIVIL CASE docketed.", "appeal"],
    ["Notification of Appeal and supplement by Clerk to the court of appeals", "appeal"],
    ["RULING LETTER SENT allowing two more weeks", "order"],
    ["BRIEFING LETTER SENT: brief of the appellant due 4 May", "order"],
    ["Notice of a new briefing schedule", "order"],
    ["Entry and acceptance of guilty plea by a Person", "order"],
    ["MINUTE entry before the Honorable Jane Roe: Motion for more time is granted.", "order"],
    [
      "MINUTE entry before the Honorable Jane Roe: Status hearing held and continued to 4 May.",
      "minute-entry",
    ],
    ["TRANSCRIPT ORDERED by Appellant", "administrative"],
    ["Court Reporter Acknowledgment of the order", "administrative"],
    ["NOTICE to filer: the wrong event was chosen", "administrative"],
    ["Notice of Magistrate Assignment", "administrative"],
    ["Document locked", "administrative"],
    ["Exhibits destroyed by the clerk", "administrative"],
    ["MOTIONS REFERRED: 4 MOTION to Compel", "administrative"],
    ["Patent/Trademark Copy", "administrative"],
    ["PETITION for Writ of Habeas Corpus by a Person", "pleading"],
    ["PETITION for amendment of the forfeiture", "motion"],
    ["MOTION re: statement of interest by a Bank", "motion"],
    ["PROPOSED SUMMONS to be issued", "process"],
    ["Request for Clerk to Issue Summons on the complaint", "process"],
    ["Service of Summons and Complaint Returned Executed", "process"],
    ["Certificate of Service, Process Receipt by the marshal", "process"],
    ["Certificate of Service by a Party", "administrative"],
    ["Status Conference", "minute-entry"],
    ["Arraignment", "minute-entry"],
    ["Plea entered by a Person on counts 1 and 2", "minute-entry"],
    ["Detention Hearing as to A Person, B Person and C Person held on 4 May", "minute-entry"],
    ["Set/Reset Hearings: Status Conference set for 4 May", "hearing"],
    ["Set/Reset Hearings", "administrative"],
    ["TEXT NOTICE: An Attorney Representation Hearing is set for 4 May", "hearing"],
    ["In light of the parties' letter, the Status Conference set for 4 May is cancelled.", "hearing"],
    ["ORDER & REASONS granting 12 Motion", "opinion"],
    ["STATEMENT of non-opposition by a Party", "notice"],
    ["Selection of Mediator", "notice"],
    ["ANSWERS TO INTERROGATORIES by a Party", "record"],
    ["Joint submission", "record"],
    ["Memorandum of Plea Agreement", "stipulation"],
    ["Appeal Brief of a Person", "brief"],
    ["STATEMENT OF OPPOSITION by a Party", "brief"],
    ["PETITION for Panel and/or En Banc Rehearing by Appellant", "motion"],
    ["PROPOSED FINDINGS AND RECOMMENDED DISPOSITION: the claims should be dismissed", "opinion"],
    ["Case has been scheduled for submission without argument", "hearing"],
    ["NOTICE of Availability of the transcript of the hearing", "notice"],
    ["NOTICE of Mediation Conference by a Mediator", "notice"],
  ])("%s", (text, kind) => {
    expect(readEntryKind(text).kind).toBe(kind);
  });
});

describe("what an order decides", () => {
  const links = (text: string) => {
    const { decides, refersTo } = readDecidedEntries(text);
    return [decides.map(({ entry, outcome }) => `${entry} ${outcome}`), refersTo];
  };
  test.each<[string, string[], string[]]>([
    ["ORDER granting 15 Motion to Dismiss", ["15 granted"], []],
    [
      "ORDER denying [12] Motion to Compel; granting 14 Motion for Extension of Time to 3/4/2014",
      ["12 denied", "14 granted"],
      [],
    ],
    ["ORDER granting in part and denying in part 40 Motion for Summary Judgment", ["40 granted in part"], []],
    [
      "ORDER denying as moot 17 Motion in Limine, 18 Motion in Limine and 19 Letter Motion",
      ["17 moot", "18 moot", "19 moot"],
      [],
    ],
    ["ORDER denying without prejudice 27 Letter Motion for Discovery", ["27 denied without prejudice"], []],
    [
      "ORDER: plaintiff's motion (Dkt. No. 21) is GRANTED and defendant's motion (Dkt. No. 25) is DENIED as moot.",
      ["21 granted", "25 moot"],
      [],
    ],
    [
      "ORDER denying 30 Motion for Reconsideration of 20 Order granting 15 Motion to Dismiss",
      ["30 denied"],
      ["20", "15"],
    ],
    [
      "ORDER adopting 35 Report and Recommendation; granting 31 Motion to Dismiss",
      ["35 adopted", "31 granted"],
      [],
    ],
    [
      "Order Granting Application for Examination (Related Doc # 74 ) signed on 4/29/2010",
      ["74 granted"],
      [],
    ],
    ["RESPONSE re: 24 Letter Motion for Discovery", [], ["24"]],
    ["MOTION for Reconsideration re 20 Order granting 15 Motion", [], ["20", "15"]],
    ["ORDER granting 30 days to answer under 28 U.S.C. 1407 and Rule 12 Motion practice", [], []],
    ["[286] OPINION, the judgment of the district court is reversed, FILED", [], []],
    ["JUDGMENT as to Count 1 and Counts 2 and 3. Signed 4/5/2014. (Attachments: # 1 Exhibit A)", [], []],
  ])("%s", (text, decides, refersTo) => {
    expect(links(text)).toEqual([decides, refersTo]);
  });
});

describe("labelled entries", () => {
  /**
   * Part 1 was read to write the rules; each later part was labelled by hand before it was measured. Macro-F1 at that
   * first, blind measurement: part 2 .891, part 3 .874 (both district, appellate and Supreme Court), part 4 .943, part 5
   * .983 (both mostly bankruptcy), part 6 .954, part 7 .941 (both district and appellate; event names and full entries).
   * The rules were mended in general after each. On dockets of other courts that are not among these sets, each wording
   * counted once, the blind figures were .857 (279 rows, 28 courts) and .863 (190 rows, 21 courts); .829 for the regular
   * expressions before them (283 rows, 18 courts). Mended afterwards to .99, .98 and .99.
   * Labelled without sight of the rules, and read once before anything was learnt from them (in brackets: a second
   * label, where the labeller doubted, counted as right): recent suits of 22 courts, mostly in runs, .970 (.974) of 358; the
   * courts of appeals .849 (.902) of 268; one entry each of civil dockets .869 (.940) of 300 and .828 (.889) of 440, of
   * criminal ones .862 (.917) of 339; runs of 23 dockets of 1992 to 2019 .821 (.893) of 369. All 2,074 together .877 (.925),
   * after learning .943 (.980). Read by what was learnt, and last: runs of 15 dockets opened since 2012, .929 (.950) of 219.
   */
  const FLOORS: Record<number, number> = { 1: 0.97, 2: 0.97, 3: 0.96, 4: 0.95, 5: 0.95, 6: 0.95, 7: 0.95 };

  test("the kinds of more than 1,000 district, appellate, Supreme Court and bankruptcy entries", (context) => {
    const entries = readLabelledEntries();
    if (!entries) return context.skip();
    expect(entries.length).toBeGreaterThan(1000);
    for (const [part, floor] of Object.entries(FLOORS)) {
      const own = entries.filter((entry) => entry.part === Number(part));
      const { table, macroF1 } = score(own);
      console.log(`part ${part}: ${own.length} entries, macro-F1 ${macroF1.toFixed(3)}\n${table}`);
      expect(macroF1).toBeGreaterThanOrEqual(floor);
    }
  });

  test("the classes of noise of the newest parts", (context) => {
    const entries = readLabelledEntries()?.filter(({ part }) => part >= 6);
    if (!entries) return context.skip();
    const wrong = entries.filter(({ text, noise }) => (readEntryKind(text).noise?.class ?? null) !== noise);
    console.log(`noise: ${wrong.length} wrong of ${entries.length}`);
    expect(wrong.length / entries.length).toBeLessThan(0.06);
  });
});

describe("hostile texts", () => {
  test.each([
    ["disclosure statement ".repeat(20_000)],
    ["notice by ".repeat(40_000)],
    ["[1] ".repeat(100_000)],
    [" ".repeat(400_000)],
    ["motion denying ".repeat(30_000)],
    ["<".repeat(400_000)],
  ])("%#: a text of hundreds of kilobytes costs next to nothing", (text) => {
    const before = performance.now();
    readEntryKind(text);
    expect(performance.now() - before).toBeLessThan(150);
  });
});

function score(entries: LabelledEntry[]): { table: string; macroF1: number } {
  const read = entries.map(({ text, kind }) => ({ is: kind, read: readEntryKind(text).kind }));
  const lines: string[] = [];
  const values: number[] = [];
  for (const kind of Object.keys(ENTRY_KINDS)) {
    const hits = read.filter((one) => one.is === kind && one.read === kind).length;
    const labelled = read.filter((one) => one.is === kind).length;
    const claimed = read.filter((one) => one.read === kind).length;
    if (labelled === 0) continue;
    const f1 = (2 * hits) / (labelled + claimed);
    values.push(f1);
    lines.push(`${kind.padEnd(15)} ${f1.toFixed(3)}  ${String(labelled).padStart(4)}`);
  }
  return { table: lines.join("\n"), macroF1: values.reduce((sum, value) => sum + value, 0) / values.length };
}
