/**
 * A ban of our address is a limit on everything.
 *
 * In: discord.js's way to make a request. Out: the same, with one answer's headers changed.
 * Surprise: the proxy in front of Discord bans by address, says so in a 429 that has none of Discord's own headers, and
 * counts what we ask meanwhile. discord.js would take it for a limit of that one route and let all others ask on.
 * https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
import type { RESTOptions } from "discord.js";

type MakeRequest = RESTOptions["makeRequest"];

/** Requests that count against us are counted in windows of this length. */
const BAN_SECONDS = 600;

export function admitBans(makeRequest: MakeRequest): MakeRequest {
  return async (url, init) => {
    const answer = await makeRequest(url, init);
    const { headers, status } = answer;
    if (status !== 429 || headers.has("via") || headers.has("x-ratelimit-scope")) return answer;
    const banned = new Headers([...headers]);
    banned.set("x-ratelimit-global", "true");
    // Without it discord.js would ask again at once, and for ever.
    if (!(Number(headers.get("retry-after")) > 0)) banned.set("retry-after", String(BAN_SECONDS));
    return new Response(await answer.arrayBuffer(), { status, headers: banned });
  };
}
