// What comes in: items as outlets and courts publish them. What goes out: whose they are.
// Surprise: the case files are the repository's own; a word lost there fails here.

import { describe, expect, test } from "vitest";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { type JudgedPart, judgeItem } from "../../src/relevance/judge-item.ts";
import fc from "../property.ts";
import { readWatchedCases } from "./watched-cases.ts";

const watch = buildWatch(await readWatchedCases());

function judge(title: string, text = "", rest: Partial<JudgedPart> = {}) {
  return judgeItem({ title, text, summary: "", url: null, categories: [], ...rest }, watch);
}

describe("the Dublin e-mail warrant is recognised", () => {
  test.each([
    ["by its name", "Why the Microsoft Ireland case matters"],
    ["by company, warrant and place", "Irish government joins Microsoft fight over US warrant"],
    ["by contempt over e-mail", "Microsoft held in contempt for keeping customer emails from prosecutors"],
    ["without the place", "Microsoft must turn over customer emails stored abroad, judge says"],
    ["without the company", "Judge: US search warrants reach email stored overseas"],
    ["at the Second Circuit", "2nd Circuit splits 4-4, won't rehear Microsoft data case"],
    ["at the Supreme Court", "Justices seem wary of Microsoft in fight over overseas emails"],
    ["when a law ends it", "High court drops Microsoft case after Congress passes CLOUD Act"],
    ["through its amici", "Amazon and Verizon side with Microsoft in email warrant appeal"],
    ["in German", "Microsoft muss E-Mails aus Irland an US-Behörden herausgeben"],
    ["in French", "Microsoft condamné à livrer aux États-Unis des courriels stockés en Irlande"],
    ["in Spanish", "El Supremo de EE UU decidirá si Microsoft debe entregar correos almacenados en Irlanda"],
    ["in Italian", "Corte Suprema Usa archivia il caso Microsoft sulle email in Irlanda"],
  ])("%s, from a headline alone", (_, title) => {
    expect(judge(title)).toMatchObject({ tier: "case", caseId: "microsoft-ireland" });
  });

  test("by its lead, when the headline names nobody", () => {
    const verdict = judge(
      "A border for the cloud",
      "A federal judge in New York told Microsoft to give prosecutors the messages it keeps in a data centre in Dublin.",
    );
    expect(verdict).toMatchObject({ tier: "case", caseId: "microsoft-ireland" });
  });

  test.each(["13 Mag. 2814", "13-MAG-2814", "1:13-mj-02814-UA", "13\u2011mj\u20112814", "829 F. 3d 197"])(
    "by the number %s in a document's title",
    (number) => {
      const verdict = judge(`Order, ${number}`);
      expect(verdict.tier).toBe("case");
      expect(verdict.reasons.join()).toContain("identifier");
    },
  );

  test("and not by a number that could be any court's", () => {
    expect(judge("Celtics win 17-2 run, 14 to 29").tier).toBe("negative");
    expect(judge("Public notice No. 17-2 of the water board").tier).toBe("negative");
  });
});

describe("what looks like the case and is not", () => {
  test.each([
    ["the antitrust case of the same name", "United States v. Microsoft: the antitrust trial 20 years on"],
    ["a tax summons", "IRS wins ruling in Microsoft tax summons fight"],
    ["a patent case", "Supreme Court rules against Microsoft in patent case"],
    ["a class action", "Supreme Court to hear Microsoft Xbox class action appeal"],
    ["a merger", "FTC loses appeal to block Microsoft-Activision merger"],
    ["jobs in Ireland", "Microsoft to create 600 jobs in Dublin"],
    ["a subsidiary's accounts", "Microsoft Ireland reports record revenue"],
    ["a data centre", "Microsoft opens new data center in Ireland"],
    ["an outage of mail in Ireland", "Microsoft Outlook email outage hits users in Ireland and UK"],
    ["another of Judge Preska's contempt orders", "Judge Preska holds Donziger in contempt"],
    ["another of Judge Preska's disclosure orders", "Preska orders Argentina to turn over YPF shares"],
    ["a court order Microsoft won", "Microsoft gets court order to take down botnet"],
    ["a data-retention ruling", "Digital Rights Ireland wins data retention case at EU court"],
    ["another contempt in Dublin", "Man held in contempt of court in Dublin"],
    [
      "chat logs in a copyright case",
      "Judge orders OpenAI and Microsoft to hand over chat logs in New York Times case",
    ],
  ])("%s", (_, title) => {
    expect(judge(title)).toMatchObject({ tier: "negative", caseId: null, topics: [] });
  });

  test("the Seattle suit over gag orders is its own case", () => {
    for (const title of [
      "Microsoft drops suit after DOJ limits gag orders",
      "Microsoft sues US government over secret data requests",
    ]) {
      expect(judge(title)).toMatchObject({ tier: "reform", caseId: "microsoft-gag" });
    }
  });

  test("a confusable is named in the reasons", () => {
    expect(judge("United States v. Microsoft: the antitrust trial").reasons.join()).toMatch(
      /looks like .*antitrust/,
    );
  });
});

