/**
 * The lines of `/feeds list`, in every language.
 *
 * In: names as Markdown, distances in words, counts. Out: a heading, and what is said of each source.
 * Surprise: why a source fails or was stopped stands in English, as it was found.
 */
import type { InEvery } from "./language.ts";
import { plural } from "./say-days.ts";

interface Heading {
  live: number;
  own: number;
  quota: number;
  history: number;
  health: string;
}

export interface FeedsListWords {
  empty: Record<"all" | "own" | "failing", string>;
  heading: (of: Heading) => string;
  page: (of: { page: number; pages: number }) => string;
  allWell: string;
  failing: (count: number) => string;
  unheard: (count: number) => string;
  unvisited: (count: number) => string;
  addedHere: string;
  history: (items: string) => string;
  pausedHere: (ago: string) => string;
  stopped: (of: { why: string; ago: string }) => string;
  nextVisit: (when: string) => string;
  noAnswer: string;
  failingFor: (of: { problem: string; during: string; tries: number }) => string;
  notVisited: string;
  triedInVain: (of: { ago: string; answered: string | null }) => string;
  visited: (of: { ago: string; items: string }) => string;
  gap: (of: { length: string; ago: string }) => string;
  held: (items: string) => string;
  items: (count: number) => string;
  dueNow: string;
}

