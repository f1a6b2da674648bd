/**
 * `/feeds` and `/settings` as they are described in the other languages.
 *
 * In: nothing. Out: their descriptions, see described.ts. Surprise: none.
 */
import type { Descriptions } from "./described.ts";

export const feedsDescriptions: Descriptions = {
  feeds: { de: "Die Quellen, die wir beobachten", fr: "Les sources suivies", es: "Las fuentes que seguimos" },
  "feeds list": {
    de: "Jede Quelle: letzter Besuch, letztes Problem, nächster Besuch",
    fr: "Chaque source : dernière visite, dernier problème, prochaine visite",
    es: "Cada fuente: última visita, último problema, próxima visita",
  },
  "feeds list page": {
    de: "Welche Seite; ohne Angabe die erste",
    fr: "Quelle page ; la première à défaut",
    es: "Qué página; la primera si se omite",
  },
  "feeds list show": {
    de: "Welche Quellen; ohne Angabe alle",
    fr: "Quelles sources ; toutes à défaut",
    es: "Qué fuentes; todas si se omite",
  },
  "feeds list show=all": { de: "Alle", fr: "Toutes", es: "Todas" },
  "feeds list show=own": {
    de: "Von diesem Server hinzugefügt",
    fr: "Ajoutées par ce serveur",
    es: "Añadidas por este servidor",
  },
  "feeds list show=failing": { de: "Gestört", fr: "En échec", es: "Con fallos" },
  "feeds add": {
    de: "Einen Feed für diesen Server beobachten oder die Feeds einer Website finden",
    fr: "Suivre un flux pour ce serveur, ou trouver les flux d’un site",
    es: "Seguir un canal web (feed) para este servidor, o encontrar los de un sitio",
  },
  "feeds add address": {
    de: "Die Adresse eines Feeds (RSS, Atom, JSON Feed) oder einer Seite",
    fr: "L’adresse d’un flux (RSS, Atom, JSON Feed) ou d’une page",
    es: "La dirección de un feed (RSS, Atom, JSON Feed) o de una página",
  },
  "feeds remove": {
    de: "Eine von diesem Server hinzugefügte Quelle nicht mehr beobachten",
    fr: "Ne plus suivre une source ajoutée par ce serveur",
    es: "Dejar de seguir una fuente que añadió este servidor",
  },
  "feeds remove source": {
    de: "Die zu entfernende Quelle",
    fr: "La source à retirer",
    es: "La fuente que se quita",
  },
  "feeds test": {
    de: "Das Neueste einer Quelle und wie ich es beurteilen würde",
    fr: "Les derniers éléments d’une source et comment je les jugerais",
    es: "Lo último de una fuente y cómo lo juzgaría",
  },
  "feeds test source": {
    de: "Eine Quelle oder die Adresse eines beliebigen Feeds",
    fr: "Une source, ou l’adresse de n’importe quel flux",
    es: "Una fuente o la dirección de cualquier feed",
  },
  "feeds pause": {
    de: "Eine von diesem Server hinzugefügte Quelle eine Weile ruhen lassen",
    fr: "Faire taire pour un temps une source ajoutée par ce serveur",
    es: "Silenciar un tiempo una fuente que añadió este servidor",
  },
  "feeds pause source": {
    de: "Die Quelle, die ruhen soll",
    fr: "La source à faire taire",
    es: "La fuente que se silencia",
  },
  "feeds resume": {
    de: "Eine ruhende Quelle wieder sprechen lassen",
    fr: "Rendre la parole à une source mise en pause",
    es: "Reanudar una fuente silenciada",
  },
  "feeds resume source": {
    de: "Die Quelle, die wieder sprechen soll",
    fr: "La source à reprendre",
    es: "La fuente que se reanuda",
  },
  "feeds health": {
    de: "Letzter Besuch, letzte Änderung, letzter Fehler, nächster Besuch einer Quelle",
    fr: "Dernière visite, dernier changement, dernière erreur, prochaine visite d’une source",
    es: "Última visita, último cambio, último error y próxima visita de una fuente",
  },
  "feeds health source": {
    de: "Die Quelle, um die es geht",
    fr: "La source à examiner",
    es: "La fuente que se examina",
  },
  "feeds import": {
    de: "Die Feeds einer OPML-Datei hinzufügen, wie Feedreader sie ausgeben",
    fr: "Ajouter les flux d’un fichier OPML, tel que les lecteurs de flux l’exportent",
    es: "Añadir los feeds de un archivo OPML, como los exportan los lectores",
  },
  "feeds import file": {
    de: "Die OPML-Datei, höchstens 1 MiB",
    fr: "Le fichier OPML, 1 Mio au plus",
    es: "El archivo OPML, de 1 MiB como máximo",
  },
  "feeds export": {
    de: "Alle Quellen als OPML-Datei für Feedreader",
    fr: "Toutes les sources en un fichier OPML pour lecteurs de flux",
    es: "Todas las fuentes en un archivo OPML para lectores",
  },
};

