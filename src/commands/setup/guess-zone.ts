/**
 * Which clock a server probably goes by.
 *
 * In: the server's locale as Discord has it. Out: an IANA zone, or null.
 * Surprise: English is spoken in too many zones to guess, and US English is what a server has that nobody set.
 */

/** https://docs.discord.com/developers/reference#locales; where a language has one zone that most of its speakers live in. */
const ZONES: Readonly<Record<string, string>> = {
  bg: "Europe/Sofia",
  cs: "Europe/Prague",
  da: "Europe/Copenhagen",
  de: "Europe/Berlin",
  el: "Europe/Athens",
  "en-GB": "Europe/London",
  "es-ES": "Europe/Madrid",
  fi: "Europe/Helsinki",
  fr: "Europe/Paris",
  hi: "Asia/Kolkata",
  hr: "Europe/Zagreb",
  hu: "Europe/Budapest",
  it: "Europe/Rome",
  ja: "Asia/Tokyo",
  ko: "Asia/Seoul",
  lt: "Europe/Vilnius",
  nl: "Europe/Amsterdam",
  no: "Europe/Oslo",
  pl: "Europe/Warsaw",
  "pt-BR": "America/Sao_Paulo",
  ro: "Europe/Bucharest",
  "sv-SE": "Europe/Stockholm",
  th: "Asia/Bangkok",
  tr: "Europe/Istanbul",
  uk: "Europe/Kyiv",
  vi: "Asia/Ho_Chi_Minh",
  "zh-TW": "Asia/Taipei",
};

export function guessZone(locale: string | null | undefined): string | null {
  return ZONES[locale ?? ""] ?? null;
}
