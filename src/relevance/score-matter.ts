/**
 * How much one item is about one matter.
 *
 * In: the terms found in the item, and where. Out: `Score` per matter, with the clauses that made it.
 * Surprise: place counts more than repetition. A concept counts once, at its best place: the title, the lead, then less
 * and less; saying "warrant" ten times in the tail is still a passing mention.
 */
import type { Matter, Slot } from "./build-watch.ts";
import type { TermHit } from "./term-index.ts";

/** Words of the text that count as its lead, and as its head; what follows is background. */
const LEAD_WORDS = 45;
const HEAD_WORDS = 130;
const PLACE_WEIGHT = { title: 1.5, lead: 1, head: 0.75, tail: 0.4 } as const;
/** The share of the threshold that title and lead alone must give: what only the background tells is a mention. */
const LEAD_SHARE = 0.8;
/** What remains of the concepts when no gate is open in the head, and when none is open at all. */
const LATE_GATE = 0.6;
const CLOSED_GATE = 0.45;
const CONFUSABLE_PENALTY = 5.5;
/** From this weight on a word speaks of the matter clearly; "court" or "email" do not. */
const CLEAR_WEIGHT = 1.75;
/** What is left of a name that is a bare acronym ("ICPA") when nothing else of the item speaks of the matter. */
const BARE_ACRONYM = 0.4;
const ACRONYM = /^[A-Z]{2,6}s?$/;
/** A name of this weight (a full docket number, a citation) cannot be confused. */
const UNMISTAKABLE = 6;

export type Place = keyof typeof PLACE_WEIGHT;

export interface Score {
  matter: Matter;
  score: number;
  /** The part of the score that its title alone gives. */
  title: number;
  /** The part that title and lead give. */
  lead: number;
  /** Where a gate is open at the earliest: all its concepts stand in the title, in title and head, or anywhere. */
  gate: "title" | "head" | "tail" | null;
  /** The best place of an identifier, and of a strong phrase. */
  named: Place | null;
  phrased: Place | null;
  /** The index of the first word that speaks of the matter clearly; Infinity when none does. */
  firstAt: number;
  /** What confusables took away. */
  penalty: number;
  passes: boolean;
  /** Named, even in passing; a wide topic must be named where its title floor is reached. */
  touches: boolean;
  reasons: string[];
}

/** Where a word stands, given how many words the title has. */
export function placeOf(at: number, titleLength: number): Place {
  if (at < titleLength) return "title";
  const offset = at - titleLength;
  return offset < LEAD_WORDS ? "lead" : offset < HEAD_WORDS ? "head" : "tail";
}

export type PlacedHit = TermHit<Slot> & { place: Place };

interface Found {
  label: string;
  weight: number;
  place: Place;
}

export function scoreMatter(matter: Matter, hits: PlacedHit[], hasTitle: boolean): Score {
  const names = bestPlaces(hits, "identifier");
  const phrases = bestPlaces(hits, "phrase");
  const concepts = bestPlaces(hits, "concept");
  const gate = openGate(matter, concepts);
  const factor = gate === "title" || gate === "head" ? 1 : gate === "tail" ? LATE_GATE : CLOSED_GATE;
  const reasons: string[] = [];

  let own = 0;
  for (const found of strongestFirst(names).slice(0, 3)) {
    // The second and third name confirm; they do not make an item twice as much about the matter.
    const points = found.weight * PLACE_WEIGHT[found.place] * (own === 0 ? 1 : 0.25);
    own += points;
    reasons.push(`identifier «${found.label}» in the ${found.place} ${signed(points)}`);
  }
  for (const found of phrases.values()) {
    const points = found.weight * PLACE_WEIGHT[found.place];
    own += points;
    reasons.push(`«${found.label}» in the ${found.place} ${signed(points)}`);
  }
  let shared = 0;
  const words: string[] = [];
  for (const [name, found] of concepts) {
    shared += found.weight * PLACE_WEIGHT[found.place];
    words.push(`${name} «${found.label}» (${found.place})`);
  }
  if (words.length > 0) reasons.push(`${words.join(", ")} ${signed(shared * factor)}`);
  if (words.length > 0 && matter.recognise.gates.length > 0 && gate !== "title" && gate !== "head") {
    reasons.push(gate ? "its words stand together only far down" : "its words do not stand together");
  }
  const isBare = [...names.values()].every(({ label }) => ACRONYM.test(label));
  if (names.size > 0 && isBare && phrases.size === 0 && concepts.size === 0) {
    own *= BARE_ACRONYM;
    reasons.push("letters that others bear too, and no word beside them");
  }
  const penalty = weighConfusables(matter, hits, names, reasons);

  const score = own + shared * factor - penalty;
  // Words of a closed gate never decide alone: something must name the matter, or describe it in one phrase.
  const isGrounded = own > 0 || gate !== null || matter.recognise.gates.length === 0;
  const named = strongestFirst(names)[0]?.place ?? null;
  const title = sumAt(["title"], names, phrases, concepts);
  const lead = sumAt(["title", "lead"], names, phrases, concepts);
  const isInFront = lead >= matter.recognise.threshold * LEAD_SHARE;
  const isInTitle = !hasTitle || title >= matter.recognise.titleFloor;
  if (!isInFront && score >= matter.recognise.threshold) reasons.push("only mentioned further down");
  return {
    matter,
    score,
    title,
    lead,
    gate,
    named,
    firstAt: firstClearMention(hits),
    penalty,
    phrased: strongestFirst(phrases)[0]?.place ?? null,
    passes: score >= matter.recognise.threshold && isGrounded && isInFront && isInTitle,
    touches: named !== null && isInTitle,
    reasons,
  };
}

