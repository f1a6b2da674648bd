/**
 * `/latest` as it is described in the other languages.
 *
 * In: nothing. Out: its descriptions, see described.ts. Surprise: none.
 */
import { choicesOf } from "../kind-words.ts";
import type { Descriptions } from "./described.ts";

export const latestDescriptions: Descriptions = {
  latest: {
    de: "Was zuletzt gemeldet wurde, das Neueste zuerst",
    fr: "Les derniers événements annoncés, du plus récent au plus ancien",
    es: "Lo último que se ha comunicado, lo más reciente primero",
  },
  "latest case": { de: "Nur dieser Fall", fr: "Seulement cette affaire", es: "Solo este caso" },
  "latest topic": { de: "Nur dieses Thema", fr: "Seulement ce thème", es: "Solo este tema" },
  "latest kind": {
    de: "Nur Ereignisse dieser Art",
    fr: "Seulement les événements de cette nature",
    es: "Solo los hechos de este tipo",
  },
  ...choicesOf("latest kind", "event"),
};
