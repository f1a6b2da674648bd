/**
 * In: one call to every address the preview has. Out: no fault by Discord's own API description.
 * Surprise: skips, saying so, where that description is not beside the repository.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDiscordSchema } from "../discord-schema.ts";
import { ask, loginBot, type RunningPreview, startPreview } from "./preview-bot.ts";

const schema = openDiscordSchema();
const GUILD = "410000000000000010";
const CHANNEL = "410000000000000021";
const APP = "410000000000000001";
const COMMAND = { name: "latest", description: "Newest events", default_member_permissions: "32" };

describe.skipIf(!schema)("every answer is one Discord could have given", () => {
  let preview: RunningPreview;
  beforeAll(async () => {
    preview = await startPreview({ messagesPerWindow: 50 });
  });
  afterAll(() => preview.close());

  async function call(
    method: string,
    path: string,
    body?: object,
  ): Promise<{ faults: string[]; body: { id: string }[] & { id: string } }> {
    const response = await fetch(`${preview.apiUrl}/v10${path}`, {
      method,
      headers: {
        authorization: "Bot preview-token",
        ...(body ? { "content-type": "application/json" } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const answer = text === "" ? null : JSON.parse(text);
    const bare = path.replace(/\?.*/, "");
    return { faults: schema?.findResponseFaults(method, bare, response.status, answer) ?? [], body: answer };
  }

  test("about itself, guilds and channels", async () => {
    const faults: string[] = [];
    for (const path of [
      "/gateway",
      "/gateway/bot",
      "/users/@me",
      "/users/@me/guilds",
      "/users/410000000000000003",
      "/applications/@me",
      "/oauth2/applications/@me",
      `/guilds/${GUILD}`,
      `/guilds/${GUILD}/channels`,
      `/guilds/${GUILD}/roles`,
      `/guilds/${GUILD}/members/${APP}`,
      `/channels/${CHANNEL}`,
      "/channels/410000000000009999",
    ]) {
      faults.push(...(await call("GET", path)).faults);
    }
    faults.push(
      ...(await call("POST", "/users/@me/channels", { recipient_id: "410000000000000004" })).faults,
    );
    expect(faults).toEqual([]);
  });

  test("about messages and commands", async () => {
    const path = `/channels/${CHANNEL}/messages`;
    const full = {
      content: "line",
      nonce: "n",
      embeds: [
        {
          title: "t",
          url: "https://a.example/",
          color: 1,
          timestamp: "2014-09-08T00:00:00Z",
          author: { name: "a" },
          footer: { text: "f" },
          fields: [{ name: "n", value: "v", inline: true }],
          thumbnail: { url: "https://a.example/x.png" },
        },
      ],
      components: [
        { type: 1, components: [{ type: 2, style: 5, label: "read", url: "https://a.example/" }] },
      ],
    };
    const sent = await call("POST", path, full);
    const one = `${path}/${sent.body.id}`;
    const reply = await call("POST", path, {
      content: "re",
      message_reference: { message_id: sent.body.id },
    });
    const calls = [
      sent,
      reply,
      await call("GET", path),
      await call("GET", one),
      await call("PATCH", one, { content: "changed" }),
      await call("POST", path, { content: "" }),
      await call("POST", path, { content: "x".repeat(2001) }),
      await call("DELETE", one),
    ];
    for (const scope of [`/applications/${APP}/commands`, `/applications/${APP}/guilds/${GUILD}/commands`]) {
      const put = await call("PUT", scope, [COMMAND]);
      calls.push(put, await call("GET", scope), await call("POST", scope, COMMAND));
      calls.push(await call("GET", `${scope}/${put.body[0]?.id}`));
      calls.push(await call("PATCH", `${scope}/${put.body[0]?.id}`, { description: "Newest" }));
      calls.push(await call("DELETE", `${scope}/${put.body[0]?.id}`));
    }
    expect(calls.flatMap((one) => one.faults)).toEqual([]);
  });

  test("about threads, forums and published messages", async () => {
    const { world } = preview;
    const role = world.guilds.get(GUILD)?.roles.find(({ managed }) => managed);
    if (role) role.permissions = String(BigInt(role.permissions) | (1n << 35n) | (1n << 4n));
    const forum = world.addChannel(GUILD, { name: "stories", type: 15 });
    const news = world.addChannel(GUILD, { name: "news", type: 5 });
    const tagged = await call("PATCH", `/channels/${forum.id}`, { available_tags: [{ name: "Case" }] });
    const tag = world.channels.get(forum.id)?.available_tags?.[0]?.id;
    const threads = `/channels/${forum.id}/threads`;
    const post = await call("POST", threads, {
      name: "Story",
      message: { content: "line" },
      applied_tags: [tag],
    });
    const thread = await call("POST", `/channels/${CHANNEL}/threads`, { name: "Case", type: 11 });
    const sent = await call("POST", `/channels/${news.id}/messages`, { content: "line" });
    const publish = `/channels/${news.id}/messages/${sent.body.id}/crosspost`;
    const calls = [
      tagged,
      post,
      thread,
      await call("GET", `/channels/${forum.id}`),
      await call("GET", `/guilds/${GUILD}/threads/active`),
      await call("PATCH", `/channels/${thread.body.id}`, { archived: true }),
      await call("GET", `/channels/${CHANNEL}/threads/archived/public`),
      await call("PATCH", `/channels/${thread.body.id}`, { archived: false }),
      await call("POST", threads, { name: "", message: { content: "line" } }),
      await call("POST", threads, { name: "Story", message: { content: "line" }, applied_tags: ["1"] }),
      await call("POST", publish),
      await call("POST", publish),
    ];
    expect(calls.flatMap((one) => one.faults)).toEqual([]);
    expect(world.messagesIn(post.body.id).map(({ id }) => id)).toEqual([post.body.id]);
  });

  test("replies and follow-ups to interactions, and what discord.js sends for them", async () => {
    const answers: { faults: string[] }[] = [];
    const bot = await loginBot(preview, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ withResponse: true });
      const hook = `/webhooks/${APP}/${interaction.token}`;
      answers.push(await call("GET", `${hook}/messages/@original`));
      answers.push(await call("PATCH", `${hook}/messages/@original`, { content: "done" }));
      const follow = await call("POST", hook, { content: "more", flags: 64 });
      answers.push(follow, await call("PATCH", `${hook}/messages/${follow.body.id}`, { content: "most" }));
      answers.push(await call("DELETE", `${hook}/messages/${follow.body.id}`));
    });
    await bot.application.commands.set([{ ...COMMAND, defaultMemberPermissions: null }]);
    expect((await ask(preview, { channel: "general", command: "latest" })).body.content).toBe("done");
    await expect.poll(() => answers.length).toBe(5);
    expect(answers.flatMap((one) => one.faults)).toEqual([]);
    expect(schema?.findRequestFaults(preview.requests.filter((one) => one.status < 400))).toEqual([]);
    await bot.destroy();
  });
});
