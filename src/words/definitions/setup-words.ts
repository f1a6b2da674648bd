/**
 * `/setup`, `/data`, and the newer parts of `/settings`, as they are described in the other languages.
 *
 * In: nothing. Out: their descriptions, see described.ts. Surprise: none.
 */
import type { Descriptions } from "./described.ts";

const OF = {
  de: "Wessen Daten: die dieses Servers, für dessen Verwaltung, oder Ihre eigenen",
  fr: "Les données de qui : de ce serveur, pour qui le gère, ou les vôtres",
  es: "Los datos de quién: de este servidor, para quien lo administra, o los suyos",
};
const SERVER = { de: "Dieser Server", fr: "Ce serveur", es: "Este servidor" };
const ME = { de: "Ich", fr: "Moi", es: "Yo" };
const days = (count: number) => ({ de: `${count} Tage`, fr: `${count} jours`, es: `${count} días` });

export const setupDescriptions: Descriptions = {
  setup: {
    de: "Diesen Server in einer Minute einrichten: was, wo und wie; oder das ändern",
    fr: "Configurer ce serveur en une minute : quoi, où et comment ; ou le modifier",
    es: "Configurar este servidor en un minuto: qué, dónde y cómo; o cambiarlo",
  },
  data: {
    de: "Was ich über diesen Server oder über Sie speichere: als Datei, oder löschen",
    fr: "Ce que je garde de ce serveur ou de vous : en fichier, ou à effacer",
    es: "Lo que guardo de este servidor o de usted: como archivo, o para borrarlo",
  },
  "data export": {
    de: "Alles, was ich speichere, als JSON-Datei, die nur Sie sehen",
    fr: "Tout ce que je garde, en fichier JSON que vous seul voyez",
    es: "Todo lo que guardo, en un archivo JSON que solo ve usted",
  },
  "data export of": OF,
  "data export of=server": SERVER,
  "data export of=me": ME,
  "data delete": {
    de: "Löschen; vorher frage ich noch einmal",
    fr: "Effacer ; je redemande avant de le faire",
    es: "Borrarlo; pregunto una vez más antes",
  },
  "data delete of": OF,
  "data delete of=server": SERVER,
  "data delete of=me": ME,
  "settings show": {
    de: "Alles, was für diesen Server eingestellt ist",
    fr: "Tout ce qui est réglé pour ce serveur",
    es: "Todo lo que está ajustado para este servidor",
  },
  "settings retention": {
    de: "Wie lange ich weiß, welche meiner Nachrichten was gemeldet hat",
    fr: "Combien de temps je sais lequel de mes messages a annoncé quoi",
    es: "Cuánto tiempo recuerdo qué mensaje mío contó qué",
  },
  "settings retention days": {
    de: "Nach so vielen Tagen vergesse ich es; ohne Angabe sage ich, was gilt",
    fr: "Après tant de jours je l'oublie ; sans valeur, je dis ce qui vaut",
    es: "Tras tantos días lo olvido; sin valor, digo lo que rige",
  },
  "settings retention days=30": days(30),
  "settings retention days=90": days(90),
  "settings retention days=365": { de: "Ein Jahr", fr: "Un an", es: "Un año" },
  "settings retention days=0": {
    de: "Solange ich hier bin",
    fr: "Tant que je suis ici",
    es: "Mientras esté aquí",
  },
};
