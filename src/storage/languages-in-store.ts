/**
 * In which language a server is told what is posted there.
 *
 * In: a server, a language. Out: the same.
 * Surprise: what the store does not know to be a language reads as none was set: a database from a program that speaks more
 * must not stop an alert.
 */
import { LANGUAGES, type Language } from "../words/language.ts";
import type { Database } from "./database.ts";
import { toInstant } from "./stored-text.ts";

/** A part of the Store. */
export interface LanguageVerbs {
  /** Null where the server set none: English. */
  languageOfServer(guildId: string): Promise<Language | null>;
  setServerLanguage(guildId: string, language: Language, changedBy: string, at: string): Promise<void>;
}

export function languagesInStore({ query }: Database): LanguageVerbs {
  return {
    async languageOfServer(guildId) {
      const row = await query
        .selectFrom("server_settings")
        .select("language")
        .where("guild_id", "=", guildId)
        .executeTakeFirst();
      return readLanguage(row?.language ?? null);
    },

    async setServerLanguage(guildId, language, changedBy, at) {
      const row = { language, changed_by: changedBy, changed_at: toInstant(at) };
      await query
        .insertInto("server_settings")
        .values({ guild_id: guildId, ...row })
        .onConflict((conflict) => conflict.column("guild_id").doUpdateSet(row))
        .execute();
    },
  };
}

export function readLanguage(stored: string | null): Language | null {
  return LANGUAGES.find((language) => language === stored) ?? null;
}
