/**
 * The gateway's connections, so that none of them ends the program.
 *
 * In: discord.js's manager of connections. Out: its own way to run them, with every promise waited for.
 * Surprise: @discordjs/ws lets go of the promises of its connections. When the gateway goes and comes within seconds, a
 * login that waited for its turn writes into a socket that is not open yet, and Node ends a program for that. The
 * connection that took its place goes on by itself, so the fault is only reported.
 */
import { SimpleShardingStrategy } from "discord.js";

/** What @discordjs/ws hands over; discord.js has another class of the same name. */
type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];
/** A connection, as far as it is touched here: its methods are private, and its events have names of their own. */
interface Shard {
  emit(event: "error", fault: { error: unknown }): void;
}
type Methods = Record<string, (...given: unknown[]) => Promise<unknown>>;

/** What is called without being waited for. */
const LET_GO = ["internalConnect", "onMessage", "onClose", "heartbeat"];

class HeldShards extends SimpleShardingStrategy {
  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const { shards } = this as unknown as { shards: Map<number, Shard> };
    for (const shard of shards.values()) hold(shard);
  }
}

function hold(shard: Shard): void {
  const methods = shard as unknown as Methods;
  for (const name of LET_GO) {
    const original = methods[name];
    if (typeof original !== "function") continue;
    methods[name] = async (...given) => {
      try {
        return await original.apply(shard, given);
      } catch (error) {
        shard.emit("error", { error });
      }
    };
  }
}

export function holdShards(manager: Manager): SimpleShardingStrategy {
  return new HeldShards(manager);
}
