/**
 * Migration 0035: the language in which a server is told what is posted there.
 *
 * In: the settings of servers so far. Out: a column more. Surprise: null is English, so nothing changes for who was here.
 */
import type { Kysely } from "kysely";
import type { TextType } from "./database.ts";

export async function createLanguageColumn({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema.alterTable("server_settings").addColumn("language", text).execute();
}
