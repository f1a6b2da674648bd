// What comes in: what only looks like a watched matter, named one by one. What goes out: that it is not taken for it.
// Surprise: some are another matter of ours and must be that one; "downgraded" means never the Microsoft Ireland case.
import { describe, expect, test } from "vitest";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { judgeItem } from "../../src/relevance/judge-item.ts";
import { readWatchedCases } from "./watched-cases.ts";

const watch = buildWatch(await readWatchedCases());

function judge(title: string, text = "") {
  return judgeItem({ title, text, summary: "", url: null, categories: [] }, watch);
}

describe("not ours", () => {
  test.each([
    [
      "the antitrust United States v. Microsoft",
      "Court of Appeals stays order in United States v. Microsoft",
      "The browser monopoly ruling by Judge Jackson goes back to the lower court under Kollar-Kotelly.",
    ],
    [
      "the contempt motion of the antitrust case",
      "Justice Department asks judge to hold Microsoft in contempt over Internet Explorer",
      "",
    ],
    [
      "the tax summons in Washington State",
      "United States v. Microsoft: judge enforces IRS summons",
      "Transfer pricing records must be produced.",
    ],
    [
      "Microsoft v. Baker",
      "Justices rule in Microsoft v. Baker",
      "The Xbox class action cannot be appealed that way.",
    ],
    ["i4i", "Microsoft loses Supreme Court appeal against i4i", "The patent stands."],
    ["Motorola", "Ninth Circuit rules for Microsoft against Motorola", "FRAND rates were at issue."],
    ["FTC v. Microsoft", "Court denies stay in FTC v. Microsoft", "The Activision merger may close."],
    ["Donziger and Chevron", "Judge Preska holds Donziger in criminal contempt", "Chevron had asked for it."],
    ["Giuffre v. Maxwell", "Preska unseals more Maxwell files", "Giuffre had sued in New York."],
    ["YPF", "Preska orders Argentina to give up YPF emails", "Burford wants the messages of ministers."],
    ["jobs in Ireland", "Microsoft adds 500 jobs in Dublin", ""],
    ["planning in Ireland", "Council grants Microsoft planning permission for Dublin data centre", ""],
    ["energy in Ireland", "Microsoft signs Irish wind farm deal", ""],
    ["corporation tax in Ireland", "Microsoft Ireland Operations Ltd pays more corporation tax", ""],
    ["the data-retention judgment", "EU court backs Digital Rights Ireland on data retention", ""],
    ["Mark Carney", "Carney warns banks before Brexit vote", "The Bank of England governor spoke in Dublin."],
    ["Loretta Lynch", "Lynch sworn in as attorney general", ""],
    ["the Pope", "Francis sends message to Irish bishops", ""],
    [
      "a geofence warrant",
      "Court strikes down geofence warrant served on Google",
      "Police wanted every phone near a bank.",
    ],
    ["the area code", "Las Vegas runs out of 702 numbers", ""],
    ["702 AM", "Presenter leaves 702 AM", ""],
    ["World Rowing's old name", "FISA names host of rowing championships", ""],
    [
      "diesel filters",
      "When a DPF clogs: what drivers should do",
      "A diesel particulate filter needs long trips.",
    ],
    [
      "third-country nationals",
      "TCN rules: what immigration officers check",
      "Third-country nationals need a permit.",
    ],
    ["neural networks", "A TCN for time series", "Temporal convolutional networks explained."],
    ["beer", "Brewery launches new IPA", ""],
    ["IP telephony", "City hall moves to IPT phones", ""],
    ["the Society for Creative Anachronism", "SCA knights meet for weekend tournament", ""],
    ["sales leads", "Ten leads your sales team should act on", ""],
    ["crop bodies", "ICPA elects new board of growers", ""],
    ["accountants", "ICPA accountants welcome budget", ""],
    ["the Royal Geographical Society", "RGS opens map exhibition", ""],
    ["a grammar school", "RGS pupils win debating prize", ""],
    ["aviation", "MLAT sensors help airport track aircraft", ""],
    ["cloud-computing bills", "EU Cloud and AI Development Act delayed", ""],
    ["a cloud that acts", "How a cloud can act as a backup", ""],
    [
      "Reform UK",
      "Reform UK surges in poll",
      "The party wants fewer cameras and less surveillance of drivers.",
    ],
    ["cameras", "Shop surveillance cameras need reform, says union", ""],
    ["a general privacy framework", "State publishes data privacy framework for schools", ""],
    ["warranties", "Microsoft extends warranties for Surface", ""],
    ["share warrants", "Lenders receive warrants for Microsoft shares", ""],
    ["what warrants attention", "Microsoft's data centre in Ireland warrants attention from investors", ""],
    [
      "safe harbours of other laws",
      "SEC widens safe harbor for small issuers",
      "The securities rule takes effect in May.",
    ],
    ["transparency of other things", "Charity issues transparency report on donations", ""],
    ["another Freedom Act", "Governor signs religious freedom act", ""],
  ])("%s", (_, title, text) => {
    expect(judge(title, text)).toMatchObject({ tier: "negative", caseId: null });
  });
});

describe("ours, but another matter than the Dublin e-mails", () => {
  test.each([
    ["the suit over secrecy orders", "Microsoft v. DOJ: judge hears gag order challenge", "microsoft-gag"],
    [
      "the other Lynch",
      "Microsoft sues Attorney General Lynch over gag orders on email searches",
      "microsoft-gag",
    ],
    [
      "Google in Philadelphia",
      "Google must obey FBI warrants for overseas email, Philadelphia judge says",
      "google-pa",
    ],
    ["Facebook in Manhattan", "Facebook fights 381 search warrants in New York", "facebook-381"],
    ["Apple's iPhone", "Apple fights FBI order to unlock San Bernardino iPhone", "apple-fbi"],
  ])("%s", (_, title, caseId) => {
    expect(judge(title)).toMatchObject({ tier: "reform", caseId });
  });

  test.each([
    [
      "the secrecy order of E.D.N.Y.",
      "Microsoft loses Second Circuit appeal over E.D.N.Y. nondisclosure order, No. 20-1653",
    ],
    [
      "an overbroad warrant in Kansas",
      "Judge Waxse rejects overbroad warrant for Hotmail accounts, 16-MJ-8036",
    ],
    ["a bill about data abroad", "Senators offer bill on warrants for data stored abroad"],
    ["the CLOUD Act", "Overseas data law passes Congress inside spending bill"],
  ])("%s is never the case", (_, title) => {
    expect(judge(title).tier).not.toBe("case");
  });
});
