// What comes in: a store's file, which items. What goes out: those items in it, with the keys `keysOf` gives.
// Surprise: the rows are written with plain SQL, because only finding them is measured; the tables are the program's own.
import { DatabaseSync } from "node:sqlite";

export function writeItems(path: string, from: number, to: number): void {
  const database = new DatabaseSync(path);
  database.exec("pragma synchronous = off; begin");
  const item = database.prepare(
    "insert into items (id, source_id, address, revision, keys, document) values (?, ?, ?, 1, ?, ?)",
  );
  const key = database.prepare("insert into item_keys (key, item_id) values (?, ?)");
  for (let at = from; at < to; at += 1) {
    const keys = keysOf(at);
    const url = `https://example.org/a/${at}`;
    const document = {
      id: `i${at}`,
      url,
      title: `Item ${at}`,
      text: "The court ruled. ".repeat(10),
      revision: 1,
    };
    item.run(`i${at}`, `source-${at % 500}`, url, JSON.stringify(keys), JSON.stringify(document));
    for (const one of keys) key.run(one, `i${at}`);
  }
  database.exec("commit; pragma optimize");
  database.close();
}

/** Three keys an item, as an article feed gives them; the numbers are scrambled so that neighbours are not neighbours. */
export function keysOf(at: number): string[] {
  const mixed = (Math.imul(at, 0x9e3779b1) >>> 0).toString(16).padStart(8, "0");
  return [
    `guid:tag:example.org:${mixed}`,
    `url:https://example.org/${mixed}`,
    `text:source:${mixed.repeat(8)}`,
  ];
}
