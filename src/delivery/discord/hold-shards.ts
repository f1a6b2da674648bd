/**
 * The gateway's connections, so that none of them ends the program.
 *
 * In: discord.js's manager of connections. Out: its own way to run them, with every promise and socket held on to.
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
  connection: Socket | null;
}
/** Of a WebSocket of the package ws. */
interface Socket {
  readyState: number;
  onmessage: unknown;
  onclose: unknown;
  onerror: unknown;
  on?(event: "error", listen: () => void): void;
  terminate?(): void;
}
type Methods = Record<string, (...given: unknown[]) => Promise<unknown>>;

const CONNECTING = 0;
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
  const destroy = methods.destroy;
  methods.destroy = (...given) => {
    giveUp(shard.connection);
    return destroy?.apply(shard, given) ?? Promise.resolve();
  };
}

/**
 * discord.js stops listening to a socket that is still being opened, and leaves it so: when it fails after that, nobody
 * hears of it, and Node ends the program; when it opens, it stays.
 */
function giveUp(socket: Socket | null): void {
  if (!socket?.on) return;
  socket.on("error", () => {});
  if (socket.readyState !== CONNECTING) return;
  Object.assign(socket, { onmessage: null, onclose: null, onerror: null });
  socket.terminate?.();
}

export function holdShards(manager: Manager): SimpleShardingStrategy {
  return new HeldShards(manager);
}
