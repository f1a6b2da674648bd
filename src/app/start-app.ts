/**
 * Builds the program: store, sources, Discord, schedule, in one straight function. `stop()` undoes it in reverse.
 *
 * In: settings, a log, a clock. Out: a running program.
 * Surprise: without a Discord token the very same code logs into a local Discord-compatible server that this function
 * brings up first (preview mode), and the bundled history is replayed through it.
 */
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { allCommands } from "../commands/all-commands.ts";
import { answerInteractions } from "../commands/answer-interaction.ts";
import type { CommandParts } from "../commands/command.ts";
import { registerCommands } from "../commands/register-commands.ts";
import { connectDiscord, type Discord, isTokenRefused } from "../delivery/discord/connect.ts";
import { digestFits } from "../delivery/discord/render-digest.ts";
import { sendDelivery } from "../delivery/discord/send-message.ts";
import { viewServers } from "../delivery/discord/view-servers.ts";
import { createHistoryFeeds } from "../preview/history-feeds.ts";
import { createPreview, PREVIEW_TOKEN } from "../preview/preview-server.ts";
import { readHistory } from "../preview/read-history.ts";
import { createFetcher } from "../sources/fetch-page.ts";
import { createPoliteness } from "../sources/politeness.ts";
import { noteRestored } from "../storage/backup-store.ts";
import { claimStore } from "../storage/claim-store.ts";
import { openDataFolder, openStore } from "../storage/open-store.ts";
import { sayDelivered, sayDigest, sayNetwork } from "./console-lines.ts";
import { heedServers } from "./heed-servers.ts";
import { listenHttp } from "./http-server.ts";
import { createJourney, type JourneyParts } from "./journey.ts";
import { createLookOnce } from "./look-once.ts";
import { openCourtListener } from "./open-court-listener.ts";
import { choosePreviewChannels } from "./preview-channel.ts";
import { createReload, readFeeds } from "./read-feeds.ts";
import { readReadiness } from "./readiness.ts";
import { receivePushes } from "./receive-pushes.ts";
import { openHostRests } from "./remember-rests.ts";
import { replayHistory } from "./replay-history.ts";
import { createRewriter } from "./rewrite-summary.ts";
import { createSchedule } from "./schedule.ts";
import { type App, FeedsFaulty, type StartOptions } from "./start-options.ts";
import { createTakePushes, PUSHED } from "./take-pushes.ts";
import { UndoList } from "./undo-list.ts";

/** A step of the replay about three times a second: quick enough to be told within a minute, slow enough to watch. */
const REPLAY_STEP_MS = 300;
/** Where the key of Congress.gov's API goes, and nowhere else. */
const CONGRESS_API = { prefix: "https://api.congress.gov/", header: "x-api-key" };

