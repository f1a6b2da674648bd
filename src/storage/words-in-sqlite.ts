/**
 * Words on SQLite: an FTS5 table beside `search_documents`.
 *
 * In: words, terms. Out: a `WordIndex`.
 * Surprise: it keeps no text (https://www.sqlite.org/fts5.html#contentless_delete_tables), and its tokenizer has nothing
 * to decide: words come separated by blanks. What differs from its stem stands once more in `forms`, for beginnings.
 */
import { sql } from "kysely";
import type { SearchWord } from "../items/search-words.ts";
import type { DocumentWords, Matched, SearchTerm, WordIndex } from "./word-index.ts";

export const wordsInSqlite: WordIndex = {
  idType: sql`integer`,

  async create(db) {
    await sql`create virtual table search_words using fts5(
      title, body, forms, content='', contentless_delete=1, tokenize='ascii', prefix='3')`.execute(db);
  },

  async write(query, id, words) {
    const stems = (list: SearchWord[]) => list.map(({ stem }) => stem).join(" ");
    await sql`delete from search_words where rowid = ${id}`.execute(query);
    await sql`insert into search_words (rowid, title, body, forms)
      values (${id}, ${stems(words.title)}, ${stems(words.body)}, ${formsOf(words)})`.execute(query);
  },

  async remove(query, id) {
    await sql`delete from search_words where rowid = ${id}`.execute(query);
  },

  matching(terms) {
    const asked = sayTerms(terms);
    // The weights of title, body and forms; what has everything in its title comes first whatever they are.
    return sql<Matched>`select rowid as id, -bm25(search_words, 10.0, 1.0, 0.2) as score,
      rowid in (select rowid from search_words where search_words match ${`{title} : (${asked})`}) as in_title
      from search_words where search_words match ${asked}`;
  },
};

function formsOf({ title, body }: DocumentWords): string {
  const forms = [...title, ...body].filter(({ form, stem }) => form !== stem).map(({ form }) => form);
  return [...new Set(forms)].join(" ");
}

/** `("hold in contempt" AND "warr" *) NOT "gag"` */
function sayTerms(terms: readonly SearchTerm[]): string {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).map(sayTerm);
  const unwanted = terms.filter(({ isExcluded }) => isExcluded).map((term) => ` NOT ${sayTerm(term)}`);
  return `(${wanted.join(" AND ")})${unwanted.join("")}`;
}

/** The words are letters and figures, so that nothing can end the quotation. */
function sayTerm({ words, isPrefix }: SearchTerm): string {
  const last = words.length - 1;
  const said = words.map(({ form, stem }, at) => (isPrefix && at === last ? form : stem));
  return `"${said.join(" ")}"${isPrefix ? " *" : ""}`;
}
