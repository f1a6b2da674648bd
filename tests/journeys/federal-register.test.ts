// What comes in: documents of the Federal Register that name a law we watch, two of them with one title on one day. What
// goes out: each document once, with the day comments are due, whatever order they come in.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RunningApp, runApp } from "./run-app.ts";

let server: Server;
let bot: RunningApp;
let body = "";

beforeEach(async () => {
  server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const source = `sources:
  - id: federal-register
    name: Federal Register
    kind: federal-register
    url: http://${host}/api/v1/documents.json
    topics: [fisa-702]
    first_sight: tell
    why: notices that name the law
`;
  bot = await runApp(source, [host]);
});
afterEach(async () => {
  await bot.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const document = (number: string, title: string, abstract: string) => ({
  document_number: number,
  title,
  abstract,
  type: "Notice",
  publication_date: "2026-11-19",
  html_url: `https://www.federalregister.gov/documents/2026/11/19/${number}/notice`,
  agencies: [{ name: "Justice Department" }],
});
const LAW = "section 702 of the Foreign Intelligence Surveillance Act";
const PROCEDURES = document(
  "2026-10001",
  `Procedures Under ${LAW}`,
  `The department gives notice of its procedures under ${LAW}. Comments are due by December 18, 2026.`,
);
const OF_DEPARTMENT = document(
  "2026-10002",
  "Privacy Act of 1974; System of Records",
  `The Department of Justice gives notice of a modified system of records for queries under ${LAW}.`,
);
const OF_BUREAU = document(
  "2026-10003",
  "Privacy Act of 1974; System of Records",
  `The Federal Bureau of Investigation gives notice of a modified system of records for queries under ${LAW}.`,
);

async function visit(documents: object[]): Promise<string[]> {
  body = JSON.stringify({ count: documents.length, results: documents });
  bot.pass(24 * 60);
  await bot.round();
  return (await bot.messages()).map(({ embeds }) => embeds[0]?.description ?? "");
}

test("each document is told once, with what is due", async () => {
  const [first, ...none] = await visit([PROCEDURES]);
  expect(none).toEqual([]);
  expect(first).toContain("Legislation · Thursday 19 November 2026");
  expect(first).toContain("**Deadline** Friday 18 December 2026: Comments");
  const all = await visit([OF_BUREAU, OF_DEPARTMENT, PROCEDURES]);
  expect(all).toHaveLength(3);
  expect(all.filter((text) => text.includes("Department of Justice gives notice"))).toHaveLength(1);
  expect(all.filter((text) => text.includes("Federal Bureau of Investigation gives notice"))).toHaveLength(1);
  expect(await visit([PROCEDURES, OF_DEPARTMENT, OF_BUREAU])).toEqual(all);
});
