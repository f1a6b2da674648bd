// What comes in: seed documents. What goes out: a fast-check arbitrary of documents made from them by one to six wounds.
// Surprise: wounds are cut into bytes, not characters, so multi-byte characters and marks break as they do on the wire.
import fc from "fast-check";

/** Where, as shares of the document, and which of several ways. */
interface Wound {
  way: number;
  from: number;
  to: number;
  pick: number;
}

/** What is put into documents. The long ones are what slow regular expressions and naive parsers choke on. */
const SNIPPETS = [
  ..."<|>|&|\"|'|]]>|<![CDATA[|<!--|-->|<?|?>|</|<!|&#|&#x110000;|&#0;|&#xD800;|&nbsp;|&amp;amp;lt;|&lt;script&gt;|\u0000|\u0008|\ufffe|\ufeff|\u2028|\u202e|\ud83d".split(
    "|",
  ),
  "<item>",
  "</item>",
  "<entry><title>",
  "</channel></rss>",
  "<title>",
  "<description>",
  '<x:y xmlns:x="http://www.w3.org/2005/Atom">',
  "<pubDate>Thu, 31 Feb 2099 25:61:61 XYZ</pubDate>",
  '<link rel="alternate" href="javascript:alert(1)"/>',
  "<guid></guid>",
  "@everyone [a](b) <@1> ```",
  `<!DOCTYPE x [${'<!ENTITY a "&a;&a;">'.repeat(20)}]>`,
  "<".repeat(20_000),
  "&".repeat(20_000),
  " ".repeat(20_000),
  "\n\t".repeat(10_000),
  "<b>".repeat(5_000),
  "<![CDATA[".repeat(2_000),
  "<!--".repeat(5_000),
  "&#".repeat(10_000),
  "&amp".repeat(5_000),
  `<a href="${"x".repeat(20_000)}">`,
  `<a ${"b ".repeat(10_000)}`,
  `<a ${'c="" '.repeat(4_000)}>`,
  `${"a@".repeat(10_000)}(`,
  "(".repeat(10_000),
  "1".repeat(20_000),
  "-".repeat(20_000),
  "A. ".repeat(7_000),
  `http://${"a.".repeat(5_000)}com/`,
  `/${"amp/".repeat(5_000)}`,
];
const LABELS = [
  "utf-8",
  "utf-16",
  "windows-1252",
  "koi8-r",
  "shift_jis",
  "euc-kr",
  "gb18030",
  "x-unknown",
  "",
];

const wound: fc.Arbitrary<Wound> = fc.record({
  way: fc.nat(13),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  pick: fc.nat(1000),
});

export interface Mutant {
  bytes: Uint8Array;
  contentType: string | null;
}

/** Documents are at most about 200 kB, whatever the wounds. */
export function mutantsOf(seeds: Uint8Array[]): fc.Arbitrary<Mutant> {
  return fc
    .record({
      seed: fc.nat(seeds.length - 1),
      wounds: fc.array(wound, { minLength: 1, maxLength: 6 }),
      label: fc.nat(LABELS.length * 4),
    })
    .map(({ seed, wounds, label }) => {
      let bytes: Buffer = Buffer.from(seeds[seed] as Uint8Array);
      for (const one of wounds) bytes = hurt(bytes, one, seeds).subarray(0, 200_000);
      const named = LABELS[label];
      return { bytes, contentType: named === undefined ? null : `application/xml; charset=${named}` };
    });
}

function hurt(bytes: Buffer, { way, from, to, pick }: Wound, seeds: Uint8Array[]): Buffer {
  const [start, end] = [from, to].map((share) => Math.floor(share * bytes.length)).sort((a, b) => a - b) as [
    number,
    number,
  ];
  const [before, piece, after] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)];
  const other = Buffer.from(seeds[pick % seeds.length] as Uint8Array);
  switch (way) {
    case 0: // cut off
      return bytes.subarray(0, end);
    case 1: // a piece lost
      return Buffer.concat([before, after]);
    case 2: // a piece twice
      return Buffer.concat([before, piece, piece, after]);
    case 3: // a piece many times
      return Buffer.concat([
        before,
        ...Array.from({ length: pick % 60 }, () => piece.subarray(0, 2_000)),
        after,
      ]);
    case 4: // pieces swapped
      return Buffer.concat([after, piece, before]);
    case 5: // a piece of another feed
      return Buffer.concat([before, other.subarray(0, Math.floor(to * other.length)), after]);
    case 6: // single bytes flipped
      return flip(bytes, from, pick);
    case 7: // other capitals
      return Buffer.concat([before, Buffer.from(piece.toString("latin1").toUpperCase(), "latin1"), after]);
    case 8: // encoded as something else
      return Buffer.from(bytes.toString("utf8"), pick % 2 ? "utf16le" : "latin1");
    case 9: // one character everywhere gone
      return Buffer.from(bytes.toString("latin1").replaceAll("\"</>&;=['"[pick % 9] as string, ""), "latin1");
    case 10: // escaped once more
      return Buffer.concat([
        before,
        Buffer.from(piece.toString("latin1").replaceAll("&", "&amp;").replaceAll("<", "&lt;"), "latin1"),
        after,
      ]);
    default: // something put in
      return Buffer.concat([
        before,
        Buffer.from(SNIPPETS[pick % SNIPPETS.length] as string),
        bytes.subarray(start),
      ]);
  }
}

function flip(bytes: Buffer, from: number, pick: number): Buffer {
  const flipped = Buffer.from(bytes);
  for (let at = Math.floor(from * 97); at < flipped.length; at += 31 + (pick % 400))
    flipped[at] = ((flipped[at] ?? 0) ^ (1 + (pick % 255))) & 0xff;
  return flipped;
}