export const settingsDescriptions: Descriptions = {
  settings: {
    de: "Einstellungen dieses Servers",
    fr: "Réglages de ce serveur",
    es: "Ajustes de este servidor",
  },
  "settings admin-channel": {
    de: "Wo ich von Quellen berichte: neue, gestörte, wieder erreichbare",
    fr: "Où je parle des sources : nouvelles, en échec, rétablies",
    es: "Dónde informo de las fuentes: nuevas, con fallos, recuperadas",
  },
  "settings admin-channel channel": {
    de: "Der Kanal für Hinweise; ohne Angabe sage ich, welcher es ist",
    fr: "Le salon des avis ; à défaut, je dis lequel c’est",
    es: "El canal de los avisos; si se omite, digo cuál es",
  },
  "settings admin-channel off": {
    de: "True: keine Hinweise mehr",
    fr: "True : plus aucun avis",
    es: "True: ningún aviso más",
  },
  "settings time-zone": {
    de: "Nach wessen Uhr die Stunden von Überblicken und Ruhezeiten gelten",
    fr: "Le fuseau horaire des résumés et des heures calmes",
    es: "De qué zona son las horas de los resúmenes y del silencio",
  },
  "settings time-zone zone": {
    de: "Ein Ort wie Europe/Berlin; ohne Angabe sage ich, welcher es ist",
    fr: "Un lieu comme Europe/Paris ; à défaut, je dis lequel c’est",
    es: "Un lugar como Europe/Madrid; si se omite, digo cuál es",
  },
  "settings language": {
    de: "In welcher Sprache Meldungen, Überblicke und Hinweise hier beschriftet sind",
    fr: "La langue des rubriques des alertes, des résumés et des avis ici",
    es: "En qué idioma están los rótulos de alertas, resúmenes y avisos aquí",
  },
  "settings language language": {
    de: "Die Sprache; ohne Angabe sage ich, welche es ist",
    fr: "La langue ; à défaut, je dis laquelle c’est",
    es: "El idioma; si se omite, digo cuál es",
  },
  "settings events": {
    de: "Ob künftige Verhandlungen und Fristen zu Events dieses Servers werden",
    fr: "Si les audiences et échéances à venir deviennent des événements de ce serveur",
    es: "Si las vistas y los plazos futuros pasan a ser eventos de este servidor",
  },
  "settings events events": {
    de: "An oder aus; ohne Angabe sage ich, was gilt",
    fr: "Activé ou non ; à défaut, je dis ce qui vaut",
    es: "Activado o no; si se omite, digo qué rige",
  },
  "settings events events=on": { de: "An", fr: "Activé", es: "Activado" },
  "settings events events=off": { de: "Aus", fr: "Désactivé", es: "Desactivado" },
  "settings language language=en": { de: "English", fr: "English", es: "English" },
  "settings language language=de": { de: "Deutsch", fr: "Deutsch", es: "Deutsch" },
  "settings language language=fr": { de: "Français", fr: "Français", es: "Français" },
  "settings language language=es": { de: "Español", fr: "Español", es: "Español" },
};
