/**
 * The button that shares an answer, and what is said about it.
 *
 * In: people as mentions, permissions by their English names in italics. Out: a label, sentences.
 * Surprise: "shared by" is read by the whole channel, and yet in the language of the answer it stands above.
 */
import type { InEvery } from "./language.ts";
import { sayList } from "./say-days.ts";

interface ShareWords {
  label: string;
  notYours: (owner: string) => string;
  sharedAlready: string;
  sharedBy: (person: string) => string;
  mayNotPost: (permission: string) => string;
  onlyAlone: string;
  iMayNot: (missing: readonly string[]) => string;
  refused: string;
}

export const SHARE_WORDS: InEvery<ShareWords> = {
  en: {
    label: "Share here",
    notYours: (owner) => `This answer is ${owner}'s to share. Ask me yourself, and share that one.`,
    sharedAlready: "This answer is shared already.",
    sharedBy: (person) => `Shared by ${person}`,
    mayNotPost: (permission) =>
      `You may not post in this channel yourself (${permission}), so I do not post in your name.`,
    onlyAlone:
      "This server lets apps that people bring along answer them alone. To share here you need *Use External Apps*, or somebody who manages the server can invite me.",
    iMayNot: (missing) =>
      `I may not post that in this channel: I miss ${missing.join(" and ")}. Those who manage it can give me that.`,
    refused: "Discord would not let me post that here. Your own answer is as it was; try again later.",
  },
  de: {
    label: "Hier teilen",
    notYours: (owner) =>
      `Diese Antwort kann nur ${owner} teilen. Fragen Sie mich selbst und teilen Sie Ihre eigene.`,
    sharedAlready: "Diese Antwort ist bereits geteilt.",
    sharedBy: (person) => `Geteilt von ${person}`,
    mayNotPost: (permission) =>
      `Sie dürfen in diesem Kanal selbst nichts veröffentlichen (${permission}), also tue ich es auch nicht in Ihrem Namen.`,
    onlyAlone:
      "Auf diesem Server dürfen mitgebrachte Apps nur der fragenden Person antworten. Zum Teilen brauchen Sie *Use External Apps*, oder jemand aus der Serververwaltung lädt mich ein.",
    iMayNot: (missing) =>
      `Das darf ich in diesem Kanal nicht veröffentlichen. Mir fehlt: ${sayList(missing, "de")}. Wer den Kanal verwaltet, kann mir das geben.`,
    refused:
      "Discord hat mich das hier nicht veröffentlichen lassen. Ihre eigene Antwort ist, wie sie war; versuchen Sie es später noch einmal.",
  },
  fr: {
    label: "Partager ici",
    notYours: (owner) =>
      `Seul ${owner} peut partager cette réponse. Posez-moi la question vous-même et partagez la vôtre.`,
    sharedAlready: "Cette réponse est déjà partagée.",
    sharedBy: (person) => `Partagé par ${person}`,
    mayNotPost: (permission) =>
      `Vous ne pouvez pas publier vous-même dans ce salon (${permission}) ; je ne le fais donc pas en votre nom.`,
    onlyAlone:
      "Sur ce serveur, les applications que chacun apporte ne répondent qu’à leur utilisateur. Pour partager ici, il vous faut *Use External Apps* ; ou bien une personne qui gère le serveur peut m’inviter.",
    iMayNot: (missing) =>
      `Je n’ai pas le droit de publier cela dans ce salon : il me manque ${sayList(missing, "fr")}. Les personnes qui le gèrent peuvent me le donner.`,
    refused:
      "Discord ne m’a pas laissé publier cela ici. Votre propre réponse est restée telle quelle ; réessayez plus tard.",
  },
  es: {
    label: "Compartir aquí",
    notYours: (owner) =>
      `Esta respuesta solo puede compartirla ${owner}. Pregúnteme usted y comparta la suya.`,
    sharedAlready: "Esta respuesta ya está compartida.",
    sharedBy: (person) => `Compartido por ${person}`,
    mayNotPost: (permission) =>
      `Usted no puede publicar en este canal (${permission}), así que no publico en su nombre.`,
    onlyAlone:
      "En este servidor, las aplicaciones que trae cada persona solo le responden a ella. Para compartir aquí necesita *Use External Apps*, o bien alguien que gestione el servidor puede invitarme.",
    iMayNot: (missing) =>
      `No puedo publicar eso en este canal: me falta ${sayList(missing, "es")}. Quienes lo gestionan pueden dármelo.`,
    refused:
      "Discord no me ha dejado publicar eso aquí. Su respuesta sigue como estaba; inténtelo más tarde.",
  },
};
