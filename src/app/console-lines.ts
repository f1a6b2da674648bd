/**
 * What the person at the console reads: each alert or digest as it is posted, and the network's comings and goings.
 *
 * In: deliveries, alerts, digests, a way to print. Out: printed lines.
 * Surprise: an edit is printed too, indented, because "nothing happened" would be wrong.
 */
import type { Alert } from "../alerts/alert.ts";
import type { Delivery } from "../delivery/delivery.ts";
import type { DigestContent } from "../delivery/digest.ts";

type Say = (line: string) => void;

export function sayDelivered(say: Say, delivery: Delivery, alert: Alert): void {
  const outlets = new Set(alert.content.reports.map(({ outlet }) => outlet)).size;
  if (delivery.sentVersion <= 1) say(`  ${alert.content.line}`);
  else say(`    edited (${alert.reason}): now ${outlets} ${outlets === 1 ? "outlet" : "outlets"}`);
}

export function sayDigest(say: Say, { events, occasion, part, parts }: DigestContent): void {
  if (part === 1) say(`  ${sayOccasion(occasion)}: ${events} events`);
  else say(`    part ${part} of ${parts}`);
}

function sayOccasion(occasion: DigestContent["occasion"]): string {
  if (occasion.kind === "caught up") return `Caught up, as a digest (${occasion.whys.join("; ")})`;
  return occasion.kind === "quiet hours"
    ? "After quiet hours, as a digest"
    : `The digest of ${occasion.name}, every ${occasion.every}`;
}

export function sayNetwork(say: Say, isUp: boolean, hosts: number): void {
  if (isUp) say("The network is back: live sources answer again.");
  else
    say(
      `No network: none of the ${hosts} hosts visited last could be reached. Nothing is lost, they are tried again on schedule.`,
    );
}
