// Written by sdk-gen from the API's description. Changes here are lost.

/** One field that is wrong. */
export interface FieldProblem {
  /**
   * Where: a JSON pointer into the body (empty for the whole body), `?name` for a query
   * parameter, `{name}` for a path parameter, or a header's name.
   */
  pointer: string;
  /** Stable, for programs. */
  code: string;
  /** For people, in the language asked for. */
  detail: string;
  /** What is allowed: a length, a list, a pattern. */
  hint?: string | null | undefined;
}
