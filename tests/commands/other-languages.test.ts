// Every look-up asked by people who read German, French and Spanish, over a local Discord.
// Surprise: what comes from case files stays English and is taken out before English words of ours are looked for.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentOf, frameOf, itemOf, joins, minute, opens, sourceOf, verdictOf } from "../storage/samples.ts";
import { type CommandRoom, openCommandRoom, type Shown } from "./command-room.ts";

const STORY = "sabcdefghjkmn";
const ADDRESS = "https://gazette.example/lorem";
const LOCALES = ["de", "fr", "es-ES"] as const;

let room: CommandRoom;
/** Texts of the case files by their first four characters. */
let filed: Map<string, string[]>;
beforeAll(async () => {
  room = await openCommandRoom();
  const { store } = room;
  filed = Map.groupBy(new Set(stringsIn(room.cases)), (text) => text.slice(0, 4));
  await store.syncSources([sourceOf("gazette")], minute(0));
  const verdict = verdictOf({ caseId: "microsoft-ireland", topics: [], reasons: ["lorem"] });
  for (let at = 0; at < 8; at += 1) {
    const item = itemOf(at === 0 ? "abcdefghjkmn" : `report${at}`, {
      title: `Lorem ipsum ${at}`,
      text: "Banana dolor sit amet.",
      outlet: `Gazette ${at}`,
      publishedAt: minute(at),
      ...(at === 0 ? { url: ADDRESS, keys: ["url:gazette.example/lorem"] } : {}),
    });
    await store.saveItem(item);
    await store.noteSighting(item.id, "gazette", minute(at));
    const placement = at === 0 ? opens(item) : joins(STORY);
    await store.savePlacement(item, verdict, frameOf(), { ...placement, evidence: ["lorem"] }, minute(at));
    const entry = itemOf(`entry${at}`, { text: "LOREM IPSUM.", url: null });
    await store.saveItem(entry);
    await store.saveEntry(entry, {
      caseId: "microsoft-ireland",
      court: "nysd",
      docket: "1:13-mj-02814",
      number: String(at),
      filedOn: "2014-08-01",
      kind: "minute-entry",
    });
  }
  const content = contentOf("Lorem ipsum 0", {
    caseId: "microsoft-ireland",
    caseName: "Microsoft Ireland",
    topics: [],
    kind: "ruling",
    eventDay: { day: "2014-09-01", precision: "day", isInferred: true },
  });
  await store.saveAlert(STORY, "first report", content, minute(10));
});
afterAll(() => room.close());

