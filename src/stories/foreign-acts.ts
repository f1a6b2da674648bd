/**
 * The acts in the words of the German, French, Spanish and Italian press.
 *
 * In: nothing. Out: `FOREIGN_ACTS`.
 * Surprise: a word boundary of the pattern language knows no accents, so patterns begin and end at plain letters, and
 * an accent inside is written as "any letter": wires drop them.
 */
import { type Act, find, gap } from "./act.ts";

/** Everyday verbs, which say something in a title only. */
const foreignTitle = (...patterns: string[]): Act => ({
  act: "stated",
  kind: "statement",
  timeline: ["statement"],
  strength: 1.9,
  patterns: [],
  inTitle: find(...patterns),
});

const foreign = (
  act: string,
  kind: Act["kind"],
  timeline: Act["timeline"],
  strength: number,
  ...patterns: string[]
): Act => ({ act, kind, timeline, strength, patterns: find(...patterns) });

export const FOREIGN_ACTS: Act[] = [
  foreign(
    "reversed",
    "ruling",
    ["ruling"],
    2.7,
    `\\b(?:kippt|kippte|hebt|hob)\\b${gap(60)}`,
    "\\b(?:erkl.rt|erkl.rte)\\b[^.;]{0,60}\\b(?:ung.ltig|nichtig|rechtswidrig|verfassungswidrig)\\b",
    "\\b(?:invalide|invalid.e?|annule|annul.e?s?|anula|anul.|annulla|annullat[oa]|invalida|invalidad[oa]|boccia|tumba|retoque|desestima la orden|casse)(?![a-z])",
    "\\bf.r (?:ung.ltig|nichtig|rechtswidrig|verfassungswidrig)\\b",
    "\\bd.rfen? nicht\\b[^.;]{0,60}\\b(?:zugreifen|herausgeben|verlangen|weitergeben|speichern)\\b",
    "\\b(?:darf|d.rfen)\\b[^.;]{0,50}\\bnicht\\b",
    "\\b(?:l'emporte|gana|vince|gewinnt|siegt|donne raison|da la raz.n|d. ragione)\\b",
    "\\bmuss\\b[^.;]{0,90}\\bnicht\\b[^.;]{0,40}\\b(?:herausgeben|.bergeben|aush.ndigen)\\b",
    "\\b(?:no puede|no pueden|ne peut|ne peuvent|non pu.|non possono)\\b[^.;]{0,20}\\b(?:exigir|exiger|obtenir|chiedere|pretendere|obbligare|obligar)\\b",
  ),
  foreign(
    "affirmed",
    "ruling",
    ["ruling"],
    2.7,
    "\\b(?:best.tigt|best.tigte|confirme|confirm[^a-z ]|conferma|confermat[oa]|ratifica)\\b",
    "\\b(?:weist|wies|verwirft|verwarf|lehnt|lehnte)\\b[^.;]{0,60}\\b(?:klage|beschwerde|berufung|revision|antrag)\\b",
    "\\b(?:weist|wies)\\b[^.;]{0,50}\\b(?:zur.ck|ab)\\b",
    "\\b(?:scheitert|scheiterte|unterliegt|unterlag|verliert|verlor|perd|pierde|perde)\\b",
    "\\b(?:rejette|rechaza|respinge)\\b[^.;]{0,40}\\b(?:recours|appel|recurso|ricorso|demande)\\b",
  ),
  foreign(
    "ordered-to-disclose",
    "ruling",
    ["ruling"],
    2.6,
    "\\bmuss\\b[^.;]{0,90}\\b(?:herausgeben|geben|.bergeben|aush.ndigen|liefern|offenlegen)\\b",
    "\\b(?:doit|devra|somm. de|contraint de|oblig. de|deber.|debe|tendr. que|dovr.|deve)(?![a-z])[^.;]{0,20}\\b(?:livrer|remettre|fournir|entregar|facilitar|consegnare|fornire)\\b",
    "\\b(?:ordena|obliga|ordina|impone|ordonne)\\b[^.;]{0,30}\\b(?:entregar|facilitar|consegnare|fornire|livrer|remettre)\\b",
  ),
  foreign(
    "ruled",
    "ruling",
    ["ruling", "order"],
    2.3,
    "\\b(?:urteilt|urteilte|entscheidet|entschied|urteil)\\b",
    "\\b(?:d.cide|decide|tranche|resuelve|sentencia|condamne|condena|condanna)\\b",
    "\\b(?:court|gericht|cour supr.me|tribunal supremo|corte suprema|supremo)\\b[^.;]{0,40}\\b(?:stellt|chiude|cierra|archiva|cl.t|referme|met fin|pone fin|beendet|accoglie|erledigt)\\b",
    "\\b(?:juge que|a jug.|estime que|a tranch.|arr.t de la cour|dictamina|falla que|stabilisce|ha stabilito|sentenza)(?![a-z])",
    "\\b(?:gericht|richter|richterin|bgh|eugh|cour|juge|tribunal|tribunale|juez|jueza|giudice|corte|cjue|tjue)\\b[^.;]{0,45}\\b(?:gegen|rechtswidrig|illegal|unlawful|contraire|wich|abweich|pas suivi|aparta|non segue)\\w*",
  ),
  foreign(
    "ordered",
    "order",
    ["order"],
    2.4,
    "\\b(?:jueza?|tribunal|giudice|juge|gericht|richter|richterin|corte|cour|preska)\\b[^.;]{0,40}\\b(?:ordena|ordina|ha ordinato|ordonne|ordnet|ordnete|verf.gt)\\b(?![^.;]{0,30}\\b(?:entregar|consegnare|livrer))",
  ),
  foreign(
    "contempt",
    "order",
    ["contempt"],
    3,
    "\\bmissachtung(?: des gerichts)?\\b",
    "\\bmissachtet\\b[^.;]{0,30}\\bgericht\\b",
    "\\bmissachtet\\b[^.;]{0,30}\\banordnung\\b",
    "\\b(?:outrage (?:au|.) (?:tribunal|la cour|magistrat)|desacato|oltraggio alla corte)\\b",
  ),
  foreign(
    "defied",
    "order",
    ["order", "contempt"],
    2,
    "\\b(?:rifiuta di|refuse de|se niega a|weigert sich)\\b[^.;]{0,50}\\b(?:consegnare|livrer|remettre|entregar|herauszugeben|giudice|juge|juez|gericht)\\b",
    "\\b(?:revocato la sospensione|lev. la suspension|levant. la suspensi.n|aussetzung aufgehoben)(?![a-z])",
  ),
  foreign(
    "cert-granted",
    "order",
    ["cert"],
    2.9,
    "\\b(?:supreme court|oberste[rs]? gericht\\w*|cour supr.me|tribunal supremo|corte suprema)\\b[^.;]{0,40}\\b(?:befasst sich|nimmt|pr.ft|se saisit|va examiner|accepte|accept.|revisar.|estudiar.|admite|esaminer.|si pronuncer.|stimmt|accepter|examinera|admiti.)",
    "\\b(?:supremo|suprema|supr.me|supreme court)\\b[^.;]{0,40}\\b(?:revisar.|examinar.|estudiar.|decidir.|esaminer.|decider.|examinera|se penche|nimmt|pr.ft)(?![a-z])",
    "\\b(?:admite|admiti.|accepte|acepta|accetta) (?:el recurso|d'examiner|a tr.mite|il ricorso)",
  ),
  foreign(
    "argued",
    "hearing",
    ["hearing"],
    2.9,
    "\\b(?:verhandelt|verhandelte|anh.rung|m.ndliche verhandlung|audience (?:devant|publique)|vista oral|udienza|comparece|auditionn\\w+)\\b",
    "\\b(?:juges?|cour supr.me[\\w. ]{0,20}|jueces|giudici|supremo|richter|gericht|magistrados)\\b[^.;]{0,20}\\b(?:examine|entendu|entendent|escucha|escuchan|escucharon|hanno ascoltato|ascoltano|ascolta|h.rt|h.ren|h.rte|h.rten)\\b",
    "\\b(?:plaide|plaident|befragt|befragen) (?:devant|vor)\\b",
  ),
  foreign(
    "suit-filed",
    "filing",
    ["motion"],
    3,
    "\\b(?:attaque|impugna|recurre|contesta|ficht) (?:le|la|el|il|den|die|das|l')[^.;]{0,40}\\b(?:framework|shield|accord|d.cision|justice|ley|loi|acuerdo|decisione|abkommen|angemessenheitsbeschluss)\\b",
    "\\b(?:verklagt|verklagte|verklagen|klagt|klagen|klage ein|klagt gegen|reicht klage|zieht vor gericht|poursuit|porte plainte|attaque en justice|saisit la justice|demanda a|demanda al|denuncia a|fa causa|cita in giudizio|ricorre)\\b",
  ),
  foreign(
    "appealed",
    "filing",
    ["appeal"],
    2.5,
    "\\b(?:d.pos[^a-z ]|d.pose|introduit|forme|presentado|presenta|interpone|presentato|deposita|depositato|eingelegt|legt|legte)\\b ?[^.;]{0,20}\\b(?:recours|recurso|ricorso|rechtsmittel|berufung|beschwerde|pourvoi|appel)\\b",
    "\\b(?:saisit|saisissent|ruft|rief|acude|acuden|si rivolge)\\b[^.;]{0,20}\\b(?:la cour|le conseil|tribunal|supremo|suprema|gericht\\w*|supreme court|bundesverfassungsgericht)\\b",
    "\\b(?:legt berufung ein|legt rechtsmittel ein|fait appel|recurre|apela|ricorre in appello|presenta ricorso|introduit un recours)\\b",
  ),
  foreign(
    "bill-passed",
    "legislation",
    ["legislation"],
    2.9,
    "\\b(?:us-senat|senat|s.nat|senado|senato|repr.sentantenhaus|eu-kommission|kommission|commission|commissione|comisi.n|kongress|congr.s|congreso|congresso|c.mara|camera|bundestag|bundesrat|parlament|parlement|parlamento|eurokammer|chambre)\\b[^.;]{0,60}\\b(?:beschlie.t|beschloss|beschlossen|nimmt|nahm|r.ckt|verl.ngern|stimmen|votent|votano|votan|adoptent|aprueban|approvano|approva|verabschiedet|verl.ngert|stimmt|billigt|adopte|vote|approuve|prolonge|reconduit|aprueba|prorroga|renueva|approva|proroga)\\b",
    "\\b(?:adopt.e? (?:en|par|au)|prorogat[oa]|prorrogad[oa]|verabschiedet|approvat[oa]|aprobad[oa])(?![a-z])",
  ),
  foreign(
    "bill-introduced",
    "legislation",
    ["legislation"],
    2.8,
    "\\b(?:legt|stellt|pr.sentiert|pr.sente|d.voile|propose|propone|presenta|schl.gt)\\b[^.;]{0,60}\\b(?:gesetz\\w*|loi|ley|legge|vor|r.glement|reglamento|regolamento|entwurf)\\b",
    "\\b(?:gesetzentwurf|gesetzesentwurf|projet de loi|proposition de loi|proyecto de ley|disegno di legge|proposta di legge)\\b",
  ),
  foreign(
    "enacted",
    "legislation",
    ["legislation", "policy"],
    2.9,
    "\\b(?:unterzeichnet|unterzeichnete|unterschreibt|unterzeichnen|tritt in kraft|in kraft|in kraft getreten|promulgu.e?|signe (?:la|le|une?)|entre en vigueur|firma (?:la|el|il|una?|ley|legge)|promulga|entra en vigor|entra in vigore)(?![a-z])[^.;]{0,50}",
  ),
  foreign(
    "fined",
    "order",
    ["order"],
    2.5,
    "\\b(?:verh.ngt|verh.ngte|brummt|inflige|impose|impone|multa|condamn. .)\\b[^.;]{0,60}\\b(?:strafe|bu.geld|geldbu.e|amende|multa|sanzione|millones|milioni|millions|millionen)\\b",
    "\\b(?:multa|amende|strafe|bu.geld)\\b[^.;]{0,40}\\b(?:million\\w*|millones|milioni|milliard\\w*|miliard\\w*)\\b",
  ),
  foreign(
    "amicus",
    "filing",
    ["brief"],
    2.6,
    "\\b(?:schriftsatz|schrifts.tze[n]?|m.moires? (?:en|ont|d.pos|d'|de soutien)|escritos? de apoyo|memori[ae] (?:a|di) sostegno|amicus)",
    "\\b(?:springt|springen|unterst.tzen|unterst.tzt|stellen sich hinter|stellt sich hinter)\\b[^.;]{0,50}\\b(?:microsoft|apple|google|facebook|bei|konzern)\\b",
    "\\bmischt sich\\b[^.;]{0,40}\\b(?:verfahren|streit|fall|prozess)\\b",
    "\\b(?:soutient|soutiennent|apoya|apoyan|respaldan?|appoggia|appoggiano|sostiene|sostengono)\\b[^.;]{0,30}\\b(?:microsoft|apple|google|facebook)\\b",
    "\\b(?:beantragt|beantragte|bittet|bat|demande|demandent|pide|piden|chiede|chiedono)\\b[^.;]{0,30}\\b(?:gericht|richter\\w*|cour|juge|tribunal|supremo|suprema|juez|corte|giudic[ei])\\b",
  ),
  foreign(
    "letter",
    "statement",
    ["statement"],
    2.4,
    "\\b(?:offene[nrm]? brief|lettre ouverte|carta abierta|lettera aperta|aufruf|stellungnahme)\\b",
  ),
  foreign(
    "report-published",
    "statement",
    ["statement", "policy"],
    2.3,
    "\\b(?:transparenzbericht|rapport de transparence|rapport sur la transparence|informe de transparencia|rapporto (?:sulla |di )?trasparenza)\\b",
  ),
  foreignTitle(
    "\\b(?:fordern|fordert|forderte|verlangen|warnt|warnen|kritisiert|kritisieren|lehnt|protestieren|protestiert|wehrt sich|will sich|begr..t)\\b",
    "\\b(?:r.clament?|demandent|d.nonce|d.noncent|conteste|contestent|refuse|s'oppose|met en garde|critique|annonce|plaide|appelle|promet)\\b",
    "\\b(?:piden?|reclaman?|advierten?|critican?|se niega|se opone|anuncia|exige|exigen|promete|denuncia|rechaza)\\b",
    "\\b(?:chiede|chiedono|avverte|critica|si oppone|annuncia|contro la sorveglianza|denuncia|promette|sollecita)\\b",
  ),
];

/** Words of foreign comment and of pieces that explain. */
export const FOREIGN_ANALYSIS: RegExp[] = find(
  "\\b(?:kommentar|analyse|hintergrund|was (?:das|der|die|sich) [^.]{0,50}(?:bedeutet|.ndert|hei.t)|was bedeutet|warum |wie es weitergeht|d.cryptage|tribune:|pourquoi |qu'est-ce que|ce qu[ei] change|ce qu'il faut savoir|le point sur|por qu. |claves de|qu. cambia|perch. |che cosa cambia|an.lisis|qu. es (?:la|el)|c.mo afecta|opinión|editoriale|perfil de|cosa cambia|cos'. |che cos'.|analisi)(?![a-z])",
);
