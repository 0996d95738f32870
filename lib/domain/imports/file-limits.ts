/** What a file may be at most. Checked before it is parsed, so that a hostile file costs nothing. */
export const fileLimits = {
  bytesMax: 50 * 1024 * 1024,
  /** What is larger is read by a process of its own, not while a page waits: about 10,000 rows of text, or of a spreadsheet, which is packed. */
  longBytes: 1_000_000,
  longPackedBytes: 200_000,
  rowsMax: 200_000,
  columnsMax: 500,
  cellCharactersMax: 32_767,
  /** Parts of a spreadsheet, their real size together, and how many times larger than packed they may be. */
  partsMax: 200,
  inflatedBytesMax: 150 * 1024 * 1024,
  ratioMax: 200,
  problemsShownMax: 100,
} as const
