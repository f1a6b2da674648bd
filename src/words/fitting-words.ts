/**
 * Why a place does not do what a subscription wants of it, and what is said about direct messages that are closed.
 *
 * In: channels as Discord shows them, an instant. Out: whole sentences.
 * Surprise: permissions and options keep their English names, as in may-words.ts.
 */
import type { InEvery } from "./language.ts";

interface FittingWords {
  threadsInForum: (place: string) => string;
  threadsElsewhere: (place: string) => string;
  publishElsewhere: (place: string) => string;
  locked: (place: string) => string;
  /** `tag` is null where the posts need several. */
  wantsTag: (place: string, tag: string | null) => string;
  closedDms: (since: string) => string;
  ofServersOnly: string;
  takesNoDms: string;
  theyComeHere: (name: string) => string;
  mayNotWrite: (why: string) => string;
}

export const FITTING_WORDS: InEvery<FittingWords> = {
  en: {
    threadsInForum: (place) =>
      `\`threads\` is for text channels. In the forum ${place} each story gets a post of its own anyway: leave \`threads\` out.`,
    threadsElsewhere: (place) =>
      `\`threads\` is for text channels, and ${place} is none. Choose a text channel, or leave \`threads\` out.`,
    publishElsewhere: (place) =>
      `\`publish\` is for announcement channels, and ${place} is none. Choose one, or leave \`publish\` out.`,
    locked: (place) =>
      `The thread ${place} is locked. Unlock it, or give my role *Manage Threads*, then choose it again.`,
    wantsTag: (place, tag) =>
      `The forum ${place} wants a tag on every post. Give my role *Manage Channels* there, so that I can add one for each case${tag === null ? "" : `, or add a tag called “${tag}”`}.`,
    closedDms: (since) =>
      `You subscribed to alerts in your direct messages, and since ${since} you take none from me. What came is held. Allow direct messages in the privacy settings of a server we share, then use \`/subscriptions list\` in our direct messages: what was held follows together. I say this once.`,
    ofServersOnly:
      "`channel`, `mention`, `threads` and `publish` belong to a server. For your direct messages leave them out.",
    takesNoDms:
      "You take no direct messages from me. Allow them in this server's privacy settings (the server's menu, *Privacy Settings*, *Direct Messages*), then try again.",
    theyComeHere: (name) =>
      `You asked for alerts about **${name}**: they come here. \`/subscriptions\`, used here, shows, changes and ends them.`,
    mayNotWrite: (why) => `Discord does not let me write to you: “${why}”. Try again later.`,
  },
  de: {
    threadsInForum: (place) =>
      `\`threads\` ist für Textkanäle. Im Forum ${place} bekommt ohnehin jede Geschichte einen eigenen Beitrag: Lassen Sie \`threads\` weg.`,
    threadsElsewhere: (place) =>
      `\`threads\` ist für Textkanäle, und ${place} ist keiner. Wählen Sie einen Textkanal oder lassen Sie \`threads\` weg.`,
    publishElsewhere: (place) =>
      `\`publish\` ist für Ankündigungskanäle, und ${place} ist keiner. Wählen Sie einen oder lassen Sie \`publish\` weg.`,
    locked: (place) =>
      `Der Thread ${place} ist gesperrt. Entsperren Sie ihn oder geben Sie meiner Rolle *Manage Threads* und wählen Sie ihn dann erneut.`,
    wantsTag: (place, tag) =>
      `Das Forum ${place} verlangt für jeden Beitrag einen Tag. Geben Sie meiner Rolle dort *Manage Channels*, damit ich für jeden Fall einen anlegen kann${tag === null ? "" : `, oder legen Sie einen Tag namens „${tag}“ an`}.`,
    closedDms: (since) =>
      `Sie haben Meldungen in Ihren Direktnachrichten abonniert und nehmen seit ${since} keine mehr von mir an. Was kam, wird zurückgehalten. Erlauben Sie Direktnachrichten in den Datenschutzeinstellungen eines gemeinsamen Servers und verwenden Sie dann \`/subscriptions list\` in unseren Direktnachrichten: Das Zurückgehaltene folgt gesammelt. Ich sage das nur einmal.`,
    ofServersOnly:
      "`channel`, `mention`, `threads` und `publish` gehören zu einem Server. Lassen Sie sie für Ihre Direktnachrichten weg.",
    takesNoDms:
      "Sie nehmen keine Direktnachrichten von mir an. Erlauben Sie sie in den Datenschutzeinstellungen dieses Servers (Menü des Servers, *Datenschutzeinstellungen*, *Direktnachrichten*) und versuchen Sie es dann noch einmal.",
    theyComeHere: (name) =>
      `Sie haben um Meldungen zu **${name}** gebeten: Sie kommen hierher. \`/subscriptions\`, hier verwendet, zeigt, ändert und beendet sie.`,
    mayNotWrite: (why) =>
      `Discord lässt mich Ihnen nicht schreiben: „${why}“. Versuchen Sie es später noch einmal.`,
  },
  fr: {
    threadsInForum: (place) =>
      `\`threads\` est pour les salons textuels. Dans le forum ${place}, chaque récit a de toute façon sa propre publication : n’utilisez pas \`threads\`.`,
    threadsElsewhere: (place) =>
      `\`threads\` est pour les salons textuels, et ${place} n’en est pas un. Choisissez un salon textuel ou n’utilisez pas \`threads\`.`,
    publishElsewhere: (place) =>
      `\`publish\` est pour les salons d’annonces, et ${place} n’en est pas un. Choisissez-en un ou n’utilisez pas \`publish\`.`,
    locked: (place) =>
      `Le fil ${place} est verrouillé. Déverrouillez-le ou donnez à mon rôle *Manage Threads*, puis choisissez-le à nouveau.`,
    wantsTag: (place, tag) =>
      `Le forum ${place} exige un tag pour chaque publication. Donnez-y à mon rôle *Manage Channels*, pour que je puisse en ajouter un par affaire${tag === null ? "" : `, ou ajoutez un tag nommé « ${tag} »`}.`,
    closedDms: (since) =>
      `Vous êtes abonné aux alertes dans vos messages privés, et depuis ${since} vous n’en acceptez plus de ma part. Ce qui est venu est retenu. Autorisez les messages privés dans les paramètres de confidentialité d’un serveur que nous partageons, puis utilisez \`/subscriptions list\` dans nos messages privés : ce qui était retenu suit d’un bloc. Je ne le dis qu’une fois.`,
    ofServersOnly:
      "`channel`, `mention`, `threads` et `publish` vont avec un serveur. Pour vos messages privés, ne les utilisez pas.",
    takesNoDms:
      "Vous n’acceptez pas de messages privés de ma part. Autorisez-les dans les paramètres de confidentialité de ce serveur (menu du serveur, *Paramètres de confidentialité*, *Messages privés*), puis réessayez.",
    theyComeHere: (name) =>
      `Vous avez demandé des alertes sur **${name}** : elles arrivent ici. \`/subscriptions\`, utilisé ici, les montre, les modifie et y met fin.`,
    mayNotWrite: (why) => `Discord ne me laisse pas vous écrire : « ${why} ». Réessayez plus tard.`,
  },
  es: {
    threadsInForum: (place) =>
      `\`threads\` es para canales de texto. En el foro ${place} cada historia tiene de todos modos su propia publicación: prescinda de \`threads\`.`,
    threadsElsewhere: (place) =>
      `\`threads\` es para canales de texto, y ${place} no lo es. Elija un canal de texto o prescinda de \`threads\`.`,
    publishElsewhere: (place) =>
      `\`publish\` es para canales de anuncios, y ${place} no lo es. Elija uno o prescinda de \`publish\`.`,
    locked: (place) =>
      `El hilo ${place} está bloqueado. Desbloquéelo o dé a mi rol *Manage Threads* y vuelva a elegirlo.`,
    wantsTag: (place, tag) =>
      `El foro ${place} exige una etiqueta en cada publicación. Dé allí a mi rol *Manage Channels*, para que pueda añadir una por caso${tag === null ? "" : `, o añada una etiqueta llamada «${tag}»`}.`,
    closedDms: (since) =>
      `Usted se suscribió a avisos en sus mensajes directos, y desde ${since} no acepta ninguno mío. Lo que llegó está retenido. Permita los mensajes directos en los ajustes de privacidad de un servidor que compartamos y use después \`/subscriptions list\` en nuestros mensajes directos: lo retenido sigue todo junto. Lo digo una sola vez.`,
    ofServersOnly:
      "`channel`, `mention`, `threads` y `publish` son para un servidor. Para sus mensajes directos, prescinda de ellos.",
    takesNoDms:
      "Usted no acepta mensajes directos míos. Permítalos en los ajustes de privacidad de este servidor (menú del servidor, *Ajustes de privacidad*, *Mensajes directos*) e inténtelo de nuevo.",
    theyComeHere: (name) =>
      `Usted pidió avisos sobre **${name}**: llegan aquí. \`/subscriptions\`, usado aquí, los muestra, los cambia y les pone fin.`,
    mayNotWrite: (why) => `Discord no me deja escribirle: «${why}». Inténtelo más tarde.`,
  },
};
