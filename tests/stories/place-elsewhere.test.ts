import { describe, expect, test } from "vitest";
import { mayBeElsewhere, placeElsewhere } from "../../src/stories/place-elsewhere.ts";
import type { Story, StoryMember } from "../../src/stories/story.ts";
import { aboutReform, aboutTheCase, memberOf, newsItem } from "./news.ts";

const aboutTheLaw = { ...aboutReform, topics: ["cloud-act"] };
const aboutBoth = { ...aboutTheCase, topics: ["cloud-act"] };
const storyOf = (member: StoryMember): Story => ({
  id: `s${member.item.id.slice(1)}`,
  caseId: member.verdict.caseId,
  topics: member.verdict.topics,
  members: [member],
});

const signed = memberOf(
  newsItem("Capitol News", "2018-03-23", {
    title: "President signs spending bill that carries the CLOUD Act",
    text: "The President signed the spending bill on Friday, and with it the CLOUD Act on data that American providers hold abroad.",
  }),
  aboutTheLaw,
);
const signedInDublin = newsItem("Dublin Post", "2018-03-24", {
  title: "US enacts CLOUD Act on data held abroad, e-mail case still pending",
  text: "The CLOUD Act became law on Friday. American providers must produce data wherever they hold it. The President signed it inside a spending bill.",
});

describe("an event told under another matter", () => {
  test("a law signed is one event for those who follow the law and those who follow the lawsuit it ends", () => {
    const placement = placeElsewhere(memberOf(signedInDublin, aboutBoth), [storyOf(signed)]);
    expect(placement).toMatchObject({ kind: "joins", storyId: `s${signed.item.id.slice(1)}` });
    expect(placement?.evidence[0]).toBe("told under another matter");
  });

  test("the same law's introduction weeks before is another event", () => {
    const introduced = memberOf(
      newsItem("Capitol News", "2018-02-06", {
        title: "CLOUD Act introduced",
        text: "Senators introduced the CLOUD Act on Tuesday, on data that American providers hold abroad.",
      }),
      aboutTheLaw,
    );
    expect(placeElsewhere(memberOf(signedInDublin, aboutBoth), [storyOf(introduced)])).toBeNull();
  });

  test("without a topic in common the same act on the same day proves nothing", () => {
    expect(placeElsewhere(memberOf(signedInDublin, aboutTheCase), [storyOf(signed)])).toBeNull();
  });

  test("two lawsuits decided on one day stay two", () => {
    const ruling = (outlet: string, who: string) =>
      newsItem(outlet, "2017-02-03", {
        title: `Court upholds warrant for ${who} emails stored abroad`,
        text: `A federal court upheld on Friday a warrant for ${who} emails that are stored abroad.`,
      });
    const ours = memberOf(ruling("Herald", "Microsoft"), aboutBoth);
    const theirs = memberOf(ruling("Post", "Google"), { ...aboutBoth, caseId: "google-pa" });
    expect(placeElsewhere(ours, [storyOf(theirs)])).toBeNull();
  });

  test("nobody asks for other matters' stories on behalf of a piece without a dated act", () => {
    expect(mayBeElsewhere(memberOf(signedInDublin, aboutBoth))).toBe(true);
    const essay = newsItem("Weekly", "2018-03-24", {
      title: "What the CLOUD Act means",
      text: "It means a lot.",
    });
    expect(mayBeElsewhere(memberOf(essay, aboutTheLaw))).toBe(false);
  });
});
