// Written by sdk-gen from the API's description. Changes here are lost.

import type { FieldProblem } from "./field.js";

/** An error, as RFC 9457 writes it. */
export interface Problem {
  /** Address of the page that explains this kind of problem. */
  type: string;
  /** What kind of problem this is, for people. */
  title: string;
  /** The HTTP status. */
  status: number;
  /** What went wrong, for people, in the language of `Accept-Language`. */
  detail: string;
  /** Names this one occurrence. */
  instance: string;
  /** Stable, for programs. */
  code: string;
  /** Every field that is wrong. */
  errors?: Array<FieldProblem> | undefined;
  /** The same as the `Request-Id` header; quote it when asking for help. */
  request_id: string;
  /** The same in OAuth 2.0's words (RFC 6749 5.2); only where tokens are asked for. */
  error?: string | null | undefined;
}
