/** The parts of a zip file that are used here, after PKWARE's APPNOTE 6.3: entries that are stored as they are. */
export const LOCAL_HEADER = { signature: 0x04034b50, length: 30 };
export const DIRECTORY_ENTRY = { signature: 0x02014b50, length: 46 };
export const DIRECTORY_END = { signature: 0x06054b50, length: 22 };

/** Of what a zip without its 64-bit extension can tell the place. */
export const LARGEST_ZIP = 0xffffffff;
export const MOST_ENTRIES = 0xffff;

/** 1 January 1980, 00:00, the first moment that a zip can tell. */
export const DOS_TIME = 0;
export const DOS_DATE = 0x0021;

/** 2.0, the first version with folders in names. */
export const VERSION_NEEDED = 20;
