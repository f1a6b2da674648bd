/**
 * What `/why` says about the way of an item, up to what was told of it.
 *
 * In: nothing. Out: `WHY`. What became of it in channels is in delivered-words.ts.
 * Surprise: the reasons themselves are the notes made when it was decided, in English; what stands here is the frame around them.
 */
import type { InEvery } from "./language.ts";

interface WhyWords {
  untitled: string;
  /** `outlet` ready for Discord, as all texts below; instants are Discord's. */
  theWay: (outlet: string) => string;
  seen: string;
  withoutDate: string;
  dated: (at: string) => string;
  by: (source: string, at: string) => string;
  alsoBy: (source: string, at: string) => string;
  andByMore: (left: number) => string;
  rememberedNotTold: (why: string) => string;
  thereAtFirst: string;
  notChanged: string;
  changed: (times: number, revision: number) => string;
  firstText: (text: string) => string;
  firstTitle: (title: string) => string;
  ours: string;
  notJudged: string;
  noReason: string;
  notOurs: string;
  isOurs: string;
  isAbout: (matters: string) => string;
  score: (score: string) => string;
  endsHere: string;
  story: string;
  onlyReport: string;
  reportOf: (position: number, reports: number) => string;
  /** `id` as code. */
  openedStory: (id: string, count: string) => string;
  joinedStory: (id: string, count: string, score: string) => string;
  noEvidence: string;
  toldNo: (why: string) => string;
  toldUndecided: string;
  told: (at: string, reason: string) => string;
  /** Version 1 was another server's where only its sources had the event. */
  toldHere: (at: string) => string;
  thenVersion: (versions: string, at: string) => string;
  notShown: string;
  lastLook: (why: string) => string;
  changeWaits: string;
}

