/**
 * What a fault looks like to the caller.
 *
 * In: the fault, the answer under way. Out: an answer that is wrong, late or never comes.
 * Surprise: a trickle begins like a good answer, headers and all, and never ends: only a deadline for the whole helps.
 */
import type { ServerResponse } from "node:http";
import { refuse } from "./discord-error.ts";
import type { Limit, PostFault } from "./faults.ts";

const TRICKLE_MS = 50;
/** What the proxy in front of Discord says when Discord does not answer it. */
const GATEWAY_PAGE =
  "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";

export function suffer(fault: PostFault, response: ServerResponse): void {
  switch (fault.split(" ")[0]) {
    case "hang":
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "close":
      response.destroy();
      return;
    case "502":
      response.writeHead(502, { "content-type": "text/html" }).end(GATEWAY_PAGE);
      return;
    case "trickle":
      trickle(response);
      return;
    default: {
      const broken = refuse.serverError();
      response
        .writeHead(broken.status, { "content-type": "application/json" })
        .end(JSON.stringify(broken.body()));
    }
  }
}

/** A byte of white space now and then, until the caller has had enough. */
function trickle(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json" });
  const drip = setInterval(() => response.write(" "), TRICKLE_MS);
  response.on("close", () => clearInterval(drip));
}

/** https://docs.discord.com/developers/topics/rate-limits */
export function refuseByLimit({ scope, retryAfterMs }: Limit, response: ServerResponse): void {
  const seconds = retryAfterMs / 1000;
  const retryAfter = String(Math.ceil(seconds));
  if (scope === "cloudflare") {
    // A ban comes from the proxy: a page, and none of Discord's own headers.
    response
      .writeHead(429, { "content-type": "text/html", "retry-after": retryAfter })
      .end("error code: 1015");
    return;
  }
  const isGlobal = scope === "global";
  response
    .writeHead(429, {
      "content-type": "application/json",
      via: "1.1 google",
      "retry-after": retryAfter,
      "x-ratelimit-scope": scope,
      ...(isGlobal && { "x-ratelimit-global": "true" }),
    })
    .end(JSON.stringify({ message: "You are being rate limited.", retry_after: seconds, global: isGlobal }));
}
