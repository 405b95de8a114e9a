/** One attempt within its time limit, which begins anew with every sign of life of an upload or a download. */

import { AbortedError, ConnectionError, SdkError, TimeoutError } from './errors.js';
import { CONNECTION, TIMEOUT, message, type Language } from './messages.js';

/** What timers can count. */
const MOST = 2 ** 31 - 1;

export class Attempt {
  private readonly controller = new AbortController();
  private readonly ended: Promise<never>;
  private reason: SdkError | undefined;
  private fail!: (reason: SdkError) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `left` is what remains of all attempts' time together. */
  constructor(
    private readonly limit: number,
    private readonly left: () => number,
    private readonly caller?: AbortSignal,
    private readonly language?: Language,
  ) {
    this.ended = new Promise((_, reject) => (this.fail = reject));
    // Nobody may be waiting for it.
    this.ended.catch(() => undefined);
    if (caller?.aborted) this.stop();
    else caller?.addEventListener('abort', this.stop);
    this.renew();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** It goes on: the limit begins anew. */
  renew(): void {
    if (this.reason) return;
    const limit = Math.max(0, Math.min(this.limit, this.left()));
    this.pause();
    this.timer = setTimeout(() => this.over(new TimeoutError(message(TIMEOUT, this.language, String(limit)))), Math.min(limit, MOST));
  }

  /** Now it is somebody else's turn. */
  pause(): void {
    clearTimeout(this.timer);
  }

  end(): void {
    this.pause();
    this.caller?.removeEventListener('abort', this.stop);
  }

  /** What `work` gives, unless the time is over before. */
  within<T>(work: PromiseLike<T>): Promise<T> {
    return Promise.race([work, this.ended]);
  }

  /** The same for what the transport does: whatever fails is an error of this SDK. */
  async run<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      if (this.reason) throw this.reason;
      return await this.within(work());
    } catch (cause) {
      this.end();
      // The connection is of no use any more.
      this.controller.abort();
      if (this.reason ?? cause instanceof SdkError) throw this.reason ?? cause;
      throw new ConnectionError(message(CONNECTION, this.language, cause instanceof Error ? cause.message : String(cause)), { cause });
    }
  }

  private readonly stop = (): void => this.over(new AbortedError('aborted', { cause: this.caller?.reason }));

  private over(reason: SdkError): void {
    this.reason = reason;
    this.fail(reason);
    this.end();
    this.controller.abort(reason);
  }
}
