/** Ends the program with one sentence for the user. Exit code 1: it failed; 2: it was used wrongly. */
export class Failure extends Error {
  override readonly name = "Failure";
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}

/** What the system said of a file, in words: what happened, to which file, what next. */
export function fileFailure(error: unknown, path: string, doing: "read" | "written"): Failure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new Failure(
    `${path} cannot be ${doing}: ${REASONS[code] ?? (error instanceof Error ? error.message : String(error))}.`,
  );
}

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file or folder",
  EACCES: "you have no permission",
  EPERM: "you have no permission",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  ENOSPC: "the disk is full",
  EDQUOT: "your quota is used up",
  EROFS: "the disk is read-only",
  EFBIG: "it would be larger than allowed",
  ENAMETOOLONG: "its name is too long",
  EIO: "the disk reports an error",
};
