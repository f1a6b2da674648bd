/**
 * The threads that we made in a channel or forum, open and archived.
 *
 * In: the parent, and since when. Out: threads.
 * Surprise: making one takes no nonce, so this is how it is found out whether one was made.
 */
import { type APIThreadChannel, Routes } from "discord.js";
import type { Discord } from "./connect.ts";

const PAGE = 100;
/** 1,000 archived threads back; without an end a busy forum would be read for minutes. */
const MAX_PAGES = 10;

/** Those made after `madeAfter` (milliseconds since 1970). Throws what discord.js throws. */
export async function listOwnThreads(
  { client }: Discord,
  { guildId, id: parentId }: { guildId: string; id: string },
  madeAfter: number,
): Promise<APIThreadChannel[]> {
  const { threads: active } = (await client.rest.get(Routes.guildActiveThreads(guildId))) as {
    threads: APIThreadChannel[];
  };
  const found = active.filter((one) => one.parent_id === parentId);
  let before: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before !== null && { before }) });
    const answer = (await client.rest.get(Routes.channelThreads(parentId, "public"), { query })) as {
      threads: APIThreadChannel[];
      has_more?: boolean;
    };
    found.push(...answer.threads);
    before = answer.threads.at(-1)?.thread_metadata?.archive_timestamp ?? null;
    // Listed by when they were archived, the last first, and none is archived before it is made.
    if (!answer.has_more || before === null || Date.parse(before) < madeAfter) break;
  }
  return found.filter((one) => one.owner_id === client.user.id && madeAt(one.id) >= madeAfter);
}

/** A snowflake's instant, https://docs.discord.com/developers/reference#snowflakes */
function madeAt(id: string): number {
  return Number((BigInt(id) >> 22n) + 1_420_070_400_000n);
}
