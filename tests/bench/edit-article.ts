// What comes in: an article as sentences, a source of chance. What goes out: the same article as another outlet would
// print it, in nine ways, and an article that quotes it.
// Surprise: chance is seeded. The same corpus gives the same pairs on every machine.

export type Chance = () => number;

/** Mulberry32: numbers in [0, 1), the same for the same seed. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Article {
  title: string;
  sentences: string[];
}

const FURNITURE_BEFORE = ["By Jordan Miles, Staff Writer", "Published: March 3, 2014", "Share this article"];
const FURNITURE_AFTER = [
  "Copyright 2014 The Daily Example. All rights reserved.",
  "Sign up for our free newsletter today",
];
const SPELLINGS: [RegExp, string][] = [
  [/\bU\.S\./g, "US"],
  [/color/g, "colour"],
  [/center/g, "centre"],
  [/organiz/g, "organis"],
  [/e-mail/g, "email"],
  [/``|''|"/g, "“"],
  [/ ' ?s\b/g, "’s"],
  [/ - /g, " — "],
];

/** `foreign`: an article on another matter, for words and sentences that do not belong. */
export type Edit = (article: Article, chance: Chance, foreign: Article) => Article;

export const EDITS: Record<string, Edit> = {
  "new headline, furniture": ({ sentences }, _, foreign) => ({
    title: foreign.title,
    sentences: [...FURNITURE_BEFORE, ...sentences, ...FURNITURE_AFTER],
  }),
  "first half only": ({ title, sentences }) => ({ title, sentences: firstShare(sentences, 0.5) }),
  "first third only": ({ title, sentences }) => ({ title, sentences: firstShare(sentences, 0.34) }),
  "5 % of words changed": ({ title, sentences }, chance, foreign) => ({
    title,
    sentences: changeWords(sentences, 0.05, chance, foreign),
  }),
  "12 % of words changed": ({ title, sentences }, chance, foreign) => ({
    title,
    sentences: changeWords(sentences, 0.12, chance, foreign),
  }),
  "lead rewritten": ({ title, sentences }, chance, foreign) => ({
    title,
    sentences: [...changeWords(sentences.slice(0, 2), 0.7, chance, foreign), ...sentences.slice(2)],
  }),
  "paragraphs moved, some left out": ({ title, sentences }, chance) => {
    const kept = sentences.filter(() => chance() > 0.15);
    const cut = Math.floor(chance() * kept.length);
    return { title, sentences: [...kept.slice(cut), ...kept.slice(0, cut)] };
  },
  "house style": ({ title, sentences }) => ({ title, sentences: sentences.map(restyle) }),
  "cut, edited, added to": ({ sentences }, chance, foreign) => ({
    title: foreign.title,
    sentences: [
      ...changeWords(firstShare(sentences, 0.7), 0.05, chance, foreign),
      ...foreign.sentences.slice(1, 3),
    ],
  }),
};

/**
 * `host` with a run of sentences of `quoted` in its midst: at most a third of what results, and at most two fifths of
 * the quoted article.
 */
export function quote(host: Article, quoted: Article, chance: Chance): Article {
  const most = Math.min(0.4 * countWords(quoted.sentences), 0.5 * countWords(host.sentences));
  const from = Math.floor(chance() * quoted.sentences.length * 0.6);
  const passage: string[] = [];
  for (const sentence of quoted.sentences.slice(from)) {
    if (countWords([...passage, sentence]) > most) break;
    passage.push(sentence);
  }
  const at = 1 + Math.floor(chance() * (host.sentences.length - 1));
  return {
    title: host.title,
    sentences: [...host.sentences.slice(0, at), ...passage, ...host.sentences.slice(at)],
  };
}

export function countWords(sentences: string[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0);
}

/** Sentences from the start until that share of the words is reached, as a word limit cuts them. */
function firstShare(sentences: string[], share: number): string[] {
  const most = share * countWords(sentences);
  const words = sentences.join("\n").split(/ /).slice(0, Math.ceil(most));
  return words.join(" ").split("\n");
}

/** Some words replaced, some dropped, some put in between, a third each. */
function changeWords(sentences: string[], share: number, chance: Chance, foreign: Article): string[] {
  const strange = foreign.sentences.join(" ").split(/\s+/);
  const pick = () => strange[Math.floor(chance() * strange.length)] ?? "";
  return sentences.map((sentence) =>
    sentence
      .split(" ")
      .flatMap((word) => {
        if (chance() >= share) return [word];
        const way = chance();
        return way < 1 / 3 ? [pick()] : way < 2 / 3 ? [] : [word, pick()];
      })
      .join(" "),
  );
}

function restyle(sentence: string): string {
  return SPELLINGS.reduce((text, [spelling, other]) => text.replace(spelling, other), sentence);
}
