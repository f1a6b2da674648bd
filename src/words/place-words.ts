/**
 * What those who run a server read about a place of theirs, in every language.
 *
 * In: channels, times and permissions as Discord shows them. Out: whole sentences.
 * Surprise: permissions keep the English names that `/subscribe` and the API give them: they stand in italics, to be looked for.
 */
import type { InEvery } from "./language.ts";
import { sayList } from "./say-days.ts";

/** What of a message a filter of the server refused. */
type Filtered = "text" | "title" | "link";

interface Troubled {
  place: string;
  since: string;
}

export interface PlaceWords {
  full: (one: Troubled) => string;
  untagged: (one: { place: string; tag: string }) => string;
  /** `missing`: permissions in italics; none where Discord did not say. */
  blocked: (one: Troubled & { missing: readonly string[] }) => string;
  locked: (one: Troubled) => string;
  deleted: (one: { place: string }) => string;
  back: (one: Troubled & { until: string }) => string;
  filtered: (one: { place: string; rule: Filtered }) => string;
}

const RULES: InEvery<Record<Filtered, string>> = {
  en: {
    text: "AutoMod blocked its text",
    title: "AutoMod blocked its title",
    link: "Discord's link filter blocked a link in it",
  },
  de: {
    text: "AutoMod hat den Text gesperrt",
    title: "AutoMod hat den Titel gesperrt",
    link: "Discords Linkfilter hat einen Link darin gesperrt",
  },
  fr: {
    text: "AutoMod en a bloqué le texte",
    title: "AutoMod en a bloqué le titre",
    link: "le filtre de liens de Discord y a bloqué un lien",
  },
  es: {
    text: "AutoMod bloqueó su texto",
    title: "AutoMod bloqueó su título",
    link: "el filtro de enlaces de Discord bloqueó un enlace",
  },
};

