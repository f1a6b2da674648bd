/**
 * What `/feeds add` answers, and others that follow a new source.
 *
 * In: names as Markdown, hosts, hours as Discord shows them. Out: whole sentences, labels.
 * Surprise: why an address was not understood is a word of the reader (sources/added-source.ts) and a sentence here.
 */
import type { InEvery } from "./language.ts";

export interface FeedsAddWords {
  refused: Readonly<Record<"no address" | "no web address" | "secret inside", string>>;
  nowWatching: (of: { name: string; host: string; newest: string | null }) => string;
  silentFirst: string;
  noChannelYet: string;
  quota: (own: number, most: number) => string;
  everyones: (name: string) => string;
  pausedHere: (name: string) => string;
  already: (name: string) => string;
  watchedAlready: (name: string) => string;
  noQuota: string;
  full: (quota: number) => string;
  cannotPrivate: (why: string) => string;
  cannotNow: (why: string) => string;
  cannot: (why: string) => string;
  nothingAdded: string;
  oneDocket: string;
  hostsOnly: string;
  wait: (host: string | null, until: string) => string;
  untitled: string;
  unknownMenu: string;
  notYourMenu: string;
  unknownAddress: string;
  aFeed: string;
  thisPage: string;
  offers: (name: string, feeds: number) => string;
  choose: string;
  noFeed: (host: string | null, title: string | null) => string;
}

