/**
 * Cards about followed dockets: what each channel is owed.
 *
 * In: first visits, and the cards made of them. Out: what is owed, and notices.
 * Surprise: none beyond card-verbs.ts.
 */
import type { Selectable } from "kysely";
import type { CardTables } from "./card-tables.ts";
import type { CardVerbs, OwedCard } from "./card-verbs.ts";
import type { Database } from "./database.ts";
import { addNotice } from "./notices-in-store.ts";
import { toInstant } from "./stored-text.ts";

/** Six values each: far below what one statement may carry on either engine. */
const ROWS_PER_INSERT = 500;

export function cardsInStore({ query, atomic }: Database): CardVerbs {
  return {
    oweCards: (cards) =>
      atomic(async (query) => {
        for (let start = 0; start < cards.length; start += ROWS_PER_INSERT) {
          const rows = cards.slice(start, start + ROWS_PER_INSERT).map((card) => ({
            source_id: card.sourceId,
            channel_id: card.channelId,
            guild_id: card.guildId,
            docket: JSON.stringify(card.docket),
            seen_at: toInstant(card.at),
            notice_id: null,
          }));
          await query
            .insertInto("docket_cards")
            .values(rows)
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
      }),

    async owedCards(channelId) {
      const rows = await query
        .selectFrom("docket_cards")
        .selectAll()
        .where("notice_id", "is", null)
        .$if(channelId !== undefined, (all) => all.where("channel_id", "=", channelId ?? ""))
        .orderBy("seen_at")
        .orderBy("source_id")
        .execute();
      return rows.map(readCard);
    },

    writeCard: ({ guildId, channelId }, card, at) =>
      atomic(async (query) => {
        const noticeId = await addNotice(query, guildId, channelId, card, toInstant(at));
        await query
          .updateTable("docket_cards")
          .set({ notice_id: noticeId })
          .where("channel_id", "=", channelId)
          .where(
            "source_id",
            "in",
            card.dockets.map(({ sourceId }) => sourceId),
          )
          .execute();
      }),
  };
}

function readCard(row: Selectable<CardTables["docket_cards"]>): OwedCard {
  return {
    sourceId: row.source_id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    docket: JSON.parse(row.docket),
    at: row.seen_at,
  };
}
