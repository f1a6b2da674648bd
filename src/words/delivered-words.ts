/**
 * What `/why` says about the channels an alert went to, or did not.
 *
 * In: nothing. Out: `DELIVERED`. Surprise: why something was filtered or failed is quoted as it was noted, in English.
 */
import type { InEvery } from "./language.ts";

/** How often a digest comes. */
export type Occasion = "hourly" | "daily" | "weekly";

interface DeliveredWords {
  delivered: string;
  nowhere: string;
  /** `isAlone` when no channel here got it. */
  elsewhere: (channels: number, isAlone: boolean) => string;
  andMore: (left: number) => string;
  message: string;
  waitsInDigest: string;
  toldInDigest: (version: number) => string;
  posted: (version: number) => string;
  editWaits: (version: number) => string;
  beingSent: (tries: string) => string;
  unknown: (tries: string) => string;
  nextAttempt: (at: string) => string;
  tries: (count: number) => string;
  waitsItsTurn: string;
  waits: string;
  held: string;
  givenUp: string;
  waitsForDigest: string;
  quietUntil: (at: string) => string;
  waitsForOccasion: (occasion: string, at: string) => string;
  occasions: Readonly<Record<Occasion, string>>;
  paused: string;
  afterPause: (at: string) => string;
  notSent: string;
  to: (channel: string) => string;
  /** `why` in brackets as noted; `option` is what to type. */
  routine: (channels: string, why: string) => string;
}

