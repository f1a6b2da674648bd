// What comes in: how it is to answer. What goes out: a language model on loopback, in either of two dialects.
// Surprise: it keeps what it was asked, headers and all, so that a test can see what left the house.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
  body: { model: string; system?: string; messages: { role: string; content: string }[] };
  /** The numbered sentences it was given. */
  sentences: { number: number; text: string }[];
}

/** The text it writes, or a whole misbehaviour. */
export type Answer = (asked: Asked, response: ServerResponse) => unknown;

export interface ModelServer {
  url: string;
  asked: Asked[];
  answer(how: Answer): void;
  close(): Promise<void>;
}

export async function serveModel(first: Answer): Promise<ModelServer> {
  const asked: Asked[] = [];
  let how = first;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Asked["body"];
    const material = JSON.parse(body.messages.at(-1)?.content ?? "{}");
    const one = { path: request.url ?? "", headers: request.headers, body, sentences: material.sentences };
    asked.push(one);
    const said = how(one, response);
    if (said === undefined) return;
    const text = typeof said === "string" ? said : JSON.stringify(said);
    const answer = one.path.endsWith("/messages")
      ? { content: [{ type: "text", text }], stop_reason: "end_turn" }
      : { choices: [{ message: { role: "assistant", content: text }, finish_reason: "stop" }] };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (next) => {
      how = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
