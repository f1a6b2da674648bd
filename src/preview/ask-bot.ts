/**
 * A person at the preview page, or a script, asks the bot something.
 *
 * In: the JSON of POST /preview/interactions. Out: the bot's reply as JSON.
 * Surprise: everything Discord's own client would refuse is refused here first, with a sentence; `force` skips only
 * the default member permissions, so that the bot's own check can be tested.
 */
import { buildData, buildPayload } from "./build-payload.ts";
import { EPHEMERAL } from "./discord-shapes.ts";
import type { Gateway } from "./gateway.ts";
import type { Interactions, Outcome } from "./interactions.ts";
import { PlainRefusal } from "./plain-refusal.ts";
import { showMessage } from "./post-message.ts";
import { findAsker, readQuestion } from "./question.ts";
import type { World } from "./world.ts";

/** Sends the question to the bot and waits. @throws PlainRefusal 400, 403, 404, 503, 504 with a sentence. */
export async function askBot(
  world: World,
  gateway: Gateway,
  interactions: Interactions,
  body: unknown,
  host: string,
): Promise<unknown> {
  const question = readQuestion(body);
  const asker = findAsker(world, question, host);
  if (!gateway.hasListener) throw new PlainRefusal(503, "No bot is connected to the preview server.");
  const { type, data, name, sourceId } = buildData(world, asker, question, interactions);
  const payload = buildPayload(world, asker, question, data, sourceId);
  const { channel, member } = asker;
  const outcome = await interactions.ask(
    { type, channel, user: member.user, name, sourceId },
    payload,
    (sent) => gateway.dispatch("INTERACTION_CREATE", sent),
  );
  return describeOutcome(world, outcome);
}

function describeOutcome(world: World, outcome: Outcome): unknown {
  switch (outcome.kind) {
    case "choices":
      return outcome.choices;
    case "modal":
      return { callback: 9, modal: outcome.modal };
    case "no answer":
      throw new PlainRefusal(504, "The bot did not answer within 3 seconds.");
    case "never finished":
      throw new PlainRefusal(504, "The bot said it was thinking and then never answered.");
    case "message": {
      const message = world.messages.get(outcome.messageId)?.message;
      if (!message) throw new PlainRefusal(410, "The bot answered and deleted its answer at once.");
      const ephemeral = Boolean(message.flags & EPHEMERAL);
      return { ...showMessage(message), ephemeral, callback: outcome.callback };
    }
  }
}
