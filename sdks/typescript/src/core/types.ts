/** What the generated code and the runtime tell each other. */

import type { Attempt } from './attempt.js';
import type { Language } from './messages.js';

/** How one parameter is written; a text alone is a query parameter in the usual form. */
export type ParameterSpec =
  | string
  | {
      /** What callers write. */
      name: string;
      /** What is sent. */
      wire?: string;
      in: 'path' | 'query' | 'header' | 'cookie';
      style?: 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';
      explode?: boolean;
      reserved?: boolean;
      json?: boolean;
    };

/** How a list goes on; `follow` is how another than a cursor is found. */
export type PageSpec =
  | { by: 'cursor'; parameter: string; inBody?: boolean; next: string; items: string }
  | { by: 'last_id'; parameter: string; more: string; items: string; id: string; follow: Follow }
  | { by: 'link'; follow: Follow };

/** The call that reads the page after this; undefined after the last. */
export type Follow = (page: PageSeen) => PageCall | undefined;

/** A page as its follower sees it. */
export interface PageSeen extends PageCall {
  readonly client: { readonly baseUrl: string };
  readonly answer: unknown;
  readonly items: readonly unknown[];
  readonly response: Response;
}

export interface PageCall {
  operation: OperationSpec;
  args: Arguments;
}

/** Parameters as they are sent. */
export interface Target {
  path: string;
  query: string[];
  headers: { [name: string]: string };
  cookies: string[];
}

/** A body as it is sent. */
export interface Encoded {
  /** A stream says when a piece of it is asked for. */
  body: BodyInit | undefined | ((tick: () => void) => BodyInit);
  contentType: string | undefined;
  /** It cannot be sent a second time. */
  once: boolean;
  /** In bytes, of an upload from memory. */
  size?: number;
}

/**
 * One operation of the API. What only some operations need is given as a function, so that a bundle carries it only
 * where one of these is used: `target` for parameters in other styles, `encode` for bodies other than JSON, `read`
 * for downloads.
 */
export interface OperationSpec {
  method: string;
  /** With names in braces; those that `params` does not have are written as most paths write them. */
  path: string;
  params?: readonly ParameterSpec[];
  /** JSON, if there is no `encode`. */
  body?: 'json' | 'form' | 'multipart' | 'text' | 'binary';
  contentType?: string;
  encoding?: { readonly [part: string]: { contentType?: string; style?: string; explode?: boolean } };
  /** JSON, if nothing is said and there is no `read`. */
  answer?: 'json' | 'text' | 'binary' | 'none';
  accept?: string;
  /** The header that makes repeating it safe; `true` is `Idempotency-Key`. */
  idempotency?: string | true;
  page?: PageSpec;
  /** Schemes of which all of one list are needed; left out, the client's. */
  security?: readonly (readonly string[])[];
  target?: (operation: OperationSpec, args: Arguments, language?: Language) => Target;
  encode?: (operation: OperationSpec, value: unknown, type: string | undefined) => Encoded;
  read?: (response: Response, attempt: Attempt) => unknown;
  /** A server of its own. */
  server?: string;
}

/** How credentials are sent. */
export type SchemeSpec =
  | { type: 'bearer' }
  | { type: 'basic' }
  | { type: 'apiKey'; in: 'header' | 'query' | 'cookie'; name: string }
  | { type: 'oauth2'; tokenUrl?: string };

/** What the generator knows about an API. */
export interface ApiSpec {
  name: string;
  version: string;
  baseUrl?: string;
  env?: string;
  schemes: { readonly [key: string]: SchemeSpec };
  security: readonly (readonly string[])[];
}

/** Bytes to send. */
export type Upload = Blob | ArrayBuffer | Uint8Array | string | ReadableStream<Uint8Array> | NamedFile;

/** Bytes with a file's name, as a part of a form. */
export interface NamedFile {
  content: Blob | ArrayBuffer | Uint8Array | string;
  filename: string;
  contentType?: string;
}

/** Names and values of one call; those that are undefined are left out. An interface fits a record of `any` only. */
export type Arguments = { readonly [name: string]: any };
