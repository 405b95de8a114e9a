/** Everything that can go wrong, each with what is needed to act on it. */

/** The base of all errors of this SDK. */
export class SdkError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message);
    this.name = new.target.name;
    if (options && 'cause' in options) (this as { cause?: unknown }).cause = options.cause;
  }
}

/** The request did not reach the server, or the answer did not come. */
export class ConnectionError extends SdkError {}
/** No answer within the time limit. */
export class TimeoutError extends ConnectionError {}
/** The caller gave up. */
export class AbortedError extends SdkError {}
/** An answer that should be JSON and is not. */
export class DecodeError extends SdkError {}
/** A webhook that was not sent by who it says, or too long ago. */
export class WebhookError extends SdkError {}

/** One field that is wrong (RFC 9457's `errors`). */
export interface FieldError {
  pointer?: string;
  code?: string;
  detail?: string;
  [key: string]: unknown;
}

/** A 304 has no body of its own. */
const NOT_MODIFIED = { code: 'not_modified', detail: 'Nothing has changed: what you have is still how it is.' };

/** An answer that says no: RFC 9457's problem, if it is one, and always the raw text. */
export class ApiError extends SdkError {
  readonly status: number;
  readonly headers: Headers;
  /** As it came. */
  readonly text: string;
  /** As JSON, if it is. */
  readonly body: unknown;
  /** Stable, for programs. */
  readonly code: string | undefined;
  readonly type: string | undefined;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  readonly errors: FieldError[];
  /** Milliseconds that the server asks to wait. */
  readonly retryAfter: number | undefined;

  constructor(status: number, headers: Headers, text: string, retryAfter?: number) {
    let body: unknown;
    try {
      body = text === '' ? undefined : JSON.parse(text);
    } catch {
      body = undefined;
    }
    const silent = status === 304 ? NOT_MODIFIED : {};
    const object = (typeof body === 'object' && body !== null ? body : silent) as { [key: string]: unknown };
    const inner = object['error'];
    const nested = (typeof inner === 'object' && inner !== null ? inner : {}) as { [key: string]: unknown };
    const say = (key: string): string | undefined => {
      const value = object[key] ?? nested[key];
      return typeof value === 'string' ? value : undefined;
    };
    const what = say('detail') ?? say('message') ?? say('title') ?? (typeof inner === 'string' ? inner : undefined);
    super(`${status}${what ? ` ${what}` : ''}`);
    this.status = status;
    this.headers = headers;
    this.text = text;
    this.body = body;
    this.code = say('code') ?? (typeof inner === 'string' ? inner : undefined);
    this.type = say('type');
    this.title = say('title');
    this.detail = what;
    this.requestId = say('request_id') ?? headers.get('request-id') ?? headers.get('x-request-id') ?? undefined;
    this.errors = Array.isArray(object['errors']) ? (object['errors'] as FieldError[]) : [];
    this.retryAfter = retryAfter;
  }
}

/** 400 */
export class BadRequestError extends ApiError {}
/** 401 */
export class AuthenticationError extends ApiError {}
/** 403 */
export class PermissionError extends ApiError {}
/** 404, 410 */
export class NotFoundError extends ApiError {}
/** 409 */
export class ConflictError extends ApiError {}
/** 412, 428 */
export class PreconditionError extends ApiError {}
/** 413, 415 */
export class UnacceptableBodyError extends ApiError {}
/** 422 */
export class ValidationError extends ApiError {}
/** 429 */
export class RateLimitError extends ApiError {}
/** 500 and above */
export class ServerError extends ApiError {}
/** 304: nothing has changed since the `ETag` that was sent as `If-None-Match`. */
export class NotModifiedError extends ApiError {}

export function errorFor(status: number, headers: Headers, text: string, retryAfter?: number): ApiError {
  const kinds: { [status: number]: typeof ApiError } = {
    304: NotModifiedError,
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionError,
    404: NotFoundError,
    409: ConflictError,
    410: NotFoundError,
    412: PreconditionError,
    413: UnacceptableBodyError,
    415: UnacceptableBodyError,
    422: ValidationError,
    428: PreconditionError,
    429: RateLimitError,
  };
  const kind = kinds[status] ?? (status >= 500 ? ServerError : ApiError);
  return new kind(status, headers, text, retryAfter);
}
