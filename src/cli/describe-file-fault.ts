/**
 * Why a file named on the command line cannot be read or written, in words.
 *
 * In: what the file system threw. Out: half a sentence: "there is no such file".
 */
const WORDS: Record<string, string> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is a file, not a folder",
  EACCES: "this user may not",
  EPERM: "this user may not",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
};

/** Falls back to the system's code for what is rare. */
export function describeFileFault(fault: unknown): string {
  const { code = "unknown reason" } = fault as NodeJS.ErrnoException;
  return WORDS[code] ?? code;
}
