/**
 * Notices about sources, in every language.
 *
 * In: names as Markdown, times as Discord shows them, lengths of time in words, counts. Out: whole sentences and lines.
 * Surprise: why a source fails is said by its server or by the reader of feeds, in English; it stands as it was found.
 */
import type { InEvery } from "./language.ts";
import { plural } from "./say-days.ts";

/** "silent": its server does not answer or is unwell. "unreadable": it answers with no feed. */
export type Trouble = "silent" | "unreadable";

interface Many {
  count: number;
  /** The one host of all of them, or null. */
  host: string | null;
}

export interface NoticeWords {
  watching: (one: { name: string; newest: string }) => string;
  failing: (one: { name: string; trouble: Trouble; since: string | null; problem: string }) => string;
  stopped: (one: { name: string; problem: string }) => string;
  silent: (one: { name: string; since: string | null; gap: string }) => string;
  gap: (one: { name: string; gap: string }) => string;
  recovered: (one: { name: string; after: string | null; caughtUp: number }) => string;
  manyWatching: (count: number) => string;
  manyFailing: (many: Many & { trouble: Trouble }) => string;
  manyStopped: (many: Many) => string;
  manySilent: (many: Many) => string;
  manyGap: (many: Many) => string;
  manyRecovered: (many: Many) => string;
  /** After the lines of several. */
  failingEnd: string;
  stoppedEnd: string;
  /** Lines of several. */
  failingLine: (one: { name: string; since: string | null; problem: string }) => string;
  silentLine: (one: { name: string; since: string | null; gap: string }) => string;
  recoveredLine: (one: { name: string; after: string | null; caughtUp: number }) => string;
  gapIs: (one: { length: string; from: string; to: string; because: string }) => string;
  newestIs: (one: { title: string; day: string }) => string;
  nothingYet: string;
  tries: (one: { count: number; next: string }) => string;
  noReason: string;
  feedForgets: string;
  /** Of names in one line; `more` are left out. */
  listShows: (of: { names: string; more: number }) => string;
  andMore: (count: number) => string;
}

const SOURCES_OF: InEvery<(many: Many) => string> = {
  en: ({ count, host }) => `**${count} sources**${host === null ? "" : ` of ${host}`}`,
  de: ({ count, host }) => `**${count} Quellen**${host === null ? "" : ` von ${host}`}`,
  fr: ({ count, host }) => `**${count} sources**${host === null ? "" : ` de ${host}`}`,
  es: ({ count, host }) => `**${count} fuentes**${host === null ? "" : ` de ${host}`}`,
};

/** What came since a source answers again, as the end of a sentence. */
const CAUGHT_UP: InEvery<(count: number) => string> = {
  en: (count) =>
    count <= 0
      ? ""
      : count === 1
        ? "; 1 item came since"
        : `; ${count} items came since, and what is late news among them is told together`,
  de: (count) =>
    count <= 0
      ? ""
      : count === 1
        ? "; seither kam 1 Beitrag"
        : `; seither kamen ${count} Beiträge, und was davon verspätete Nachricht ist, wird gesammelt gemeldet`,
  fr: (count) =>
    count <= 0
      ? ""
      : count === 1
        ? " ; 1 article est arrivé depuis"
        : ` ; ${count} articles sont arrivés depuis, et les nouvelles tardives parmi eux sont regroupées`,
  es: (count) =>
    count <= 0
      ? ""
      : count === 1
        ? "; desde entonces llegó 1 artículo"
        : `; desde entonces llegaron ${count} artículos, y las noticias atrasadas se cuentan juntas`,
};

