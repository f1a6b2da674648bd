/**
 * What people want to do, and the commands for it, in German.
 *
 * In: nothing. Out: a task for each of the English ones. Surprise: commands, options and their values are typed as in English.
 */
import type { Task } from "./task.ts";
import type { TaskId } from "./tasks-en.ts";

export const TASKS_DE: Readonly<Record<TaskId, Task>> = {
  status: {
    name: "Sehen, wo ein Fall steht",
    hint: "Stand, was folgt, was fällig ist; heute oder an jedem Tag",
    text: [
      "`/case status` sagt, wo ein Fall steht, seit wann, was folgt und wie frisch das ist.",
      "`/case status case:microsoft-ireland as_of:2014-08-30` sagt, was an jenem Tag bekannt war.",
      "`/case deadlines` nennt, was fällig ist, mit einer Kalenderdatei.",
      "`/case about` sagt, worum es geht, wer die Parteien sind und welche Quellen dahinterstehen.",
      "Ohne `case` nehme ich den Fall, dem Ihr Server am meisten folgt, oder Microsoft Ireland.",
    ].join("\n"),
  },
  history: {
    name: "Die Geschichte eines Falls lesen",
    hint: "Zeitleiste, Einträge des Gerichts, zwei Tage im Vergleich",
    text: [
      "`/case timeline case:microsoft-ireland from:2014 to:2016` nennt die Ereignisse jener Jahre.",
      "`/case compare from:2014-08-30 to:2014-09-09` sagt, was sich zwischen zwei Tagen geändert hat.",
      "`/case docket search:stay kind:order` durchsucht die Einträge im Register des Gerichts.",
      "Tage schreiben Sie `2014-08-30`, `2014-08` oder `2014`; Monatsnamen, `yesterday` und `today` verstehe ich nur auf Englisch.",
    ].join("\n"),
  },
  news: {
    name: "Neuigkeiten nachlesen",
    hint: "Was zuletzt gemeldet wurde, zu Fall, Thema oder Art",
    text: [
      "`/latest` zeigt die letzten Ereignisse, die ich gemeldet habe.",
      "`/latest topic:fisa-702 kind:ruling` nur die Entscheidungen zu diesem Thema.",
      "`/story id:` und ein paar Wörter einer Schlagzeile zeigt alle Berichte über ein Ereignis.",
    ].join("\n"),
  },
  find: {
    name: "Etwas finden",
    hint: "Volltext über Berichte, Registereinträge, Meldungen und Zeitleisten",
    text: [
      "`/search words:contempt microsoft` findet, was beide Wörter enthält.",
      '`/search words:"held in contempt"` die Wörter in dieser Reihenfolge.',
      "`/search words:warr* -facebook` was so beginnt, ohne ein anderes Wort.",
      "`/search words:14-2985` ein Aktenzeichen.",
    ].join("\n"),
  },
  why: {
    name: "Fragen, warum etwas gemeldet wurde, oder nicht",
    hint: "Der Weg eines Artikels durch mich, Schritt für Schritt",
    text: [
      "`/why url:https://example.org/story` sagt, ob ich ihn gesehen habe, wozu er gehört, zu welcher Geschichte er kam und wo er gemeldet wurde.",
      "`/why` nimmt auch einen Link zu einer meiner Nachrichten oder die `ref` an ihrem Ende.",
      "`/story` zeigt, wie die Berichte über ein Ereignis zusammenfanden.",
    ].join("\n"),
  },
  follow: {
    name: "Meldungen in einem Kanal bekommen",
    hint: "Für alle, die den Server verwalten",
    text: [
      "`/subscribe what:microsoft-ireland` postet die Meldungen dazu in diesem Kanal: eine Nachricht je Ereignis, ergänzt, wenn weitere Medien berichten.",
      "`/case add docket:` mit Adresse oder Aktenzeichen verfolgt jedes Register, das CourtListener führt.",
      "`/subscribe what:everything when:daily hour:8` macht daraus einen Überblick am Tag; Arten, Wörter und Ruhezeiten lassen sich ebenfalls wählen.",
      "`/subscriptions list` zeigt, was wohin geht; `edit`, `pause`, `resume`, `test` und `remove` ändern es.",
      "*Für Personen, die den Server verwalten dürfen.*",
    ].join("\n"),
  },
  sources: {
    name: "Quellen wählen und prüfen",
    hint: "Feed hinzufügen, Störungen sehen; für alle, die den Server verwalten",
    text: [
      "`/feeds list` zeigt jede Quelle und wie es um sie steht.",
      "`/feeds add address:https://example.org` beobachtet einen Feed für diesen Server.",
      "`/feeds test` zeigt, was eine Quelle hat und was ich davon halte.",
      "`/settings admin-channel` legt fest, wo ich Störungen von Quellen melde.",
      "*Für Personen, die den Server verwalten dürfen.*",
    ].join("\n"),
  },
};
