/**
 * The months as publishers write them.
 *
 * In: a word. Out: 0 to 11, or -1.
 * Surprise: the first three letters are enough where no other language disagrees, so "Septembre" and "Febr." need no
 * entry of their own.
 */

const MONTHS: Record<string, number> = {};
// English, then what German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Hungarian, Polish, Russian and Greek
// publishers send.
for (const [month, names] of [
  "jan ene gen janv january januar janvier enero gennaio janeiro januari január stycznia января янв ιαν",
  "feb fev fév février fevrier february februar febrero febbraio fevereiro februari február lutego февраля фев φεβ",
  "mar mär mrz mars march märz marzo março marco maart maa mrt március marca марта мар μάρ μαρ",
  "apr avr abr april avril abril aprile április kwietnia апреля апр απρ",
  "may mai mag maj mei mayo maio maggio május maja мая май μάι μαϊ μαι",
  "jun juin giu june juni junio giugno junho június czerwca июня июн ιούν ιουν ιον",
  "jul juil lug july juli juillet julio luglio julho július lipca июля июл ιούλ ιουλ ιολ",
  "aug aoû aout août ago agosto august augustus augusti augusztus sierpnia августа авг αύγ αυγ",
  "sep sept set septembre september septiembre settembre setembro szeptember września сентября сен σεπ",
  "oct okt ott out october oktober octobre octubre ottobre outubro október października октября окт οκτ",
  "nov november novembre noviembre novembro listopada ноября ноя νοέ νοε",
  "dec dez déc dic des december dezember décembre decembre diciembre dicembre dezembro desember grudnia декабря дек δεκ",
].entries()) {
  for (const name of names.split(" ")) MONTHS[name] = month;
}

/** `name` in lower case. */
export function monthOf(name: string | undefined): number {
  return MONTHS[name ?? ""] ?? MONTHS[(name ?? "").slice(0, 3)] ?? MONTHS[(name ?? "").slice(0, 4)] ?? -1;
}