/** Per identifier, phrase group or concept: its weight and the best place it was found at. */
function bestPlaces(hits: PlacedHit[], use: "identifier" | "phrase" | "concept"): Map<string, Found> {
  const best = new Map<string, Found>();
  for (const { slot, term, place } of hits) {
    if (slot.use !== use) continue;
    const key = slot.use === "concept" ? slot.concept : slot.use === "phrase" ? String(slot.group) : term;
    const known = best.get(key);
    if (!known || PLACE_WEIGHT[place] > PLACE_WEIGHT[known.place]) {
      best.set(key, { label: term, weight: slot.weight, place });
    }
  }
  return best;
}

function strongestFirst(found: Map<string, Found>): Found[] {
  return [...found.values()].sort(
    (a, b) => b.weight * PLACE_WEIGHT[b.place] - a.weight * PLACE_WEIGHT[a.place],
  );
}

function openGate(matter: Matter, concepts: Map<string, Found>): Score["gate"] {
  let best: Score["gate"] = null;
  for (const gate of matter.recognise.gates) {
    const places = gate.map((concept) => concepts.get(concept)?.place);
    if (places.includes(undefined)) continue;
    if (places.every((place) => place === "title")) return "title";
    if (!places.includes("tail")) best = "head";
    else best ??= "tail";
  }
  return best;
}

/** Words that give another thing of the same look away. A docket number or citation is never confused. */
function weighConfusables(
  matter: Matter,
  hits: PlacedHit[],
  names: Map<string, Found>,
  reasons: string[],
): number {
  if ([...names.values()].some(({ weight }) => weight >= UNMISTAKABLE)) return 0;
  let penalty = 0;
  matter.confusables.forEach(({ is }, group) => {
    const betrayed = hits.filter(({ slot }) => slot.use === "confusable" && slot.group === group);
    const isExcused = hits.some(({ slot }) => slot.use === "unless" && slot.group === group);
    const first = betrayed.find(({ place }) => place === "title" || place === "lead");
    if (!first || isExcused) return;
    const points = CONFUSABLE_PENALTY * PLACE_WEIGHT[first.place];
    penalty += points;
    reasons.push(`«${first.term}» in the ${first.place}: looks like ${is} ${signed(-points)}`);
  });
  return penalty;
}

function firstClearMention(hits: PlacedHit[]): number {
  const clear = hits.find(({ slot }) => "weight" in slot && slot.weight >= CLEAR_WEIGHT);
  return clear?.at ?? Number.POSITIVE_INFINITY;
}

function sumAt(places: Place[], ...maps: Map<string, Found>[]): number {
  let sum = 0;
  for (const map of maps) {
    for (const { weight, place } of map.values())
      if (places.includes(place)) sum += weight * PLACE_WEIGHT[place];
  }
  return sum;
}

function signed(points: number): string {
  return `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(1)}`;
}
