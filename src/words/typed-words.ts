/**
 * What is said when what somebody typed for a subscription cannot be read, in every language.
 *
 * In: what was typed, as Markdown; the name of an option. Out: a sentence that says what would be right.
 * Surprise: words that can be typed ("all", "none", "off") and names of options are the same in every language.
 */
import type { InEvery } from "./language.ts";

interface Kinds {
  option: string;
  /** Every kind, as it can be typed. */
  kinds: string;
}

export interface TypedWords {
  mentionOrSilent: string;
  inBoth: (word: string) => string;
  weekdayOfWeekly: string;
  hourOfDigest: string;
  unknownZone: (of: { typed: string; near: readonly string[] }) => string;
  breaksThroughOfQuiet: string;
  roleOrNone: string;
  roleMissing: string;
  unknownKind: (of: Kinds & { typed: string }) => string;
  noKind: (of: Kinds) => string;
  notWords: (option: string) => string;
  wordTooLong: (of: { word: string; option: string; most: number }) => string;
  tooManyWords: (of: { option: string; most: number; count: number }) => string;
  notHours: (typed: string) => string;
  sameHours: string;
}

export const TYPED_WORDS: InEvery<TypedWords> = {
  en: {
    mentionOrSilent: "A silent message wakes nobody. Choose one of both: `mention`, or `silent: True`.",
    inBoth: (word) => `“${word}” is both in \`include-words\` and in \`exclude-words\`. Leave one out.`,
    weekdayOfWeekly: "`weekday` belongs to a weekly digest: add `when: Weekly digest`, or leave it out.",
    hourOfDigest: "`hour` belongs to a digest: add `when: Daily digest` or `Weekly digest`, or leave it out.",
    unknownZone: ({ typed, near }) =>
      `I know no time zone “${typed}”. Write the place whose clock it is, such as \`Europe/Dublin\` or \`America/New_York\`.${near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`}`,
    breaksThroughOfQuiet:
      "`urgent-breaks-through` belongs to quiet hours: add `quiet-hours`, such as `22:00-07:00`.",
    roleOrNone: "Choose one of both: a role to `mention`, or `mention-kinds: none`.",
    roleMissing:
      "`mention-kinds` says for which kinds a role is mentioned: choose the role with `mention` as well.",
    unknownKind: ({ typed, option, kinds }) =>
      `I know no kind of event “${typed}”. \`${option}\` takes these, with commas between them: ${kinds}; or \`all\`.`,
    noKind: ({ option, kinds }) => `\`${option}\` names no kind. It takes ${kinds}; or \`all\`.`,
    notWords: (option) =>
      `\`${option}\` takes words or phrases with letters or figures, such as \`contempt, data centre\`; or \`none\`.`,
    wordTooLong: ({ word, option, most }) =>
      `“${word}” is too long for \`${option}\`: ${most} characters each, and commas between them.`,
    tooManyWords: ({ option, most, count }) =>
      `\`${option}\` takes ${most} words or phrases; these are ${count}.`,
    notHours: (typed) =>
      `I cannot read “${typed}” as quiet hours. Write from when to when by the 24-hour clock, such as \`22:00-07:00\`; or \`off\`.`,
    sameHours: "Quiet hours that end when they begin would be none or all. Write two different times.",
  },
  de: {
    mentionOrSilent:
      "Eine stumme Nachricht weckt niemanden. Wählen Sie eines von beiden: `mention` oder `silent: True`.",
    inBoth: (word) =>
      `„${word}“ steht sowohl in \`include-words\` als auch in \`exclude-words\`. Lassen Sie eines weg.`,
    weekdayOfWeekly:
      "`weekday` gehört zum wöchentlichen Überblick: Ergänzen Sie `when` (wöchentlich) oder lassen Sie es weg.",
    hourOfDigest:
      "`hour` gehört zu einem Überblick: Ergänzen Sie `when` (täglich oder wöchentlich) oder lassen Sie es weg.",
    unknownZone: ({ typed, near }) =>
      `Eine Zeitzone „${typed}“ kenne ich nicht. Nennen Sie den Ort, dessen Uhr gilt, etwa \`Europe/Berlin\` oder \`America/New_York\`.${near.length === 0 ? "" : ` Meinten Sie ${near.join(" oder ")}?`}`,
    breaksThroughOfQuiet:
      "`urgent-breaks-through` gehört zu einer Ruhezeit: Ergänzen Sie `quiet-hours`, etwa `22:00-07:00`.",
    roleOrNone: "Wählen Sie eines von beiden: eine Rolle mit `mention` oder `mention-kinds: none`.",
    roleMissing:
      "`mention-kinds` sagt, bei welchen Arten eine Rolle erwähnt wird: Wählen Sie mit `mention` auch die Rolle.",
    unknownKind: ({ typed, option, kinds }) =>
      `Eine Art von Ereignis „${typed}“ kenne ich nicht. \`${option}\` nimmt diese, mit Kommas dazwischen: \`${kinds}\`; oder \`all\`.`,
    noKind: ({ option, kinds }) => `\`${option}\` nennt keine Art. Möglich sind \`${kinds}\`; oder \`all\`.`,
    notWords: (option) =>
      `\`${option}\` nimmt Wörter oder Wendungen mit Buchstaben oder Ziffern, etwa \`contempt, data centre\`; oder \`none\`.`,
    wordTooLong: ({ word, option, most }) =>
      `„${word}“ ist zu lang für \`${option}\`: je ${most} Zeichen, mit Kommas dazwischen.`,
    tooManyWords: ({ option, most, count }) =>
      `\`${option}\` nimmt ${most} Wörter oder Wendungen; dies sind ${count}.`,
    notHours: (typed) =>
      `„${typed}“ kann ich nicht als Ruhezeit lesen. Schreiben Sie von wann bis wann, etwa \`22:00-07:00\`; oder \`off\`.`,
    sameHours:
      "Eine Ruhezeit, die endet, wenn sie beginnt, wäre keine oder immer. Nennen Sie zwei verschiedene Zeiten.",
  },
  fr: {
    mentionOrSilent:
      "Un message silencieux ne réveille personne. Choisissez l’un ou l’autre : `mention` ou `silent: True`.",
    inBoth: (word) =>
      `« ${word} » figure à la fois dans \`include-words\` et dans \`exclude-words\`. Retirez-en un.`,
    weekdayOfWeekly:
      "`weekday` va avec un résumé hebdomadaire : ajoutez `when` (hebdomadaire), ou laissez-le de côté.",
    hourOfDigest:
      "`hour` va avec un résumé : ajoutez `when` (quotidien ou hebdomadaire), ou laissez-le de côté.",
    unknownZone: ({ typed, near }) =>
      `Je ne connais aucun fuseau « ${typed} ». Indiquez le lieu dont l’heure compte, par exemple \`Europe/Paris\` ou \`America/New_York\`.${near.length === 0 ? "" : ` Vouliez-vous dire ${near.join(" ou ")} ?`}`,
    breaksThroughOfQuiet:
      "`urgent-breaks-through` va avec des heures calmes : ajoutez `quiet-hours`, par exemple `22:00-07:00`.",
    roleOrNone: "Choisissez l’un ou l’autre : un rôle avec `mention`, ou `mention-kinds: none`.",
    roleMissing:
      "`mention-kinds` dit pour quels types un rôle est mentionné : choisissez aussi le rôle avec `mention`.",
    unknownKind: ({ typed, option, kinds }) =>
      `Je ne connais aucun type d’événement « ${typed} ». \`${option}\` accepte ceux-ci, séparés par des virgules : \`${kinds}\` ; ou \`all\`.`,
    noKind: ({ option, kinds }) =>
      `\`${option}\` ne nomme aucun type. Sont acceptés \`${kinds}\` ; ou \`all\`.`,
    notWords: (option) =>
      `\`${option}\` accepte des mots ou des expressions avec des lettres ou des chiffres, par exemple \`contempt, data centre\` ; ou \`none\`.`,
    wordTooLong: ({ word, option, most }) =>
      `« ${word} » est trop long pour \`${option}\` : ${most} caractères chacun, séparés par des virgules.`,
    tooManyWords: ({ option, most, count }) =>
      `\`${option}\` accepte ${most} mots ou expressions ; il y en a ${count}.`,
    notHours: (typed) =>
      `Je ne peux pas lire « ${typed} » comme des heures calmes. Indiquez de quand à quand, par exemple \`22:00-07:00\` ; ou \`off\`.`,
    sameHours:
      "Des heures calmes qui finissent quand elles commencent seraient nulles ou sans fin. Indiquez deux heures différentes.",
  },
  es: {
    mentionOrSilent:
      "Un mensaje silencioso no despierta a nadie. Elija una de las dos cosas: `mention` o `silent: True`.",
    inBoth: (word) => `«${word}» está a la vez en \`include-words\` y en \`exclude-words\`. Quite uno.`,
    weekdayOfWeekly: "`weekday` es para un resumen semanal: añada `when` (semanal), o no lo ponga.",
    hourOfDigest: "`hour` es para un resumen: añada `when` (diario o semanal), o no lo ponga.",
    unknownZone: ({ typed, near }) =>
      `No conozco ninguna zona horaria «${typed}». Escriba el lugar cuya hora vale, por ejemplo \`Europe/Madrid\` o \`America/New_York\`.${near.length === 0 ? "" : ` ¿Quería decir ${near.join(" o ")}?`}`,
    breaksThroughOfQuiet:
      "`urgent-breaks-through` es para las horas de silencio: añada `quiet-hours`, por ejemplo `22:00-07:00`.",
    roleOrNone: "Elija una de las dos cosas: un rol con `mention` o `mention-kinds: none`.",
    roleMissing:
      "`mention-kinds` dice para qué tipos se menciona un rol: elija también el rol con `mention`.",
    unknownKind: ({ typed, option, kinds }) =>
      `No conozco ningún tipo de hecho «${typed}». \`${option}\` admite estos, separados por comas: \`${kinds}\`; o \`all\`.`,
    noKind: ({ option, kinds }) => `\`${option}\` no nombra ningún tipo. Admite \`${kinds}\`; o \`all\`.`,
    notWords: (option) =>
      `\`${option}\` admite palabras o frases con letras o cifras, por ejemplo \`contempt, data centre\`; o \`none\`.`,
    wordTooLong: ({ word, option, most }) =>
      `«${word}» es demasiado largo para \`${option}\`: ${most} caracteres cada una, separadas por comas.`,
    tooManyWords: ({ option, most, count }) =>
      `\`${option}\` admite ${most} palabras o frases; estas son ${count}.`,
    notHours: (typed) =>
      `No puedo leer «${typed}» como horas de silencio. Escriba de cuándo a cuándo, por ejemplo \`22:00-07:00\`; o \`off\`.`,
    sameHours:
      "Unas horas de silencio que acaban cuando empiezan serían ninguna o todas. Escriba dos horas distintas.",
  },
};
