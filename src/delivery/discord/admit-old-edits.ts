/**
 * Tells "this message has been edited too often" from "slow down".
 *
 * In: discord.js's way to make a request. Out: the same, with one answer changed.
 * Surprise: Discord refuses edits of messages older than an hour with HTTP 429 and code 30046, and discord.js, which reads
 * no body of a 429, would ask again for ever. As a 400 it becomes an error with its code, see send-message.ts.
 */
import { RESTJSONErrorCodes, type RESTOptions } from "discord.js";

type MakeRequest = RESTOptions["makeRequest"];

export function admitOldEdits(makeRequest: MakeRequest): MakeRequest {
  return async (url, init) => {
    const answer = await makeRequest(url, init);
    if (answer.status !== 429 || init.method?.toUpperCase() !== "PATCH") return answer;
    const text = await answer.text();
    if (!isAboutEdits(text))
      return new Response(text, { status: 429, headers: new Headers([...answer.headers]) });
    // Without its headers, which speak of waiting.
    return new Response(text, { status: 400, headers: { "content-type": "application/json" } });
  };
}

/** 20022 is the same for messages that were published to followers. */
const ABOUT_EDITS: readonly unknown[] = [
  RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached,
  RESTJSONErrorCodes.AnnouncementEditLimitExceeded,
];

function isAboutEdits(text: string): boolean {
  try {
    return ABOUT_EDITS.includes(JSON.parse(text).code);
  } catch {
    return false;
  }
}