export const FEEDS_ADD_WORDS: InEvery<FeedsAddWords> = {
  en: {
    refused: {
      "no address": "That is not a web address. One looks like `https://example.org/feed.xml`.",
      "no web address": "Only addresses that begin with `https://` or `http://` can be visited.",
      "secret inside":
        "This address holds a user name or password, which others who manage this server could read. Use an address without one.",
    },
    nowWatching: ({ name, host, newest }) =>
      `Now watching ${name} (${host}), ${newest === null ? "which has no items yet" : `newest item ${newest}`}.`,
    silentFirst:
      "What is already there stays silent. What comes is judged like all else: only what is about a case or topic we watch is told, once for each event. `/feeds test` shows how its newest items are judged.",
    noChannelYet: "No channel of this server gets alerts yet: `/subscribe` starts one.",
    quota: (own, most) => `*${own} of at most ${most} sources added by this server.*`,
    everyones: (name) => `${name} is watched for every server already. Nothing needs to be added.`,
    pausedHere: (name) => `This server has ${name} already, paused. \`/feeds resume\` lets it speak again.`,
    already: (name) => `This server watches ${name} already. Nothing has changed.`,
    watchedAlready: (name) => `${name} is watched already. Nothing has changed.`,
    noQuota: "Servers cannot add sources to this bot; its operator has set `FEEDS_PER_SERVER` to 0.",
    full: (quota) =>
      `This server has added ${quota} sources, as many as it may. \`/feeds remove\` makes room; the operator of this bot can raise the number (\`FEEDS_PER_SERVER\`).`,
    cannotPrivate: (why) => `I cannot watch that: ${why}. Only public addresses can be added.`,
    cannotNow: (why) => `I cannot watch that: ${why}. Nothing was added; try again later.`,
    cannot: (why) => `I cannot watch that: ${why}. Nothing was added; check the address in a browser.`,
    nothingAdded: "Nothing was added.",
    oneDocket:
      "That is the feed of one docket. `/case add` follows it: each new entry is told, whatever it says. Nothing was added.",
    hostsOnly:
      "That list is read with a key or a permission of whoever runs this bot; only they can have it watched. Nothing was added.",
    wait: (host, until) => `${host ?? "That host"} asked us to wait until ${until}; try again then.`,
    untitled: "untitled",
    unknownMenu: "I do not know this menu any more. Use `/feeds add` again.",
    notYourMenu: "This menu is for whoever used `/feeds add`. Use it yourself.",
    unknownAddress: "I no longer know that address. Use `/feeds add` again.",
    aFeed: "A feed",
    thisPage: "This page",
    offers: (name, feeds) =>
      `**${name}** is a page, not a feed. It offers ${feeds === 1 ? "one feed" : `${feeds} feeds`}: which should I watch?`,
    choose: "Choose a feed to watch",
    noFeed: (host, title) =>
      `${host ?? "That address"} answers with a page${title === null ? "" : `, “${title}”,`} that names no feed, and none is at the usual places. Look on the site for “RSS”, “Atom” or “feed” and use \`/feeds add\` with that address.`,
  },
  de: {
    refused: {
      "no address": "Das ist keine Webadresse. Eine sieht so aus: `https://example.org/feed.xml`.",
      "no web address": "Besucht werden nur Adressen, die mit `https://` oder `http://` beginnen.",
      "secret inside":
        "Diese Adresse enthält einen Benutzernamen oder ein Passwort, das andere, die diesen Server verwalten, lesen könnten. Verwenden Sie eine Adresse ohne.",
    },
    nowWatching: ({ name, host, newest }) =>
      `Von jetzt an wird ${name} (${host}) beobachtet, ${newest === null ? "noch ohne Einträge" : `neuester Eintrag: ${newest}`}.`,
    silentFirst:
      "Was schon da ist, wird nicht gemeldet. Was kommt, wird beurteilt wie alles andere: Gemeldet wird nur, was einen beobachteten Fall oder ein beobachtetes Thema betrifft, einmal je Ereignis. `/feeds test` zeigt, wie die neuesten Einträge beurteilt werden.",
    noChannelYet: "Noch kein Kanal dieses Servers erhält Meldungen: `/subscribe` richtet einen ein.",
    quota: (own, most) => `*${own} von höchstens ${most} Quellen, die dieser Server hinzufügen kann.*`,
    everyones: (name) =>
      `${name} wird bereits für alle Server beobachtet. Es muss nichts hinzugefügt werden.`,
    pausedHere: (name) =>
      `Dieser Server hat ${name} bereits, angehalten. \`/feeds resume\` lässt die Quelle wieder zu Wort kommen.`,
    already: (name) => `Dieser Server beobachtet ${name} bereits. Es hat sich nichts geändert.`,
    watchedAlready: (name) => `${name} wird bereits beobachtet. Es hat sich nichts geändert.`,
    noQuota:
      "Server können diesem Bot keine Quellen hinzufügen; der Betreiber hat `FEEDS_PER_SERVER` auf 0 gesetzt.",
    full: (quota) =>
      `Dieser Server hat ${quota} Quellen hinzugefügt, mehr darf er nicht. \`/feeds remove\` schafft Platz; der Betreiber dieses Bots kann die Zahl erhöhen (\`FEEDS_PER_SERVER\`).`,
    cannotPrivate: (why) =>
      `Das kann ich nicht beobachten: ${why}. Nur öffentliche Adressen lassen sich hinzufügen.`,
    cannotNow: (why) =>
      `Das kann ich nicht beobachten: ${why}. Es wurde nichts hinzugefügt; versuchen Sie es später noch einmal.`,
    cannot: (why) =>
      `Das kann ich nicht beobachten: ${why}. Es wurde nichts hinzugefügt; prüfen Sie die Adresse in einem Browser.`,
    nothingAdded: "Es wurde nichts hinzugefügt.",
    oneDocket:
      "Das ist der Feed eines einzelnen Registers. `/case add` verfolgt es: Jeder neue Eintrag wird gemeldet, was immer darin steht. Es wurde nichts hinzugefügt.",
    hostsOnly:
      "Diese Liste wird mit einem Schlüssel oder einer Erlaubnis des Betreibers dieses Bots gelesen; nur er kann sie beobachten lassen. Es wurde nichts hinzugefügt.",
    wait: (host, until) =>
      `${host ?? "Dieser Host"} bittet uns, bis ${until} zu warten; versuchen Sie es dann noch einmal.`,
    untitled: "ohne Titel",
    unknownMenu: "Dieses Menü kenne ich nicht mehr. Verwenden Sie noch einmal `/feeds add`.",
    notYourMenu:
      "Dieses Menü ist für die Person, die `/feeds add` verwendet hat. Verwenden Sie den Befehl selbst.",
    unknownAddress: "Diese Adresse kenne ich nicht mehr. Verwenden Sie noch einmal `/feeds add`.",
    aFeed: "Ein Feed",
    thisPage: "Diese Seite",
    offers: (name, feeds) =>
      `**${name}** ist eine Seite, kein Feed. Sie bietet ${feeds === 1 ? "einen Feed" : `${feeds} Feeds`} an: Welchen soll ich beobachten?`,
    choose: "Feed wählen",
    noFeed: (host, title) =>
      `${host ?? "Diese Adresse"} antwortet mit einer Seite${title === null ? "" : ` („${title}“)`}, die keinen Feed nennt, und an den üblichen Stellen ist keiner. Suchen Sie auf der Website nach „RSS“, „Atom“ oder „Feed“ und verwenden Sie \`/feeds add\` mit jener Adresse.`,
  },
  fr: {
    refused: {
      "no address": "Ce n’est pas une adresse web. En voici une : `https://example.org/feed.xml`.",
      "no web address": "Je ne visite que les adresses qui commencent par `https://` ou `http://`.",
      "secret inside":
        "Cette adresse contient un nom d’utilisateur ou un mot de passe que d’autres gestionnaires de ce serveur pourraient lire. Utilisez une adresse qui n’en contient pas.",
    },
    nowWatching: ({ name, host, newest }) =>
      `Je suis désormais ${name} (${host}), ${newest === null ? "encore sans article" : `dernier article : ${newest}`}.`,
    silentFirst:
      "Ce qui s’y trouve déjà n’est pas annoncé. Ce qui vient est jugé comme le reste : seul est annoncé ce qui touche une affaire ou un thème suivi, une fois par événement. `/feeds test` montre comment ses derniers articles sont jugés.",
    noChannelYet: "Aucun salon de ce serveur ne reçoit encore d’alertes : `/subscribe` en choisit un.",
    quota: (own, most) => `*${own} sources ajoutées par ce serveur, ${most} au plus.*`,
    everyones: (name) => `${name} est déjà suivi pour tous les serveurs. Il n’y a rien à ajouter.`,
    pausedHere: (name) => `Ce serveur a déjà ${name}, en pause. \`/feeds resume\` lui rend la parole.`,
    already: (name) => `Ce serveur suit déjà ${name}. Rien n’a changé.`,
    watchedAlready: (name) => `${name} est déjà suivi. Rien n’a changé.`,
    noQuota:
      "Les serveurs ne peuvent pas ajouter de sources à ce bot ; son exploitant a mis `FEEDS_PER_SERVER` à 0.",
    full: (quota) =>
      `Ce serveur a ajouté ${quota} sources, son maximum. \`/feeds remove\` fait de la place ; l’exploitant de ce bot peut relever ce nombre (\`FEEDS_PER_SERVER\`).`,
    cannotPrivate: (why) =>
      `Je ne peux pas suivre cela : ${why}. Seules des adresses publiques peuvent être ajoutées.`,
    cannotNow: (why) => `Je ne peux pas suivre cela : ${why}. Rien n’a été ajouté ; réessayez plus tard.`,
    cannot: (why) =>
      `Je ne peux pas suivre cela : ${why}. Rien n’a été ajouté ; vérifiez l’adresse dans un navigateur.`,
    nothingAdded: "Rien n’a été ajouté.",
    oneDocket:
      "C’est le flux d’un seul registre. `/case add` le suit : chaque nouvelle entrée est annoncée, quoi qu’elle dise. Rien n’a été ajouté.",
    hostsOnly:
      "Cette liste se lit avec une clé ou une autorisation de l’exploitant de ce bot ; lui seul peut la faire suivre. Rien n’a été ajouté.",
    wait: (host, until) =>
      `${host ?? "Cet hôte"} nous demande d’attendre jusqu’à ${until} ; réessayez alors.`,
    untitled: "sans titre",
    unknownMenu: "Je ne connais plus ce menu. Utilisez de nouveau `/feeds add`.",
    notYourMenu: "Ce menu est à la personne qui a utilisé `/feeds add`. Utilisez-la vous-même.",
    unknownAddress: "Je ne connais plus cette adresse. Utilisez de nouveau `/feeds add`.",
    aFeed: "Un flux",
    thisPage: "Cette page",
    offers: (name, feeds) =>
      `**${name}** est une page, pas un flux. Elle propose ${feeds === 1 ? "un flux" : `${feeds} flux`} : lequel dois-je suivre ?`,
    choose: "Choisir un flux",
    noFeed: (host, title) =>
      `${host ?? "Cette adresse"} répond par une page${title === null ? "" : ` (« ${title} »)`} qui n’indique aucun flux, et il n’y en a pas aux endroits habituels. Cherchez sur le site « RSS », « Atom » ou « flux » et utilisez \`/feeds add\` avec cette adresse-là.`,
  },
  es: {
    refused: {
      "no address": "Eso no es una dirección web. Una es así: `https://example.org/feed.xml`.",
      "no web address": "Solo se visitan direcciones que empiezan por `https://` o `http://`.",
      "secret inside":
        "Esta dirección contiene un nombre de usuario o una contraseña que podrían leer otras personas que gestionan este servidor. Use una dirección que no los tenga.",
    },
    nowWatching: ({ name, host, newest }) =>
      `Ahora vigilo ${name} (${host}), ${newest === null ? "todavía sin artículos" : `último artículo: ${newest}`}.`,
    silentFirst:
      "Lo que ya está allí no se comunica. Lo que llegue se juzga como todo lo demás: solo se comunica lo que trata de un caso o tema en seguimiento, una vez por hecho. `/feeds test` muestra cómo se juzgan sus últimos artículos.",
    noChannelYet: "Ningún canal de este servidor recibe avisos todavía: `/subscribe` elige uno.",
    quota: (own, most) => `*${own} fuentes añadidas por este servidor, de un máximo de ${most}.*`,
    everyones: (name) => `${name} ya se vigila para todos los servidores. No hace falta añadir nada.`,
    pausedHere: (name) =>
      `Este servidor ya tiene ${name}, en pausa. \`/feeds resume\` le devuelve la palabra.`,
    already: (name) => `Este servidor ya vigila ${name}. No ha cambiado nada.`,
    watchedAlready: (name) => `${name} ya se vigila. No ha cambiado nada.`,
    noQuota:
      "Los servidores no pueden añadir fuentes a este bot; su operador ha puesto `FEEDS_PER_SERVER` a 0.",
    full: (quota) =>
      `Este servidor ha añadido ${quota} fuentes, tantas como puede. \`/feeds remove\` hace sitio; el operador de este bot puede subir el número (\`FEEDS_PER_SERVER\`).`,
    cannotPrivate: (why) => `No puedo vigilar eso: ${why}. Solo se pueden añadir direcciones públicas.`,
    cannotNow: (why) => `No puedo vigilar eso: ${why}. No se ha añadido nada; inténtelo más tarde.`,
    cannot: (why) =>
      `No puedo vigilar eso: ${why}. No se ha añadido nada; compruebe la dirección en un navegador.`,
    nothingAdded: "No se ha añadido nada.",
    oneDocket:
      "Es la fuente de un solo expediente. `/case add` lo sigue: se anuncia cada entrada nueva, diga lo que diga. No se ha añadido nada.",
    hostsOnly:
      "Esa lista se lee con una clave o un permiso de quien gestiona este bot; solo esa persona puede hacer que se vigile. No se ha añadido nada.",
    wait: (host, until) => `${host ?? "Ese host"} nos pide esperar hasta ${until}; inténtelo entonces.`,
    untitled: "sin título",
    unknownMenu: "Ya no conozco este menú. Use otra vez `/feeds add`.",
    notYourMenu: "Este menú es de quien usó `/feeds add`. Úselo usted.",
    unknownAddress: "Ya no conozco esa dirección. Use otra vez `/feeds add`.",
    aFeed: "Una fuente",
    thisPage: "Esta página",
    offers: (name, feeds) =>
      `**${name}** es una página, no una fuente. Ofrece ${feeds === 1 ? "una fuente" : `${feeds} fuentes`}: ¿cuál debo vigilar?`,
    choose: "Elegir una fuente",
    noFeed: (host, title) =>
      `${host ?? "Esa dirección"} responde con una página${title === null ? "" : ` («${title}»)`} que no nombra ninguna fuente, y tampoco hay ninguna en los sitios habituales. Busque en el sitio «RSS», «Atom» o «feed» y use \`/feeds add\` con esa dirección.`,
  },
};
