/**
 * The step deliver in a room of commands, as the journey does it.
 *
 * In: the room. Out: how many messages were posted or changed.
 * Surprise: the sender is the program's own, so the buttons under an alert are the ones people see.
 */
import { createDeliverAlerts } from "../../src/app/deliver-alerts.ts";
import { createRequestBudget } from "../../src/delivery/discord/request-budget.ts";
import { sendDelivery } from "../../src/delivery/discord/send-message.ts";
import { type CommandRoom, NOW } from "./command-room.ts";

export async function deliverInRoom({ store, client, cases, lines }: CommandRoom): Promise<number> {
  const log = {
    info() {},
    warn: (f: object, text: string) => lines.push({ level: "warn", fields: { ...f }, text }),
    error() {},
  };
  const discord = {
    client,
    isConnected: () => true,
    budget: createRequestBudget(log),
    destroy: async () => {},
  };
  const { delivered } = await createDeliverAlerts({
    store,
    knowledge: () => ({ cases }) as never,
    log: log as never,
    clock: () => NOW,
    send: (due, now) => sendDelivery(discord, due, now),
    isStopping: () => false,
    isFatal: () => false,
  })();
  return delivered;
}
