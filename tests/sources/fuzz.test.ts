/**
 * Broken documents, at random and on purpose: never a crash, a slow reading, or an item nobody wrote.
 *
 * Surprise: this is the short run; `npm run fuzz` reads fifty thousand documents with the same checks.
 */

import { describe, expect, test } from "vitest";
import { comparisonUrl } from "../../src/items/canonical-url.ts";
import { plainText } from "../../src/items/plain-text.ts";
import { leadOf } from "../../src/items/readable-text.ts";
import { checkReading } from "../fuzz/check-reading.ts";
import { mutantsOf } from "../fuzz/mutate.ts";
import { gatherSeeds } from "../fuzz/seed-feeds.ts";
import fc from "../property.ts";

test("five hundred wounded feeds are read without a crash, quickly, and nothing is invented", async () => {
  await fc.assert(
    fc.asyncProperty(mutantsOf(gatherSeeds()), async (mutant) => {
      expect((await checkReading(mutant)).faults).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

const SIZE = 100_000;
/** Long enough that anything quadratic in it takes minutes. */
const many = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length));

/** What makes careless expressions and parsers take minutes. */
const HOSTILE: Record<string, string> = {
  "nothing but <": many("<"),
  "nothing but &": many("&"),
  "nothing but blanks": many(" "),
  "nothing but line breaks": many("\n"),
  "nothing but a": many("a"),
  "nothing but 1": many("1"),
  "nothing but -": many("-"),
  "nothing but (": many("("),
  "nested tags": many("<b>"),
  "nested items": many("<item>"),
  "nested lists": many("<ul><li>"),
  "closed tags that were never open": many("</b>"),
  "half entities": many("&#"),
  "ampersands without end": many("&amp"),
  "comments that do not end": many("<!--"),
  "declarations that do not end": many("<!"),
  "sections that do not end": many("<![CDATA["),
  "instructions that do not end": many("<?xml "),
  "a long attribute": `<a href="${many("x")}">`,
  "a tag of a thousand attributes": `<a ${many('b="c" ')}>`,
  "a tag that does not end": `<a ${many("b ")}`,
  "addresses in angle brackets": `<${many("a@")}`,
  "addresses in brackets": `${many("a@b ")}(`,
  "a long address": `https://example.org/${many("amp/")}`,
  "an address of slashes": `https://example.org${many("/")}x`,
  "a long host": `https://${many("www.")}org/`,
  "sentences of one letter": many("A. "),
  initials: many("U.S."),
  quotes: many("“'"),
};

describe("hostile texts are read within a second", () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    test(name, async () => {
      const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
      const documents = [
        text.repeat(10),
        `<rss version="2.0"><channel><item><title>${text}`,
        `<rss version="2.0"><channel><item><title>${escaped}</title><link>${escaped}</link><guid>${escaped}</guid><author>${escaped}</author><pubDate>${escaped}</pubDate><description>${escaped}</description></item></channel></rss>`,
        `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">x</title><content type="html"><![CDATA[${text}]]></content></entry></feed>`,
        JSON.stringify({
          version: "https://jsonfeed.org/version/1.1",
          items: [{ id: text, url: text, content_html: text }],
        }),
      ];
      for (const document of documents) {
        const { faults } = await checkReading({ bytes: Buffer.from(document), contentType: null });
        expect(faults).toEqual([]);
      }
      const began = performance.now();
      const plain = plainText(text);
      leadOf({ title: plain.slice(0, 1000), text: plain });
      comparisonUrl(text);
      expect(performance.now() - began).toBeLessThan(1000);
    });
  }
});
