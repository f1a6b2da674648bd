/**
 * Every docket, citation, statute, law and bill a text names.
 *
 * In: plain text. Out: identifiers with their place, in one spelling, so that two ways of writing one are equal.
 * Surprise: "42 U.S.C. §§ 1983, 1985" names two statutes; each gets a place of its own, and the second, whose own words
 * are only "1985", takes its title from the first.
 */
import { type IdentifierKind, PATTERNS } from "./identifier-patterns.ts";
import { databaseName, reporterName } from "./reporters.ts";

export interface Identifier {
  kind: IdentifierKind;
  /**
   * "13-mj-2814", "14-2985", "23A999", "C-311/18", "58170/13" · "829 F.3d 197", "584 U.S. ___", "[2018] IEHC 122" · "18 USC 2703(d)" · "28 CFR 202.101" ·
   * "PL 115-141" · "HR 4943", "S 2383", "HRES 5" · "90 FR 1636".
   */
  value: string;
  /** Offsets into the text, the end exclusive. */
  start: number;
  end: number;
  text: string;
}

const TYPES: Record<string, string> = {
  civ: "cv",
  civil: "cv",
  crim: "cr",
  criminal: "cr",
  mag: "mj",
  magistrate: "mj",
  m: "mj",
  c: "cv",
  ca: "cv",
  misc: "mc",
  miscellaneous: "mc",
  mdl: "md",
  adv: "ap",
};
const DASHES = /[\u2010-\u2015\u2212]/g;

/** All identifiers in `text`, in order, none overlapping another. */
export function readIdentifiers(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const { kind, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      for (const part of readParts(kind, match)) {
        const { value, offset, length } = part;
        const start = match.index + offset;
        const end = start + length;
        if (found.some((other) => start < other.end && end > other.start)) continue;
        found.push({ kind, value, start, end, text: text.slice(start, end) });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

interface Part {
  value: string;
  offset: number;
  length: number;
}

function readParts(kind: IdentifierKind, match: RegExpExecArray): Part[] {
  const groups = match.groups ?? {};
  const whole = { offset: 0, length: match[0].length };
  const number = (digits: string | undefined) => String(Number((digits ?? "").replaceAll(",", "")));
  switch (kind) {
    case "statute":
      return readSections(
        "USC",
        match[0],
        groups.title ?? groups.title2 ?? "",
        groups.sections ?? groups.sections2 ?? "",
      );
    case "regulation":
      return readSections("CFR", match[0], groups.title ?? "", groups.sections ?? "");
    case "public-law":
      return [{ value: `PL ${groups.congress}-${number(groups.law)}`, ...whole }];
    case "federal-register":
      return [{ value: `${groups.volume} FR ${number(groups.page)}`, ...whole }];
    case "citation": {
      if (groups.neutral) return [{ value: `[${groups.year}] ${groups.neutral} ${groups.page}`, ...whole }];
      if (groups.own) return [{ value: match[0], ...whole }];
      const written = groups.page ?? groups.page1 ?? "";
      const page = /\d/.test(written) ? written : "___";
      const series = groups.reporter ?? groups.reporter1 ?? "";
      const reporter = groups.database ? databaseName(groups.database) : reporterName(series);
      return [{ value: `${groups.volume ?? groups.volume1} ${reporter} ${page}`, ...whole }];
    }
    case "bill":
      return [
        { value: `${(groups.chamber ?? "").replace(/[. -]/g, "").toUpperCase()} ${groups.number}`, ...whole },
      ];
    case "docket":
      return readDockets(match[0], groups);
  }
}

const SECTION = {
  USC: /\d[\da-z]*(?:[A-Z]{1,2})?(?:[-\u2010-\u2015\u2212]\d+[a-z]{0,2}(?:-\d+)?)?(?:\([A-Za-z0-9]{1,4}\)| \((?:[a-z]|\d)\))*/g,
  CFR: /\d[\da-z]*(?:\.\d+[a-z]?)?(?:[-\u2010-\u2015\u2212]\d+[a-z]?)?(?:\.\d+)?(?:\([A-Za-z0-9]{1,4}\))*/g,
};
/** ", (b)(1)" behind a section is more of the same one. */
const SAME_SECTION = /(?<=\))(?:,|,? and|,? or|,? &|[-\u2010-\u2015\u2212]) ?(?:\([A-Za-z0-9]{1,4}\))+/g;

/** The first section's place is the whole citation as far as it goes; each further one has only its own figures. */
function readSections(code: "USC" | "CFR", words: string, title: string, sections: string): Part[] {
  const from = words.indexOf(sections, words.startsWith(title) ? title.length : 0);
  const own = sections.replace(SAME_SECTION, (same) => " ".repeat(same.length));
  const parts = [...own.matchAll(SECTION[code])];
  return parts.map((part, at) => {
    const place = from + part.index;
    const value = `${Number(title)} ${code} ${part[0].replace(DASHES, "-").replaceAll(" ", "")}`;
    if (at > 0) return { value, offset: place, length: part[0].length };
    const isLast = parts.length === 1;
    return { value, offset: 0, length: isLast ? words.length : place + part[0].length };
  });
}

function readDockets(words: string, groups: Record<string, string | undefined>): Part[] {
  const european = groups.european ?? groups.european1;
  if (european) return [{ value: european.replace(DASHES, "-"), offset: 0, length: words.length }];
  if (groups.applications)
    return [...words.matchAll(/\d+\/\d+/g)].map((one) => ({
      value: one[0],
      offset: one.index,
      length: one[0].length,
    }));
  if (groups.application) return [{ value: groups.application, offset: 0, length: words.length }];
  if (groups.list) {
    const from = words.indexOf(groups.list);
    const numbers = [
      ...groups.list.matchAll(
        /(?:\b(?:19|20)(?=\d{2}-\d{4}))?(\d{2})(?:[-\u2010-\u2015\u2212] ?0*(\d{1,6})|([AMO]\d{1,4}))(?:(-M)\b(?:-\d{1,2})?|-[A-Za-z]{2,4}|\([LC]\))?/g,
      ),
    ];
    return numbers.map((number, at) => {
      const value = number[3]
        ? `${number[1]}${number[3]}`
        : `${number[1]}${number[4] ? "-mj" : ""}-${number[2]}`;
      const place = from + number.index;
      // The first carries its "No.".
      return at === 0
        ? { value, offset: 0, length: place + number[0].length }
        : { value, offset: place, length: number[0].length };
    });
  }
  const year = (groups.year ?? groups.year1 ?? groups.year2 ?? groups.year3 ?? "").slice(-2);
  const serial = String(Number(groups.serial ?? groups.serial1 ?? groups.serial2 ?? groups.serial3));
  const type = (groups.type ?? groups.type1 ?? groups.type2 ?? groups.mag)
    ?.toLowerCase()
    .replace(/[./ ]/g, "");
  const numbered = (ofYear: string, number: string) =>
    type ? `${ofYear}-${TYPES[type] ?? type}-${number}` : `${ofYear}-${number}`;
  const more = groups.more ?? "";
  const start = words.length - more.length;
  const further = [...more.matchAll(/(\d{2})[-\u2010-\u2015\u2212]0*(\d{2,6})/g)].map((one) => ({
    value: numbered(one[1] ?? "", one[2] ?? ""),
    offset: start + one.index,
    length: one[0].length,
  }));
  return [{ value: numbered(year, serial), offset: 0, length: start }, ...further];
}
