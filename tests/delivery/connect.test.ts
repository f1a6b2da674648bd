// Logging in: what works, and what the operator reads when it does not.

import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { CannotConnect, connectDiscord, TokenRefused } from "../../src/delivery/discord/connect.ts";
import { listenPreview, PREVIEW_TOKEN } from "../../src/preview/preview-server.ts";
import { SILENT_LOG } from "./discord-room.ts";

const log = SILENT_LOG;
type Server = Awaited<ReturnType<typeof listenPreview>>;

describe("connecting", () => {
  test.each(["", "/", "/v10"])("the address may end in %j", async (ending) => {
    const server = await listenPreview({ statePath: null });
    const discord = await connectDiscord({ token: PREVIEW_TOKEN, apiUrl: server.apiUrl + ending, log });
    expect(discord.isConnected()).toBe(true);
    expect(discord.client.user.id).toBe(server.world.bot.id);
    await discord.destroy();
    expect(discord.isConnected()).toBe(false);
    await server.close();
  });

  test("a gateway that drops counts as not connected until it is back", async () => {
    const server = await listenPreview({ statePath: null });
    const discord = await connectDiscord({ token: PREVIEW_TOKEN, apiUrl: server.apiUrl, log });
    server.faults.dropGateway();
    await expect.poll(() => discord.isConnected(), { interval: 2 }).toBe(false);
    await expect.poll(() => discord.isConnected(), { timeout: 10_000 }).toBe(true);
    await discord.destroy();
    await server.close();
  });

  test("stopping while the gateway accepts and says nothing closes the connection, and its end ends nothing else", async () => {
    const server = await listenPreview({ statePath: null });
    const discord = await connectDiscord({ token: PREVIEW_TOKEN, apiUrl: server.apiUrl, log });
    const port = Number(new URL(server.url).port);
    await server.close();
    const silent = createSocketServer().listen(port, "127.0.0.1");
    const [socket] = (await once(silent, "connection")) as [Socket];
    socket.resume();
    const closed = once(socket, "close");
    await discord.destroy();
    await closed;
    expect(discord.isConnected()).toBe(false);
    await new Promise((resolve) => silent.close(resolve));
  });

  test.each([
    ["is told to begin anew", (server: Server) => server.faults.invalidateSessions(false)],
    ["is told to resume", (server: Server) => server.faults.invalidateSessions(true)],
    [
      "is dead and does not know it: no heartbeat is acknowledged",
      (server: Server) => server.faults.silenceGateway(),
    ],
  ])(
    "a session that %s comes back by itself, and hears what happens then",
    async (_what, spoil) => {
      const server = await listenPreview({ statePath: null, heartbeatMs: 100 });
      const discord = await connectDiscord({ token: PREVIEW_TOKEN, apiUrl: server.apiUrl, log });
      const lost = new Promise((resolve) => {
        discord.client.once("shardReconnecting", resolve);
        discord.client.once("shardResume", resolve);
        discord.client.once("shardReady", resolve);
      });
      spoil(server);
      await lost;
      await expect
        .poll(() => discord.isConnected() && server.hasBot, { timeout: 10_000, interval: 5 })
        .toBe(true);
      const heard = new Promise((resolve) =>
        discord.client.once("channelCreate", ({ name }) => resolve(name)),
      );
      server.world.addChannel("410000000000000010", { name: "afterwards" });
      expect(await heard).toBe("afterwards");
      await discord.destroy();
      await server.close();
    },
    15_000,
  );

  test("what happens while the gateway is away is heard when the session is resumed", async () => {
    const server = await listenPreview({ statePath: null });
    const discord = await connectDiscord({ token: PREVIEW_TOKEN, apiUrl: server.apiUrl, log });
    const heard = new Promise((resolve) => discord.client.once("channelCreate", ({ name }) => resolve(name)));
    server.faults.dropGateway();
    server.world.addChannel("410000000000000010", { name: "meanwhile" });
    expect(await heard).toBe("meanwhile");
    await discord.destroy();
    await server.close();
  }, 15_000);

  test("a wrong token is named, with where to get the right one, and is not printed", async () => {
    const server = await listenPreview({ statePath: null });
    const attempt = connectDiscord({ token: "wrong.secret.token", apiUrl: server.apiUrl, log });
    await expect(attempt).rejects.toThrow(TokenRefused);
    await expect(attempt).rejects.toThrow(/DISCORD_TOKEN/);
    await expect(attempt).rejects.not.toThrow(/wrong\.secret/);
    await server.close();
  });

  test("nobody at the address is said so, with the address", async () => {
    const attempt = connectDiscord({ token: "t", apiUrl: "http://127.0.0.1:9/api", log });
    await expect(attempt).rejects.toThrow(CannotConnect);
    await expect(attempt).rejects.toThrow(/127\.0\.0\.1:9.*DISCORD_API_URL/);
  });

  test.each([
    ["a web page", 200, "<html>hello</html>"],
    ["an outage", 503, "down"],
  ])("%s instead of Discord is said so", async (_what, status, body) => {
    const server = createServer((_request, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
    await expect(connectDiscord({ token: "t", apiUrl, log })).rejects.toThrow(CannotConnect);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test("a gateway that never becomes ready ends the attempt", async () => {
    const server = createServer((_request, response) => {
      response.setHeader("content-type", "application/json");
      response.end(
        JSON.stringify({
          url: "ws://127.0.0.1:9",
          shards: 1,
          session_start_limit: { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 },
        }),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
    const attempt = connectDiscord({ token: "t", apiUrl, log, readyTimeoutMs: 500 });
    await expect(attempt).rejects.toThrow(/gateway was not ready/);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
