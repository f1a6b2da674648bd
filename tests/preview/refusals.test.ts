/**
 * In: messages Discord would not take. Out: its codes, and the place of every fault.
 * Surprise: none.
 */
import { describe, expect, test } from "vitest";
import type { Message } from "../../src/preview/discord-shapes.ts";
import { refusal, usePostingRoom } from "./posting-room.ts";

const room = usePostingRoom(() => Date.UTC(2014, 8, 9));

describe("refusals carry Discord's codes", () => {
  const long = (length: number) => "x".repeat(length);
  const invalid: [string, object, string][] = [
    ["2001 characters of content", { content: long(2001) }, "content[BASE_TYPE_MAX_LENGTH]"],
    ["a title of 257", { embeds: [{ title: long(257) }] }, "embeds[0].title[BASE_TYPE_MAX_LENGTH]"],
    ["a description of 4097", { embeds: [{ description: long(4097) }] }, "embeds[0].description["],
    ["a footer of 2049", { embeds: [{ footer: { text: long(2049) } }] }, "embeds[0].footer.text["],
    ["an author of 257", { embeds: [{ author: { name: long(257) } }] }, "embeds[0].author.name["],
    [
      "a field value of 1025",
      { embeds: [{ fields: [{ name: "n", value: long(1025) }] }] },
      "fields[0].value[",
    ],
    [
      "a field without a name",
      { embeds: [{ fields: [{ name: "", value: "v" }] }] },
      "fields[0].name[BASE_TYPE_REQ",
    ],
    ["26 fields", { embeds: [{ fields: Array(26).fill({ name: "n", value: "v" }) }] }, "embeds[0].fields["],
    ["11 embeds", { embeds: Array(11).fill({ title: "t" }) }, "embeds[BASE_TYPE_BAD_LENGTH]"],
    [
      "embeds of 6001 together",
      { embeds: [{ description: long(4000) }, { description: long(2001) }] },
      "MAX_EMBED",
    ],
    ["an address that is none", { embeds: [{ title: "t", url: "javascript:alert(1)" }] }, "INVALID_SCHEME"],
    ["an embed with nothing in it", { embeds: [{ color: 1 }] }, "embeds[0].description[BASE_TYPE_REQUIRED]"],
    ["a nonce of 26", { content: "x", nonce: long(26) }, "nonce["],
    [
      "two buttons with one custom id",
      {
        content: "x",
        components: [
          {
            type: 1,
            components: ["a", "b"].map((label) => ({ type: 2, style: 1, label, custom_id: "same" })),
          },
        ],
      },
      "COMPONENT_CUSTOM_ID_DUPLICATED",
    ],
    [
      "six buttons in a row",
      { content: "x", components: [{ type: 1, components: sixButtons() }] },
      "components[0]",
    ],
    ["text display without its flag", { components: [{ type: 10, content: "x" }] }, "components[0].type["],
    [
      "a reply to nothing",
      { content: "x", message_reference: { message_id: "410000000000009999" } },
      "Unknown message",
    ],
    [
      "users both parsed and listed",
      { content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } },
      "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
    ],
  ];

  test.for(invalid)("%s is an invalid form that names the place", async ([, body, place]) => {
    const { code, status, text } = await refusal(
      room.bot.rest.post(`/channels/${room.alerts.id}/messages`, { body }),
    );
    expect([code, status]).toEqual([50035, 400]);
    expect(text).toContain(place);
    expect(room.posted()).toHaveLength(0);
  });

  test("exactly at the limits everything is accepted", async () => {
    const fields = Array.from({ length: 25 }, (_, index) => ({ name: `${index}`, value: "v" }));
    await room.alerts.send({
      content: long(2000),
      embeds: [{ title: long(256), description: long(4096), fields }],
    });
    await room.alerts.send({ embeds: [{ description: long(4096) }, { description: long(1904) }] });
    expect(room.posted()).toHaveLength(2);
  });

  test("several faults are told together", async () => {
    const body = { content: long(2001), embeds: [{ title: long(300) }] };
    const { text } = await refusal(room.bot.rest.post(`/channels/${room.alerts.id}/messages`, { body }));
    expect(text).toContain("content[");
    expect(text).toContain("embeds[0].title[");
  });

  test("an empty message, an unknown channel, an unknown message, a hidden channel, somebody else's message", async () => {
    expect((await refusal(room.alerts.send({ content: "  " }))).code).toBe(50006);
    expect((await refusal(room.bot.rest.get("/channels/410000000000009999"))).code).toBe(10003);
    expect((await refusal(room.alerts.messages.fetch("410000000000009999"))).code).toBe(10008);
    room.preview.faults.refuseChannel(room.alerts.id, "missing access");
    expect(await refusal(room.alerts.send("x"))).toMatchObject({ code: 50001, status: 403 });
    room.preview.faults.refuseChannel(room.alerts.id, null);
    const foreign: Message = {
      ...(room.preview.world.messagesIn(room.alerts.id)[0] ?? (await keepOne())),
      id: room.preview.world.newId(),
      author: room.preview.world.findUser("410000000000000003") ?? room.preview.world.bot,
    };
    room.preview.world.addMessage({ message: foreign, ephemeral: false, allowedMentions: null });
    expect((await refusal(room.alerts.messages.edit(foreign.id, "mine now"))).code).toBe(50005);
  });

  test("taking a permission away in one channel is felt there and nowhere else", async () => {
    const channel = room.preview.world.findChannel(room.alerts.id);
    const deny = (bits: bigint) => ({ id: room.bot.user.id, type: 1, allow: "0", deny: bits.toString() });
    if (!channel) throw new Error("no channel");
    room.preview.world.keepChannel({ ...channel, permission_overwrites: [deny(1n << 14n)] });
    expect((await refusal(room.alerts.send({ embeds: [{ title: "t" }] }))).code).toBe(50013);
    await room.alerts.send("plain text is still allowed");
    room.preview.world.keepChannel({ ...channel, permission_overwrites: [deny(1n << 11n)] });
    expect((await refusal(room.alerts.send("x"))).code).toBe(50013);
    room.preview.world.keepChannel({ ...channel, permission_overwrites: [deny(1n << 10n)] });
    expect((await refusal(room.alerts.send("x"))).code).toBe(50001);
    await (await room.channelNamed("general")).send("x");
  });

  test("a wrong token is refused everywhere", async () => {
    const response = await fetch(`${room.preview.apiUrl}/v10/users/@me`, {
      headers: { authorization: "Bot nonsense" },
    });
    expect([response.status, await response.json()]).toEqual([
      401,
      { message: "401: Unauthorized", code: 0 },
    ]);
  });

  async function keepOne(): Promise<Message> {
    await room.alerts.send("x");
    const [first] = room.posted();
    if (!first) throw new Error("nothing was posted");
    return first;
  }

  function sixButtons(): object[] {
    return Array.from({ length: 6 }, (_, index) => ({
      type: 2,
      style: 2,
      label: `${index}`,
      custom_id: `${index}`,
    }));
  }
});
