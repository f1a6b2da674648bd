// How loudly a message comes: against a Discord that knows which roles may be mentioned.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DigestContent } from "../../src/delivery/digest.ts";
import { addressMessage } from "../../src/delivery/discord/address-message.ts";
import { sendDelivery } from "../../src/delivery/discord/send-message.ts";
import type { Shape } from "../../src/delivery/shape.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { beginAttempt, type DiscordRoom, freshDelivery, openDiscordRoom } from "./discord-room.ts";
import { exampleAlert } from "./example-alert.ts";

const [guild] = DEFAULT_SEED.guilds;
if (!guild) throw new Error("the preview has a guild");
const PRESS = "410000000000000071";
const SILENT = 1 << 12;
const seed = {
  ...DEFAULT_SEED,
  guilds: [{ ...guild, roles: [{ id: PRESS, name: "press", mentionable: true }] }],
};
const mention = { roleId: PRESS, kinds: ["order" as const] };

let room: DiscordRoom;
beforeAll(async () => {
  room = await openDiscordRoom({ seed });
});
afterAll(() => room.close());

let made = 0;
async function post(shape: Shape | undefined, kind: "order" | "news" = "order") {
  made += 1;
  const delivery = beginAttempt(freshDelivery(`d${made}`, room.now()), room.now());
  const due = { delivery, alert: exampleAlert({ kind }), subscription: { ...(shape && { shape }) } };
  const sent = await sendDelivery(room.discord, due, room.now());
  if (sent.kind !== "sent") throw new Error(JSON.stringify(sent));
  const message = () => room.shown().find(({ id }) => id === sent.messageId);
  return { message, due: { ...due, delivery: { ...delivery, messageId: sent.messageId } } };
}

test("a role is mentioned at the end of the line, for the kinds it is wanted for, and nobody else", async () => {
  const { message, due } = await post({ mention });
  expect(message()?.content).toMatch(new RegExp(`appeals <@&${PRESS}>$`));
  expect(message()?.mention_roles).toEqual([PRESS]);
  expect((await post({ mention }, "news")).message()?.content).not.toContain("<@&");
  expect((await post(undefined)).message()?.mention_roles).toEqual([]);
  const again = exampleAlert({ reports: [] }, 2);
  await sendDelivery(room.discord, { ...due, alert: again }, room.now());
  expect(message()?.content).toContain(`<@&${PRESS}>`);
  expect(room.server.requests.at(-1)?.body).toMatchObject({ allowed_mentions: { parse: [] } });
});

test("a role that its server has deleted is left out", async () => {
  const gone = { mention: { ...mention, roleId: "410000000000000099" } };
  expect((await post(gone)).message()?.content).not.toContain("<@&");
});

test("a silent message suppresses its notification, and an edit says nothing of it", async () => {
  const { message, due } = await post({ isSilent: true });
  expect((message()?.flags ?? 0) & SILENT).toBe(SILENT);
  await sendDelivery(room.discord, { ...due, alert: exampleAlert({}, 2) }, room.now());
  expect((message()?.flags ?? 0) & SILENT).toBe(SILENT);
  expect(room.server.requests.at(-1)?.body).not.toHaveProperty("flags");
});

test("a digest mentions its role in the first part alone", async () => {
  const digest: DigestContent = {
    occasion: { kind: "quiet hours" },
    events: 1,
    reports: 1,
    part: 1,
    parts: 2,
    groups: [],
    mention: PRESS,
    isSilent: true,
  };
  for (const part of [1, 2]) {
    const delivery = beginAttempt(freshDelivery(`g${part}`, room.now()), room.now());
    await sendDelivery(room.discord, { delivery, digest: { ...digest, part } }, room.now());
    expect(room.shown().at(-1)?.mention_roles).toEqual(part === 1 ? [PRESS] : []);
    expect((room.shown().at(-1)?.flags ?? 0) & SILENT).toBe(SILENT);
  }
});

test("a text that is full already keeps what it says", () => {
  const full = { content: "x".repeat(1990), embeds: [], allowed_mentions: { parse: [] } };
  expect(addressMessage(full, { mention: PRESS }, true)).toEqual(full);
});

test("nothing that was sent breaks Discord's own schema", () => {
  expect(room.schemaFaults() ?? []).toEqual([]);
});