describe("an item that only mentions the case", () => {
  test("an explainer of the CLOUD Act that retells it", () => {
    const verdict = judge(
      "What the CLOUD Act means for providers",
      "The Act answers the question of United States v. Microsoft: whether a warrant reaches emails stored in Ireland.",
    );
    expect(verdict).toMatchObject({ tier: "reform", caseId: null });
    expect(verdict.topics[0]).toBe("cloud-act");
  });

  test("a ruling against Google that quotes it", () => {
    const verdict = judge(
      "Google must give the FBI emails from foreign servers",
      "A magistrate in Philadelphia disagreed with the Second Circuit, which had ruled for Microsoft over emails in Ireland.",
    );
    expect(verdict).toMatchObject({ tier: "reform", caseId: "google-pa" });
  });

  test("a bill that answers it", () => {
    expect(
      judge("Hatch, Coons unveil ICPA", "It responds to Microsoft Corp. v. United States."),
    ).toMatchObject({
      tier: "reform",
      topics: ["icpa"],
    });
  });

  test("an article on something else that ends with it", () => {
    const outage = "Customers could not sign in for hours and the company blamed a storage fault. ".repeat(6);
    const end =
      "The company also fights a search warrant for emails on its servers in Ireland, where a judge held it in contempt.";
    expect(judge("Cloud services stumble in Western Europe", outage + end).tier).toBe("negative");
  });

  test("and an article on the case that mentions a bill stays with the case", () => {
    const verdict = judge(
      "Microsoft asks appeals court to void warrant for emails in Ireland",
      "The company told the Second Circuit that Congress should pass the LEADS Act and mend the MLAT process.",
    );
    expect(verdict).toMatchObject({ tier: "case", caseId: "microsoft-ireland" });
    expect([...verdict.topics].sort()).toEqual(["leads-act", "mlat"]);
  });
});

describe("the other matters", () => {
  test.each([
    ["facebook-381", "Facebook loses bid to quash 381 search warrants"],
    ["microsoft-gag", "Judge lets Microsoft's challenge to US gag orders proceed"],
    ["google-pa", "Google ordered to hand over foreign emails to FBI, splitting with Microsoft ruling"],
    ["apple-fbi", "Apple fights court order to unlock San Bernardino iPhone"],
  ])("case %s", (caseId, title) => {
    expect(judge(title)).toMatchObject({ tier: "reform", caseId });
  });

  test.each([
    ["cloud-act", "Australia and US sign CLOUD Act deal"],
    ["leads-act", "Senators reintroduce LEADS Act"],
    ["ecpa", "House passes Email Privacy Act 419-0"],
    ["usa-freedom", "Senate passes USA Freedom Act"],
    ["fisa-702", "House rejects FISA extension; surveillance law set to lapse"],
    ["privacy-shield", "EuGH kippt Privacy Shield"],
    ["uk-ipa", "Snooper\u2019s charter becomes law"],
    ["transparency", "Twitter sues US over national security letters"],
    ["rgs", "Tech giants call for surveillance reform in open letter"],
    ["eu-e-evidence", "EU e\u2011Evidence rules apply from today"],
    ["apple-uk-tcn", "UK orders Apple to open backdoor to encrypted iCloud data"],
  ])("topic %s", (topic, title) => {
    const verdict = judge(title);
    expect(verdict.tier).toBe("reform");
    expect(verdict.topics).toContain(topic);
  });

  test.each([
    "World Rowing: FISA names host of 2026 regatta",
    "702 area code runs out of numbers",
    "Court reads section 702 of the Lanham Act",
    "In the cloud: act now, says CIO survey",
    "Salesforce leads act of kindness campaign",
    "Diesel DPF cleaning: what you need to know",
    "Craft brewers compete for best IPA",
    "NIST releases data privacy framework",
    "Safe harbor rule for capital gains explained",
    "Google geofence warrants under fire",
    "Trump gag order upheld by appeals court",
    "Oliver Stone's Snowden tops box office",
    "Ransomware gang encrypted hospital data",
  ])("none of them: %s", (title) => {
    expect(judge(title).tier).toBe("negative");
  });
});

describe("docket entries", () => {
  const entry = { entryNumber: "82", caseName: null, documentUrl: null };

  test("a court's own feed decides by court and number, whatever the text says", () => {
    const docket = { ...entry, court: "nysd", caseNumber: "1:13-mj-02814" };
    const verdict = judge("Set Deadlines/Hearings", "", { docket });
    expect(verdict).toMatchObject({ tier: "case", caseId: "microsoft-ireland" });
    expect(verdict.reasons[0]).toContain("docket 1:13-mj-02814");
  });

  test("the same number in another court is another case", () => {
    const docket = { ...entry, court: "cacd", caseNumber: "2:13-mj-02814" };
    expect(judge("Set Deadlines/Hearings", "", { docket }).tier).toBe("negative");
  });

  test("an appeal's number needs its court", () => {
    expect(judge("Brief filed", "", { docket: { ...entry, court: "ca2", caseNumber: "14-2985" } }).tier).toBe(
      "case",
    );
    expect(judge("Brief filed", "", { docket: { ...entry, court: "ca9", caseNumber: "14-2985" } }).tier).toBe(
      "negative",
    );
    expect(judge("Brief filed", "", { docket: { ...entry, court: null, caseNumber: "14-2985" } }).tier).toBe(
      "negative",
    );
  });
});

describe("whatever comes in", () => {
  test("any text is judged, twice alike, with printable reasons", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (title, text) => {
        const verdict = judge(title, text);
        expect(verdict).toEqual(judge(title, text));
        expect(verdict.reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  test("an empty item is not ours", () => {
    expect(judge("")).toMatchObject({ tier: "negative", caseId: null, topics: [], score: 0 });
  });

  test("ten times the text costs no more than some ten times the work", () => {
    const passage = "Microsoft warrant Ireland e-mail U.S. §2703 (a) — ".repeat(400);
    // The best of several: whatever else runs on the machine only adds.
    const least = (text: string) =>
      Math.min(
        ...Array.from({ length: 7 }, () => {
          const started = performance.now();
          judge("Microsoft", text);
          return performance.now() - started;
        }),
      );
    least(passage);
    expect(least(passage.repeat(10))).toBeLessThan(40 * Math.max(least(passage), 0.5));
  });
});