export const NOTICE_WORDS: InEvery<NoticeWords> = {
  en: {
    watching: ({ name, newest }) => `Now watching ${name}, ${newest}.`,
    failing: ({ name, trouble, since, problem }) =>
      `${name} ${trouble === "silent" ? "has not answered" : "could not be read"}${since === null ? "" : ` since ${since}`}: ${problem} What it shows when it answers again is told then.`,
    stopped: ({ name, problem }) =>
      `${name} is stopped: ${problem} What was seen of it stays known; a new address makes it go on.`,
    silent: ({ name, since, gap }) =>
      `${name} has brought nothing new${since === null ? "" : ` since ${since}`}, though it answers; as a rule it brings something every ${gap.replace(/^1 (?=\w+$)/, "")}. Its feed may have moved.`,
    gap: ({ name, gap }) => `${name} may have had entries we did not see: ${gap}.`,
    recovered: ({ name, after, caughtUp }) =>
      `${name} answers again${after === null ? "" : ` after ${after}`}${CAUGHT_UP.en(caughtUp)}.`,
    manyWatching: (count) => `Now watching **${count} sources**`,
    manyFailing: ({ trouble, ...many }) =>
      `${SOURCES_OF.en(many)} ${trouble === "silent" ? "have not answered" : "could not be read"}:`,
    manyStopped: (many) => `${SOURCES_OF.en(many)} are stopped:`,
    manySilent: (many) => `${SOURCES_OF.en(many)} have brought nothing new for long, though they answer:`,
    manyGap: (many) => `${SOURCES_OF.en(many)} may have had entries we did not see:`,
    manyRecovered: (many) => `${SOURCES_OF.en(many)} answer again:`,
    failingEnd: "What they show when they answer again is told then.",
    stoppedEnd: "What was seen of them stays known; a new address makes them go on.",
    failingLine: ({ name, since, problem }) =>
      `${name}${since === null ? "" : `, since ${since}`}: ${problem}`,
    silentLine: ({ name, since, gap }) =>
      `${name}${since === null ? "" : `, since ${since}`}; as a rule it brings something every ${gap.replace(/^1 (?=\w+$)/, "")}`,
    recoveredLine: ({ name, after, caughtUp }) =>
      `${name}${after === null ? "" : ` after ${after}`}${CAUGHT_UP.en(caughtUp)}`,
    gapIs: ({ length, from, to, because }) => `${length} from ${from} to ${to}, because ${because}`,
    newestIs: ({ title, day }) => `newest item “${title}”, ${day}`,
    nothingYet: "nothing in it yet",
    tries: ({ count, next }) => `${count} ${plural(count, "en", "try", "tries")}; next try ${next}.`,
    noReason: "It gave no reason.",
    feedForgets: "its feed forgets quickly",
    listShows: ({ names, more }) =>
      `${names}${more === 0 ? "" : ` and ${more} more`}. \`/feeds list\` shows each.`,
    andMore: (count) => `and ${count} more (\`/feeds list\`)`,
  },
  de: {
    watching: ({ name, newest }) => `Neu beobachtet: ${name}, ${newest}.`,
    failing: ({ name, trouble, since, problem }) =>
      `${name} ${trouble === "silent" ? "antwortet nicht" : "ist nicht lesbar"}${since === null ? "" : ` (seit ${since})`}: ${problem} Was die Quelle zeigt, sobald sie wieder antwortet, wird dann gemeldet.`,
    stopped: ({ name, problem }) =>
      `${name} ist eingestellt: ${problem} Was davon gesehen wurde, bleibt bekannt; mit einer neuen Adresse geht es weiter.`,
    silent: ({ name, since, gap }) =>
      `${name} bringt nichts Neues${since === null ? "" : ` (seit ${since})`}, obwohl die Quelle antwortet; üblicher Abstand: ${gap}. Vielleicht ist der Feed umgezogen.`,
    gap: ({ name, gap }) => `${name} hatte möglicherweise Einträge, die wir nicht gesehen haben: ${gap}.`,
    recovered: ({ name, after, caughtUp }) =>
      `${name} antwortet wieder${after === null ? "" : ` (Ausfall: ${after})`}${CAUGHT_UP.de(caughtUp)}.`,
    manyWatching: (count) => `Neu beobachtet: **${count} Quellen**`,
    manyFailing: ({ trouble, ...many }) =>
      `${SOURCES_OF.de(many)} ${trouble === "silent" ? "antworten nicht" : "sind nicht lesbar"}:`,
    manyStopped: (many) => `${SOURCES_OF.de(many)} sind eingestellt:`,
    manySilent: (many) => `${SOURCES_OF.de(many)} bringen seit Langem nichts Neues, obwohl sie antworten:`,
    manyGap: (many) => `${SOURCES_OF.de(many)} hatten möglicherweise Einträge, die wir nicht gesehen haben:`,
    manyRecovered: (many) => `${SOURCES_OF.de(many)} antworten wieder:`,
    failingEnd: "Was sie zeigen, sobald sie wieder antworten, wird dann gemeldet.",
    stoppedEnd: "Was davon gesehen wurde, bleibt bekannt; mit einer neuen Adresse geht es weiter.",
    failingLine: ({ name, since, problem }) =>
      `${name}${since === null ? "" : `, seit ${since}`}: ${problem}`,
    silentLine: ({ name, since, gap }) =>
      `${name}${since === null ? "" : `, seit ${since}`}; üblicher Abstand: ${gap}`,
    recoveredLine: ({ name, after, caughtUp }) =>
      `${name}${after === null ? "" : ` (Ausfall: ${after})`}${CAUGHT_UP.de(caughtUp)}`,
    gapIs: ({ length, from, to, because }) => `${length}, von ${from} bis ${to}; Grund: ${because}`,
    newestIs: ({ title, day }) => `neuester Beitrag „${title}“, ${day}`,
    nothingYet: "noch ohne Beiträge",
    tries: ({ count, next }) =>
      `${count} ${plural(count, "de", "Versuch", "Versuche")}; nächster Versuch ${next}.`,
    noReason: "Ein Grund ist nicht bekannt.",
    feedForgets: "der Feed vergisst schnell",
    listShows: ({ names, more }) =>
      `${names}${more === 0 ? "" : ` und ${more} weitere`}. \`/feeds list\` zeigt jede.`,
    andMore: (count) => `und ${count} weitere (\`/feeds list\`)`,
  },
  fr: {
    watching: ({ name, newest }) => `Nouvelle source suivie : ${name}, ${newest}.`,
    failing: ({ name, trouble, since, problem }) =>
      `${name} ${trouble === "silent" ? "ne répond pas" : "est illisible"}${since === null ? "" : ` depuis le ${since}`} : ${problem} Ce que la source montrera quand elle répondra à nouveau sera publié alors.`,
    stopped: ({ name, problem }) =>
      `${name} est arrêtée : ${problem} Ce qui en a été vu reste connu ; une nouvelle adresse la fait repartir.`,
    silent: ({ name, since, gap }) =>
      `${name} n’a rien apporté de nouveau${since === null ? "" : ` depuis le ${since}`}, bien que la source réponde ; intervalle habituel : ${gap}. Son flux a peut-être déménagé.`,
    gap: ({ name, gap }) => `${name} a pu avoir des entrées que nous n’avons pas vues : ${gap}.`,
    recovered: ({ name, after, caughtUp }) =>
      `${name} répond à nouveau${after === null ? "" : ` après ${after}`}${CAUGHT_UP.fr(caughtUp)}.`,
    manyWatching: (count) => `Nouvelles sources suivies : **${count}**`,
    manyFailing: ({ trouble, ...many }) =>
      `${SOURCES_OF.fr(many)} ${trouble === "silent" ? "ne répondent pas" : "sont illisibles"} :`,
    manyStopped: (many) => `${SOURCES_OF.fr(many)} sont arrêtées :`,
    manySilent: (many) =>
      `${SOURCES_OF.fr(many)} n’ont rien apporté de nouveau depuis longtemps, bien qu’elles répondent :`,
    manyGap: (many) => `${SOURCES_OF.fr(many)} ont pu avoir des entrées que nous n’avons pas vues :`,
    manyRecovered: (many) => `${SOURCES_OF.fr(many)} répondent à nouveau :`,
    failingEnd: "Ce qu’elles montreront quand elles répondront à nouveau sera publié alors.",
    stoppedEnd: "Ce qui en a été vu reste connu ; une nouvelle adresse les fait repartir.",
    failingLine: ({ name, since, problem }) =>
      `${name}${since === null ? "" : `, depuis le ${since}`} : ${problem}`,
    silentLine: ({ name, since, gap }) =>
      `${name}${since === null ? "" : `, depuis le ${since}`} ; intervalle habituel : ${gap}`,
    recoveredLine: ({ name, after, caughtUp }) =>
      `${name}${after === null ? "" : ` après ${after}`}${CAUGHT_UP.fr(caughtUp)}`,
    gapIs: ({ length, from, to, because }) => `${length}, de ${from} à ${to} ; raison : ${because}`,
    newestIs: ({ title, day }) => `article le plus récent « ${title} », ${day}`,
    nothingYet: "encore sans article",
    tries: ({ count, next }) =>
      `${count} ${plural(count, "fr", "essai", "essais")} ; prochain essai ${next}.`,
    noReason: "La raison n’est pas connue.",
    feedForgets: "son flux oublie vite",
    listShows: ({ names, more }) =>
      `${names}${more === 0 ? "" : ` et ${more} de plus`}. \`/feeds list\` les montre toutes.`,
    andMore: (count) => `et ${count} de plus (\`/feeds list\`)`,
  },
  es: {
    watching: ({ name, newest }) => `Nueva fuente vigilada: ${name}, ${newest}.`,
    failing: ({ name, trouble, since, problem }) =>
      `${name} ${trouble === "silent" ? "no responde" : "no se puede leer"}${since === null ? "" : ` desde el ${since}`}: ${problem} Lo que muestre cuando vuelva a responder se publicará entonces.`,
    stopped: ({ name, problem }) =>
      `${name} está detenida: ${problem} Lo que se vio de ella se conserva; con una dirección nueva continúa.`,
    silent: ({ name, since, gap }) =>
      `${name} no ha traído nada nuevo${since === null ? "" : ` desde el ${since}`}, aunque responde; intervalo habitual: ${gap}. Puede que su canal haya cambiado de sitio.`,
    gap: ({ name, gap }) => `${name} pudo tener entradas que no vimos: ${gap}.`,
    recovered: ({ name, after, caughtUp }) =>
      `${name} vuelve a responder${after === null ? "" : ` tras ${after}`}${CAUGHT_UP.es(caughtUp)}.`,
    manyWatching: (count) => `Nuevas fuentes vigiladas: **${count}**`,
    manyFailing: ({ trouble, ...many }) =>
      `${SOURCES_OF.es(many)} ${trouble === "silent" ? "no responden" : "no se pueden leer"}:`,
    manyStopped: (many) => `${SOURCES_OF.es(many)} están detenidas:`,
    manySilent: (many) =>
      `${SOURCES_OF.es(many)} no han traído nada nuevo desde hace mucho, aunque responden:`,
    manyGap: (many) => `${SOURCES_OF.es(many)} pudieron tener entradas que no vimos:`,
    manyRecovered: (many) => `${SOURCES_OF.es(many)} vuelven a responder:`,
    failingEnd: "Lo que muestren cuando vuelvan a responder se publicará entonces.",
    stoppedEnd: "Lo que se vio de ellas se conserva; con una dirección nueva continúan.",
    failingLine: ({ name, since, problem }) =>
      `${name}${since === null ? "" : `, desde el ${since}`}: ${problem}`,
    silentLine: ({ name, since, gap }) =>
      `${name}${since === null ? "" : `, desde el ${since}`}; intervalo habitual: ${gap}`,
    recoveredLine: ({ name, after, caughtUp }) =>
      `${name}${after === null ? "" : ` tras ${after}`}${CAUGHT_UP.es(caughtUp)}`,
    gapIs: ({ length, from, to, because }) => `${length}, de ${from} a ${to}; motivo: ${because}`,
    newestIs: ({ title, day }) => `artículo más reciente «${title}», ${day}`,
    nothingYet: "todavía sin artículos",
    tries: ({ count, next }) =>
      `${count} ${plural(count, "es", "intento", "intentos")}; próximo intento ${next}.`,
    noReason: "No se conoce el motivo.",
    feedForgets: "su canal olvida pronto",
    listShows: ({ names, more }) =>
      `${names}${more === 0 ? "" : ` y ${more} más`}. \`/feeds list\` las muestra todas.`,
    andMore: (count) => `y ${count} más (\`/feeds list\`)`,
  },
};
