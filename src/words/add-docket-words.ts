/**
 * What `/case add` says.
 *
 * In: nothing. Out: `ADD_DOCKET`. Surprise: courts are named as CourtListener and courts themselves cite them, in every language.
 */
import type { InEvery } from "./language.ts";

const EXAMPLES = {
  address: "`https://www.courtlistener.com/docket/4214664/…`",
  numbers: "`1:13-mj-02814 nysd`, `14-2985 2d Cir.`",
} as const;

interface AddDocketWords {
  notADocket: string;
  unknownCourt: (court: string) => string;
  noneInAddress: string;
  /** `lacksCourt` when only a number was given. */
  none: (lacksCourt: boolean) => string;
  forgottenMenu: string;
  notYourMenu: string;
  /** `where` and `name` ready for Discord, as below. */
  already: (where: string, name: string) => string;
  fromNowOn: (where: string, name: string) => string;
  /** `isRead` once its feed has been read. */
  pastStaysSilent: (isRead: boolean) => string;
  which: (count: number) => string;
  doNotFit: (rest: number) => string;
  choose: string;
}

export const ADD_DOCKET: InEvery<AddDocketWords> = {
  en: {
    notADocket: `That is no docket. Give its address or number: ${EXAMPLES.address}, or a number with its court: ${EXAMPLES.numbers}.`,
    unknownCourt: (court) =>
      `I do not know the court “${court}”. Write it as CourtListener does, such as \`nysd\`, \`ca2\` or \`scotus\`, or as courts cite it: \`S.D.N.Y.\`, \`2d Cir.\``,
    noneInAddress: `I find no docket in that address. Give me one like ${EXAMPLES.address}, or a number with its court: ${EXAMPLES.numbers}.`,
    none: (lacksCourt) => {
      const hint = lacksCourt ? " Name the court as well, such as `nysd` or `2d Cir.`" : "";
      return `CourtListener knows no such docket.${hint} A docket that nobody has brought there yet cannot be followed; its page at courtlistener.com would show it.`;
    },
    forgottenMenu: "I do not know this menu any more. Use `/case add` again.",
    notYourMenu: "This menu is for whoever used `/case add`. Use it yourself.",
    already: (where, name) => `${where} follows ${name} already. Nothing has changed.`,
    fromNowOn: (where, name) =>
      `From now on ${where} gets each new entry of ${name}, once, edited when its text or document appears.`,
    pastStaysSilent: (isRead) =>
      `What is on the docket already stays silent; ${isRead ? "`/case docket` shows it" : "a card says when I have read it"}. \`/unsubscribe\` ends the alerts, \`/feeds remove\` the visits.`,
    which: (count) => `That number means ${count} dockets. Which shall I follow?`,
    doNotFit: (rest) => `${rest} more do not fit; name the court as well.`,
    choose: "Choose a docket to follow",
  },
  de: {
    notADocket: `Das ist kein Gerichtsregister. Geben Sie seine Adresse an, etwa ${EXAMPLES.address}, oder das Aktenzeichen mit dem Gericht: ${EXAMPLES.numbers}.`,
    unknownCourt: (court) =>
      `Das Gericht „${court}“ kenne ich nicht. Schreiben Sie es wie CourtListener, etwa \`nysd\`, \`ca2\` oder \`scotus\`, oder wie Gerichte es zitieren: \`S.D.N.Y.\`, \`2d Cir.\``,
    noneInAddress: `In dieser Adresse finde ich kein Gerichtsregister. Geben Sie eine an wie ${EXAMPLES.address}, oder ein Aktenzeichen mit dem Gericht: ${EXAMPLES.numbers}.`,
    none: (lacksCourt) => {
      const hint = lacksCourt ? " Nennen Sie auch das Gericht, etwa `nysd` oder `2d Cir.`" : "";
      return `CourtListener kennt kein solches Register.${hint} Ein Register, das noch niemand dorthin gebracht hat, lässt sich nicht verfolgen; sonst stünde es auf courtlistener.com.`;
    },
    forgottenMenu: "Dieses Menü kenne ich nicht mehr. Verwenden Sie `/case add` noch einmal.",
    notYourMenu:
      "Dieses Menü ist für die Person, die `/case add` verwendet hat. Verwenden Sie den Befehl selbst.",
    already: (where, name) => `${where} verfolgt ${name} bereits. Es hat sich nichts geändert.`,
    fromNowOn: (where, name) =>
      `Ab jetzt bekommt ${where} jeden neuen Eintrag von ${name}, einmal, und ergänzt, sobald Text oder Dokument erscheinen.`,
    pastStaysSilent: (isRead) =>
      `Was schon im Register steht, bleibt still; ${isRead ? "`/case docket` zeigt es" : "eine Karte sagt, wann ich es gelesen habe"}. \`/unsubscribe\` beendet die Meldungen, \`/feeds remove\` die Besuche.`,
    which: (count) => `Dieses Aktenzeichen meint ${count} Register. Welches soll ich verfolgen?`,
    doNotFit: (rest) => `${rest} weitere passen nicht hinein; nennen Sie auch das Gericht.`,
    choose: "Register zum Verfolgen wählen",
  },
  fr: {
    notADocket: `Ce n’est pas un registre judiciaire. Donnez son adresse, comme ${EXAMPLES.address}, ou son numéro avec la juridiction : ${EXAMPLES.numbers}.`,
    unknownCourt: (court) =>
      `Je ne connais pas la juridiction « ${court} ». Écrivez-la comme CourtListener, par exemple \`nysd\`, \`ca2\` ou \`scotus\`, ou comme les tribunaux la citent : \`S.D.N.Y.\`, \`2d Cir.\``,
    noneInAddress: `Je ne trouve aucun registre dans cette adresse. Donnez-en une comme ${EXAMPLES.address}, ou un numéro avec la juridiction : ${EXAMPLES.numbers}.`,
    none: (lacksCourt) => {
      const hint = lacksCourt ? " Indiquez aussi la juridiction, comme `nysd` ou `2d Cir.`" : "";
      return `CourtListener ne connaît pas ce registre.${hint} Un registre que personne n’y a encore versé ne peut pas être suivi ; sinon il figurerait sur courtlistener.com.`;
    },
    forgottenMenu: "Je ne connais plus ce menu. Utilisez de nouveau `/case add`.",
    notYourMenu:
      "Ce menu est réservé à la personne qui a utilisé `/case add`. Utilisez la commande vous-même.",
    already: (where, name) => `${where} suit déjà ${name}. Rien n’a changé.`,
    fromNowOn: (where, name) =>
      `Désormais, ${where} reçoit chaque nouvelle inscription de ${name}, une fois, complétée quand son texte ou son document paraît.`,
    pastStaysSilent: (isRead) =>
      `Ce qui est déjà au registre reste silencieux ; ${isRead ? "`/case docket` le montre" : "une carte dira quand je l’aurai lu"}. \`/unsubscribe\` met fin aux alertes, \`/feeds remove\` aux visites.`,
    which: (count) => `Ce numéro désigne ${count} registres. Lequel dois-je suivre ?`,
    doNotFit: (rest) => `${rest} de plus ne tiennent pas ; indiquez aussi la juridiction.`,
    choose: "Choisissez un registre à suivre",
  },
  es: {
    notADocket: `Eso no es un registro judicial. Dé su dirección, como ${EXAMPLES.address}, o su número con el tribunal: ${EXAMPLES.numbers}.`,
    unknownCourt: (court) =>
      `No conozco el tribunal «${court}». Escríbalo como CourtListener, por ejemplo \`nysd\`, \`ca2\` o \`scotus\`, o como lo citan los tribunales: \`S.D.N.Y.\`, \`2d Cir.\``,
    noneInAddress: `No encuentro ningún registro en esa dirección. Dé una como ${EXAMPLES.address}, o un número con el tribunal: ${EXAMPLES.numbers}.`,
    none: (lacksCourt) => {
      const hint = lacksCourt ? " Indique también el tribunal, como `nysd` o `2d Cir.`" : "";
      return `CourtListener no conoce ese registro.${hint} Un registro que nadie ha llevado allí todavía no puede seguirse; si no, figuraría en courtlistener.com.`;
    },
    forgottenMenu: "Ya no conozco este menú. Use `/case add` de nuevo.",
    notYourMenu: "Este menú es para quien usó `/case add`. Use usted la orden.",
    already: (where, name) => `${where} ya sigue ${name}. No ha cambiado nada.`,
    fromNowOn: (where, name) =>
      `Desde ahora ${where} recibe cada nuevo asiento de ${name}, una vez, ampliado cuando aparece su texto o su documento.`,
    pastStaysSilent: (isRead) =>
      `Lo que ya está en el registro queda en silencio; ${isRead ? "`/case docket` lo muestra" : "una ficha dirá cuándo lo he leído"}. \`/unsubscribe\` termina los avisos y \`/feeds remove\`, las visitas.`,
    which: (count) => `Ese número corresponde a ${count} registros. ¿Cuál debo seguir?`,
    doNotFit: (rest) => `${rest} más no caben; indique también el tribunal.`,
    choose: "Elija un registro que seguir",
  },
};
