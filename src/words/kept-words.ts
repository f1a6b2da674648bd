/**
 * What `/settings retention` and `/settings show` answer.
 *
 * In: channels, zones and counts as they are shown. Out: whole sentences, lines.
 * Surprise: how long something is kept comes with its preposition, and never from the sentence around it.
 */
import { type InEvery, LANGUAGE_NAMES, type Language } from "./language.ts";

interface KeptWords {
  forDays: (days: number | null) => string;
  isKept: (how: string) => string;
  keptAlready: (how: string) => string;
  keptFromNow: (how: string) => string;
  scope: string;
  /** The lines of everything that is set; each ends with the command that changes it. */
  zone: (zone: string) => string;
  zoneByDefault: (zone: string) => string;
  language: (of: Language) => string;
  notices: (channel: string | null) => string;
  references: (how: string) => string;
  subscriptions: (count: number) => string;
  sources: (count: number) => string;
  more: string;
}

export const KEPT_WORDS: InEvery<KeptWords> = {
  en: {
    forDays: (days) => (days === null ? "as long as I am in this server" : `for ${days} days`),
    isKept: (how) => `References to messages are kept ${how}.`,
    keptAlready: (how) => `References to messages are kept ${how} already. Nothing has changed.`,
    keptFromNow: (how) => `From now on references to messages are kept ${how}.`,
    scope:
      "It is about the references to messages posted here: once one is forgotten, I edit that message no more and `/why` no longer links it. Subscriptions and settings are kept until you end them (`/data delete` removes all). Reports and alerts are public texts that all servers share; they are kept for timelines and searches.",
    zone: (zone) => `**Time zone** ${zone}`,
    zoneByDefault: (zone) => `**Time zone** ${zone}, as long as nobody sets another one`,
    language: (of) => `**Language** of what I post: ${LANGUAGE_NAMES[of]}`,
    notices: (channel) => `**Notices about sources** ${channel ?? "nowhere"}`,
    references: (how) => `**References to messages** kept ${how}`,
    subscriptions: (count) => `**Subscriptions** ${count}`,
    sources: (count) => `**Sources added here** ${count}`,
    more: "`/setup` changes the most of it in one message; `/data export` gives you all that is kept.",
  },
  de: {
    forDays: (days) => (days === null ? "so lange, wie ich auf diesem Server bin" : `${days} Tage lang`),
    isKept: (how) => `Verweise auf Nachrichten werden ${how} aufbewahrt.`,
    keptAlready: (how) =>
      `Verweise auf Nachrichten werden bereits ${how} aufbewahrt. Es hat sich nichts geändert.`,
    keptFromNow: (how) => `Von jetzt an werden Verweise auf Nachrichten ${how} aufbewahrt.`,
    scope:
      "Gemeint sind die Verweise auf Nachrichten, die hier veröffentlicht sind: Ist einer vergessen, ändere ich diese Nachricht nicht mehr, und `/why` führt nicht mehr zu ihr. Abonnements und Einstellungen bleiben, bis Sie sie beenden (`/data delete` entfernt alles). Berichte und Meldungen sind öffentliche Texte, die sich alle Server teilen; sie werden für Chroniken und Suchen aufbewahrt.",
    zone: (zone) => `**Zeitzone** ${zone}`,
    zoneByDefault: (zone) => `**Zeitzone** ${zone}, solange niemand eine andere einstellt`,
    language: (of) => `**Sprache** meiner Meldungen: ${LANGUAGE_NAMES[of]}`,
    notices: (channel) => `**Hinweise zu Quellen** ${channel ?? "nirgends"}`,
    references: (how) => `**Verweise auf Nachrichten** werden ${how} aufbewahrt`,
    subscriptions: (count) => `**Abonnements** ${count}`,
    sources: (count) => `**Hier hinzugefügte Quellen** ${count}`,
    more: "`/setup` ändert das meiste davon in einer Nachricht; `/data export` gibt Ihnen alles, was gespeichert ist.",
  },
  fr: {
    forDays: (days) => (days === null ? "tant que je suis sur ce serveur" : `pendant ${days} jours`),
    isKept: (how) => `Les références aux messages sont conservées ${how}.`,
    keptAlready: (how) => `Les références aux messages sont déjà conservées ${how}. Rien n’a changé.`,
    keptFromNow: (how) => `Désormais, les références aux messages sont conservées ${how}.`,
    scope:
      "Il s’agit des références aux messages publiés ici : une fois l’une d’elles oubliée, je ne modifie plus ce message et `/why` n’y renvoie plus. Les abonnements et les réglages sont conservés jusqu’à ce que vous y mettiez fin (`/data delete` supprime tout). Les articles et les alertes sont des textes publics que tous les serveurs partagent ; ils sont conservés pour les chronologies et les recherches.",
    zone: (zone) => `**Fuseau horaire** ${zone}`,
    zoneByDefault: (zone) => `**Fuseau horaire** ${zone}, tant que personne n’en choisit un autre`,
    language: (of) => `**Langue** de ce que je publie : ${LANGUAGE_NAMES[of]}`,
    notices: (channel) => `**Avis sur les sources** ${channel ?? "nulle part"}`,
    references: (how) => `**Références aux messages** conservées ${how}`,
    subscriptions: (count) => `**Abonnements** ${count}`,
    sources: (count) => `**Sources ajoutées ici** ${count}`,
    more: "`/setup` en modifie l’essentiel en un message ; `/data export` vous donne tout ce qui est conservé.",
  },
  es: {
    forDays: (days) => (days === null ? "mientras yo esté en este servidor" : `durante ${days} días`),
    isKept: (how) => `Las referencias a mensajes se guardan ${how}.`,
    keptAlready: (how) => `Las referencias a mensajes ya se guardan ${how}. No ha cambiado nada.`,
    keptFromNow: (how) => `A partir de ahora, las referencias a mensajes se guardan ${how}.`,
    scope:
      "Se trata de las referencias a los mensajes publicados aquí: una vez olvidada una, ya no edito ese mensaje y `/why` ya no lo enlaza. Las suscripciones y los ajustes se guardan hasta que usted les ponga fin (`/data delete` lo elimina todo). Las noticias y los avisos son textos públicos que todos los servidores comparten; se guardan para cronologías y búsquedas.",
    zone: (zone) => `**Zona horaria** ${zone}`,
    zoneByDefault: (zone) => `**Zona horaria** ${zone}, mientras nadie ponga otra`,
    language: (of) => `**Idioma** de lo que publico: ${LANGUAGE_NAMES[of]}`,
    notices: (channel) => `**Avisos sobre fuentes** ${channel ?? "en ningún sitio"}`,
    references: (how) => `**Referencias a mensajes** guardadas ${how}`,
    subscriptions: (count) => `**Suscripciones** ${count}`,
    sources: (count) => `**Fuentes añadidas aquí** ${count}`,
    more: "`/setup` cambia casi todo en un solo mensaje; `/data export` le da todo lo que se guarda.",
  },
};