export const DELIVERED: InEvery<DeliveredWords> = {
  en: {
    delivered: "Delivered",
    nowhere: "**Delivered** nowhere: no subscription wanted it when it was told.",
    elsewhere: (channels, isAlone) =>
      `${isAlone ? "" : "and "}to ${channels === 1 ? "1 channel" : `${channels} channels`} of other servers`,
    andMore: (left) => `and ${left} more`,
    message: "message",
    waitsInDigest: "in a digest that waits to be sent",
    toldInDigest: (version) => `told in a digest, as version ${version}`,
    posted: (version) => `posted, shows version ${version}`,
    editWaits: (version) => `; an edit to version ${version} waits`,
    beingSent: (tries) => `being sent just now (${tries})`,
    unknown: (tries) => `sent, but whether it arrived is not known yet (${tries})`,
    nextAttempt: (at) => `next attempt ${at}`,
    tries: (count) => (count === 1 ? "1 attempt" : `${count} attempts`),
    waitsItsTurn: "waits for its turn",
    waits: "waits",
    held: "held",
    givenUp: "given up",
    waitsForDigest: "waits for a digest",
    quietUntil: (at) => `quiet hours until ${at}`,
    waitsForOccasion: (occasion, at) => `waits for the ${occasion} digest at ${at}`,
    occasions: { hourly: "hourly", daily: "daily", weekly: "weekly" },
    paused: "waits, for the subscription is paused",
    afterPause: (at) => `follows after the pause, ${at}`,
    notSent: "Not sent",
    to: (channel) => `to ${channel}`,
    routine: (channels, why) =>
      `**Not sent** to ${channels}: routine docket entry (${why}). Subscribing again with \`routine: True\` brings such entries.`,
  },
  de: {
    delivered: "Zugestellt",
    nowhere: "**Zugestellt** nirgends: Kein Abonnement wollte sie, als sie gemeldet wurde.",
    elsewhere: (channels, isAlone) =>
      `${isAlone ? "" : "und "}an ${channels === 1 ? "1 Kanal" : `${channels} Kanäle`} anderer Server`,
    andMore: (left) => `und ${left} weitere`,
    message: "Nachricht",
    waitsInDigest: "in einem Überblick, der noch gesendet wird",
    toldInDigest: (version) => `in einem Überblick gemeldet, als Fassung ${version}`,
    posted: (version) => `gepostet, zeigt Fassung ${version}`,
    editWaits: (version) => `; die Änderung zu Fassung ${version} steht aus`,
    beingSent: (tries) => `wird gerade gesendet (${tries})`,
    unknown: (tries) => `gesendet, aber ob sie ankam, ist noch nicht bekannt (${tries})`,
    nextAttempt: (at) => `nächster Versuch ${at}`,
    tries: (count) => (count === 1 ? "1 Versuch" : `${count} Versuche`),
    waitsItsTurn: "wartet, bis sie an der Reihe ist",
    waits: "wartet",
    held: "zurückgehalten",
    givenUp: "aufgegeben",
    waitsForDigest: "wartet auf einen Überblick",
    quietUntil: (at) => `Ruhezeit bis ${at}`,
    waitsForOccasion: (occasion, at) => `wartet auf den ${occasion} Überblick, ${at}`,
    occasions: { hourly: "stündlichen", daily: "täglichen", weekly: "wöchentlichen" },
    paused: "wartet, denn das Abonnement ist angehalten",
    afterPause: (at) => `folgt nach der Pause, ${at}`,
    notSent: "Nicht gesendet",
    to: (channel) => `an ${channel}`,
    routine: (channels, why) =>
      `**Nicht gesendet** an ${channels}: Routineeintrag im Register (${why}). Ein neues Abonnement mit \`routine: True\` bringt solche Einträge.`,
  },
  fr: {
    delivered: "Distribué",
    nowhere: "**Distribué** nulle part : aucun abonnement n’en voulait au moment de l’annonce.",
    elsewhere: (channels, isAlone) =>
      `${isAlone ? "" : "et "}dans ${channels === 1 ? "1 salon" : `${channels} salons`} d’autres serveurs`,
    andMore: (left) => `et ${left} de plus`,
    message: "message",
    waitsInDigest: "dans un résumé qui attend d’être envoyé",
    toldInDigest: (version) => `annoncé dans un résumé, en version ${version}`,
    posted: (version) => `publié, montre la version ${version}`,
    editWaits: (version) => ` ; la modification vers la version ${version} attend`,
    beingSent: (tries) => `en cours d’envoi (${tries})`,
    unknown: (tries) => `envoyé, sans savoir encore s’il est arrivé (${tries})`,
    nextAttempt: (at) => `prochain essai ${at}`,
    tries: (count) => (count <= 1 ? `${count} essai` : `${count} essais`),
    waitsItsTurn: "attend son tour",
    waits: "attend",
    held: "retenu",
    givenUp: "abandonné",
    waitsForDigest: "attend un résumé",
    quietUntil: (at) => `heures calmes jusqu’à ${at}`,
    waitsForOccasion: (occasion, at) => `attend le résumé ${occasion}, ${at}`,
    occasions: { hourly: "horaire", daily: "quotidien", weekly: "hebdomadaire" },
    paused: "attend, car l’abonnement est en pause",
    afterPause: (at) => `suit après la pause, ${at}`,
    notSent: "Non envoyé",
    to: (channel) => `dans ${channel}`,
    routine: (channels, why) =>
      `**Non envoyé** dans ${channels} : inscription de routine (${why}). Un nouvel abonnement avec \`routine: True\` apporte ces inscriptions.`,
  },
  es: {
    delivered: "Entregado",
    nowhere: "**Entregado** en ningún sitio: ninguna suscripción lo quería cuando se comunicó.",
    elsewhere: (channels, isAlone) =>
      `${isAlone ? "" : "y "}en ${channels === 1 ? "1 canal" : `${channels} canales`} de otros servidores`,
    andMore: (left) => `y ${left} más`,
    message: "mensaje",
    waitsInDigest: "en un resumen que espera a enviarse",
    toldInDigest: (version) => `comunicado en un resumen, como versión ${version}`,
    posted: (version) => `publicado, muestra la versión ${version}`,
    editWaits: (version) => `; el cambio a la versión ${version} espera`,
    beingSent: (tries) => `enviándose ahora (${tries})`,
    unknown: (tries) => `enviado, aunque aún no se sabe si llegó (${tries})`,
    nextAttempt: (at) => `próximo intento ${at}`,
    tries: (count) => (count === 1 ? "1 intento" : `${count} intentos`),
    waitsItsTurn: "espera su turno",
    waits: "espera",
    held: "retenido",
    givenUp: "abandonado",
    waitsForDigest: "espera un resumen",
    quietUntil: (at) => `horas de silencio hasta ${at}`,
    waitsForOccasion: (occasion, at) => `espera el resumen ${occasion}, ${at}`,
    occasions: { hourly: "horario", daily: "diario", weekly: "semanal" },
    paused: "espera, porque la suscripción está en pausa",
    afterPause: (at) => `llega tras la pausa, ${at}`,
    notSent: "No enviado",
    to: (channel) => `a ${channel}`,
    routine: (channels, why) =>
      `**No enviado** a ${channels}: asiento de trámite (${why}). Suscribirse de nuevo con \`routine: True\` trae esos asientos.`,
  },
};