export async function startApp(options: StartOptions): Promise<App> {
  const { settings, log, clock, say } = options;
  const { summarizer } = settings;
  const isPreview = settings.discordToken === null;
  const startedAt = clock();
  const stopping = new AbortController();
  const undo = new UndoList(log);

  try {
    // What we know: cases and sources, all faults at once.
    const read = await readFeeds(settings.feedsDir);
    const { feeds: historyFeeds, faults: historyFaults } = isPreview
      ? await readHistory(settings.feedsDir)
      : { feeds: [], faults: [] };
    const faults = [...(read.kind === "faults" ? read.faults : []), ...historyFaults];
    if (read.kind === "faults" || faults.length > 0) throw new FeedsFaulty(faults);
    let { feeds } = read;

    // What we remember.
    const store = await (options.openStore ?? openStore)(settings.databaseUrl.reveal());
    undo.push("store", () => store.close());
    const claim = claimStore(settings.databaseUrl.reveal());
    undo.push("claim", () => claim.release());

    const copiedAt = await noteRestored(store, startedAt);
    if (copiedAt) log.warn({ copiedAt }, "restored from a copy; channels are read before anything is posted");

    // Our own address, and in preview mode a Discord on it.
    let connected: Discord | null = null;
    const http = await listenHttp(settings.httpHost, settings.httpPort, () =>
      readReadiness({ store, discord: () => connected, startedAt, clock }),
    );
    undo.push("http", () => http.close());
    const history = createHistoryFeeds(historyFeeds, http.url);
    let discordApiUrl = settings.discordApiUrl;
    let discordToken = settings.discordToken?.reveal() ?? "";
    if (isPreview) {
      openDataFolder(settings.dataDir);
      const preview = createPreview({ ...options.preview, statePath: join(settings.dataDir, "preview.db") });
      undo.push("preview", () => preview.close());
      http.use(history.handle);
      http.use(preview.handle, preview.upgrade);
      discordApiUrl = `${http.url}/api`;
      discordToken = PREVIEW_TOKEN;
    }

    // Discord, the same code for the real one and the preview.
    const discord = await connectDiscord({
      token: discordToken,
      apiUrl: discordApiUrl,
      log,
      onClosed: (cause) => options.onFatal(cause.message),
      ...(options.requestTimeoutMs !== undefined && { requestTimeoutMs: options.requestTimeoutMs }),
    });
    undo.push("discord", () => discord.destroy());
    connected = discord;
    // How we reach publishers: the visits that are due, and the looks that people ask for.
    const ownHost = isPreview ? new URL(http.url).host : null;
    const allowPrivateHosts = [...settings.allowPrivateHosts, ...(ownHost ? [ownHost] : [])];
    const userAgent = `CourtCrier/${manifest.version} (+${settings.contact})`;
    const { congressApiKey } = settings;
    const apiKeys = congressApiKey ? [{ ...CONGRESS_API, key: congressApiKey }] : [];
    const fetcher = createFetcher({ userAgent, allowPrivateHosts, apiKeys, ...options.fetching });
    const rests = await openHostRests(store, log);
    const makePoliteness = () => createPoliteness(settings.visits, allowPrivateHosts, stopping.signal, rests);
    const context: CommandParts = {
      store,
      cases: () => feeds.knowledge.cases,
      watch: () => feeds.knowledge.watch,
      look: createLookOnce(fetcher, makePoliteness(), clock),
      feedsPerServer: settings.feedsPerServer,
      ...(options.courtListener !== undefined && { courtListener: options.courtListener }),
      now: clock,
      log,
      program: { version: manifest.version, startedAt, contact: settings.contact },
    };
    answerInteractions(discord.client, allCommands, context);
    await registerCommands(discord.client, allCommands, store);
    if (isPreview) await choosePreviewChannels(store, clock());

    // The journey and what wakes it.
    const pushed = settings.courtListenerWebhook ? [PUSHED] : [];
    const syncSources = async () => {
      await store.syncSources([...feeds.watched, ...pushed, ...history.sources], clock().toISOString());
      await store.syncTimelines(feeds.knowledge.cases);
    };
    await syncSources();
    const parts: JourneyParts = {
      store,
      fetcher,
      politeness: makePoliteness(),
      courtListenerApi: openCourtListener(settings.courtListenerToken, store, () => feeds.watched),
      ownHost,
      knowledge: () => feeds.knowledge,
      rewriter:
        summarizer === null
          ? undefined
          : createRewriter({
              store,
              summarizer,
              cases: () => feeds.knowledge.cases,
              clock,
              log,
              stopping: stopping.signal,
            }),
      send: (due, now) => sendDelivery(discord, due, now),
      sendNotice: (notice, now) => sendDelivery(discord, { delivery: notice, notice: notice.content }, now),
      sendDigest: (digest, now) => sendDelivery(discord, { delivery: digest, digest: digest.content }, now),
      digestFits,
      servers: viewServers(discord),
      whyPaused: () => discord.budget.state().paused,
      isWatched: (source) => !source.isHistory,
      clock,
      isStopping: () => stopping.signal.aborted,
      isFatal: isTokenRefused,
      log,
      onDelivered: (delivery, alert) => sayDelivered(say, delivery, alert),
      onDigest: ({ content }) => sayDigest(say, content),
      onNetwork: (isUp, count) => sayNetwork(say, isUp, count),
    };
    const journey = createJourney(parts);
    const heed = heedServers(discord, parts, () => void schedule.wake("deliver"));
    const takePushes = createTakePushes({
      ...parts,
      look: context.look,
      docketsAt: options.courtListener,
    });
    const schedule = createSchedule(
      {
        async collect() {
          if ((await journey.collect()) > 0) await schedule.wake("announce");
        },
        async take() {
          if ((await takePushes()) > 0) await schedule.wake("announce");
        },
        async announce() {
          if ((await journey.announce()) > 0) await schedule.wake("deliver");
        },
        async deliver() {
          await journey.deliver();
        },
      },
      log,
      (cause) => {
        if (isTokenRefused(cause)) options.onFatal(cause.message);
      },
    );
    if (settings.courtListenerWebhook) {
      const { secret, from } = settings.courtListenerWebhook;
      const onPush = () => void schedule.wake("take");
      http.use(receivePushes({ store, secret, allowedFrom: from, clock, log, onPush }));
    }
    // First what a crash or a stop left behind, then (in preview mode) the history, then the live sources for good.
    undo.push("schedule", () => schedule.stop());
    const replayed = (async () => {
      await heed.begin();
      await schedule.wake("announce");
      await schedule.wake("deliver");
      const steps = await replayHistory({
        history,
        store,
        collect: journey.collect,
        announce: () => schedule.wake("announce"),
        deliver: () => schedule.wake("deliver"),
        stepMs: options.replayStepMs ?? REPLAY_STEP_MS,
        signal: stopping.signal,
        log,
      });
      if (stopping.signal.aborted || options.isReplayOnly) return;
      if (steps > 0) say("The bundled history has been told. From here on the live sources are visited.");
      schedule.start();
      void schedule.wake("take");
      void schedule.wake("collect");
    })();
    undo.push("replay", () => replayed);
    // Stopping begins here: visits under way are cut off and not stored, so that a hanging publisher cannot hold us up.
    undo.push("visits", () => {
      stopping.abort();
      return fetcher.close();
    });
    const reload = createReload({
      feedsDir: settings.feedsDir,
      log,
      say,
      async replace(read) {
        feeds = read;
        await syncSources();
      },
    });
    return { url: http.url, replayed, wake: schedule.wake, reload, stop: () => undo.run() };
  } catch (cause) {
    await undo.run();
    throw cause;
  }
}
