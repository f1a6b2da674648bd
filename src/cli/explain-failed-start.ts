/**
 * Why the program could not start, for the person who started it.
 *
 * In: what `startApp` threw. Out: sentences on stderr and the exit code: 1 for faults in `feeds/`, 2 for the settings
 * and what they lead to. Surprise: what nobody expected is thrown again, so that its stack is not lost.
 */
import { CannotListen } from "../app/http-server.ts";
import { FeedsFaulty } from "../app/start-options.ts";
import { CannotConnect } from "../delivery/discord/connect.ts";
import { KeeperUnusable } from "../preview/keep-world.ts";
import { StoreUnusable } from "../storage/open-store.ts";

export function explainFailedStart(cause: unknown): number {
  if (cause instanceof FeedsFaulty) {
    for (const fault of cause.faults) process.stderr.write(`${fault.file}:${fault.line} ${fault.message}\n`);
    process.stderr.write(
      `Mend these faults in the feeds folder, then start again (crier check lists them too).\n`,
    );
    return 1;
  }
  const expected = [CannotListen, CannotConnect, KeeperUnusable, StoreUnusable];
  if (cause instanceof Error && expected.some((kind) => cause instanceof kind)) {
    const what = cause instanceof StoreUnusable ? "The store cannot be used: " : "";
    process.stderr.write(`${what}${cause.message}\n`);
    return 2;
  }
  throw cause;
}
