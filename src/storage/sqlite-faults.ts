/**
 * What went wrong with a database file, in a sentence that says what to do.
 *
 * In: whatever node:sqlite or the file system threw. Out: an Error with a sentence, the original as its cause.
 * Surprise: node:sqlite gives extended result codes; the low byte is the kind. https://sqlite.org/rescode.html
 */
const BUSY = 5;

const DAMAGED =
  "is damaged; put a copy in its place (crier backup makes them), or move the file away to start anew";

const SENTENCES: Record<number, string> = {
  [BUSY]: "is in use by another program, which did not let go of it; stop that program or wait",
  8: "is read-only here; give this user the right to write to the file and its folder",
  10: "cannot be read or written: the disk reports an error",
  11: DAMAGED,
  13: "cannot grow: the disk is full",
  14: "cannot be opened; check that the path is a file this user may read and write",
  26: "is not a database; DATABASE_URL points to some other file",
};

/** What to say of a file whose check found a fault. */
export function damagedSentence(file: string): string {
  return `the database file ${file} ${DAMAGED}`;
}

/** Whether another connection holds the lock, so that trying again helps. */
export function isBusy(fault: unknown): boolean {
  return resultKind(fault) === BUSY;
}

/** The fault with a sentence that names the file, or the fault itself when it is not about the file. */
export function explainSqliteFault(fault: unknown, file: string): unknown {
  const sentence = SENTENCES[resultKind(fault) ?? -1];
  if (sentence) return new Error(`the database file ${file} ${sentence}`, { cause: fault });
  if (isFileSystemFault(fault)) {
    const sentence = `the folder of the database file ${file} cannot be made (${fault.code})`;
    return new Error(`${sentence}: set DATABASE_URL or CRIER_DATA to a folder this user may write to`, {
      cause: fault,
    });
  }
  return fault;
}

function resultKind(fault: unknown): number | null {
  if (!(fault instanceof Error) || !("errcode" in fault)) return null;
  return typeof fault.errcode === "number" ? fault.errcode & 0xff : null;
}

function isFileSystemFault(fault: unknown): fault is NodeJS.ErrnoException {
  return fault instanceof Error && "syscall" in fault && "code" in fault;
}
