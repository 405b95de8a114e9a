// Written by sdk-gen from the API's description. Changes here are lost.

/** How a file's bytes are written. */
export type CsvEncoding = ("shift_jis" | "utf-8" | (string & {}));
