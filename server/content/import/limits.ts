/** What a deck file may hold: far more than any workshop needs, and no more than a server reads in passing. */
export const MEGABYTE = 1024 * 1024;
/** With all its translations. */
export const MOST_ROWS = 5_000;
/** Cells further right are as good as one that belongs to no column. */
export const MOST_COLUMNS = 64;
/** Of an XLSX file, once unpacked: its first sheet and its texts. */
export const MOST_UNPACKED_BYTES = 8 * MEGABYTE;
export const MOST_SOURCES = 200;
/** Values in a JSON file, and how deep they may stand in each other. */
export const MOST_VALUES = 200_000;
export const DEEPEST = 10;