export const FEEDS_LIST_WORDS: InEvery<FeedsListWords> = {
  en: {
    empty: {
      all: "No source is watched. `/feeds add` adds one for this server.",
      own: "This server has added no source of its own. `/feeds add` does.",
      failing: "No source is failing.",
    },
    heading: ({ live, own, quota, history, health }) =>
      `**${live} ${plural(live, "en", "feed", "feeds")}**${own === 0 ? "" : ` (${live - own} for every server, ${own} of at most ${quota} added here)`}${history === 0 ? "" : `, ${history} of the bundled history`}, ${health}`,
    page: ({ page, pages }) =>
      `page ${page} of ${pages}${page < pages ? ` (\`page:${page + 1}\` goes on)` : ""}`,
    allWell: "all well",
    failing: (count) => `${count} failing`,
    unheard: (count) => `${count} without an answer, as if our network were away`,
    unvisited: (count) => `${count} not visited yet`,
    addedHere: "(added here)",
    history: (items) => `bundled history, ${items} told so far`,
    pausedHere: (ago) => `paused here ${ago}`,
    stopped: ({ why, ago }) => `stopped: ${why} Visits ended ${ago}.`,
    nextVisit: (when) => `next visit ${when}`,
    noAnswer: "no answer",
    failingFor: ({ problem, during, tries }) =>
      `${problem}, failing ${during}${tries > 1 ? ` (${tries} tries)` : ""}`,
    notVisited: "not visited yet",
    triedInVain: ({ ago, answered }) =>
      `tried ${ago}, no answer${answered === null ? "" : `, last answer ${answered}`}`,
    visited: ({ ago, items }) => `visited ${ago} · ${items} so far`,
    gap: ({ length, ago }) => `${length} may be missing, noticed ${ago}`,
    held: (items) => `${items} held back, undecided`,
    items: (count) => (count === 1 ? "1 item" : `${count} items`),
    dueNow: "due now",
  },
  de: {
    empty: {
      all: "Es wird keine Quelle beobachtet. `/feeds add` fügt eine für diesen Server hinzu.",
      own: "Dieser Server hat keine eigene Quelle hinzugefügt. Das geht mit `/feeds add`.",
      failing: "Keine Quelle ist gestört.",
    },
    heading: ({ live, own, quota, history, health }) =>
      `**${live} ${plural(live, "de", "Feed", "Feeds")}**${own === 0 ? "" : ` (${live - own} für alle Server, ${own} von höchstens ${quota} hier hinzugefügt)`}${history === 0 ? "" : `, dazu ${history} der mitgelieferten Geschichte`}, ${health}`,
    page: ({ page, pages }) =>
      `Seite ${page} von ${pages}${page < pages ? ` (weiter mit \`page:${page + 1}\`)` : ""}`,
    allWell: "alles in Ordnung",
    failing: (count) => `${count} gestört`,
    unheard: (count) => `${count} ohne Antwort, als wäre unser Netz gestört`,
    unvisited: (count) => `${count} noch nicht besucht`,
    addedHere: "(hier hinzugefügt)",
    history: (items) => `mitgelieferte Geschichte, bisher ${items} erzählt`,
    pausedHere: (ago) => `hier angehalten ${ago}`,
    stopped: ({ why, ago }) => `eingestellt: ${why} Letzter Besuch ${ago}.`,
    nextVisit: (when) => `nächster Besuch ${when}`,
    noAnswer: "keine Antwort",
    failingFor: ({ problem, during, tries }) =>
      `${problem}, gestört ${during}${tries > 1 ? ` (${tries} Versuche)` : ""}`,
    notVisited: "noch nicht besucht",
    triedInVain: ({ ago, answered }) =>
      `${ago} versucht, keine Antwort${answered === null ? "" : `, letzte Antwort ${answered}`}`,
    visited: ({ ago, items }) => `${ago} besucht · bisher ${items}`,
    gap: ({ length, ago }) => `es fehlen womöglich ${length}, bemerkt ${ago}`,
    held: (items) => `${items} zurückgehalten, noch nicht entschieden`,
    items: (count) => (count === 1 ? "1 Beitrag" : `${count} Beiträge`),
    dueNow: "jetzt fällig",
  },
  fr: {
    empty: {
      all: "Aucune source n’est suivie. `/feeds add` en ajoute une pour ce serveur.",
      own: "Ce serveur n’a ajouté aucune source. `/feeds add` le permet.",
      failing: "Aucune source n’est en panne.",
    },
    heading: ({ live, own, quota, history, health }) =>
      `**${live} flux**${own === 0 ? "" : ` (${live - own} pour tous les serveurs, ${own} sur ${quota} au plus ajoutés ici)`}${history === 0 ? "" : `, plus ${history} de l’historique fourni`}, ${health}`,
    page: ({ page, pages }) =>
      `page ${page} sur ${pages}${page < pages ? ` (suite avec \`page:${page + 1}\`)` : ""}`,
    allWell: "tout va bien",
    failing: (count) => `${count} en panne`,
    unheard: (count) => `${count} sans réponse, comme si notre réseau était coupé`,
    unvisited: (count) => `${count} pas encore ${plural(count, "fr", "consulté", "consultés")}`,
    addedHere: "(ajouté ici)",
    history: (items) => `historique fourni, ${items} jusqu’ici`,
    pausedHere: (ago) => `en pause ici, ${ago}`,
    stopped: ({ why, ago }) => `arrêté : ${why} Dernière visite ${ago}.`,
    nextVisit: (when) => `prochaine visite ${when}`,
    noAnswer: "pas de réponse",
    failingFor: ({ problem, during, tries }) =>
      `${problem}, en panne ${during}${tries > 1 ? ` (${tries} essais)` : ""}`,
    notVisited: "pas encore consulté",
    triedInVain: ({ ago, answered }) =>
      `essayé ${ago}, pas de réponse${answered === null ? "" : `, dernière réponse ${answered}`}`,
    visited: ({ ago, items }) => `consulté ${ago} · ${items} jusqu’ici`,
    gap: ({ length, ago }) => `${length} manquent peut-être, constaté ${ago}`,
    held: (items) => `${items} en attente d’une décision`,
    items: (count) => (count === 1 ? "1 article" : `${count} articles`),
    dueNow: "maintenant",
  },
  es: {
    empty: {
      all: "No se vigila ninguna fuente. `/feeds add` añade una para este servidor.",
      own: "Este servidor no ha añadido ninguna fuente propia. `/feeds add` lo hace.",
      failing: "Ninguna fuente falla.",
    },
    heading: ({ live, own, quota, history, health }) =>
      `**${live} ${plural(live, "es", "canal", "canales")}**${own === 0 ? "" : ` (${live - own} de todos los servidores, ${own} de ${quota} como máximo añadidos aquí)`}${history === 0 ? "" : `, más ${history} de la historia incluida`}, ${health}`,
    page: ({ page, pages }) =>
      `página ${page} de ${pages}${page < pages ? ` (sigue con \`page:${page + 1}\`)` : ""}`,
    allWell: "todo bien",
    failing: (count) => `${count} con fallos`,
    unheard: (count) => `${count} sin respuesta, como si fallara nuestra red`,
    unvisited: (count) => `${count} sin consultar todavía`,
    addedHere: "(añadida aquí)",
    history: (items) => `historia incluida, ${items} hasta ahora`,
    pausedHere: (ago) => `en pausa aquí, ${ago}`,
    stopped: ({ why, ago }) => `detenida: ${why} Última visita ${ago}.`,
    nextVisit: (when) => `próxima visita ${when}`,
    noAnswer: "sin respuesta",
    failingFor: ({ problem, during, tries }) =>
      `${problem}, falla ${during}${tries > 1 ? ` (${tries} intentos)` : ""}`,
    notVisited: "sin consultar todavía",
    triedInVain: ({ ago, answered }) =>
      `intentada ${ago}, sin respuesta${answered === null ? "" : `, última respuesta ${answered}`}`,
    visited: ({ ago, items }) => `consultada ${ago} · ${items} hasta ahora`,
    gap: ({ length, ago }) => `quizá falten ${length}, advertido ${ago}`,
    held: (items) => `${items} en espera de decisión`,
    items: (count) => (count === 1 ? "1 artículo" : `${count} artículos`),
    dueNow: "ahora mismo",
  },
};
