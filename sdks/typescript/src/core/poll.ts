/** Work that goes on after the answer. */

import { SdkError } from './errors.js';
import { POLL_TIMEOUT, message } from './messages.js';

export interface WaitOptions<T> {
  /** Milliseconds between two looks, at first; grows to five times that. */
  interval?: number;
  /** Milliseconds in all. */
  timeout?: number;
  onProgress?: (state: T) => void;
  signal?: AbortSignal;
}

interface Clock {
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Looks until it is done. */
export async function poll<T>(look: () => PromiseLike<T>, isDone: (state: T) => boolean, clock: Clock, options: WaitOptions<T> = {}): Promise<T> {
  const end = clock.now() + (options.timeout ?? 3_600_000);
  const first = options.interval ?? 500;
  for (let pause = first; ; pause = Math.min(pause * 1.5, first * 5)) {
    const state = await look();
    options.onProgress?.(state);
    if (isDone(state)) return state;
    if (clock.now() + pause > end) throw new SdkError(message(POLL_TIMEOUT));
    await clock.sleep(pause, options.signal);
  }
}
