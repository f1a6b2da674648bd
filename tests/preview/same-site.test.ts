/**
 * In: requests as other people's web pages would make them. Out: refusals.
 * Surprise: node:http is used because fetch does not let a caller choose the Host header.
 */
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningPreview, startPreview } from "./preview-bot.ts";

let preview: RunningPreview;
beforeAll(async () => {
  preview = await startPreview({ ownHosts: ["crier.example"] });
});
afterAll(() => preview.close());

function send(path: string, headers: Record<string, string>, method = "GET", body = ""): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${preview.url}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const json = { "content-type": "application/json" };

describe("a page of another site", () => {
  test("cannot reach the server by a name it has pointed here", async () => {
    expect(await send("/preview/messages", { host: "evil.example" })).toBe(403);
    expect(await send("/api/v10/gateway", { host: "evil.example:80" })).toBe(403);
    expect(await send("/preview/messages", { host: "crier.example" })).toBe(200);
    expect(await send("/preview/messages", { host: "localhost:8080" })).toBe(200);
    expect(await send("/preview/messages", { host: "[::1]:8080" })).toBe(200);
  });

  test("cannot ask the bot anything", async () => {
    const question = JSON.stringify({ channel: "general", command: "latest" });
    const ask = (headers: Record<string, string>) =>
      send("/preview/interactions", { ...json, ...headers }, "POST", question);
    expect(await ask({ origin: "https://evil.example" })).toBe(403);
    expect(await ask({ origin: "null" })).toBe(403);
    expect(await ask({ "sec-fetch-site": "cross-site" })).toBe(403);
    // Its own page and a script are let in; there just is no bot to ask.
    expect(await ask({ origin: preview.url })).toBe(503);
    expect(await ask({})).toBe(503);
  });

  test("cannot use a form, which sends no JSON", async () => {
    expect(await send("/preview/interactions", { "content-type": "text/plain" }, "POST", "{}")).toBe(415);
  });
});

test("a body beyond all measure is cut off", async () => {
  const status = await send("/preview/interactions", json, "POST", " ".repeat(4 * 1024 * 1024 + 5_000));
  expect(status).toBe(413);
});

test("an address that is not the preview's is left to the app", async () => {
  expect(await send("/healthz", {})).toBe(404);
  expect(await send("/preview/nothing", {})).toBe(404);
  expect(await send("/preview/messages?channel=cellar", {})).toBe(404);
});
