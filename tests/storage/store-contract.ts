/**
 * What every engine must do alike.
 *
 * In: the engine's name and a way to open an empty store. Out: tests.
 * Surprise: the tests themselves are in contract/, one file per noun.
 */
import { describe } from "vitest";
import type { Store } from "../../src/storage/store.ts";
import { describeAlerts } from "./contract/alerts.ts";
import { describeBehind } from "./contract/behind.ts";
import { describeCards } from "./contract/cards.ts";
import { describeDeliveries } from "./contract/deliveries.ts";
import { describeDigests } from "./contract/digests.ts";
import { describeEntries } from "./contract/entries.ts";
import { describeFingerprints } from "./contract/fingerprints.ts";
import { describeFollowers } from "./contract/followers.ts";
import { describeHolds } from "./contract/holds.ts";
import { describeItems } from "./contract/items.ts";
import { describeJoins } from "./contract/joins.ts";
import { describeNotices } from "./contract/notices.ts";
import { describePlaces } from "./contract/places.ts";
import { describePushes } from "./contract/pushes.ts";
import { describeRewritings } from "./contract/rewritings.ts";
import { describeSearch } from "./contract/search.ts";
import { describeShapes } from "./contract/shapes.ts";
import { describeSources } from "./contract/sources.ts";
import { describeStories } from "./contract/stories.ts";
import { describeTraces } from "./contract/traces.ts";
import { describeTransactions } from "./contract/transactions.ts";

/** Opens an empty store; the contract closes it. */
export type OpenStore = () => Promise<Store>;

export function describeStore(name: string, open: OpenStore): void {
  describe(name, () => {
    describeTransactions(open);
    describeSources(open);
    describeFollowers(open);
    describeItems(open);
    describeFingerprints(open);
    describeStories(open);
    describeAlerts(open);
    describeDeliveries(open);
    describeDigests(open);
    describeBehind(open);
    describeShapes(open);
    describeTraces(open);
    describeNotices(open);
    describePlaces(open);
    describeCards(open);
    describeHolds(open);
    describeJoins(open);
    describeEntries(open);
    describePushes(open);
    describeRewritings(open);
    describeSearch(open);
  });
}
