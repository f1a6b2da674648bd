/**
 * The whole catalogue of descriptions.
 *
 * In: a file for each command or few. Out: `descriptions`. Surprise: none; a test says which are missing.
 */
import { caseDescriptions } from "./case-words.ts";
import type { Descriptions } from "./described.ts";
import { feedsDescriptions, settingsDescriptions } from "./feeds-words.ts";
import { latestDescriptions } from "./latest-words.ts";
import { lookUpDescriptions } from "./look-up-words.ts";
import { setupDescriptions } from "./setup-words.ts";
import { subscribeDescriptions } from "./subscribe-words.ts";
import { subscriptionsDescriptions } from "./subscriptions-words.ts";

export const descriptions: Descriptions = {
  ...caseDescriptions,
  ...latestDescriptions,
  ...lookUpDescriptions,
  ...setupDescriptions,
  ...subscribeDescriptions,
  ...subscriptionsDescriptions,
  ...feedsDescriptions,
  ...settingsDescriptions,
};
