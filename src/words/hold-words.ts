/**
 * The question about items that are held back, and its answers, in every language.
 *
 * In: names as Markdown, times as Discord shows them, counts. Out: whole sentences, labels of buttons.
 * Surprise: why the items look wrong is found by the flood breaker, in English; it stands as it was found.
 */
import type { InEvery } from "./language.ts";

/** What a server may decide. */
type Choice = "post" | "digest" | "skip";

export interface HoldWords {
  heldBack: (of: { count: number; name: string; seen: string; why: string }) => string;
  newestOfThem: string;
  untitled: string;
  undated: string;
  item: (of: { title: string; day: string }) => string;
  /** How many are about something we watch. */
  ours: (of: { count: number; ours: number }) => string;
  question: string;
  decidedBy: (of: { choice: Choice; by: string; at: string }) => string;
  labels: Readonly<Record<Choice, string>>;
  decidedBefore: (decision: string) => string;
  nothingKnown: string;
  notWatched: string;
}

const ANSWERS: InEvery<Readonly<Record<Choice, string>>> = {
  en: {
    post: "To be posted one by one",
    digest: "To be posted as one digest",
    skip: "Skipped: known, and not told here",
  },
  de: {
    post: "Wird einzeln gemeldet",
    digest: "Wird in einem Überblick gemeldet",
    skip: "Übersprungen: bekannt, hier aber nicht gemeldet",
  },
  fr: {
    post: "À publier un par un",
    digest: "À publier en un résumé",
    skip: "Ignorés : connus, mais non publiés ici",
  },
  es: {
    post: "Se publicarán uno por uno",
    digest: "Se publicarán en un solo resumen",
    skip: "Omitidos: conocidos, pero no publicados aquí",
  },
};

