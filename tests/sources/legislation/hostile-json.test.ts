// What comes in: JSON nobody would send on purpose. What goes out: items or a plain reason, soon, and never a throw.

import { expect, test } from "vitest";
import { parseDocument } from "../../../src/sources/parse-document.ts";
import type { SourceKind } from "../../../src/sources/source.ts";
import fc from "../../property.ts";

const KINDS: SourceKind[] = ["scotus-json", "congress-actions", "federal-register"];
const FIELDS = (
  "CaseNumber ProceedingsandOrder Date Text Links DocumentUrl Description QPLink RelatedCaseNumber LowerCourtCaseNumbers " +
  "actions actionDate actionTime text sourceSystem code request congress billType billNumber results count errors " +
  "document_number html_url agencies name abstract excerpts publication_date pdf_url"
).split(" ");
const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constant(null),
  fc.constantFrom("17-2", "Jan 03 2025", "2021-01-05", "<a href='x'>y</a>", "2025-05887", "hr", "117"),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie("tree"), { maxLength: 4 }), tie("object")),
  object: fc.dictionary(fc.constantFrom(...FIELDS), tie("tree"), { maxKeys: 8 }),
}));

test("any JSON of any shape is read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...KINDS), tree, async (kind, value) => {
      const read = await parseDocument(new TextEncoder().encode(JSON.stringify(value)), { kind });
      if ("problem" in read) expect(read.problem.detail).toMatch(/\.$/);
      else for (const item of read.items) expect(item.keys.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [
    "scotus-json",
    {
      CaseNumber: "17-2",
      ProceedingsandOrder: many({ Date: "Jan 03 2025", Text: "Letter. (A) ".repeat(20) }),
    },
  ],
  [
    "scotus-json",
    { CaseNumber: "17-2", ProceedingsandOrder: [{ Date: "Jan 03 2025", Text: "A. (".repeat(200_000) }] },
  ],
  [
    "congress-actions",
    {
      request: { congress: 117, billType: "hr", billNumber: 21 },
      actions: many({ actionDate: "2021-01-05", text: "((Considered ".repeat(10) }),
    },
  ],
] as const)(
  "a huge %s is read within seconds",
  async (kind, document) => {
    const begun = performance.now();
    const read = await parseDocument(new TextEncoder().encode(JSON.stringify(document)), { kind });
    expect(read).not.toHaveProperty("problem");
    expect(performance.now() - begun).toBeLessThan(15_000);
  },
  30_000,
);

function many(row: object): object[] {
  return Array.from({ length: 20_000 }, (_, at) => ({
    ...row,
    Text: `${at} ${"Text" in row ? row.Text : ""}`,
  }));
}
