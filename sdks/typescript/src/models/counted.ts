// Written by sdk-gen from the API's description. Changes here are lost.

/** What was found of one variant. */
export interface CountedLine {
  /** A variant that is no set. */
  variant_id: string;
  /** How many were found. */
  counted: number;
}

/** What was found. */
export interface CountedLines {
  /** One for each variant that was counted. */
  lines: Array<CountedLine>;
}
