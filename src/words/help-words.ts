/**
 * What `/help` says, in every language.
 *
 * In: nothing. Out: the tasks in the order of the menu, their names by id, the sentences around them.
 * Surprise: that case files, dockets and reports are quoted in their own language is said here once, to those it concerns.
 */

import type { Task } from "./help/task.ts";
import { TASKS_DE } from "./help/tasks-de.ts";
import { TASKS, type TaskId } from "./help/tasks-en.ts";
import { TASKS_ES } from "./help/tasks-es.ts";
import { TASKS_FR } from "./help/tasks-fr.ts";
import type { InEvery, Language } from "./language.ts";

const TRANSLATED = { de: TASKS_DE, fr: TASKS_FR, es: TASKS_ES };

/** The tasks with their ids, in the order of the menu. */
export function tasksIn(language: Language): readonly (Task & { id: TaskId })[] {
  return language === "en" ? TASKS : TASKS.map(({ id }) => ({ id, ...TRANSLATED[language][id] }));
}

/** The names of the tasks in the languages other than English, by id: the choices of `/help`. */
export const TASK_NAMES = Object.fromEntries(
  TASKS.map(({ id }) => [id, { de: TASKS_DE[id].name, fr: TASKS_FR[id].name, es: TASKS_ES[id].name }]),
);

interface HelpWords {
  question: string;
  placeholder: string;
  /** Under the list of tasks, one line each. */
  notes: readonly string[];
}

export const HELP: InEvery<HelpWords> = {
  en: {
    question: "What do you want to do?",
    placeholder: "Choose a task",
    notes: ["Everything I answer, only you see. `/about` says what I am and what I keep."],
  },
  de: {
    question: "Was möchten Sie tun?",
    placeholder: "Aufgabe wählen",
    notes: [
      "Meine Antworten sehen nur Sie. `/about` sagt, was ich bin und was ich speichere.",
      "Was aus Fallakten, Gerichtsregistern und Berichten stammt, gebe ich in seiner eigenen Sprache wieder, meist auf Englisch.",
    ],
  },
  fr: {
    question: "Que voulez-vous faire ?",
    placeholder: "Choisissez une tâche",
    notes: [
      "Vous seul voyez mes réponses. `/about` dit qui je suis et ce que je conserve.",
      "Ce qui vient des fiches d’affaires, des registres judiciaires et des articles reste dans sa langue, le plus souvent l’anglais.",
    ],
  },
  es: {
    question: "¿Qué quiere hacer?",
    placeholder: "Elija una tarea",
    notes: [
      "Mis respuestas solo las ve usted. `/about` dice qué soy y qué guardo.",
      "Lo que procede de fichas de casos, registros judiciales y noticias queda en su propia lengua, casi siempre inglés.",
    ],
  },
};
