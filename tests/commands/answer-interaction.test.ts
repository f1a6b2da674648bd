// The edge: commands that fail, are slow, or are gone; and telling Discord what there is.
import { ApplicationCommandType } from "discord.js";
import { describe, expect, test } from "vitest";
import { allCommands } from "../../src/commands/all-commands.ts";
import type { Command, Reply } from "../../src/commands/command.ts";
import { registerCommands } from "../../src/commands/register-commands.ts";
import { openDiscordSchema } from "../discord-schema.ts";
import { openCommandRoom } from "./command-room.ts";

function command(name: string, answer: () => Promise<Reply>): Command {
  return {
    definition: { type: ApplicationCommandType.ChatInput, name, description: `The command ${name}` },
    answer,
  };
}

describe("a command", () => {
  test("that fails tells the person a sentence with a reference, and the log the cause under the same reference", async () => {
    const room = await openCommandRoom([
      command("broken", () => Promise.reject(new Error("secret detail at line 5"))),
    ]);
    const { content, ephemeral } = await room.ask("broken");
    const reference = /reference `(\d{6})`/.exec(content)?.[1];
    expect(ephemeral).toBe(true);
    expect(content).not.toMatch(/secret|line 5|Error/);
    const errors = room.lines.filter(({ level }) => level === "error");
    expect(errors).toHaveLength(1);
    expect(errors[0]?.fields).toMatchObject({
      reference,
      command: "broken",
      err: expect.objectContaining({ message: "secret detail at line 5" }),
    });
    await room.close();
  });

  test("that is slow is deferred before Discord gives up, and its answer still reaches the asker alone", async () => {
    let finish = (_reply: Reply) => {};
    const room = await openCommandRoom([
      command("slow", () => new Promise<Reply>((resolve) => (finish = resolve))),
    ]);
    const asked = room.ask("slow");
    const wasDeferred = () =>
      room.server.requests.some(({ body }) => (body as { type?: number } | null)?.type === 5);
    await expect.poll(wasDeferred, { timeout: 3_000, interval: 20 }).toBe(true);
    finish({ content: "at last" });
    expect(await asked).toMatchObject({ content: "at last", ephemeral: true });
    await room.close();
  });

  test("whose answer Discord takes no more is no fault: it is logged, and the person gets a hint by direct message", async () => {
    const room = await openCommandRoom([command("late", () => Promise.resolve({ content: "too late" }))]);
    room.server.faults.answerNext({
      method: "POST",
      path: /\/callback$/,
      status: 404,
      body: { message: "Unknown interaction", code: 10062 },
    });
    const asked = room.ask("late").catch(() => null);
    const hints = () =>
      [...room.server.world.messages.values()]
        .map(({ message }) => message.content)
        .filter((text) => text.includes("/late"));
    await expect.poll(hints, { interval: 5 }).toEqual([expect.stringContaining("came too late")]);
    expect(room.lines.filter(({ level }) => level === "error" || level === "warn")).toEqual([]);
    await room.close();
    await asked;
  });

  test("that is quick is answered at once, without deferring", async () => {
    const room = await openCommandRoom([command("quick", () => Promise.resolve({ content: "here" }))]);
    await room.ask("quick");
    const callbacks = room.server.requests.filter(({ path }) => path.endsWith("/callback"));
    expect(callbacks.map(({ body }) => (body as { type: number }).type)).toEqual([4]);
    await room.close();
  });

  test("whose answer is far too long is cut, not refused", async () => {
    const long = { content: "word ".repeat(1000), embeds: [{ description: "word ".repeat(2000) }] };
    const room = await openCommandRoom([command("long", () => Promise.resolve(long))]);
    const { status, content, description } = await room.ask("long");
    expect(status).toBe(200);
    expect(content.endsWith("…")).toBe(true);
    expect(description.length).toBeLessThanOrEqual(4096);
    await room.close();
  });
});

describe("registering", () => {
  test("Discord is told once, again when a command changes, and again when it has forgotten", async () => {
    const room = await openCommandRoom();
    const told = () => room.server.requests.filter(({ method }) => method === "PUT").length;
    expect(told()).toBe(1);
    expect(await registerCommands(room.client, allCommands, room.store)).toBe("unchanged");
    expect(told()).toBe(1);
    const fewer = allCommands.slice(1);
    expect(await registerCommands(room.client, fewer, room.store)).toBe("registered");
    expect(await registerCommands(room.client, fewer, room.store)).toBe("unchanged");
    room.server.world.commands.clear();
    expect(await registerCommands(room.client, fewer, room.store)).toBe("registered");
    expect(told()).toBe(3);
    await room.close();
  });

  test.skipIf(openDiscordSchema() === null)(
    "the definitions are ones Discord's own schema accepts",
    async () => {
      const room = await openCommandRoom();
      expect(room.server.requests.some(({ method }) => method === "PUT")).toBe(true);
      expect(room.schemaFaults()).toEqual([]);
      await room.close();
    },
  );

  test("settings ask for Manage Server and a server; look-ups ask for nothing", () => {
    const open = allCommands.filter(({ definition }) => definition.default_member_permissions === undefined);
    expect(open.map(({ definition }) => definition.name)).toEqual([
      "case",
      "latest",
      "story",
      "search",
      "why",
      "help",
      "about",
    ]);
    for (const { definition } of allCommands.filter((each) => !open.includes(each))) {
      expect(definition).toMatchObject({
        default_member_permissions: "32",
        contexts: [0],
        integration_types: [0],
      });
    }
  });
});
