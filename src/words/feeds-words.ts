/**
 * What `/feeds pause`, `resume`, `remove`, `export` answer, and how a source is chosen, in every language.
 *
 * In: names as Markdown, distances in words, counts. Out: whole sentences.
 * Surprise: the names of sources stay as their publishers give them.
 */
import type { InEvery } from "./language.ts";

export interface FeedsWords {
  removed: (name: string) => string;
  pausedAlready: (of: { name: string; during: string }) => string;
  paused: (name: string) => string;
  notPaused: (name: string) => string;
  resumed: (of: { name: string; began: string }) => string;
  everyones: (name: string) => string;
  unknown: (of: { typed: string; near: readonly string[] }) => string;
  noHost: string;
  ofEveryone: string;
  addedHere: string;
  pausedHere: string;
  nothingToExport: string;
  exported: (count: number) => string;
  folderOfAll: string;
  folderOfOwn: string;
}

export const FEEDS_WORDS: InEvery<FeedsWords> = {
  en: {
    removed: (name) =>
      `${name} is no longer watched for this server. What was posted stays. \`/feeds add\` with its address takes it up again, silently at first.`,
    pausedAlready: ({ name, during }) => `${name} has been paused here ${during}. Nothing has changed.`,
    paused: (name) =>
      `${name} is paused: what only it reports is not told in this server until \`/feeds resume\`, and then as a digest. Other servers that added it hear it as before.`,
    notPaused: (name) => `${name} is not paused here. Nothing has changed.`,
    resumed: ({ name, began }) =>
      `${name} is heard again in this server, after a pause that began ${began}. What it reported meanwhile, 30 days back at most, follows as a digest.`,
    everyones: (name) =>
      `${name} is on the list of every server; only the operator of this bot can change that, in \`feeds/sources\`. Here, \`/unsubscribe\` and \`/subscribe\` choose which cases a channel hears of.`,
    unknown: ({ typed, near }) =>
      `I watch no source called “${typed}” here.${near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`} \`/feeds list\` shows all of them.`,
    noHost: "no host",
    ofEveryone: "everyone's",
    addedHere: "added here",
    pausedHere: "paused here",
    nothingToExport: "No source is watched, so there is nothing to export.",
    exported: (count) =>
      `${count === 1 ? "1 source" : `${count} sources`}, as an OPML file. \`/feeds import\` and most feed readers take it.`,
    folderOfAll: "Watched for every server",
    folderOfOwn: "Added by this server",
  },
  de: {
    removed: (name) =>
      `${name} wird für diesen Server nicht mehr beobachtet. Was veröffentlicht ist, bleibt stehen. \`/feeds add\` mit der Adresse nimmt die Quelle wieder auf, zunächst still.`,
    pausedAlready: ({ name, during }) =>
      `${name} ist hier ${during} angehalten. Es hat sich nichts geändert.`,
    paused: (name) =>
      `${name} ist angehalten: Was nur diese Quelle berichtet, wird in diesem Server erst nach \`/feeds resume\` gemeldet, und zwar als Überblick. Für andere Server, die sie hinzugefügt haben, ändert sich nichts.`,
    notPaused: (name) => `${name} ist hier nicht angehalten. Es hat sich nichts geändert.`,
    resumed: ({ name, began }) =>
      `${name} ist in diesem Server wieder zu hören, nach einer Pause, die ${began} begann. Was inzwischen berichtet wurde, höchstens 30 Tage zurück, folgt als Überblick.`,
    everyones: (name) =>
      `${name} steht auf der Liste aller Server; ändern kann das nur, wer diesen Bot betreibt, in \`feeds/sources\`. Hier bestimmen \`/unsubscribe\` und \`/subscribe\`, von welchen Fällen ein Kanal hört.`,
    unknown: ({ typed, near }) =>
      `Eine Quelle namens „${typed}“ beobachte ich hier nicht.${near.length === 0 ? "" : ` Meinten Sie ${near.join(" oder ")}?`} \`/feeds list\` zeigt alle.`,
    noHost: "ohne Host",
    ofEveryone: "für alle Server",
    addedHere: "hier hinzugefügt",
    pausedHere: "hier angehalten",
    nothingToExport: "Es wird keine Quelle beobachtet, also gibt es nichts auszugeben.",
    exported: (count) =>
      `${count === 1 ? "1 Quelle" : `${count} Quellen`} als OPML-Datei. \`/feeds import\` und die meisten Feedreader nehmen sie an.`,
    folderOfAll: "Für alle Server beobachtet",
    folderOfOwn: "Von diesem Server hinzugefügt",
  },
  fr: {
    removed: (name) =>
      `${name} n’est plus suivi pour ce serveur. Ce qui est publié reste. \`/feeds add\` avec son adresse le reprend, d’abord en silence.`,
    pausedAlready: ({ name, during }) => `${name} est en pause ici ${during}. Rien n’a changé.`,
    paused: (name) =>
      `${name} est en pause : ce que cette source est seule à rapporter n’est pas publié sur ce serveur avant \`/feeds resume\`, puis vient en un résumé. Rien ne change pour les autres serveurs qui l’ont ajoutée.`,
    notPaused: (name) => `${name} n’est pas en pause ici. Rien n’a changé.`,
    resumed: ({ name, began }) =>
      `${name} reprend sur ce serveur, après une pause commencée ${began}. Ce qui a été rapporté entre-temps, 30 jours au plus, suit en un résumé.`,
    everyones: (name) =>
      `${name} figure sur la liste de tous les serveurs ; seule la personne qui exploite ce bot peut le changer, dans \`feeds/sources\`. Ici, \`/unsubscribe\` et \`/subscribe\` choisissent les affaires dont un salon est informé.`,
    unknown: ({ typed, near }) =>
      `Je ne suis ici aucune source nommée « ${typed} ».${near.length === 0 ? "" : ` Vouliez-vous dire ${near.join(" ou ")} ?`} \`/feeds list\` les montre toutes.`,
    noHost: "sans hôte",
    ofEveryone: "pour tous",
    addedHere: "ajoutée ici",
    pausedHere: "en pause ici",
    nothingToExport: "Aucune source n’est suivie : il n’y a rien à exporter.",
    exported: (count) =>
      `${count === 1 ? "1 source" : `${count} sources`}, en fichier OPML. \`/feeds import\` et la plupart des lecteurs de flux l’acceptent.`,
    folderOfAll: "Suivies pour tous les serveurs",
    folderOfOwn: "Ajoutées par ce serveur",
  },
  es: {
    removed: (name) =>
      `${name} ya no se vigila para este servidor. Lo publicado se queda. \`/feeds add\` con su dirección la retoma, en silencio al principio.`,
    pausedAlready: ({ name, during }) => `${name} está en pausa aquí ${during}. No ha cambiado nada.`,
    paused: (name) =>
      `${name} está en pausa: lo que solo informe esta fuente no se publica en este servidor hasta \`/feeds resume\`, y entonces como resumen. Para otros servidores que la añadieron no cambia nada.`,
    notPaused: (name) => `${name} no está en pausa aquí. No ha cambiado nada.`,
    resumed: ({ name, began }) =>
      `${name} vuelve a oírse en este servidor, tras una pausa que empezó ${began}. Lo que informó entretanto, 30 días atrás como mucho, sigue en un resumen.`,
    everyones: (name) =>
      `${name} está en la lista de todos los servidores; solo quien opera este bot puede cambiarlo, en \`feeds/sources\`. Aquí, \`/unsubscribe\` y \`/subscribe\` eligen de qué casos se informa a un canal.`,
    unknown: ({ typed, near }) =>
      `Aquí no vigilo ninguna fuente llamada «${typed}».${near.length === 0 ? "" : ` ¿Quería decir ${near.join(" o ")}?`} \`/feeds list\` las muestra todas.`,
    noHost: "sin host",
    ofEveryone: "de todos",
    addedHere: "añadida aquí",
    pausedHere: "en pausa aquí",
    nothingToExport: "No se vigila ninguna fuente, así que no hay nada que exportar.",
    exported: (count) =>
      `${count === 1 ? "1 fuente" : `${count} fuentes`}, en un archivo OPML. \`/feeds import\` y la mayoría de los lectores lo aceptan.`,
    folderOfAll: "Vigiladas para todos los servidores",
    folderOfOwn: "Añadidas por este servidor",
  },
};
