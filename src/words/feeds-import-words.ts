/**
 * What `/feeds import` and `/feeds test` answer.
 *
 * In: names as Markdown, counts, distances. Out: whole sentences, the words of a list.
 * Surprise: why relevance judges an item as it does is quoted as it was noted, in English, as `/why` does.
 */
import type { InEvery } from "./language.ts";

type Outcome = "added" | "already there" | "refused";

export interface FeedsImportWords {
  tooBig: string;
  noFile: string;
  notOpml: string;
  noFeeds: string;
  noAddressInIt: string;
  ofEveryone: string;
  noRoom: (most: number) => string;
  emptyAnswer: string;
  leadsTo: (name: string) => string;
  noTime: string;
  outcomes: Readonly<Record<Outcome, string>>;
  report: (of: { outlines: number; added: number; there: number; refused: number }) => string;
  inFile: string;
}

export interface FeedsTestWords {
  unreadable: (name: string, why: string) => string;
  isPage: string;
  noItems: (name: string) => string;
  shown: (of: { name: string; shown: number; all: number }) => string;
  unread: (count: number) => string;
  reasonsLeft: (left: number) => string;
  notSeen: string;
  seen: (distance: string) => string;
  notOurs: (score: number) => string;
  ours: (score: number, what: string) => string;
  touches: (names: string) => string;
}

export const FEEDS_IMPORT_WORDS: InEvery<FeedsImportWords> = {
  en: {
    tooBig: "That file is larger than 1 MiB. A list of feeds is far smaller; is it the right file?",
    noFile: "Discord did not hand me that file. Nothing was added; try again in a moment.",
    notOpml:
      "This is not an OPML file: other feed readers write one under “export”, with `<opml>` at its beginning.",
    noFeeds: "That OPML file names no feed: none of its outlines has an `xmlUrl`. Nothing was added.",
    noAddressInIt: "no address of a feed (xmlUrl) in it",
    ofEveryone: "watched for every server",
    noRoom: (most) => `this server has all the ${most} sources it may have`,
    emptyAnswer: "the answer was empty",
    leadsTo: (name) => `leads to ${name}`,
    noTime: "not looked at, the time was up; import the file again to go on",
    outcomes: { added: "added", "already there": "already there", refused: "refused" },
    report: ({ outlines, added, there, refused }) =>
      `**${outlines} ${outlines === 1 ? "outline" : "outlines"}** in that file: ${added} added, ${there} already there, ${refused} refused. What the new ones bring is judged like all else; what is already there stays silent.`,
    inFile: "Every outline is in the file.",
  },
  de: {
    tooBig: "Diese Datei ist größer als 1 MiB. Eine Liste von Feeds ist viel kleiner; ist es die richtige?",
    noFile:
      "Discord hat mir die Datei nicht übergeben. Es wurde nichts hinzugefügt; versuchen Sie es gleich noch einmal.",
    notOpml:
      "Das ist keine OPML-Datei: Andere Feedreader schreiben eine unter „Export“, mit `<opml>` am Anfang.",
    noFeeds:
      "Diese OPML-Datei nennt keinen Feed: Kein Eintrag hat eine `xmlUrl`. Es wurde nichts hinzugefügt.",
    noAddressInIt: "ohne Adresse eines Feeds (xmlUrl)",
    ofEveryone: "für alle Server beobachtet",
    noRoom: (most) => `dieser Server hat schon alle ${most} Quellen, die er haben darf`,
    emptyAnswer: "die Antwort war leer",
    leadsTo: (name) => `führt zu ${name}`,
    noTime: "nicht geprüft, die Zeit war um; importieren Sie die Datei noch einmal",
    outcomes: { added: "hinzugefügt", "already there": "schon vorhanden", refused: "abgelehnt" },
    report: ({ outlines, added, there, refused }) =>
      `**${outlines} ${outlines === 1 ? "Eintrag" : "Einträge"}** in dieser Datei: ${added} hinzugefügt, ${there} schon vorhanden, ${refused} abgelehnt. Was die neuen bringen, wird beurteilt wie alles andere; was schon da ist, wird nicht gemeldet.`,
    inFile: "Alle Einträge stehen in der Datei.",
  },
  fr: {
    tooBig: "Ce fichier dépasse 1 MiB. Une liste de flux est bien plus petite ; est-ce le bon fichier ?",
    noFile: "Discord ne m’a pas remis ce fichier. Rien n’a été ajouté ; réessayez dans un instant.",
    notOpml:
      "Ce n’est pas un fichier OPML : les autres lecteurs de flux en écrivent un sous « export », avec `<opml>` au début.",
    noFeeds: "Ce fichier OPML ne nomme aucun flux : aucune entrée n’a d’`xmlUrl`. Rien n’a été ajouté.",
    noAddressInIt: "sans adresse de flux (xmlUrl)",
    ofEveryone: "suivie pour tous les serveurs",
    noRoom: (most) => `ce serveur a déjà les ${most} sources auxquelles il a droit`,
    emptyAnswer: "la réponse était vide",
    leadsTo: (name) => `mène à ${name}`,
    noTime: "non examinée, le temps était écoulé ; importez de nouveau le fichier pour continuer",
    outcomes: { added: "ajoutée", "already there": "déjà là", refused: "refusée" },
    report: ({ outlines, added, there, refused }) =>
      `**${outlines} ${outlines === 1 ? "entrée" : "entrées"}** dans ce fichier : ${added} ajoutées, ${there} déjà là, ${refused} refusées. Ce qu’apportent les nouvelles est jugé comme le reste ; ce qui s’y trouve déjà n’est pas annoncé.`,
    inFile: "Toutes les entrées sont dans le fichier.",
  },
  es: {
    tooBig: "Ese archivo supera 1 MiB. Una lista de fuentes es mucho más pequeña; ¿es el archivo correcto?",
    noFile: "Discord no me ha entregado ese archivo. No se ha añadido nada; inténtelo dentro de un momento.",
    notOpml:
      "Esto no es un archivo OPML: otros lectores escriben uno en «exportar», con `<opml>` al principio.",
    noFeeds:
      "Ese archivo OPML no nombra ninguna fuente: ninguna entrada tiene `xmlUrl`. No se ha añadido nada.",
    noAddressInIt: "sin dirección de una fuente (xmlUrl)",
    ofEveryone: "vigilada para todos los servidores",
    noRoom: (most) => `este servidor ya tiene las ${most} fuentes que puede tener`,
    emptyAnswer: "la respuesta estaba vacía",
    leadsTo: (name) => `lleva a ${name}`,
    noTime: "sin examinar, se acabó el tiempo; importe el archivo otra vez para continuar",
    outcomes: { added: "añadida", "already there": "ya estaba", refused: "rechazada" },
    report: ({ outlines, added, there, refused }) =>
      `**${outlines} ${outlines === 1 ? "entrada" : "entradas"}** en ese archivo: ${added} añadidas, ${there} ya estaban, ${refused} rechazadas. Lo que traigan las nuevas se juzga como todo lo demás; lo que ya está allí no se comunica.`,
    inFile: "Todas las entradas están en el archivo.",
  },
};

