// Settings asked in German, French and Spanish, through the real discord.js: the answer is in that language, whole.
import { afterAll, beforeAll, expect, test } from "vitest";
import { LIMITS } from "../../src/delivery/discord/limits.ts";
import { renderAlert } from "../../src/delivery/discord/render-alert.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { ALERT_BUTTON_WORDS } from "../../src/words/alert-button-words.ts";
import { languageOf } from "../../src/words/language.ts";
import { exampleAlert } from "../delivery/example-alert.ts";
import { sourceOf } from "../storage/samples.ts";
import { englishIn } from "../words/english-in.ts";
import { type CommandRoom, NOW, openCommandRoom } from "./command-room.ts";

const [guild] = DEFAULT_SEED.guilds;
if (!guild) throw new Error("the preview has a guild");

let room: CommandRoom;
beforeAll(async () => {
  room = await openCommandRoom();
  await room.store.syncSources([sourceOf("gazette")], NOW.toISOString());
});
afterAll(() => room.close());

/** In this order: each is asked where the one before has left things. */
const ASKED: [string, Record<string, unknown>, Record<"de" | "fr" | "es", RegExp>][] = [
  ["subscriptions list", {}, { de: /Noch kein Kanal/, fr: /Aucun salon/, es: /Ningún canal/ }],
  [
    "subscribe",
    { what: "microsoft-ireland", when: "weekly", "quiet-hours": "22-7", kinds: "ruling, order" },
    { de: /Jeden Montag um 08:00 Uhr/, fr: /chaque lundi à 08:00/, es: /cada lunes a las 08:00/ },
  ],
  ["subscribe", { what: "microsoft-ireland" }, { de: /erhält bereits/, fr: /reçoit déjà/, es: /ya recibe/ }],
  [
    "subscribe",
    { what: "*", kinds: "poem" },
    { de: /Art von Ereignis/, fr: /type d’événement/, es: /tipo de hecho/ },
  ],
  [
    "subscribe",
    { what: "*", "quiet-hours": "x" },
    { de: /als Ruhezeit/, fr: /heures calmes/, es: /horas de silencio/ },
  ],
  ["subscribe", { what: "*", "time-zone": "Dubln" }, { de: /Zeitzone/, fr: /fuseau/, es: /zona horaria/ }],
  [
    "subscriptions list",
    {},
    {
      de: /nur Entscheidung und Anordnung/,
      fr: /seulement décision et ordonnance/,
      es: /solo resolución y auto/,
    },
  ],
  [
    "subscriptions test",
    { subscription: "microsoft" },
    { de: /noch nichts gemeldet/, fr: /Rien n’a encore été publié/, es: /no se ha publicado nada/ },
  ],
  [
    "subscriptions edit",
    { subscription: "microsoft" },
    { de: /nichts geändert/, fr: /Rien n’a changé/, es: /No ha cambiado nada/ },
  ],
  [
    "subscriptions pause",
    { subscription: "microsoft" },
    { de: /ist angehalten/, fr: /est en pause/, es: /está en pausa/ },
  ],
  [
    "subscriptions resume",
    { subscription: "microsoft" },
    { de: /geht weiter/, fr: /reprend/, es: /continúa/ },
  ],
  [
    "subscriptions remove",
    { subscription: "microsoft" },
    { de: /keine Meldungen zu/, fr: /ne reçoit plus/, es: /ya no recibe/ },
  ],
  [
    "unsubscribe",
    { what: "ecpa" },
    { de: /nicht abonniert/, fr: /n’est pas abonné/, es: /no está suscrito/ },
  ],
  [
    "settings admin-channel",
    { channel: "case-alerts" },
    { de: /Von jetzt an/, fr: /Désormais/, es: /A partir de ahora/ },
  ],
  ["settings admin-channel", { off: true }, { de: /nicht mehr/, fr: /ne publie plus/, es: /Ya no publico/ }],
  ["settings time-zone", {}, { de: /Zeitzone UTC/, fr: /fuseau UTC/, es: /zona horaria UTC/ }],
  [
    "settings language",
    { language: "fr" },
    { de: /auf \*\*Français\*\*/, fr: /\*\*Français\*\*/, es: /\*\*Français\*\*/ },
  ],
  ["settings language", {}, { de: /auf Français/, fr: /Français/, es: /Français/ }],
  [
    "settings language",
    { language: "en" },
    { de: /auf \*\*English\*\*/, fr: /\*\*English\*\*/, es: /\*\*English\*\*/ },
  ],
  ["feeds list", {}, { de: /noch nicht besucht/, fr: /pas encore consulté/, es: /sin consultar/ }],
  [
    "feeds health",
    { source: "gazette" },
    { de: /Nächster Besuch/, fr: /Prochaine visite/, es: /Próxima visita/ },
  ],
  [
    "feeds pause",
    { source: "gazette" },
    { de: /Liste aller Server/, fr: /liste de tous les serveurs/, es: /lista de todos/ },
  ],
  [
    "feeds remove",
    { source: "nothing" },
    { de: /beobachte ich hier nicht/, fr: /aucune source nommée/, es: /ninguna fuente llamada/ },
  ],
  ["feeds export", {}, { de: /OPML-Datei/, fr: /fichier OPML/, es: /archivo OPML/ }],
  [
    "feeds add",
    { address: "x y" },
    { de: /keine Webadresse/, fr: /pas une adresse/, es: /no es una dirección/ },
  ],
  [
    "feeds add",
    { address: "http://10.0.0.1/feed" },
    { de: /in einem privaten Netz/, fr: /réseau privé/, es: /red privada/ },
  ],
  [
    "feeds test",
    { source: "http://10.0.0.1/feed" },
    { de: /war eben nicht zu lesen/, fr: /n’a pas pu être lu/, es: /no se ha podido leer/ },
  ],
  [
    "subscribe",
    { what: "*", publish: true },
    { de: /Ankündigungskanäle/, fr: /salons d’annonces/, es: /canales de anuncios/ },
  ],
  ["settings retention", {}, { de: /so lange, wie ich/, fr: /tant que je suis/, es: /mientras yo esté/ }],
  [
    "settings retention",
    { days: 30 },
    { de: /30 Tage lang aufbewahrt\./, fr: /pendant 30 jours\./, es: /durante 30 días\./ },
  ],
  ["settings retention", { days: 30 }, { de: /bereits 30 Tage/, fr: /déjà conservées/, es: /ya se guardan/ }],
  [
    "settings show",
    {},
    {
      de: /\*\*Sprache\*\* meiner Meldungen: English/,
      fr: /\*\*Langue\*\* de ce que je publie : English/,
      es: /\*\*Idioma\*\* de lo que publico: English/,
    },
  ],
  ["settings retention", { days: 0 }, { de: /Von jetzt an/, fr: /Désormais/, es: /A partir de ahora/ }],
  ["data export", { of: "server" }, { de: /seine Einstellungen/, fr: /ses réglages/, es: /sus ajustes/ }],
  [
    "data delete",
    { of: "server" },
    { de: /nicht rückgängig machen/, fr: /C’est irréversible/, es: /No se puede deshacer/ },
  ],
  [
    "data export",
    { of: "me" },
    { de: /dessen Einstellungen Sie/, fr: /vous avez modifié/, es: /usted cambió/ },
  ],
  ["data delete", { of: "me" }, { de: /Ihr Name/, fr: /votre nom/, es: /su nombre/ }],
];

