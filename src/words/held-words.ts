/**
 * What `/why` says about an item that was held back until somebody decides.
 *
 * In: nothing. Out: `HELD`. Surprise: why it was held is quoted as it was noted, in English.
 */
import type { InEvery } from "./language.ts";

interface HeldWords {
  heldBack: (at: string, why: string) => string;
  eachServerDecides: string;
  /** What a server chose; `by` a mention, `at` an instant. */
  decided: Readonly<Record<"post" | "digest" | "skip", string>>;
  decidedBy: (decided: string, by: string, at: string) => string;
  countsAsSkipped: string;
  notDecided: string;
}

export const HELD: InEvery<HeldWords> = {
  en: {
    heldBack: (at, why) => `**Held back** ${at}: ${why}.`,
    eachServerDecides: "Each server decides for itself what becomes of it.",
    decided: {
      post: "To be posted one by one",
      digest: "To be posted as one digest",
      skip: "Skipped: known, and not told here",
    },
    decidedBy: (decided, by, at) => `${decided}. Decided by ${by} ${at}.`,
    countsAsSkipped: "Nobody here decided, so it counts as skipped; `/feeds health` still offers the choice.",
    notDecided: "Nobody here has decided yet; `/feeds health` offers the choice.",
  },
  de: {
    heldBack: (at, why) => `**Zurückgehalten** ${at}: ${why}.`,
    eachServerDecides: "Jeder Server entscheidet selbst, was daraus wird.",
    decided: {
      post: "Wird einzeln gepostet",
      digest: "Wird als ein Überblick gepostet",
      skip: "Übersprungen: bekannt und hier nicht gemeldet",
    },
    decidedBy: (decided, by, at) => `${decided}. Entschieden von ${by} ${at}.`,
    countsAsSkipped:
      "Hier hat niemand entschieden, also gilt er als übersprungen; `/feeds health` bietet die Wahl weiterhin an.",
    notDecided: "Hier hat noch niemand entschieden; `/feeds health` bietet die Wahl an.",
  },
  fr: {
    heldBack: (at, why) => `**Retenu** ${at} : ${why}.`,
    eachServerDecides: "Chaque serveur décide lui-même de la suite.",
    decided: {
      post: "À publier un par un",
      digest: "À publier en un seul résumé",
      skip: "Ignoré : connu, et non annoncé ici",
    },
    decidedBy: (decided, by, at) => `${decided}. Décidé par ${by} ${at}.`,
    countsAsSkipped:
      "Personne ici n’a décidé, il compte donc comme ignoré ; `/feeds health` propose toujours le choix.",
    notDecided: "Personne ici n’a encore décidé ; `/feeds health` propose le choix.",
  },
  es: {
    heldBack: (at, why) => `**Retenido** ${at}: ${why}.`,
    eachServerDecides: "Cada servidor decide por sí mismo qué se hace con él.",
    decided: {
      post: "Se publica uno por uno",
      digest: "Se publica en un solo resumen",
      skip: "Omitido: conocido y no comunicado aquí",
    },
    decidedBy: (decided, by, at) => `${decided}. Lo decidió ${by} ${at}.`,
    countsAsSkipped:
      "Nadie aquí decidió, así que cuenta como omitido; `/feeds health` aún ofrece la elección.",
    notDecided: "Nadie aquí ha decidido aún; `/feeds health` ofrece la elección.",
  },
};
