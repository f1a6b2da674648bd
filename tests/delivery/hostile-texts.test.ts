// Words from outside that try to ping, format, spoof and hide, and texts around every limit, in every kind of message.
// What is checked is what the local Discord has stored, and the Markdown as a reader's Discord renders it.
import type { MessageCreateOptions } from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cutMarkdown, LIMITS } from "../../src/delivery/discord/limits.ts";
import fc from "../property.ts";
import { ALERTS_CHANNEL, type DiscordRoom, openDiscordRoom } from "./discord-room.ts";
import { faultsOf, SURFACES } from "./hostile-surfaces.ts";

const HOSTILE: Record<string, string> = {
  "ping everyone": "@everyone @here read this",
  "ping somebody": "<@410000000000000002> <@!410000000000000002> <@&410000000000001002>",
  "ping in zero width": "@\u200beveryone @\u2060here",
  "point at a channel": "<#410000000000000020> <id:customize> </case status:410000000000000099>",
  "masked link": "[https://www.supremecourt.gov/](https://evil.example/login)",
  "masked link in angle brackets": "[court](<https://evil.example/login>)",
  "bare address": "read https://evil.example/a_b_c and steam://run/1 and discord.gg/abc",
  "close our link": "a](https://evil.example) [b",
  "bold, code, spoiler": "**bold** __under__ ~~gone~~ `code` ||spoiler||",
  "code block": "```js\nalert(1)\n```",
  "open and leave open": "** `` || ~~ [",
  headings: "# Court Crier\n## Ruling\n-# ref abcd1234.9",
  "quote and list": "> quoted\n>>> all\n- item\n1. one",
  "spoof an embed":
    "Ruling\n\n**Reports** [S. Ct.](https://evil.example)\nNow 9 outlets · confirmed by the docket",
  "spoof a time": "<t:1700000000:R>",
  emoji: "<:court:123456789012345678> <a:x:123456789012345678>",
  "right to left": "\u202eexe.gpj\u202c \u2067reversed\u2069",
  invisible: "\u200b\u2800\u3164",
  "piled marks": `z${"\u0336".repeat(60)}`,
  "broken character": "half \ud83d a character \udc00",
  backslashes: "\\\\\\ \\* \\[x\\](https://evil.example)\\",
  "look-alike host": "mіcrosoft.com https://mіcrosoft.com/a",
};

describe("in a message", () => {
  let room: DiscordRoom;
  beforeAll(async () => {
    room = await openDiscordRoom({}, 10_000);
  });
  afterAll(() => room.close());

  async function post(message: MessageCreateOptions) {
    const channel = await room.discord.client.channels.fetch(ALERTS_CHANNEL);
    if (!channel?.isSendable()) throw new Error("no such channel");
    return channel.send(message);
  }

  test.each(Object.entries(HOSTILE))("%s does nothing, in any kind", async (_name, text) => {
    const rendered = Object.entries(SURFACES).map(([kind, render]) => ({ kind, ...render(text) }));
    for (const { kind, content, embeds, allowed_mentions } of rendered) {
      expect(allowed_mentions, kind).toEqual({ parse: [] });
      expect(faultsOf({ content, embeds }), kind).toEqual([]);
    }
    // As a person or another bot would copy it on: without our ban on mentions. Few messages, for Discord counts them.
    const contents = rendered.map(({ content }) => content);
    for (const some of [contents.slice(0, 4), contents.slice(4)]) {
      const content = some.join("\n");
      const embeds = rendered.flatMap((one) => one.embeds);
      const sent = await post({
        content,
        embeds,
        allowedMentions: { parse: ["users", "roles", "everyone"] },
      });
      const stored = room.shown().find(({ id }) => id === sent.id);
      expect(stored?.mentions).toEqual([]);
      expect(stored?.mention_roles).toEqual([]);
      expect(stored?.mention_everyone).toBe(false);
    }
  });

  test("a text at, one below, one over and ten times each limit is taken, and cut where nothing breaks", async () => {
    const limits = [LIMITS.title, LIMITS.fieldValue, LIMITS.content, LIMITS.description, LIMITS.embedTotal];
    const pieces = ["word ", "*[a](https://b.example/c) ", "👩‍⚖️\\", "x"];
    for (const [at, max] of limits.entries()) {
      const piece = pieces[at % pieces.length] ?? "x";
      for (const length of [max - 1, max, max + 1, max * 10]) {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        for (const [kind, render] of Object.entries(SURFACES)) {
          const { content, embeds } = render(text);
          expect(faultsOf({ content, embeds }), `${kind} with ${length} of ${piece}`).toEqual([]);
          if (length === max * 10) await post({ content, embeds });
        }
      }
    }
  });
});

test("whatever the words and however many, every kind of message is whole", () => {
  const words = fc.array(fc.constantFrom(...Object.values(HOSTILE), "court", " ", "\n", "⚖️", "é"), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, fc.constantFrom(...Object.keys(SURFACES)), (pieces, kind) => {
      const { content, embeds } = SURFACES[kind]?.(pieces.join(" ")) ?? { content: "", embeds: [] };
      expect(faultsOf({ content, embeds })).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a text of ours is cut before a link, a time or emphasis that would stay open", () => {
  const part = fc.constantFrom(
    "[The Gazette](https://gazette.example/a) (gazette.example)",
    "**Next** a hearing",
    "*From the docket*",
    "`/case docket`",
    "<t:1795176000:f>",
    "\\*escaped\\[ words\\]",
    "👩‍⚖️ plain words",
    "· ",
    "\n",
  );
  const text = fc.array(part, { minLength: 1, maxLength: 20 }).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(text, fc.integer({ min: 12, max: 300 }), (whole, max) => {
      const cut = cutMarkdown(whole, max);
      expect(cut.length).toBeLessThanOrEqual(max);
      expect(faultsOf({ content: cut, embeds: [] })).toEqual([]);
      if (whole.length <= max) expect(cut).toBe(whole);
    }),
    { numRuns: 1_000 },
  );
});