test.each([
  ["de", "de"],
  ["fr", "fr"],
  ["es", "es-ES"],
] as const)("every setting is answered in %s, with nothing left in English", async (language, locale) => {
  for (const [command, options, marks] of ASKED) {
    const { content, descriptions, ephemeral } = await room.ask(command, options, { locale });
    const said = [content, ...descriptions].join("\n");
    expect(said, `/${command} ${JSON.stringify(options)}`).toMatch(marks[language]);
    expect(englishIn(said), said).toEqual([]);
    expect(content.length).toBeLessThanOrEqual(LIMITS.content);
    expect(ephemeral).toBe(true);
  }
  expect(await room.store.listSubscriptions(guild.id)).toEqual([]);
  expect(room.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test.each([
  ["de", "Stand", "Geschichte stummschalten", /Stummgeschaltet hier|stummgeschaltet/i, "Hier teilen"],
  ["fr", "État", "Ne plus suivre ce récit", /En sourdine/, "Partager ici"],
  ["es-ES", "Estado", "Silenciar esta historia", /Silenciada/, "Compartir aquí"],
] as const)(
  "an alert's buttons are in the server's language, their answers in the person's: %s",
  async (locale, status, mute, muted, share) => {
    const language = languageOf(locale);
    const { components = [] } = renderAlert(exampleAlert(), "", language);
    const labels = components.flatMap(({ components }) =>
      components.map((one) => ("label" in one ? one.label : "")),
    );
    expect([labels[0], labels[3]]).toEqual([status, mute]);
    const words = ALERT_BUTTON_WORDS[language];
    for (const text of [words.unknownStory, words.mayNotMute(words.here), words.muted("X", words.here)])
      expect(englishIn(text), text).toEqual([]);
    expect(words.muted("X", words.inChannel("<#1>"))).toMatch(muted);
    const shown = await room.ask("case timeline", { case: "microsoft-ireland" }, { locale });
    expect(shown.buttons.map(({ label }) => label)).toContain(share);
    const [picture] = shown.files;
    expect(englishIn(picture?.description?.split("\n")[0] ?? "the")).toEqual([]);
  },
);

test.each([
  ["de", /Nur wer die Berechtigung/],
  ["fr", /Seules les personnes/],
  ["es-419", /Solo quien tiene el permiso/],
])("who may not is told so in their own language: %s", async (locale, sentence) => {
  const { content } = await room.ask("subscribe", { what: "*" }, { as: "member", force: true, locale });
  expect(content).toMatch(sentence);
});

test("the language of a server is told to those who ask, and its alerts follow it", async () => {
  expect((await room.ask("settings language")).content).toMatch(/labelled in English/);
  await room.ask("subscribe", { what: "*" });
  await room.ask("settings language", { language: "de" });
  expect(await room.store.languageOfServer(guild.id)).toBe("de");
  expect((await room.store.listSubscriptions(guild.id))[0]?.serverLanguage).toBe("de");
  expect((await room.ask("settings language", { language: "de" })).content).toMatch(/Nothing has changed/);
  if (room.schemaFaults() !== null) expect(room.schemaFaults()).toEqual([]);
});
