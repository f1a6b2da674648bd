/**
 * In: the preview on a server that has other addresses too. Out: each gets its own.
 * Surprise: none.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { createPreview } from "../../src/preview/preview-server.ts";
import { loginBot } from "./preview-bot.ts";

test("the preview shares an HTTP server with the app's own addresses", async () => {
  const preview = createPreview({ statePath: null });
  const server = createServer((request, response) => {
    if (preview.handle(request, response) === false) response.end("the app's own");
  });
  server.on("upgrade", (request, socket, head) => preview.upgrade(request, socket, head) || socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await (await fetch(`${url}/healthz`)).text()).toBe("the app's own");
  const running = Object.assign(preview, { url, apiUrl: `${url}/api` });
  const bot = await loginBot(running);
  expect([bot.isReady(), running.hasBot]).toEqual([true, true]);
  await bot.destroy();
  await preview.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