export const WHY: InEvery<WhyWords> = {
  en: {
    untitled: "An item without a title",
    theWay: (outlet) => `**The way of an item** from ${outlet}`,
    seen: "Seen",
    withoutDate: "without a date",
    dated: (at) => `dated ${at}`,
    by: (source, at) => `by ${source} ${at}`,
    alsoBy: (source, at) => `also by ${source} ${at}`,
    andByMore: (left) => `and by ${left} more`,
    rememberedNotTold: (why) => `It was remembered and not told: ${why}.`,
    thereAtFirst: "It was already there at the first visit of its source.",
    notChanged: "Its text has not changed since.",
    changed: (times, revision) =>
      `Its publisher changed it ${times === 1 ? "once" : `${times} times`}; this is revision ${revision}.`,
    firstText: (text) => `Its first text began “${text}”.`,
    firstTitle: (title) => `Its first title was “${title}”.`,
    ours: "Ours",
    notJudged: "not judged yet.",
    noReason: "no reason was noted",
    notOurs: "no, about nothing we watch",
    isOurs: "yes",
    isAbout: (matters) => `yes, about ${matters}`,
    score: (score) => `score ${score}`,
    endsHere: "Its way ends here: what is not ours is not told.",
    story: "Story",
    onlyReport: "its only report",
    reportOf: (position, reports) => `report ${position} of ${reports}`,
    openedStory: (id, count) => `opened the story ${id}, ${count}`,
    joinedStory: (id, count, score) => `joined the story ${id} as ${count} (score ${score})`,
    noEvidence: "no evidence was noted",
    toldNo: (why) => `**Told** no: ${why}`,
    toldUndecided: "**Told** not decided yet; that is done within seconds.",
    told: (at, reason) => `**Told** yes, version 1 ${at} (${reason})`,
    toldHere: (at) => `**Told** yes, ${at} (first report from the sources of this server)`,
    thenVersion: (versions, at) => `; then version ${versions}, ${at}`,
    notShown: "This report is not among those it shows.",
    lastLook: (why) => `Last look: ${why}.`,
    changeWaits: "A change of the story waits to be told.",
  },
  de: {
    untitled: "Ein Artikel ohne Titel",
    theWay: (outlet) => `**Der Weg eines Artikels** von ${outlet}`,
    seen: "Gesehen",
    withoutDate: "ohne Datum",
    dated: (at) => `datiert ${at}`,
    by: (source, at) => `bei ${source} ${at}`,
    alsoBy: (source, at) => `auch bei ${source} ${at}`,
    andByMore: (left) => `und bei ${left} weiteren`,
    rememberedNotTold: (why) => `Er wurde vermerkt und nicht gemeldet: ${why}.`,
    thereAtFirst: "Er war schon beim ersten Besuch seiner Quelle da.",
    notChanged: "Sein Text ist seither unverändert.",
    changed: (times, revision) =>
      `Das Medium hat ihn ${times === 1 ? "einmal" : `${times}-mal`} geändert; dies ist Fassung ${revision}.`,
    firstText: (text) => `Sein erster Text begann „${text}“.`,
    firstTitle: (title) => `Sein erster Titel war „${title}“.`,
    ours: "Unser Thema",
    notJudged: "noch nicht beurteilt.",
    noReason: "es wurde kein Grund vermerkt",
    notOurs: "nein, nichts, was wir beobachten",
    isOurs: "ja",
    isAbout: (matters) => `ja, es geht um ${matters}`,
    score: (score) => `Wert ${score}`,
    endsHere: "Hier endet sein Weg: Was nicht zu uns gehört, wird nicht gemeldet.",
    story: "Geschichte",
    onlyReport: "der einzige Bericht",
    reportOf: (position, reports) => `Bericht ${position} von ${reports}`,
    openedStory: (id, count) => `begann die Geschichte ${id}, ${count}`,
    joinedStory: (id, count, score) => `kam zur Geschichte ${id} als ${count} (Wert ${score})`,
    noEvidence: "es wurde kein Grund vermerkt",
    toldNo: (why) => `**Gemeldet** nein: ${why}`,
    toldUndecided: "**Gemeldet** noch nicht entschieden; das geschieht binnen Sekunden.",
    told: (at, reason) => `**Gemeldet** ja, Fassung 1 ${at} (${reason})`,
    toldHere: (at) => `**Gemeldet** ja, ${at} (erster Bericht aus den Quellen dieses Servers)`,
    thenVersion: (versions, at) => `; danach Fassung ${versions}, ${at}`,
    notShown: "Dieser Bericht ist nicht unter denen, die sie zeigt.",
    lastLook: (why) => `Letzte Prüfung: ${why}.`,
    changeWaits: "Eine Änderung der Geschichte wartet darauf, gemeldet zu werden.",
  },
  fr: {
    untitled: "Un article sans titre",
    theWay: (outlet) => `**Le parcours d’un article** de ${outlet}`,
    seen: "Vu",
    withoutDate: "sans date",
    dated: (at) => `daté ${at}`,
    by: (source, at) => `chez ${source} ${at}`,
    alsoBy: (source, at) => `aussi chez ${source} ${at}`,
    andByMore: (left) => `et chez ${left} de plus`,
    rememberedNotTold: (why) => `Il a été noté sans être annoncé : ${why}.`,
    thereAtFirst: "Il était déjà là à la première visite de sa source.",
    notChanged: "Son texte n’a pas changé depuis.",
    changed: (times, revision) =>
      `Son éditeur l’a modifié ${times === 1 ? "une fois" : `${times} fois`} ; ceci est la révision ${revision}.`,
    firstText: (text) => `Son premier texte commençait par « ${text} ».`,
    firstTitle: (title) => `Son premier titre était « ${title} ».`,
    ours: "Notre sujet",
    notJudged: "pas encore jugé.",
    noReason: "aucun motif n’a été noté",
    notOurs: "non, rien de ce que nous suivons",
    isOurs: "oui",
    isAbout: (matters) => `oui, sujet : ${matters}`,
    score: (score) => `score ${score}`,
    endsHere: "Son parcours s’arrête ici : ce qui n’est pas de notre ressort n’est pas annoncé.",
    story: "Récit",
    onlyReport: "seul article",
    reportOf: (position, reports) => `article ${position} sur ${reports}`,
    openedStory: (id, count) => `a ouvert le récit ${id}, ${count}`,
    joinedStory: (id, count, score) => `a rejoint le récit ${id}, ${count} (score ${score})`,
    noEvidence: "aucun motif n’a été noté",
    toldNo: (why) => `**Annoncé** non : ${why}`,
    toldUndecided: "**Annoncé** pas encore décidé ; cela prend quelques secondes.",
    told: (at, reason) => `**Annoncé** oui, version 1 ${at} (${reason})`,
    toldHere: (at) => `**Annoncé** oui, ${at} (premier article parmi les sources de ce serveur)`,
    thenVersion: (versions, at) => ` ; puis version ${versions}, ${at}`,
    notShown: "Cet article n’est pas parmi ceux qu’elle montre.",
    lastLook: (why) => `Dernier examen : ${why}.`,
    changeWaits: "Un changement du récit attend d’être annoncé.",
  },
  es: {
    untitled: "Un artículo sin título",
    theWay: (outlet) => `**El recorrido de un artículo** de ${outlet}`,
    seen: "Visto",
    withoutDate: "sin fecha",
    dated: (at) => `con fecha ${at}`,
    by: (source, at) => `en ${source} ${at}`,
    alsoBy: (source, at) => `también en ${source} ${at}`,
    andByMore: (left) => `y en ${left} más`,
    rememberedNotTold: (why) => `Se anotó y no se comunicó: ${why}.`,
    thereAtFirst: "Ya estaba en la primera visita de su fuente.",
    notChanged: "Su texto no ha cambiado desde entonces.",
    changed: (times, revision) =>
      `Su editor lo cambió ${times === 1 ? "una vez" : `${times} veces`}; esta es la revisión ${revision}.`,
    firstText: (text) => `Su primer texto empezaba «${text}».`,
    firstTitle: (title) => `Su primer título fue «${title}».`,
    ours: "Asunto nuestro",
    notJudged: "aún sin juzgar.",
    noReason: "no se anotó ningún motivo",
    notOurs: "no, no trata de nada que sigamos",
    isOurs: "sí",
    isAbout: (matters) => `sí, trata de ${matters}`,
    score: (score) => `puntuación ${score}`,
    endsHere: "Su recorrido acaba aquí: lo que no es asunto nuestro no se comunica.",
    story: "Historia",
    onlyReport: "su única noticia",
    reportOf: (position, reports) => `noticia ${position} de ${reports}`,
    openedStory: (id, count) => `abrió la historia ${id}, ${count}`,
    joinedStory: (id, count, score) => `se unió a la historia ${id} como ${count} (puntuación ${score})`,
    noEvidence: "no se anotó ningún motivo",
    toldNo: (why) => `**Comunicado** no: ${why}`,
    toldUndecided: "**Comunicado** aún sin decidir; se hace en segundos.",
    told: (at, reason) => `**Comunicado** sí, versión 1 ${at} (${reason})`,
    toldHere: (at) => `**Comunicado** sí, ${at} (primera noticia de las fuentes de este servidor)`,
    thenVersion: (versions, at) => `; después versión ${versions}, ${at}`,
    notShown: "Esta noticia no está entre las que muestra.",
    lastLook: (why) => `Última revisión: ${why}.`,
    changeWaits: "Un cambio de la historia espera a ser comunicado.",
  },
};
