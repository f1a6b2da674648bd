/**
 * Items under new names that are old: which of a visit's strangers a source has brought before, in other clothes.
 *
 * In: strangers (items that no key knows), what the source brought before, which of that its document still shows.
 * Out: for each stranger the item it is; the strangers that merely look known.
 * Surprise: a wrong match loses an item for good, so words and addresses prove something only together, only once on each
 * side, and only when most of the document was renamed. A column of one name and blurb every morning proves nothing.
 */
import type { Item, ParsedItem } from "../items/item.ts";
import { containment, shinglesOf } from "../items/shingles.ts";
import { wordsOf } from "../items/words.ts";

/** Shorter titles ("Morning briefing", "Order") come again with other news. */
const LEAST_TITLE_WORDS = 4;
/** A slug of fewer words ("live", "opinion-12") is no name. */
const LEAST_SLUG_WORDS = 3;
/** Share of the shorter text's four-word runs that the longer one must have to be the same text, set anew. */
const SAME_TEXT = 0.8;
/** Share of all words of two titles that both must have, where the slug is the same. */
const LIKE_TITLE = 0.5;
/** So many, or half of the strangers, must be found again before any counts as found: a site that moved, no chance. */
const LEAST_FOUND = 3;
const MANY_FOUND = 10;

export interface KnownBefore {
  old: Map<ParsedItem, Item>;
  /** Known by title or address, but not provably the same: to be held, never dropped. */
  doubtful: Set<ParsedItem>;
}

/** `items` is the whole document; `present` are ids of known items that it shows under a key of theirs. */
export function findKnownBefore(
  items: readonly ParsedItem[],
  strangers: readonly ParsedItem[],
  known: readonly Item[],
  present: ReadonlySet<string>,
): KnownBefore {
  const nothing: KnownBefore = { old: new Map(), doubtful: new Set() };
  // Where most items still have their names, nothing was renamed: two of the same words are two items.
  if (strangers.length * 2 <= items.length) return nothing;
  const articles = known.filter((one) => one.docket === undefined);
  const byTitle = Map.groupBy(articles, (one) => titleName(one) ?? "");
  const bySlug = Map.groupBy(articles, (one) => slugOf(one.url) ?? "");
  const titles = Map.groupBy(strangers, (one) => titleName(one) ?? "");
  const slugs = Map.groupBy(strangers, (one) => slugOf(one.url) ?? "");
  const old = new Map<ParsedItem, Item>();
  const doubtful = new Set<ParsedItem>();
  const taken = new Set<string>();
  for (const stranger of strangers) {
    if (stranger.docket !== undefined) continue;
    const [title, slug] = [titleName(stranger), slugOf(stranger.url)];
    const sameTitle = title === null ? [] : (byTitle.get(title) ?? []);
    const sameSlug = slug === null ? [] : (bySlug.get(slug) ?? []);
    const isAbsent = (one: Item) => !present.has(one.id);
    if (!sameTitle.some(isAbsent) && !sameSlug.some(isAbsent)) continue;
    const found =
      only(sameTitle, titles.get(title ?? ""), (one) => isSameText(one, stranger)) ??
      only(
        sameSlug,
        slugs.get(slug ?? ""),
        (one) => isLikeTitle(one, stranger) && mayBeSameText(one, stranger),
      );
    if (found !== null && isAbsent(found) && !taken.has(found.id)) {
      taken.add(found.id);
      old.set(stranger, found);
    } else doubtful.add(stranger);
  }
  const isMove = old.size >= LEAST_FOUND && (old.size * 2 >= strangers.length || old.size >= MANY_FOUND);
  if (isMove) return { old, doubtful };
  return { old: new Map(), doubtful: new Set([...old.keys(), ...doubtful]) };
}

/** The one known item, when it is the only one, so is the stranger, and they agree. */
function only(
  known: readonly Item[],
  strangers: readonly ParsedItem[] | undefined,
  agree: (one: Item) => boolean,
): Item | null {
  const [one] = known;
  return one !== undefined && known.length === 1 && strangers?.length === 1 && agree(one) ? one : null;
}

function titleName({ title }: Pick<ParsedItem, "title">): string | null {
  const words = wordsOf(title);
  return words.length < LEAST_TITLE_WORDS ? null : words.join(" ");
}

/** The last part of an address that says in words what the page is: the same on any host, under any path. */
export function slugOf(url: string | null): string | null {
  const path = url === null ? null : URL.parse(url)?.pathname;
  const last = path?.split("/").findLast((part) => part !== "");
  if (!last) return null;
  const words = last
    .toLowerCase()
    .replace(/\.(?:s?html?|php|aspx?|jsp|amp)$/, "")
    .split(/[-_+]+|%20/)
    .filter((word) => word !== "");
  return words.filter((word) => /[a-z\u0080-\uffff%]/.test(word)).length < LEAST_SLUG_WORDS
    ? null
    : words.join("-");
}

/** The same title with the same text, or none on both sides. */
function isSameText(known: Item, stranger: ParsedItem): boolean {
  const [a, b] = [wordsOf(known.text), wordsOf(stranger.text)];
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  if (a.join(" ") === b.join(" ")) return true;
  // "Notice of hearing in 14-2985" and "… in 14-2986" share nearly everything.
  if (containment(numbersIn(a), numbersIn(b)).share < 1 && numbersIn(a).size + numbersIn(b).size > 0)
    return false;
  const overlap = containment(shinglesOf(known.text), shinglesOf(stranger.text));
  return overlap.count > 0 && overlap.share >= SAME_TEXT;
}

function numbersIn(words: readonly string[]): Set<string> {
  return new Set(words.filter((word) => /\p{N}/u.test(word)));
}

/** As above, but where the address speaks as well, one side may have no text at all. */
function mayBeSameText(known: Item, stranger: ParsedItem): boolean {
  return known.text.trim() === "" || stranger.text.trim() === "" || isSameText(known, stranger);
}

function isLikeTitle(known: Item, stranger: ParsedItem): boolean {
  const [a, b] = [new Set(wordsOf(known.title)), new Set(wordsOf(stranger.title))];
  const both = containment(a, b).count;
  return both > 0 && both / (a.size + b.size - both) >= LIKE_TITLE;
}
