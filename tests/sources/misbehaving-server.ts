/**
 * A publisher's server that does one thing wrong per path, for real, on loopback.
 *
 * In: nothing. Out: its address, the requests it saw, and a way to stop it.
 * Surprise: it must be stopped with its open connections; some of its answers never end.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import zlib from "node:zlib";

export const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Court news</title>
<item><title>Stay lifted</title><guid isPermaLink="false">1</guid><link>/stay</link></item></channel></rss>`;

/** 50 MiB of zeros in about 50 KiB; packed beforehand, so that no visit's deadline passes meanwhile. */
const BOMB = zlib.gzipSync(Buffer.alloc(50 * 1024 * 1024));

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const ANSWERS: Record<string, Answer> = {
  "/feed": (_request, response) =>
    void response.writeHead(200, { "content-type": "application/rss+xml", etag: '"v1"' }).end(FEED),
  "/conditional": (request, response) => {
    if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"v1"' }).end(FEED);
  },
  "/always-304": (_request, response) => void response.writeHead(304).end(),
  "/gzip": (_request, response) =>
    void response.writeHead(200, { "content-encoding": "gzip" }).end(zlib.gzipSync(FEED)),
  "/deflate": (_request, response) =>
    void response.writeHead(200, { "content-encoding": "deflate" }).end(zlib.deflateSync(FEED)),
  "/raw-deflate": (_request, response) =>
    void response.writeHead(200, { "content-encoding": "deflate" }).end(zlib.deflateRawSync(FEED)),
  "/br": (_request, response) =>
    void response.writeHead(200, { "content-encoding": "br" }).end(zlib.brotliCompressSync(FEED)),
  "/zstd": (_request, response) =>
    void response.writeHead(200, { "content-encoding": "zstd" }).end(zlib.zstdCompressSync(FEED)),
  "/damaged-gzip": (_request, response) =>
    void response.writeHead(200, { "content-encoding": "gzip" }).end("this is not gzip"),
  "/unknown-encoding": (_request, response) =>
    void response.writeHead(200, { "content-encoding": "sdch" }).end("?"),
  "/html": (_request, response) =>
    void response
      .writeHead(200, { "content-type": "text/html" })
      .end("<!doctype html><title>Welcome</title><p>hello"),
  "/challenge": (_request, response) =>
    void response.writeHead(403, { "cf-mitigated": "challenge" }).end("<title>Just a moment...</title>"),
  "/empty": (_request, response) => void response.writeHead(200).end(),
  "/404": (_request, response) => void response.writeHead(404).end("no"),
  "/410": (_request, response) => void response.writeHead(410).end(),
  "/500": (_request, response) => void response.writeHead(500).end("oops"),
  "/429-seconds": (_request, response) => void response.writeHead(429, { "retry-after": "120" }).end(),
  "/429-date": (_request, response) =>
    void response.writeHead(429, { "retry-after": "Fri, 01 Jan 2027 00:00:00 GMT" }).end(),
  "/50-megabytes": (_request, response) => {
    response.writeHead(200);
    sendForever(response, Buffer.alloc(64 * 1024, "x"), 800);
  },
  "/announced-50-megabytes": (_request, response) =>
    void response.writeHead(200, { "content-length": "52428800" }).write("<rss"),
  "/gzip-bomb": (_request, response) =>
    void response.writeHead(200, { "content-encoding": "gzip" }).end(BOMB),
  "/hang": () => {},
  "/hang-in-body": (_request, response) => void response.writeHead(200).write("<rss version='2.0'><channel>"),
  "/hang-in-gzip": (_request, response) =>
    void response.writeHead(200, { "content-encoding": "gzip" }).write(zlib.gzipSync(FEED).subarray(0, 40)),
  "/drip": (_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(" "), 5);
    response.on("close", () => clearInterval(timer));
  },
  "/reset": (request) => void request.socket.destroy(),
  "/reset-midway": (request, response) =>
    void response.writeHead(200, { "content-length": "1000" }).write("<rss", () => request.socket.destroy()),
  "/not-http": (request) => void request.socket.end("SSH-2.0-OpenSSH_9\r\n\r\n"),
  "/circle": (_request, response) => void response.writeHead(302, { location: "/circle" }).end(),
  "/moved": (_request, response) => void response.writeHead(301, { location: "/folder/feed" }).end(),
  "/folder/feed": (_request, response) => void response.writeHead(200).end(FEED),
  "/to-metadata": (_request, response) =>
    void response.writeHead(302, { location: "http://169.254.169.254/latest" }).end(),
  "/to-octal-loopback": (_request, response) =>
    void response.writeHead(302, { location: "http://0177.0.0.1:1/" }).end(),
  "/to-file": (_request, response) => void response.writeHead(302, { location: "file:///etc/passwd" }).end(),
};

export interface MisbehavingServer {
  url: string;
  /** "127.0.0.1:port", for ALLOW_PRIVATE_HOSTS. */
  host: string;
  requests: IncomingMessage[];
  stop(): Promise<void>;
}

export async function startMisbehavingServer(): Promise<MisbehavingServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const answer = ANSWERS[request.url ?? ""];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise<void>((stopped) => {
      server.close(() => stopped());
      server.closeAllConnections();
    });
  return { url: `http://${host}`, host, requests, stop };
}

function sendForever(response: ServerResponse, chunk: Buffer, times: number): void {
  let left = times;
  const send = () => {
    while (left-- > 0 && !response.destroyed)
      if (!response.write(chunk)) return void response.once("drain", send);
    response.end();
  };
  send();
}
