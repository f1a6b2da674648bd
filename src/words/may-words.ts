/**
 * Who may change settings, and where we may post: the refusals that all settings share, in every language.
 *
 * In: channels and roles as Discord shows them, permissions in italics. Out: whole sentences.
 * Surprise: permissions keep their English names, as in place-words.ts.
 */
import type { InEvery } from "./language.ts";
import { sayList } from "./say-days.ts";

export interface MayWords {
  onlyInServers: string;
  onlyManagers: string;
  notPostable: (channel: string) => string;
  notSubscribable: (channel: string) => string;
  neverEveryone: string;
  cannotSee: (channel: string) => string;
  missing: (of: { channel: string; names: readonly string[] }) => string;
  mayNotMention: (of: { channel: string; role: string }) => string;
}

export const MAY_WORDS: InEvery<MayWords> = {
  en: {
    onlyInServers: "This is a setting of a server. Use it in one of the server's channels.",
    onlyManagers:
      "Only people with the permission *Manage Server* may see or change what I post here. Ask one of them.",
    notPostable: (channel) => `I cannot post in ${channel}: choose a text or announcement channel.`,
    notSubscribable: (channel) =>
      `I cannot post in ${channel}: choose a text or announcement channel, a forum or a thread.`,
    neverEveryone: "I never mention *@everyone*. Choose a role that people can take or leave.",
    cannotSee: (channel) => `I cannot see ${channel}. Invite me to this server, then choose it again.`,
    missing: ({ channel, names }) =>
      `I cannot post in ${channel}: I miss ${sayList(names, "en")} there. Give my role ${names.length === 1 ? "that permission" : "those permissions"} in the channel's settings, or choose another channel.`,
    mayNotMention: ({ channel, role }) =>
      `I may not mention ${role} in ${channel}. In the role's settings allow anyone to mention it, or give my role *Mention @everyone, @here and All Roles* in that channel.`,
  },
  de: {
    onlyInServers:
      "Das ist eine Einstellung eines Servers. Verwenden Sie den Befehl in einem Kanal des Servers.",
    onlyManagers:
      "Nur wer die Berechtigung *Manage Server* (Server verwalten) hat, darf sehen oder ändern, was ich hier veröffentliche. Bitte fragen Sie eine dieser Personen.",
    notPostable: (channel) =>
      `In ${channel} kann ich nichts veröffentlichen: Wählen Sie einen Text- oder Ankündigungskanal.`,
    notSubscribable: (channel) =>
      `In ${channel} kann ich nichts veröffentlichen: Wählen Sie einen Text- oder Ankündigungskanal, ein Forum oder einen Thread.`,
    neverEveryone: "*@everyone* erwähne ich nie. Wählen Sie eine Rolle, die man annehmen oder ablegen kann.",
    cannotSee: (channel) =>
      `Ich kann ${channel} nicht sehen. Laden Sie mich auf diesen Server ein und wählen Sie den Kanal dann erneut.`,
    missing: ({ channel, names }) =>
      `In ${channel} kann ich nichts veröffentlichen. Mir fehlt dort: ${sayList(names, "de")}. Geben Sie meiner Rolle ${names.length === 1 ? "diese Berechtigung" : "diese Berechtigungen"} in den Kanaleinstellungen oder wählen Sie einen anderen Kanal.`,
    mayNotMention: ({ channel, role }) =>
      `Ich darf ${role} in ${channel} nicht erwähnen. Erlauben Sie in den Einstellungen der Rolle, dass alle sie erwähnen, oder geben Sie meiner Rolle in diesem Kanal *Mention @everyone, @here and All Roles*.`,
  },
  fr: {
    onlyInServers: "C’est un réglage de serveur. Utilisez cette commande dans l’un des salons du serveur.",
    onlyManagers:
      "Seules les personnes ayant la permission *Manage Server* (gérer le serveur) peuvent voir ou modifier ce que je publie ici. Demandez à l’une d’elles.",
    notPostable: (channel) =>
      `Je ne peux pas publier dans ${channel} : choisissez un salon textuel ou d’annonces.`,
    notSubscribable: (channel) =>
      `Je ne peux pas publier dans ${channel} : choisissez un salon textuel ou d’annonces, un forum ou un fil.`,
    neverEveryone:
      "Je ne mentionne jamais *@everyone*. Choisissez un rôle que chacun peut prendre ou quitter.",
    cannotSee: (channel) =>
      `Je ne vois pas ${channel}. Invitez-moi sur ce serveur, puis choisissez ce salon à nouveau.`,
    missing: ({ channel, names }) =>
      `Je ne peux pas publier dans ${channel} : il m’y manque ${sayList(names, "fr")}. Donnez à mon rôle ${names.length === 1 ? "cette permission" : "ces permissions"} dans les paramètres du salon, ou choisissez un autre salon.`,
    mayNotMention: ({ channel, role }) =>
      `Je n’ai pas le droit de mentionner ${role} dans ${channel}. Dans les paramètres du rôle, permettez à tout le monde de le mentionner, ou donnez à mon rôle *Mention @everyone, @here and All Roles* dans ce salon.`,
  },
  es: {
    onlyInServers: "Esto es un ajuste de un servidor. Úselo en uno de los canales del servidor.",
    onlyManagers:
      "Solo quien tiene el permiso *Manage Server* (gestionar servidor) puede ver o cambiar lo que publico aquí. Pregunte a una de esas personas.",
    notPostable: (channel) => `No puedo publicar en ${channel}: elija un canal de texto o de anuncios.`,
    notSubscribable: (channel) =>
      `No puedo publicar en ${channel}: elija un canal de texto o de anuncios, un foro o un hilo.`,
    neverEveryone: "Nunca menciono *@everyone*. Elija un rol que cada cual pueda tomar o dejar.",
    cannotSee: (channel) => `No puedo ver ${channel}. Invíteme a este servidor y vuelva a elegirlo.`,
    missing: ({ channel, names }) =>
      `No puedo publicar en ${channel}: allí me falta ${sayList(names, "es")}. Dé a mi rol ${names.length === 1 ? "ese permiso" : "esos permisos"} en los ajustes del canal, o elija otro canal.`,
    mayNotMention: ({ channel, role }) =>
      `No puedo mencionar ${role} en ${channel}. En los ajustes del rol, permita que cualquiera lo mencione, o dé a mi rol *Mention @everyone, @here and All Roles* en ese canal.`,
  },
};
