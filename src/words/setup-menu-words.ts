/**
 * The menus, buttons and the form of `/setup`.
 *
 * In: a language. Out: labels.
 * Surprise: they are short for a reason: Discord allows 80 units for a button, 150 for the hint in a menu, 45 for a form's
 * title and labels, 100 for what stands below a label.
 */
import type { InEvery } from "./language.ts";

export interface SetupMenus {
  menus: { what: string; where: string; how: string; admin: string };
  choices: { everything: string; instant: string; hourly: string; daily: string; weekly: string };
  buttons: { save: string; time: string; language: (name: string) => string; cancel: string };
  form: { title: string; zone: string; zoneHint: string; hour: string; hourHint: string };
}

export const SETUP_MENUS: InEvery<SetupMenus> = {
  en: {
    menus: {
      what: "What to tell: everything, or some cases and topics",
      where: "Where to post",
      how: "How: at once, or in a digest",
      admin: "Where to tell you about failing sources; may be left empty",
    },
    choices: {
      everything: "Everything we watch",
      instant: "At once",
      hourly: "Hourly digest",
      daily: "Daily digest",
      weekly: "Weekly digest",
    },
    buttons: {
      save: "Save",
      time: "Time zone and hour",
      language: (name) => `Language: ${name}`,
      cancel: "Cancel",
    },
    form: {
      title: "Time zone and hour",
      zone: "Time zone",
      zoneHint: "A place whose clock it is, such as Europe/Dublin",
      hour: "Hour of the digest",
      hourHint: "0 to 23; for daily and weekly digests",
    },
  },
  de: {
    menus: {
      what: "Was gemeldet wird: alles oder einzelne Fälle und Themen",
      where: "Wo gemeldet wird",
      how: "Wie: sofort oder gesammelt",
      admin: "Wo Sie von gestörten Quellen erfahren; darf leer bleiben",
    },
    choices: {
      everything: "Alles, was wir verfolgen",
      instant: "Sofort",
      hourly: "Stündlich gesammelt",
      daily: "Täglich gesammelt",
      weekly: "Wöchentlich gesammelt",
    },
    buttons: {
      save: "Speichern",
      time: "Zeitzone und Stunde",
      language: (name) => `Sprache: ${name}`,
      cancel: "Abbrechen",
    },
    form: {
      title: "Zeitzone und Stunde",
      zone: "Zeitzone",
      zoneHint: "Ein Ort, dessen Uhr gilt, etwa Europe/Berlin",
      hour: "Stunde der Sammelmeldung",
      hourHint: "0 bis 23; für tägliche und wöchentliche",
    },
  },
  fr: {
    menus: {
      what: "Quoi : tout, ou certaines affaires et certains thèmes",
      where: "Où publier",
      how: "Comment : aussitôt ou en résumé",
      admin: "Où vous signaler les sources en panne ; peut rester vide",
    },
    choices: {
      everything: "Tout ce que nous suivons",
      instant: "Aussitôt",
      hourly: "Résumé horaire",
      daily: "Résumé quotidien",
      weekly: "Résumé hebdomadaire",
    },
    buttons: {
      save: "Enregistrer",
      time: "Fuseau horaire et heure",
      language: (name) => `Langue : ${name}`,
      cancel: "Annuler",
    },
    form: {
      title: "Fuseau horaire et heure",
      zone: "Fuseau horaire",
      zoneHint: "Un lieu dont l'heure fait foi, p. ex. Europe/Paris",
      hour: "Heure du résumé",
      hourHint: "De 0 à 23 ; résumés quotidiens et hebdomadaires",
    },
  },
  es: {
    menus: {
      what: "Qué: todo, o algunos casos y temas",
      where: "Dónde publicar",
      how: "Cómo: al momento o en un resumen",
      admin: "Dónde avisarle de fuentes que fallan; puede quedar vacío",
    },
    choices: {
      everything: "Todo lo que seguimos",
      instant: "Al momento",
      hourly: "Resumen cada hora",
      daily: "Resumen diario",
      weekly: "Resumen semanal",
    },
    buttons: {
      save: "Guardar",
      time: "Zona horaria y hora",
      language: (name) => `Idioma: ${name}`,
      cancel: "Cancelar",
    },
    form: {
      title: "Zona horaria y hora",
      zone: "Zona horaria",
      zoneHint: "Un lugar cuyo reloj vale, como Europe/Madrid",
      hour: "Hora del resumen",
      hourHint: "De 0 a 23; para resúmenes diarios y semanales",
    },
  },
};
