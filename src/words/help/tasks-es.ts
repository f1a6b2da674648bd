/**
 * What people want to do, and the commands for it, in Spanish.
 *
 * In: nothing. Out: a task for each of the English ones. Surprise: commands, options and their values are typed as in English.
 */
import type { Task } from "./task.ts";
import type { TaskId } from "./tasks-en.ts";

export const TASKS_ES: Readonly<Record<TaskId, Task>> = {
  status: {
    name: "Ver en qué punto está un caso",
    hint: "Estado, qué sigue, qué vence; hoy o cualquier día",
    text: [
      "`/case status` dice en qué punto está un caso, desde cuándo, qué sigue y de cuándo es la información.",
      "`/case status case:microsoft-ireland as_of:2014-08-30` dice qué se sabía aquel día.",
      "`/case deadlines` enumera lo que vence, con un archivo de calendario.",
      "`/case about` dice de qué trata, quiénes son las partes y en qué fuentes se apoya.",
      "Sin `case` tomo el caso que más sigue su servidor, o Microsoft Ireland.",
    ].join("\n"),
  },
  history: {
    name: "Leer la historia de un caso",
    hint: "Cronología, asientos del tribunal, comparación de dos días",
    text: [
      "`/case timeline case:microsoft-ireland from:2014 to:2016` enumera los hechos de esos años.",
      "`/case compare from:2014-08-30 to:2014-09-09` dice qué cambió entre dos días.",
      "`/case docket search:stay kind:order` busca en los asientos del registro del tribunal.",
      "Los días se escriben `2014-08-30`, `2014-08` o `2014`; los nombres de los meses, `yesterday` y `today` solo los entiendo en inglés.",
    ].join("\n"),
  },
  news: {
    name: "Ponerse al día",
    hint: "Lo último que se comunicó, por caso, tema o tipo",
    text: [
      "`/latest` muestra los últimos hechos que he comunicado.",
      "`/latest topic:fisa-702 kind:ruling` solo las resoluciones sobre ese tema.",
      "`/story id:` y algunas palabras de un titular muestra todas las noticias de un hecho.",
    ].join("\n"),
  },
  find: {
    name: "Buscar algo",
    hint: "Texto completo: noticias, asientos, avisos y cronologías",
    text: [
      "`/search words:contempt microsoft` encuentra lo que tiene ambas palabras.",
      '`/search words:"held in contempt"` las palabras en ese orden.',
      "`/search words:warr* -facebook` lo que empieza así, sin otra palabra.",
      "`/search words:14-2985` un número de expediente.",
    ].join("\n"),
  },
  why: {
    name: "Preguntar por qué se comunicó algo, o no",
    hint: "El recorrido de un artículo, paso a paso",
    text: [
      "`/why url:https://example.org/story` dice si lo vi, a qué asunto pertenece, a qué historia se unió y dónde se comunicó.",
      "`/why` acepta también un enlace a uno de mis mensajes o la `ref` de su final.",
      "`/story` muestra cómo se unieron las noticias de un hecho.",
    ].join("\n"),
  },
  follow: {
    name: "Recibir avisos en un canal",
    hint: "Para quienes gestionan el servidor",
    text: [
      "`/subscribe what:microsoft-ireland` publica sus avisos en este canal: un mensaje por hecho, ampliado cuando más medios lo cuentan.",
      "`/case add docket:` con la dirección o el número sigue cualquier registro que tenga CourtListener.",
      "`/subscribe what:everything when:daily hour:8` lo reúne en un resumen al día; también se eligen tipos, palabras y horas de silencio.",
      "`/subscriptions list` muestra qué va adónde; `edit`, `pause`, `resume`, `test` y `remove` lo cambian.",
      "*Para quienes pueden gestionar el servidor.*",
    ].join("\n"),
  },
  sources: {
    name: "Elegir y comprobar fuentes",
    hint: "Añadir un feed, ver qué falla; para quienes gestionan el servidor",
    text: [
      "`/feeds list` muestra cada fuente y cómo está.",
      "`/feeds add address:https://example.org` sigue un feed para este servidor.",
      "`/feeds test` muestra qué tiene una fuente y qué opino de ello.",
      "`/settings admin-channel` dice dónde informo de los problemas de las fuentes.",
      "*Para quienes pueden gestionar el servidor.*",
    ].join("\n"),
  },
};