type Markers = readonly [de: RegExp, fr: RegExp, es: RegExp];
const CASE = { case: "microsoft-ireland" };
const QUESTIONS: readonly [command: string, typed: Record<string, unknown>, markers: Markers][] = [
  [
    "case status",
    CASE,
    [
      / heute\n.*seit dem 17\. April 2018|Seit dem 17\. April 2018/s,
      /Depuis le 17 avril 2018/,
      /Desde el 17 de abril de 2018/,
    ],
  ],
  [
    "case status",
    { ...CASE, as_of: "2014-08-30" },
    [
      /am 30\. August 2014[\s\S]*\*\*Frist\*\* Freitag, 5\. September 2014[\s\S]*So viel war an jenem Tag bekannt/,
      /le 30 août 2014[\s\S]*\*\*Échéance\*\* vendredi 5 septembre[\s\S]*Ce que l’on savait ce jour-là/,
      /el 30 de agosto de 2014[\s\S]*\*\*Plazo\*\* viernes, 5 de septiembre[\s\S]*Lo que se sabía aquel día/,
    ],
  ],
  [
    "case status",
    { ...CASE, as_of: "2014-08" },
    [/Ende August 2014/, /fin août 2014/, /a finales de agosto de 2014/],
  ],
  [
    "case status",
    { ...CASE, as_of: "2031-01-01" },
    [
      /1\. Januar 2031 liegt noch in der Zukunft/,
      /Le 1er janvier 2031 est encore à venir/,
      /1 de enero de 2031 todavía no ha llegado/,
    ],
  ],
  [
    "case status",
    { ...CASE, as_of: "2010-01-01" },
    [/noch nichts öffentlich/, /Rien n’était encore public/, /no se había publicado nada/],
  ],
  ["case status", { ...CASE, as_of: "8/9/2014" }, [/nicht als Datum lesen/, /comme une date/, /como fecha/]],
  [
    "case status",
    { case: "microsft ireland" },
    [/kenne ich nicht\. Meinten Sie/, /Vouliez-vous dire/, /¿Quería decir/],
  ],
  [
    "case timeline",
    CASE,
    [
      /\d+ Ereignisse, 4\. Dezember 2013 – 17\. April 2018 · Seite 1 von 4/,
      /événements, 4 décembre 2013.* page 1 sur 4/,
      /hechos, 4 de diciembre de 2013.* página 1 de 4/,
    ],
  ],
  ["case timeline", { ...CASE, from: "2015", to: "2014" }, [/Vertauschen Sie/, /Échangez/, /Intercambie/]],
  [
    "case timeline",
    { ...CASE, from: "2001", to: "2002" },
    [/keine Ereignisse in dieser Zeit/, /aucun événement sur cette période/, /no tiene hechos/],
  ],
  ["case about", CASE, [/Warum es wichtig ist/, /Pourquoi c’est important/, /Por qué importa/]],
  [
    "case compare",
    { ...CASE, from: "2014-08-30", to: "2014-09-09" },
    [
      /im Vergleich[\s\S]*\*\*Dazwischen\*\*/,
      /comparés[\s\S]*\*\*Entre les deux\*\*/,
      /comparados[\s\S]*\*\*Entre ambos\*\*/,
    ],
  ],
  [
    "case docket",
    CASE,
    [
      /8 Einträge im Bestand[\s\S]*Sitzungsvermerk/,
      /8 inscriptions au dossier[\s\S]*note d’audience/,
      /8 asientos en el archivo[\s\S]*nota de la audiencia/,
    ],
  ],
  [
    "case docket",
    { ...CASE, search: "xyz" },
    [/keiner der vorliegenden/, /aucune des inscriptions/, /ninguno de los asientos/],
  ],
  [
    "case deadlines",
    CASE,
    [/ist nichts fällig\. Der Fall ist abgeschlossen/, /L’affaire est close/, /El caso está cerrado/],
  ],
  [
    "case list",
    {},
    [
      /Fälle und Themen werden beobachtet[\s\S]*Gerichtsverfahren/,
      /affaires et thèmes sont suivis[\s\S]*procès/,
      /Se siguen \d+ casos y temas[\s\S]*litigio/,
    ],
  ],
  [
    "latest",
    {},
    [
      /\*\*Neuestes\*\*[\s\S]*etwa Montag, 1\. September 2014/,
      /Dernières nouvelles[\s\S]*vers le lundi 1er septembre 2014/,
      /Lo último[\s\S]*hacia el lunes, 1 de septiembre de 2014/,
    ],
  ],
  [
    "latest",
    { kind: "order" },
    [
      /nichts gemeldet \(Art: Anordnung\)/,
      /annoncé \(nature : ordonnance\)/,
      /comunicado nada \(tipo: auto\)/,
    ],
  ],
  [
    "story",
    { id: STORY },
    [
      /8 Berichte · Seite 1 von 2[\s\S]*Entscheidung[\s\S]*Begann die Geschichte/,
      /8 articles · page 1 sur 2[\s\S]*A ouvert le récit/,
      /8 noticias · página 1 de 2[\s\S]*Abrió la historia/,
    ],
  ],
  [
    "story",
    { id: "what is that" },
    [/keine meiner Geschichten/, /pas un de mes récits/, /no es una historia mía/],
  ],
  [
    "search",
    { words: "banana" },
    [/Treffer für „banana“[\s\S]*Bericht/, /résultats? pour «\sbanana\s»/, /resultados? para «banana»/],
  ],
  ["search", { words: "xylophone" }, [/Ich habe nichts mit/, /Je n’ai rien avec/, /No tengo nada con/]],
  ["search", { words: "-banana" }, [/Minus/, /signe moins/, /signo menos/]],
  [
    "why",
    { url: ADDRESS },
    [
      /Der Weg eines Artikels[\s\S]*\*\*Gesehen\*\*[\s\S]*\*\*Zugestellt\*\* nirgends/,
      /Le parcours d’un article[\s\S]*\*\*Distribué\*\* nulle part/,
      /El recorrido de un artículo[\s\S]*\*\*Entregado\*\* en ningún sitio/,
    ],
  ],
  ["why", { url: "https://nowhere.example/x" }, [/habe ich nie gesehen/, /n’ai jamais vu/, /Nunca he visto/]],
  ["why", { url: "soon" }, [/weder eine Webadresse/, /ni une adresse web/, /no es una dirección web/]],
  [
    "help",
    {},
    [
      /Was möchten Sie tun\?[\s\S]*meist auf Englisch/,
      /Que voulez-vous faire[\s\S]*l’anglais/,
      /¿Qué quiere hacer\?[\s\S]*inglés/,
    ],
  ],
  ["help", { task: "follow" }, [/Meldungen in einem Kanal/, /Recevoir des alertes/, /Recibir avisos/]],
  ["about", {}, [/seit 3 Stunden in Betrieb/, /en service depuis 3\sheures/, /en marcha desde hace 3 horas/]],
];

