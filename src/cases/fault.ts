/**
 * A fault in a file under `feeds/`: where it is, what is wrong, what would be right.
 *
 * In: nothing, this file only names the noun. Out: `Fault`, shared by the readers of case files and of source files.
 * Surprise: `file` is a path as FEEDS_DIR was given ("feeds/cases/rgs.yaml"), so that a line can be clicked in a terminal.
 */
export interface Fault {
  file: string;
  /** 1 for the first line; a fault of a whole file or folder is at line 1. */
  line: number;
  /** A sentence for the person who edits the file: "unknown key \"statuss\": did you mean \"status\"?" */
  message: string;
}
