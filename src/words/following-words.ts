/**
 * "Now following", in every language.
 *
 * In: dockets as Markdown, days in words, counts. Out: sentences.
 * Surprise: how complete a source is, is said in the source's own description, in English; it stands as it is.
 */
import type { InEvery } from "./language.ts";
import { plural } from "./say-days.ts";

export interface FollowingWords {
  one: (name: string) => string;
  many: (count: number) => string;
  nothingOnFile: string;
  onFile: (of: { count: number; number: string | null; day: string; text: string }) => string;
  andMore: (count: number) => string;
  pastIsNotPosted: string;
}

export const FOLLOWING_WORDS: InEvery<FollowingWords> = {
  en: {
    one: (name) => `Now following ${name}`,
    many: (count) => `Now following **${count} dockets**`,
    nothingOnFile: "No entry on file yet.",
    onFile: ({ count, number, day, text }) =>
      `${count} ${plural(count, "en", "entry", "entries")} on file, the newest${number === null ? "" : ` entry ${number} of`} ${day}: ${text}`,
    andMore: (count) => `and ${count} more (\`/case list\` names them)`,
    pastIsNotPosted:
      "What is on file is not posted: `/case docket` shows it. From here on each new entry is posted once.",
  },
  de: {
    one: (name) => `Ab jetzt verfolgt: ${name}`,
    many: (count) => `Ab jetzt verfolgt: **${count} Gerichtsakten**`,
    nothingOnFile: "Die Akte hat noch keinen Eintrag.",
    onFile: ({ count, number, day, text }) =>
      `${count} ${plural(count, "de", "Eintrag", "Einträge")} in der Akte, der neueste${number === null ? "" : ` (Nr. ${number})`} vom ${day}: ${text}`,
    andMore: (count) => `und ${count} weitere (\`/case list\` nennt sie)`,
    pastIsNotPosted:
      "Was schon in der Akte steht, wird nicht gemeldet: `/case docket` zeigt es. Von hier an wird jeder neue Eintrag einmal gemeldet.",
  },
  fr: {
    one: (name) => `Désormais suivi : ${name}`,
    many: (count) => `Désormais suivis : **${count} registres**`,
    nothingOnFile: "Aucune inscription pour l’instant.",
    onFile: ({ count, number, day, text }) =>
      `${count} ${plural(count, "fr", "inscription", "inscriptions")} au registre, la plus récente${number === null ? "" : ` (nº ${number})`} du ${day} : ${text}`,
    andMore: (count) => `et ${count} de plus (\`/case list\` les nomme)`,
    pastIsNotPosted:
      "Ce qui figure déjà au registre n’est pas publié : `/case docket` le montre. Désormais, chaque nouvelle inscription est publiée une fois.",
  },
  es: {
    one: (name) => `En seguimiento desde ahora: ${name}`,
    many: (count) => `En seguimiento desde ahora: **${count} registros judiciales**`,
    nothingOnFile: "Todavía no hay ningún asiento.",
    onFile: ({ count, number, day, text }) =>
      `${count} ${plural(count, "es", "asiento", "asientos")} en el registro, el más reciente${number === null ? "" : ` (n.º ${number})`} del ${day}: ${text}`,
    andMore: (count) => `y ${count} más (\`/case list\` los nombra)`,
    pastIsNotPosted:
      "Lo que ya consta en el registro no se publica: `/case docket` lo muestra. A partir de aquí, cada asiento nuevo se publica una vez.",
  },
};
