/**
 * `/latest` as it is described in the other languages.
 *
 * In: nothing. Out: its descriptions, see described.ts. Surprise: none.
 */
import type { Descriptions } from "./described.ts";

export const latestDescriptions: Descriptions = {
  latest: {
    de: "Was zuletzt gemeldet wurde",
    fr: "Ce qui a été annoncé en dernier",
    es: "Lo último que se ha comunicado",
  },
};
