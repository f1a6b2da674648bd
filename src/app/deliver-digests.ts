/**
 * Telling together what came late: waits until the catching-up is over, writes the digests, sends them as carefully as alerts.
 *
 * In: the store, a way to send, whether anything is still being caught up. Out: a part of the step deliver.
 * Surprise: writing a digest takes everything gathered for its channel in one transaction. Whatever is gathered afterwards is for
 * the next one, so a crash on either side tells nothing twice and forgets nothing.
 */
import type { CaseFile } from "../cases/case-file.ts";
import { buildDigest, caughtUp, isWorthADigest } from "../delivery/build-digest.ts";
import type { Sent } from "../delivery/delivery.ts";
import type { Digest, DigestContent } from "../delivery/digest.ts";
import { alertOfServer } from "../storage/alert-of-server.ts";
import type { GatheredDelivery } from "../storage/digest-verbs.ts";
import type { Store } from "../storage/store.ts";
import { gatherOverdue } from "./gather-overdue.ts";
import type { Log } from "./log.ts";
import { isThrough, settleSent } from "./settle-sent.ts";
import { createWriteGatherings } from "./write-gatherings.ts";

export interface DigestParts {
  store: Store;
  knowledge: () => { cases: CaseFile[] };
  sendDigest: (digest: Digest, now: Date) => Promise<Sent>;
  /** Whether the content is one message, see delivery/discord/render-digest.ts. */
  digestFits: (content: DigestContent) => boolean;
  clock: () => Date;
  isStopping: () => boolean;
  isFatal: (cause: unknown) => boolean;
  log: Log;
  /** Told after each digest that reached Discord, for the console. */
  onDigest?: (digest: Digest) => void;
}

export interface Digests {
  /** Writes the digests that are due. Gathered alerts that are too few for one become ordinary deliveries. */
  write(isCatchingUp: boolean): Promise<void>;
  /** Sends what waits. Returns how many were settled as sent. */
  deliver(): Promise<number>;
}

/** Sources that were down together come back one after the other: first tries again are five minutes apart at most. */
const QUIET_MS = 2 * 60_000;
const GATHERED_AT_MOST_MS = 10 * 60_000;
const DIGESTS_PER_ROUND = 50;

export function createDigests(parts: DigestParts): Digests {
  const { store, clock, log } = parts;

  const writeGatherings = createWriteGatherings({
    ...parts,
    asShown: (tx, gathered, guildId) => asShown(tx, gathered, () => guildId),
  });

  async function write(isCatchingUp: boolean): Promise<void> {
    await writeGatherings();
    const closed = await gatherOverdue(store, clock());
    const channels = (await store.channelsGathering()).filter(({ channelId }) => !closed.has(channelId));
    if (channels.length === 0) return;
    const now = clock().getTime();
    const isOver = !isCatchingUp && (await store.changedStories(1)).length === 0;
    for (const { channelId, firstAt, lastAt } of channels) {
      const isQuiet = isOver && now - Date.parse(lastAt) >= QUIET_MS;
      if (isQuiet || now - Date.parse(firstAt) >= GATHERED_AT_MOST_MS) await writeFor(channelId);
    }
  }

  async function writeFor(channelId: string): Promise<void> {
    const at = clock().toISOString();
    await store.transaction(async (tx) => {
      const owners = new Map((await tx.listSubscriptions()).map((one) => [one.id, one]));
      const ownerOf = ({ delivery }: GatheredDelivery) => owners.get(delivery.subscriptionId);
      const gathered = await asShown(
        tx,
        await tx.gatheredDeliveries(channelId),
        (one) => ownerOf(one)?.guildId ?? null,
      );
      const isSilent = gathered.length > 0 && gathered.every((one) => ownerOf(one)?.shape?.isSilent);
      const frame = { ...caughtUp(gathered), ...(isSilent && { isSilent }) };
      if (isWorthADigest(gathered.length))
        await tx.addDigests(channelId, buildDigest(gathered, parts.digestFits, frame), at);
      else await tx.releaseGathered({ channelIds: [channelId] }, at);
    });
  }

  /** With the alerts as their server is shown them. What it may not see any more becomes a post that is never sent. */
  async function asShown(
    tx: Store,
    gathered: GatheredDelivery[],
    guildOf: (one: GatheredDelivery) => string | null,
  ): Promise<GatheredDelivery[]> {
    const { cases } = parts.knowledge();
    const shown: GatheredDelivery[] = [];
    for (const one of gathered) {
      const own = await alertOfServer(tx, one.alert, guildOf(one), cases);
      if (own) shown.push({ delivery: one.delivery, alert: own });
      else await tx.releaseDeliveries([one.delivery.id], clock().toISOString());
    }
    return shown;
  }

  async function deliver(): Promise<number> {
    let delivered = 0;
    for (;;) {
      const due = await store.dueDigests(clock().toISOString(), DIGESTS_PER_ROUND);
      let progress = 0;
      const waiting = new Set<string>();
      for (const digest of due) {
        if (parts.isStopping()) return delivered;
        // The parts of a digest are read in order.
        if (waiting.has(digest.channelId)) continue;
        if (await deliverOne(digest)) progress += 1;
        else waiting.add(digest.channelId);
      }
      delivered += progress;
      if (progress === 0) return delivered;
    }
  }

  async function deliverOne(digest: Digest): Promise<boolean> {
    try {
      const now = clock();
      const begun = await store.beginDigest(digest.id, now.toISOString());
      const sent = await parts.sendDigest(begun, now);
      const outcome = { sent, version: 1, now, guildId: null };
      const settled = await settleSent(store, begun, outcome, (tx, row) => tx.saveDigest(row));
      if (sent.kind === "sent") parts.onDigest?.(settled);
      else
        log.warn(
          { digest: digest.id, channel: digest.channelId, outcome: sent },
          "a digest is not delivered yet",
        );
      return isThrough(sent);
    } catch (cause) {
      // As for a delivery: the row stays "sending", which the next run reads as: outcome unknown.
      if (parts.isFatal(cause)) throw cause;
      log.error({ digest: digest.id, err: cause }, "a digest failed inside us");
      return false;
    }
  }

  return { write, deliver };
}
