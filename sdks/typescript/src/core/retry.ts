/** When to try again, and after how long. */

export interface RetryOptions {
  /** How many times after the first; 2. */
  maxRetries: number;
  /** Milliseconds before the first retry, 500; doubles each time. */
  baseDelay: number;
  /** Milliseconds at most between two attempts of our own choice; 8000. */
  maxDelay: number;
  /** If the server asks for more milliseconds than this, 60000, it is not tried again. */
  maxRetryAfter: number;
}

const AGAIN = [408, 429, 500, 502, 503, 504];

/** Whether such an answer may be different next time, and asking again does no harm. */
export function mayRetry(status: number, isSafe: boolean): boolean {
  // Who is turned away by the limit has had no effect.
  return status === 429 || (isSafe && AGAIN.includes(status));
}

/** Milliseconds that the server asks for: `Retry-After` as seconds or date, `Retry-After-Ms`, or `RateLimit`'s `t`. */
export function askedWait(status: number, headers: Headers, now: number): number | undefined {
  const number = /^\d{1,12}(\.\d+)?$/;
  const milliseconds = headers.get('retry-after-ms') ?? '';
  if (number.test(milliseconds)) return Math.round(Number(milliseconds));
  const after = (headers.get('retry-after') ?? '').trim();
  if (number.test(after)) return Math.round(Number(after) * 1000);
  if (/^[A-Za-z]/.test(after)) {
    const date = Date.parse(after);
    if (!Number.isNaN(date)) return Math.max(0, date - now);
  }
  if (status === 429) {
    const left = /(?:^|;)\s*t=(\d{1,12})/.exec(headers.get('ratelimit') ?? '');
    if (left) return Number(left[1]) * 1000;
  }
  return undefined;
}

/** Our own choice: doubling, less up to a quarter by chance. */
export function backoff(attempt: number, options: Partial<RetryOptions>, random: number): number {
  const full = Math.min(options.maxDelay ?? 8000, (options.baseDelay ?? 500) * 2 ** attempt);
  return Math.round(full * (1 - 0.25 * random));
}
