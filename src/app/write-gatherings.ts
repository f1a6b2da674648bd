/**
 * Digests that subscriptions asked for: each hour, day or week, after quiet hours, after a pause.
 *
 * In: what is gathered and due, the store. Out: digests as rows, or ordinary deliveries where a digest says no more.
 * Surprise: nobody keeps a calendar of digests. Each gathered row knows its instant; a late start tells what was due
 * meanwhile, and an hour in which nothing happened has no row and so no message.
 */

import { dayIn } from "../cases/zone-clock.ts";
import { buildDigest, caughtUp, inLanguage, isWorthADigest } from "../delivery/build-digest.ts";
import type { DigestFrame } from "../delivery/digest.ts";
import { roleToMention } from "../delivery/shape.ts";
import { type Subscription, zoneOf } from "../delivery/subscription.ts";
import { instantBefore, nextInstant, quietUntil } from "../delivery/when-to-tell.ts";
import type { GatheredDelivery } from "../storage/digest-verbs.ts";
import type { DueGathering } from "../storage/shape-verbs.ts";
import type { Store } from "../storage/store.ts";
import { DIGEST_WORDS } from "../words/digest-words.ts";
import type { DigestParts } from "./deliver-digests.ts";

type WritingParts = Pick<DigestParts, "store" | "knowledge" | "digestFits" | "clock" | "isStopping"> & {
  /** With the alerts as the server is shown them; what it may not see is taken care of. */
  asShown: (tx: Store, gathered: GatheredDelivery[], guildId: string) => Promise<GatheredDelivery[]>;
};

export function createWriteGatherings(parts: WritingParts): () => Promise<void> {
  const { store, clock } = parts;

  return async function writeGatherings() {
    for (const due of await store.dueGatherings(clock().toISOString())) {
      if (parts.isStopping()) return;
      await writeOne(due);
    }
  };

  async function writeOne(due: DueGathering): Promise<void> {
    const at = clock().toISOString();
    await store.transaction(async (tx) => {
      const subscription = await tx.findSubscription(due.subscriptionId);
      if (!subscription) return;
      const gathered = await parts.asShown(tx, await tx.gatheredOf(due, at), subscription.guildId);
      if (gathered.length === 0) return;
      const isAsked =
        due.occasion !== "paused" &&
        (due.occasion !== "quiet hours" || subscription.shape?.rhythm !== undefined);
      if (!isAsked && !isWorthADigest(gathered.length)) {
        await tx.releaseDeliveries(
          gathered.map(({ delivery }) => delivery.id),
          at,
        );
        return;
      }
      const frame = await frameOf(tx, due, subscription, gathered);
      await tx.addDigests(subscription.channelId, buildDigest(gathered, parts.digestFits, frame), at, due.at);
    });
  }

  async function frameOf(
    tx: Store,
    { occasion, at }: DueGathering,
    subscription: Subscription,
    gathered: GatheredDelivery[],
  ): Promise<DigestFrame> {
    const { shape, serverLanguage: language = "en" } = subscription;
    const mention = roleToMention(
      shape,
      gathered.map(({ alert }) => alert.content.kind),
    );
    const manner = {
      ...(shape?.isSilent && { isSilent: true as const }),
      ...(shape?.publish && { publish: true as const }),
    };
    if (occasion === "paused") return { ...caughtUp(gathered, language), ...manner };
    const own = { ...inLanguage(language), ...(mention && { mention }), ...manner };
    if (occasion === "quiet hours") return { occasion: { kind: "quiet hours" }, ...own };
    const { from, to, every } = periodOf(occasion, subscription, Date.parse(at));
    const zone = zoneOf(subscription);
    const held = gathered.filter(
      ({ delivery }) => quietUntil(shape?.quiet, zone, Date.parse(delivery.createdAt)) !== null,
    ).length;
    const leftOut = await tx.countLeftOut(subscription.id, iso(from), iso(to));
    return {
      occasion: {
        kind: "scheduled",
        every,
        name: await nameOf(tx, subscription),
        day: dayIn(zone, every === "week" ? from : to),
      },
      ...(held > 0 && { held }),
      ...(leftOut > 0 && { leftOut }),
      ...own,
    };
  }

  async function nameOf(tx: Store, { what, guildId, serverLanguage }: Subscription): Promise<string> {
    if (what === "*") return DIGEST_WORDS[serverLanguage ?? "en"].allCases;
    const file = parts.knowledge().cases.find(({ id }) => id === what);
    if (file) return file.name;
    const followed = (await tx.sourcesOfServer(guildId)).find(({ source }) => source.id === what);
    return followed?.source.name ?? what;
  }
}

const EVERY = { hourly: "hour", daily: "day", weekly: "week" } as const;

/**
 * The period a digest tells, in milliseconds. `at`, when it is due, is later than its hour where quiet hours put it off;
 * and where somebody has shaped the subscription anew since, only the length of the period is certain.
 */
function periodOf(occasion: keyof typeof EVERY, { shape, ...one }: Subscription, at: number) {
  const every = EVERY[occasion];
  const zone = zoneOf({ ...one, ...(shape && { shape }) });
  const length = { hour: 1, day: 24, week: 168 }[every] * 3_600_000;
  const { rhythm } = shape ?? {};
  if (rhythm?.every !== every) return { every, from: at - length, to: at };
  // The last instant of the rhythm that is not after `at`; a day with a change of the clock has up to 25 hours.
  let to = nextInstant(rhythm, zone, at - length - 2 * 3_600_000);
  for (let next = to; next <= at; next = nextInstant(rhythm, zone, next)) to = next;
  return { every, from: instantBefore(rhythm, zone, to), to };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