export const PLACE_WORDS: InEvery<PlaceWords> = {
  en: {
    full: ({ place, since }) =>
      `I cannot open a post or thread in ${place} since ${since}: this server has as many active threads as Discord allows. Close some that are over. What comes meanwhile is held, and told there together.`,
    untagged: ({ place, tag }) =>
      `The forum ${place} wants a tag on every post, and has none called “${tag}”. Add that tag, or give my role *Manage Channels* there and I add it. What comes meanwhile is held, and told there together.`,
    blocked: ({ place, since, missing }) => {
      const what =
        missing.length === 0
          ? "Discord refuses me there. Give my role *View Channel*, *Send Messages*, *Embed Links* and *Read Message History* in the channel's settings."
          : `I miss ${sayList(missing, "en")} there. Give my role ${missing.length === 1 ? "that permission" : "those permissions"} in the channel's settings.`;
      return `I cannot post in ${place} since ${since}: ${what} Nothing is lost: what comes meanwhile is held, and told there together as soon as I may.`;
    },
    locked: ({ place, since }) =>
      `The thread ${place} is archived or locked since ${since}, and I may not open it. Open it, or give my role *Manage Threads*. What comes meanwhile is held, and told there together.`,
    deleted: ({ place }) =>
      `The channel ${place} is gone, and with it the place of its alerts; what was still owed there is given up. \`/subscribe\` in another channel, and they come there.`,
    back: ({ place, since, until }) =>
      `I can post in ${place} again. What was held from ${since} to ${until} has been told there.`,
    filtered: ({ place, rule }) =>
      `One alert could not be posted in ${place}: ${RULES.en[rule]}. The others go on. To receive such alerts, exempt my role from that rule in the server's settings. I say this once.`,
  },
  de: {
    full: ({ place, since }) =>
      `In ${place} kann ich keinen Beitrag oder Thread öffnen, seit ${since}: Dieser Server hat so viele aktive Threads, wie Discord erlaubt. Schließen Sie einige, die erledigt sind. Was inzwischen kommt, wird aufgehoben und dort gesammelt gemeldet.`,
    untagged: ({ place, tag }) =>
      `Das Forum ${place} verlangt für jeden Beitrag ein Schlagwort und hat keines namens „${tag}“. Fügen Sie es hinzu oder geben Sie meiner Rolle dort *Manage Channels*, dann tue ich es. Was inzwischen kommt, wird aufgehoben und dort gesammelt gemeldet.`,
    blocked: ({ place, since, missing }) => {
      const what =
        missing.length === 0
          ? "Discord weist mich dort ab. Geben Sie meiner Rolle in den Kanaleinstellungen *View Channel*, *Send Messages*, *Embed Links* und *Read Message History*."
          : `Mir fehlt dort: ${sayList(missing, "de")}. Geben Sie meiner Rolle ${missing.length === 1 ? "diese Berechtigung" : "diese Berechtigungen"} in den Kanaleinstellungen.`;
      return `In ${place} kann ich nichts veröffentlichen, seit ${since}: ${what} Es geht nichts verloren: Was inzwischen kommt, wird aufgehoben und dort gesammelt gemeldet, sobald ich darf.`;
    },
    locked: ({ place, since }) =>
      `Der Thread ${place} ist archiviert oder gesperrt, seit ${since}, und ich darf ihn nicht öffnen. Öffnen Sie ihn oder geben Sie meiner Rolle *Manage Threads*. Was inzwischen kommt, wird aufgehoben und dort gesammelt gemeldet.`,
    deleted: ({ place }) =>
      `Den Kanal ${place} gibt es nicht mehr, und mit ihm entfällt der Ort seiner Meldungen; was dort noch ausstand, entfällt. Mit \`/subscribe\` in einem anderen Kanal kommen sie dort.`,
    back: ({ place, since, until }) =>
      `In ${place} kann ich wieder veröffentlichen. Was zwischen ${since} und ${until} aufgehoben wurde, ist dort gemeldet.`,
    filtered: ({ place, rule }) =>
      `Eine Meldung konnte in ${place} nicht veröffentlicht werden: ${RULES.de[rule]}. Die anderen erscheinen weiter. Damit auch solche Meldungen kommen, nehmen Sie meine Rolle in den Servereinstellungen von dieser Regel aus. Das sage ich nur einmal.`,
  },
  fr: {
    full: ({ place, since }) =>
      `Je ne peux plus ouvrir de publication ni de fil dans ${place} depuis le ${since} : ce serveur a autant de fils actifs que Discord en permet. Fermez-en quelques-uns. Ce qui arrive entre-temps est gardé, et y sera publié ensemble.`,
    untagged: ({ place, tag }) =>
      `Le forum ${place} exige une étiquette sur chaque publication et n’en a aucune nommée « ${tag} ». Ajoutez-la, ou donnez-y à mon rôle *Manage Channels* et je l’ajouterai. Ce qui arrive entre-temps est gardé, et y sera publié ensemble.`,
    blocked: ({ place, since, missing }) => {
      const what =
        missing.length === 0
          ? "Discord m’y refuse. Donnez à mon rôle *View Channel*, *Send Messages*, *Embed Links* et *Read Message History* dans les paramètres du salon."
          : `il m’y manque ${sayList(missing, "fr")}. Donnez à mon rôle ${missing.length === 1 ? "cette permission" : "ces permissions"} dans les paramètres du salon.`;
      return `Je ne peux plus publier dans ${place} depuis le ${since} : ${what} Rien n’est perdu : ce qui arrive entre-temps est gardé, et y sera publié ensemble dès que je le pourrai.`;
    },
    locked: ({ place, since }) =>
      `Le fil ${place} est archivé ou verrouillé depuis le ${since}, et je ne peux pas l’ouvrir. Ouvrez-le, ou donnez à mon rôle *Manage Threads*. Ce qui arrive entre-temps est gardé, et y sera publié ensemble.`,
    deleted: ({ place }) =>
      `Le salon ${place} n’existe plus, ni donc la place de ses alertes ; ce qui y était encore attendu est abandonné. Utilisez \`/subscribe\` dans un autre salon, et elles y arriveront.`,
    back: ({ place, since, until }) =>
      `Je peux de nouveau publier dans ${place}. Ce qui a été gardé entre le ${since} et le ${until} y est publié.`,
    filtered: ({ place, rule }) =>
      `Une alerte n’a pas pu être publiée dans ${place} : ${RULES.fr[rule]}. Les autres continuent. Pour recevoir aussi celles-là, exemptez mon rôle de cette règle dans les paramètres du serveur. Je ne le dis qu’une fois.`,
  },
  es: {
    full: ({ place, since }) =>
      `No puedo abrir una publicación ni un hilo en ${place} desde el ${since}: este servidor tiene tantos hilos activos como Discord permite. Cierre algunos ya terminados. Lo que llegue entretanto se guarda y se publicará allí junto.`,
    untagged: ({ place, tag }) =>
      `El foro ${place} exige una etiqueta en cada publicación y no tiene ninguna llamada «${tag}». Añádala, o dé allí a mi rol *Manage Channels* y la añadiré. Lo que llegue entretanto se guarda y se publicará allí junto.`,
    blocked: ({ place, since, missing }) => {
      const what =
        missing.length === 0
          ? "Discord me rechaza allí. Dé a mi rol *View Channel*, *Send Messages*, *Embed Links* y *Read Message History* en los ajustes del canal."
          : `allí me falta ${sayList(missing, "es")}. Dé a mi rol ${missing.length === 1 ? "ese permiso" : "esos permisos"} en los ajustes del canal.`;
      return `No puedo publicar en ${place} desde el ${since}: ${what} No se pierde nada: lo que llegue entretanto se guarda y se publicará allí junto en cuanto pueda.`;
    },
    locked: ({ place, since }) =>
      `El hilo ${place} está archivado o bloqueado desde el ${since}, y no puedo abrirlo. Ábralo, o dé a mi rol *Manage Threads*. Lo que llegue entretanto se guarda y se publicará allí junto.`,
    deleted: ({ place }) =>
      `El canal ${place} ya no existe, ni por tanto el lugar de sus alertas; lo que quedaba pendiente allí se da por perdido. Use \`/subscribe\` en otro canal y llegarán allí.`,
    back: ({ place, since, until }) =>
      `Puedo publicar de nuevo en ${place}. Lo guardado entre el ${since} y el ${until} ya está publicado allí.`,
    filtered: ({ place, rule }) =>
      `Una alerta no pudo publicarse en ${place}: ${RULES.es[rule]}. Las demás continúan. Para recibir también esas, exima a mi rol de esa regla en los ajustes del servidor. Lo digo una sola vez.`,
  },
};
