import { unzipSync, type UnzipFileInfo } from "fflate";
import type { Source } from "../../source.ts";
import { sourceOfBytes } from "../../source.ts";
import { ALLOWANCE, bombWords, DamagedSource, MOST_RATIO } from "./unpack.ts";

const MOST_UNPACKED = 2_000_000_000;
const MOST_FILES = 20_000;

/** Whether bytes begin like a zip archive. */
export function isZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5);
}

/**
 * The files of a zip archive as sources, named `archive.zip/file.bib`, in the order of their names. Names are only names:
 * nothing is written anywhere, so a path that climbs leads nowhere. Folders and hidden files of systems are left out.
 * @throws DamagedSource when the archive is damaged or a bomb.
 */
export function unzipped(name: string, bytes: Uint8Array): Source[] {
  const safe = (path: string) =>
    path
      .split("/")
      .filter((part) => part !== ".." && part !== "")
      .join("/");
  return Object.entries(entriesOf(bytes, isDocument))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => sourceOfBytes(`${name}/${safe(path)}`, content));
}

/** Whether an archive is a spreadsheet: one document, not a folder of files. Damaged archives are none. */
export function workbookIn(bytes: Uint8Array): boolean {
  let found = false;
  try {
    unzipSync(bytes, { filter: ({ name }) => ((found ||= name === "xl/workbook.xml"), false) });
  } catch {
    return false; // `unzipped` says what is wrong with it
  }
  return found;
}

const isDocument = (path: string) => !path.endsWith("/") && !/(^|\/)(__MACOSX\/|\.[^./])/.test(path);

/**
 * The files of an archive that are wanted, unpacked, by their names in it.
 * @throws DamagedSource when the archive is damaged, or what is wanted makes it a bomb.
 */
export function entriesOf(bytes: Uint8Array, wanted: (path: string) => boolean): Record<string, Uint8Array> {
  let [total, files] = [0, 0];
  const filter = (file: UnzipFileInfo) => {
    if (!wanted(file.name)) return false;
    total += file.originalSize;
    files++;
    const bomb = total > MOST_UNPACKED || total > ALLOWANCE + bytes.length * MOST_RATIO || files > MOST_FILES;
    if (bomb) throw new DamagedSource(bombWords);
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof DamagedSource) throw error;
    throw new DamagedSource("its zip packing is damaged, or it ends too early", { cause: error });
  }
}
