/**
 * A "no" for people and scripts at the /preview addresses: one sentence that says what would be right.
 *
 * In: a status and the sentence. Out: an error the page's routes turn into `{"error": "..."}`.
 * Surprise: none.
 */
export class PlainRefusal extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}
