// Written by sdk-gen from the API's description. Changes here are lost.

/** A character that the encoding lacks. */
export interface ReplacedCharacter {
  /** The character. */
  character: string;
  /** The number of times it was in the file. */
  count: number;
}
