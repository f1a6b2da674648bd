/**
 * What a server reads when we come to it.
 *
 * In: a language. Out: one short message.
 * Surprise: it is said once, to everybody in the channel, so it says who may do what.
 */
import type { InEvery } from "./language.ts";

interface GreetingWords {
  hello: string;
  /** We were here before, and what was set up is still there. */
  again: string;
}

export const GREETING_WORDS: InEvery<GreetingWords> = {
  en: {
    hello:
      "I am Court Crier. I tell what courts and legislators do in the Microsoft Ireland case and in surveillance reform, each event once.\n**To begin** whoever manages this server types `/setup`: what to tell, where, and how. It takes less than a minute.\nAnybody may ask `/case status` or `/help`; only the asker sees the answer. Until somebody sets me up I post nothing more.",
    again:
      "Court Crier is back. What was set up here before is still known and goes on: `/setup` shows and changes it, `/data delete` removes it.",
  },
  de: {
    hello:
      "Ich bin Court Crier. Ich melde, was Gerichte und Gesetzgeber im Fall Microsoft Irland und bei der Reform der Überwachung tun, jedes Ereignis einmal.\n**Zum Anfangen** gibt, wer diesen Server verwaltet, `/setup` ein: was, wo und wie gemeldet wird. Es dauert keine Minute.\nAlle dürfen `/case status` oder `/help` fragen; die Antwort sieht nur, wer fragt. Bis mich jemand einrichtet, schreibe ich nichts mehr.",
    again:
      "Court Crier ist wieder da. Was hier eingerichtet war, ist noch bekannt und gilt weiter: `/setup` zeigt und ändert es, `/data delete` löscht es.",
  },
  fr: {
    hello:
      "Je suis Court Crier. J'annonce ce que font les tribunaux et les législateurs dans l'affaire Microsoft Irlande et la réforme de la surveillance, chaque événement une seule fois.\n**Pour commencer**, la personne qui gère ce serveur tape `/setup` : quoi, où et comment. Cela prend moins d'une minute.\nChacun peut demander `/case status` ou `/help` ; seule la personne qui demande voit la réponse. Tant que rien n'est configuré, je ne publie plus rien.",
    again:
      "Court Crier est de retour. Ce qui était configuré ici est encore connu et reprend : `/setup` le montre et le change, `/data delete` l'efface.",
  },
  es: {
    hello:
      "Soy Court Crier. Cuento lo que hacen los tribunales y los legisladores en el caso Microsoft Irlanda y en la reforma de la vigilancia, cada suceso una vez.\n**Para empezar**, quien administra este servidor escribe `/setup`: qué contar, dónde y cómo. Lleva menos de un minuto.\nCualquiera puede preguntar `/case status` o `/help`; solo quien pregunta ve la respuesta. Hasta que alguien me configure no publico nada más.",
    again:
      "Court Crier ha vuelto. Lo que estaba configurado aquí se conserva y continúa: `/setup` lo muestra y lo cambia, `/data delete` lo borra.",
  },
};
