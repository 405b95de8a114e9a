/** Time and chance, as the platform has them. */

import { AbortedError } from './errors.js';
import type { Clock } from './options.js';

export const CLOCK: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(finish, milliseconds);
      function finish(): void {
        signal?.removeEventListener('abort', stop);
        resolve();
      }
      function stop(): void {
        clearTimeout(timer);
        reject(new AbortedError('aborted', { cause: signal?.reason }));
      }
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop, { once: true });
    }),
};
