/**
 * Reports written for these tests, as stories and alerts see them.
 *
 * In: what differs. Out: items, verdicts and story members.
 */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type CaseFile, caseFile } from "../../src/cases/case-file.ts";
import type { Item } from "../../src/items/item.ts";
import type { Verdict } from "../../src/relevance/verdict.ts";
import { placeItem } from "../../src/stories/place-item.ts";
import { readEventFrame } from "../../src/stories/read-event-frame.ts";
import type { Story, StoryMember } from "../../src/stories/story.ts";

/** The bundled file of the primary case: real knowledge, not a copy of it. */
export const microsoftIreland: CaseFile = caseFile.parse(
  parse(readFileSync(new URL("../../feeds/cases/microsoft-ireland.yaml", import.meta.url), "utf8")),
);

export const aboutTheCase: Verdict = {
  tier: "case",
  caseId: "microsoft-ireland",
  topics: [],
  score: 9,
  reasons: [],
};
export const aboutReform: Verdict = { ...aboutTheCase, tier: "reform", caseId: null, topics: ["rgs"] };

type Told = Partial<Item> & Pick<Item, "title">;

/** An item published at midnight UTC of `day`, which means: only the day is known. */
export function newsItem(outlet: string, day: string, told: Told): Item {
  const id = `i${outlet.replace(/\W/g, "").toLowerCase()}${day.replaceAll("-", "")}`;
  return {
    id,
    keys: [`guid:${id}`],
    url: `https://news.example/${id}`,
    author: null,
    publishedAt: `${day}T00:00:00Z`,
    updatedAt: null,
    summary: "",
    text: told.title,
    categories: [],
    enclosures: [],
    sourceId: outlet,
    outlet,
    firstSeenAt: `${day}T06:00:00Z`,
    revision: 1,
    isBaseline: false,
    ...told,
  };
}

export function memberOf(item: Item, verdict: Verdict = aboutTheCase): StoryMember {
  return { item, verdict, frame: readEventFrame(item, verdict, [microsoftIreland]) };
}

/** All members placed one after the other, as the journey does it. */
export function placeAll(members: StoryMember[]): Story[] {
  const stories: Story[] = [];
  for (const member of members) {
    const placement = placeItem(member, stories, [microsoftIreland]);
    const story = stories.find((one) => one.id === placement.storyId);
    if (story) story.members.push(member);
    else {
      const { caseId, topics } = member.verdict;
      stories.push({ id: placement.storyId, caseId, topics, members: [member] });
    }
  }
  return stories;
}

export const contemptAtHerald = newsItem("Herald", "2014-09-09", {
  title: "Microsoft held in contempt in fight over emails in Ireland",
  text: "Microsoft was held in contempt on Monday for not giving prosecutors a customer's emails that sit on a server in Dublin. Chief Judge Loretta Preska signed the order after both sides had asked for it. No sanctions will be imposed while the appeal is heard. She had upheld the warrant on July 31.",
});
export const contemptAtPost = newsItem("Evening Post", "2014-09-10", {
  title: "Judge finds Microsoft in contempt over Dublin emails",
  text: "A federal judge in Manhattan has found Microsoft in contempt of court over customer emails stored in Dublin, Ireland. The order opens the way to the appeals court. Judge Loretta Preska lifted a stay of the warrant at the end of August, and Microsoft refused to hand over the emails.",
});
export const contemptAtWire = newsItem("Cloud Wire", "2014-09-12", {
  title: "Microsoft in contempt of court for refusing to hand over Irish emails",
  text: "Microsoft is in contempt of court for refusing to hand over emails held in Ireland. Prosecutors and the company agreed that no penalties follow until the Second Circuit has ruled.",
});
export const stayAtHerald = newsItem("Herald", "2014-08-30", {
  title: "Judge lifts stay, Microsoft still refuses to hand over emails",
  text: "Judge Loretta Preska on Friday lifted the stay of her order that Microsoft hand over a customer's emails from Dublin. The company said it would not comply. She ordered both sides to tell her how to proceed by next Friday, September 5.",
});
