/** One attempt within its time limit, which begins anew with every sign of life of an upload or a download. */

import { AbortedError, ConnectionError, SdkError, TimeoutError } from './errors.js';
import { CONNECTION, TIMEOUT, message, type Language } from './messages.js';

export interface Attempt {
  readonly signal: AbortSignal;
  /** It goes on: the limit begins anew. */
  renew(): void;
  /** Now it is somebody else's turn. */
  pause(): void;
  end(): void;
  /** What `work` gives, unless the time is over before. */
  within<T>(work: PromiseLike<T>): Promise<T>;
  /** The same for what the transport does: whatever fails is an error of this SDK. */
  run<T>(work: () => PromiseLike<T>): Promise<T>;
}

/** Milliseconds for each attempt. */
export const USUAL_LIMIT = 60_000;

/** What timers can count. */
const MOST = 2 ** 31 - 1;

/** `left` is what remains of all attempts' time together. */
export function begin(limit: number, left: () => number, caller?: AbortSignal, language?: Language): Attempt {
  const controller = new AbortController();
  let reason: SdkError | undefined;
  let timer: ReturnType<typeof setTimeout>;
  let fail: (reason: SdkError) => void;
  const ended = new Promise<never>((_, reject) => (fail = reject));
  // Nobody may be waiting for it.
  ended.catch(() => 0);
  const over = (why: SdkError): void => {
    fail((reason = why));
    end();
    controller.abort();
  };
  const stop = (): void => over(new AbortedError('aborted', { cause: caller?.reason }));
  const pause = (): void => clearTimeout(timer);
  const end = (): void => {
    pause();
    caller?.removeEventListener('abort', stop);
  };
  const renew = (): void => {
    const wait = Math.max(0, Math.min(limit, left()));
    pause();
    if (!reason) timer = setTimeout(() => over(new TimeoutError(message(TIMEOUT, language, `${wait}`))), Math.min(wait, MOST));
  };
  const within = <T>(work: PromiseLike<T>): Promise<T> => Promise.race([work, ended]);
  if (caller?.aborted) stop();
  else caller?.addEventListener('abort', stop);
  renew();
  return {
    signal: controller.signal,
    renew,
    pause,
    end,
    within,
    async run(work) {
      try {
        return await within(reason ? ended : work());
      } catch (cause) {
        end();
        // The connection is of no use any more.
        controller.abort();
        if (reason ?? cause instanceof SdkError) throw reason ?? cause;
        throw new ConnectionError(message(CONNECTION, language, cause instanceof Error ? cause.message : String(cause)), { cause });
      }
    },
  };
}
