/** Work that goes on after the answer. */

import { SdkError } from './errors.js';
import { CLOCK } from './clock.js';
import { POLL_TIMEOUT, message } from './messages.js';
import type { Clock } from './options.js';

export interface WaitOptions<T> {
  /** Milliseconds between two looks, at first (500); grows to five times that. */
  interval?: number;
  /** Milliseconds in all; an hour. */
  timeout?: number;
  onProgress?: (state: T) => void;
  signal?: AbortSignal;
  clock?: Pick<Clock, 'now' | 'sleep'>;
}

/**
 * Looks until it is done. `progress` says how far it is: with it, `onProgress` is called when this has changed, and
 * without it, with every look.
 */
export async function poll<T>(
  look: () => PromiseLike<T>,
  isDone: (state: T) => boolean,
  options: WaitOptions<T> = {},
  progress?: (state: T) => unknown,
): Promise<T> {
  const { clock = CLOCK } = options;
  const end = clock.now() + (options.timeout ?? 3_600_000);
  const first = options.interval ?? 500;
  let told: unknown;
  for (let pause = first, count = 0; ; pause = Math.min(pause * 1.5, first * 5), count++) {
    const state = await look();
    const [over, reached] = [isDone(state), progress?.(state)];
    if (!progress || over || count === 0 || reached !== told) options.onProgress?.(state);
    if (over) return state;
    told = reached;
    if (clock.now() + pause > end) throw new SdkError(message(POLL_TIMEOUT));
    await clock.sleep(Math.round(pause), options.signal);
  }
}
