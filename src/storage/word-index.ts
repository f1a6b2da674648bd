/**
 * What an engine must bring so that texts are found by their words.
 *
 * In: nothing, this file names the shapes. Out: `WordIndex`, `DocumentWords`, `SearchTerm`.
 * Surprise: what a word is, is decided before an engine sees it (items/search-words.ts). The engines only store, match and
 * rank, so that a question finds the same on both.
 */
import type { Kysely, RawBuilder } from "kysely";
import type { SearchWord } from "../items/search-words.ts";
import type { Queries } from "./database.ts";

/** One thing that must, or must not, stand in a text. */
export interface SearchTerm {
  /** One word, or several that must follow each other. Never empty. */
  words: SearchWord[];
  /** The last word is only the beginning of one. */
  isPrefix: boolean;
  isExcluded: boolean;
}

export interface DocumentWords {
  title: SearchWord[];
  body: SearchWord[];
}

/** A row of what `matching` selects; `in_title` is 1 when the title alone has all that is asked. */
export interface Matched {
  id: number;
  score: number;
  in_title: number;
}

export interface WordIndex {
  /** The column type of `search_documents.id`: a number that the database gives. */
  idType: RawBuilder<unknown>;
  /** Makes what words are kept in; the table `search_documents` is there already. */
  create(db: Kysely<unknown>): Promise<void>;
  /** Replaces the words of a row of `search_documents`. */
  write(query: Queries, id: number, words: DocumentWords): Promise<void>;
  /** Called before the row goes. */
  remove(query: Queries, id: number): Promise<void>;
  /** A select of `Matched`, in no order. At least one term is not excluded. */
  matching(terms: readonly SearchTerm[]): RawBuilder<Matched>;
}