describe.each(LOCALES.map((locale, at) => [locale, at] as const))("somebody who reads %s", (locale, at) => {
  test.each(QUESTIONS)("is answered to /%s %j", async (command, typed, markers) => {
    const shown = await room.ask(command, typed, { as: "member", locale });
    expect(shown.error).toBeUndefined();
    const text = textOf(shown);
    expect(text).toMatch(markers[at] ?? /^never$/);
    expect(englishIn(text)).toEqual([]);
  });

  test("is told what would be right when no docket is meant", async () => {
    const { content } = await room.ask("case add", { docket: "hello" }, { locale });
    const markers = [/kein Gerichtsregister/, /pas un registre judiciaire/, /no es un registro judicial/];
    expect(content).toMatch(markers[at] ?? /^never$/);
    expect(englishIn(content)).toEqual([]);
  });

  test("turns pages with buttons that say so", async () => {
    const first = await room.ask("case timeline", CASE, { as: "member", locale });
    const [before, after] = {
      de: ["Früher", "Später"],
      fr: ["Avant", "Après"],
      "es-ES": ["Antes", "Después"],
    }[locale];
    const labels = first.buttons.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining([before, after]));
    const second = await room.press(first, after ?? "", { as: "member", locale });
    expect(textOf(second)).toMatch(/(?:Seite|page|página) 2 /);
  });

  test("chooses among days and everything in his own words", async () => {
    const days = await room.suggest("case status", "as_of", "", { locale });
    expect(days[0]?.name).toMatch(/^(?:heute, 20\. November|aujourd’hui, 20 novembre|hoy, 20 de noviembre)/);
    expect(days[0]?.value).toBe("today");
  });
});

function textOf({ content, descriptions, fields }: Shown): string {
  return [content, ...descriptions, ...fields.map(({ name, value }) => `${name}\n${value}`)].join("\n");
}

/** Words of English sentences that are no words of the other three. */
const ENGLISH =
  /\b(?:the|of|and|is|are|were|with|since|what|which|this|that|by|to|from|yet|has|have|here|there|more|its|not|them|about|shows?|ask)\b/giu;

function englishIn(text: string): string[] {
  const own = text.replaceAll("\\", "").replace(/The gazette|`[^`]*`|<t:[^>]*>|https?:\S+/g, " ");
  return withoutQuoted(own).match(ENGLISH) ?? [];
}

/** Without the texts of case files, or as much of their beginnings as was shown. */
function withoutQuoted(text: string): string {
  let rest = "";
  for (let at = 0; at < text.length; at += 1) {
    const quoted = filed.get(text.slice(at, at + 4)) ?? [];
    const length = Math.max(0, ...quoted.map((one) => sharedLength(one, text, at)));
    if (length > 0) at += length - 1;
    else rest += text[at];
  }
  return rest;
}

/** How much of the text at this place is the beginning of what is quoted; 0 when it is too little to mean it. */
function sharedLength(quoted: string, text: string, at: number): number {
  let length = 4;
  while (length < quoted.length && text[at + length] === quoted[length]) length += 1;
  return length >= Math.min(14, quoted.length) ? length : 0;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return value.length < 4 ? [] : [value.replaceAll("\\", "")];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value)
    .flatMap(([key, inner]) => [key, ...stringsIn(inner)])
    .filter((one) => one.length > 3);
}
