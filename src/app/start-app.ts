/**
 * Builds the program: store, sources, Discord, schedule, in one straight function. `stop()` undoes it in reverse.
 *
 * In: settings, a log, a clock. Out: a running program.
 * Surprise: without a Discord token the very same code logs into a local Discord-compatible server that this function
 * brings up first (preview mode), and the bundled history is replayed through it.
 */
import { join } from "node:path";
import type { Alert } from "../alerts/alert.ts";
import { readCases } from "../cases/read-cases.ts";
import { allCommands } from "../commands/all-commands.ts";
import { answerInteractions } from "../commands/answer-interaction.ts";
import { registerCommands } from "../commands/register-commands.ts";
import type { Delivery } from "../delivery/delivery.ts";
import { connectDiscord, isTokenRefused } from "../delivery/discord/connect.ts";
import { sendDelivery } from "../delivery/discord/send-message.ts";
import { createHistoryFeeds } from "../preview/history-feeds.ts";
import { createPreview } from "../preview/preview-server.ts";
import { readHistory } from "../preview/read-history.ts";
import { buildWatch } from "../relevance/judge-item.ts";
import { createFetcher } from "../sources/fetch-page.ts";
import { readSources } from "../sources/read-sources.ts";
import { openStore } from "../storage/open-store.ts";
import { createJourney, type Knowledge } from "./journey.ts";
import { listenHttp } from "./http-server.ts";
import type { Log } from "./log.ts";
import { readReadiness } from "./readiness.ts";
import { replayHistory } from "./replay-history.ts";
import { createSchedule } from "./schedule.ts";
import type { Settings } from "./settings.ts";
