/**
 * Why an address could not be read, in a few words of each language.
 *
 * In: the kind of a problem, see sources/source.ts, and the host. Out: half a sentence without its full stop.
 * Surprise: English has none here: there the problem says itself what it is, in more detail than a kind can.
 */
import type { Language } from "./language.ts";

type Kind =
  | "timeout"
  | "network"
  | "not-found"
  | "gone"
  | "forbidden"
  | "rate-limited"
  | "server-error"
  | "http-status"
  | "too-big"
  | "empty"
  | "not-a-feed"
  | "private-address"
  | "too-many-redirects"
  | "bad-address"
  | "our-fault";

export const PROBLEM_WORDS: Readonly<
  Record<Exclude<Language, "en">, Readonly<Record<Kind, (host: string) => string>>>
> = {
  de: {
    timeout: (host) => `${host} antwortet nicht rechtzeitig`,
    network: (host) => `${host} ist nicht zu erreichen`,
    "not-found": (host) => `${host} hat nichts unter dieser Adresse`,
    gone: (host) => `${host} hat diese Adresse aufgegeben`,
    forbidden: (host) => `${host} lässt mich nicht lesen`,
    "rate-limited": (host) => `${host} möchte seltener gefragt werden`,
    "server-error": (host) => `${host} hat selbst eine Störung`,
    "http-status": (host) => `${host} hat unerwartet geantwortet`,
    "too-big": (host) => `${host} sendet zu viel`,
    empty: (host) => `die Antwort von ${host} war leer`,
    "not-a-feed": (host) => `${host} antwortet nicht mit einem Feed`,
    "private-address": (host) =>
      `${host} liegt in einem privaten Netz, es sei denn, der Betreiber führt es in ALLOW_PRIVATE_HOSTS`,
    "too-many-redirects": (host) => `${host} leitet zu oft weiter`,
    "bad-address": (host) => `${host} ist keine Adresse, die sich besuchen lässt`,
    "our-fault": (host) => `was ${host} sendet, kann ich noch nicht lesen`,
  },
  fr: {
    timeout: (host) => `${host} ne répond pas à temps`,
    network: (host) => `${host} est injoignable`,
    "not-found": (host) => `${host} n’a rien à cette adresse`,
    gone: (host) => `${host} a abandonné cette adresse`,
    forbidden: (host) => `${host} ne me laisse pas lire`,
    "rate-limited": (host) => `${host} demande moins de visites`,
    "server-error": (host) => `${host} est lui-même en panne`,
    "http-status": (host) => `${host} a donné une réponse inattendue`,
    "too-big": (host) => `${host} envoie trop de données`,
    empty: (host) => `la réponse de ${host} était vide`,
    "not-a-feed": (host) => `${host} ne répond pas par un flux`,
    "private-address": (host) =>
      `${host} se trouve dans un réseau privé, sauf si l’exploitant l’inscrit dans ALLOW_PRIVATE_HOSTS`,
    "too-many-redirects": (host) => `${host} redirige trop souvent`,
    "bad-address": (host) => `${host} n’est pas une adresse que l’on puisse visiter`,
    "our-fault": (host) => `je ne sais pas encore lire ce que ${host} envoie`,
  },
  es: {
    timeout: (host) => `${host} no responde a tiempo`,
    network: (host) => `no se puede llegar a ${host}`,
    "not-found": (host) => `${host} no tiene nada en esta dirección`,
    gone: (host) => `${host} ha abandonado esta dirección`,
    forbidden: (host) => `${host} no me deja leer`,
    "rate-limited": (host) => `${host} pide menos visitas`,
    "server-error": (host) => `${host} tiene un fallo propio`,
    "http-status": (host) => `${host} ha dado una respuesta inesperada`,
    "too-big": (host) => `${host} envía demasiado`,
    empty: (host) => `la respuesta de ${host} estaba vacía`,
    "not-a-feed": (host) => `${host} no responde con una fuente`,
    "private-address": (host) =>
      `${host} está en una red privada, salvo que el operador lo incluya en ALLOW_PRIVATE_HOSTS`,
    "too-many-redirects": (host) => `${host} redirige demasiadas veces`,
    "bad-address": (host) => `${host} no es una dirección que se pueda visitar`,
    "our-fault": (host) => `todavía no sé leer lo que envía ${host}`,
  },
};
