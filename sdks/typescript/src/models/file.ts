// Written by sdk-gen from the API's description. Changes here are lost.

/** How the file's bytes turned out to be written. */
export type FileEncoding = ("utf-8" | "shift_jis" | "utf-16" | (string & {}));
