/**
 * The whole catalogue of descriptions.
 *
 * In: one file for each command. Out: `descriptions`. Surprise: none; a test says which are missing.
 */
import type { Descriptions } from "./described.ts";
import { latestDescriptions } from "./latest-words.ts";
import { setupDescriptions } from "./setup-words.ts";

export const descriptions: Descriptions = { ...latestDescriptions, ...setupDescriptions };
