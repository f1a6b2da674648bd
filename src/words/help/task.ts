/**
 * A thing people want to do, as `/help` tells it.
 *
 * In: nothing, this file names the shape. Out: `Task`.
 * Surprise: the id stands beside it, in the menu's custom values, and never changes.
 */
export interface Task {
  /** In the menu; at most 100 units, as the hint. */
  name: string;
  hint: string;
  /** Markdown of our own. */
  text: string;
}
