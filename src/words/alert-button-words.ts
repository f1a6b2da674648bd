/**
 * The buttons under an alert, and what is said when they are pressed.
 *
 * In: a story's title in quotation marks of its language, a place as `here` or `inChannel` gives it. Out: labels, sentences.
 * Surprise: the labels are in the server's language and the answers in that of whoever pressed; a label holds 80 units.
 */
import type { InEvery } from "./language.ts";

interface AlertButtonWords {
  labels: Readonly<Record<"status" | "timeline" | "sources" | "mute" | "unmute", string>>;
  unknownButton: string;
  unknownStory: string;
  noCase: string;
  quoted: (title: string) => string;
  here: string;
  inChannel: (channel: string) => string;
  mayNotMute: (place: string) => string;
  muted: (title: string, place: string) => string;
  unmuted: (title: string, place: string) => string;
  notMuted: (title: string, place: string) => string;
  mutedAlready: (title: string, place: string, before: { by: string; at: string } | null) => string;
  /** A line of `/why`. */
  mutedIn: (channel: string, by: string, at: string) => string;
  andMore: (left: number) => string;
  /** `where` is a list of `mutedIn`. */
  noUpdates: (where: string) => string;
}

export const ALERT_BUTTON_WORDS: InEvery<AlertButtonWords> = {
  en: {
    labels: {
      status: "Status",
      timeline: "Timeline",
      sources: "Sources",
      mute: "Mute this story",
      unmute: "Unmute",
    },
    unknownButton: "I do not know this button any more. `/help` says what I can do.",
    unknownStory:
      "I know this story no more here: what reported it is no longer followed. `/latest` shows what was told last.",
    noCase: "This event belongs to no case I keep a file of.",
    quoted: (title) => `“${title}”`,
    here: "here",
    inChannel: (channel) => `in ${channel}`,
    mayNotMute: (place) =>
      `Muting a story ends its updates for everybody ${place}. Those with *Manage Messages* or *Manage Server* may do that: ask one of them.`,
    muted: (title, place) =>
      `Muted ${place}: ${title}. What is posted stays as it is; no updates, replies or corrections of this story come any more. Other stories go on.`,
    unmuted: (title, place) => `Unmuted ${place}: ${title}. What changed meanwhile comes to its message now.`,
    notMuted: (title, place) => `${title} is not muted ${place} any more.`,
    mutedAlready: (title, place, before) =>
      `${title} is muted ${place} already${before ? ` by ${before.by}, ${before.at}` : ""}.`,
    mutedIn: (channel, by, at) => `in ${channel} by ${by}, ${at}`,
    andMore: (left) => `*and ${left} more*`,
    noUpdates: (where) =>
      `**Muted** ${where}: no updates, replies or corrections of this story. *Mute this story* under its alert, pressed again, offers to undo that.`,
  },
  de: {
    labels: {
      status: "Stand",
      timeline: "Chronik",
      sources: "Quellen",
      mute: "Geschichte stummschalten",
      unmute: "Stummschaltung aufheben",
    },
    unknownButton: "Diesen Knopf kenne ich nicht mehr. `/help` sagt, was ich kann.",
    unknownStory:
      "Diese Geschichte kenne ich hier nicht mehr: Was sie berichtet hat, wird nicht mehr verfolgt. `/latest` zeigt, was zuletzt gemeldet wurde.",
    noCase: "Dieses Ereignis gehört zu keinem Fall, zu dem ich eine Akte führe.",
    quoted: (title) => `„${title}“`,
    here: "hier",
    inChannel: (channel) => `in ${channel}`,
    mayNotMute: (place) =>
      `Eine stummgeschaltete Geschichte wird ${place} für niemanden mehr aktualisiert. Das dürfen nur Personen mit *Manage Messages* oder *Manage Server*: Bitte fragen Sie eine von ihnen.`,
    muted: (title, place) =>
      `Stummgeschaltet ${place}: ${title}. Was veröffentlicht ist, bleibt, wie es ist; Aktualisierungen, Antworten und Berichtigungen zu dieser Geschichte kommen nicht mehr. Andere Geschichten gehen weiter.`,
    unmuted: (title, place) =>
      `Nicht mehr stummgeschaltet ${place}: ${title}. Was sich inzwischen geändert hat, wird in der Meldung jetzt nachgetragen.`,
    notMuted: (title, place) => `${title} ist ${place} nicht mehr stummgeschaltet.`,
    mutedAlready: (title, place, before) =>
      `${title} ist ${place} bereits stummgeschaltet${before ? `, von ${before.by}, ${before.at}` : ""}.`,
    mutedIn: (channel, by, at) => `in ${channel} von ${by}, ${at}`,
    andMore: (left) => `*und ${left} weitere*`,
    noUpdates: (where) =>
      `**Stummgeschaltet** ${where}: keine Aktualisierungen, Antworten oder Berichtigungen zu dieser Geschichte. Der Knopf unter der Meldung, mit dem sie stummgeschaltet wurde, hebt das auch wieder auf.`,
  },
  fr: {
    labels: {
      status: "État",
      timeline: "Chronologie",
      sources: "Sources",
      mute: "Ne plus suivre ce récit",
      unmute: "Suivre à nouveau",
    },
    unknownButton: "Je ne connais plus ce bouton. `/help` dit ce que je sais faire.",
    unknownStory:
      "Je ne connais plus ce récit ici : ce qui le rapportait n’est plus suivi. `/latest` montre ce qui a été annoncé en dernier.",
    noCase: "Cet événement n’appartient à aucune affaire dont je tiens le dossier.",
    quoted: (title) => `« ${title} »`,
    here: "ici",
    inChannel: (channel) => `dans ${channel}`,
    mayNotMute: (place) =>
      `Mettre un récit en sourdine arrête ses mises à jour pour tout le monde ${place}. Cela revient aux personnes qui ont *Manage Messages* ou *Manage Server* : demandez à l’une d’elles.`,
    muted: (title, place) =>
      `En sourdine ${place} : ${title}. Ce qui est publié reste tel quel ; plus aucune mise à jour, réponse ni rectification de ce récit ne viendra. Les autres récits continuent.`,
    unmuted: (title, place) =>
      `La sourdine est levée ${place} : ${title}. Ce qui a changé entre-temps est maintenant ajouté à son message.`,
    notMuted: (title, place) => `${title} n’est plus en sourdine ${place}.`,
    mutedAlready: (title, place, before) =>
      `${title} est déjà en sourdine ${place}${before ? `, par ${before.by}, ${before.at}` : ""}.`,
    mutedIn: (channel, by, at) => `dans ${channel} par ${by}, ${at}`,
    andMore: (left) => `*et ${left} de plus*`,
    noUpdates: (where) =>
      `**En sourdine** ${where} : ni mises à jour, ni réponses, ni rectifications de ce récit. Le bouton qui l’a mis en sourdine, sous l’alerte, propose aussi de revenir en arrière.`,
  },
  es: {
    labels: {
      status: "Estado",
      timeline: "Cronología",
      sources: "Fuentes",
      mute: "Silenciar esta historia",
      unmute: "Dejar de silenciar",
    },
    unknownButton: "Ya no conozco este botón. `/help` dice qué puedo hacer.",
    unknownStory:
      "Ya no conozco aquí esta historia: lo que la comunicó ya no se sigue. `/latest` muestra lo último que se comunicó.",
    noCase: "Este hecho no pertenece a ningún caso del que lleve un expediente.",
    quoted: (title) => `«${title}»`,
    here: "aquí",
    inChannel: (channel) => `en ${channel}`,
    mayNotMute: (place) =>
      `Silenciar una historia detiene sus actualizaciones para todos ${place}. Pueden hacerlo quienes tienen *Manage Messages* o *Manage Server*: pídaselo a una de esas personas.`,
    muted: (title, place) =>
      `Silenciada ${place}: ${title}. Lo publicado queda como está; ya no llegan actualizaciones, respuestas ni correcciones de esta historia. Las demás historias siguen.`,
    unmuted: (title, place) =>
      `Ya no está silenciada ${place}: ${title}. Lo que cambió entretanto llega ahora a su mensaje.`,
    notMuted: (title, place) => `${title} ya no está silenciada ${place}.`,
    mutedAlready: (title, place, before) =>
      `${title} ya está silenciada ${place}${before ? `, por ${before.by}, ${before.at}` : ""}.`,
    mutedIn: (channel, by, at) => `en ${channel} por ${by}, ${at}`,
    andMore: (left) => `*y ${left} más*`,
    noUpdates: (where) =>
      `**Silenciada** ${where}: sin actualizaciones, respuestas ni correcciones de esta historia. El botón que la silenció, bajo el aviso, ofrece también deshacerlo.`,
  },
};
