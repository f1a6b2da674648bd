/**
 * Servers nobody looks at, for journeys whose messages go nowhere in particular.
 *
 * In: nothing. Out: what the journey asks about servers. Surprise: none of their places ever has trouble.
 */
import type { ServerView } from "../../src/app/mend-places.ts";

export const NO_SERVERS: ServerView = {
  look: async () => "open",
  serverState: () => "there",
  ownerOf: () => null,
  openDm: async () => null,
};
