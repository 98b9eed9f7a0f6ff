import type { NamedFile } from "../../worker/build.ts";

/** The files of a drop, folders and all, in the order of their names; hidden files are left out. */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  // Entries must be taken at once: the transfer is emptied when the event is over.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const loose = [...transfer.files].map((file) => ({ name: file.name, file }));
  if (!entries.some((entry) => entry?.isDirectory)) return loose;
  const found = await Promise.all(entries.map(async (entry) => (entry ? filesIn(entry, "") : [])));
  return found.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function filesIn(entry: FileSystemEntry, folder: string): Promise<NamedFile[]> {
  if (entry.name.startsWith(".")) return [];
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name: `${folder}${file.name}`, file }];
  }
  if (!isFolder(entry)) return [];
  const inside = await entriesOf(entry.createReader());
  const found = await Promise.all(inside.map((child) => filesIn(child, `${folder}${entry.name}/`)));
  return found.flat();
}

// Not every browser offers the classes by name, so the flags decide.
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** All entries of a folder: its reader gives them in parts, and an empty part at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return all;
    all.push(...part);
  }
}
