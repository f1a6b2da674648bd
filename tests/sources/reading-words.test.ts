// What comes in: letters, written as entities, references or bytes of some encoding. What goes out: the letters.
// Surprise: the names of encodings are those of several worlds; Python's, Java's and Windows' appear in feeds as well.
import { describe, expect, test } from "vitest";
import { atom, readFirst, rss } from "./small-feeds.ts";

const NAMED: Record<string, string> = {
  Agrave: "À",
  Atilde: "Ã",
  Auml: "Ä",
  AElig: "Æ",
  Eacute: "É",
  Egrave: "È",
  Iacute: "Í",
  Ntilde: "Ñ",
  Ograve: "Ò",
  Oslash: "Ø",
  Ugrave: "Ù",
  Zeta: "Ζ",
  agrave: "à",
  aacute: "á",
  acirc: "â",
  auml: "ä",
  ntilde: "ñ",
  ocirc: "ô",
  otilde: "õ",
  ouml: "ö",
  oslash: "ø",
  ugrave: "ù",
  ucirc: "û",
  szlig: "ß",
  eth: "ð",
  alpha: "α",
  beta: "β",
  delta: "δ",
  epsilon: "ε",
  eta: "η",
  omicron: "ο",
  rho: "ρ",
  tau: "τ",
  phi: "φ",
  xi: "ξ",
  nu: "ν",
  Sigma: "Σ",
  Theta: "Θ",
  Lambda: "Λ",
  nbsp: " ",
  iexcl: "¡",
  pound: "£",
  yen: "¥",
  curren: "¤",
  sect: "§",
  copy: "©",
  laquo: "«",
  raquo: "»",
  not: "¬",
  deg: "°",
  plusmn: "±",
  sup2: "²",
  acute: "´",
  micro: "µ",
  para: "¶",
  middot: "·",
  frac12: "½",
  times: "×",
  divide: "÷",
  euro: "€",
  trade: "™",
  bull: "•",
  Prime: "″",
  dagger: "†",
  Dagger: "‡",
  lsaquo: "‹",
  rsaquo: "›",
  bdquo: "„",
  sbquo: "‚",
  ldquo: "“",
  rarr: "→",
  larr: "←",
  harr: "↔",
  rArr: "⇒",
  sum: "∑",
  minus: "−",
  ne: "≠",
  ge: "≥",
  sub: "⊂",
  sup: "⊃",
  cap: "∩",
  int: "∫",
  empty: "∅",
  isin: "∈",
  spades: "♠",
  clubs: "♣",
  hearts: "♥",
  lceil: "⌈",
  rfloor: "⌋",
  fnof: "ƒ",
  tilde: "˜",
  Yuml: "Ÿ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

describe("an entity in a title and in a description", () => {
  test.each(Object.entries(NAMED))("&%s; is %s", async (name, letter) => {
    const item = await readFirst(
      rss(`<title>a&${name};b</title><description>a &amp;${name}; b</description>`, "", ""),
    );
    expect(item.title).toBe(`a${letter}b`);
    expect(item.summary).toBe(`a ${letter} b`.replace(/\s+/g, " "));
    expect((await readFirst(atom(`<title>a&${name};b</title>`))).title).toBe(`a${letter}b`);
  });
});

test.each([
  ["a decimal reference", "&#8217;", "’"],
  ["a hexadecimal one", "&#x2019;", "’"],
  ["capitals in it", "&#X2019;", "’"],
  ["zeros in front", "&#0008217;", "’"],
  ["one of windows-1252", "&#146;", "’"],
  ["one of windows-1252 in hexadecimal", "&#x92;", "’"],
  ["one beyond 16 bits", "&#128512;", "😀"],
  ["the two halves of one beyond 16 bits", "&#55357;&#56832;", "😀"],
  ["the two halves in hexadecimal, escaped", "&amp;#xD83D;&amp;#xDE00;", "😀"],
  ["an entity nobody knows", "&warrant;", "&warrant;"],
  ["a bare ampersand", "AT&T", "AT&T"],
  ["an ampersand at the end", "R&", "R&"],
])("%s", async (_what, written, letter) => {
  expect((await readFirst(rss(`<title>${written}</title>`))).title).toBe(letter);
});

const ENCODED: [label: string, bytes: number[], letter: string][] = [
  ["iso-8859-1", [0xe9], "é"],
  ["latin1", [0xe9], "é"],
  ["latin-1", [0xe9], "é"],
  ["ISO_8859-1", [0xe9], "é"],
  ["us-ascii", [0x92], "’"],
  ["windows-1252", [0x94], "”"],
  ["cp1252", [0x94], "”"],
  ["iso-8859-2", [0xb1], "ą"],
  ["iso-8859-5", [0xd0], "а"],
  ["iso-8859-7", [0xe1], "α"],
  ["iso-8859-9", [0xfd], "ı"],
  ["iso-8859-15", [0xa4], "€"],
  ["windows-1250", [0xb9], "ą"],
  ["windows-1251", [0xe0], "а"],
  ["cp1251", [0xe0], "а"],
  ["x-cp1251", [0xe0], "а"],
  ["win-1251", [0xe0], "а"],
  ["windows-1253", [0xe1], "α"],
  ["windows-1254", [0xfd], "ı"],
  ["windows-1255", [0xe0], "א"],
  ["windows-1256", [0xc7], "ا"],
  ["windows-1257", [0xe0], "ą"],
  ["koi8-r", [0xc1], "а"],
  ["koi8-u", [0xa4], "є"],
  ["koi8u", [0xa4], "є"],
  ["ibm866", [0xa0], "а"],
  ["macintosh", [0x8e], "é"],
  ["x-mac-cyrillic", [0xe0], "а"],
  ["tis-620", [0xa1], "ก"],
  ["windows-874", [0xa1], "ก"],
  ["big5", [0xa4, 0xa4], "中"],
  ["gb2312", [0xd6, 0xd0], "中"],
  ["gbk", [0xd6, 0xd0], "中"],
  ["cp936", [0xd6, 0xd0], "中"],
  ["gb18030", [0xd6, 0xd0], "中"],
  ["euc-jp", [0xc6, 0xfc], "日"],
  ["eucjp", [0xc6, 0xfc], "日"],
  ["shift_jis", [0x93, 0xfa], "日"],
  ["cp932", [0x93, 0xfa], "日"],
  ["iso-2022-jp", [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42], "日"],
  ["euc-kr", [0xb3, 0xe2], "년"],
  ["ks_c_5601-1987", [0xb3, 0xe2], "년"],
  ["cp949", [0xb3, 0xe2], "년"],
  ["utf8", [0xc3, 0xa9], "é"],
  ["UTF_8", [0xc3, 0xa9], "é"],
];

describe("bytes are read in the encoding they are said to be in, by prolog and by header", () => {
  test.each(ENCODED)("%s", async (label, bytes, letter) => {
    const around = rss("<title>|</title>")
      .split("|")
      .map((half) => Buffer.from(half));
    const [before = Buffer.of(), after = Buffer.of()] = around;
    const body = Buffer.concat([before, Buffer.from(bytes), after]);
    const prolog = Buffer.from(`<?xml version="1.0" encoding="${label}"?>`);
    expect((await readFirst(Buffer.concat([prolog, body]))).title).toBe(letter);
    expect((await readFirst(body, `text/xml; charset="${label}"`)).title).toBe(letter);
  });
});

const feed = (prolog: string) => `${prolog}${rss("<title>Überwachung – “é”</title>")}`;
const wide = (text: string) => Buffer.from(text, "utf16le");
const MIXED: [situation: string, bytes: Uint8Array, contentType?: string][] = [
  [
    "UTF-8 with a mark that a header and a prolog deny",
    Buffer.from(feed('\ufeff<?xml version="1.0" encoding="utf-16"?>')),
    "text/xml; charset=koi8-r",
  ],
  [
    "UTF-8 that the server calls Latin-1 and the prolog UTF-8",
    Buffer.from(feed('<?xml version="1.0" encoding="utf-8"?>')),
    "text/xml; charset=ISO-8859-1",
  ],
  [
    "UTF-8 that its own prolog calls windows-1252",
    Buffer.from(feed('<?xml version="1.0" encoding="windows-1252"?>')),
  ],
  [
    "UTF-16 with a mark that the header calls UTF-8",
    Buffer.concat([Buffer.of(0xff, 0xfe), wide(feed(""))]),
    "text/xml; charset=utf-8",
  ],
  ["UTF-16 without a mark, after blank lines", wide(`\n\n${feed("")}`)],
  [
    "UTF-16 big-endian without a mark",
    Buffer.from(wide(feed('<?xml version="1.0" encoding="utf-16"?>'))).swap16(),
  ],
  ["plain text by its header", Buffer.from(feed("")), "text/plain; charset=utf-8"],
  ["a page by its header", Buffer.from(feed("")), "text/html"],
  ["a header that names an encoding nobody has", Buffer.from(feed("")), "text/xml; charset=unknown-8bit"],
];

test.each(MIXED)("%s", async (_situation, bytes, contentType) => {
  expect((await readFirst(bytes, contentType)).title).toBe("Überwachung – “é”");
});
