/**
 * What of an item is compared with other items.
 *
 * In: a story member. Out: its signature, computed once per item object.
 * Surprise: the cache is keyed by the item object itself; a revised item is a new object and is read anew.
 */
import type { Item } from "../items/item.ts";
import { itemTime } from "../items/item.ts";
import { leadOf, readableSentences } from "../items/readable-text.ts";
import { foldText } from "../items/words.ts";
import { nameVector } from "./name-vector.ts";
import { namedDays } from "./named-days.ts";
import { vectorOf, type WordVector } from "./text-vectors.ts";

export interface Signature {
  title: WordVector;
  lead: WordVector;
  /** The first hundred words of title and text: needs no sentences, so a bad split does not hurt it. */
  opening: WordVector;
  /** The whole text, each sentence at .8 of the one before. */
  body: WordVector;
  /** Title and the first three sentences. */
  start: WordVector;
  /** The names of the text, those named early and often with more weight. */
  names: WordVector;
  /** Surnames of who speaks, by the title. */
  speakers: ReadonlySet<string>;
  /** Numbers of two digits and more that are no years. */
  numbers: ReadonlySet<string>;
  /** Every number of the text that is no year, without signs: "6.1", "3", "1200". */
  figures: ReadonlySet<string>;
  /** The years it names. */
  years: ReadonlySet<string>;
  /** The days it writes out; see named-days.ts. */
  days: ReadonlySet<string>;
  time: number;
  /** True when there is nothing but a title. */
  isHeadline: boolean;
}

const known = new WeakMap<Item, Signature>();

/** The signature of an item. */
export function readSignature(item: Item): Signature {
  const before = known.get(item);
  if (before) return before;
  const sentences = readableSentences(item).map((sentence) => sentence.text);
  const whole = [item.title, ...sentences];
  const isHeadline = foldText(item.text).length <= foldText(item.title).length + 20;
  const signature: Signature = {
    title: vectorOf([bareTitle(item.title)]),
    lead: vectorOf([leadOf(item)]),
    opening: vectorOf([whole.join(" ").split(/\s+/).slice(0, 100).join(" ")]),
    body: vectorOf(whole, 0.8),
    start: vectorOf([whole.filter(Boolean).slice(0, 3).join(" ")]),
    names: nameVector([bareTitle(item.title), ...sentences]),
    speakers: speakersIn(item.title),
    numbers: new Set(
      whole
        .slice(0, 8)
        .flatMap((text) => foldText(text).match(/(?<![\d.-])\d[\d,.]*\d(?![\d-])/g) ?? [])
        .filter((n) => !/^(?:19|20)\d\d$/.test(n)),
    ),
    figures: figuresIn(whole),
    years: new Set(whole.flatMap((text) => text.match(/\b(?:19|20)\d\d\b/g) ?? [])),
    days: namedDays(whole),
    time: itemTime(item),
    isHeadline,
  };
  known.set(item, signature);
  return signature;
}

/** A title without what a wire or an outlet puts around it: "UPDATE 1-…", "… - Reuters". */
function bareTitle(title: string): string {
  return title.replace(/^UPDATE \d+ ?- ?/i, "").replace(/\s[-|–]\s[^-|–]{2,30}$/, "");
}

function figuresIn(texts: readonly string[]): ReadonlySet<string> {
  const figures = new Set<string>();
  for (const text of texts)
    for (const match of text.matchAll(/(?<![\w.])\d[\d,]*(?:\.\d+)?/g)) {
      const figure = match[0].replaceAll(",", "").replace(/^0+(?=\d)/, "");
      if (!/^(?:19|20)\d\d$/.test(figure)) figures.add(figure);
    }
  return figures;
}

/** Bodies that speak every day, so that two sayings of theirs are not one. */
const DAILY_SPEAKERS = new Set(
  "microsoft google apple facebook twitter amazon yahoo verizon doj fbi nsa cia eu us uk u.s eff aclu court judge justices senate house congress parliament government commission dept department".split(
    " ",
  ),
);
const SAYING =
  /\b(?:says|said|tells|told|speaks|calls|urges|warns|vows|blasts|slams|defends|announces|promises|pledges|thanks|writes)\b/i;

/** "Snowden tells crowd: …", "…: Edward Snowden", "Snowden: …" are all Snowden's. */
function speakersIn(title: string): ReadonlySet<string> {
  const parts = title.split(/: /).filter((part) => part.split(/\s+/).length <= 5);
  const saying = SAYING.exec(title);
  if (saying) parts.push(title.slice(0, saying.index));
  const names = new Set<string>();
  for (const part of parts) {
    const name = /(?:^|\s)(\p{Lu}[\p{L}'’]+)(?=\s*(?:$|at\b|on\b|in\b))/u.exec(
      part.replace(/['’]s?$/, ""),
    )?.[1];
    if (name && !DAILY_SPEAKERS.has(name.toLowerCase())) names.add(name.toLowerCase());
  }
  return names;
}
