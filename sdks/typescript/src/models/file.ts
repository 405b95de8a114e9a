// Written by sdk-gen from the API's description. Changes here are lost.

/** How the file's bytes turned out to be written. */
export type FileEncoding = ("utf-8" | "shift_jis" | "utf-16" | (string & {}));

/** What is wrong with a row of a file, or odd about it. */
export interface FileIssue {
  /** The row's number in the file, as a spreadsheet counts. */
  row: number;
  /** The column's name; empty: the row as a whole. */
  column: string;
  /** Stable, for programs: the codes of fields and of rows. */
  code: string;
  /** It went in all the same. */
  warning: boolean;
}
