/**
 * What `/case list` and `/case about` say around the words of the case files.
 *
 * In: nothing. Out: `ROOM_WORDS`. Surprise: what kind of matter a file is about is one of a few words of ours, and translated.
 */
import type { InEvery } from "./language.ts";

interface RoomWords {
  /** `dockets` of a server's own; 0 leaves them out. */
  watched: (matters: number, dockets: number) => string;
  whyItMatters: string;
  today: string;
  parties: string;
  courts: string;
  law: string;
  sources: string;
  /** By the kind in the case file. */
  kinds: Readonly<Record<string, string>>;
}

export const ROOM_WORDS: InEvery<RoomWords> = {
  en: {
    watched: (matters, dockets) => {
      const followed = dockets === 1 ? ", 1 docket is followed" : `, ${dockets} dockets are followed`;
      return `${matters} matters are watched${dockets === 0 ? "" : followed}`;
    },
    whyItMatters: "Why it matters",
    today: "Today",
    parties: "Parties",
    courts: "Courts",
    law: "Law",
    sources: "Sources",
    kinds: {},
  },
  de: {
    watched: (matters, dockets) => {
      const followed = dockets === 1 ? ", 1 Register wird verfolgt" : `, ${dockets} Register werden verfolgt`;
      return `${matters} Fälle und Themen werden beobachtet${dockets === 0 ? "" : followed}`;
    },
    whyItMatters: "Warum es wichtig ist",
    today: "Heute",
    parties: "Parteien",
    courts: "Gerichte",
    law: "Recht",
    sources: "Quellen",
    kinds: {
      lawsuit: "Gerichtsverfahren",
      bill: "Gesetzentwurf",
      law: "Gesetz",
      agreement: "Abkommen",
      coalition: "Bündnis",
      framework: "Rahmenwerk",
      policy: "Regelwerk",
    },
  },
  fr: {
    watched: (matters, dockets) => {
      const followed = dockets === 1 ? ", 1 registre est suivi" : `, ${dockets} registres sont suivis`;
      return `${matters} affaires et thèmes sont suivis${dockets === 0 ? "" : followed}`;
    },
    whyItMatters: "Pourquoi c’est important",
    today: "Aujourd’hui",
    parties: "Parties",
    courts: "Juridictions",
    law: "Textes",
    sources: "Sources",
    kinds: {
      lawsuit: "procès",
      bill: "proposition de loi",
      law: "loi",
      agreement: "accord",
      coalition: "coalition",
      framework: "cadre",
      policy: "politique",
    },
  },
  es: {
    watched: (matters, dockets) => {
      const followed = dockets === 1 ? " y 1 registro" : ` y ${dockets} registros`;
      return `Se siguen ${matters} casos y temas${dockets === 0 ? "" : followed}`;
    },
    whyItMatters: "Por qué importa",
    today: "Hoy",
    parties: "Partes",
    courts: "Tribunales",
    law: "Normas",
    sources: "Fuentes",
    kinds: {
      lawsuit: "litigio",
      bill: "proyecto de ley",
      law: "ley",
      agreement: "acuerdo",
      coalition: "coalición",
      framework: "marco",
      policy: "política",
    },
  },
};
