/**
 * The address CourtListener pushes to: `POST /hooks/courtlistener/SECRET`.
 *
 * In: requests from the internet. Out: a body kept under its key, and an answer within milliseconds; reading comes later.
 * Surprise: whoever does not know the secret learns nothing, not even that there is such an address. CourtListener signs
 * nothing: secret, sender's address and the shape of the body are all there is
 * (https://www.courtlistener.com/help/api/webhooks/).
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { isSecret, mayPush } from "../sources/push.ts";
import type { Store } from "../storage/store.ts";
import type { Handler } from "./http-server.ts";
import type { Log } from "./log.ts";
import type { Secret } from "./secret.ts";

/** The largest docket alerts seen are some 100 kB. */
const MOST_BYTES = 2 * 1024 * 1024;
/** A UUID is 36; more is somebody playing. */
const LONGEST_KEY = 200;
const PREFIX = "/hooks/courtlistener/";

export interface PushDoor {
  store: Pick<Store, "receivePush">;
  secret: Secret;
  /** Addresses and ranges that may push; empty for everybody. */
  allowedFrom: readonly string[];
  clock: () => Date;
  log: Log;
  /** Something new was kept. */
  onPush: () => void;
}

export function receivePushes(door: PushDoor): Handler {
  return async (request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    if (!path.startsWith(PREFIX)) return false;
    const from = request.socket.remoteAddress ?? "";
    // A wrong secret and a wrong address are answered alike, as if nothing were here.
    if (!isSecret(path.slice(PREFIX.length), door.secret.reveal())) return false;
    if (!mayPush(from, door.allowedFrom)) {
      door.log.warn(
        { from },
        "a push came from an address that may not push, see COURTLISTENER_WEBHOOK_FROM",
      );
      return false;
    }
    const answered = await takeIn(request, door);
    send(response, answered.status, answered.says);
    if (answered.isNew) door.onPush();
    return true;
  };
}

interface Answered {
  status: number;
  says: string;
  isNew?: boolean;
}

async function takeIn(request: IncomingMessage, door: PushDoor): Promise<Answered> {
  if (request.method !== "POST") return { status: 405, says: "Only POST is answered here." };
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || key.trim() === "" || key.length > LONGEST_KEY)
    return { status: 400, says: "The header Idempotency-Key is missing or not a key." };
  const body = await readAtMost(request, MOST_BYTES);
  if (body === null) return { status: 413, says: `At most ${MOST_BYTES} bytes are taken.` };
  const fault = findFault(body);
  if (fault !== null) {
    door.log.warn({ fault }, "a push was refused");
    return { status: 400, says: fault };
  }
  const isNew = await door.store.receivePush(`courtlistener:${key.trim()}`, body, door.clock().toISOString());
  return { status: 200, says: isNew ? "Received." : "Received before.", isNew };
}

/** Only the frame is looked at; what is in it is read later. */
function findFault(body: string): string | null {
  try {
    // CourtListener's own examples have a template's placeholder for the version.
    const value = JSON.parse(body.replace(/:\s*\{\{\s*\w{1,40}\s*\}\}/g, ":null"));
    const type = value?.webhook?.event_type;
    return typeof type === "number" ? null : 'The body is no event: "webhook.event_type" is missing.';
  } catch {
    return "The body is not JSON.";
  }
}

/** Null as soon as there is more than `most`. Rejects when the sender breaks off. */
async function readAtMost(request: IncomingMessage, most: number): Promise<string | null> {
  if (Number(request.headers["content-length"] ?? 0) > most) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > most) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, status: number, says: string): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    // What was not read of a body that is too long would be taken for the next request.
    ...(status === 413 ? { connection: "close" } : {}),
  });
  response.end(`${JSON.stringify({ message: says })}\n`);
}
