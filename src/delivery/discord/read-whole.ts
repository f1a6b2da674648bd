/**
 * An answer counts when it is there to its last byte.
 *
 * In: discord.js's way to make a request. Out: the same, with the answer read to its end.
 * Surprise: discord.js's timeout ends with the headers. A body that trickles would hold up its route for ever, and with
 * it every later message of that channel.
 */
import type { RESTOptions } from "discord.js";

type MakeRequest = RESTOptions["makeRequest"];

export function readWhole(makeRequest: MakeRequest): MakeRequest {
  return async (url, init) => {
    const answer = await makeRequest(url, init);
    const bytes = await answer.arrayBuffer();
    return new Response(bytes.byteLength === 0 ? null : bytes, {
      status: answer.status,
      statusText: answer.statusText,
      headers: new Headers([...answer.headers]),
    });
  };
}