export const HOLD_WORDS: InEvery<HoldWords> = {
  en: {
    heldBack: ({ count, name, seen, why }) =>
      `**${count === 1 ? "1 item" : `${count} items`}** of ${name} ${count === 1 ? "is" : "are"} held back, seen ${seen}: ${why}.`,
    newestOfThem: "The newest of them:",
    untitled: "untitled",
    undated: "undated",
    item: ({ title, day }) => `“${title}”, ${day}`,
    ours: ({ count, ours }) => {
      if (ours === 0)
        return count === 1 ? "It is about nothing we watch." : "None of them is about anything we watch.";
      if (ours === count)
        return count === 1 ? "It is about something we watch." : "All of them are about what we watch.";
      return ours === 1
        ? "One of them is about what we watch, and only that one would be told."
        : `${ours} of them are about what we watch, and only those would be told.`;
    },
    question: "What should this server do? Without an answer nothing is told; `/why` explains each item.",
    decidedBy: ({ choice, by, at }) => `${ANSWERS.en[choice]}. Decided by ${by} ${at}.`,
    labels: { post: "Post them one by one", digest: "As one digest", skip: "Skip them" },
    decidedBefore: (decision) => `This was decided before. ${decision}`,
    nothingKnown: "I know nothing of these items any more.",
    notWatched: "This server does not watch that source any more.",
  },
  de: {
    heldBack: ({ count, name, seen, why }) =>
      `**${count === 1 ? "1 Beitrag" : `${count} Beiträge`}** von ${name} ${count === 1 ? "wird" : "werden"} zurückgehalten, gesehen am ${seen}: ${why}.`,
    newestOfThem: "Die neuesten davon:",
    untitled: "ohne Titel",
    undated: "ohne Datum",
    item: ({ title, day }) => `„${title}“, ${day}`,
    ours: ({ count, ours }) => {
      if (ours === 0)
        return count === 1
          ? "Er betrifft nichts, was wir beobachten."
          : "Keiner davon betrifft etwas, was wir beobachten.";
      if (ours === count)
        return count === 1
          ? "Er betrifft etwas, was wir beobachten."
          : "Alle betreffen etwas, was wir beobachten.";
      return ours === 1
        ? "Einer davon betrifft etwas, was wir beobachten, und nur dieser würde gemeldet."
        : `${ours} davon betreffen etwas, was wir beobachten, und nur diese würden gemeldet.`;
    },
    question:
      "Was soll dieser Server damit tun? Ohne Antwort wird nichts gemeldet; `/why` erklärt jeden Beitrag.",
    decidedBy: ({ choice, by, at }) => `${ANSWERS.de[choice]}. Entschieden von ${by} am ${at}.`,
    labels: { post: "Einzeln melden", digest: "Als ein Überblick", skip: "Überspringen" },
    decidedBefore: (decision) => `Das wurde bereits entschieden. ${decision}`,
    nothingKnown: "Über diese Beiträge ist nichts mehr bekannt.",
    notWatched: "Dieser Server beobachtet die Quelle nicht mehr.",
  },
  fr: {
    heldBack: ({ count, name, seen, why }) =>
      `**${count === 1 ? "1 article" : `${count} articles`}** de ${name} ${count === 1 ? "est retenu, vu" : "sont retenus, vus"} le ${seen} : ${why}.`,
    newestOfThem: "Les plus récents :",
    untitled: "sans titre",
    undated: "sans date",
    item: ({ title, day }) => `« ${title} », ${day}`,
    ours: ({ count, ours }) => {
      if (ours === 0)
        return count === 1
          ? "Il ne concerne rien de ce que nous suivons."
          : "Aucun ne concerne ce que nous suivons.";
      if (ours === count)
        return count === 1 ? "Il concerne ce que nous suivons." : "Tous concernent ce que nous suivons.";
      return ours === 1
        ? "Un seul concerne ce que nous suivons, et lui seul serait publié."
        : `${ours} d’entre eux concernent ce que nous suivons, et eux seuls seraient publiés.`;
    },
    question: "Que doit faire ce serveur ? Sans réponse, rien n’est publié ; `/why` explique chaque article.",
    decidedBy: ({ choice, by, at }) => `${ANSWERS.fr[choice]}. Décidé par ${by} le ${at}.`,
    labels: { post: "Publier un par un", digest: "En un résumé", skip: "Ignorer" },
    decidedBefore: (decision) => `C’était déjà décidé. ${decision}`,
    nothingKnown: "Je ne sais plus rien de ces articles.",
    notWatched: "Ce serveur ne suit plus cette source.",
  },
  es: {
    heldBack: ({ count, name, seen, why }) =>
      `**${count === 1 ? "1 artículo" : `${count} artículos`}** de ${name} ${count === 1 ? "está retenido, visto" : "están retenidos, vistos"} el ${seen}: ${why}.`,
    newestOfThem: "Los más recientes:",
    untitled: "sin título",
    undated: "sin fecha",
    item: ({ title, day }) => `«${title}», ${day}`,
    ours: ({ count, ours }) => {
      if (ours === 0)
        return count === 1 ? "No trata de nada que vigilemos." : "Ninguno trata de nada que vigilemos.";
      if (ours === count)
        return count === 1 ? "Trata de algo que vigilamos." : "Todos tratan de algo que vigilamos.";
      return ours === 1
        ? "Uno trata de algo que vigilamos, y solo ese se publicaría."
        : `${ours} tratan de algo que vigilamos, y solo esos se publicarían.`;
    },
    question:
      "¿Qué debe hacer este servidor? Sin respuesta no se publica nada; `/why` explica cada artículo.",
    decidedBy: ({ choice, by, at }) => `${ANSWERS.es[choice]}. Lo decidió ${by} el ${at}.`,
    labels: { post: "Publicar uno por uno", digest: "En un solo resumen", skip: "Omitirlos" },
    decidedBefore: (decision) => `Esto ya estaba decidido. ${decision}`,
    nothingKnown: "Ya no sé nada de estos artículos.",
    notWatched: "Este servidor ya no vigila esa fuente.",
  },
};