export const FEEDS_TEST_WORDS: InEvery<FeedsTestWords> = {
  en: {
    unreadable: (name, why) => `**${name}** could not be read just now: ${why}`,
    isPage: "It is a page; /feeds add shows the feeds it offers.",
    noItems: (name) => `**${name}** was read and has no items at present.`,
    shown: ({ name, shown, all }) =>
      `**${name}**: ${shown === 1 ? "Its only item" : `The newest ${shown} of its ${all} items`}, as they would be judged now. Nothing was stored or posted.`,
    unread: (count) => `*${count} of its entries could not be read.*`,
    reasonsLeft: (left) => `- and ${left} more`,
    notSeen: "Not seen yet.",
    seen: (distance) => `Seen ${distance}; it is not told again.`,
    notOurs: (score) => `➖ **Not ours** (${score}), because:`,
    ours: (score, what) => `✅ **Ours** (${score}): ${what}, because:`,
    touches: (names) => `touches ${names}`,
  },
  de: {
    unreadable: (name, why) => `**${name}** war eben nicht zu lesen: ${why}`,
    isPage: "Das ist eine Seite; /feeds add zeigt, welche Feeds sie anbietet.",
    noItems: (name) => `**${name}** ist gelesen und hat zurzeit keine Einträge.`,
    shown: ({ name, shown, all }) =>
      `**${name}**: ${shown === 1 ? "der einzige Eintrag" : `die neuesten ${shown} von ${all} Einträgen`}, wie jetzt geurteilt würde. Gespeichert oder veröffentlicht wurde nichts.`,
    unread: (count) => `*${count} ${count === 1 ? "Eintrag war" : "Einträge waren"} nicht zu lesen.*`,
    reasonsLeft: (left) => `- und ${left} weitere`,
    notSeen: "Noch nicht gesehen.",
    seen: (distance) => `Gesehen ${distance}; wird nicht noch einmal gemeldet.`,
    notOurs: (score) => `➖ **Betrifft uns nicht** (${score}), denn:`,
    ours: (score, what) => `✅ **Betrifft uns** (${score}): ${what}, denn:`,
    touches: (names) => `berührt ${names}`,
  },
  fr: {
    unreadable: (name, why) => `**${name}** n’a pas pu être lu à l’instant : ${why}`,
    isPage: "C’est une page ; /feeds add montre les flux qu’elle propose.",
    noItems: (name) => `**${name}** a été lu et n’a pas d’article pour le moment.`,
    shown: ({ name, shown, all }) =>
      `**${name}** : ${shown === 1 ? "son seul article" : `les ${shown} derniers de ses ${all} articles`}, tels qu’ils seraient jugés maintenant. Rien n’a été enregistré ni publié.`,
    unread: (count) =>
      `*${count === 1 ? "1 article n’a pas pu être lu" : `${count} articles n’ont pas pu être lus`}.*`,
    reasonsLeft: (left) => `- et ${left} de plus`,
    notSeen: "Pas encore vu.",
    seen: (distance) => `Vu ${distance} ; il n’est pas annoncé de nouveau.`,
    notOurs: (score) => `➖ **Ne nous concerne pas** (${score}), car :`,
    ours: (score, what) => `✅ **Nous concerne** (${score}) : ${what}, car :`,
    touches: (names) => `touche ${names}`,
  },
  es: {
    unreadable: (name, why) => `**${name}** no se ha podido leer ahora: ${why}`,
    isPage: "Es una página; /feeds add muestra las fuentes que ofrece.",
    noItems: (name) => `**${name}** se ha leído y no tiene artículos por ahora.`,
    shown: ({ name, shown, all }) =>
      `**${name}**: ${shown === 1 ? "su único artículo" : `los ${shown} últimos de sus ${all} artículos`}, tal como se juzgarían ahora. No se ha guardado ni publicado nada.`,
    unread: (count) =>
      `*${count === 1 ? "No se pudo leer 1 artículo" : `No se pudieron leer ${count} artículos`}.*`,
    reasonsLeft: (left) => `- y ${left} más`,
    notSeen: "Aún no visto.",
    seen: (distance) => `Visto ${distance}; no se comunica otra vez.`,
    notOurs: (score) => `➖ **No nos atañe** (${score}), porque:`,
    ours: (score, what) => `✅ **Nos atañe** (${score}): ${what}, porque:`,
    touches: (names) => `toca ${names}`,
  },
};
