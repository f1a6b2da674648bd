/**
 * Every docket, citation, statute, law and bill a text names.
 *
 * In: plain text. Out: identifiers with their place, in one spelling, so that two ways of writing one are equal.
 * Surprise: "42 U.S.C. §§ 1983, 1985" names two statutes; each gets a place of its own, and the second, whose own words
 * are only "1985", takes its title from the first.
 */
import { type IdentifierKind, PATTERNS } from "./identifier-patterns.ts";

export interface Identifier {
  kind: IdentifierKind;
  /**
   * "13-mj-2814", "14-2985", "23A999" · "829 F.3d 197", "584 U.S. ___", "[2018] IEHC 122" · "18 USC 2703(d)" · "28 CFR 202.101" ·
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
  m: "mj",
  misc: "mc",
  adv: "ap",
};
const DASHES = /[\u2010-\u2015]/g;

/** All identifiers in `text`, in order, none overlapping another. */
export function readIdentifiers(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const { kind, pattern, reporter } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      for (const part of readParts(kind, match, reporter)) {
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

function readParts(kind: IdentifierKind, match: RegExpExecArray, reporter?: string): Part[] {
  const groups = match.groups ?? {};
  const whole = { offset: 0, length: match[0].length };
  const number = (digits: string | undefined) => String(Number((digits ?? "").replaceAll(",", "")));
  switch (kind) {
    case "statute":
      return readSections(match[0], groups.title ?? "", groups.sections ?? "");
    case "regulation":
      return [{ value: `${groups.title} CFR ${(groups.section ?? "").replace(DASHES, "-")}`, ...whole }];
    case "public-law":
      return [{ value: `PL ${groups.congress}-${number(groups.law)}`, ...whole }];
    case "federal-register":
      return [{ value: `${groups.volume} FR ${number(groups.page)}`, ...whole }];
    case "citation": {
      if (groups.neutral) return [{ value: `[${groups.year}] ${groups.neutral} ${groups.page}`, ...whole }];
      const page = /\d/.test(groups.page ?? "") ? groups.page : "___";
      return [{ value: `${groups.volume} ${reporter} ${page}`, ...whole }];
    }
    case "bill":
      return [
        { value: `${(groups.chamber ?? "").replace(/[. ]/g, "").toUpperCase()} ${groups.number}`, ...whole },
      ];
    case "docket":
      return readDockets(match[0], groups);
  }
}

/** The first section's place is the whole citation as far as it goes; each further one has only its own figures. */
function readSections(words: string, title: string, sections: string): Part[] {
  const from = words.indexOf(sections, words.startsWith(title) ? title.length : 0);
  const parts = [
    ...sections.matchAll(
      /\d[\da-z]*(?:[-\u2010-\u2015]\d+[a-z]?)?(?:\([A-Za-z0-9]{1,4}\)| \((?:[a-z]|\d)\))*/g,
    ),
  ];
  return parts.map((part, at) => {
    const place = from + part.index;
    const value = `${Number(title)} USC ${part[0].replace(DASHES, "-").replaceAll(" ", "")}`;
    if (at > 0) return { value, offset: place, length: part[0].length };
    const isLast = parts.length === 1;
    return { value, offset: 0, length: isLast ? words.length : place + part[0].length };
  });
}

function readDockets(words: string, groups: Record<string, string | undefined>): Part[] {
  if (groups.application) return [{ value: groups.application, offset: 0, length: words.length }];
  if (groups.list) {
    const from = words.indexOf(groups.list);
    const numbers = [
      ...groups.list.matchAll(
        /(\d{2})(?:[-\u2010-\u2015]0*(\d{1,6})|([AMO]\d{1,4}))(?:(-M)\b(?:-\d{1,2})?|-[A-Za-z]{2,4}|\([LC]\))?/g,
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
  const type = groups.type?.toLowerCase().replace(/\./g, "");
  const value = type ? `${year}-${TYPES[type] ?? type}-${serial}` : `${year}-${serial}`;
  return [{ value, offset: 0, length: words.length }];
}
